"""What is kept of an assignment's works while they go by: points, who stands where, and what else happened.

Of a work that is like most, that is some bytes an exercise.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from math import nan

from unrolled.report.facts import Exercise, Work

_ROUNDING = 1e-9


class ExerciseTally:
    """What is kept of an exercise.

    Attributes:
        exercise: the exercise.
        points: what each work got; NaN while a mark is missing.
        groups: the students' ids by `standing`.
        unnamed: who wrote something and lost points, without a known mistake that was recognised.
        full: by check, how many got all its points.
        marked: by check, how many have a mark.
    """

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self.points = array("d")
        self.groups: defaultdict[str, list[str]] = defaultdict(list)
        self.unnamed: list[str] = []
        self.full: Counter[str] = Counter()
        self.marked: Counter[str] = Counter()

    def add(self, work: Work) -> None:
        """Keeps what counts of a work that has a grade."""
        got = work.got(self.exercise)
        how = standing(self.exercise, work)
        self.points.append(nan if got is None else got)
        self.groups[how].append(work.student)
        if how in ("part", "none") and not self.exercise.written and not work.mistakes.get(self.exercise.name):
            self.unnamed.append(work.student)
        for check in self.exercise.checks:
            mark = work.marks.get(check.name)
            if mark is not None:
                self.marked[check.name] += 1
                self.full[check.name] += mark >= check.points - _ROUNDING


class Tally:
    """What is kept of an assignment; the rest of the attributes as in `unrolled.report.summary.AssignmentSummary`.

    Attributes:
        exercises: what is kept of each.
        scores: of those who have a grade.
        mistakes: who made them, by exercise and the mistakes that cannot be told apart.
    """

    def __init__(self, exercises: Iterable[Exercise]) -> None:
        self.exercises = [ExerciseTally(exercise) for exercise in exercises]
        self.scores = array("d")
        self.mistakes: defaultdict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
        self.graded: list[str] = []
        self.ungraded: list[str] = []
        self.waits: dict[str, int] = {}
        self.broke: dict[str, tuple[str, ...]] = {}
        self.slow: dict[str, tuple[str, ...]] = {}
        self.lost: dict[str, tuple[str, ...]] = {}
        self.mended: dict[str, tuple[str, ...]] = {}
        self.unconfined: list[str] = []
        self.unseen: list[str] = []

    def add(self, work: Work) -> None:
        """Keeps what counts of a work."""
        if not work.graded:
            self.ungraded.append(work.student)
            return
        self.graded.append(work.student)
        self.scores.append(work.score)
        for tally in self.exercises:
            tally.add(work)
        for exercise, names in work.mistakes.items():
            self.mistakes[exercise, names].append(work.student)
        self._look(work)

    def _look(self, work: Work) -> None:
        """Keeps what somebody should look at."""
        if work.waits:
            self.waits[work.student] = len(work.waits)
        if broke := tuple(name for name in work.broke if name in work.waits):
            self.broke[work.student] = broke
        for found, kept in ((work.slow, self.slow), (work.lost, self.lost), (work.mended, self.mended)):
            if found:
                kept[work.student] = found
        if work.unconfined:
            self.unconfined.append(work.student)
        if not work.seen:
            self.unseen.append(work.student)


def standing(exercise: Exercise, work: Work) -> str:
    """How a student stands in an exercise: "full", "part", "none", "untouched" or "waiting"."""
    got = work.got(exercise)
    if got is None:
        return "waiting"
    if got >= exercise.points - _ROUNDING:
        return "full"
    if got > 0:
        return "part"
    return "untouched" if exercise.name in work.untouched else "none"
