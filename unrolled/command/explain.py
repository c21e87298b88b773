"""`unrolled explain`."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.markup import escape

from unrolled.course.course import Course
from unrolled.course.late import zone_of
from unrolled.pipeline.account import Account, Check, account_of, differences
from unrolled.pipeline.classroom import grade_again

DIFFERS = 3
_TIME = "%Y-%m-%d %H:%M:%S %Z"
_COLOURS = {"passed": "green", "failed": "red", "broke": "magenta"}


@click.command()
@click.argument("student")
@click.argument("assignment")
@click.option("--again", is_flag=True, help="Grade what is in submitted/ once more, record nothing, and compare.")
@click.option("--json", "as_json", is_flag=True, help="Print all of it as JSON.")
def explain(student: str, assignment: str, again: bool, as_json: bool) -> None:
    """Say where a grade comes from: points, the reason of each that is lost, what was graded, when and with what.

    The exit code is 3 if grading again comes to something else.
    """
    course = Course.find(Path.cwd())
    account = account_of(course, assignment, student)
    if as_json:
        differing = differences(account, grade_again(course, assignment, student)) if again else None
        click.echo(json.dumps(_facts(account) | {"differs": differing}, ensure_ascii=False, indent=2))
        raise SystemExit(DIFFERS if differing else 0)
    console = Console(highlight=False)
    earned = f"{account.earned:g} − {account.late:g} for lateness = " if account.late else ""
    title = f"{student}, {assignment}: {earned}{account.points:g} of {account.possible:g} points"
    _print(console, [f"[bold]{escape(title)}[/]", *_marks(account)])
    differs = again and _compare(console, course, account, student, assignment)
    _print(console, [*_origin(account, zone_of(course.root)), *(f"[yellow]{escape(one)}[/]" for one in account.since)])
    raise SystemExit(DIFFERS if differs else 0)


def _print(console: Console, lines: list[str]) -> None:
    for line in lines:
        console.print(line, soft_wrap=not console.is_terminal)


def _facts(account: Account) -> dict[str, Any]:
    return {
        "points": account.points,
        "possible": account.possible,
        "late": account.late,
        "why_late": account.why_late,
        "checks": [asdict(check) for check in account.checks],
        "mended": account.mended,
        "receipt": asdict(account.receipt) if account.receipt else None,
        "since": account.since,
    }


def _marks(account: Account) -> list[str]:
    lines = []
    for exercise in dict.fromkeys(check.exercise for check in account.checks):
        checks = [check for check in account.checks if check.exercise == exercise]
        points, possible = sum(check.points for check in checks), sum(check.possible for check in checks)
        lines.append(f"\n[bold]{escape(exercise)}[/]  {points:g} of {possible:g}")
        for check in checks:
            lines += _of_check(check)
    if account.late:
        lines.append(f"\nHanded in late: {account.late:g} points less. {escape(account.why_late)}".rstrip())
    lines += [f"\nMended: {escape(line)}" for line in account.mended]
    return lines


def _of_check(check: Check) -> list[str]:
    mark = check.mark
    outcome = f"[{_COLOURS.get(check.outcome, 'default')}]{check.outcome}[/]"
    lines = [f"  {escape(check.name)}  {check.points:g} of {check.possible:g}, {outcome}"]
    lines += [f"    {escape(line)}" for line in check.said]
    if check.mistakes:
        lines.append(f"    Known mistake in lessons/: {escape(', '.join(check.mistakes))}")
    if check.lent:
        lines.append(f"    Lent for this check: {escape(', '.join(check.lent))}")
    if mark.manual is not None:
        auto = "none" if mark.auto is None else f"{mark.auto:g}"
        lines.append(f"    Marked by hand: {mark.manual:g}. The grader's own: {auto}.")
    if mark.extra:
        lines.append(f"    Extra credit by hand: {mark.extra:g}.")
    if mark.comment:
        lines.append(f"    Comment: {escape(mark.comment)}")
    if mark.waits:
        lines.append("    It waits for a person's mark in formgrader.")
    return lines


def _origin(account: Account, zone: tzinfo | None) -> list[str]:
    handed_in = [f"Handed in {account.handed_in:{_TIME}}."] if account.handed_in else []
    receipt = account.receipt
    if receipt is None:
        return [
            "\nThere is no receipt of this grading. unrolled grade --force grades it anew and writes one.",
            *handed_in,
        ]
    origin = receipt.origin
    when = datetime.fromisoformat(receipt.when).astimezone(zone)
    lines = [f"\nGraded {when:{_TIME}} in {origin.seconds:g} s, sandbox {receipt.sandbox}.", *handed_in]
    lines.append("With " + ", ".join(f"{name} {number}" for name, number in origin.versions.items()) + ".")
    lines.append(f"SHA-256 of the submission: {origin.submission}")
    lines += [f"SHA-256 of the lesson's {name}: {was}" for name, was in origin.lesson.items()]
    return lines + ([f"SHA-256 of requirements.lock: {receipt.lock}"] if receipt.lock else [])


def _compare(console: Console, course: Course, account: Account, student: str, assignment: str) -> bool:
    """Grades once more and says what differs; returns whether something does."""
    found = differences(account, grade_again(course, assignment, student))
    if not found:
        console.print(f"\nGraded again: the same in each of the {len(account.checks)} graded cells.")
    for check, difference in found.items():
        console.print(escape(f"\nGraded again, {check} differs: {difference}."), soft_wrap=not console.is_terminal)
    return bool(found)
