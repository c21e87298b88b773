"""A grade leaves a receipt, and `unrolled explain` says where it comes from."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import chdir
from hashlib import sha256
from pathlib import Path

import pytest
import tiny_course
from click.testing import CliRunner, Result
from conftest import REPOSITORY
from nbgrader.api import Gradebook
from small_class import CLASS, TINY, hand_in, prepare, unrolled

from unrolled.command import main
from unrolled.course.course import Course
from unrolled.pipeline.receipt import RECEIPT

pytestmark = pytest.mark.kernel


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Course:
    course = prepare(tmp_path_factory.mktemp("receipts") / "course")
    for student, notebook in CLASS.items():
        hand_in(course, student, notebook)
    assert unrolled(course, "grade").returncode == 3
    return course


@pytest.fixture
def course(graded: Course, tmp_path: Path) -> Iterator[Course]:
    copy = Course.read(Path(shutil.copytree(graded.root, tmp_path / "course")))
    with chdir(copy.root):
        yield copy


def _explain(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["explain", *arguments], catch_exceptions=False)


def _receipt(course: Course, student: str) -> dict:
    return json.loads((course.autograded(TINY, student) / RECEIPT).read_text("utf-8"))


def test_a_receipt_says_what_was_graded_against_what_and_what_came_of_it(course: Course) -> None:
    receipt = _receipt(course, "grace")
    assert receipt["origin"]["submission"] == sha256(CLASS["grace"]).hexdigest()
    assert set(receipt["origin"]["lesson"]) == {
        "source notebook",
        "solution",
        "hidden checks",
        "known mistakes",
        "data",
    }
    assert receipt["origin"]["versions"].keys() >= {"unrolled", "python", "numpy", "tensorflow"}
    assert receipt["when"].endswith("+00:00") and receipt["handed_in"] == "2026-11-20T12:00:00+00:00"
    assert receipt["sandbox"] == "on" and receipt["origin"]["seconds"] > 0
    notebook = json.loads((course.autograded(TINY, "grace") / f"{TINY}.ipynb").read_text("utf-8"))
    assert receipt["key"] == notebook["metadata"]["unrolled"]["key"]
    points = {check["check"]: check["points"] for check in receipt["checks"]}
    with Gradebook(course.gradebook) as gradebook:
        sheet = gradebook.find_submission_notebook(TINY, TINY, "grace")
        assert points == {grade.name: grade.auto_score for grade in sheet.grades}
    assert {check["check"] for check in receipt["checks"] if check["mistakes"] == ["transposed"]} == {
        "hidden-step-values",
        "hidden-step-edges",
    }


def test_students_get_no_receipt(course: Course) -> None:
    feedback = course.feedback(TINY, "grace")
    assert (feedback / f"{TINY}.html").is_file() and not (feedback / RECEIPT).exists()
    assert RECEIPT in Course.read(REPOSITORY).directory.ignore


def test_every_lost_point_is_explained_in_the_words_of_the_feedback(course: Course) -> None:
    with Gradebook(course.gradebook) as gradebook:
        grade = gradebook.find_grade("hidden-repeat-values", TINY, TINY, "grace")
        grade.manual_score, grade.extra_credit = 3, 1
        gradebook.find_comment("step", TINY, TINY, "grace").manual_comment = "See me."
        gradebook.find_submission_notebook(TINY, TINY, "grace").late_submission_penalty = 2
        gradebook.db.commit()
    said = _explain("grace", TINY).output
    html = (course.feedback(TINY, "grace") / f"{TINY}.html").read_text("utf-8")
    for sentence in ("The matrix is transposed.", "Set x to 0: what comes?", "2 of 2 values are wrong"):
        assert sentence in said and sentence in html
    assert "grace, tiny: 14 − 2 for lateness = 12 of 25 points" in said  # 15, 4 in the place of 5, 2 for being late
    assert "hidden-step-values  0 of 5, failed" in said
    assert "Lent for this check: step" in said
    assert "Marked by hand: 3. The grader's own: 5." in said and "Extra credit by hand: 1." in said
    assert "Handed in late: 2 points less." in said
    assert sha256(CLASS["grace"]).hexdigest() in said and "since" not in said


def test_lateness_is_explained_in_the_words_of_the_feedback_and_the_courses_time(course: Course) -> None:
    rule = 'timezone = "Asia/Seoul"\n[late]\nrule = "per day"\npercent = 20\n'
    (course.root / "deadlines.toml").write_text(f'{rule}[assignments.tiny]\ndue = "2026-11-19 23:59"\n')
    plugin = 'c.AssignLatePenalties.plugin_class = "unrolled.gradebook.penalties.LateByFile"\n'
    with (course.root / "nbgrader_config.py").open("a") as config:
        config.write(plugin)
    assert unrolled(course, "grade").returncode == 3  # nothing is graded again
    said = _explain("grace", TINY).output
    why = "Due 2026-11-19 23:59, handed in 2026-11-20 21:00 (Asia/Seoul). Each day begun after the deadline costs 20%"
    assert "grace, tiny: 15 − 5 for lateness = 10 of 25 points" in said
    assert f"Handed in late: 5 points less. {why}" in said
    assert "Handed in 2026-11-20 21:00:00 KST." in said
    assert why in (course.feedback(TINY, "grace") / f"{TINY}.html").read_text("utf-8")


def test_what_has_changed_since_is_named(course: Course) -> None:
    hand_in(course, "grace", tiny_course.submission())
    bank = course.lessons(TINY) / "mistakes" / "step.py"
    bank.write_text(bank.read_text("utf-8").replace("Set x", "Put x"), "utf-8")
    said = _explain("grace", TINY).output
    assert "What is in submitted/ has changed since." in said
    assert "The lesson has changed since: known mistakes." in said


def test_grading_again_comes_to_the_same_and_records_nothing(course: Course) -> None:
    before = _receipt(course, "grace")
    same = _explain("grace", TINY, "--again")
    assert same.exit_code == 0
    assert same.output.index("the same in each of the 5 graded cells") < same.output.index("SHA-256")
    hand_in(course, "grace", CLASS["ada"])
    other = _explain("grace", TINY, "--again")
    assert other.exit_code == 3
    assert "hidden-step-edges differs: failed with 0 points (transposed) in the record, passed with 5" in other.output
    assert _receipt(course, "grace") == before


def test_a_receipt_of_another_grading_does_not_count(course: Course) -> None:
    shutil.copy(course.autograded(TINY, "ada") / RECEIPT, course.autograded(TINY, "grace"))
    assert "There is no receipt of this grading." in _explain("grace", TINY).output


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("grce", TINY), "grce has not handed in tiny. Who has: grace"),
        (("grace", "tny"), "There is no assignment tny."),
        (("not-json", TINY), "not-json handed in tiny, but it has no grade."),
    ],
)
def test_where_there_is_no_grade_a_sentence_says_what_there_is(
    course: Course, arguments: tuple[str, str], sentence: str
) -> None:
    result = _explain(*arguments)
    assert result.exit_code == 1 and sentence in result.output
