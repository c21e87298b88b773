"""Mutants: a solution with one small fault in what the student is to write.

An operator gives the nodes that may stand in a node's place. What it changes lies between the solution's markers, or is
a `return`.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from itertools import pairwise
from typing import Any

_BEGIN, _END = "### BEGIN SOLUTION", "### END SOLUTION"


@dataclass(frozen=True)
class Mutant:
    """A solution with one fault.

    Args:
        operator: what was done to it.
        source: the exercise's cell with the fault, without comments.
    """

    operator: str
    source: str


def mutants_of(solution: str) -> Iterator[Mutant]:
    """Makes every mutant of an exercise's cell once."""
    tree = ast.parse(solution)
    right = ast.unparse(tree)
    seen = {right}
    written, silent = _written(solution), _silent(tree)
    for place, node in enumerate(ast.walk(tree)):
        if node in silent or not (isinstance(node, ast.Return) or getattr(node, "lineno", 0) in written):
            continue
        for operator in OPERATORS:
            for replacement in operator(node):
                source = _replaced(tree, place, replacement)
                if source not in seen:
                    seen.add(source)
                    yield Mutant(operator.__name__.replace("_", " "), source)


def diff(solution: str, answer: str) -> str:
    """The lines of code in which an answer differs, `-` the solution's and `+` its own, without comments."""
    one, other = (ast.unparse(ast.parse(source)).splitlines() for source in (solution, answer))
    lines = list(unified_diff(one, other, n=0, lineterm=""))[2:]
    return "\n".join(f"{line[0]} {line[1:].strip()}" for line in lines if line[0] in "+-")


def _written(solution: str) -> set[int]:
    """The numbers of the lines that stand between markers."""
    lines = [line.strip() for line in solution.splitlines()]
    begins, ends = ([at for at, line in enumerate(lines, 1) if line == marker] for marker in (_BEGIN, _END))
    return {number for begin, end in zip(begins, ends, strict=True) for number in range(begin + 1, end)}


def _silent(tree: ast.Module) -> set[ast.AST]:
    """What only says how much is shown, and changes no value."""
    shown = [node for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg == "verbose"]
    return {node for keyword in shown for node in ast.walk(keyword)}


class _Replace(ast.NodeTransformer):
    def __init__(self, target: ast.AST, replacement: ast.AST) -> None:
        self._target, self._replacement = target, replacement

    def visit(self, node: ast.AST) -> Any:
        return self._replacement if node is self._target else self.generic_visit(node)


def _replaced(tree: ast.Module, place: int, replacement: ast.AST) -> str:
    """The source of a tree in which one node, by its place in the walk, is replaced."""
    changed = copy.deepcopy(tree)
    target = next(node for at, node in enumerate(ast.walk(changed)) if at == place)
    return ast.unparse(ast.fix_missing_locations(_Replace(target, replacement).visit(changed)))


Operator = Callable[[ast.AST], Iterator[ast.AST]]


def arithmetic(node: ast.AST) -> Iterator[ast.AST]:
    """Another operation, one side of it left out, the sign or the transpose left out."""
    match node:
        case ast.BinOp(left=left, op=op, right=right):
            yield from (ast.BinOp(left, other(), right) for other in _OTHER_OPERATION.get(type(op), ()))
            yield left
            yield right
        case ast.AugAssign(target=target, op=op, value=value):
            yield from (ast.AugAssign(target, other(), value) for other in _OTHER_OPERATION.get(type(op), ()))
            yield ast.Assign([target], value)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            yield operand
        case ast.Attribute(value=value, attr="T"):
            yield value


_OTHER_OPERATION: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.FloorDiv: (ast.Div,),
    ast.MatMult: (ast.Mult,),
}


def constants(node: ast.AST) -> Iterator[ast.AST]:
    """A whole number by one more and one less, another number doubled and halved, a truth turned."""
    match node:
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield from (ast.Constant(value + 1), ast.Constant(value - 1))
        case ast.Constant(value=float(value)):
            yield from (ast.Constant(value * 2), ast.Constant(value / 2))


def comparisons(node: ast.AST) -> Iterator[ast.AST]:
    """Another comparison, `and` for `or`, a condition turned."""
    match node:
        case ast.Compare(left=left, ops=[op], comparators=comparators):
            yield from (ast.Compare(left, [other()], comparators) for other in _OTHER_COMPARISON.get(type(op), ()))
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(ast.And() if isinstance(op, ast.Or) else ast.Or(), values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield ast.IfExp(test, orelse, body)
            yield body
            yield orelse


_OTHER_COMPARISON: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}


def keywords_dropped(node: ast.AST) -> Iterator[ast.AST]:
    """A call without one of its keyword arguments."""
    if isinstance(node, ast.Call):
        for keyword in (one for one in node.keywords if one.arg != "verbose"):
            yield ast.Call(node.func, node.args, [other for other in node.keywords if other is not keyword])


def calls_dropped(node: ast.AST) -> Iterator[ast.AST]:
    """What a function is called with, or what a method is called of, in the place of the call."""
    match node:
        case ast.Call(func=func, args=[first, *_]):
            yield first
            if isinstance(func, ast.Attribute) and not isinstance(func.value, ast.Name):
                yield func.value
        case ast.Call(func=ast.Attribute(value=value)):
            yield value


def arguments_swapped(node: ast.AST) -> Iterator[ast.AST]:
    """Two neighbouring arguments, or the two sides of an operation, the other way round: of those where it matters."""
    match node:
        case ast.Call(func=func, args=args, keywords=keywords) if ast.unparse(func) not in _SYMMETRIC:
            yield from (ast.Call(func, swapped, keywords) for swapped in _swapped(args))
        case ast.BinOp(left=left, op=op, right=right) if not isinstance(op, ast.Add | ast.Mult):
            yield ast.BinOp(right, op, left)


_SYMMETRIC = ("max", "min", "np.maximum", "np.minimum", "np.add", "np.multiply")


def values_permuted(node: ast.AST) -> Iterator[ast.AST]:
    """Two neighbouring values that are returned, or that names are given to, the other way round."""
    match node:
        case ast.Return(value=ast.Tuple(elts=elements)):
            yield from (ast.Return(ast.Tuple(swapped, ast.Load())) for swapped in _swapped(elements))
        case ast.Tuple(elts=elements, ctx=context):
            yield from (ast.Tuple(swapped, context) for swapped in _swapped(elements))


def statements_dropped(node: ast.AST) -> Iterator[ast.AST]:
    """A statement left out."""
    kept = ast.Return | ast.Pass | ast.Import | ast.ImportFrom
    if isinstance(node, ast.stmt) and not isinstance(node, kept) and not _is_docstring(node):
        yield ast.Pass()


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _swapped(items: list[ast.expr]) -> Iterator[list[ast.expr]]:
    for at, (one, other) in enumerate(pairwise(items)):
        yield [*items[:at], other, one, *items[at + 2 :]]


OPERATORS: tuple[Operator, ...] = (
    arithmetic,
    constants,
    comparisons,
    keywords_dropped,
    calls_dropped,
    arguments_swapped,
    values_permuted,
    statements_dropped,
)
"""What is done to a solution; each gives the faults of its kind for one node."""
