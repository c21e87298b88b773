"""Hidden checks carried out on the spot, in one ordinary kernel, come to the same outcomes as the judge's."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from tiny_course import FORWARD, SOLUTIONS, STEP, lesson, outcomes, source_text, submission

from unrolled.judge import plain
from unrolled.judge.namespaces import execute
from unrolled.judge.plain import CheckFailed
from unrolled.judge.statements import court
from unrolled.notebook.reading import read
from unrolled.notebook.rebuild import rebuild
from unrolled.pipeline.grading import close_workers, grade

ZEROS = "def step(x, h, w):\n    return np.zeros(h.shape)\n"
SUBMISSIONS = [
    submission(step="def step(x, h, w):\n    print('!')\n    return np.tanh(x + h @ w.T)\n", repeat=""),
    submission(extra="np.seterr(all='raise')\nanswers = 1", forward="import not_there", total="def total(:"),
]


@pytest.fixture
def in_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which nbgrader runs a student's notebook, as the working directory."""
    folder = tmp_path / "autograded" / "somebody" / "tiny"
    solutions = tmp_path / "solutions" / "tiny"
    for place in (folder, solutions):
        place.mkdir(parents=True)
    (solutions / "tiny.ipynb").write_text(source_text(), "utf-8")
    monkeypatch.chdir(folder)
    plain.court.cache_clear()
    return folder


def failed(*, between: str = "", **answers: str) -> dict[str, str]:
    """The hidden checks that fail in this process, by id, with what they say."""
    student = {"__name__": "student", "In": ["", "import numpy as np"]}
    said = {}
    token = court.set(lambda check: plain.court().carry_out(check, student))
    try:
        execute("import numpy as np", "imports", student)
        for cell in nbformat.reads(source_text(), as_version=4).cells:
            if cell.id in SOLUTIONS:
                student["In"] += [answers.get(cell.id, SOLUTIONS[cell.id]), between]
                execute(student["In"][-2], cell.id, student)
            elif cell.id.startswith("hidden"):
                student["In"].append(cell.source)
                try:
                    execute(cell.source, cell.id, student)
                except CheckFailed as error:
                    said[cell.id] = str(error)
    finally:
        court.reset(token)
    return said


def test_the_solution_passes(in_course):
    assert failed() == {}


def test_a_wrong_answer_is_explained_and_lent_to_later_ones(in_course):
    said = failed(step=ZEROS)
    assert said.keys() == {"hidden-step-values", "hidden-step-edges"}
    assert "All of it is zero." in said["hidden-step-values"]


def test_the_students_own_function_is_used_where_it_passed(in_course):
    mine = STEP.replace("(x, h, w)", "(x, h, w, mine=1)")
    assert failed(step=mine, forward=FORWARD.replace("step(x, h, w)", "step(x, h, w, mine=1)")) == {}


def test_the_code_judged_is_the_cell_that_defines_the_exercise(in_course):
    uses = "def step(x, h, w):\n    tensorflow = 1\n    return np.tanh(x + h @ w)\n"
    assert "tensorflow" in failed(step=uses, between="def step_inputs_of_mine():\n    pass")["hidden-step-values"]
    assert failed(between="import os as tensorflow\ndef step_of_mine():\n    pass") == {}


def test_what_a_hidden_check_defines_is_not_taken_for_the_students(in_course):
    uses = "def step(x, h, w):\n    mine = h @ w\n    return np.tanh(x + mine)\n"
    mine = "def mine():\n    return tensorflow"
    assert "tensorflow" in failed(step=uses, between=mine)["hidden-step-values"]
    assert failed(step=uses, between=f"### BEGIN HIDDEN TESTS\n{mine}\n### END HIDDEN TESTS") == {}


def test_an_interrupt_is_not_taken_for_an_answer(in_course):
    with pytest.raises(KeyboardInterrupt):
        failed(repeat="def repeat(x, times):\n    raise KeyboardInterrupt\n")


def test_no_solution_above_is_told_with_what_to_do(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    plain.court.cache_clear()
    with pytest.raises(FileNotFoundError, match=r"unrolled build .* there first"):
        plain.court()


@pytest.mark.kernel
def test_an_ordinary_kernel_comes_to_the_same_outcomes(in_course):
    try:
        for data in SUBMISSIONS:
            source = nbformat.reads(source_text(), as_version=4)
            notebook = rebuild(source, read(data).notebook).notebook
            place = {"metadata": {"path": str(in_course)}}
            NotebookClient(notebook, kernel_name="python3", allow_errors=True, timeout=60, resources=place).execute()
            errors = {
                cell.id.removeprefix("hidden-")
                for cell in notebook.cells
                if cell.id.startswith("hidden") and any(output.output_type == "error" for output in cell.outputs)
            }
            assert errors == {name for name, outcome in outcomes(grade(data, lesson())).items() if outcome == "failed"}
    finally:
        close_workers()
