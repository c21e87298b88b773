"""Recording a graded submission: scores into the gradebook, then the notebook into `autograded/`.

In this order: by the key that the notebook holds, a later run knows that there is nothing to do; so it is written last
and at once.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import AssignLatePenalties, SaveAutoGrades
from nbgrader.utils import parse_utc

from unrolled.errors import SubmissionError
from unrolled.pipeline.course import Course
from unrolled.pipeline.grading import Graded
from unrolled.pipeline.marks import Mark, Score, auto_score
from unrolled.pipeline.scores import Scores

EXCHANGED = ("timestamp.txt", "submission_secret.txt")
"""What nbgrader's exchange lays beside a submission and wants beside its feedback."""


class SaveVerdicts(SaveAutoGrades):
    """nbgrader's SaveAutoGrades, which also knows a check on which the grader broke: it waits for a person."""

    def _add_score(self, cell: NotebookNode, resources: dict[str, Any]) -> None:
        grade = self.gradebook.find_grade(
            cell.metadata["nbgrader"]["grade_id"], self.notebook_id, self.assignment_id, self.student_id
        )
        mark = Mark(manual=grade.manual_score).graded(auto_score(cell))
        grade.auto_score, grade.needs_manual_grade = mark.auto, mark.waits
        self.gradebook.db.commit()


class Recorder:
    """Records graded submissions of one assignment.

    Args:
        course: the course.
        assignment: the assignment's name.
        scores: the assignment's scores in the gradebook.
    """

    def __init__(self, course: Course, assignment: str, scores: Scores) -> None:
        self._course, self._assignment, self._scores = course, assignment, scores
        self._students = scores.students()

    def key(self, student: str) -> str | None:
        """The key of what is recorded of a submission, in the notebook and in the gradebook; None if nothing is."""
        if student not in self._students:
            return None
        name = self._course.source_notebook(self._assignment).name
        try:
            notebook = json.loads((self._course.autograded(self._assignment, student) / name).read_bytes())
            return str(notebook["metadata"]["unrolled"]["key"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def record(self, student: str, graded: Graded) -> Score:
        """Records one graded submission.

        Raises:
            CourseError: the gradebook does not know a cell of the notebook.
            SubmissionError: it does not say when it was handed in, though it seems to.
        """
        notebook = nbformat.v4.reads(graded.notebook)
        handed_in = _timestamp(self._course.submitted(self._assignment, student) / "timestamp.txt")
        score = self._scores.save(student, notebook, handed_in)
        self._students.add(student)
        _write(self._course, self._assignment, student, graded.notebook)
        return score


@contextmanager
def recording(course: Course, assignment: str) -> Iterator[Recorder]:
    """Opens the gradebook once for all that is recorded meanwhile.

    Raises:
        CourseError: the gradebook does not know the assignment.
    """
    penalties = AssignLatePenalties(config=course.config)
    penalties.init_plugin()
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        yield Recorder(course, assignment, Scores(gradebook.engine, assignment, penalties.plugin_inst))


def _timestamp(file: Path) -> datetime | None:
    """When a submission was handed in, as nbgrader's exchange notes it beside the notebook."""
    try:
        text = file.read_text("utf-8").strip()
        return parse_utc(text) if text else None
    except FileNotFoundError:
        return None
    except (OSError, OverflowError, TypeError, ValueError) as error:
        raise SubmissionError(
            f"{file} holds no time. Expected one like 2026-11-20 12:00:00 UTC; write it there, or delete the file."
        ) from error


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
