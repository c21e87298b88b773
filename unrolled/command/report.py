"""`unrolled report`."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape

from unrolled.course.course import Course
from unrolled.pipeline.report import folder, gather
from unrolled.report.data import as_data
from unrolled.report.facts import Class
from unrolled.report.page import page


@click.command()
@click.argument("assignments", metavar="[ASSIGNMENT]...", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print the facts as JSON; write no page.")
def report(assignments: tuple[str, ...], as_json: bool) -> None:
    """Write report/index.html: how the class did, what it misunderstood, how the exercises measure.

    Without a name every assignment is in it that somebody has handed in. The page needs nothing beside it; it has the
    students' names, and it is in the course's language. Grade first: what is not graded has no marks.
    """
    course = Course.find(Path.cwd())
    of = _gather(course, assignments)
    if as_json:
        click.echo(json.dumps(as_data(of), ensure_ascii=False, indent=2))
        return
    file = folder(course) / "index.html"
    file.parent.mkdir(exist_ok=True)
    half = file.with_suffix(".part")
    half.write_text(page(of), "utf-8")
    os.replace(half, file)
    click.echo(f"{len(of.students)} students, {len(of.assignments)} assignments: {file}")


def _gather(course: Course, assignments: tuple[str, ...]) -> Class:
    with Console(stderr=True).status("Reading the gradebook") as status:
        return gather(
            course,
            assignments,
            datetime.now(),
            lambda assignment, student: status.update(f"Reading {escape(assignment)} {escape(student)}"),
        )
