"""What follows from the facts: how an assignment went, exercise by exercise, and what somebody should look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from unrolled.report.facts import Assignment, Check, Class, Exercise, Mistake, Work
from unrolled.values.items import Analysis, Item, analyse

BINS = 10
FEW = 30
"""Students below which the indices are hints at most."""

_TOO_FEW = 10  # students below which a discrimination is not worth a remark


@dataclass(frozen=True)
class Spread:
    """How scores are spread.

    Args:
        mean: their mean.
        sd: their standard deviation (n - 1); None for one score.
        quartiles: lowest, first quartile, median, third quartile, highest.
        bins: how many lie in each tenth of the points possible; the last has the full marks too.
    """

    mean: float
    sd: float | None
    quartiles: tuple[float, float, float, float, float]
    bins: tuple[int, ...]


@dataclass(frozen=True)
class CheckSummary:
    """How a check went: how many got all its points, and how many have a mark."""

    check: Check
    full: int
    marked: int


@dataclass(frozen=True)
class Recognised:
    """A known mistake, or several that cannot be told apart, and who made it."""

    exercise: str
    mistakes: tuple[Mistake, ...]
    students: tuple[str, ...]


@dataclass(frozen=True)
class ExerciseSummary:
    """How an exercise went; students by id.

    Args:
        exercise: the exercise.
        full: who got all its points.
        part: who got some.
        none: who wrote something and got none.
        untouched: who left it as it was handed out, and got none.
        waiting: whose mark is not there yet.
        unnamed: who wrote something and lost points, without a known mistake that was recognised.
        item: its indices; None where it does not count as an item.
        remarks: what to look at: "all", "nobody", "hard", "negative", "weak".
        checks: what its points come from.
    """

    exercise: Exercise
    full: tuple[str, ...]
    part: tuple[str, ...]
    none: tuple[str, ...]
    untouched: tuple[str, ...]
    waiting: tuple[str, ...]
    unnamed: tuple[str, ...]
    item: Item | None
    remarks: tuple[str, ...]
    checks: tuple[CheckSummary, ...]

    @property
    def negative(self) -> bool:
        """Whether those who did well on the rest did worse here."""
        return "negative" in self.remarks


@dataclass(frozen=True)
class AssignmentSummary:
    """How an assignment went; students by id.

    Args:
        name: its name.
        points: the points possible.
        graded: who has a grade.
        ungraded: who handed in and has none.
        absent: who has not handed in.
        spread: of the scores; None if there are none.
        test: the item analysis; None if nothing counts.
        exercises: in the notebook's order.
        mistakes: the most frequent first.
        waits: by student, how many marks a person has still to give.
        broke: by student, the checks on which the grader broke and that still wait.
        slow: by student, the exercises that did not end in time; "" for other cells.
        lost: by student, the exercises in which Python ended; "" for other cells.
        mended: by student, what was mended in the notebook.
        unconfined: whose code ran without a sandbox.
        unseen: whose graded notebook was not found.
    """

    name: str
    points: float
    graded: tuple[str, ...]
    ungraded: tuple[str, ...]
    absent: tuple[str, ...]
    spread: Spread | None
    test: Analysis | None
    exercises: tuple[ExerciseSummary, ...]
    mistakes: tuple[Recognised, ...]
    waits: dict[str, int]
    broke: dict[str, tuple[str, ...]]
    slow: dict[str, tuple[str, ...]]
    lost: dict[str, tuple[str, ...]]
    mended: dict[str, tuple[str, ...]]
    unconfined: tuple[str, ...]
    unseen: tuple[str, ...]


def summarise(assignment: Assignment, of: Class) -> AssignmentSummary:
    """Says how an assignment went."""
    names = [student.id for student in of.students]
    works = sorted(assignment.graded, key=lambda work: names.index(work.student))
    test, items = _items(assignment, works)
    return AssignmentSummary(
        name=assignment.name,
        points=assignment.points,
        graded=_who(works),
        ungraded=tuple(id for id in names if id in assignment.works and not assignment.works[id].graded),
        absent=tuple(id for id in names if id not in assignment.works),
        spread=_spread([work.score for work in works], assignment.points),
        test=test,
        exercises=tuple(
            _exercise(one, works, items.get(one.name), test.students if test else 0) for one in assignment.exercises
        ),
        mistakes=_mistakes(assignment, works),
        waits={work.student: len(work.waits) for work in works if work.waits},
        broke={
            work.student: left for work in works if (left := tuple(name for name in work.broke if name in work.waits))
        },
        slow={work.student: work.slow for work in works if work.slow},
        lost={work.student: work.lost for work in works if work.lost},
        mended={work.student: work.mended for work in works if work.mended},
        unconfined=_who(work for work in works if work.unconfined),
        unseen=_who(work for work in works if not work.seen),
    )


def _who(works: Iterable[Work]) -> tuple[str, ...]:
    return tuple(work.student for work in works)


def _spread(scores: list[float], points: float) -> Spread | None:
    if not scores or points <= 0:
        return None
    values = np.array(scores)
    places = np.clip((values / points * BINS + 1e-9).astype(int), 0, BINS - 1)
    low, first, median, third, high = (float(value) for value in np.percentile(values, [0, 25, 50, 75, 100]))
    sd = float(values.std(ddof=1)) if len(values) > 1 else None
    bins = tuple(int(n) for n in np.bincount(places, minlength=BINS))
    return Spread(float(values.mean()), sd, (low, first, median, third, high), bins)


def _items(assignment: Assignment, works: list[Work]) -> tuple[Analysis | None, dict[str, Item]]:
    """The item analysis. An item is an exercise; a written answer counts once everybody has a mark for it."""
    counting = [
        one
        for one in assignment.exercises
        if one.points > 0 and (not one.written or all(work.got(one) is not None for work in works))
    ]
    rows = [[work.got(one) for one in counting] for work in works]
    whole = [[mark for mark in row if mark is not None] for row in rows if None not in row]
    if not (counting and whole):
        return None, {}
    test = analyse(np.array(whole, dtype=float), np.array([one.points for one in counting]))
    return test, {one.name: item for one, item in zip(counting, test.items, strict=True)}


def _exercise(exercise: Exercise, works: list[Work], item: Item | None, students: int) -> ExerciseSummary:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for work in works:
        groups[standing(exercise, work)].append(work.student)
    lost = {*groups["part"], *groups["none"]}
    unnamed = [work for work in works if work.student in lost and not work.mistakes.get(exercise.name)]
    return ExerciseSummary(
        exercise,
        full=tuple(groups["full"]),
        part=tuple(groups["part"]),
        none=tuple(groups["none"]),
        untouched=tuple(groups["untouched"]),
        waiting=tuple(groups["waiting"]),
        unnamed=() if exercise.written else _who(unnamed),
        item=item,
        remarks=_remarks(item, students) if item else (),
        checks=tuple(_check(check, works) for check in exercise.checks),
    )


def standing(exercise: Exercise, work: Work) -> str:
    """How a student stands in an exercise: "full", "part", "none", "untouched" or "waiting"."""
    got = work.got(exercise)
    if got is None:
        return "waiting"
    if got >= exercise.points - 1e-9:
        return "full"
    if got > 0:
        return "part"
    return "untouched" if exercise.name in work.untouched else "none"


def _check(check: Check, works: list[Work]) -> CheckSummary:
    marks = [mark for work in works if (mark := work.marks.get(check.name)) is not None]
    return CheckSummary(check, sum(mark >= check.points - 1e-9 for mark in marks), len(marks))


def _remarks(item: Item, students: int) -> tuple[str, ...]:
    """What an item's indices ask for; the bound of 0.2 is Ebel's."""
    found = []
    p, r = item.difficulty, item.discrimination
    if p is not None and students > 1:
        found += ["all"] * (p >= 1) + ["nobody"] * (p <= 0) + ["hard"] * (0 < p < 0.3)
    if r is not None and students >= _TOO_FEW:
        found += ["negative"] * (r < 0) + ["weak"] * (0 <= r < 0.2)
    return tuple(found)


def _mistakes(assignment: Assignment, works: list[Work]) -> tuple[Recognised, ...]:
    who: defaultdict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for work in works:
        for exercise, names in work.mistakes.items():
            who[exercise, names].append(work.student)
    found = []
    for (exercise, names), students in who.items():
        known = {mistake.name: mistake for mistake in assignment.mistakes.get(exercise, ())}
        # A mistake that has left the bank since is still called by its name.
        mistakes = tuple(known.get(name) or Mistake(name, name, "") for name in names)
        found.append(Recognised(exercise, mistakes, tuple(students)))
    order = [exercise.name for exercise in assignment.exercises]
    return tuple(sorted(found, key=lambda one: (-len(one.students), order.index(one.exercise), one.mistakes[0].name)))
