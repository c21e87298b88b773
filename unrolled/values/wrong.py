"""Which elements of an answer are wrong, as plain data small enough to travel with a verdict.

It says where, never what was expected.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from unrolled.values.difference import as_numbers, wrong_in

RIGHT, SOME, WRONG, NOT_FINITE = "0123"
"""What a cell of a picture says of the elements that it stands for."""

MOST_CELLS = 24  # along a side of a picture; of a longer axis a cell stands for several elements
MOST_SLICES = 6  # beside each other; of more, a cell stands for all
MOST_PARTS = 8
_MOST_RUNS = 4
_SMALL = 10_000  # elements; what is larger is shown only in blocks

Facts = dict[str, Any]


def wrong_elements(expected: Any, actual: Any, rtol: float, atol: float) -> list[Facts]:
    """Where an answer is right and where it is wrong, one entry for each array in it.

    Args:
        expected: what the solution gives.
        actual: what came, in the same structure.
        rtol: tolerance relative to the expected element.
        atol: absolute tolerance.

    Returns:
        For each array or number its `place`, such as "[1]", its `shape`, how many elements are `wrong` of how many, the
        `runs` (first and last place) along each axis that hold the wrong ones, or None for an axis where they are
        everywhere, and `slices`: grids of cells, each a list of rows of text, with the `block` of elements (high, wide)
        that a cell stands for. `slices` is None for an array of another shape or kind. Nothing is returned where there
        is nothing to be told apart, since no element is right or none wrong, nor for numbers alone or too many arrays.
    """
    leaves = [(place, want, came) for place, want, came in _leaves(expected, actual, "") if want.size]
    if len(leaves) > MOST_PARTS or not any(want.ndim for _, want, _ in leaves):
        return []
    parts = [_part(place, want, came, rtol, atol) for place, want, came in leaves]
    n_wrong, n = (sum(part[of] for part in parts) for of in ("wrong", "of"))
    one_cell = len(parts) == 1 and parts[0]["slices"] in ([["1"]], [["3"]])
    return parts if 0 < n_wrong < n and not one_cell else []


def _leaves(expected: Any, actual: Any, place: str) -> Iterator[tuple[str, Any, Any]]:
    """Pairs of what was expected and what came, for each array and number."""
    match expected, actual:
        case dict(), dict() if expected.keys() == actual.keys():
            for key, want in expected.items():
                yield from _leaves(want, actual[key], f"{place}[{key!r}]")
        case ((list() | tuple()), (list() | tuple() | np.ndarray())) if _holds_arrays(expected, actual):
            for i, (want, came) in enumerate(zip(expected, actual, strict=True)):
                yield from _leaves(want, came, f"{place}[{i}]")
        case _ if as_numbers(expected) is not None:
            yield place, np.asarray(expected), as_numbers(actual)


def _holds_arrays(expected: Sequence[Any], actual: Any) -> bool:
    """Whether two sequences of one length are to be looked at item by item; one of numbers alone serves as an array."""
    return len(expected) == len(actual) and not all(isinstance(item, (int, float, complex)) for item in expected)


def _part(place: str, expected: np.ndarray, came: np.ndarray | None, rtol: float, atol: float) -> Facts:
    if came is None or came.shape != expected.shape:
        return {"place": place, "shape": list(expected.shape), "wrong": 1, "of": 1, "runs": [], "slices": None}
    with np.errstate(all="ignore"):
        wrong = wrong_in(expected, came, rtol, atol)
        states = np.where(wrong, np.where(np.isfinite(came), int(WRONG), int(NOT_FINITE)), int(RIGHT))
    others = [tuple(set(range(wrong.ndim)) - {axis}) for axis in range(wrong.ndim)]
    runs = [_runs(np.asarray(wrong.any(axis=axes))) for axes in others]
    if _spelt_out(expected):
        states, runs = _pooled(states.reshape(1, -1), 1, states.size), []
    shape = list(expected.shape)
    return {"place": place, "shape": shape, "wrong": int(wrong.sum()), "of": wrong.size, "runs": runs, **_cells(states)}


def _spelt_out(expected: np.ndarray) -> bool:
    """Whether an array holds so few values, such as 0 and 1, that where a guess is wrong tells what it should hold."""
    return 1 < expected.size <= _SMALL and np.unique(expected).size <= 2


def _runs(wrong: np.ndarray) -> list[list[int]] | None:
    """The first and last place of each run of wrong ones; None if they are everywhere, or in too many runs."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], wrong, [False])).astype(np.int8))).reshape(-1, 2)
    if wrong.all() or len(edges) > _MOST_RUNS:
        return None
    return [[int(first), int(end) - 1] for first, end in edges]


def _cells(states: np.ndarray) -> Facts:
    """The states of all elements as grids of cells, and how many elements a cell stands for along each side."""
    rows, columns = (1, 1, *states.shape)[-2:]
    grids = states.reshape(-1, rows, columns)
    if len(grids) > MOST_SLICES:
        grids = _merged(grids.max(axis=0), grids.min(axis=0))[None]
    high, wide = (-(-side // MOST_CELLS) for side in (rows, columns))
    small = [_pooled(grid, high, wide) for grid in grids]
    return {"slices": [["".join(map(str, row)) for row in grid] for grid in small], "block": [high, wide]}


def _pooled(states: np.ndarray, high: int, wide: int) -> np.ndarray:
    """The states of blocks of elements."""

    def over_blocks(reduce: np.ufunc) -> np.ndarray:
        rows = reduce.reduceat(states, range(0, states.shape[0], high), axis=0)
        return np.asarray(reduce.reduceat(rows, range(0, states.shape[1], wide), axis=1))

    return _merged(over_blocks(np.maximum), over_blocks(np.minimum))


def _merged(most: np.ndarray, least: np.ndarray) -> np.ndarray:
    """The states of cells that stand for several elements, by the largest and the smallest of these."""
    return np.where((most == int(WRONG)) & (least == int(RIGHT)), int(SOME), most)
