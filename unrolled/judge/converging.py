"""Training judged by behaviour: the losses fall, and what was learnt holds on series whose labels the judge keeps.

A right training is random, so it has up to three tries, each with a seed and series of its own; one that passes is
enough. Where the bounds come from, and how often they fail a right training, is told in docs/convergence.md.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from unrolled.judge.namespaces import Respondent
from unrolled.values.asking import Answer, Lent, Probe
from unrolled.values.difference import difference, kind_of
from unrolled.values.verdict import Finding

# How large, at most:
LAST_TO_FIRST = 0.4  # the last epoch's loss, as a share of the first's
ERROR_TO_NAIVE = 0.6  # the error on held-out series, as a share of the naive forecast's
ERROR_TO_SOLUTION = 1.6  # the same error, as a multiple of the solution's on the same try
SOLUTION_TO_NAIVE = 0.3  # the solution's error: beside one that had bad luck, a wrong training would pass

NOISE = 0.1**2 / 12  # the variance of the noise in the course's series: no forecast of them has a smaller error


@dataclass(frozen=True, eq=False)
class Try:
    """One training.

    Args:
        inputs: what the probe is given: a seed, batches, the held-out series.
        targets: the labels of the held-out series, in the shape of the predictions.
        naive: what the naive forecast predicts for them.
    """

    inputs: tuple[Any, ...]
    targets: np.ndarray
    naive: np.ndarray

    def error(self, predictions: Any) -> float:
        """The mean squared error of predictions for the held-out series."""
        with np.errstate(all="ignore"):
            return float(np.mean(np.abs(np.asarray(predictions) - self.targets) ** 2))


SolutionError = Callable[[Try], float]
"""Gives the solution's error on a try, which takes a training the first time."""


@dataclass(frozen=True, eq=False)
class Converges:
    """A training converges.

    Args:
        probe: what is asked; it returns the loss of every epoch and the predictions for the held-out series.
        tries: the trainings; the next is for those who fail the one before.
        epochs: how many losses there are.
        noise: the smallest error on held-out series that is possible without knowing their labels.
    """

    probe: Probe
    tries: tuple[Try, ...]
    epochs: int
    noise: float

    def ask(self, student: Respondent, lent: Lent, solution: SolutionError) -> list[Answer]:
        """Asks for one try after another until one passes; `lent` takes the place of the student's own names."""
        answers: list[Answer] = []
        for one in self.tries:
            answers += student.ask(self.probe, (one.inputs,), lent)
            if self.finding(one, answers[-1], solution) is None:
                break
        return answers

    def findings(self, answers: Sequence[Answer], solution: SolutionError) -> tuple[Finding, ...]:
        """What is wrong with each try that was asked for; nothing if one passed."""
        found: list[Finding] = []
        for one, answer in zip(self.tries, answers, strict=False):
            finding = self.finding(one, answer, solution)
            if finding is None:
                return ()
            found.append(Finding(finding.kind, {**finding.facts, "tries": len(answers)}))
        return tuple(found)

    def finding(self, one: Try, answer: Answer, solution: SolutionError) -> Finding | None:
        """What is wrong with one try, or None."""
        if answer.raised is not None:
            kind, message = answer.raised
            if kind == "NotDefined":
                return Finding("not_defined", {"name": message})
            return Finding("raised", {"exception": kind, "message": message})
        if malformed := self._malformed(one, answer.value):
            return malformed
        losses, predictions = answer.value
        first, last = (float(np.real(loss)) for loss in (losses[0], losses[-1]))
        error, naive = one.error(predictions), one.error(one.naive)
        wrong = fault(first, last, error, naive, lambda: solution(one), self.noise)
        if wrong is None:
            return None
        curve = {"picture": _curve(losses)} if wrong == "loss_not_falling" else {}
        return Finding(wrong, {"first": first, "last": last, **curve})

    def _malformed(self, one: Try, value: Any) -> Finding | None:
        if not (isinstance(value, (tuple, list)) and len(value) == 2):
            return Finding("kind", {"expected": ["tuple", 2], "came": kind_of(value)})
        # With such a tolerance all numbers agree, and only kinds, shapes, nan and infinity can differ.
        wrong = difference([0.0] * self.epochs, value[0], atol=math.inf, place="(losses)")
        if wrong is not None and wrong.kind == "not_finite":
            return Finding("loss_not_finite", {"picture": _curve(value[0])})
        return wrong or difference(one.targets, value[1], atol=math.inf, place="(predictions)")

    def solution_error(self, one: Try, solution: Respondent) -> float:
        """Trains the solution on a try.

        Raises:
            ValueError: it fails the try, or does not do well enough for others to be measured by it.
        """
        answer = solution.ask(self.probe, (one.inputs,), {})[0]
        if found := self.finding(one, answer, lambda _: math.inf):
            raise ValueError(f"the solution itself fails {self.probe.name}: {found.kind} {dict(found.facts)}")
        error, naive = one.error(answer.value[1]), one.error(one.naive)
        if error > SOLUTION_TO_NAIVE * naive:
            raise ValueError(
                f"the solution learns too little in a try of {self.probe.name}: its error on the held-out series is "
                f"{error:.3g}, more than {SOLUTION_TO_NAIVE:g} times the naive forecast's of {naive:.3g}; give the try "
                "another seed"
            )
        return error


def _curve(losses: Sequence[Any]) -> dict[str, Any]:
    """What a picture of the losses shows: each, or None for nan and infinity, and the bound for the last."""
    with np.errstate(all="ignore"):
        found = [float(np.real(loss)) for loss in losses]
    finite = [loss if math.isfinite(loss) else None for loss in found]
    return {"kind": "losses", "losses": finite, "bound": LAST_TO_FIRST * (finite[0] or 0.0)}


def fault(
    first: float, last: float, error: float, naive: float, solution: Callable[[], float], noise: float
) -> str | None:
    """What is wrong with a training, as the kind of a finding, or None.

    Args:
        first: the loss of the first epoch.
        last: the loss of the last.
        error: the mean squared error on the held-out series.
        naive: the naive forecast's.
        solution: gives the solution's.
        noise: the smallest that is possible.
    """
    if not 0 <= last <= LAST_TO_FIRST * first:
        return "loss_not_falling"
    if not error <= ERROR_TO_NAIVE * naive:
        return "not_better_than_naive"
    if not error <= ERROR_TO_SOLUTION * solution():
        return "far_from_solution"
    if not error >= noise:
        return "below_noise"
    return None
