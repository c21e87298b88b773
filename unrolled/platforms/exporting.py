"""Marks on their way to a learning platform: whose go, and whose do not and why.

A mark that is not whole stays here: where something waits for a person, and where what was handed in has no grade. Who
has handed in nothing is left to the platform, and what it says stays. So each table has rows only of those whose mark
it brings: an empty cell would take away a mark that is there.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from nbgrader.api import Gradebook

from unrolled.course.course import Course
from unrolled.errors import CourseError
from unrolled.gradebook.classlist import ClassList, class_list
from unrolled.gradebook.opening import prepare_gradebook
from unrolled.pipeline.classroom import students_of
from unrolled.platforms.gradesheet import assignments_in, possible_points, sheets_of
from unrolled.platforms.spreadsheet import Value, number


@dataclass(frozen=True)
class Left:
    """A student or a row that nothing goes to.

    Args:
        who: the student's id, or what the platform's row says.
        why: a sentence.
        needs_a_person: whether somebody has to do something about it.
    """

    who: str
    why: str
    needs_a_person: bool = True


@dataclass(frozen=True)
class Marks:
    """The marks of an assignment.

    Args:
        assignment: its name.
        possible: the most points there are.
        given: the marks that are whole, by student.
        left: whose are not.
        known: the class.
    """

    assignment: str
    possible: float
    given: Mapping[str, float]
    left: tuple[Left, ...]
    known: ClassList


@dataclass(frozen=True)
class Table:
    """A table for a learning platform.

    Args:
        rows: its header and its rows.
        given: whose marks are in it.
        left: whose are not.
    """

    rows: tuple[tuple[Value, ...], ...]
    given: tuple[str, ...]
    left: tuple[Left, ...]


def graded_assignments(course: Course) -> tuple[str, ...]:
    """The assignments that somebody has a grade of.

    Raises:
        CourseError: there is none.
    """
    prepare_gradebook(course.gradebook, course.directory.course_id)
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook, gradebook.engine.begin() as db:
        found = assignments_in(db)
    if not found:
        raise CourseError("Nothing is graded yet, so there is nothing to export. Grade first: unrolled grade")
    return found


def marks_of(course: Course, assignment: str, students: Collection[str] = ()) -> Marks:
    """The marks of an assignment.

    Args:
        course: the course.
        assignment: its name.
        students: only these; everybody if nobody is named.

    Raises:
        CourseError: the gradebook does not know the assignment, or cannot be used.
    """
    prepare_gradebook(course.gradebook, course.directory.course_id)
    given: dict[str, float] = {}
    left = []
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook, gradebook.engine.begin() as db:
        possible = possible_points(db, assignment)
        for sheet in sheets_of(db, assignment):
            if students and sheet.student not in students:
                continue
            if sheet.waits:
                more = f" and {len(sheet.waits) - 1} more" if len(sheet.waits) > 1 else ""
                left.append(Left(sheet.student, f"{sheet.waits[0]}{more} waits for a mark in formgrader."))
            else:
                given[sheet.student] = sheet.score
    graded = given.keys() | {one.who for one in left}
    for student in students_of(course, assignment):
        if student not in graded and (not students or student in students):
            left.append(Left(student, f"Handed in, and not graded: unrolled grade {assignment} --student {student}"))
    return Marks(assignment, possible, given, tuple(left), class_list(course))


def refuse_other_points(marks: Marks, platform: str, said: str) -> None:
    """Refuses to give marks to a platform that counts them out of something else.

    Args:
        marks: what is exported.
        platform: its name.
        said: what its table says is the most; a text without a number is not looked at.

    Raises:
        CourseError: the points differ.
    """
    try:
        there = float(said.replace(",", "."))
    except ValueError:
        return
    if abs(there - marks.possible) > 0.005:
        here = number(marks.possible)
        raise CourseError(
            f"{platform} counts {marks.assignment} out of {number(there)} points, and here there are {here}. "
            f"Set {here} in {platform}, download the table again, and export."
        )


def not_in(marks: Marks, given: Collection[str], table: str) -> tuple[Left, ...]:
    """Those whose mark is whole and who have no row in a platform's table."""
    return tuple(
        Left(student, f"Has a mark ({number(mark)}), and no row of {table} is of this student.")
        for student, mark in marks.given.items()
        if student not in given
    )
