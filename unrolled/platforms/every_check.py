"""Every check of every student as a table: what it gave, why, and who said so."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook
from sqlalchemy import Connection

from unrolled.course.course import Course
from unrolled.gradebook.classlist import Student, class_list
from unrolled.gradebook.opening import prepare_gradebook
from unrolled.pipeline.report import exercises_of
from unrolled.platforms.gradesheet import Cell, Sheet, possible_points, sheets_of
from unrolled.platforms.spreadsheet import Value

HEADER = (
    "student",
    "last name",
    "first name",
    "assignment",
    "exercise",
    "check",
    "points",
    "out of",
    "outcome",
    "mistake",
    "marked by",
    "waits",
    "late penalty of the assignment",
)
_BY_HAND = "by hand"

Verdict = tuple[str, str]
"""A check's outcome, and the names of the known mistakes that give exactly the student's values."""


def every_check(
    course: Course,
    assignments: Collection[str],
    students: Collection[str] = (),
    read: Callable[[str, str], object] = lambda *_: None,
) -> Iterator[tuple[Value, ...]]:
    """The header, and a row for each check of each student.

    Args:
        course: the course.
        assignments: their names.
        students: only these; everybody if nobody is named.
        read: is told the assignment and the student before each graded notebook is read.

    Raises:
        CourseError: the gradebook does not know an assignment, or cannot be used.
    """
    prepare_gradebook(course.gradebook, course.directory.course_id)
    known = {student.id: student for student in class_list(course).students}
    yield HEADER
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook, gradebook.engine.begin() as db:
        for assignment in assignments:
            yield from _of_assignment(course, db, assignment, known, students, read)


def _of_assignment(
    course: Course,
    db: Connection,
    assignment: str,
    known: dict[str, Student],
    students: Collection[str],
    read: Callable[[str, str], object],
) -> Iterator[tuple[Value, ...]]:
    possible_points(db, assignment)
    exercise_of = _exercises(course.source_notebook(assignment))
    order = {check: place for place, check in enumerate(exercise_of)}
    for sheet in sheets_of(db, assignment):
        if students and sheet.student not in students:
            continue
        read(assignment, sheet.student)
        found = _verdicts(course.autograded(assignment, sheet.student))
        who = known[sheet.student]
        for cell in sorted(sheet.cells, key=lambda cell: (cell.notebook, order.get(cell.name, len(order)))):
            verdict = found.get((cell.notebook, cell.name), ("", ""))
            names = who.id, who.last_name, who.first_name, assignment, exercise_of.get(cell.name, cell.name)
            yield *names, *_row(cell, sheet, verdict)


def _row(cell: Cell, sheet: Sheet, verdict: Verdict) -> tuple[Value, ...]:
    waits = "yes" if cell.waits else "no"
    marked_by = "person" if cell.by_hand else "nobody yet" if cell.waits else "grader"
    return cell.name, cell.points, cell.possible, *verdict, marked_by, waits, sheet.late


def _exercises(source: Path) -> dict[str, str]:
    """The exercise of each check, in the notebook's order; of an assignment without a source notebook here none."""
    if not source.is_file():
        return {}
    exercises = exercises_of(nbformat.read(source, as_version=4))
    return {check.name: exercise.name for exercise in exercises for check in exercise.checks}


def _verdicts(folder: Path) -> dict[tuple[str, str], Verdict]:
    """What the graded notebooks of a student say, by notebook and check; nothing of one that cannot be read."""
    found = {}
    for file in folder.glob("*.ipynb"):
        try:
            cells = json.loads(file.read_bytes())["cells"]
            roles = [(cell["metadata"].get("nbgrader", {}), cell["metadata"].get("unrolled") or {}) for cell in cells]
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue
        for role, verdict in roles:
            if role.get("grade") or role.get("task"):
                outcome = str(verdict.get("outcome", _BY_HAND))
                found[file.stem, str(role["grade_id"])] = outcome, "; ".join(map(str, verdict.get("mistakes") or ()))
    return found
