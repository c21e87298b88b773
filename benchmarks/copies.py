"""Copies of the course, each with a class that has handed in, and what becomes of it there."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
from honest import notebooks
from measuring import Failed, Usage, measure
from nbgrader.api import Gradebook

from unrolled.course.course import CONFIG, Course
from unrolled.kernels.surroundings import ONE_THREAD
from unrolled.notebook.roles import hidden_checks

COPIED = ("lessons", "source", "release", "solutions")
STOCK = """c = get_config()
c.CourseDirectory.course_id = "unrolled"
c.CourseDirectory.solution_directory = "solutions"
c.Execute.timeout = 30
"""
"""nbgrader's own preprocessors, with the course's folders and time limit."""

Marks = dict[str, dict[str, Any]]
"""By student and cell: the score and whether it waits for a person, or the verdict's text."""


class Copy:
    """A course in a folder of its own, with a gradebook that knows one assignment.

    Args:
        folder: the course directory.
        assignment: the assignment's name.
        environment: for the commands.
    """

    def __init__(self, folder: Path, assignment: str, environment: Mapping[str, str]) -> None:
        self._folder, self._assignment, self._environment = folder, assignment, environment

    @staticmethod
    def of(course: Course, folder: Path, assignment: str) -> Copy:
        """Copies a course and registers the assignment in a new gradebook; what is built already is not built again."""
        for name in COPIED:
            shutil.copytree(course.root / name, folder / name)
        shutil.copy(course.root / CONFIG, folder)
        made = Copy(folder, assignment, _environment(folder))
        made.unrolled("build", assignment)
        return made

    def notebooks(self, n: int) -> list[bytes]:
        """What `n` students hand in; see honest.py."""
        return list(notebooks(Course.read(self._folder), self._assignment, n))

    def twin(self, folder: Path, handed_in: Mapping[str, bytes]) -> Copy:
        """The same course in another folder, in which these notebooks, by student, have been handed in."""
        shutil.copytree(self._folder, folder)
        for student, notebook in handed_in.items():
            place = folder / "submitted" / student / self._assignment
            place.mkdir(parents=True)
            (place / f"{self._assignment}.ipynb").write_bytes(notebook)
        return Copy(folder, self._assignment, self._environment)

    def grade(self, workers: int) -> Usage:
        """Grades by Unrolled."""
        return self.unrolled("grade", self._assignment, "--no-feedback", "--workers", str(workers))

    def autograde(self) -> Usage:
        """Grades by nbgrader, with none of the course's preprocessors."""
        (self._folder / CONFIG).write_text(STOCK, "utf-8")
        return self._run("nbgrader", "autograde", self._assignment)

    def unrolled(self, *words: str) -> Usage:
        """Runs a command of Unrolled's."""
        return self._run("unrolled", *words)

    def _run(self, *words: str) -> Usage:
        return measure([sys.executable, "-m", *words], self._folder, self._environment)

    def warm(self) -> dict[str, dict[str, float]]:
        """What the cells alone take; see warm.py."""
        place = self._folder / "autograded" / "warm" / self._assignment
        place.mkdir(parents=True)
        source = self._folder / "source" / self._assignment / f"{self._assignment}.ipynb"
        command = [sys.executable, str(Path(__file__).with_name("warm.py")), str(source)]
        environment = {**self._environment, **dict.fromkeys(ONE_THREAD, "1")}
        done = subprocess.run(
            command, cwd=place, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True
        )
        shutil.rmtree(place.parent)
        figures: dict[str, dict[str, float]] = json.loads(done.stdout)
        return figures

    def scores(self) -> Marks:
        """What the gradebook holds of everybody.

        Raises:
            Failed: somebody who has handed in is not in it.
        """
        with Gradebook(f"sqlite:///{self._folder}/gradebook.db", "unrolled") as gradebook:
            graded = {one.student.id: one for one in gradebook.assignment_submissions(self._assignment)}
            missing = {folder.name for folder in (self._folder / "submitted").iterdir()} - set(graded)
            if missing:
                raise Failed(f"{self._folder.name}: no grade for {', '.join(sorted(missing))}")
            return {
                student: {grade.name: (grade.auto_score, grade.needs_manual_grade) for grade in submission.grades}
                for student, one in graded.items()
                for submission in one.notebooks
            }

    def verdicts(self) -> Marks:
        """What stands in everybody's autograded notebook below each hidden check."""
        folders = (self._folder / "autograded" / name / self._assignment for name in self.scores())
        return {folder.parts[-2]: _verdicts(folder / f"{self._assignment}.ipynb") for folder in folders}


def _verdicts(file: Path) -> dict[str, Any]:
    notebook = nbformat.read(file, as_version=4)
    checks = {check.grade_id for check in hidden_checks(notebook)}
    named = ((cell.metadata.get("nbgrader", {}).get("grade_id"), cell) for cell in notebook.cells)
    return {name: cell.outputs for name, cell in named if name in checks}


def _environment(folder: Path) -> dict[str, str]:
    """The same for both sides: without the user's own settings, and with TensorFlow's log off.

    nbgrader takes any line on a check's stderr for a failure. What TensorFlow and Keras write nevertheless stands below
    cells without points.
    """
    settings = {"TF_CPP_MIN_LOG_LEVEL": "3", "JUPYTER_CONFIG_DIR": f"{folder}/.jupyter"}
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    unwanted = ("MPLBACKEND", "PYTHONPATH", "PYTHONHOME")
    return {name: value for name, value in os.environ.items() if name not in unwanted} | settings | {"PATH": path}
