"""`unrolled strength` shows whether hidden checks can be got past, by the lines of what gets past them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from unrolled.command import main

pytestmark = pytest.mark.kernel

CONFIG = 'c = get_config()\nc.CourseDirectory.course_id = "tiny"\n'
LESSON = """\
# %% given="imports"
import numpy as np

# %% exercise="step"
def step(x, h, w):
    new = None
    ### BEGIN SOLUTION
    new = np.tanh(x + h @ w)
    ### END SOLUTION
    return new

# %% hidden="step-values" points=50
# step: its values
### BEGIN HIDDEN TESTS
from unrolled import judge


def inputs(rng):
    return rng.normal(size=(2, 3)), rng.normal(size=(2, 3)), rng.normal(size=(3, 3))


def new_state(answers, x, h, w):
    return answers.step(x, h, w)


judge.agrees(new_state, judge.draws(inputs, n=3, seed=1))
### END HIDDEN TESTS

# %% exercise="count"
def count(n):
    found = None
    ### BEGIN SOLUTION
    found = 0
    while found < n:
        found = found + 2
    ### END SOLUTION
    return found

# %% hidden="count-values" points=50
# count: its values
### BEGIN HIDDEN TESTS
from unrolled import judge


def whole_number(rng):
    return (int(rng.integers(1, 20)),)


def counted(answers, n):
    return answers.count(n)


judge.agrees(counted, judge.draws(whole_number, n=8, seed=1))
### END HIDDEN TESTS
"""
TRANSPOSED = """\
# %% transposed
# en: The matrix is transposed.
#     Which row comes out?
# ko: 행렬이 전치되었습니다.
#     어느 행이 나오나요?
def step(x, h, w):
    return np.tanh(x + h @ w.T)
"""
RIGHT = """\
# %% in_two_lines
# en: In two lines.
# ko: 두 줄로.
def step(x, h, w):
    a = x + h @ w
    return np.tanh(a)
"""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course of one lesson whose checks are strong."""
    folder = tmp_path / "lessons" / "01-tiny"
    for kind, bank in (("mistakes", TRANSPOSED), ("variants", RIGHT)):
        (folder / kind).mkdir(parents=True)
        (folder / kind / "step.py").write_text(bank, "utf-8")
    (folder / "lesson.py").write_text(LESSON, "utf-8")
    (tmp_path / "nbgrader_config.py").write_text(CONFIG)
    return tmp_path


def strength(course: Path, *arguments: str) -> Result:
    before = Path.cwd()
    os.chdir(course)
    try:
        return CliRunner().invoke(main, ["strength", *arguments], env={"COLUMNS": "100"}, catch_exceptions=False)
    finally:
        os.chdir(before)


def edit(course: Path, file: str, old: str, new: str) -> None:
    path = course / "lessons" / "01-tiny" / file
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def declare(course: Path, exercise: str, before: str, after: str) -> None:
    """Declares one mutant equivalent."""
    text = f'[[{exercise}]]\nreason = \'It is.\'\ndiff = """\n- {before}\n+ {after}"""\n'
    (course / "lessons" / "01-tiny" / "equivalents.toml").write_text(text, "utf-8")


def rows(result: Result) -> dict[str, list[int]]:
    """The table's numbers by exercise."""
    cells = [line.split() for line in result.output.splitlines()]
    return {row[0]: list(map(int, row[1:])) for row in cells if len(row) == 9 and row[1].isdigit()}


def test_strong_checks_let_nothing_past_and_a_mutant_that_never_ends_is_caught(course: Path) -> None:
    result = strength(course)
    assert result.exit_code == 0, result.output
    assert rows(result)["step"] == [1, 1, 1, 9, 9, 0, 1, 0]
    mistakes, _, _, mutants, lost, equivalent, *_ = rows(result)["count"]
    assert (mistakes, equivalent) == (0, 0) and mutants == lost > 8


def test_what_gets_past_a_weakened_check_is_shown_by_its_lines(course: Path) -> None:
    edit(course, "lesson.py", "rng.normal(size=(3, 3))\n", "np.eye(3) * rng.normal()\n")
    result = strength(course)
    assert result.exit_code == 1
    assert "step: the known mistake transposed lost no points; expected: lost points and" in result.output
    assert "- new = np.tanh(x + h @ w)" in result.output and "+ return np.tanh(x + h @ w.T)" in result.output
    assert "1 answers did not fare as they must" in result.output


def test_a_mutant_that_gets_past_is_shown_by_its_lines(course: Path) -> None:
    edit(course, "lesson.py", "int(rng.integers(1, 20))", "2 * int(rng.integers(1, 10))")
    result = strength(course)
    assert result.exit_code == 1
    assert "count: the mutant" in result.output
    assert "  - found = found + 2\n  + found = found + 1" in result.output


def test_a_mistake_that_is_not_named_as_itself_is_a_fault(course: Path) -> None:
    twice = TRANSPOSED + TRANSPOSED.replace("transposed", "again").replace("w.T)", "np.transpose(w))")
    edit(course, "mistakes/step.py", TRANSPOSED, twice)
    result = strength(course)
    assert result.exit_code == 1
    assert "the known mistake transposed lost points; expected: lost points and was named as itself." in result.output
    assert "the known mistake again lost points;" in result.output


def test_a_right_variant_that_is_refused_is_a_fault(course: Path) -> None:
    edit(course, "variants/step.py", "return np.tanh(a)", "return np.tanh(a).tolist()")
    assert strength(course).exit_code == 0
    edit(course, "variants/step.py", "return np.tanh(a).tolist()", "return np.tanh(a).T")
    result = strength(course)
    assert result.exit_code == 1
    assert "the right variant in_two_lines lost points; expected: lost no points." in result.output


def test_a_mutant_declared_equivalent_must_give_the_same_values_on_draws_that_no_check_holds(course: Path) -> None:
    edit(course, "lesson.py", "tanh(x + h @ w)", "tanh(sum((x, h @ w)))")
    assert strength(course).exit_code == 1
    declare(course, "step", "new = np.tanh(sum((x, h @ w)))", "new = np.tanh(sum((h @ w, x)))")
    result = strength(course)
    assert result.exit_code == 0 and rows(result)["step"][5] == 1
    declare(course, "step", "new = np.tanh(sum((x, h @ w)))", "new = np.tanh(sum((x, w @ h)))")
    result = strength(course)
    assert result.exit_code == 1
    assert "gave other values than the solution on a draw" in " ".join(result.output.split())


def test_a_mutant_declared_equivalent_must_be_drawn_for(course: Path) -> None:
    by_hand = "judge.agrees(new_state, [(np.ones(1), np.zeros(1), np.eye(1)), (np.zeros(1), np.zeros(1), np.eye(1))])"
    edit(course, "lesson.py", "judge.agrees(new_state, judge.draws(inputs, n=3, seed=1))", by_hand)
    declare(course, "step", "new = np.tanh(x + h @ w)", "new = np.tanh(x - h @ w)")
    assert "no case of its checks is drawn" in " ".join(strength(course).output.split())


@pytest.mark.parametrize("text", ["[[count]]\ndiff = 'x'\n", "count", "count = 1"])
def test_a_file_of_equivalents_in_another_form_is_refused_by_a_sentence(course: Path, text: str) -> None:
    (course / "lessons" / "01-tiny" / "equivalents.toml").write_text(text, "utf-8")
    result = strength(course)
    assert result.exit_code == 1
    assert "expected tables [[<exercise>]] with a diff and a reason" in result.output
    assert "equivalents.toml" in result.output


def test_a_declaration_of_what_is_no_mutant_is_refused_by_a_sentence(course: Path) -> None:
    declare(course, "count", "found = 0", "found = 7")
    result = strength(course)
    assert result.exit_code == 1
    assert "this mutant of count is declared equivalent, but none is made with these lines" in result.output


def test_checks_that_are_not_sound_are_refused_by_a_sentence(course: Path) -> None:
    edit(course, "lesson.py", "return answers.count(n)", "return answers.count(n) * 0")
    result = strength(course)
    assert result.exit_code == 1
    assert "The hidden checks cannot be used: hidden-count-values expects the same value in all" in result.output


def test_an_unknown_assignment_is_refused_by_a_sentence(course: Path) -> None:
    assert "There is no assignment 07-none" in strength(course, "07-none").output
