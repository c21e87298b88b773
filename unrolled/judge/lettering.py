"""What a lesson calls the axes of arrays and the parts of an answer, read from an exercise's docstring.

A docstring states shapes as `name: (batch, time, n_hidden)`; its first line states the results: `f(xs) -> hs, ys`.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

_SHAPE = re.compile(r"\b(?P<name>[A-Za-z_]\w*)[:,] \((?P<axes>[A-Za-z_][\w, ]*)\)")
_NAME = re.compile(r"[A-Za-z_]\w*")


@dataclass(frozen=True)
class Lettering:
    """The names that an exercise's docstring gives.

    Args:
        arguments: of the exercise's function.
        results: what it returns, if it returns several values by name.
        shapes: names and the axes that are stated for them.
    """

    arguments: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
    shapes: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def sizes(self, inputs: Mapping[str, Any]) -> dict[str, int]:
        """How long each named axis is in a case; nothing if the inputs are not as stated.

        Args:
            inputs: the case's inputs by the names of the arguments.
        """
        stated = {axis for _, axes in self.shapes for axis in axes}
        found = {name: value for name, value in inputs.items() if name in stated and type(value) is int}
        for name, axes in self.shapes:
            value = inputs.get(name)
            if isinstance(value, np.ndarray) and value.ndim == len(axes):
                for axis, size in zip(axes, value.shape, strict=True):
                    if _known(axis, size, found) != size:
                        return {}
        return found

    def axes(self, shape: Sequence[int], sizes: Mapping[str, int]) -> list[str]:
        """What an array's axes are called, as those of the one stated shape that fits; "" where it cannot be told."""
        fitting = {axes for _, axes in self.shapes if _fits(axes, shape, sizes)}
        names = fitting.pop() if len(fitting) == 1 else [""] * len(shape)
        return ["" if name.isdecimal() else name for name in names]


def _fits(axes: Sequence[str], shape: Sequence[int], sizes: Mapping[str, int]) -> bool:
    known = dict(sizes)
    return len(axes) == len(shape) and all(_known(axis, n, known) == n for axis, n in zip(axes, shape, strict=True))


def _known(axis: str, size: int, sizes: dict[str, int]) -> int:
    """How long an axis is, which is noted where it was not known; some are stated as a number."""
    return int(axis) if axis.isdecimal() else sizes.setdefault(axis, size)


def lettering(definition: Any) -> Lettering:
    """Reads a definition's docstring; what it does not state has no name."""
    first, _, rest = (inspect.getdoc(definition) or "").partition("\n")
    text = f"{first}\n{rest}"
    shapes = [(found["name"], tuple(re.findall(r"\w+", found["axes"]))) for found in _SHAPE.finditer(text)]
    try:
        arguments = tuple(inspect.signature(definition).parameters)
    except (TypeError, ValueError):
        arguments = ()
    return Lettering(arguments, _results(first, rest), tuple(dict.fromkeys(shapes)))


def _results(first: str, rest: str) -> tuple[str, ...]:
    """The names after the arrow of the first line, if the lines below explain them."""
    stated = re.sub(r"\([^)]*\)", "", first.partition("->")[2])
    pieces = [piece.strip().removeprefix("and ") for piece in re.split(r"[,;:]", stated)]
    return tuple(piece for piece in pieces if _NAME.fullmatch(piece) and re.search(rf"\b{piece}\b[^\n:]*:", rest))
