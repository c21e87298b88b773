"""The code that stands behind an answer, wherever in the notebook the student has put it."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Sequence

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
    used = set(names).union(*map(_used, own))
    imports = (ast.unparse(node) for cell in code for node in _imports(cell.source) if _bound(node) & used)
    return "\n".join([*dict.fromkeys(imports), *own])


def _defines(source: str) -> set[str]:
    return {one.name for one in definitions(source)}


def _used(source: str) -> set[str]:
    return {node.id for node in _walk(source) if isinstance(node, ast.Name)}


def _imports(source: str) -> Iterator[ast.Import | ast.ImportFrom]:
    return (node for node in _walk(source) if isinstance(node, (ast.Import, ast.ImportFrom)))


def _bound(node: ast.Import | ast.ImportFrom) -> set[str]:
    return {alias.asname or alias.name.split(".")[0] for alias in node.names}


def _walk(source: str) -> Iterator[ast.AST]:
    """All nodes of the syntax tree; none of code that does not parse."""
    try:
        return ast.walk(ast.parse(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return iter(())
