"""The code that stands behind an answer, wherever in the notebook the student has put it."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Sequence

from nbformat import NotebookNode

from unrolled.notebook.definitions import definitions


def code_of(cells: Sequence[NotebookNode], names: Collection[str]) -> str:
    """The sources of the cells that define an exercise's names, below the imports that they use or that give them.

    Args:
        cells: the notebook's cells above the check.
        names: what the exercise defines.
    """
    sources = [cell.source for cell in cells if cell.cell_type == "code"]
    own = "\n".join(source for source in sources if {one.name for one in definitions(source)} & set(names))
    used = {node.id for node in _walk(own) if isinstance(node, ast.Name)} | set(names)
    imports = (ast.unparse(node) for source in sources for node in _imports(source) if _bound(node) & used)
    return "\n".join([*dict.fromkeys(imports), own])


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
