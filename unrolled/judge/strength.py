"""How strong hidden checks are: known answers and mutants put to the checks of their exercise, beside the judge.

A wrong answer must lose points, a known mistake be named as itself, a right answer lose nothing, and a mutant that is
declared equivalent give the solution's values on many draws that no check holds.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from unrolled.judge.bench import Bench, Examination
from unrolled.judge.checks import Agrees
from unrolled.judge.statements import Drawn, Inputs
from unrolled.judge.trial import Trial
from unrolled.values.known import KnownAnswer
from unrolled.values.limited import limited
from unrolled.values.wire import WireError

DRAWS = 10_000  # for a mutant that is declared equivalent
AT_ONCE = 50  # draws that are asked together
TIMES_AS_LONG = 20  # as the solution takes, a mutant may take
SECONDS_MORE = 2.0
HOURS = 10_000.0  # no limit


class Kind(StrEnum):
    """What an answer is, and so what must become of it."""

    MISTAKE = "known mistake"
    MUTANT = "mutant"
    EQUIVALENT = "mutant declared equivalent"
    VARIANT = "right variant"


class Fate(StrEnum):
    """What became of an answer."""

    LOST = "lost points"
    NAMED = "lost points and was named as itself"
    SURVIVED = "lost no points"
    DIFFERED = "gave other values than the solution on a draw"
    NOT_DRAWN = "could not be drawn for: no case of its checks is drawn"


RIGHT = {Kind.MISTAKE: Fate.NAMED, Kind.MUTANT: Fate.LOST, Kind.EQUIVALENT: Fate.SURVIVED, Kind.VARIANT: Fate.SURVIVED}
"""What must become of each kind of answer."""


@dataclass(frozen=True)
class Attempt:
    """An answer that is put to the checks of its exercise."""

    kind: Kind
    answer: KnownAnswer


class _Over(KeyboardInterrupt):
    """The time is over. A KeyboardInterrupt, since every other exception of an answer counts as its value."""


class Strength:
    """Puts answers to a lesson's checks."""

    def __init__(self, bench: Bench, trial: Trial) -> None:
        self._bench, self._trial = bench, trial
        self._seconds: dict[str, float] = {}

    def fate(self, attempt: Attempt) -> Fate:
        """Says what becomes of an answer."""
        match attempt.kind:
            case Kind.MISTAKE:
                return self._fate_of_mistake(attempt.answer)
            case Kind.MUTANT:
                return self._fate_of_mutant(attempt.answer)
            case Kind.EQUIVALENT:
                return self._fate_on_draws(attempt.answer)
        return Fate.LOST if self._loses(attempt.answer) else Fate.SURVIVED

    def _checks_of(self, exercise: str) -> list[str]:
        """The hidden checks of an exercise, those with a training last: they tell no mistake from another."""
        checks = [check.grade_id for check in self._trial.hidden if check.exercise == exercise]
        return sorted(checks, key=self._bench.has_training)

    def _loses(self, answer: KnownAnswer, seconds: float = HOURS) -> bool:
        """Whether an answer loses points; it has so many seconds for each check, and for a training all it takes."""
        with self._bench.standing_in(answer) as student:
            for check in self._checks_of(answer.exercise):
                with limited(HOURS if self._bench.has_training(check) else seconds, _Over()):
                    if self._bench.loses(check, self._bench.ask(check, student), answer.source):
                        return True
        return False

    def _fate_of_mistake(self, mistake: KnownAnswer) -> Fate:
        examined: dict[str, Examination] = {}
        with self._bench.standing_in(mistake) as student:
            for check in self._checks_of(mistake.exercise):
                lost = any(one.findings for one in examined.values())
                if not (lost and self._bench.has_training(check)):
                    answered = self._bench.ask(check, student)
                    examined[check] = self._bench.examine(check, answered, mistake.source)
        if not any(one.findings for one in examined.values()):
            return Fate.SURVIVED
        return Fate.NAMED if self._bench.named(examined) == (mistake.name,) else Fate.LOST

    def _fate_of_mutant(self, mutant: KnownAnswer) -> Fate:
        limit = SECONDS_MORE + TIMES_AS_LONG * self._solution_seconds(mutant.exercise)
        try:
            with limited(limit, _Over()), self._bench.standing_in(mutant):
                pass
        except (Exception, _Over):  # its cell raises, or does not come to an end
            return Fate.LOST
        try:
            return Fate.LOST if self._loses(mutant, limit) else Fate.SURVIVED
        except (WireError, _Over):  # it answers more than can be sent, or does not come to an end
            return Fate.LOST

    def _solution_seconds(self, exercise: str) -> float:
        """How long the solution takes to answer an exercise's checks; the expected values are computed before."""
        if exercise not in self._seconds:
            asked = self._bench.asked_of(exercise)
            for check in asked:
                self._bench.expected(check)
            start = time.monotonic()
            for check in asked:
                self._bench.solution.ask(check.probe, check.cases, {})
            self._seconds[exercise] = time.monotonic() - start
        return self._seconds[exercise]

    def _fate_on_draws(self, mutant: KnownAnswer) -> Fate:
        """Compares a mutant with the solution on draws like those of its checks, shared out among them."""
        drawn = [(check, inputs) for check in self._bench.asked_of(mutant.exercise) for inputs in _drawn_by(check)]
        if not drawn:
            return Fate.NOT_DRAWN
        with self._bench.standing_in(mutant) as student:
            for seed, first in enumerate(range(0, DRAWS, AT_ONCE)):
                check, inputs = drawn[seed % len(drawn)]
                cases = [inputs(np.random.default_rng([DRAWS, first + place])) for place in range(AT_ONCE)]
                right, came = (whose.ask(check.probe, cases, {}) for whose in (self._bench.solution, student))
                if any(map(check.finding, right, came)):
                    return Fate.DIFFERED
        return Fate.LOST if self._loses(mutant) else Fate.SURVIVED


def _drawn_by(check: Agrees) -> list[Callable[[np.random.Generator], Inputs]]:
    """The functions that drew a check's cases."""
    return list(dict.fromkeys(case.inputs for case in check.cases if isinstance(case, Drawn)))
