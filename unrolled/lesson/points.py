"""A lesson's points: those that its text names, and those of a course that has nothing marked by hand."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from unrolled.errors import LessonError
from unrolled.lesson.script import Cell, Lesson

_NAMED = re.compile(r"\{points:(?P<name>[\w-]+)\}")


def with_points(lesson: Lesson) -> Lesson:
    """Puts numbers in the places of `{points:NAME}` in the text, NAME an exercise or a written answer.

    Raises:
        LessonError: there is no such exercise or written answer.
    """
    points = _points(lesson)

    def filled(cell: Cell) -> Cell:
        def number(found: re.Match[str]) -> str:
            if found["name"] not in points:
                what = f"`{found[0]}` names neither an exercise nor a written answer; there are {', '.join(points)}"
                raise LessonError(lesson.path, cell.line, what)
            return f"{points[found['name']]:g}"

        if cell.role not in ("text", "written"):
            return cell
        return replace(cell, text={language: _NAMED.sub(number, text) for language, text in cell.text.items()})

    return replace(lesson, cells=tuple(map(filled, lesson.cells)))


def _points(lesson: Lesson) -> dict[str, float]:
    """What each exercise and each written answer is worth."""
    points: dict[str, float] = defaultdict(float)
    exercise = ""
    for cell in lesson.cells:
        if cell.role == "exercise":
            exercise = cell.name
        elif cell.role == "hidden":
            points[exercise] += cell.points or 0
        elif cell.role == "written":
            points[cell.name] = cell.points or 0
    return dict(points)


def without_written(lesson: Lesson) -> Lesson:
    """Leaves out the written answers and the text that goes with them; spreads their points over the hidden checks.

    The rule: in proportion to what each check is worth, in whole points, what is left over to the largest remainders,
    of equal ones to the first.
    """
    kept = [cell for cell in lesson.cells if cell.role != "written" and not cell.goes_with_written]
    total = sum(cell.points or 0 for cell in lesson.cells)
    hidden = [cell for cell in kept if cell.role == "hidden"]
    shares = iter(_in_proportion([cell.points or 0 for cell in hidden], total))
    cells = (replace(cell, points=next(shares)) if cell.role == "hidden" else cell for cell in kept)
    return replace(lesson, cells=tuple(cells))


def _in_proportion(points: list[float], total: float) -> list[float]:
    if not points or sum(points) == total:
        return points
    exact = [one * total / sum(points) for one in points]
    shares = [float(int(one)) for one in exact]
    by_remainder = sorted(range(len(points)), key=lambda place: shares[place] - exact[place])
    for place in by_remainder[: round(total - sum(shares))]:
        shares[place] += 1
    return shares
