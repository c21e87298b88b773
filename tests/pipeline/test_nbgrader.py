"""nbgrader's own commands work on the course: the whole way of a notebook, with the package's steps and without."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from conftest import FORWARD, hand_in, nbgrader, solved, verdicts
from nbgrader.api import Gradebook

from unrolled.pipeline.course import Course

pytestmark = pytest.mark.kernel

TRANSPOSED = "def step_forward(x, h_prev, w_xh, w_hh, b_h):\n    return np.tanh(x @ w_xh + h_prev @ w_hh.T + b_h)\n"


def _scores(course: Course) -> dict[str, float]:
    with Gradebook(course.gradebook) as gradebook:
        return {submission.student_id: submission.score for submission in gradebook.assignment_submissions(FORWARD)}


def test_a_notebook_goes_out_comes_back_and_its_feedback_goes_out(course: Course, tmp_path: Path) -> None:
    exchange, home = tmp_path / "exchange", tmp_path / "student"
    exchange.mkdir(mode=0o777)
    exchange.chmod(0o777)
    home.mkdir()
    instructor = (f"--Exchange.root={exchange}",)
    student = (*instructor, "--course=unrolled", f"--Exchange.cache={tmp_path / 'cache'}")

    nbgrader(course.root, "release_assignment", FORWARD, *instructor)
    nbgrader(home, "fetch_assignment", FORWARD, *student)
    work = home / FORWARD / f"{FORWARD}.ipynb"
    assert nbformat.read(work, as_version=4) == nbformat.read(course.release(FORWARD) / work.name, as_version=4)
    nbformat.write(solved(course, step_forward=TRANSPOSED), work)
    nbgrader(home, "submit", FORWARD, *student)
    nbgrader(course.root, "collect", FORWARD, *instructor)
    _unrolled_grade(course)
    nbgrader(course.root, "release_feedback", FORWARD, *instructor)
    nbgrader(home, "fetch_feedback", FORWARD, *student)

    (page,) = (home / FORWARD / "feedback").rglob("*.html")
    text = page.read_text("utf-8")
    assert "The recurrent matrix is transposed" in text
    assert "BEGIN HIDDEN TESTS" not in text
    assert "judge.agrees" not in text
    (score,) = _scores(course).values()
    assert 0 < score < 100


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
