"""A lesson in one language as nbgrader's source notebook. The same lesson gives the same bytes."""

from __future__ import annotations

from typing import Any

import nbformat
from nbformat import NotebookNode

from unrolled.lesson.script import Cell, Lesson, Role
from unrolled.notebook.mark import mark
from unrolled.values.language import Language

_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}

# nbgrader's flags by role: grade, locked, solution. Text and plain code are unknown to nbgrader.
_FLAGS: dict[Role, tuple[bool, bool, bool]] = {
    "given": (False, True, False),
    "exercise": (False, False, True),
    "check": (False, True, False),
    "hidden": (True, True, False),
    "written": (True, False, True),
}


def build_notebook(lesson: Lesson, language: Language) -> NotebookNode:
    """Makes the source notebook, which carries its language and the mark of the builder."""
    notebook = {
        "cells": [_cell(cell, language) for cell in lesson.cells],
        "metadata": {"kernelspec": _KERNEL, "lang": language},
        "nbformat": 4,
        "nbformat_minor": 5,  # the first with cell ids
    }
    return mark(nbformat.from_dict(notebook))


def notebook_text(notebook: NotebookNode) -> str:
    """A notebook as the text of its file."""
    text: str = nbformat.writes(notebook)
    return text + "\n"


def _cell(cell: Cell, language: Language) -> dict[str, Any]:
    common = {"id": cell.id, "metadata": _metadata(cell), "source": cell.text[language]}
    if cell.role in ("text", "written"):
        return {"cell_type": "markdown", **common}
    return {"cell_type": "code", "execution_count": None, "outputs": [], **common}


def _metadata(cell: Cell) -> dict[str, Any]:
    if cell.role not in _FLAGS:
        return {}
    grade, locked, solution = _FLAGS[cell.role]
    nbgrader: dict[str, Any] = {"grade": grade, "grade_id": cell.id, "locked": locked, "schema_version": 3}
    nbgrader |= {"solution": solution, "task": False}
    if cell.points is not None:
        nbgrader["points"] = cell.points
    # "Run All" goes on when a visible check fails.
    return {"nbgrader": nbgrader, **({"tags": ["raises-exception"]} if cell.role == "check" else {})}
