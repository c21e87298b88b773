"""Feedback by nbgrader's own generate_feedback, on notebooks that were really graded."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest
from conftest import FORWARD, hand_in, nbgrader, solved
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde
from traitlets.config import Config

from unrolled.course.convert import convert
from unrolled.course.course import Course
from unrolled.errors import CourseError
from unrolled.pipeline.feedback import write_feedback
from unrolled.pipeline.grading import grade
from unrolled.pipeline.record import recording
from unrolled.pipeline.rubric import rubric_of

pytestmark = pytest.mark.kernel

TRANSPOSED = "def step_forward(x, h_prev, w_xh, w_hh, b_h):\n    return np.tanh(x @ w_xh + h_prev @ w_hh.T + b_h)\n"
BEHIND_THE_CHECKS = ("HIDDEN TESTS", "judge.agrees", "draw_logits_of_any_shape", "READY_MADE")


@pytest.fixture(scope="module")
def graded(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course in which one student's transposed matrix and another's Korean notebook have been graded."""
    root = tmp_path_factory.mktemp("graded") / "course"
    shutil.copytree(built, root)
    course = Course.read(root)
    korean = solved(course, step_forward=TRANSPOSED)
    korean.metadata["lang"] = "ko"
    hand_in(course, "ada", solved(course, step_forward=TRANSPOSED))
    hand_in(course, "minji", korean)
    lesson = rubric_of(course, FORWARD)
    with recording(course, FORWARD) as recorder:
        for student in ("ada", "minji"):
            submission = (course.submitted(FORWARD, student) / f"{FORWARD}.ipynb").read_bytes()
            recorder.record(student, grade(submission, lesson))
    return course


def _score(course: Course, student: str) -> str:
    """The total as the page shows it."""
    with Gradebook(course.gradebook) as gradebook:
        return f"<strong>{gradebook.find_submission(FORWARD, student).score:g}</strong> / 100"


def test_a_student_reads_the_score_and_the_known_mistake_and_no_hidden_test(graded: Course) -> None:
    html = write_feedback(graded, FORWARD, "ada").read_text("utf-8")
    assert _score(graded, "ada") in html
    assert "Known mistake: The recurrent matrix is transposed." in html
    assert "which row or column of w_hh should come out?" in html
    assert not [text for text in BEHIND_THE_CHECKS if text in html]
    assert "<script" not in html


def test_the_page_follows_the_language_of_the_notebook(graded: Course) -> None:
    html = write_feedback(graded, FORWARD, "minji").read_text("utf-8")
    assert '<html lang="ko">' in html
    assert "자주 하는 실수: 순환 가중치 행렬을 전치했습니다." in html


def test_the_page_is_made_anew_with_marks_and_comments_given_by_hand(graded: Course) -> None:
    before = _score(graded, "minji")
    with Gradebook(graded.gradebook) as gradebook:
        gradebook.find_grade("hidden-step_forward-values", FORWARD, FORWARD, "minji").manual_score = 2.5
        gradebook.find_comment("step_forward", FORWARD, FORWARD, "minji").manual_comment = "거의 *다* 왔습니다"
        gradebook.db.commit()
    html = write_feedback(graded, FORWARD, "minji").read_text("utf-8")
    assert before not in html
    assert _score(graded, "minji") in html
    assert "거의 <em>다</em> 왔습니다" in html


def test_nbgraders_own_command_makes_the_same_page(graded: Course) -> None:
    file = write_feedback(graded, FORWARD, "ada")
    page = file.read_bytes()
    file.unlink()
    nbgrader(graded.root, "generate_feedback", FORWARD, "--student=ada", "--force")
    assert file.read_bytes() == page


def test_under_plain_autograde_the_hidden_tests_do_not_show_either(course: Course) -> None:
    hand_in(course, "ada", solved(course, step_forward=TRANSPOSED))
    stock = Autograde()
    steps = {name: getattr(stock, name) for name in ("sanitize_preprocessors", "autograde_preprocessors")}
    convert(Autograde, course, FORWARD, Config({"Autograde": steps}))
    autograded = course.autograded(FORWARD, "ada") / f"{FORWARD}.ipynb"
    quoted = [
        cell for cell in nbformat.read(autograded, as_version=4).cells if "judge.agrees" in str(cell.get("outputs"))
    ]
    assert quoted  # the tracebacks quote the checks

    html = write_feedback(course, FORWARD, "ada").read_text("utf-8")
    assert not [text for text in BEHIND_THE_CHECKS if text in html]
    assert "Not passed · 0 / " in html
    assert _score(course, "ada") in html


def test_without_a_graded_notebook_there_is_a_sentence(graded: Course) -> None:
    with pytest.raises(CourseError, match="02-forward"):
        write_feedback(graded, FORWARD, "nobody")
