"""How an actual value differs from the expected one: kind before shape, shape before values.

The finding never holds an expected value, only its kind and shape.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from unrolled.values.verdict import Finding
from unrolled.values.wire import Opaque

RTOL, ATOL = 1e-6, 1e-9


def difference(expected: Any, actual: Any, rtol: float = RTOL, atol: float = ATOL, place: str = "") -> Finding | None:
    """The first difference between two values, or None if they agree.

    Args:
        expected: what the solution gives: a number, text, an array, or tuples, lists and dicts of these.
        actual: what came. Sequences of numbers serve as arrays, and lists and tuples as each other.
        rtol: tolerance relative to the expected element.
        atol: absolute tolerance.
        place: where in a larger value these stand, such as "[1]".
    """
    if actual is None and expected is not None:
        return Finding("none", {"place": place, "expected": kind_of(expected)})
    if isinstance(expected, str):
        return None if isinstance(actual, str) and actual == expected else _unlike(expected, actual, place)
    if isinstance(expected, dict):
        return _dict_difference(expected, actual, rtol, atol, place)
    if isinstance(expected, (list, tuple)):
        return _sequence_difference(expected, actual, rtol, atol, place)
    if expected is None or isinstance(expected, (bool, Opaque)):
        return None if type(actual) is type(expected) and actual == expected else _unlike(expected, actual, place)
    return _number_difference(np.asarray(expected), expected, actual, rtol, atol, place)


def kind_of(value: Any) -> list[Any]:
    """A value's kind as words can be made of it: its tag, and its shape or length."""
    match value:
        case None:
            return ["none"]
        case bool():
            return ["bool"]
        case str():
            return ["text"]
        case dict():
            return ["dict", len(value)]
        case tuple() | list():
            return ["tuple" if isinstance(value, tuple) else "list", len(value)]
        case Opaque(name):
            return ["object", name]
        case np.ndarray():
            return ["array", list(value.shape)]
        case _:
            return ["number"]


def _unlike(expected: Any, actual: Any, place: str) -> Finding:
    if type(expected) is type(actual):
        return Finding("text" if isinstance(expected, str) else "flag", {"place": place, "came": str(actual)[:80]})
    return Finding("kind", {"place": place, "expected": kind_of(expected), "came": kind_of(actual)})


def _dict_difference(expected: dict[Any, Any], actual: Any, rtol: float, atol: float, place: str) -> Finding | None:
    if not isinstance(actual, dict):
        return _unlike(expected, actual, place)
    if expected.keys() != actual.keys():
        return Finding("keys", {"place": place, "missing": len(expected.keys() - actual.keys()), "came": len(actual)})
    found = (difference(expected[key], actual[key], rtol, atol, f"{place}[{key!r}]") for key in expected)
    return next((finding for finding in found if finding), None)


def _sequence_difference(expected: Any, actual: Any, rtol: float, atol: float, place: str) -> Finding | None:
    if not (isinstance(actual, (list, tuple)) or (isinstance(actual, np.ndarray) and actual.ndim)):
        return _unlike(expected, actual, place)
    if len(actual) != len(expected):
        return Finding("length", {"place": place, "expected": len(expected), "came": len(actual)})
    items = [item.item() if isinstance(item, np.generic) else item for item in actual]
    pairs = enumerate(zip(expected, items, strict=True))
    found = (difference(want, came, rtol, atol, f"{place}[{i}]") for i, (want, came) in pairs)
    return next((finding for finding in found if finding), None)


def _number_difference(
    expected: np.ndarray, as_given: Any, actual: Any, rtol: float, atol: float, place: str
) -> Finding | None:
    came = as_numbers(actual)
    if came is None:
        return _unlike(as_given, actual, place)
    if came.shape != expected.shape:
        shapes = {"expected": list(expected.shape), "came": list(came.shape)}
        return Finding("shape", {"place": place, **shapes})
    wide = np.complex128 if "c" in (came.dtype.kind, expected.dtype.kind) else np.float64
    came, expected = came.astype(wide), expected.astype(wide)
    with np.errstate(all="ignore"):
        bad = ~np.isfinite(came)
        if bad.any() and np.isfinite(expected).all():
            return Finding("not_finite", {"place": place, **_where(bad)})
        wrong = wrong_in(expected, came, rtol, atol)
        if not wrong.any():
            return None
        where = _where(wrong)
        first = f"{came[tuple(where['first'])]:.6g}"
        facts = {"place": place, **where, "shape": list(came.shape), "came": first}
        return Finding("values", facts | _pattern(expected, came, rtol, atol))


def wrong_in(expected: np.ndarray, came: np.ndarray, rtol: float, atol: float) -> np.ndarray:
    """Which elements of an array differ from those expected; nan and infinity agree with themselves."""
    return ~np.isclose(came, expected, rtol=rtol, atol=atol, equal_nan=True)


def as_numbers(value: Any) -> np.ndarray | None:
    """A number, an array or nested sequences of numbers as an array; None for anything else."""
    if isinstance(value, (bool, str, dict, Opaque)) or value is None:
        return None
    try:
        array = np.asarray(value)
    except (ValueError, TypeError, OverflowError):
        return None
    return array if array.dtype.kind in "biufc" else None


def _where(mask: np.ndarray) -> dict[str, Any]:
    """How many of how many elements a mask marks, and the first of them."""
    return {"n": int(mask.sum()), "of": mask.size, "first": [int(i) for i in np.argwhere(mask)[0]]}


def _pattern(expected: np.ndarray, came: np.ndarray, rtol: float, atol: float) -> dict[str, Any]:
    """What can be said of all elements at once: the transpose, zeros, or a constant ratio."""

    def is_all(guess: np.ndarray) -> bool:
        return np.allclose(came, guess, rtol=max(rtol, 1e-6), atol=atol)

    if came.ndim == 2 and came.shape[0] == came.shape[1] and is_all(expected.T):
        return {"pattern": "transposed"}
    if came.size > 1 and not came.any():
        return {"pattern": "zeros"}
    nonzero = np.abs(expected) > 1e-6
    ratios = came[nonzero] / expected[nonzero]
    if ratios.size > 1 and abs(ratios[0] - 1) > 1e-3 and is_all(ratios[0] * expected):
        return {"pattern": "ratio"}  # not which: with the value that came it would tell the expected one
    return {}
