"""Grading a class: every submission of an assignment, in a pool of processes, with one writer.

A submission that cannot be read or breaks the grader is reported by name; the rest of the class goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Future
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from unrolled.course.course import Course
from unrolled.errors import CourseError, SubmissionError
from unrolled.gradebook.marks import Score
from unrolled.gradebook.opening import prepare_gradebook
from unrolled.gradebook.penalties import put_deadline
from unrolled.kernels.doctor import confined
from unrolled.notebook.mended import Mended
from unrolled.pipeline.feedback import write_feedback
from unrolled.pipeline.grading import Graded, Submission, grade_all
from unrolled.pipeline.handed_in import handed_in
from unrolled.pipeline.record import Recorder, recording
from unrolled.pipeline.rubric import rubric_of
from unrolled.pipeline.timestamp import read_timestamp
from unrolled.values.verdict import Outcome

ENDED_TWICE = (
    "The process that graded it ended twice, as where the machine has no memory left. unrolled grade tries it again."
)


class State(StrEnum):
    """How a submission fared."""

    GRADED = "graded"
    UNCHANGED = "unchanged"
    NOT_READABLE = "not readable"
    BROKE = "grader broke"


@dataclass(frozen=True)
class Row:
    """One submission in the closing table.

    Args:
        student: who handed it in.
        state: how it fared.
        score: what it got, where it was graded.
        mended: what had to be mended.
        reason: why it was not graded, or what waits for a person.
    """

    student: str
    state: State
    score: Score | None = None
    mended: tuple[Mended, ...] = field(default=())
    reason: str = ""


def students_of(course: Course, assignment: str) -> tuple[str, ...]:
    """Who handed in the assignment, sorted."""
    handed_in = course.submitted(assignment, "*")
    at = handed_in.parts.index("*")
    pattern = str(Path(*handed_in.parts[at:]))
    return tuple(sorted(folder.parts[at] for folder in Path(*handed_in.parts[:at]).glob(pattern) if folder.is_dir()))


@dataclass(frozen=True)
class Orders:
    """What of a class is graded, and how.

    Args:
        student: only this one; None for all.
        force: also what has been graded as it stands.
        feedback: whether students' pages are written, too.
        workers: how many submissions are graded at once; None for as many as there are cores.
        scheduler: the address of the Dask scheduler whose workers grade; None for this machine.
    """

    student: str | None = None
    force: bool = False
    feedback: bool = True
    workers: int | None = None
    scheduler: str | None = None


def grade_class(course: Course, assignment: str, orders: Orders = Orders()) -> Iterator[Row]:
    """Grades what was handed in of an assignment and records it; gives a row as soon as each is done.

    Args:
        course: the course.
        assignment: the assignment's name.
        orders: what of the class is graded, and how.

    Raises:
        CourseError: nothing was handed in, the assignment is not built, the gradebook cannot be used, or this machine
            cannot confine the students' code as the course wants it.
    """
    student = orders.student
    students = students_of(course, assignment)
    if student is not None:
        students = tuple(name for name in students if name == student)
    if not students:
        whose = f" by {student}" if student else ""
        raise CourseError(
            f"Nothing of {assignment} was handed in{whose}: there is no {course.submitted(assignment, student or '*')}."
        )
    rubric = rubric_of(course, assignment)
    if orders.scheduler is None:  # a cluster's workers each look at their own machine
        _refuse_unconfined(course)
    prepare_gradebook(course.gradebook, course.directory.course_id)
    put_deadline(course, assignment)
    with recording(course, assignment) as recorder:
        late = recorder.renew_penalties(students)
        waiting: list[Submission] = []
        for name in students:
            try:
                submission = handed_in(course, assignment, name)
                read_timestamp(course.submitted(assignment, name))  # said also of a notebook that is unchanged
            except SubmissionError as error:
                yield Row(name, State.NOT_READABLE, reason=str(error))
                continue
            if not orders.force and recorder.key(name) == rubric.key(submission.data):
                # A run that was killed may have recorded the grade and not yet written the page.
                wanted = orders.feedback and not _page(course, assignment, name).is_file()
                reason = _give_feedback(course, assignment, name) if wanted else ""
                note = f"Being late now costs {late[name]:g} points." if name in late else ""
                yield Row(name, State.BROKE if reason else State.UNCHANGED, reason=reason or note)
            else:
                waiting.append(Submission(name, submission.data, submission.mended))
        for one, future in grade_all(rubric, waiting, orders.workers, orders.scheduler):
            row = _settle(one.student, future, recorder)
            if orders.feedback and row.score and (reason := _give_feedback(course, assignment, row.student)):
                row = replace(row, state=State.BROKE, reason=reason)
            yield row


def grade_again(course: Course, assignment: str, student: str) -> Graded:
    """Grades once more what a student handed in, and records nothing.

    Raises:
        CourseError: the assignment is not built, or this machine cannot confine the student's code as the course wants.
        SubmissionError: there is nothing to be graded.
    """
    _refuse_unconfined(course)
    found = handed_in(course, assignment, student)
    one = Submission(student, found.data, found.mended)
    ((_, future),) = grade_all(rubric_of(course, assignment), [one], 1)
    return future.result()


def _refuse_unconfined(course: Course) -> None:
    if course.confined and (reason := confined()):
        raise CourseError(
            f"This machine cannot confine students' code: {reason}. unrolled doctor says more. To grade without: "
            "unrolled grade --sandbox off, which is written into the record of every grade."
        )


def _settle(student: str, future: Future[Graded], recorder: Recorder) -> Row:
    """Records what came of a submission."""
    try:
        graded = future.result()
    except SubmissionError as error:
        return Row(student, State.NOT_READABLE, reason=str(error))
    except BrokenExecutor:
        return Row(student, State.BROKE, reason=ENDED_TWICE)
    except Exception as error:
        return Row(student, State.BROKE, reason=f"{type(error).__name__}: {error}")
    try:
        score = recorder.record(student, graded)
    except SubmissionError as error:
        return Row(student, State.NOT_READABLE, reason=str(error))
    broke = [verdict for verdict in graded.verdicts if verdict.outcome is Outcome.BROKE]
    if broke:
        what = broke[0].findings[0].facts["what"].strip().splitlines()[-1]
        reason = f"{len(broke)} checks wait for a person, {broke[0].check} the first: {what}"
        return Row(student, State.BROKE, score, graded.mended, reason)
    return Row(student, State.GRADED, score, graded.mended)


def _page(course: Course, assignment: str, student: str) -> Path:
    return course.feedback(assignment, student) / f"{assignment}.html"


def _give_feedback(course: Course, assignment: str, student: str) -> str:
    """Writes a student's page; returns what failed, if anything did."""
    try:
        write_feedback(course, assignment, student)
    except CourseError as error:
        return f"the grade is recorded, but there is no feedback: {error}"
    return ""
