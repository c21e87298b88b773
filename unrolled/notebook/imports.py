"""What a notebook's code imports, and what its hidden checks forbid, read from its text without running it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

from nbformat import NotebookNode


def imported(notebook: NotebookNode) -> tuple[str, ...]:
    """The modules that a notebook's code cells import, in their order; of code that does not parse, none."""
    return tuple(dict.fromkeys(name for node in _nodes(notebook) for name in _imports(node)))


def forbidden(notebook: NotebookNode) -> tuple[str, ...]:
    """The packages that hidden checks forbid to name and that no cell imports."""
    used = {name.split(".")[0] for name in imported(notebook)}
    lists = dict(pair for node in _nodes(notebook) for pair in _assigned(node))
    found = dict.fromkeys(name for node in _nodes(notebook) for name in _forbids(node, lists))
    return tuple(name for name in found if name not in used)


def _nodes(notebook: NotebookNode) -> Iterator[ast.AST]:
    for cell in notebook.cells:
        if cell.cell_type == "code":
            with suppress(SyntaxError):
                yield from ast.walk(ast.parse(cell.source))


def _imports(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (name.name for name in names)
        case ast.ImportFrom(module=str(module), level=0):
            yield module


def _assigned(node: ast.AST) -> Iterator[tuple[str, list[str]]]:
    """A name that a list of strings is given, and the strings."""
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Tuple(elts=items) | ast.List(elts=items)):
            yield name, list(_strings(items))


def _forbids(node: ast.AST, lists: Mapping[str, list[str]]) -> Iterator[str]:
    """The names in a call of forbids, also those of a list that is spread into it."""
    match node:
        case ast.Call(func=ast.Attribute(attr="forbids"), args=args):
            yield from _strings(args)
            for arg in args:
                if isinstance(arg, ast.Starred) and isinstance(arg.value, ast.Name):
                    yield from lists.get(arg.value.id, ())


def _strings(nodes: Iterable[ast.expr]) -> Iterator[str]:
    return (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
