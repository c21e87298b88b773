"""docs/lecture.md names cells that are there, and every exercise of the course."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import nbformat

REPOSITORY = Path(__file__).parents[2]
NOTEBOOKS = {file.stem: nbformat.read(file, as_version=4) for file in REPOSITORY.glob("source/*/*.ipynb")}


def _named() -> dict[str, set[str]]:
    """By assignment, the cells that the page names."""
    named: dict[str, set[str]] = defaultdict(set)
    text = (REPOSITORY / "docs" / "lecture.md").read_text("utf-8").partition("## Its goals")[2]
    for place in re.findall(r"`(\d\d-\w+)`: ((?:`[\w-]+`,? ?)*)", text):
        named[place[0]] |= set(re.findall(r"`([\w-]+)`", place[1]))
    return named


def test_every_cell_that_the_page_names_is_there() -> None:
    there = {name: {cell.id for cell in notebook.cells} for name, notebook in NOTEBOOKS.items()}
    assert {name: cells - there[name] for name, cells in _named().items() if cells - there[name]} == {}


def test_every_exercise_has_its_place_in_the_lecture() -> None:
    named = _named()
    for name, notebook in NOTEBOOKS.items():
        roles = [cell.metadata.get("nbgrader", {}) for cell in notebook.cells]
        assert {role["grade_id"] for role in roles if role.get("solution")} <= named[name]
