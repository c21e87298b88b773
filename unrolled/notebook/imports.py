"""What a notebook's code imports, read from its text without running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from nbformat import NotebookNode


def imported(notebook: NotebookNode) -> tuple[str, ...]:
    """The modules that a notebook's code cells import, in their order; of code that does not parse, none."""
    found = (name for cell in notebook.cells if cell.cell_type == "code" for name in _imports(cell.source))
    return tuple(dict.fromkeys(found))


def _imports(code: str) -> Iterator[str]:
    try:
        tree = ast.parse(code)
    except SyntaxError:
        return
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(module), level=0):
                yield module
