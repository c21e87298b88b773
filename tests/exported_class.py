"""A class that is graded, made without kernels: names as difficult as names are, a mark by hand, one that waits."""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbformat.v4 import new_output
from nbgrader.api import Gradebook
from small_class import TINY, prepare

from unrolled.course.course import Course
from unrolled.gradebook.roster import Entry, enrol
from unrolled.pipeline.grading import Graded
from unrolled.pipeline.record import recording
from unrolled.values.verdict import Outcome

STUDENTS = {
    "20261234": ("민지", "김", "mj.kim@uni.ac.kr", "4711"),
    "01234": ('준 "J"', "박, 이", "jun@uni.ac.kr", "4712"),
    "01235": ("@SUM(1)", "=cmd|'/c calc'!A1\n둘째 줄", "+h@uni.ac.kr", "4713"),
    "1234": ("Ada", "Lovelace", "ada@uni.ac.kr", "4714"),
    "waits": ("기다림", "이", "waits@uni.ac.kr", "4715"),
    "absent": ("Grace", "Hopper", "grace@uni.ac.kr", "4716"),
}
FAILED, PASSED, BROKE = Outcome.FAILED, Outcome.PASSED, Outcome.BROKE


def make(root: Path) -> Course:
    """Makes the course; `marks` says what is to come of it."""
    course = prepare(root)
    facts = ("first_name", "last_name", "email", "lms_user_id")
    enrol(course, [Entry(2, student, dict(zip(facts, told, strict=True))) for student, told in STUDENTS.items()])
    _record(course, "20261234", PASSED)
    _record(course, "01234", FAILED, mistake="transposed")
    _record(course, "01235", PASSED)
    _record(course, "1234", FAILED)
    _record(course, "waits", BROKE)
    for student in ("ungraded", "waits", "20261234"):
        course.submitted(TINY, student).mkdir(parents=True)
    first = _checks(course)[0]
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        late = gradebook.find_submission_notebook(TINY, TINY, "01235")
        late.late_submission_penalty = 2.5
        by_hand = gradebook.find_grade(first, TINY, TINY, "1234")
        by_hand.manual_score, by_hand.extra_credit = -2.0, 0.3333
        gradebook.db.commit()
    return course


def marks(course: Course) -> dict[str, float]:
    """The marks that are whole."""
    n = len(_checks(course))
    return {"20261234": 5.0 * n, "01234": 5.0 * (n - 1), "01235": 5.0 * n - 2.5, "1234": 5.0 * (n - 1) - 1.6667}


def _checks(course: Course) -> list[str]:
    source = nbformat.read(course.source_notebook(TINY), as_version=4)
    return [cell.id for cell in source.cells if cell.metadata.get("nbgrader", {}).get("grade")]


def _record(course: Course, student: str, first: Outcome, mistake: str = "") -> None:
    """Records a submission in which all checks passed but for the first."""
    notebook = nbformat.read(course.source_notebook(TINY), as_version=4)
    for number, name in enumerate(_checks(course)):
        cell = next(cell for cell in notebook.cells if cell.id == name)
        outcome = PASSED if number else first
        cell.metadata["unrolled"] = {"outcome": str(outcome)}
        if outcome is FAILED:
            cell.metadata["unrolled"]["mistakes"] = [mistake] if mistake else []
            cell.outputs = [new_output("error", ename="CheckFailed", evalue="no", traceback=["no"])]
    notebook.metadata["unrolled"] = {"key": "the key"}
    with recording(course, TINY) as recorder:
        recorder.record(student, Graded(nbformat.writes(notebook), (), (), "the key"))
