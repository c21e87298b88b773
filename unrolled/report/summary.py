"""What follows from the facts: how an assignment went, exercise by exercise, and what somebody should look at."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from unrolled.report.facts import Assignment, Check, Class, Exercise, Mistake
from unrolled.report.tally import ExerciseTally, Tally
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
    """Says how an assignment went. Its works are gone through once, and none is kept."""
    kept = Tally(assignment.exercises)
    for work in assignment.works:
        kept.add(work)
    test, items = _items(kept.exercises)
    handed_in = {*kept.graded, *kept.ungraded}
    return AssignmentSummary(
        name=assignment.name,
        points=assignment.points,
        graded=tuple(kept.graded),
        ungraded=tuple(kept.ungraded),
        absent=tuple(student.id for student in of.students if student.id not in handed_in),
        spread=_spread(np.array(kept.scores), assignment.points),
        test=test,
        exercises=tuple(
            _exercise(one, items.get(one.exercise.name), test.students if test else 0) for one in kept.exercises
        ),
        mistakes=_mistakes(assignment, kept),
        waits=kept.waits,
        broke=kept.broke,
        slow=kept.slow,
        lost=kept.lost,
        mended=kept.mended,
        unconfined=tuple(kept.unconfined),
        unseen=tuple(kept.unseen),
    )


def _spread(values: NDArray[np.float64], points: float) -> Spread | None:
    if not len(values) or points <= 0:
        return None
    places = np.clip((values / points * BINS + 1e-9).astype(int), 0, BINS - 1)
    low, first, median, third, high = (float(value) for value in np.percentile(values, [0, 25, 50, 75, 100]))
    sd = float(values.std(ddof=1)) if len(values) > 1 else None
    bins = tuple(int(n) for n in np.bincount(places, minlength=BINS))
    return Spread(float(values.mean()), sd, (low, first, median, third, high), bins)


def _items(exercises: list[ExerciseTally]) -> tuple[Analysis | None, dict[str, Item]]:
    """The item analysis. An item is an exercise; a written answer counts once everybody has a mark for it."""
    columns = {one.exercise: np.array(one.points) for one in exercises if one.exercise.points > 0}
    counting = [one for one, points in columns.items() if not (one.written and np.isnan(points).any())]
    if not counting:
        return None, {}
    scores = np.column_stack([columns[one] for one in counting])
    whole = scores[~np.isnan(scores).any(axis=1)]
    if not len(whole):
        return None, {}
    test = analyse(whole, np.array([one.points for one in counting]))
    return test, {one.name: item for one, item in zip(counting, test.items, strict=True)}


def _exercise(kept: ExerciseTally, item: Item | None, students: int) -> ExerciseSummary:
    groups = kept.groups
    return ExerciseSummary(
        kept.exercise,
        full=tuple(groups["full"]),
        part=tuple(groups["part"]),
        none=tuple(groups["none"]),
        untouched=tuple(groups["untouched"]),
        waiting=tuple(groups["waiting"]),
        unnamed=tuple(kept.unnamed),
        item=item,
        remarks=_remarks(item, students) if item else (),
        checks=tuple(CheckSummary(one, kept.full[one.name], kept.marked[one.name]) for one in kept.exercise.checks),
    )


def _remarks(item: Item, students: int) -> tuple[str, ...]:
    """What an item's indices ask for; the bound of 0.2 is Ebel's."""
    found = []
    p, r = item.difficulty, item.discrimination
    if p is not None and students > 1:
        found += ["all"] * (p >= 1) + ["nobody"] * (p <= 0) + ["hard"] * (0 < p < 0.3)
    if r is not None and students >= _TOO_FEW:
        found += ["negative"] * (r < 0) + ["weak"] * (0 <= r < 0.2)
    return tuple(found)


def _mistakes(assignment: Assignment, kept: Tally) -> tuple[Recognised, ...]:
    found = []
    for (exercise, names), students in kept.mistakes.items():
        known = {mistake.name: mistake for mistake in assignment.mistakes.get(exercise, ())}
        # A mistake that has left the bank since is still called by its name.
        mistakes = tuple(known.get(name) or Mistake(name, name, "") for name in names)
        found.append(Recognised(exercise, mistakes, tuple(students)))
    order = [exercise.name for exercise in assignment.exercises]
    return tuple(sorted(found, key=lambda one: (-len(one.students), order.index(one.exercise), one.mistakes[0].name)))
