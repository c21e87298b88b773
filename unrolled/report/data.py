"""The class report as plain data, for a script."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from unrolled.report.facts import Assignment, Class
from unrolled.report.summary import summarise


def as_data(of: Class) -> dict[str, Any]:
    """All that the page is made of, in types that JSON has; students by id, an index that is not defined is None."""
    return {
        "course": of.course,
        "made": of.made.isoformat(timespec="seconds"),
        "students": [asdict(student) for student in of.students],
        "assignments": [
            asdict(summarise(assignment, of)) | {"works": _works(assignment)} for assignment in of.assignments
        ],
    }


def _works(assignment: Assignment) -> list[dict[str, Any]]:
    return [asdict(work) | {"untouched": sorted(work.untouched)} for work in assignment.works.values()]
