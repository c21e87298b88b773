"""What being late costs, worked out anew from what is recorded: after an extension, or a mark given by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from nbgrader.api import Grade, SubmittedAssignment, SubmittedNotebook
from sqlalchemy import Engine, Select, bindparam, select, update

from unrolled.gradebook.marks import Deadline, Mark
from unrolled.gradebook.registered import Registered


@dataclass(frozen=True)
class Late:
    """What the gradebook is to hold of a submission's time.

    Args:
        submission: the id of the submission's row.
        notebook: that of its notebook's.
        timestamp: when it was handed in, in UTC.
        penalty: the points that being late costs; None if nothing.
        before: the same as the gradebook says it.
    """

    submission: str
    notebook: str
    timestamp: datetime | None
    penalty: float | None
    before: float | None


@dataclass(frozen=True)
class Renewal:
    """One assignment's penalties.

    Args:
        engine: the gradebook's.
        known: the assignment.
        deadline: when it is due, and what is lost after that.
    """

    engine: Engine
    known: Registered
    deadline: Deadline

    def outdated(self, handed_in: Mapping[str, datetime | None]) -> dict[str, Late]:
        """What is so now for those of whom the gradebook says something else, by student. Nothing is written.

        Args:
            handed_in: by student, in UTC; None if nothing says so. Others are left alone.
        """
        found = {}
        points: defaultdict[str, float] = defaultdict(float)
        with self.engine.begin() as db:
            for sheet, *mark in db.execute(_marks(self.known)):
                points[sheet] += Mark(*mark).points
            for student, submission, sheet, timestamp, extension, penalty in db.execute(_times(self.known)):
                if student in handed_in:
                    time = handed_in[student]
                    now = self.deadline.penalty(student, points[sheet], time, extension)
                    if (now, time) != (penalty, timestamp):
                        found[student] = Late(submission, sheet, time, now, penalty)
        return found

    def correct(self, late: Mapping[str, Late]) -> None:
        """Writes what `outdated` gave, in one transaction."""
        if not late:
            return
        times = [{"row": one.submission, "timestamp": one.timestamp} for one in late.values()]
        lost = [{"row": one.notebook, "late_submission_penalty": one.penalty} for one in late.values()]
        with self.engine.begin() as db:
            db.execute(update(SubmittedAssignment).where(SubmittedAssignment.id == bindparam("row")), times)
            db.execute(update(SubmittedNotebook).where(SubmittedNotebook.id == bindparam("row")), lost)


def _times(known: Registered) -> Select[Any]:
    """Selects what the assignment's submissions say of time, each by its student."""
    ours = SubmittedAssignment.assignment_id == known.id, SubmittedNotebook.notebook_id == known.notebook
    rows = SubmittedAssignment.student_id, SubmittedAssignment.id, SubmittedNotebook.id
    times = SubmittedAssignment.timestamp, SubmittedAssignment.extension, SubmittedNotebook.late_submission_penalty
    joined = SubmittedNotebook.assignment_id == SubmittedAssignment.id
    return select(*rows, *times).join(SubmittedNotebook, joined).where(*ours)


def _marks(known: Registered) -> Select[Any]:
    """Selects all marks of the assignment's notebook, each by the notebook it is of."""
    marks = Grade.auto_score, Grade.manual_score, Grade.extra_credit
    return select(Grade.notebook_id, *marks).where(Grade.cell_id.in_(list(known.ours.graded.values())))
