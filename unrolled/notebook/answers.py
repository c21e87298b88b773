"""The code that stands behind an answer, wherever in the notebook the student has put it."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from nbformat import NotebookNode

from unrolled.notebook.definitions import definitions


def code_of(cells: Sequence[NotebookNode], names: Collection[str]) -> str:
    """The sources of the cells that define an exercise's names, with what they use of the student's extra cells.

    Args:
        cells: the notebook's cells above the check.
        names: what the exercise defines.
    """
    code = [cell for cell in cells if cell.cell_type == "code"]
    own = [cell.source for cell in code if _defines(cell.source) & set(names)]
    extra = [cell.source for cell in code if "nbgrader" not in cell.metadata and cell.source not in own]
    for source in own:  # grows while it is read: an extra cell may use another
        own += [helper for helper in extra if helper not in own and _defines(helper) & _used(source)]
    used = frozenset(names).union(*map(_used, own))
    imports = (line for cell in code for line, bound in _imports(cell.source) if bound & used)
    return "\n".join([*dict.fromkeys(imports), *own])


# The cells above a check are the same at the next one.
@lru_cache(1_000)
def _defines(source: str) -> frozenset[str]:
    return frozenset(one.name for one in definitions(source))


@lru_cache(1_000)
def _used(source: str) -> frozenset[str]:
    return frozenset(node.id for node in _walk(source) if isinstance(node, ast.Name))


@lru_cache(1_000)
def _imports(source: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Import statements, each with the names it gives."""
    nodes = (node for node in _walk(source) if isinstance(node, (ast.Import, ast.ImportFrom)))
    return tuple(
        (ast.unparse(node), frozenset(alias.asname or alias.name.split(".")[0] for alias in node.names))
        for node in nodes
    )


def _walk(source: str) -> Iterator[ast.AST]:
    """All nodes of the syntax tree; none of code that does not parse."""
    try:
        return ast.walk(ast.parse(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return iter(())
