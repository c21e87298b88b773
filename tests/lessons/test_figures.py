"""Figures speak the language of their notebook, also on a machine that has no font for it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import matplotlib
import matplotlib.pyplot as plt
import pytest
from matplotlib import font_manager
from matplotlib.colors import is_color_like
from nbformat import NotebookNode

from unrolled.course.course import Course
from unrolled.course.lessons import lesson_of
from unrolled.lesson.notebook import build_notebook
from unrolled.values.language import LANGUAGES, Language

COURSE = Course.read(Path(__file__).parents[2])
SHOWN_BY_NAME = {"title", "xlabel", "ylabel", "label", "labels"}
SHOWN_BY_PLACE = {"text", "annotate", "legend", "set_title", "set_xlabel", "set_ylabel", "set_xticks", "set_yticks"}
SHOWN_BY_PLACE |= {"suptitle", "supxlabel", "supylabel", "box"}
SAME_IN_BOTH = {"hello", "<EOS>", "NumPy"}
HANGUL = re.compile("[가-힣]")
MATHS = re.compile(r"\$[^$]*\$")


@cache
def _notebook(assignment: str, language: Language) -> NotebookNode:
    return build_notebook(lesson_of(COURSE, assignment), language)


def _figures(assignment: str, language: Language) -> list[ast.Module]:
    """The cells that draw, without the hidden tests, which draw numbers."""
    sources = [cell.source for cell in _notebook(assignment, language).cells if cell.cell_type == "code"]
    return [ast.parse(text) for text in sources if re.search(r"plt\.|draw_", text) and "BEGIN HIDDEN" not in text]


def _called(node: ast.AST) -> str:
    """The name of the function or method that is called here."""
    function = node.func if isinstance(node, ast.Call) else None
    return getattr(function, "attr", None) or getattr(function, "id", "")


def _worded(cell: ast.Module) -> list[str]:
    """What goes through figure_text."""
    return [ast.literal_eval(call.args[0]) for call in ast.walk(cell) if _called(call) == "figure_text"]


def _strings(node: ast.AST, assigned: dict[str, list[ast.expr]]) -> Iterator[str]:
    """The strings of a value outside figure_text, also where a name stands for it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Name):
        for value in assigned.get(node.id, []):
            yield from _strings(value, {})
    elif isinstance(node, ast.JoinedStr):
        yield "".join(part.value for part in node.values if isinstance(part, ast.Constant))
    elif isinstance(node, ast.Subscript):
        yield from _strings(node.value, assigned)
    elif _called(node) != "figure_text":
        for child in ast.iter_child_nodes(node):
            yield from _strings(child, assigned)


def _unworded(cell: ast.Module) -> Iterator[str]:
    """What a figure shows without figure_text."""
    assigned: dict[str, list[ast.expr]] = {}
    for node in ast.walk(cell):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            assigned.setdefault(node.targets[0].id, []).append(node.value)
    for call in ast.walk(cell):
        if isinstance(call, ast.Call):
            shown = [keyword.value for keyword in call.keywords if keyword.arg in SHOWN_BY_NAME]
            if _called(call) in SHOWN_BY_PLACE or _called(call).startswith("draw_"):
                shown += call.args
            for value in shown:
                yield from _strings(value, assigned)


@pytest.mark.parametrize("assignment", COURSE.assignments)
def test_every_word_of_a_korean_figure_has_its_english_behind_a_bar(assignment: str) -> None:
    texts = [text for cell in _figures(assignment, "ko") for text in _worded(cell)]
    assert texts
    for text in texts:
        korean, english = text.split(" | ")
        assert HANGUL.search(korean) and not HANGUL.search(english), text
        assert "$" not in text, "formulas are set in a font without Hangul"


@pytest.mark.parametrize("assignment", COURSE.assignments)
def test_an_english_figure_says_what_the_korean_one_says_without_a_font(assignment: str) -> None:
    english = [text for cell in _figures(assignment, "en") for text in _worded(cell)]
    assert english == [text.split(" | ")[1] for cell in _figures(assignment, "ko") for text in _worded(cell)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("assignment", COURSE.assignments)
def test_what_a_figure_shows_without_figure_text_is_formulas_and_symbols(assignment: str, language: Language) -> None:
    shown = {text for cell in _figures(assignment, language) for text in _unworded(cell)} - SAME_IN_BOTH
    words = {text for text in shown if re.search("[A-Za-z]{2}|[가-힣]", MATHS.sub("", text))}
    assert {word for word in words if not is_color_like(word)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cell_of_the_labels_is_the_same_in_every_lesson(language: Language) -> None:
    assert len({_labels(assignment, language) for assignment in COURSE.assignments}) == 1


def _labels(assignment: str, language: Language) -> str:
    (cell,) = [cell for cell in _notebook(assignment, language).cells if cell.id == "given-labels"]
    return str(cell.source)


@pytest.mark.parametrize(("installed", "shown"), [("Malgun Gothic", "손실"), ("Arial", "loss")])
def test_a_korean_label_is_shown_where_a_font_has_it(
    installed: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cell = _labels(COURSE.assignments[0], "ko")
    monkeypatch.setattr(font_manager.fontManager, "ttflist", [SimpleNamespace(name=installed)])
    monkeypatch.setattr(Path, "exists", lambda _: False)
    names: dict[str, Any] = {"plt": plt}
    with matplotlib.rc_context():
        exec(cell, names)
        families = list(plt.rcParams["font.family"])
    assert names["figure_text"]("손실 | loss") == shown
    assert (installed in families) == (shown == "손실")
    # First the font that has a minus sign, which exponents take from the first font alone.
    assert families[0] == "DejaVu Sans"
