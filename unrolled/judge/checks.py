"""The checks a hidden cell states: what each asks, and what it finds in the answers."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from unrolled.judge.converging import Converges
from unrolled.values.asking import Answer, Probe
from unrolled.values.difference import difference
from unrolled.values.verdict import Finding


@dataclass(frozen=True, eq=False)
class Agrees:
    """The answers' values agree with the solution's.

    Args:
        probe: what is asked.
        cases: the inputs, the smallest case first.
        builds_on: earlier exercises that the answers may call.
        rtol: tolerance relative to the expected element.
        atol: absolute tolerance.
    """

    probe: Probe
    cases: tuple[tuple[Any, ...], ...]
    builds_on: tuple[str, ...]
    rtol: float
    atol: float

    def finding(self, expected: Answer, actual: Answer) -> Finding | None:
        """What is wrong with one case's answer, or None."""
        if actual.raised is not None:
            kind, message = actual.raised
            if kind == "NotDefined":
                return Finding("not_defined", {"name": message})
            return Finding("raised", {"exception": kind, "message": message})
        found = difference(expected.value, actual.value, self.rtol, self.atol)
        if found is None and actual.changed:
            return Finding("changed", {"inputs": [place + 1 for place in actual.changed]})
        return found

    def findings(self, expected: Sequence[Answer], actual: Sequence[Answer]) -> tuple[Finding, ...]:
        """What is wrong, for each case that fails, with the sizes of the case's inputs."""
        found = []
        for case, want, came in zip(self.cases, expected, actual, strict=True):
            finding = self.finding(want, came)
            if finding is not None:
                facts = {**finding.facts, "inputs_were": [size_words(item) for item in case]}
                found.append(Finding(finding.kind, facts))
        return tuple(found)

    def alike(self, one: Sequence[Answer], other: Sequence[Answer]) -> bool:
        """Whether two answers cannot be told apart by this check."""
        return all(map(self._alike, one, other))

    def _alike(self, one: Answer, other: Answer) -> bool:
        if one.raised is not None or other.raised is not None:
            return one.raised is not None and other.raised is not None and one.raised[0] == other.raised[0]
        return one.changed == other.changed and difference(one.value, other.value, self.rtol, self.atol) is None


@dataclass(frozen=True, eq=False)
class Forbids:
    """Names that must not stand in an exercise's submitted code.

    Args:
        exercise: the exercise's grade id.
        names: modules, functions and attributes.
    """

    exercise: str
    names: tuple[str, ...]

    def findings(self, source: str) -> tuple[Finding, ...]:
        """What is wrong with the submitted code. Names in comments and prose are no matter."""
        used = _names_in(source)
        return tuple(Finding("forbidden", {"name": name}) for name in self.names if name in used)


Check = Agrees | Forbids | Converges

_PARSED_AT_MOST = 1_000_000  # characters; a syntax tree takes a hundred times the memory of its text
_NOT_CODE = re.compile(
    r"""\"{3}.*?\"{3} | '{3}.*?'{3} | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*' | \#[^\n]*""", re.DOTALL | re.VERBOSE
)


def _names_in(source: str) -> set[str]:
    """The names that code uses; of code that is not plain Python, such as a cell with a magic, all words."""
    try:
        if len(source) <= _PARSED_AT_MOST:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                tree = ast.parse(source)
            return {name for node in ast.walk(tree) for name in _names_of(node)}
    except (SyntaxError, ValueError, RecursionError, MemoryError, SystemError):
        pass  # the last three: nested too deeply, or a collection of garbage in the middle of it (Python 3.11)
    return set(re.findall(r"\w+", _NOT_CODE.sub(" ", source)))


def _names_of(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            yield name
        case ast.Import(names=aliases):
            yield from (part for alias in aliases for part in alias.name.split("."))
        case ast.ImportFrom(module=module, names=aliases):
            yield from [*(module or "").split("."), *(alias.name for alias in aliases)]
        case ast.Constant(value=str(text)) if re.fullmatch(r"\w+(\.\w+)*", text):  # import_module("tensorflow.keras")
            yield from text.split(".")


def size_of(value: Any) -> int:
    """How large a value is: elements of arrays, characters of text, parts of the rest."""
    match value:
        case np.ndarray():
            return value.size
        case list() | tuple():
            return sum(map(size_of, value))
        case dict():
            return sum(map(size_of, value.values()))
        case str():
            return len(value)
    return 1


def size_words(value: Any) -> str:
    """An input as a student may see it: an array by its shape, text and numbers as they are."""
    match value:
        case np.ndarray():
            return f"({', '.join(map(str, value.shape))}{',' if value.ndim == 1 else ''})"
        case list() | tuple() | dict() if len(value) > 8 or isinstance(value, dict):
            return f"{type(value).__name__} ({len(value)})"
        case list() | tuple():
            return f"[{', '.join(map(size_words, value))}]"
    return repr(value)[:60]
