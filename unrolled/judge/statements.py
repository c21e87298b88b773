"""The functions a hidden cell calls. Each makes a check and hands it to the court in session."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextvars import ContextVar
from itertools import combinations
from typing import Any, Self

import numpy as np

from unrolled.judge.checks import Agrees, Check, Forbids, size_of
from unrolled.judge.converging import NOISE, Converges, Try
from unrolled.judge.probes import probe_of
from unrolled.values.difference import ATOL, RTOL
from unrolled.values.wire import Packer, Tree

Receive = Callable[[Check], None]
court: ContextVar[Receive | None] = ContextVar("court", default=None)
"""Who receives the checks of a hidden cell; None where the cell runs in an ordinary kernel."""

Inputs = tuple[Any, ...]


def draws(inputs: Callable[[np.random.Generator], Inputs], n: int, seed: int) -> list[Inputs]:
    """Draws `n` cases; `inputs(rng)` gives one case's tuple of inputs. The same `seed` gives the same cases."""
    return [Drawn(inputs(np.random.default_rng([seed, case])), inputs) for case in range(n)]


class Drawn(tuple[Any, ...]):
    """A case that knows what drew it, so that more like it can be drawn."""

    inputs: Callable[[np.random.Generator], Inputs]

    def __new__(cls, case: Inputs, inputs: Callable[[np.random.Generator], Inputs]) -> Self:
        """Makes the case of what `inputs` gave."""
        drawn = super().__new__(cls, case)
        drawn.inputs = inputs
        return drawn


def agrees(
    probe: Callable[..., Any],
    cases: Iterable[Inputs],
    *,
    builds_on: str | Sequence[str] = (),
    rtol: float = RTOL,
    atol: float = ATOL,
) -> None:
    """States that the answers' values agree with the solution's in every element of every case.

    Args:
        probe: a top-level function `(answers, *inputs)` that calls one exercise's answers and returns values that
            follow from that work. Only its text, that of the hidden cells' functions it names, and imports of the
            modules it names reach the student's kernel.
        cases: at least two tuples of inputs, for which the solution's values differ.
        builds_on: the earlier exercises that this one calls.
        rtol: tolerance relative to the expected element.
        atol: absolute tolerance.

    Raises:
        ValueError: the probe or the cases cannot be sent, or there are fewer than two cases.
    """
    ordered = tuple(sorted(cases, key=size_of))
    if len(ordered) < 2 or not all(isinstance(case, tuple) for case in ordered):
        raise ValueError("cases must be at least two tuples of inputs, such as [(x, h), (x_2, h_2)]")
    _packed(ordered)
    earlier = (builds_on,) if isinstance(builds_on, str) else tuple(builds_on)
    _state(Agrees(probe_of(probe), ordered, earlier, rtol, atol))


def converges(
    probe: Callable[..., Any],
    tries: Sequence[Inputs],
    held_out: Sequence[tuple[np.ndarray, np.ndarray]],
    *,
    epochs: int = 10,
    noise: float = NOISE,
) -> None:
    """States that a training converges: its losses fall, and it predicts series about as well as the solution's does.

    The bounds, and the training that they were measured for, are told in docs/convergence.md. A student who fails a try
    is given the next; one that passes is enough.

    Args:
        probe: a top-level function `(answers, *inputs)` that trains, and returns the list of losses, one an epoch, and
            the predictions for the held-out series. Its text travels as that of `agrees` does.
        tries: up to three tuples of inputs, each with a seed, batches and held-out series of its own.
        held_out: for each try the labels of its held-out series, which stay with the judge, and what the naive forecast
            predicts for them: arrays in the shape of the predictions.
        epochs: how many losses there are.
        noise: the smallest mean squared error that is possible without knowing the labels.

    Raises:
        ValueError: the probe or the tries cannot be sent, there are none or more than three, two are the same, or the
            held-out arrays do not fit them.
    """
    inputs = tuple(tries)
    if not 1 <= len(inputs) <= 3 or not all(isinstance(one, tuple) for one in inputs):
        raise ValueError("tries must be one to three tuples of inputs, such as [(seed, xs, ys, unseen), …]")
    if any(one == other for one, other in combinations(map(_packed, inputs), 2)):
        raise ValueError("two tries are the same: give each a seed and series of its own")
    if len(held_out) != len(inputs):
        raise ValueError(f"there are {len(inputs)} tries, but held-out labels for {len(held_out)}")
    _state(Converges(probe_of(probe), tuple(map(_try, inputs, held_out)), epochs, noise))


def _try(inputs: Inputs, held_out: tuple[np.ndarray, np.ndarray]) -> Try:
    targets, naive = (np.asarray(values, dtype=np.float64) for values in held_out)
    if targets.shape != naive.shape or not np.isfinite([targets, naive]).all():
        raise ValueError("the held-out labels and the naive forecast must be finite numbers in arrays of one shape")
    return Try(inputs, targets, naive)


def forbids(exercise: str, *names: str) -> None:
    """States that none of `names` (modules, functions, attributes) stands in the submitted code of `exercise`."""
    _state(Forbids(exercise, names))


def _packed(inputs: object) -> tuple[Tree, list[bytes]]:
    """Inputs as they are sent, refused if they cannot be."""
    packer = Packer()
    tree = packer.pack(inputs)
    if packer.opaque:
        raise ValueError(f"an input is a {packer.opaque[0]}, which cannot be sent: send numbers, text and arrays")
    return tree, packer.buffers


def _state(check: Check) -> None:
    receive = court.get()
    if receive is None:
        from unrolled.judge.plain import carry_out

        carry_out(check)
    else:
        receive(check)
