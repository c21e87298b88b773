"""What the cells of a graded notebook come to, by nbgrader's rules: marks and comments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from nbformat import NotebookNode
from nbgrader.plugins import LateSubmissionPlugin
from nbgrader.utils import compute_checksum, determine_grade, is_task

from unrolled.values.verdict import Outcome


@dataclass(frozen=True)
class Mark:
    """What one cell got: what the gradebook's row of it is to hold.

    Args:
        auto: the points that the grader gave; None where it gave none.
        manual: the points that a person gave, which count in the place of `auto`.
        extra: what a person added.
        waits: whether it waits for a person.
    """

    auto: float | None = None
    manual: float | None = None
    extra: float | None = None
    waits: bool = True

    @property
    def points(self) -> float:
        """What counts."""
        given = self.auto if self.manual is None else self.manual
        return 0.0 if given is None else given + (self.extra or 0.0)

    def graded(self, auto: float | None) -> Mark:
        """The mark after another grading: a person's mark stays, and waits for that person to look again."""
        return Mark(auto, self.manual, self.extra, auto is None or self.manual is not None)


@dataclass(frozen=True)
class Score:
    """What a submission got.

    Args:
        points: the points so far.
        possible: the most there are.
        waits: whether some of it waits for a person's mark.
        late: the points that being late takes off.
    """

    points: float
    possible: float
    waits: bool
    late: float = 0.0


def auto_score(cell: NotebookNode) -> float | None:
    """The points that a graded cell's outputs give; None if a person is to give them, as where the grader broke."""
    if cell.metadata.get("unrolled", {}).get("outcome") == Outcome.BROKE:
        return None
    points: float | None = determine_grade(cell)[0]
    return points


def auto_comment(cell: NotebookNode) -> str | None:
    """What nbgrader says of an answer that is as it was handed out."""
    untouched = cell.metadata["nbgrader"].get("checksum") == compute_checksum(cell)
    return "No response." if untouched and not is_task(cell) else None


@dataclass(frozen=True)
class Deadline:
    """When an assignment is due, and what is lost after that.

    Args:
        due: in UTC; None if it never is.
        plugin: says what a late submission loses.
    """

    due: datetime | None
    plugin: LateSubmissionPlugin

    def penalty(
        self, student: str, points: float, handed_in: datetime | None, extension: timedelta | None
    ) -> float | None:
        """What a submission loses, between nothing and all its points; None if it is not late."""
        if self.due is None or handed_in is None:
            return None
        seconds = (handed_in - self.due - (extension or timedelta())).total_seconds()
        lost = self.plugin.late_submission_penalty(student, points, seconds) if seconds > 0 else None
        return None if lost is None else min(max(lost, 0.0), points)
