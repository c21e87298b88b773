"""When assignments are due and what being late costs: the course's deadlines.toml, read and applied.

A deadline is written in the course's time zone and holds through its last minute: 23:59 ends when it is 00:00.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal, get_args
from zoneinfo import ZoneInfo

from unrolled.errors import CourseError

FILE = "deadlines.toml"
TIME = "%Y-%m-%d %H:%M"

Kind = Literal["none", "per day", "cut-off"]
Share = Literal["maximum", "points"]

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Rule:
    """What being late costs.

    Args:
        kind: nothing, a share for each day, or all points.
        percent: the share lost for each day begun.
        of: of the most points there are, or of the student's own.
        grace: minutes after the deadline, of each day too, that cost nothing.
    """

    kind: Kind = "none"
    percent: float = 0.0
    of: Share = "maximum"
    grace: int = 0

    def lost(self, days: int, points: float, maximum: float) -> float | None:
        """The points lost by who comes in the day `days` after the deadline; None if nothing is."""
        if self.kind == "none" or days == 0:
            return None
        whole = maximum if self.of == "maximum" else points
        return points if self.kind == "cut-off" else min(points, whole * self.percent / 100 * days)

    def __str__(self) -> str:
        grace = f", after {self.grace} minutes of grace" if self.grace else ""
        whole = "points possible" if self.of == "maximum" else "student's points"
        costs = {
            "none": "Being late costs nothing.",
            "per day": f"Each day begun after it costs {self.percent:g}% of the {whole}{grace}.",
            "cut-off": f"What comes later gets no points{grace}.",
        }
        return costs[self.kind]


@dataclass(frozen=True)
class Due:
    """When one assignment is due.

    Args:
        zone: the course's time zone.
        minute: the last minute in which it may be handed in, in that zone.
        rule: what being late costs.
        extensions: the last minute of single students.
    """

    zone: ZoneInfo
    minute: datetime
    rule: Rule
    extensions: Mapping[str, datetime] = field(default_factory=dict)

    @property
    def utc(self) -> datetime:
        """The last second of the deadline in UTC, as nbgrader keeps it: without a zone."""
        return self._utc(self.minute) + _MINUTE - timedelta(seconds=1)

    def of(self, student: str) -> datetime:
        """A student's own last minute, in the course's zone."""
        return self.extensions.get(student, self.minute)

    def days_late(self, student: str, handed_in: datetime) -> int:
        """How many days had begun after the student's own deadline when it was handed in, in UTC; 0 if in time."""
        time = handed_in - _MINUTE * (1 + self.rule.grace)
        days = 0
        # A day ends at the deadline's time of day, also where clocks are changed in between.
        while time >= self._utc(self.of(student) + timedelta(days=days)):
            days += 1
        return days

    def shown(self, utc: datetime) -> str:
        """A time of the gradebook in the course's zone."""
        return utc.replace(tzinfo=UTC).astimezone(self.zone).strftime(TIME)

    def _utc(self, minute: datetime) -> datetime:
        # Where clocks are changed, a time of day may come twice or never: the later moment counts.
        both = (minute.replace(tzinfo=self.zone, fold=fold).astimezone(UTC) for fold in (0, 1))
        return max(both).replace(tzinfo=None)


@dataclass(frozen=True)
class Deadlines:
    """A course's deadlines.

    Args:
        zone: the course's time zone.
        rule: what being late costs where an assignment says nothing else.
        assignments: by name.
    """

    zone: ZoneInfo
    rule: Rule
    assignments: Mapping[str, Due]

    def due(self, assignment: str, recorded: datetime) -> Due:
        """An assignment's deadline: the file's, or else what the gradebook has recorded, in UTC."""
        minute = recorded.replace(tzinfo=UTC).astimezone(self.zone).replace(tzinfo=None, second=0, microsecond=0)
        return self.assignments.get(assignment, Due(self.zone, minute, self.rule))


def read_deadlines(root: Path) -> Deadlines | None:
    """Reads a course's deadlines.toml; None if it has none.

    Raises:
        CourseError: the file cannot be read, or holds something that is not a deadline.
    """
    file = root / FILE
    try:
        table = tomllib.loads(file.read_text("utf-8-sig"))
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise CourseError(f"{file} is not in UTF-8. Save it in that encoding.") from error
    except tomllib.TOMLDecodeError as error:
        raise CourseError(
            f"{file} cannot be read: {error}. Texts and times stand between quotes, and so do names with other "
            'characters than A-Z, a-z, 0-9, - and _: due = "2026-11-20 23:59".'
        ) from error
    _only(table, "", "timezone", "late", "assignments")
    zone = _zone(table.get("timezone"))
    rule = _rule(table.get("late", {"rule": "none"}), "late")
    named = _table(table.get("assignments", {}), "assignments")
    return Deadlines(zone, rule, {name: _due(due, f"assignments.{name}", zone, rule) for name, due in named.items()})


def zone_of(root: Path) -> ZoneInfo | None:
    """The time zone of a course's deadlines.toml; None, which stands for this machine's, if it has none.

    Raises:
        CourseError: the file cannot be read, or holds something that is not a deadline.
    """
    deadlines = read_deadlines(root)
    return deadlines.zone if deadlines else None


def shown_zone(config_file: str) -> str:
    """The time zone that formgrader shows times in: the one of deadlines.toml beside the configuration.

    Without such a file, or with a malformed one, of which grading says what is wrong, it is nbgrader's own: UTC.
    """
    try:
        deadlines = read_deadlines(Path(config_file).parent)
    except (CourseError, OSError):
        return "UTC"
    return deadlines.zone.key if deadlines else "UTC"


def _due(value: Any, key: str, zone: ZoneInfo, rule: Rule) -> Due:
    table = _table(value, key)
    _only(table, key, "due", "late", "extensions")
    minute = _minute(table.get("due"), f"{key}.due")
    named = _table(table.get("extensions", {}), f"{key}.extensions")
    extensions = {student: _minute(time, f"{key}.extensions.{student}") for student, time in named.items()}
    for student, time in extensions.items():
        if time < minute:
            earlier = f"is before the deadline itself, {minute:{TIME}}"
            raise _wrong(f"{key}.extensions.{student}", earlier, "a later time")
    return Due(zone, minute, _rule(table["late"], f"{key}.late") if "late" in table else rule, extensions)


def _rule(value: Any, key: str) -> Rule:
    table = _table(value, key)
    kind = _choice(table.get("rule"), f"{key}.rule", get_args(Kind))
    allowed = {"none": (), "per day": ("percent", "of", "grace"), "cut-off": ("grace",)}[kind]
    _only(table, key, "rule", *allowed)
    of = _choice(table.get("of", "maximum"), f"{key}.of", get_args(Share))
    percent: Any = table.get("percent", None if kind == "per day" else 0)
    grace: Any = table.get("grace", 0)
    if type(percent) not in (int, float) or not 0 <= percent <= 100:
        raise _wrong(f"{key}.percent", f"is {_said(percent)}", "the percentage lost for each day, 0 to 100")
    if type(grace) is not int or not 0 <= grace <= 1440:
        raise _wrong(f"{key}.grace", f"is {_said(grace)}", "whole minutes, 0 to 1440")
    return Rule(kind, float(percent), of, grace)


def _zone(value: Any) -> ZoneInfo:
    try:
        return ZoneInfo(value)
    except (AttributeError, KeyError, OSError, TypeError, ValueError):
        raise _wrong("timezone", f"is {_said(value)}", 'a time zone by its IANA name, such as "Asia/Seoul"') from None


def _minute(value: Any, key: str) -> datetime:
    try:
        if not re.fullmatch(r"20\d\d-\d\d-\d\d \d\d:\d\d", value):
            raise ValueError
        return datetime.strptime(value, TIME)
    except (TypeError, ValueError):
        raise _wrong(key, f"is {_said(value)}", 'a day and a time between quotes: "2026-11-20 23:59"') from None


def _choice(value: Any, key: str, allowed: tuple[Any, ...]) -> Any:
    if value not in allowed:
        raise _wrong(key, f"is {_said(value)}", " or ".join(f'"{one}"' for one in allowed))
    return value


def _table(value: Any, key: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _wrong(key, f"is {_said(value)}", f"a table: [{key}], and its lines below")
    return value


def _only(table: dict[str, Any], key: str, *allowed: str) -> None:
    for name in table:
        if name not in allowed:
            raise _wrong(f"{key}.{name}".lstrip("."), "is not known", ", ".join(allowed))


def _said(value: Any) -> str:
    return "missing" if value is None else f'"{value}"'


def _wrong(key: str, what: str, expected: str) -> CourseError:
    return CourseError(f"{FILE}: {key} {what}. Expected: {expected}.")
