"""nbgrader's own commands work on the course: the whole way of a notebook, with the package's steps and without."""

from __future__ import annotations

import re
import subprocess
import sys

import nbformat
import pytest
from conftest import FORWARD, hand_in, nbgrader, solved, verdicts
from nbgrader.api import Gradebook

from unrolled.course.course import Course

pytestmark = pytest.mark.kernel

TRANSPOSED = "def step_forward(x, h_prev, w_xh, w_hh, b_h):\n    return np.tanh(x @ w_xh + h_prev @ w_hh.T + b_h)\n"


def _scores(course: Course) -> dict[str, float]:
    with Gradebook(course.gradebook) as gradebook:
        return {submission.student_id: submission.score for submission in gradebook.assignment_submissions(FORWARD)}


def test_nbgrader_autograde_takes_the_same_steps(course: Course) -> None:
    hand_in(course, "transposed", solved(course, step_forward=TRANSPOSED))
    nbgrader(course.root, "autograde", FORWARD)
    by_nbgrader = _scores(course), verdicts(course, "transposed")
    _unrolled_grade(course, "--force")
    assert (_scores(course), verdicts(course, "transposed")) == by_nbgrader
    assert by_nbgrader[1]["hidden-step_forward-values"]["mistakes"]


def test_generate_feedback_export_and_validate_work(course: Course) -> None:
    hand_in(course, "ada", solved(course))
    _unrolled_grade(course)
    nbgrader(course.root, "generate_feedback", FORWARD, "--force")
    assert course.feedback(FORWARD, "ada").joinpath(f"{FORWARD}.html").is_file()
    nbgrader(course.root, "export", "--to=grades.csv")
    assert re.search(r"02-forward,.*ada.*100", (course.root / "grades.csv").read_text("utf-8"))
    nbformat.write(solved(course), course.root / "student.ipynb")
    assert "Success" in nbgrader(course.root, "validate", "student.ipynb")


def test_plain_nbgrader_comes_to_the_same_grades(course: Course) -> None:
    honest = {
        "solution": {},
        "transposed": {"step_forward": TRANSPOSED},
        "half": {"cross_entropy": "", "predict_chars": "", "generate": ""},
        "raising": {"step_forward": "def step_forward(*args):\n    raise ValueError('later')\n"},
    }
    for student, answers in honest.items():
        hand_in(course, student, solved(course, **answers))
    hand_in(course, "untouched", (course.release(FORWARD) / f"{FORWARD}.ipynb").read_bytes())
    _unrolled_grade(course)
    ours = _scores(course)
    assert ours["solution"] == 100
    assert ours["untouched"] == 0

    config = (course.root / "nbgrader_config.py").read_text("utf-8")
    plain = "".join(line for line in config.splitlines(keepends=True) if not line.startswith("c.Autograde."))
    (course.root / "nbgrader_config.py").write_text(plain, "utf-8")
    nbgrader(course.root, "autograde", FORWARD, "--force")
    assert _scores(course) == ours


def _unrolled_grade(course: Course, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "unrolled", "grade", FORWARD, *arguments],
        cwd=course.root,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr + done.stdout
