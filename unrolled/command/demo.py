"""`unrolled demo`."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from unrolled.course.course import Course
from unrolled.course.lock import one_at_a_time
from unrolled.pipeline import demo as pipeline


@click.command()
@click.option("--remove", is_flag=True, help="Take the class away again, with its grades and feedback.")
def demo(remove: bool) -> None:
    """Hand in the notebooks of a synthetic class, to see what grading does with them.

    The students' ids begin with demo-. Where there are real students, nothing is handed in.
    """
    course = Course.find(Path.cwd())
    with one_at_a_time(course.root, "unrolled demo"):
        if remove:
            _tell_removed(pipeline.remove(course), course.root)
        else:
            _tell_handed_in(pipeline.hand_in(course))


def _tell_handed_in(notebooks: Collection[pipeline.HandedIn]) -> None:
    table = Table("student", "notebook", "assignments")
    for student in dict.fromkeys(notebook.student for notebook in notebooks):
        names = [notebook.assignment for notebook in notebooks if notebook.student == student]
        table.add_row(student.id, student.what, ", ".join(names))
    Console().print(table)
    written = sum(notebook.written for notebook in notebooks)
    click.echo(f"{len(notebooks)} notebooks: {written} handed in, {len(notebooks) - written} unchanged.")
    click.echo("Next: unrolled grade")


def _tell_removed(removed: pipeline.Removed, root: Path) -> None:
    if not removed.students and not removed.folders:
        click.echo("There is no demo class to remove.")
        return
    click.echo(f"Removed the demo class. Students in the gradebook: {len(removed.students)}.")
    counts = Counter(os.path.relpath(folder.parent, root) for folder in removed.folders)
    if counts:
        click.echo("Folders in " + ", ".join(f"{place}/: {count}" for place, count in counts.items()) + ".")
