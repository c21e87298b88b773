"""What the gradebook knows of an assignment before anybody has handed it in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from nbgrader.api import Assignment, BaseCell, Notebook
from sqlalchemy import Connection, and_, select

from unrolled.errors import CourseError


@dataclass(frozen=True)
class Cells:
    """A notebook's cells: the ids by name of those that get a grade, and of those that get a comment."""

    graded: dict[str, str]
    commented: dict[str, str]


@dataclass(frozen=True)
class Registered:
    """An assignment as `unrolled build` registers it.

    Args:
        id: the assignment's id.
        due: when it is due, in UTC; None if it never is.
        notebook: the id of its notebook, which has its name.
        possible: the most points there are for that notebook.
        cells: by notebook, also for one that somebody else has added.
    """

    id: str
    due: datetime | None
    notebook: str
    possible: float
    cells: dict[str, Cells]

    @property
    def ours(self) -> Cells:
        """The cells of its notebook."""
        return self.cells[self.notebook]


def registered(db: Connection, name: str) -> Registered:
    """Looks up an assignment.

    Raises:
        CourseError: the gradebook does not know it.
    """
    notebook = and_(Notebook.assignment_id == Assignment.id, Notebook.name == name)
    columns = select(Assignment.id, Assignment.duedate, Notebook.id, Notebook.max_score)
    row = db.execute(columns.join(Notebook, notebook).where(Assignment.name == name)).one_or_none()
    if row is None:
        raise CourseError(f"The gradebook does not know {name}. Build the assignment first: unrolled build {name}")
    assignment, due, ours, possible = row
    return Registered(assignment, due, ours, float(possible), _cells(db, assignment))


def _cells(db: Connection, assignment: str) -> dict[str, Cells]:
    cells = {
        row[0]: Cells({}, {}) for row in db.execute(select(Notebook.id).where(Notebook.assignment_id == assignment))
    }
    columns = select(BaseCell.notebook_id, BaseCell.type, BaseCell.name, BaseCell.id)
    for notebook, kind, name, cell in db.execute(columns.where(BaseCell.notebook_id.in_(cells))):
        if kind != "SolutionCell":  # a task gets both
            cells[notebook].graded[name] = cell
        if kind != "GradeCell":
            cells[notebook].commented[name] = cell
    return cells
