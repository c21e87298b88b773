"""Gathering what is known of a class: from the gradebook, and from the graded notebooks one at a time."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Grade, Gradebook, GradeCell, SubmittedAssignment, SubmittedNotebook
from nbgrader.api import Student as Enrolled
from sqlalchemy import Connection, select

from unrolled.course.course import Course
from unrolled.errors import CourseError
from unrolled.gradebook.opening import prepare_gradebook
from unrolled.gradebook.registered import Registered, registered
from unrolled.judge.bank import read_bank
from unrolled.notebook.roles import hidden_checks
from unrolled.pipeline.classroom import students_of
from unrolled.pipeline.evidence import Evidence, HandedOut, evidence
from unrolled.report.facts import Assignment, Check, Class, Exercise, Mistake, Student, Work


def gather(
    course: Course, names: tuple[str, ...], made: datetime, read: Callable[[str, str], object] = lambda *_: None
) -> Class:
    """Gathers what is known of a class.

    Args:
        course: the course.
        names: the assignments; if none is named, those that somebody has handed in.
        made: the time of the report.
        read: is told the assignment and the student before each graded notebook is read.

    Raises:
        CourseError: nothing was handed in, or an assignment is not built.
        LessonError: the bank of mistakes is malformed.
    """
    prepare_gradebook(course.gradebook, course.directory.course_id)
    wanted = course.chosen(names)
    if not names:
        wanted = tuple(name for name in wanted if students_of(course, name))
    if not wanted:
        raise CourseError(
            "Nothing was handed in yet, so there is nothing to report. Grade a class first: unrolled grade"
        )
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook, gradebook.engine.begin() as db:
        enrolled = _students(db)
        assignments = tuple(_assignment(course, db, name, read) for name in wanted)
    ids = {student for assignment in assignments for student in assignment.works} | enrolled.keys()
    students = sorted((Student(id, enrolled.get(id) or id) for id in ids), key=lambda one: (one.name, one.id))
    return Class(str(course.directory.course_id), course.language, made, tuple(students), assignments)


def _students(db: Connection) -> dict[str, str]:
    """Who is in the gradebook: name by id, as it is written in the student's language."""
    columns = select(Enrolled.id, Enrolled.first_name, Enrolled.last_name)
    return {id: _name(first or "", last or "") for id, first, last in db.execute(columns)}


def _name(first: str, last: str) -> str:
    korean = any("가" <= letter <= "힣" for letter in first + last)
    return f"{last}{first}" if korean else f"{first} {last}".strip()


def _assignment(course: Course, db: Connection, name: str, read: Callable[[str, str], object]) -> Assignment:
    source = course.source_notebook(name)
    if not source.is_file():
        raise CourseError(f"{source} is not there. Build the assignment first: unrolled build {name}")
    exercises = exercises_of(nbformat.read(source, as_version=4))
    mistakes = {
        exercise: tuple(Mistake(one.name, one.title[course.language], one.hint[course.language]) for one in known)
        for exercise, known in read_bank(course.lessons(name) / "mistakes").items()
    }
    sheets = _sheets(db, registered(db, name))
    exercise_of = {check.name: one.name for one in exercises if not one.written for check in one.checks}
    handed_out = HandedOut(exercise_of, _answers(course.release(name) / source.name), course.language)
    works = {}
    for student in sorted({*students_of(course, name), *sheets}):
        read(name, student)
        if student in sheets:
            file = course.autograded(name, student) / source.name
            seen = evidence(file, handed_out)
            works[student] = _work(student, sheets[student], seen, _page(course, name, student))
        else:
            works[student] = Work(student, graded=False)
    return Assignment(name, exercises, mistakes, works)


def _answers(release: Path) -> dict[str, str]:
    """The answers' cells as students got them, by grade id."""
    if not release.is_file():
        raise CourseError(f"{release} is not there. Build the assignment first: unrolled build {release.stem}")
    roles = [(cell.metadata.get("nbgrader", {}), cell.source) for cell in nbformat.read(release, as_version=4).cells]
    return {role["grade_id"]: text for role, text in roles if role.get("solution")}


def exercises_of(source: NotebookNode) -> tuple[Exercise, ...]:
    """The exercises and written answers of a source notebook, with what their points come from."""
    hidden = {check.grade_id: check for check in hidden_checks(source)}
    checks: defaultdict[str, list[Check]] = defaultdict(list)
    for cell in source.cells:
        role = cell.metadata.get("nbgrader", {})
        if role.get("grade") or role.get("task"):
            name = role["grade_id"]
            of = hidden.get(name)
            checks[(of and of.exercise) or name].append(Check(name, of.title if of else "", float(role["points"])))
    return tuple(
        Exercise(name, tuple(found), all(check.name not in hidden for check in found)) for name, found in checks.items()
    )


@dataclass
class _Sheet:
    """A student's rows in the gradebook."""

    late: float = 0.0
    marks: dict[str, float | None] = field(default_factory=dict)
    extra: float = 0.0
    waits: list[str] = field(default_factory=list)


def _sheets(db: Connection, known: Registered) -> dict[str, _Sheet]:
    """The rows of everybody who has a grade, by student."""
    sheets: defaultdict[str, _Sheet] = defaultdict(_Sheet)
    columns = GradeCell.name, Grade.auto_score, Grade.manual_score, Grade.extra_credit, Grade.needs_manual_grade
    rows = (
        select(SubmittedAssignment.student_id, SubmittedNotebook.late_submission_penalty, *columns)
        .select_from(Grade)
        .join(GradeCell, Grade.cell_id == GradeCell.id)
        .join(SubmittedNotebook, Grade.notebook_id == SubmittedNotebook.id)
        .join(SubmittedAssignment, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .where(SubmittedNotebook.notebook_id == known.notebook)
    )
    for student, late, name, auto, manual, extra, waits in db.execute(rows):
        sheet = sheets[student]
        sheet.late = late or 0.0
        sheet.marks[name] = auto if manual is None else manual
        sheet.extra += extra or 0.0
        if waits:
            sheet.waits.append(name)
    return dict(sheets)


def _work(student: str, sheet: _Sheet, seen: Evidence | None, page: str | None) -> Work:
    found = seen or Evidence()
    points = sum(mark for mark in sheet.marks.values() if mark is not None) + sheet.extra
    return Work(
        student,
        marks=sheet.marks,
        score=points - sheet.late,
        late=sheet.late,
        waits=tuple(sheet.waits),
        untouched=found.untouched,
        seen=seen is not None,
        mistakes=found.mistakes,
        broke=found.broke,
        slow=found.slow,
        lost=found.lost,
        mended=found.mended,
        unconfined=found.unconfined,
        page=page,
    )


def _page(course: Course, assignment: str, student: str) -> str | None:
    """The way from the report to a student's feedback page, as an address."""
    file = course.feedback(assignment, student) / f"{assignment}.html"
    return quote(os.path.relpath(file, folder(course)).replace(os.sep, "/")) if file.is_file() else None


def folder(course: Course) -> Path:
    """Where the report stands."""
    return course.root / "report"
