"""What a cell's code defines at its top level, read from its text without running it."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

_LONGEST = 1_000_000
"""Longer text, in characters, was not written by hand and defines nothing: parsing takes a hundred times its memory."""

_DEFINES = re.compile(r"(?:(?:async +)?(?:def|class) +(?P<called>\w+)|(?P<assigned>\w+) *=(?!=))")
_MAGIC = re.compile(r"^[%!]", re.MULTILINE)


class Definition(NamedTuple):
    """A name that code defines, the line, counted from 0, where that begins, and whether it is a variable."""

    name: str
    line: int
    variable: bool


def definitions(code: str) -> list[Definition]:
    """What `code` defines; code that does not parse is searched for lines that look like definitions."""
    found = parsed(code)
    return list(_guessed(code)) if found is None else found


def parsed(code: str) -> list[Definition] | None:
    """What `code` defines, or None if it is not Python."""
    if len(code) > _LONGEST:
        return []
    tree = tree_of(code)
    return None if tree is None else [one for statement in tree.body for one in _defined(statement)]


def tree_of(code: str) -> ast.Module | None:
    """The syntax tree of code, in which IPython's magics count as comments; None if it is not Python."""
    for text in dict.fromkeys((code, _MAGIC.sub("#", code))):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return ast.parse(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError):  # the last two: nested too deeply to be parsed
            continue
    return None


def cut(code: str, owners: Mapping[int, Collection[str]]) -> dict[int, str]:
    """Cuts code that answers for several into the piece of each.

    A piece runs from its owner's first definition, with the comment above it, to the next owner's. What stands before
    the first piece belongs to it.

    Args:
        code: defines at least one name of each owner.
        owners: the names that are each one's to define.
    """
    lines, found = code.split("\n"), definitions(code)
    starts = sorted((min(one.line for one in found if one.name in names), owner) for owner, names in owners.items())
    places = [0, *(_with_comment(lines, line) for line, _ in starts[1:]), len(lines)]
    pieces = ("\n".join(lines[begin:end]).strip("\n") for begin, end in pairwise(places))
    return {owner: piece for (_, owner), piece in zip(starts, pieces, strict=True)}


def _defined(statement: ast.stmt) -> Iterator[Definition]:
    match statement:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            first = min([statement.lineno, *(decorator.lineno for decorator in statement.decorator_list)])
            yield Definition(statement.name, first - 1, variable=False)
        case ast.Assign(targets=targets):
            yield from (variable for target in targets for variable in _stored(target))
        case ast.AnnAssign(target=target, value=ast.expr()):
            yield from _stored(target)


def _stored(target: ast.expr) -> Iterator[Definition]:
    for node in ast.walk(target):
        match node:
            case ast.Name(id=name, ctx=ast.Store()):
                yield Definition(name, target.lineno - 1, variable=True)


def _guessed(code: str) -> Iterator[Definition]:
    for number, line in enumerate(code.split("\n")):
        if match := _DEFINES.match(line):
            yield Definition(match["called"] or match["assigned"], number, variable=match["called"] is None)


def _with_comment(lines: list[str], line: int) -> int:
    """The line where the comment directly above `line` begins, or `line`."""
    while line > 0 and lines[line - 1].startswith("#"):
        line -= 1
    return line
