"""A tiny course whose gradebook knows two assignments, notebooks of it as a grading leaves them, and all its rows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nbformat
import tiny_course
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_output
from nbgrader.api import Base, Gradebook
from nbgrader.plugins import LateSubmissionPlugin
from nbgrader.preprocessors import ComputeChecksums, SaveCells
from nbgrader.utils import compute_checksum
from sqlalchemy import create_engine, event, select
from sqlalchemy.engine import Engine

from unrolled.course.course import Course
from unrolled.gradebook.opening import prepare_gradebook
from unrolled.pipeline.grading import Graded
from unrolled.values.verdict import Outcome

TINY, LARGE = "tiny", "large"
CONFIG = """\
from recorded import PointsAnHour
c = get_config()
c.CourseDirectory.course_id = "tiny"
c.AssignLatePenalties.plugin_class = PointsAnHour
"""
DUE, LATE = "2026-11-20 12:00:00 UTC", "2026-11-20 14:30:00 UTC"
ANSWERS = {"step": "def step(): ...", "repeat": "def repeat(): ...", "written-why": "Because."}


class PointsAnHour(LateSubmissionPlugin):
    """Takes two points for each hour; makes two exceptions, of which nbgrader does not let one be."""

    def late_submission_penalty(self, student_id: str, score: float, total_seconds_late: float) -> float | None:
        return {"excused": None, "favourite": -3.0}.get(student_id, total_seconds_late / 1800)


def handed_out(assignment: str = TINY) -> NotebookNode:
    """The notebook as students get it: exercises, hidden checks, a written answer and a task, with their checksums."""
    names = [f"hidden-{number}" for number in range(3 if assignment == TINY else 20)]
    exercises = [tiny_course.exercise(name) for name in ("step", "repeat")]
    checks = [tiny_course.hidden(name, "pass\n") for name in names]
    by_hand = _markdown("written-why", grade=True, solution=True), _markdown("task-draw", task=True)
    notebook = ComputeChecksums().preprocess(tiny_course.notebook_of(*exercises, *checks, *by_hand), {})[0]
    notebook.cells[-1].metadata.nbgrader.checksum = compute_checksum(notebook.cells[-1])  # nbgrader gives a task none
    return notebook


def _markdown(name: str, **role: bool) -> NotebookNode:
    of_nbgrader = {"grade_id": name, "schema_version": 3, "grade": False, "solution": False, "task": False}
    return new_markdown_cell(
        name, id=name, metadata={"nbgrader": {**of_nbgrader, "locked": False, "points": 4, **role}}
    )


def graded(*outcomes: Outcome, answers: dict[str, str] = ANSWERS, assignment: str = TINY) -> Graded:
    """The notebook as a grading leaves it; hidden checks of which no outcome is given passed."""
    notebook = handed_out(assignment)
    for cell in notebook.cells:
        cell.source = answers.get(cell.id, cell.source)
    for number, outcome in enumerate(outcomes):
        cell = next(cell for cell in notebook.cells if cell.id == f"hidden-{number}")
        cell.metadata["unrolled"] = {"outcome": str(outcome)}
        if outcome is Outcome.FAILED:
            cell.outputs = [new_output("error", ename="CheckFailed", evalue="no", traceback=["no"])]
    notebook.metadata["unrolled"] = {"key": "the key"}
    return Graded(nbformat.writes(notebook), (), (), "the key")


def prepare(root: Path, more: str = "") -> None:
    """Makes the course. Each assignment has a second notebook, which the instructor has added.

    The configuration ends with `more`.
    """
    (root / "nbgrader_config.py").write_text(CONFIG + more)
    course = Course.read(root)
    prepare_gradebook(course.gradebook, course.directory.course_id)
    for assignment in (TINY, LARGE):
        source = handed_out(assignment)
        course.source(assignment).mkdir(parents=True)
        nbformat.write(source, course.source_notebook(assignment))
        with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
            gradebook.update_or_create_assignment(assignment, duedate=DUE)
        for notebook, content in ((assignment, source), ("added", handed_out())):
            names = {"assignment": assignment, "notebook": notebook, "db_url": course.gradebook}
            SaveCells().preprocess(content, {"nbgrader": names})


def hand_in(course: Course, student: str, when: str | None = None) -> None:
    """Makes the folder of a collected submission."""
    folder = course.submitted(TINY, student)
    folder.mkdir(parents=True, exist_ok=True)
    if when:
        (folder / "timestamp.txt").write_text(when)


def rows(course: Course) -> dict[str, list[str]]:
    """All rows of all tables; in the place of an id stands what it refers to."""
    shown: dict[Any, Any] = {}
    found: dict[str, list[str]] = {}
    engine = create_engine(course.gradebook)
    with engine.connect() as connection:
        for table in Base.metadata.sorted_tables:  # what a row refers to comes before it
            made_up = {"id"} if not table.c.id.foreign_keys and table.name not in ("student", "course") else set()
            found[table.name] = []
            for row in connection.execute(select(table)).mappings():
                said = tuple((name, shown.get(value, value)) for name, value in row.items() if name not in made_up)
                shown |= {row[name]: (table.name, said) for name in made_up}
                found[table.name].append(repr(said))
            found[table.name].sort()
    engine.dispose()
    return found


@contextmanager
def counted() -> Iterator[dict[str, int]]:
    """Counts what databases are asked meanwhile."""
    counts = {"statements": 0, "commits": 0}

    def statement(*_: Any) -> None:
        counts["statements"] += 1

    def commit(*_: Any) -> None:
        counts["commits"] += 1

    listeners = (("before_cursor_execute", statement), ("commit", commit))
    for name, listener in listeners:
        event.listen(Engine, name, listener)
    yield counts
    for name, listener in listeners:
        event.remove(Engine, name, listener)
