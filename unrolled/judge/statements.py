"""The functions a hidden cell calls. Each makes a check and hands it to the court in session."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextvars import ContextVar
from typing import Any

import numpy as np

from unrolled.judge.checks import Agrees, Check, Forbids, size_of
from unrolled.judge.probes import probe_of
from unrolled.values.difference import ATOL, RTOL
from unrolled.values.wire import Packer

Receive = Callable[[Check], None]
court: ContextVar[Receive | None] = ContextVar("court", default=None)
"""Who receives the checks of a hidden cell; None where the cell runs in an ordinary kernel."""

Inputs = tuple[Any, ...]


def draws(inputs: Callable[[np.random.Generator], Inputs], n: int, seed: int) -> list[Inputs]:
    """Draws `n` cases; `inputs(rng)` gives one case's tuple of inputs. The same `seed` gives the same cases."""
    return [inputs(np.random.default_rng([seed, case])) for case in range(n)]


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
    packer = Packer()
    packer.pack(ordered)
    if packer.opaque:
        raise ValueError(f"an input is a {packer.opaque[0]}, which cannot be sent: send numbers, text and arrays")
    earlier = (builds_on,) if isinstance(builds_on, str) else tuple(builds_on)
    _state(Agrees(probe_of(probe), ordered, earlier, rtol, atol))


def forbids(exercise: str, *names: str) -> None:
    """States that none of `names` (modules, functions, attributes) stands in the submitted code of `exercise`."""
    _state(Forbids(exercise, names))


def _state(check: Check) -> None:
    receive = court.get()
    if receive is None:
        from unrolled.judge.plain import carry_out

        carry_out(check)
    else:
        receive(check)
