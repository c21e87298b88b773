"""What the gradebook says of the submissions of an assignment, one after the other, in one statement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    GradeCell,
    Notebook,
    SubmittedAssignment,
    SubmittedNotebook,
    TaskCell,
)
from sqlalchemy import Connection, func, select

from unrolled.errors import CourseError

_BATCH = 5000  # rows that are held at once
_CELL, _GRADED, _TASK = BaseCell.__table__, GradeCell.__table__, TaskCell.__table__
_POSSIBLE = func.coalesce(_GRADED.c.max_score, _TASK.c.max_score, 0.0)


@dataclass(frozen=True)
class Cell:
    """What one graded cell got.

    Args:
        notebook: the notebook it is in.
        name: its grade id.
        points: what counts; 0 where there is no mark yet.
        possible: the most there is.
        by_hand: whether a person gave the points or added some.
        waits: whether it waits for a person.
    """

    notebook: str
    name: str
    points: float
    possible: float
    by_hand: bool
    waits: bool


@dataclass(frozen=True)
class Sheet:
    """What a student's submission got.

    Args:
        student: whose it is.
        cells: all that give points, of all notebooks of the assignment.
        late: what being late costs, in points.
    """

    student: str
    cells: tuple[Cell, ...]
    late: float

    @property
    def score(self) -> float:
        """The points in all, as `nbgrader export` has them: less what being late costs, and not below 0."""
        return max(0.0, sum(cell.points for cell in self.cells) - self.late)

    @property
    def waits(self) -> tuple[str, ...]:
        """The cells that wait for a person."""
        return tuple(cell.name for cell in self.cells if cell.waits)


def assignments_in(db: Connection) -> tuple[str, ...]:
    """The assignments that somebody has a grade of, sorted."""
    graded = select(Assignment.name).join(SubmittedAssignment, SubmittedAssignment.assignment_id == Assignment.id)
    return tuple(sorted(name for (name,) in db.execute(graded.distinct())))


def possible_points(db: Connection, assignment: str) -> float:
    """The most points there are for an assignment, in all its notebooks.

    Raises:
        CourseError: the gradebook does not know it.
    """
    if db.execute(select(Assignment.id).where(Assignment.name == assignment)).one_or_none() is None:
        there = ", ".join(sorted(name for (name,) in db.execute(select(Assignment.name)))) or "none"
        raise CourseError(f"The gradebook has no assignment {assignment}. It has: {there}.")
    cells = _CELL.outerjoin(_GRADED, _GRADED.c.id == _CELL.c.id).outerjoin(_TASK, _TASK.c.id == _CELL.c.id)
    total = select(func.coalesce(func.sum(_POSSIBLE), 0.0)).select_from(cells)
    ours = select(Notebook.id).join(Assignment, Notebook.assignment_id == Assignment.id)
    return float(db.scalar(total.where(_CELL.c.notebook_id.in_(ours.where(Assignment.name == assignment)))) or 0.0)


def sheets_of(db: Connection, assignment: str) -> Iterator[Sheet]:
    """Everybody's grades, by student's id; not more than a few students' are held at once."""
    given = Grade.auto_score, Grade.manual_score, Grade.extra_credit, Grade.needs_manual_grade
    penalty = SubmittedNotebook.late_submission_penalty
    rows = (
        select(SubmittedAssignment.student_id, Notebook.name, penalty, _CELL.c.name, *given, _POSSIBLE)
        .select_from(SubmittedAssignment)
        .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Notebook, SubmittedNotebook.notebook_id == Notebook.id)
        .join(_CELL, _CELL.c.notebook_id == Notebook.id)
        .join(Grade, (Grade.cell_id == _CELL.c.id) & (Grade.notebook_id == SubmittedNotebook.id))
        .outerjoin(_GRADED, _GRADED.c.id == _CELL.c.id)
        .outerjoin(_TASK, _TASK.c.id == _CELL.c.id)
        .where(Assignment.name == assignment)
        .order_by(SubmittedAssignment.student_id, Notebook.name, _CELL.c.name)
    )
    found = db.execution_options(yield_per=_BATCH).execute(rows)
    for student, of in groupby(found, key=lambda row: row[0]):
        late: dict[str, float] = {}
        cells = []
        for _, notebook, penalty_of, name, auto, manual, extra, waits, possible in of:
            late[notebook] = penalty_of or 0.0
            points = auto if manual is None else manual
            counts = 0.0 if points is None else points + (extra or 0.0)
            by_hand = manual is not None or bool(extra)
            cells.append(Cell(notebook, name, counts, float(possible), by_hand, bool(waits)))
        yield Sheet(student, tuple(cells), sum(late.values()))


def commented_by_hand(db: Connection, assignment: str) -> frozenset[str]:
    """Who has a comment that a person wrote."""
    students = (
        select(SubmittedAssignment.student_id)
        .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Comment, Comment.notebook_id == SubmittedNotebook.id)
        .where(Assignment.name == assignment, Comment.manual_comment.is_not(None))
    )
    return frozenset(student for (student,) in db.execute(students.distinct()))
