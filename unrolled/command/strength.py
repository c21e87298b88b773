"""`unrolled strength`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click
from rich.box import SIMPLE
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from unrolled.course.course import Course
from unrolled.judge.strength import RIGHT, Fate, Kind
from unrolled.pipeline.strength import Outcome, outcomes, tested

_HEADINGS = ("exercise", "mistakes", "lost", "named", "mutants", "lost", "equal", "right", "refused")
_SIGNS = {"-": "red", "+": "green"}


@click.command()
@click.argument("assignments", metavar="[ASSIGNMENT]...", nargs=-1)
def strength(assignments: tuple[str, ...]) -> None:
    """Measure how strong the hidden checks are; no kernel is started.

    Known mistakes must lose points and be named as themselves, mutants of the solution must lose points, right variants
    must lose none. A mutant that equivalents.toml declares equivalent must give the solution's values on 10,000 draws.
    What did otherwise is shown by the lines in which it differs from the solution, and the exit code is 1.
    """
    course = Course.find(Path.cwd())
    console = Console()
    faults = 0
    for assignment in course.chosen(assignments):
        found = _try(course, assignment)
        console.print(_table(assignment, found))
        for outcome in sorted((one for one in found if one.is_fault), key=lambda one: one.attempt.answer.exercise):
            faults += 1
            _tell(console, outcome)
    if faults:
        click.echo(f"Error: {faults} answers did not fare as they must.", err=True)
        sys.exit(1)


def _try(course: Course, assignment: str) -> list[Outcome]:
    under_test = tested(course, assignment)
    columns = TextColumn(f"{assignment} {{task.description}}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=len(under_test.attempts))
        found = []
        for outcome in outcomes(under_test):
            found.append(outcome)
            progress.update(task, advance=1, description=escape(outcome.attempt.answer.exercise))
    order = list(under_test.solutions)
    return sorted(found, key=lambda one: order.index(one.attempt.answer.exercise))


def _table(assignment: str, found: Sequence[Outcome]) -> Table:
    table = Table(title=assignment, title_justify="left", show_footer=True, box=SIMPLE, pad_edge=False, padding=0)
    rows = {name: [one for one in found if one.attempt.answer.exercise == name] for name in _exercises(found)}
    for heading, total in zip(_HEADINGS, ["all", *_counts(found)], strict=True):
        table.add_column(heading, str(total), justify="left" if heading == "exercise" else "right", no_wrap=True)
    for name, outcomes_of_it in rows.items():
        table.add_row(name, *map(str, _counts(outcomes_of_it)))
    return table


def _exercises(found: Sequence[Outcome]) -> list[str]:
    return list(dict.fromkeys(one.attempt.answer.exercise for one in found))


def _counts(found: Sequence[Outcome]) -> list[int]:
    def count(kind: Kind, *fates: Fate) -> int:
        return sum(one.attempt.kind is kind and (not fates or one.fate in fates) for one in found)

    return [
        count(Kind.MISTAKE),
        count(Kind.MISTAKE, Fate.LOST, Fate.NAMED),
        count(Kind.MISTAKE, Fate.NAMED),
        count(Kind.MUTANT) + count(Kind.EQUIVALENT),
        count(Kind.MUTANT, Fate.LOST),
        count(Kind.EQUIVALENT, Fate.SURVIVED),
        count(Kind.VARIANT),
        count(Kind.VARIANT, Fate.LOST),
    ]


def _tell(console: Console, outcome: Outcome) -> None:
    answer, expected = outcome.attempt.answer, RIGHT[outcome.attempt.kind]
    what = f"the {outcome.attempt.kind} {escape(answer.name)}"
    console.print(f"[bold]{answer.exercise}[/]: {what} {outcome.fate}; expected: {expected}.", soft_wrap=True)
    for line in outcome.diff.splitlines():
        console.print(f"  [{_SIGNS[line[0]]}]{escape(line)}[/]", highlight=False, soft_wrap=True)
