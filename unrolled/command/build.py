"""`unrolled build`."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from unrolled.course.course import Course
from unrolled.course.lock import one_at_a_time
from unrolled.errors import UnrolledError
from unrolled.pipeline import build as pipeline

_COLOURS = {"written": "green", "unchanged": "dim", "out of date": "yellow"}


@click.command()
@click.argument("assignments", metavar="[ASSIGNMENT]...", nargs=-1)
@click.option("--check", is_flag=True, help="Say what is out of date; write nothing.")
def build(assignments: tuple[str, ...], check: bool) -> None:
    """Build source/, release/ and solutions/ from lessons/, and register the assignments in the gradebook.

    Without a name every assignment is built. A notebook in source/ that was edited by hand is not overwritten.
    """
    course = Course.find(Path.cwd())
    table = Table("assignment", "source", "release", "solutions")
    errors: list[str] = []
    stale = False
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    with nullcontext() if check else one_at_a_time(course.root, "unrolled build"), progress:
        for assignment in progress.track(course.chosen(assignments)):
            progress.update(progress.task_ids[0], description=assignment)
            try:
                built = pipeline.check(course, assignment) if check else pipeline.build(course, assignment)
            except UnrolledError as error:
                errors.append(str(error))
                table.add_row(assignment, "[red]not built[/]")
                continue
            states = (built.source, built.release, built.solutions)
            stale = stale or "out of date" in states
            table.add_row(assignment, *(f"[{_COLOURS[state]}]{state}[/]" for state in states))
    Console().print(table)
    for message in errors:
        click.echo(f"Error: {message}", err=True)
    if stale:
        click.echo("Run `unrolled build` to bring this up to date.", err=True)
    if errors or stale:
        sys.exit(1)
