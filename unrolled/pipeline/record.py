"""Recording a graded submission: scores into the gradebook, then a receipt and the notebook into `autograded/`.

In this order: by the key that the notebook holds, a later run knows that there is nothing to do. So the old notebook
and the old feedback page go before the scores change, and the new notebook is written last and at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import SaveAutoGrades

from unrolled.course.course import Course
from unrolled.course.whole import write_whole
from unrolled.errors import SubmissionError
from unrolled.gradebook.marks import Mark, Score, auto_score
from unrolled.gradebook.penalties import plugin_of
from unrolled.gradebook.scores import Scores
from unrolled.pipeline.grading import Graded
from unrolled.pipeline.receipt import receipt_of, write_receipt
from unrolled.pipeline.rubric import files_beside
from unrolled.pipeline.timestamp import TIMESTAMP, read_timestamp

EXCHANGED = (TIMESTAMP, "submission_secret.txt")
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
        handed_in = read_timestamp(self._course.submitted(self._assignment, student))
        receipt = receipt_of(student, self._assignment, notebook, graded.origin, handed_in, self._course.root)
        self._page(student).unlink(missing_ok=True)
        folder = self._course.autograded(self._assignment, student)
        for outdated in folder.glob("*.ipynb"):
            outdated.unlink()
        score = self._scores.save(student, notebook, handed_in)
        self._students.add(student)
        folder.mkdir(parents=True, exist_ok=True)
        self._lay_files(folder)
        self._lay_exchanged(student, folder)
        write_receipt(folder, receipt)
        content = graded.notebook.encode("utf-8", "replace")  # a student's output may hold half a character
        write_whole(folder / self._course.source_notebook(self._assignment).name, content)
        return score

    def _page(self, student: str) -> Path:
        return self._course.feedback(self._assignment, student) / f"{self._assignment}.html"

    def _lay_files(self, folder: Path) -> None:
        """Lays beside the notebook what its source has beside it, as nbgrader does."""
        for name, content in files_beside(self._course.source(self._assignment)):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            write_whole(folder / name, content)

    def _lay_exchanged(self, student: str, folder: Path) -> None:
        """Lays beside the notebook what nbgrader's exchange wants there, and takes away what is no longer handed in."""
        for name in EXCHANGED:
            file = self._course.submitted(self._assignment, student) / name
            if file.is_file() and not file.is_symlink():
                write_whole(folder / name, file.read_bytes())
            else:
                (folder / name).unlink(missing_ok=True)

    def renew_penalties(self, students: Iterable[str]) -> dict[str, float]:
        """Works out anew what being late costs these students, from what is recorded and when they handed in.

        A feedback page that says something else goes, before the gradebook changes: so whatever happens in between, a
        page is either true or missing.

        Returns:
            What it now costs those for whom it has changed.
        """
        handed_in: dict[str, datetime | None] = {}
        for student in self._students.intersection(students):
            with suppress(SubmissionError):  # grading it says so
                handed_in[student] = read_timestamp(self._course.submitted(self._assignment, student))
        renewal = self._scores.renewal()
        outdated = renewal.outdated(handed_in)
        for student in outdated:
            self._page(student).unlink(missing_ok=True)
            if (folder := self._course.autograded(self._assignment, student)).is_dir():
                self._lay_exchanged(student, folder)
        renewal.correct(outdated)
        return {student: one.penalty or 0.0 for student, one in outdated.items() if one.penalty != one.before}


@contextmanager
def recording(course: Course, assignment: str) -> Iterator[Recorder]:
    """Opens the gradebook once for all that is recorded meanwhile.

    Raises:
        CourseError: the gradebook does not know the assignment.
    """
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        late = plugin_of(course, assignment, gradebook)
        yield Recorder(course, assignment, Scores(gradebook.engine, assignment, late))
