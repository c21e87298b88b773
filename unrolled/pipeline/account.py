"""What can be said of one student's grade, gathered from the graded notebook, its receipt and the gradebook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook, MissingEntry

from unrolled.course.course import Course
from unrolled.course.late import zone_of
from unrolled.errors import CourseError, SubmissionError
from unrolled.gradebook.penalties import rooted, why_late
from unrolled.notebook.feedback import mended_lines, show_verdicts
from unrolled.notebook.roles import hidden_checks
from unrolled.pipeline.classroom import students_of
from unrolled.pipeline.grading import Graded
from unrolled.pipeline.handed_in import handed_in
from unrolled.pipeline.receipt import LOCKED, Receipt, digest, digest_of, parts_of, read_receipt, rows_of, versions
from unrolled.pipeline.rubric import rubric_of

_SHOWN = 10  # students that are named where one is not found


@dataclass(frozen=True)
class Mark:
    """What the gradebook holds of one graded cell.

    Args:
        auto: the grader's points; None where it gave none.
        manual: a person's points, which count in their place; None where no person gave any.
        extra: what a person added.
        waits: whether it waits for a person.
        comment: a person's, or nbgrader's own.
    """

    auto: float | None
    manual: float | None
    extra: float
    waits: bool
    comment: str


@dataclass(frozen=True)
class Check:
    """One graded cell.

    Args:
        name: its grade id.
        exercise: the exercise that it judges.
        points: what counts.
        possible: the most there is.
        mark: where the points come from.
        outcome: how the check ended; "by hand" where there is none.
        said: what the student's feedback says of it.
        mistakes: the names of the known mistakes that were recognised.
        lent: the exercises that were lent.
    """

    name: str
    exercise: str
    points: float
    possible: float
    mark: Mark
    outcome: str
    said: tuple[str, ...]
    mistakes: tuple[str, ...]
    lent: tuple[str, ...]


@dataclass(frozen=True)
class Account:
    """What can be said of a grade.

    Args:
        checks: a row for each graded cell.
        late: the points that being late costs.
        why_late: why, as the student was told; empty where nobody knows.
        handed_in: when it was handed in, in the course's time zone, or this machine's; None if nothing says so.
        mended: what had to be mended, as the student was told.
        receipt: None if there is none for this notebook.
        since: what has changed since it was graded, in sentences.
        notebook: the graded notebook.
    """

    checks: tuple[Check, ...]
    late: float
    why_late: str
    handed_in: datetime | None
    mended: tuple[str, ...]
    receipt: Receipt | None
    since: tuple[str, ...]
    notebook: NotebookNode

    @property
    def points(self) -> float:
        """What counts in the end."""
        return self.earned - self.late

    @property
    def earned(self) -> float:
        """What the checks come to."""
        return sum(check.points for check in self.checks)

    @property
    def possible(self) -> float:
        """The most there is."""
        return sum(check.possible for check in self.checks)


def account_of(course: Course, assignment: str, student: str) -> Account:
    """Gathers what can be said of a student's grade.

    Raises:
        CourseError: there is no such assignment or student, or nothing of it is graded; the message says what there is.
    """
    course.chosen((assignment,))
    folder = course.autograded(assignment, student)
    try:
        text = (folder / course.source_notebook(assignment).name).read_text("utf-8")
        notebook = nbformat.reads(text, as_version=4)
        marks, late, handed_in_at = _marks(course, assignment, student)
    except (OSError, ValueError, MissingEntry) as error:
        raise CourseError(_not_graded(course, assignment, student)) from error
    record = notebook.metadata.get("unrolled", {})
    receipt = read_receipt(folder, record.get("key", ""))
    rows = {row["check"]: row for row in rows_of(notebook)}
    mended = tuple(mended_lines(notebook))
    shown = nbformat.reads(text, as_version=4)
    show_verdicts(shown)
    said = {_name(cell): _said(cell) for cell in shown.cells}
    names = {"assignment": assignment, "student": student, "db_url": course.gradebook}
    return Account(
        checks=tuple(_check(row, marks[name], said[name]) for name, row in rows.items() if name in marks),
        late=late,
        why_late=why_late(rooted(course), names, "en") if late else "",
        handed_in=handed_in_at,
        mended=mended,
        receipt=receipt,
        since=tuple(_since(course, assignment, student, receipt)) if receipt else (),
        notebook=notebook,
    )


def differences(account: Account, again: Graded) -> dict[str, str]:
    """How another grading differs, by check; empty for one that comes to the same.

    Args:
        account: of the grading that is recorded.
        again: the other.
    """
    other = {row["check"]: row for row in rows_of(nbformat.reads(again.notebook, as_version=4))}
    trained = {check.grade_id for check in hidden_checks(account.notebook) if "converges(" in check.source}
    found = {}
    for row in rows_of(account.notebook):
        now = other.get(row["check"])
        if now == row:
            continue
        random = ". It trains with chance, so that two gradings may differ" if row["check"] in trained else ""
        found[row["check"]] = f"{_told(row)} in the record, {_told(now) if now else 'not there'} now{random}"
    return found


def _told(row: Mapping[str, object]) -> str:
    names = ", ".join(row["mistakes"]) if isinstance(row["mistakes"], list) else ""
    return f"{row['outcome']} with {row['points'] or 0:g} points" + (f" ({names})" if names else "")


def _marks(course: Course, assignment: str, student: str) -> tuple[dict[str, Mark], float, datetime | None]:
    """The mark of each cell, what being late costs, and when it was handed in."""
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        sheet = gradebook.find_submission_notebook(assignment, assignment, student)
        comments = {comment.name: comment.comment or "" for comment in sheet.comments}
        marks = {}
        for one in sheet.grades:
            given = one.auto_score, one.manual_score, one.extra_credit or 0.0
            marks[one.name] = Mark(*given, one.needs_manual_grade, comments.get(one.name, ""))
        utc = sheet.assignment.timestamp
        handed_in_at = utc.replace(tzinfo=UTC).astimezone(zone_of(course.root)) if utc else None
        return marks, sheet.late_submission_penalty or 0.0, handed_in_at


def _check(row: Mapping[str, object], mark: Mark, said: tuple[str, ...]) -> Check:
    given = mark.auto if mark.manual is None else mark.manual
    return Check(
        name=str(row["check"]),
        exercise=str(row["exercise"]),
        points=0.0 if given is None else given + mark.extra,
        possible=float(str(row["possible"])),
        mark=mark,
        outcome=str(row["outcome"]),
        said=said,
        mistakes=tuple(row["mistakes"]) if isinstance(row["mistakes"], list) else (),
        lent=tuple(row["lent"]) if isinstance(row["lent"], list) else (),
    )


def _name(cell: NotebookNode) -> str:
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))


def _said(cell: NotebookNode) -> tuple[str, ...]:
    verdict = cell.metadata.get("verdict", {})
    known = [line for pair in verdict.get("known", ()) for line in pair]
    return (*verdict.get("said", ()), *known, *verdict.get("note", ()))


def _since(course: Course, assignment: str, student: str, receipt: Receipt) -> list[str]:
    """What is not as it was when the receipt was written."""
    found = []
    try:
        if digest(handed_in(course, assignment, student).data) != receipt.origin.submission:
            found.append("What is in submitted/ has changed since.")
    except (SubmissionError, OSError) as error:
        found.append(f"What was graded is no longer in submitted/: {error}.")
    try:
        parts = parts_of(rubric_of(course, assignment))
        changed = [name for name, was in receipt.origin.lesson.items() if parts.get(name) != was]
    except (CourseError, OSError) as error:
        changed = [str(error)]
    if changed:
        found.append(f"The lesson has changed since: {', '.join(changed)}.")
    now = versions()
    newer = [
        f"{name} {was} is now {now.get(name)}" for name, was in receipt.origin.versions.items() if now[name] != was
    ]
    if newer:
        found.append(f"Other packages are installed now: {', '.join(newer)}.")
    if digest_of(course.root / LOCKED) != receipt.lock:
        found.append(f"{LOCKED} has changed since.")
    return found


def _not_graded(course: Course, assignment: str, student: str) -> str:
    students = students_of(course, assignment)
    if student in students:
        return (
            f"{student} handed in {assignment}, but it has no grade. This gives one, or says why it cannot: "
            f"unrolled grade {assignment} --student {student}"
        )
    near = get_close_matches(student, students, _SHOWN) or list(students[:_SHOWN])
    there = ", ".join(near) + (f", {len(students) - len(near)} others" if len(students) > len(near) else "")
    return f"{student} has not handed in {assignment}. Who has: {there or 'nobody'}."
