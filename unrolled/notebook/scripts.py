"""A Python script in the place of a notebook: its cells, as Jupyter, Colab and VS Code write them.

Jupyter writes `# In[3]:` above a cell of code, VS Code `# %%`; their text stands in comments. Colab writes no marks;
its text stands in strings.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import pairwise

from unrolled.notebook.definitions import definitions, tree_of

Cell = dict[str, str]

_MARK = re.compile(r"^# ?(?:%%|In ?\[[ \d*]*\]:?|<codecell>)(?P<title>.*)$", re.MULTILINE)
_OTHERS = "{[<"
"""How JSON and HTML begin."""


def cells_of(text: str) -> list[Cell] | None:
    """The cells of a script; None if the text is none."""
    if text.lstrip()[:1] in _OTHERS:
        return None
    marks = list(_MARK.finditer(text))
    if marks:
        return list(_marked(text, marks))
    if any(not one.variable for one in definitions(text)):
        return list(_unmarked(text))
    return None


def _marked(text: str, marks: list[re.Match[str]]) -> Iterator[Cell]:
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    yield from _code_and_text(text[: marks[0].start()], first=0)
    for mark, end in zip(marks, ends, strict=True):
        piece = text[mark.end() : end]
        if "[markdown]" in mark["title"] or "[raw]" in mark["title"]:
            yield _text(_uncommented(piece))
        else:
            yield from _code_and_text(piece, first=1)


def _code_and_text(piece: str, first: int) -> Iterator[Cell]:
    """A cell of code of at least `first` paragraphs, then those of nothing but comments, which are cells of text."""
    paragraphs = re.split(r"\n(?:[ \t]*\n)+", piece.strip())
    below = len(paragraphs)
    while below > first and all(line.startswith("#") for line in paragraphs[below - 1].splitlines()):
        below -= 1
    if code := "\n\n".join(paragraphs[:below]).strip():
        yield _code(code)
    for paragraph in paragraphs[below:]:
        yield _text(_uncommented(paragraph))


def _uncommented(piece: str) -> str:
    return re.sub(r"^# ?", "", piece.strip("\n"), flags=re.MULTILINE)


def _unmarked(text: str) -> Iterator[Cell]:
    """Each definition and each string is a cell, and so is what stands between two of them."""
    tree = tree_of(text)
    if tree is None:
        yield _code(text)
        return
    lines, body = text.split("\n"), tree.body
    alone = [_stands_alone(statement) for statement in body]
    firsts = [place for place in range(len(body)) if place == 0 or alone[place] or alone[place - 1]]
    for first, after in pairwise([*firsts, len(body)]):
        # A cell begins where the one before ends, so that comments belong to what is below them.
        begin = body[first - 1].end_lineno if first else 0
        match body[first]:
            case ast.Expr(value=ast.Constant(value=str(said))):
                yield _text(said.strip())
            case _:
                yield _code("\n".join(lines[begin : body[after - 1].end_lineno]).strip("\n"))


def _stands_alone(statement: ast.stmt) -> bool:
    match statement:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef() | ast.Expr(value=ast.Constant(value=str())):
            return True
        case _:
            return False


def _code(source: str) -> Cell:
    return {"cell_type": "code", "source": source}


def _text(source: str) -> Cell:
    return {"cell_type": "markdown", "source": source}
