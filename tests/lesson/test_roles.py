"""The roles of a built notebook's cells are read back from nbgrader's metadata."""

from __future__ import annotations

from pathlib import Path

from unrolled.lesson.notebook import build_notebook
from unrolled.lesson.script import parse_lesson
from unrolled.notebook.roles import HiddenCheck, definitions, exercises, hidden_checks

FILE = Path(__file__).parent / "tiny_lesson.txt"
MORE = """
# %% exercise="later"
import os
### BEGIN SOLUTION
SHIFT, scale = 1, 2
class Later:
    inner = 3
def later(x):
    local = x
    return local + SHIFT
### END SOLUTION

# %% hidden="later-title" points=0.5
#
# A title on  # en
# two lines  # en
# 제목  # ko
### BEGIN HIDDEN TESTS
check = 1
### END HIDDEN TESTS
"""
NOTEBOOK = build_notebook(parse_lesson(FILE.read_text("utf-8") + MORE, FILE), "en")


def test_exercises_come_in_order_with_the_names_that_they_define() -> None:
    assert [(one.grade_id, one.names) for one in exercises(NOTEBOOK)] == [
        ("double", ("double",)),
        ("later", ("SHIFT", "scale", "Later", "later")),
    ]
    assert "y = x + x" in exercises(NOTEBOOK)[0].source


def test_a_hidden_check_has_the_exercise_above_it_its_points_title_and_code() -> None:
    first, second = hidden_checks(NOTEBOOK)
    assert (first.grade_id, first.exercise, first.points) == ("hidden-double-values", "double", 6)
    assert first.title == "Values between -3 and 3"
    assert first.source.startswith("from unrolled import judge\n")
    assert first.source.endswith("seed=1))\n")
    assert second == HiddenCheck("hidden-later-title", "later", 0.5, "A title on two lines", "check = 1\n")


def test_the_solution_is_made_of_given_code_and_exercises_alone() -> None:
    found = definitions(NOTEBOOK)
    assert [name for name, _ in found] == ["given-imports", "double", "later"]
    assert "y = x + x" in found[1][1]
