"""`unrolled grade`."""

from __future__ import annotations

import json
import logging
import os
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Column, Table

from unrolled import __version__
from unrolled.command.log import logged
from unrolled.course.course import Course
from unrolled.course.lock import one_at_a_time
from unrolled.errors import UnrolledError
from unrolled.gradebook.penalties import remarks
from unrolled.gradebook.roster import not_on_the_roster
from unrolled.notebook.mended import Mended, words
from unrolled.pipeline.classroom import Orders, Row, State, grade_class, students_of

NEEDS_A_PERSON = 3
_FOR_A_PERSON = (State.NOT_READABLE, State.BROKE)
_COLOURS = {State.GRADED: "green", State.UNCHANGED: "dim", State.NOT_READABLE: "yellow", State.BROKE: "red"}
_log = logging.getLogger("unrolled")


@click.command()
@click.argument("assignments", metavar="[ASSIGNMENT]...", nargs=-1)
@click.option("--student", metavar="NAME", help="Grade only what NAME handed in.")
@click.option("--force", is_flag=True, help="Grade also what has been graded as it stands.")
@click.option("--workers", metavar="N", type=click.IntRange(1), help="Grade N at once; as many as there are cores.")
@click.option("--scheduler", metavar="ADDRESS", help="Grade on the workers of a Dask scheduler, as tcp://host:8786.")
@click.option("--sandbox", type=click.Choice(["on", "off"]), help="off: run students' code with all your rights.")
@click.option("--json", "as_json", is_flag=True, help="Print the closing table as JSON.")
@click.option("--no-feedback", is_flag=True, help="Write no pages; nbgrader generate_feedback does.")
def grade(
    assignments: tuple[str, ...],
    student: str | None,
    force: bool,
    workers: int | None,
    scheduler: str | None,
    sandbox: str | None,
    as_json: bool,
    no_feedback: bool,
) -> None:
    """Grade what was handed in: scores into the gradebook, notebooks into autograded/, pages into feedback/.

    Without a name every assignment that has submissions is graded. What was graded before and has not changed is left
    alone.
    Students' code is confined while it runs; unrolled doctor says whether this machine can.
    One run at a time works in a course: another waits. What happened stands in unrolled.log.
    The exit code is 0 if every submission has its grade, 3 if some need a person, 1 if nothing could be graded.
    """
    course = Course.find(Path.cwd())
    if sandbox:
        course = course.with_sandbox(sandbox)
    if scheduler and workers:
        raise click.UsageError("--workers is for this machine; on a cluster, as many work as it has threads.")
    orders = Orders(student, force, not no_feedback, workers, scheduler)
    command = " ".join(("unrolled grade", *assignments))
    with logged(course.root), one_at_a_time(course.root, command):
        _log.info("Started: %s, version %s, process %d.", command, __version__, os.getpid())
        chosen = course.chosen(assignments)
        if not assignments:
            chosen = tuple(name for name in chosen if students_of(course, name)) or chosen
        try:
            code = _grade_all(course, chosen, orders, as_json)
        except KeyboardInterrupt:
            reason = "Stopped. What was graded is recorded; unrolled grade goes on from there."
            raise click.ClickException(reason) from None
    sys.exit(code)


def _grade_all(course: Course, assignments: tuple[str, ...], orders: Orders, as_json: bool) -> int:
    """Grades one assignment after another and says what came of it; returns the exit code."""
    start, console = time.monotonic(), Console(quiet=as_json)
    if not console.is_terminal:
        console = Console(width=10_000, highlight=False, quiet=as_json)  # nothing is wrapped in a file or a mail
    rows: dict[str, list[Row]] = {}
    failed: list[str] = []
    for assignment in assignments:
        try:
            rows[assignment] = _grade(course, assignment, orders)
        except UnrolledError as error:  # the others can still be graded
            failed.append(str(error))
            _log.info("%s is not graded: %s", assignment, error)
    to_look_at = bool(failed)
    for assignment, graded in rows.items():
        _show(console, assignment, graded)
        to_look_at = _remark(console, course, assignment, graded) or to_look_at
    if rows and not course.confined:
        console.print("Students' code ran without a sandbox, with your rights. The record of every grade says so.")
    if rows and console.is_terminal:
        console.print(f"Feedback: {escape(str(course.feedback('<assignment>', '<student>')))}")
        jupyter = os.path.relpath(Path(sys.executable).with_name("jupyter"), course.root)
        console.print(f"Formgrader, to look and to mark by hand: {escape(jupyter)} lab, then Nbgrader → Formgrader")
    if as_json:
        tables = {assignment: [_as_data(row) for row in graded] for assignment, graded in rows.items()}
        click.echo(json.dumps(tables, ensure_ascii=False, indent=2))
    for message in failed:
        click.echo(f"Error: {message}", err=True)
    to_look_at = to_look_at or any(row.state in _FOR_A_PERSON for graded in rows.values() for row in graded)
    code = (NEEDS_A_PERSON if to_look_at else 0) if rows else 1
    counts = "; ".join(f"{assignment}: {_counts(graded)}" for assignment, graded in rows.items()) or "nothing graded"
    _log.info("Finished in %.0f s: %s. Exit code %d.", time.monotonic() - start, counts, code)
    return code


def _grade(course: Course, assignment: str, orders: Orders) -> list[Row]:
    columns = TextColumn(f"{assignment} {{task.description}}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("", total=1 if orders.student else len(students_of(course, assignment)))
        rows = []
        for row in grade_class(course, assignment, orders):
            rows.append(row)
            if row.state in _FOR_A_PERSON:
                _log.info("%s of %s needs a person: %s: %s", row.student, assignment, row.state, row.reason)
            progress.update(task, advance=1, description=escape(row.student))
    return sorted(rows, key=lambda row: row.student)


def _show(console: Console, assignment: str, rows: list[Row]) -> None:
    """A table with a row for everybody; in a file, or cron's mail, a line for each of whom there is news."""
    title = f"{assignment}: {_counts(rows)}"
    if not console.is_terminal:
        console.print(escape(title))
        for row in rows:
            if row.state is not State.UNCHANGED or row.reason:
                said = ", ".join(filter(None, [row.state, _score(row), _notes(row)]))
                console.print(escape(f"  {row.student}: {said}"))
        return
    notes = Column("mended, or why not", overflow="fold")
    table = Table("student", "state", "score", notes, title=title, title_justify="left")
    for row in rows:
        state = f"[{_COLOURS[row.state]}]{row.state}[/]"
        table.add_row(escape(row.student), state, _score(row), escape(_notes(row)))
    console.print(table)


def _as_data(row: Row) -> dict[str, Any]:
    """A row for a script; one that was not graded in this run has no score."""
    score = {"score": row.score.points - row.score.late, **asdict(row.score)} if row.score else {"score": None}
    return {"student": row.student, "state": row.state, **score, "mended": _mended(row), "reason": row.reason}


def _counts(rows: list[Row]) -> str:
    return ", ".join(f"{n} {state}" for state in State if (n := sum(row.state is state for row in rows)))


def _score(row: Row) -> str:
    """The points; where a person has still to give some, those so far."""
    if not row.score:
        return ""
    so_far = " so far" if row.score.waits else ""
    return f"{row.score.points - row.score.late:g} / {row.score.possible:g}{so_far}"


def _notes(row: Row) -> str:
    late = f"Handed in late: {row.score.late:g} points less." if row.score and row.score.late else ""
    marks = "Written answers wait for a person's mark." if row.score and row.score.waits and not row.reason else ""
    return " ".join(filter(None, [row.reason, late, marks, *_mended(row)]))


def _remark(console: Console, course: Course, assignment: str, rows: list[Row]) -> bool:
    """Says below the table what it has no column for; returns whether some of it needs a person."""
    students = tuple(row.student for row in rows)
    said = remarks(course, assignment, students)
    notes = said.notes
    if unlisted := not_on_the_roster(course, students):
        notes.append(f"Not on the roster: {', '.join(unlisted)}. To add students: unrolled roster FILE.")
    for line in (*notes, *said.problems):
        console.print(escape(line), highlight=False, soft_wrap=True)
    for problem in said.problems:
        _log.info(problem)
    return bool(said.problems)


def _mended(row: Row) -> list[str]:
    """What was mended, each kind once with all the cells that it concerns."""
    cells: dict[str, list[str]] = {}
    for one in row.mended:
        cells.setdefault(one.kind, []).extend([one.name] if one.name else [])
    return [words(Mended(kind, "”, “".join(names)), "en") for kind, names in cells.items()]
