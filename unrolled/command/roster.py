"""`unrolled roster`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from unrolled.command.grade import NEEDS_A_PERSON
from unrolled.course.course import Course
from unrolled.gradebook.roster import FIELDS, Enrolled, enrol, read_roster

_SHOWN = 60
"""Rows of the table, names of a line: who has a larger class looks at it in formgrader."""


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def roster(file: Path) -> None:
    """Put the students of FILE into the gradebook: CSV, or XLSX as Excel saves it.

    A column of student numbers is needed (학번, student number, ID number, id); names, e-mail addresses and LMS ids are
    taken where there are columns of them. Students are added and updated; nobody is removed.
    The exit code is 0 if every row was taken, 3 if some need a person, 1 if the file cannot be used.
    """
    course = Course.find(Path.cwd())
    read = read_roster(file)
    enrolled = enrol(course, read.entries)
    console = Console()
    counts = f"{len(enrolled.new)} new, {len(enrolled.updated)} updated, {len(enrolled.same)} the same"
    console.print(f"{escape(file.name)}: {counts}", highlight=False, soft_wrap=True)
    if enrolled.new or enrolled.updated:
        console.print(_table(enrolled))
    if enrolled.others:
        console.print(
            f"In the gradebook, not in {escape(file.name)}: {escape(_names(enrolled.others))}", highlight=False
        )
    for problem in read.problems[:_SHOWN]:
        console.print(f"[yellow]{escape(problem)}[/]", highlight=False, soft_wrap=True)
    if read.problems:
        more = f", of which {_SHOWN} are shown" if len(read.problems) > _SHOWN else ""
        console.print(f"Rows that were left out: {len(read.problems)}{more}.", highlight=False)
        sys.exit(NEEDS_A_PERSON)


def _table(enrolled: Enrolled) -> Table:
    table = Table("student", "state", "what")
    rows = [(entry.id, "[green]new[/]", entry.facts) for entry in enrolled.new]
    rows += [(student, "[cyan]updated[/]", facts) for student, facts in enrolled.updated.items()]
    for student, state, facts in rows[:_SHOWN]:
        table.add_row(escape(student), state, escape(_said(facts)))
    if len(rows) > _SHOWN:
        table.add_row("…", "", f"{len(rows) - _SHOWN} more")
    return table


def _said(facts: Mapping[str, str]) -> str:
    return ", ".join(f"{field.replace('_', ' ')} {facts[field]}" for field in FIELDS if facts.get(field))


def _names(students: tuple[str, ...]) -> str:
    more = f" and {len(students) - _SHOWN} more" if len(students) > _SHOWN else ""
    return ", ".join(students[:_SHOWN]) + more + "."
