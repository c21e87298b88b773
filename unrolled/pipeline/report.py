"""Gathering what is known of a class: from the gradebook, and from the graded notebooks one at a time."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Grade, Gradebook, SubmittedAssignment, SubmittedNotebook
from nbgrader.api import Student as Enrolled
from sqlalchemy import Connection, and_, select

from unrolled.course.course import Course
from unrolled.errors import CourseError
from unrolled.gradebook.opening import prepare_gradebook
from unrolled.gradebook.registered import Registered, registered
from unrolled.judge.bank import read_bank
from unrolled.notebook.roles import hidden_checks
from unrolled.pipeline.classroom import students_of
from unrolled.pipeline.evidence import Evidence, HandedOut, evidence
from unrolled.report.facts import Assignment, Check, Class, Exercise, Mistake, Student, Work

_BATCH = 500  # students whose rows are held at once


def gather(
    course: Course, names: tuple[str, ...], made: datetime, read: Callable[[str, str], object] = lambda *_: None
) -> Class:
    """Gathers what is known of a class; what was handed in is read each time that it is gone through.

    Args:
        course: the course.
        names: the assignments; if none is named, those that somebody has handed in.
        made: the time of the report.
        read: is told the assignment and the student before each work is read.

    Raises:
        CourseError: nothing was handed in, or an assignment is not built.
        LessonError: the bank of mistakes is malformed.
    """
    prepare_gradebook(course.gradebook, course.directory.course_id)
    handed_in = {name: frozenset(students_of(course, name)) for name in course.chosen(names)}
    wanted = [name for name, students in handed_in.items() if names or students]
    if not wanted:
        raise CourseError(
            "Nothing was handed in yet, so there is nothing to report. Grade a class first: unrolled grade"
        )
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook, gradebook.engine.begin() as db:
        enrolled = _students(db)
        ids = enrolled.keys() | frozenset().union(*(handed_in[name] for name in wanted))
        everybody = (Student(id, enrolled.get(id) or id) for id in ids)
        students = tuple(sorted(everybody, key=lambda one: (one.name, one.id)))
        assignments = tuple(
            _assignment(course, db, name, _Who(students, enrolled, handed_in[name]), read) for name in wanted
        )
    return Class(str(course.directory.course_id), course.language, made, students, assignments)


def _students(db: Connection) -> dict[str, str]:
    """Who is in the gradebook: name by id, as it is written in the student's language."""
    columns = select(Enrolled.id, Enrolled.first_name, Enrolled.last_name)
    return {id: _name(first or "", last or "") for id, first, last in db.execute(columns)}


def _name(first: str, last: str) -> str:
    korean = any("가" <= letter <= "힣" for letter in first + last)
    return f"{last}{first}" if korean else f"{first} {last}".strip()


@dataclass(frozen=True)
class _Who:
    """Who may have handed in an assignment.

    Args:
        students: everybody.
        enrolled: those in the gradebook, which cannot be asked for a folder's name that is no text.
        handed_in: those who have a folder for it.
    """

    students: tuple[Student, ...]
    enrolled: Mapping[str, str]
    handed_in: frozenset[str]


def _assignment(
    course: Course,
    db: Connection,
    name: str,
    who: _Who,
    read: Callable[[str, str], object],
) -> Assignment:
    source = course.source_notebook(name)
    if not source.is_file():
        raise CourseError(f"{source} is not there. Build the assignment first: unrolled build {name}")
    exercises = exercises_of(nbformat.read(source, as_version=4))
    mistakes = {
        exercise: tuple(Mistake(one.name, one.title[course.language], one.hint[course.language]) for one in known)
        for exercise, known in read_bank(course.lessons(name) / "mistakes").items()
    }
    exercise_of = {check.name: one.name for one in exercises if not one.written for check in one.checks}
    handed_out = HandedOut(exercise_of, _answers(course.release(name) / source.name), course.language)
    works = _Works(course, name, registered(db, name), who, handed_out, read)
    return Assignment(name, exercises, mistakes, works)


@dataclass(frozen=True)
class _Works:
    """What was handed in of an assignment, in the order of the students; a few hundred students' rows are held at once.

    Whoever writes to the gradebook meanwhile is not kept waiting while graded notebooks are read.
    """

    course: Course
    name: str
    known: Registered
    who: _Who
    handed_out: HandedOut
    read: Callable[[str, str], object]

    def __iter__(self) -> Iterator[Work]:
        with Gradebook(self.course.gradebook, self.course.directory.course_id) as gradebook:
            for start in range(0, len(self.who.students), _BATCH):
                ids = [student.id for student in self.who.students[start : start + _BATCH]]
                with gradebook.engine.begin() as db:
                    sheets = _sheets(db, self.known, [student for student in ids if student in self.who.enrolled])
                for student in ids:
                    if student in sheets or student in self.who.handed_in:
                        self.read(self.name, student)
                        yield self._work(student, sheets.get(student))

    def _work(self, student: str, sheet: _Sheet | None) -> Work:
        if sheet is None:
            return Work(student, graded=False)
        seen = evidence(self.course.autograded(self.name, student) / f"{self.name}.ipynb", self.handed_out)
        return _work(student, sheet, seen, _page(self.course, self.name, student))


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


def _sheets(db: Connection, known: Registered, students: list[str]) -> dict[str, _Sheet]:
    """The rows of those of the students who have a grade, by student."""
    sheets: defaultdict[str, _Sheet] = defaultdict(_Sheet)
    names = {cell: name for name, cell in known.ours.graded.items()}
    columns = Grade.cell_id, Grade.auto_score, Grade.manual_score, Grade.extra_credit, Grade.needs_manual_grade
    of = SubmittedNotebook.assignment_id == SubmittedAssignment.id
    # By the cells too, since the index that finds a notebook's rows begins with the cell.
    grade = and_(Grade.notebook_id == SubmittedNotebook.id, Grade.cell_id.in_(names))
    rows = (
        select(SubmittedAssignment.student_id, SubmittedNotebook.late_submission_penalty, *columns)
        .join(SubmittedNotebook, and_(of, SubmittedNotebook.notebook_id == known.notebook))
        .join(Grade, grade)
        .where(SubmittedAssignment.assignment_id == known.id, SubmittedAssignment.student_id.in_(students))
    )
    for student, late, cell, auto, manual, extra, waits in db.execute(rows):
        sheet = sheets[student]
        sheet.late = late or 0.0
        sheet.marks[names[cell]] = auto if manual is None else manual
        sheet.extra += extra or 0.0
        if waits:
            sheet.waits.append(names[cell])
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
