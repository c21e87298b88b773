"""Recording a graded submission: scores into the gradebook, then the notebook into `autograded/`.

In this order: by the key that the notebook holds, a later run knows that there is nothing to do; so it is written last
and at once.
"""

from __future__ import annotations

import os
import shutil
import warnings
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.preprocessors import AssignLatePenalties, SaveAutoGrades
from sqlalchemy.exc import SAWarning

from unrolled.pipeline.course import Course
from unrolled.pipeline.grading import Graded
from unrolled.values.verdict import Outcome

EXCHANGED = ("timestamp.txt", "submission_secret.txt")
"""What nbgrader's exchange lays beside a submission and wants beside its feedback."""


@dataclass(frozen=True)
class Score:
    """What a submission got.

    Args:
        points: the points so far.
        possible: the most there are.
        waits: whether some of it waits for a person's mark.
    """

    points: float
    possible: float
    waits: bool


class SaveVerdicts(SaveAutoGrades):
    """nbgrader's SaveAutoGrades, which also knows a check on which the grader broke: it waits for a person."""

    def _add_score(self, cell: NotebookNode, resources: dict[str, Any]) -> None:
        super()._add_score(cell, resources)
        if cell.metadata.get("unrolled", {}).get("outcome") == Outcome.BROKE:
            grade = self.gradebook.find_grade(
                cell.metadata["nbgrader"]["grade_id"], self.notebook_id, self.assignment_id, self.student_id
            )
            grade.auto_score, grade.needs_manual_grade = None, True
            self.gradebook.db.commit()


def recorded_key(course: Course, assignment: str, student: str) -> str | None:
    """The key of what is recorded of a submission, in the notebook and in the gradebook; None if nothing is."""
    file = course.autograded(assignment, student) / course.source_notebook(assignment).name
    try:
        notebook = nbformat.read(file, as_version=nbformat.NO_CONVERT)
    except (OSError, ValueError):
        return None
    with Gradebook(course.gradebook) as gradebook:
        try:
            gradebook.find_submission(assignment, student)
        except MissingEntry:
            return None
    key = notebook.metadata.get("unrolled", {}).get("key")
    return str(key) if key else None


def record(course: Course, assignment: str, student: str, graded: Graded) -> Score:
    """Records one graded submission."""
    notebook = nbformat.reads(graded.notebook, as_version=nbformat.NO_CONVERT)
    folder = course.submitted(assignment, student)
    timestamp = course.directory.get_existing_timestamp(str(folder))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SAWarning)  # nbgrader's models give some, which say nothing to a person
        score = _save(course, assignment, student, notebook, timestamp)
    _write(course, assignment, student, graded.notebook)
    return score


def _save(course: Course, assignment: str, student: str, notebook: NotebookNode, timestamp: datetime | None) -> Score:
    name = course.source_notebook(assignment).stem
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        gradebook.update_or_create_student(student)
        gradebook.update_or_create_submission(assignment, student, **({"timestamp": timestamp} if timestamp else {}))
    names = {"assignment": assignment, "student": student, "notebook": name, "db_url": course.gradebook}
    for preprocessor in (SaveVerdicts(config=course.config), AssignLatePenalties(config=course.config)):
        preprocessor.preprocess(notebook, {"nbgrader": names})
    with Gradebook(course.gradebook) as gradebook:
        submission = gradebook.find_submission_notebook(name, assignment, student)
        return Score(float(submission.score), float(submission.max_score), bool(submission.needs_manual_grade))


def _write(course: Course, assignment: str, student: str, notebook: str) -> None:
    folder = course.autograded(assignment, student)
    folder.mkdir(parents=True, exist_ok=True)
    for stale in folder.glob("*.ipynb"):
        stale.unlink()
    for name in EXCHANGED:
        file = course.submitted(assignment, student) / name
        if file.is_file() and not file.is_symlink():
            shutil.copy(file, folder)
    _lay_data(course.source(assignment), folder)
    target = folder / course.source_notebook(assignment).name
    half = target.with_suffix(".part")
    half.write_bytes(notebook.encode("utf-8", "replace"))  # a student's output may hold half a character
    os.replace(half, target)


def _lay_data(source: Path, folder: Path) -> None:
    """Lays the source's other files beside the notebook, as nbgrader does."""
    shutil.copytree(source, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.ipynb"))
