"""What is known of a class after grading, as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from unrolled.values.language import Language


@dataclass(frozen=True, slots=True)
class Student:
    """A student.

    Args:
        id: as in the gradebook and the folders.
        name: as it is shown; the id where the gradebook has none.
    """

    id: str
    name: str


@dataclass(frozen=True)
class Check:
    """A cell that gives points: a hidden check or a written answer.

    Args:
        name: its grade id.
        title: what students are shown of it.
        points: what it is worth.
    """

    name: str
    title: str
    points: float


@dataclass(frozen=True)
class Exercise:
    """An exercise or a written answer.

    Args:
        name: its grade id.
        checks: what its points come from.
        written: whether a person marks it.
    """

    name: str
    checks: tuple[Check, ...]
    written: bool = False

    @property
    def points(self) -> float:
        """The points possible."""
        return sum(check.points for check in self.checks)


@dataclass(frozen=True)
class Mistake:
    """A known mistake: its title and hint in the course's language."""

    name: str
    title: str
    hint: str


@dataclass(frozen=True)
class Work:
    """What a student handed in of an assignment, and what came of it.

    Args:
        student: whose it is.
        graded: whether the gradebook has it; if not, all below is empty.
        marks: by check, the points that it got; None where there is no mark yet.
        score: the points in all, with what a person added and less what being late cost.
        late: what being late cost, in points.
        waits: the checks that wait for a person's mark.
        untouched: the exercises whose answer is as it was handed out.
        seen: whether the graded notebook, or its receipt, was found; if not, what follows is empty.
        mistakes: by exercise, the known mistakes, any of which gives exactly this student's values.
        broke: the checks on which the grader broke.
        slow: the cells and checks that did not end in time.
        lost: the cells and checks in which Python ended.
        mended: what was mended in the notebook, in the course's language.
        unconfined: whether it ran without a sandbox.
        page: the way from the report to the student's feedback page; None if there is none.
    """

    student: str
    graded: bool = True
    marks: Mapping[str, float | None] = field(default_factory=dict)
    score: float = 0.0
    late: float = 0.0
    waits: tuple[str, ...] = ()
    untouched: frozenset[str] = frozenset()
    seen: bool = False
    mistakes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    broke: tuple[str, ...] = ()
    slow: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    unconfined: bool = False
    page: str | None = None

    def got(self, exercise: Exercise) -> float | None:
        """The points that an exercise got; None while a mark is missing."""
        marks = [self.marks.get(check.name) for check in exercise.checks]
        given = [mark for mark in marks if mark is not None]
        return sum(given) if len(given) == len(marks) else None


@dataclass(frozen=True)
class Assignment:
    """An assignment.

    Args:
        name: its name.
        exercises: in the notebook's order.
        mistakes: those known, by exercise.
        works: what was handed in, in the order of the class's students. They may be read anew each time they are gone
            through, and need not all be held at once.
    """

    name: str
    exercises: tuple[Exercise, ...]
    mistakes: Mapping[str, tuple[Mistake, ...]]
    works: Iterable[Work]

    @property
    def points(self) -> float:
        """The points possible."""
        return sum(exercise.points for exercise in self.exercises)


@dataclass(frozen=True)
class Class:
    """A class.

    Args:
        course: the course's name.
        language: the language of its report.
        made: when this was gathered.
        students: sorted by name.
        assignments: those that were handed in by somebody.
    """

    course: str
    language: Language
    made: datetime
    students: tuple[Student, ...]
    assignments: tuple[Assignment, ...]
