"""The class report as JSON, for a script."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from typing import Any

from unrolled.report.facts import Class, Work
from unrolled.report.summary import summarise

Write = Callable[[str], object]


def write_data(of: Class, write: Write) -> None:
    """Writes all that the page is made of; students by id, an index that is not defined is null.

    A student and a work are a line each, and a work is written as it is read: a class of any size passes through.

    Args:
        of: the class.
        write: takes the text, piece by piece.
    """
    made = of.made.isoformat(timespec="seconds")
    write(f'{{"course": {_json(of.course)}, "made": {_json(made)}, "students": [')
    for place, student in enumerate(of.students):
        write(f"{_after(place)}{_json(asdict(student))}")
    write('],\n"assignments": [')
    for place, assignment in enumerate(of.assignments):
        write(f'{_after(place)}{{"works": [')
        summary = summarise(replace(assignment, works=_written(assignment.works, write)), of)
        write("]")
        for name, value in asdict(summary).items():
            write(f",\n{_json(name)}: {_json(value)}")
        write("}")
    write("]}\n")


def _written(works: Iterable[Work], write: Write) -> Iterator[Work]:
    """The works, each written before it is passed on."""
    for place, work in enumerate(works):
        write(f"{_after(place)}{_json(asdict(work) | {'untouched': sorted(work.untouched)})}")
        yield work


def _after(place: int) -> str:
    """What separates a value from the one before."""
    return ",\n" if place else "\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
