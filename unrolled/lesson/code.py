"""What the code of a lesson's cell must satisfy: paired languages, one program in both, a stub that compiles."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Collection, Sequence
from itertools import zip_longest

from unrolled.lesson.percent import PercentCell
from unrolled.values.language import LANGUAGE_NAMES, LANGUAGES, Language, keep, unpaired


def check_code(cell: PercentCell) -> None:
    """Checks that both languages are there, that both parse, and that they are the same program but for its strings.

    Raises:
        LessonError: one of these does not hold.
    """
    index = unpaired(cell.lines)
    if index is not None:
        raise cell.error(
            index, "this line has no partner; expected `# en` lines directly followed by their `# ko` lines"
        )
    english, korean = (_statements(cell, language, "the {} code does not parse") for language in LANGUAGES)
    for one, other in zip_longest(english, korean):
        if one is None or other is None or _without_strings(one[1]) != _without_strings(other[1]):
            index = one[0] if one else other[0]
            raise cell.error(
                index, "the English and the Korean code differ here; expected the same but for comments and strings"
            )


def check_stub(cell: PercentCell, solutions: Sequence[tuple[int, int]]) -> None:
    """Checks that an exercise still compiles, in both languages, once its solutions are taken out.

    Raises:
        LessonError: it does not.
    """
    taken = {i for begin, end in solutions for i in range(begin, end + 1)}
    failure = "without its solution the {} code does not parse; leave a placeholder after the markers"
    for language in LANGUAGES:
        _statements(cell, language, failure, taken)


def _statements(
    cell: PercentCell, language: Language, failure: str, without: Collection[int] = ()
) -> list[tuple[int, ast.stmt]]:
    """The top-level statements of one language, each with its index in the cell."""
    kept = [(i, line) for i, line in keep(cell.lines, language) if i not in without]
    source = "\n".join(line for _, line in kept)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # an invalid escape would warn on every student's stderr
            compile(source, "<cell>", "exec", dont_inherit=True)
    except SyntaxError as error:
        index = kept[min(error.lineno or 1, len(kept)) - 1][0]
        reason = re.sub(r" on line \d+", "", error.msg)
        raise cell.error(index, f"{failure.format(LANGUAGE_NAMES[language])} ({reason})") from error
    return [(kept[statement.lineno - 1][0], statement) for statement in ast.parse(source).body]


def _without_strings(statement: ast.AST) -> str:
    return ast.dump(_Strings().visit(statement))


class _Strings(ast.NodeTransformer):
    """Leaves strings out; of an f-string its values stay, in any order, since the languages order them differently."""

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        return ast.Constant("") if isinstance(node.value, str) else node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.Constant:
        values = [_without_strings(part.value) for part in node.values if isinstance(part, ast.FormattedValue)]
        return ast.Constant("".join(sorted(values)))
