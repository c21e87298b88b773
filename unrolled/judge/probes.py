"""A probe as text: the function, the hidden cells' functions that it names, and imports of the modules it names.

Nothing else travels, and no function of the solution can: a probe that names one by mistake is refused. The text comes
from `inspect`, so the cell must be known to `linecache`: IPython sees to that, and so does the judge.
"""

from __future__ import annotations

import ast
import builtins
import inspect
import linecache
import symtable
from collections.abc import Callable, Iterator
from types import FunctionType, ModuleType
from typing import Any

from unrolled.values.asking import Probe


def probe_of(function: Callable[..., Any]) -> Probe:
    """Makes the probe of a function defined at the top level of a hidden cell.

    Raises:
        ValueError: it is no such function, it names something that cannot travel, or it asks for no answers.
    """
    if not isinstance(function, FunctionType) or not function.__qualname__.isidentifier():
        raise ValueError("a probe must be a function defined by `def` at the top level of its hidden cell")
    functions, imports = _needed(function)
    text = "\n".join([*imports, *(ast.unparse(_definition(one)) for one in reversed(functions))]) + "\n"
    asks = tuple(sorted({name for one in functions for name in _asks(one)}))
    if not asks:
        raise ValueError(f"the probe {function.__name__} asks for no answers: it must call answers.<exercise>(…)")
    return Probe(function.__name__, text, asks)


def _needed(function: FunctionType) -> tuple[list[FunctionType], list[str]]:
    """The functions that travel, the probe first, and the import statements."""
    functions, imports = [function], dict[str, None]()
    for one in functions:
        for name in _free_names(one):
            value = one.__globals__.get(name)
            if isinstance(value, FunctionType) and _is_hidden(value):
                functions += [] if value in functions else [value]
            elif isinstance(value, ModuleType) and not value.__name__.startswith("unrolled"):
                imports[f"import {value.__name__} as {name}"] = None
            else:
                raise ValueError(
                    f"the probe {function.__name__} names {name}, which does not travel to the student's kernel: only "
                    "modules and functions of hidden cells do; write answers.<name> for the student's, and hand over "
                    "data as an input"
                )
    return functions, list(imports)


def _is_hidden(function: FunctionType) -> bool:
    """Whether a function was defined in a hidden cell: one that imports the judge."""
    cell = ast.parse("".join(linecache.getlines(function.__code__.co_filename)))
    return any(isinstance(node, ast.ImportFrom) and node.module == "unrolled" for node in cell.body)


def _free_names(function: FunctionType) -> Iterator[str]:
    """Names that a function loads and neither itself nor Python defines."""
    tables = [symtable.symtable(ast.unparse(_definition(function)), "<probe>", "exec")]
    for table in tables:
        tables += table.get_children()
        for symbol in table.get_symbols():
            if symbol.is_referenced() and symbol.is_global() and not hasattr(builtins, symbol.get_name()):
                yield symbol.get_name()


def _asks(function: FunctionType) -> Iterator[str]:
    for node in ast.walk(_definition(function)):
        match node:
            case ast.Attribute(value=ast.Name(id="answers"), attr=name):
                yield name


def _definition(function: FunctionType) -> ast.FunctionDef:
    node = ast.parse(inspect.getsource(function)).body[0]
    if not isinstance(node, ast.FunctionDef):
        raise ValueError(f"{function.__name__} must be defined by `def`")
    return node
