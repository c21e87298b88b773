"""Deadlines in the gradebook, and nbgrader's plug-in for what being late costs, by the course's deadlines.toml."""

from __future__ import annotations

import copy
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from nbgrader.api import Assignment, Gradebook, Student, SubmittedAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.plugins import LateSubmissionPlugin
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy import select, update
from traitlets.config import Config

from unrolled.course.course import Course
from unrolled.course.late import FILE, TIME, Deadlines, Due, read_deadlines
from unrolled.errors import CourseError
from unrolled.notebook.words import late
from unrolled.values.language import Language


class LateByFile(LateSubmissionPlugin):
    """What a late submission loses by deadlines.toml, its extensions included. Without such a file it loses nothing.

    nbgrader says only who is late by how many seconds; of which assignment, this asks the preprocessor that owns it.
    """

    def late_submission_penalty(self, student_id: str, score: float, total_seconds_late: float) -> float | None:
        """See `nbgrader.plugins.LateSubmissionPlugin`."""
        if self._assignment is None:
            return None
        due, recorded, maximum = self._assignment
        days = due.days_late(student_id, recorded + timedelta(seconds=total_seconds_late))
        return due.rule.lost(days, score, maximum)

    @cached_property
    def _assignment(self) -> tuple[Due, datetime, float] | None:
        """Its deadline, the one that nbgrader has counted from, in UTC, and the most points there are."""
        deadlines = read_deadlines(_root(self.config))
        if deadlines is None:
            return None
        of = self.parent
        assignment = of.gradebook.find_assignment(of.assignment_id)
        notebook = of.gradebook.find_notebook(of.notebook_id, of.assignment_id)
        return deadlines.due(assignment.name, assignment.duedate), assignment.duedate, float(notebook.max_score)


def plugin_of(course: Course, assignment: str, gradebook: Gradebook) -> LateSubmissionPlugin:
    """The course's plug-in for late submissions, as it is while nbgrader grades the assignment's notebook."""
    owner = AssignLatePenalties(config=rooted(course))
    owner.assignment_id = owner.notebook_id = assignment
    owner.gradebook = gradebook
    owner.init_plugin()
    return owner.plugin_inst


def put_deadline(course: Course, assignment: str) -> None:
    """Writes an assignment's deadline into the gradebook, where nbgrader looks for it, if deadlines.toml has one.

    Raises:
        CourseError: the file cannot be read, or names an assignment that the course has not.
    """
    deadlines = read_deadlines(course.root)
    if deadlines is None:
        return
    _refuse_unknown(course, deadlines)
    if due := deadlines.assignments.get(assignment):
        with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
            gradebook.db.execute(update(Assignment).where(Assignment.name == assignment).values(duedate=due.utc))
            gradebook.db.commit()


class Remarks(NamedTuple):
    """What a person should know of an assignment's deadline: what is so, and what somebody has to look at."""

    notes: list[str]
    problems: list[str]


def remarks(course: Course, assignment: str, students: tuple[str, ...]) -> Remarks:
    """Says when an assignment is due, who handed in at a time that nobody knows, and whose extension is nobody's.

    Args:
        course: the course.
        assignment: the assignment's name.
        students: who handed it in.
    """
    deadlines = read_deadlines(course.root)
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        recorded = gradebook.find_assignment(assignment).duedate
        known = set(gradebook.db.scalars(select(Student.id)))
        untimed = SubmittedAssignment.timestamp.is_(None), SubmittedAssignment.assignment_id == Assignment.id
        columns = select(SubmittedAssignment.student_id).where(*untimed, Assignment.name == assignment)
        timeless = set(gradebook.db.scalars(columns))
    if deadlines is None or recorded is None:
        return Remarks([], [])
    due = deadlines.due(assignment, recorded)
    notes = [f"Due {due.minute:{TIME}} ({due.zone.key}). {due.rule}"]
    if counted := sorted(timeless & {*students}):
        notes.append(f"Without timestamp.txt, and so counted as in time: {', '.join(counted)}.")
    strangers = sorted(due.extensions.keys() - known - {*students})
    expected = "is nobody in the gradebook, and nobody who handed this in. Expected: a student's id."
    return Remarks(notes, [f"{FILE}: assignments.{assignment}.extensions.{name} {expected}" for name in strangers])


def why_late(config: Config, names: dict[str, Any], language: Language) -> str:
    """Why a late submission lost points, for its student; empty where another plug-in than ours decides.

    Args:
        config: the course's.
        names: nbgrader's resources of the notebook: `assignment`, `student`, `db_url`.
        language: the words'.
    """
    deadlines = read_deadlines(_root(config))
    if deadlines is None or AssignLatePenalties(config=config).plugin_class is not LateByFile:
        return ""
    with Gradebook(names["db_url"]) as gradebook:
        submission = gradebook.find_submission(names["assignment"], names["student"])
        handed_in, recorded = submission.timestamp, submission.assignment.duedate
    if handed_in is None or recorded is None:
        return ""
    due = deadlines.due(names["assignment"], recorded)
    facts = {
        "due": due.of(names["student"]).strftime(TIME),
        "handed_in": due.shown(handed_in),
        "zone": due.zone.key,
        "percent": f"{due.rule.percent:g}",
        "days": due.days_late(names["student"], handed_in),
    }
    kind = f"per day of the {due.rule.of}" if due.rule.kind == "per day" else due.rule.kind
    return late(kind, facts, language) if facts["days"] else ""


def rooted(course: Course) -> Config:
    """Returns the course's configuration, which also says where the course is."""
    config = copy.deepcopy(course.config)
    config.CourseDirectory.root = str(course.root)
    return config


def _refuse_unknown(course: Course, deadlines: Deadlines) -> None:
    there = {*course.assignments, *(folder.name for folder in course.source("any").parent.glob("*") if folder.is_dir())}
    for name in deadlines.assignments:
        if name not in there:
            raise CourseError(f"{FILE}: assignments.{name} is not known. Expected: {', '.join(sorted(there))}.")


def _root(config: Config) -> Path:
    # nbgrader's converters run in the course directory, which is what a course directory takes for its root.
    return Path(CourseDirectory(config=config).root)
