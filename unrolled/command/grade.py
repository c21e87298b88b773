"""`unrolled grade`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from unrolled.notebook.rebuild import Mended, words
from unrolled.pipeline.classroom import Orders, Row, State, grade_class, students_of
from unrolled.pipeline.course import Course

NEEDS_A_PERSON = 3
_COLOURS = {State.GRADED: "green", State.UNCHANGED: "dim", State.NOT_READABLE: "yellow", State.BROKE: "red"}


@click.command()
@click.argument("assignments", metavar="[ASSIGNMENT]...", nargs=-1)
@click.option("--student", metavar="NAME", help="Grade only what NAME handed in.")
@click.option("--force", is_flag=True, help="Grade also what has been graded as it stands.")
@click.option("--workers", metavar="N", type=click.IntRange(1), help="Grade N at once; as many as there are cores.")
@click.option("--sandbox", type=click.Choice(["on", "off"]), help="off: run students' code with all your rights.")
@click.option("--no-feedback", is_flag=True, help="Write no pages; nbgrader generate_feedback does.")
def grade(
    assignments: tuple[str, ...],
    student: str | None,
    force: bool,
    workers: int | None,
    sandbox: str | None,
    no_feedback: bool,
) -> None:
    """Grade what was handed in: scores into the gradebook, notebooks into autograded/, pages into feedback/.

    Without a name every assignment that has submissions is graded. What was graded before and has not changed is left
    alone.
    Students' code is confined while it runs; unrolled doctor says whether this machine can.
    The exit code is 0 if every submission has its grade, 3 if some need a person, 1 if nothing could be graded.
    """
    course = Course.find(Path.cwd())
    if sandbox:
        course = course.with_sandbox(sandbox)
    orders = Orders(student, force, not no_feedback, workers)
    chosen = course.chosen(assignments)
    if not assignments:
        chosen = tuple(name for name in chosen if students_of(course, name)) or chosen
    try:
        rows = {assignment: _grade(course, assignment, orders) for assignment in chosen}
    except KeyboardInterrupt:
        raise click.ClickException("Stopped. What was graded is recorded; unrolled grade goes on from there.") from None
    console = Console()
    for assignment, graded in rows.items():
        console.print(_table(assignment, graded))
    if not course.confined:
        console.print("Students' code ran without a sandbox, with your rights. The record of every grade says so.")
    console.print(f"Feedback: {escape(str(course.feedback('<assignment>', '<student>')))}")
    jupyter = os.path.relpath(Path(sys.executable).with_name("jupyter"), course.root)
    console.print(f"Formgrader, to look and to mark by hand: {escape(jupyter)} lab, then Nbgrader → Formgrader")
    if any(row.state in (State.NOT_READABLE, State.BROKE) for graded in rows.values() for row in graded):
        sys.exit(NEEDS_A_PERSON)


def _grade(course: Course, assignment: str, orders: Orders) -> list[Row]:
    columns = TextColumn(f"{assignment} {{task.description}}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=1 if orders.student else len(students_of(course, assignment)))
        rows = []
        for row in grade_class(course, assignment, orders):
            rows.append(row)
            progress.update(task, advance=1, description=escape(row.student))
    return sorted(rows, key=lambda row: row.student)


def _table(assignment: str, rows: list[Row]) -> Table:
    counts = ", ".join(f"{n} {state}" for state in State if (n := sum(row.state is state for row in rows)))
    title = f"{assignment}: {counts}"
    table = Table("student", "state", "score", "mended, or why not", title=title, title_justify="left")
    for row in rows:
        score = f"{row.score.points:g} / {row.score.possible:g}" if row.score else ""
        marks = "Written answers wait for a person's mark." if row.score and row.score.waits and not row.reason else ""
        notes = " ".join(filter(None, [row.reason, marks, *_mended(row)]))
        table.add_row(escape(row.student), f"[{_COLOURS[row.state]}]{row.state}[/]", score, escape(notes))
    return table


def _mended(row: Row) -> list[str]:
    """What was mended, each kind once with all the cells that it concerns."""
    cells: dict[str, list[str]] = {}
    for one in row.mended:
        cells.setdefault(one.kind, []).extend([one.grade_id] if one.grade_id else [])
    return [words(Mended(kind, "”, “".join(names)), "en") for kind, names in cells.items()]
