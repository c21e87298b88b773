"""How often `judge.converges` fails a right training, and how often it lets a wrong one pass: measured.

    python benchmarks/convergence.py trainings.jsonl      an hour or two on one core

Every training is added to the file as soon as it is done, and none that stands there is repeated: a run that was ended
goes on where it stopped, and after a change of the bounds only what they newly ask for is trained.
docs/convergence.md says what the tables mean.
"""

from __future__ import annotations

import json
import math
import os
import sys
import warnings
import zlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from functools import cache, partial
from pathlib import Path

import numpy as np

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import tensorflow as tf
from faults import BATCH, EPOCHS, FAULTS, HELD_OUT, STEPS_PER_EPOCH, Pipeline, draw, window

from unrolled.judge.converging import ERROR_TO_SOLUTION, NOISE, SOLUTION_TO_NAIVE, fault

RIGHT, GRADINGS, TRIES, AGAIN = 300, 20, 3, 20


@dataclass(frozen=True)
class Training:
    """What came of one training, as the check sees it."""

    name: str
    number: int  # of the try: the same number, the same series
    first: float
    last: float
    error: float  # nan: the predictions have the wrong shape
    naive: float


class Trainer:
    """Trains one pipeline many times with one compiled graph: weights and optimizer begin anew each time."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._of = pipeline
        self._model = pipeline.network()
        # Compiled by XLA: the same to six digits, in half the time once the graph exists.
        self._model.compile(pipeline.optimizer(), pipeline.loss, jit_compile=True)
        self._model.optimizer.build(self._model.trainable_variables)
        self._fresh = [variable.numpy() for variable in self._model.optimizer.variables]

    def train(self, name: str, number: int, seed: int) -> Training:
        """Trains on the series of try `number`, all else drawn from `seed`."""
        keras.utils.set_random_seed(seed)
        self._model.set_weights(self._of.network().get_weights())
        for variable, value in zip(self._model.optimizer.variables, self._fresh, strict=True):
            variable.assign(value)
        rng = np.random.default_rng(number)
        xs, ys = self._of.window(draw(BATCH * STEPS_PER_EPOCH * EPOCHS, rng))
        batches = (xs.reshape(-1, BATCH, *xs.shape[1:]), ys.reshape(-1, BATCH, 1))
        inputs, targets = window(draw(HELD_OUT, rng))
        losses = self._of.fit(self._model, self._of.batches(batches))
        predictions = self._model(inputs).numpy()
        error = np.mean((predictions - targets) ** 2) if predictions.shape == targets.shape else math.nan
        naive = np.mean((inputs[:, -1] - targets) ** 2)
        return Training(name, number, losses[0], losses[-1], float(error), float(naive))


class Trainings:
    """All trainings done so far, in a file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        self._done = {(one.name, one.number): one for one in (Training(**json.loads(line)) for line in lines)}

    def of(self, name: str, pipeline: Pipeline, seeded_as: str = "") -> Callable[[int], Training]:
        """Gives a pipeline's training on a try, done now where it was not."""
        keras.utils.clear_session()
        trainer = cache(partial(Trainer, pipeline))

        def on(number: int) -> Training:
            if (name, number) not in self._done:
                one = trainer().train(name, number, zlib.crc32(f"{seeded_as or name} {number}".encode()))
                self._done[name, number] = one
                with self._file.open("a", encoding="utf-8") as file:
                    print(json.dumps(asdict(one)), file=file)
            return self._done[name, number]

        return on


def wrong(one: Training, solution: Training) -> str | None:
    """What the judge finds."""
    if math.isnan(one.error):
        return "shape"
    return fault(one.first, one.last, one.error, one.naive, lambda: solution.error, NOISE)


def at_most(failures: int, n: int) -> float:
    """The upper end of the exact one-sided 95 % confidence interval of a rate."""
    low, high = failures / n, 1.0
    for _ in range(60):
        rate = (low + high) / 2
        seen = sum(math.comb(n, k) * rate**k * (1 - rate) ** (n - k) for k in range(failures + 1))
        low, high = (rate, high) if seen > 0.05 else (low, rate)
    return high


def tail(ratios: np.ndarray, bound: float) -> float:
    """How often a ratio exceeds a bound, if the logarithms of the largest tenth fall off exponentially."""
    logs = np.log(ratios)
    start = np.quantile(logs, 0.9)
    return float(0.1 * np.exp(-(math.log(bound) - start) / np.mean(logs[logs > start] - start)))


def quantiles(name: str, values: Iterable[float]) -> None:
    """Prints one row of the distribution."""
    values = [*values]
    shares = np.quantile(values, [0, 0.01, 0.05, 0.5, 0.95, 0.99, 1])
    print(f"{name:44}{len(values):5}", *(f"{share:8.4f}" for share in shares))


def tell_right(right: list[Training], solutions: dict[int, Training], again: list[Training]) -> None:
    """Prints the distribution of right trainings and how often they fail."""
    print(
        f"{'Right trainings':44}{'n':>5}",
        *(f"{share:>8}" for share in ("least", "1%", "5%", "median", "95%", "99%", "largest")),
    )
    everyone = [*solutions.values(), *right]
    quantiles("loss of the last epoch", (one.last for one in everyone))
    quantiles("the same / loss of the first", (one.last / one.first for one in everyone))
    quantiles("held-out error", (one.error for one in everyone))
    quantiles("the same / naive forecast's", (one.error / one.naive for one in everyone))
    ratios = np.array([one.error / solutions[one.number].error for one in right])
    quantiles("the same / solution's, another seed", ratios)
    quantiles("the same / solution's, the same seed", (one.error / solutions[one.number].error for one in again))
    found = Counter(wrong(one, solutions[one.number]) for one in right)
    failures = len(right) - found[None]
    print(f"\nFailed: {failures} of {len(right)} tries {dict(found)}")
    for name, rate in (
        ("observed", failures / len(right)),
        ("at most, with 95 % confidence", at_most(failures, len(right))),
        (f"tail beyond {ERROR_TO_SOLUTION:g} times the solution's error", tail(ratios, ERROR_TO_SOLUTION)),
    ):
        print(f"  {name:50} one try {rate:.2%}   three tries {rate**TRIES:.1e}")


def tell_fault(name: str, training: Callable[[int], Training], solutions: dict[int, Training]) -> None:
    """Prints what becomes of a fault in gradings of up to three tries each, as in the judge."""
    numbers = [*solutions]
    found, errors, caught = Counter[str | None](), list[float](), 0
    for grading in range(GRADINGS):
        for one in map(training, numbers[grading * TRIES : (grading + 1) * TRIES]):
            verdict = wrong(one, solutions[one.number])
            found[verdict] += 1
            errors.append(one.error)
            if verdict is None:
                break
        else:
            caught += 1
    reasons = ", ".join(f"{kind} {n}" for kind, n in found.most_common() if kind)
    tries = f"{found.total() - found[None]}/{found.total()}"
    print(f"{name:28}{caught:5}/{GRADINGS}{tries:>8}{np.median(errors):9.4f}  {reasons}", flush=True)


def main(file: Path) -> None:
    """Trains what the file does not hold yet, and prints the tables."""
    warnings.simplefilter("ignore")
    tf.config.threading.set_intra_op_parallelism_threads(1)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    trainings = Trainings(file)
    solutions = dict(enumerate(map(trainings.of("solution", Pipeline()), range(RIGHT))))
    fit = {number: one for number, one in solutions.items() if one.error <= SOLUTION_TO_NAIVE * one.naive}
    print(f"{len(fit)} of {RIGHT} seeds give a solution that others can be measured by.\n")
    right = [*map(trainings.of("right", Pipeline()), fit)]
    again = [*map(trainings.of("same seed", Pipeline(), seeded_as="solution"), range(AGAIN))]
    tell_right(right, solutions, again)
    print(f"\n{'Fault':28}{'gradings':>8}{'tries':>8}{'error':>9}  found")
    for name, pipeline in FAULTS.items():
        tell_fault(name, trainings.of(name, pipeline), fit)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
