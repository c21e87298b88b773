"""`unrolled export`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table

from unrolled.command.grade import NEEDS_A_PERSON
from unrolled.course.course import Course
from unrolled.errors import CourseError
from unrolled.platforms.every_check import every_check
from unrolled.platforms.exporting import Left, graded_assignments, marks_of
from unrolled.platforms.spreadsheet import Value, write_table
from unrolled.platforms.tables import PLATFORMS, table_for

EXPORTED = "exported"
"""The folder of the course that exported files go to."""


@click.command()
@click.argument("table", type=click.Choice([*PLATFORMS, "checks"]))
@click.argument("assignments", metavar="[ASSIGNMENT]...", nargs=-1)
@click.option(
    "--like",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="What the platform gave: Canvas's gradebook, Moodle's grading worksheet. Its ids are taken.",
)
@click.option("--column", metavar="TITLE", default="", help="The column of FILE, where none names the assignment.")
@click.option("--to", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path), help="The file to write.")
def export(table: str, assignments: tuple[str, ...], like: Path | None, column: str, to: Path | None) -> None:
    """Write marks for Canvas or Moodle, or all checks.

    canvas and moodle are tables for the platform's gradebook to import, checks has a row for each check of each
    student. Without a name every assignment is exported that somebody has a grade of; canvas and moodle take a file
    for each. Files go to exported/. Only whole marks go to a platform: who waits for a person's mark is listed and
    left out, and so is who has no row in FILE. Late penalties are taken off; who handed in nothing gets no row.
    The exit code is 0 if nobody was left out, 3 if somebody needs a person, 1 if nothing could be exported.
    """
    course = Course.find(Path.cwd())
    names = assignments or graded_assignments(course)
    if table == "checks":
        if like or column:
            raise CourseError("--like and --column are for canvas and moodle; checks has a form of its own.")
        _export_checks(course, names, to or course.root / EXPORTED / "checks.csv")
        return
    if len(names) > 1 and (like or to):
        raise CourseError(f"--like and --to are for one assignment. Name one of {', '.join(names)}.")
    if column and not like:
        raise CourseError("--column names a column of --like. Name that file, too.")
    left: list[Left] = []
    closing = Table("assignment", "marks", "left out", Column("file", overflow="fold"))
    for name in names:
        made = table_for(table, marks_of(course, name), like, column)
        if made.given:
            file = to or course.root / EXPORTED / f"{name}-{table}.csv"
            write_table(file, made.rows)
            shown = below(course, file)
        else:
            shown = "nothing to export"
        closing.add_row(escape(name), str(len(made.given)), str(len(made.left)), escape(shown))
        left += made.left
    console = Console()
    console.print(closing)
    print_left(console, left)


def print_left(console: Console, left: list[Left]) -> None:
    """Shows what did not go, and ends with the exit code for that."""
    if left:
        table = Table(
            Column("who", overflow="fold"),
            Column("why", overflow="fold"),
            title=f"Left out: {len(left)}",
            title_justify="left",
        )
        for one in left:
            style = None if one.needs_a_person else "dim"
            table.add_row(escape(one.who), escape(one.why), style=style)
        console.print(table)
    if any(one.needs_a_person for one in left):
        sys.exit(NEEDS_A_PERSON)


def _export_checks(course: Course, names: tuple[str, ...], file: Path) -> None:
    counts = dict.fromkeys(names, 0)

    def counted() -> Iterator[tuple[Value, ...]]:
        for row in every_check(course, names, read=say):
            if row[3] in counts:
                counts[str(row[3])] += 1
            yield row

    with Console(stderr=True).status("Reading the gradebook") as status:

        def say(assignment: str, student: str) -> None:
            status.update(f"Reading {escape(assignment)} {escape(student)}")

        write_table(file, counted())
    closing = Table("assignment", "checks", title=escape(below(course, file)), title_justify="left")
    for name, n in counts.items():
        closing.add_row(escape(name), f"{n:,}")
    Console().print(closing)


def below(course: Course, file: Path) -> str:
    """A file's path as it is shown: from the course directory, if it is in it."""
    file = file.absolute()
    return str(file.relative_to(course.root)) if file.is_relative_to(course.root) else str(file)
