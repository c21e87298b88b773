"""`unrolled grade` grades a class: what each student gets, and what the command says."""

from __future__ import annotations

import nbformat
import pytest
from click.testing import CliRunner, Result
from conftest import FORWARD, hand_in, solved, verdicts
from nbformat.v4 import new_code_cell
from nbgrader.api import Gradebook
from sqlalchemy import text

from unrolled.command import main
from unrolled.course.course import Course

pytestmark = pytest.mark.kernel

ZEROS_STEP = "def step_forward(x, h_prev, w_xh, w_hh, b_h):\n    return np.zeros((x.shape[0], w_hh.shape[0]))\n"
ZEROS_FORWARD = (
    "def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):\n"
    "    batch, time, _ = xs.shape\n"
    "    return np.zeros((batch, time, w_hh.shape[0])), np.zeros((batch, time, b_y.shape[0]))\n"
)


def _grade(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["grade", *arguments], env={"COLUMNS": "200"}, catch_exceptions=False)


def _scores(course: Course) -> dict[str, dict[str, float]]:
    """By student and check, what the gradebook holds."""
    with Gradebook(course.gradebook) as gradebook:
        return {
            submission.student_id: {grade.name: grade.score for grade in submission.notebooks[0].grades}
            for submission in gradebook.assignment_submissions(FORWARD)
        }


def _lost(course: Course, student: str) -> set[str]:
    """The exercises in which a student lost points."""
    return {check.split("-")[1] for check, one in verdicts(course, student).items() if one["outcome"] != "passed"}


def test_a_class_is_graded_recorded_and_explained(in_course: Course) -> None:
    hand_in(in_course, "solution", solved(in_course))
    untouched = in_course.release(FORWARD) / f"{FORWARD}.ipynb"
    hand_in(in_course, "untouched", untouched.read_bytes())
    hand_in(in_course, "wrong-step", solved(in_course, step_forward=ZEROS_STEP))
    hand_in(in_course, "raising-step", solved(in_course, step_forward="def step_forward(*args):\n    1 / 0\n"))
    hand_in(in_course, "no-step", solved(in_course, step_forward=""))
    hand_in(in_course, "zeros-twice", solved(in_course, step_forward=ZEROS_STEP, forward=ZEROS_FORWARD))
    noisy = "import sys, os\nprint('hello', file=sys.stderr)\nos.write(2, b'a line of TensorFlow')\n"
    hand_in(in_course, "noisy", solved(in_course, softmax=noisy + _solution(in_course, "softmax")))
    hand_in(in_course, "not-json", b'{"cells": [')

    result = _grade()

    assert result.exit_code == 3  # one needs a person
    assert "not-json" in result.output
    assert "Traceback" not in result.output
    scores = _scores(in_course)
    assert sum(scores["solution"].values()) == 100
    assert sum(scores["untouched"].values()) == 0
    assert sum(scores["noisy"].values()) == 100
    assert "not-json" not in scores
    for student in ("wrong-step", "raising-step", "no-step"):
        assert _lost(in_course, student) == {"step_forward"}
    assert _lost(in_course, "zeros-twice") == {"step_forward", "forward"}
    assert all(in_course.feedback(FORWARD, student).joinpath(f"{FORWARD}.html").is_file() for student in scores)

    # A second run grades nothing; a changed notebook alone is graded again.
    again = _grade()
    assert f"{len(scores)} unchanged" in again.output
    hand_in(in_course, "untouched", solved(in_course))
    lost_page = in_course.feedback(FORWARD, "solution") / f"{FORWARD}.html"
    lost_page.unlink()  # as if a run had been killed before it was written
    changed = _grade()
    assert lost_page.is_file()
    assert f"1 graded, {len(scores) - 1} unchanged" in changed.output
    assert sum(_scores(in_course)["untouched"].values()) == 100


def test_grading_twice_from_scratch_gives_the_same_scores(in_course: Course) -> None:
    for number, exercise in enumerate(("softmax", "generate", "cross_entropy")):
        hand_in(in_course, f"student-{number}", solved(in_course, **{exercise: ""}))
    assert _grade().exit_code == 0
    first = _scores(in_course), verdicts(in_course, "student-1")
    assert _grade("--force").exit_code == 0
    assert (_scores(in_course), verdicts(in_course, "student-1")) == first


def test_a_mark_set_by_hand_survives_grading_again(in_course: Course) -> None:
    hand_in(in_course, "ada", solved(in_course, softmax=""))
    _grade()
    with Gradebook(in_course.gradebook) as gradebook:
        gradebook.find_grade("hidden-softmax-values", FORWARD, FORWARD, "ada").manual_score = 3
        gradebook.db.commit()
    _grade("--force")
    assert _scores(in_course)["ada"]["hidden-softmax-values"] == 3


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["09-nothing"], "There is no assignment 09-nothing"),
        ([FORWARD], "Nothing of 02-forward was handed in"),
        ([FORWARD, "--student", "nobody"], "Nothing of 02-forward was handed in by nobody"),
    ],
)
def test_a_mistyped_command_gets_a_sentence(in_course: Course, arguments: list[str], sentence: str) -> None:
    result = _grade(*arguments)
    assert result.exit_code == 1
    assert sentence in result.output


def test_a_gradebook_of_a_newer_nbgrader_is_left_alone(in_course: Course) -> None:
    hand_in(in_course, "ada", solved(in_course))
    with Gradebook(in_course.gradebook) as gradebook:
        gradebook.db.execute(text("UPDATE alembic_version SET version_num = 'f00d'"))
        gradebook.db.commit()
    result = _grade()
    assert result.exit_code == 1
    assert "gradebook" in result.output
    assert not in_course.autograded(FORWARD, "ada").exists()


def test_the_language_of_the_notebook_is_the_language_of_its_feedback(in_course: Course) -> None:
    notebook = solved(in_course, softmax="")
    notebook.metadata["lang"] = "ko"
    hand_in(in_course, "minji", notebook)
    _grade()
    lines = verdicts(in_course, "minji")["hidden-softmax-values"]["text"]
    assert "정의되어 있지 않습니다" in lines[0]


def _solution(course: Course, exercise: str) -> str:
    notebook = nbformat.read(course.solutions(FORWARD) / f"{FORWARD}.ipynb", as_version=4)
    return str(next(cell.source for cell in notebook.cells if cell.id == exercise))


def test_a_ready_made_function_does_not_count_as_an_answer_wherever_it_is_imported(in_course: Course) -> None:
    notebook = solved(in_course, softmax="def softmax(z):\n    return ready_made(z, axis=-1)\n")
    notebook.cells.insert(2, new_code_cell("from scipy.special import softmax as ready_made"))
    hand_in(in_course, "ada", notebook)
    late = solved(in_course, softmax="def softmax(z):\n    return None\n")
    place = next(i for i, cell in enumerate(late.cells) if cell.id == "softmax")
    late.cells.insert(place + 1, new_code_cell("from scipy.special import softmax"))
    hand_in(in_course, "bob", late)
    _grade()
    for student in ("ada", "bob"):
        assert _lost(in_course, student) == {"softmax"}
        assert "scipy" in verdicts(in_course, student)["hidden-softmax-values"]["text"][0]
