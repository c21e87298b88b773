"""`unrolled report`."""

from __future__ import annotations

import os
from collections.abc import Sized
from datetime import datetime
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape

from unrolled.course.course import Course
from unrolled.pipeline.report import folder, gather
from unrolled.report.data import write_data
from unrolled.report.page import MANY, NAMED, page


@click.command()
@click.argument("assignments", metavar="[ASSIGNMENT]...", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print the facts as JSON; write no page.")
def report(assignments: tuple[str, ...], as_json: bool) -> None:
    """Write report/index.html: how the class did, what it misunderstood, how the exercises measure.

    Without a name every assignment is in it that somebody has handed in. The page needs nothing beside it; it has the
    students' names, and it is in the course's language. Grade first: what is not graded has no marks.
    """
    course = Course.find(Path.cwd())
    with Console(stderr=True).status("Reading the gradebook") as status:
        of = gather(
            course,
            assignments,
            datetime.now(),
            lambda assignment, student: status.update(f"Reading {escape(assignment)} {escape(student)}"),
        )
        html = "" if as_json else page(of, NAMED)
    if as_json:  # not before: a status on the screen would mix with what is printed
        write_data(of, lambda text: click.echo(text, nl=False))
        return
    file = folder(course) / "index.html"
    file.parent.mkdir(exist_ok=True)
    half = file.with_suffix(".part")
    half.write_text(html, "utf-8")
    os.replace(half, file)
    click.echo(f"{_counted(of.students, 'student')}, {_counted(of.assignments, 'assignment')}: {file}")
    if len(of.students) > NAMED:
        click.echo(
            f"More than {NAMED} students: a list on the page names {MANY} at most, and no student has a part there. "
            "For a row for each student and check run: unrolled export checks"
        )


def _counted(things: Sized, name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"
