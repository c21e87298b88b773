"""One assignment's scores in the gradebook: the rows that nbgrader would write, in one transaction a submission.

How many statements that takes depends neither on the number of cells nor on the size of the class.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from nbformat import NotebookNode
from nbgrader.api import Comment, Grade, Student, SubmittedAssignment, SubmittedNotebook
from nbgrader.plugins import LateSubmissionPlugin
from sqlalchemy import Connection, Engine, Select, and_, bindparam, select

from unrolled.errors import CourseError
from unrolled.gradebook.marks import Deadline, Mark, Score, auto_comment, auto_score
from unrolled.gradebook.registered import Registered, registered
from unrolled.gradebook.renewal import Renewal
from unrolled.gradebook.writing import Rows

Texts = dict[str, str | None]
"""Comments by cell."""
_Nodes = list[tuple[dict[str, Any], NotebookNode]]
"""A notebook's cells that nbgrader knows, each with what nbgrader noted of it."""

_STUDENTS, _SUBMISSIONS = Rows(Student), Rows(SubmittedAssignment, "timestamp")
_NOTEBOOKS = Rows(SubmittedNotebook, "late_submission_penalty")
# The rest of a mark is a person's, and so is the rest of a comment.
_GRADES = Rows(Grade, "auto_score", "needs_manual_grade")
_COMMENTS = Rows(Comment, "auto_comment")


@dataclass(frozen=True)
class _Found:
    """The ids of a student's rows, and a person's extension; None where there is no such row yet."""

    student: str | None = None
    submission: str | None = None
    notebook: str | None = None
    extension: timedelta | None = None


class Scores:
    """One assignment's scores.

    Args:
        engine: the gradebook's.
        assignment: the assignment's name; its notebook has the same.
        late: says what a late submission loses.

    Raises:
        CourseError: the gradebook does not know the assignment.
    """

    def __init__(self, engine: Engine, assignment: str, late: LateSubmissionPlugin) -> None:
        self._engine, self._name = engine, assignment
        with engine.begin() as db:
            self._known = registered(db, assignment)
        self._deadline = Deadline(self._known.due, late)
        # Put together once: that takes longer than to run them.
        self._find = _find(self._known)
        marks = Grade.auto_score, Grade.manual_score, Grade.extra_credit, Grade.needs_manual_grade
        self._grades = _rows(Grade, self._known.ours.graded, *marks)
        self._comments = _rows(Comment, self._known.ours.commented)

    def students(self) -> set[str]:
        """Who has a submission in the gradebook."""
        ours = SubmittedAssignment.assignment_id == self._known.id
        with self._engine.begin() as db:
            return {student for (student,) in db.execute(select(SubmittedAssignment.student_id).where(ours))}

    def save(self, student: str, notebook: NotebookNode, timestamp: datetime | None) -> Score:
        """Writes what a student got. What a person gave stays: marks, comments, an extension.

        Args:
            student: who handed it in.
            notebook: the graded notebook.
            timestamp: when it was handed in, in UTC; None if nothing says so.

        Raises:
            CourseError: the gradebook does not know a cell of the notebook.
        """
        # Looked up once: nbgrader's is_grade and is_solution would take a tenth of the whole time.
        nodes = [(node["metadata"]["nbgrader"], node) for node in notebook["cells"] if "nbgrader" in node["metadata"]]
        with self._engine.begin() as db:
            row = db.execute(self._find, {"student": student}).one_or_none()
            found = _Found(*row) if row else _Found()
            grades, marks = self._marks(db, found, nodes)
            comments, texts = self._texts(db, found, nodes)
            points = sum(mark.points for mark in marks.values())
            penalty = self._deadline.penalty(student, points, timestamp, found.extension)
            sheet = self._write_submission(db, student, found, timestamp, penalty)
            _write_grades(db, sheet, grades, marks)
            _write_comments(db, sheet, comments, texts)
        return Score(points, self._known.possible, any(mark.waits for mark in marks.values()), penalty or 0.0)

    def renewal(self) -> Renewal:
        """What being late costs, to be worked out anew."""
        return Renewal(self._engine, self._known, self._deadline)

    def _marks(self, db: Connection, found: _Found, nodes: _Nodes) -> tuple[dict[str, str], dict[str, Mark]]:
        """The ids of the rows there are, and what they are to hold; both by cell."""
        cells = self._known.ours.graded
        rows, marks = {}, {cell: Mark() for cell in cells.values()}
        if found.notebook:
            for cell, row, *mark in db.execute(self._grades, {"sheet": found.notebook}):
                rows[cell], marks[cell] = row, Mark(*mark)
        for kind, node in nodes:
            if kind.get("grade"):
                cell = self._cell(kind["grade_id"], cells)
                marks[cell] = marks[cell].graded(auto_score(node))
        return rows, marks

    def _texts(self, db: Connection, found: _Found, nodes: _Nodes) -> tuple[dict[str, str], Texts]:
        """The ids of the rows there are, and what they are to hold; both by cell."""
        cells = self._known.ours.commented
        rows: dict[str, str] = {}
        texts = Texts.fromkeys(cells.values())
        if found.notebook:
            rows |= {row.cell_id: row.id for row in db.execute(self._comments, {"sheet": found.notebook})}
        for kind, node in nodes:
            if kind.get("solution") or kind.get("task"):
                texts[self._cell(kind["grade_id"], cells)] = auto_comment(node)
        return rows, texts

    def _cell(self, name: str, cells: dict[str, str]) -> str:
        if name not in cells:
            raise CourseError(
                f"The gradebook does not know the cell {name} of {self._name}. "
                f"Build the assignment again: unrolled build {self._name}"
            )
        return cells[name]

    def _write_submission(
        self, db: Connection, student: str, found: _Found, timestamp: datetime | None, penalty: float | None
    ) -> str:
        """Writes the rows above the grades; returns the id of our notebook's."""
        submission = found.submission or _new_id()
        if not found.student:
            _STUDENTS.insert(db, {"id": student})
        if not found.submission:
            row = {"id": submission, "assignment_id": self._known.id, "student_id": student, "timestamp": timestamp}
            _SUBMISSIONS.insert(db, row)
            for notebook in self._known.cells.keys() - {self._known.notebook}:
                self._write_empty(db, submission, notebook)
        else:
            _SUBMISSIONS.update(db, {"row": submission, "timestamp": timestamp})
        if not found.notebook:
            return _write_notebook(db, submission, self._known.notebook, penalty)
        _NOTEBOOKS.update(db, {"row": found.notebook, "late_submission_penalty": penalty})
        return found.notebook

    def _write_empty(self, db: Connection, submission: str, notebook: str) -> None:
        """The rows of a notebook that is not ours: formgrader wants all of an assignment's."""
        sheet, cells = _write_notebook(db, submission, notebook, None), self._known.cells[notebook]
        _write_grades(db, sheet, {}, {cell: Mark() for cell in cells.graded.values()})
        _write_comments(db, sheet, {}, Texts.fromkeys(cells.commented.values()))


def _find(known: Registered) -> Select[Any]:
    """Selects a `_Found` by `student`."""
    submission = and_(SubmittedAssignment.student_id == Student.id, SubmittedAssignment.assignment_id == known.id)
    notebook = and_(
        SubmittedNotebook.assignment_id == SubmittedAssignment.id, SubmittedNotebook.notebook_id == known.notebook
    )
    columns = select(Student.id, SubmittedAssignment.id, SubmittedNotebook.id, SubmittedAssignment.extension)
    joined = columns.outerjoin(SubmittedAssignment, submission).outerjoin(SubmittedNotebook, notebook)
    return joined.where(Student.id == bindparam("student"))


def _rows(table: Any, cells: dict[str, str], *columns: Any) -> Select[Any]:
    """Selects a submitted notebook's grades or comments by `sheet`."""
    # By the cells too, since the index that finds a notebook's rows begins with the cell.
    ours = table.notebook_id == bindparam("sheet"), table.cell_id.in_(list(cells.values()))
    return select(table.cell_id, table.id, *columns).where(*ours)


def _write_notebook(db: Connection, submission: str, notebook: str, penalty: float | None) -> str:
    sheet = _new_id()
    row = {"id": sheet, "assignment_id": submission, "notebook_id": notebook, "late_submission_penalty": penalty}
    _NOTEBOOKS.insert(db, row)
    return sheet


def _write_grades(db: Connection, sheet: str, rows: dict[str, str], marks: dict[str, Mark]) -> None:
    values = {cell: {"auto_score": mark.auto, "needs_manual_grade": mark.waits} for cell, mark in marks.items()}
    _write(db, _GRADES, sheet, rows, values)


def _write_comments(db: Connection, sheet: str, rows: dict[str, str], texts: Texts) -> None:
    _write(db, _COMMENTS, sheet, rows, {cell: {"auto_comment": text} for cell, text in texts.items()})


def _write(db: Connection, table: Rows, sheet: str, rows: dict[str, str], values: dict[str, dict[str, Any]]) -> None:
    """Updates the rows of these cells, and inserts those that are missing."""
    new = [
        {"id": _new_id(), "notebook_id": sheet, "cell_id": cell, **value}
        for cell, value in values.items()
        if cell not in rows
    ]
    table.insert(db, *new)
    table.update(db, *({"row": rows[cell], **value} for cell, value in values.items() if cell in rows))


def _new_id() -> str:
    """An id as nbgrader's, but in the order of time: however many rows there are, a new one goes to the index's end."""
    return f"{time.time_ns():016x}{os.urandom(8).hex()}"
