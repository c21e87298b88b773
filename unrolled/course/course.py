"""A course directory: where its parts are and what nbgrader_config.py says of it."""

from __future__ import annotations

import copy
import os
from contextlib import chdir
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from nbgrader.apps import NbGrader
from nbgrader.coursedir import CourseDirectory
from traitlets import Bool, Enum, TraitError
from traitlets.config import Config, Configurable

from unrolled.errors import CourseError
from unrolled.values.language import LANGUAGES, Language

CONFIG = "nbgrader_config.py"


class Unrolled(Configurable):
    """The settings of this package in nbgrader_config.py."""

    language = Enum(LANGUAGES, "en", help="The notebooks' language: 'en' for English, 'ko' for Korean.").tag(
        config=True
    )
    written = Bool(
        True,
        help="Whether lessons have written answers, which a person marks. Without them their points are spread over "
        "the hidden checks.",
    ).tag(config=True)
    sandbox = Enum(
        ("on", "off"),
        "on",
        help="Whether students' code is confined while it is graded. 'off' is written into the record of every grade.",
    ).tag(config=True)


@dataclass(frozen=True)
class Course:
    """One course.

    Args:
        root: the directory that holds nbgrader_config.py.
        config: what nbgrader reads there and in the user's own configuration.
    """

    root: Path
    config: Config

    @staticmethod
    def find(start: Path) -> Course:
        """Reads the course that `start` lies in.

        Raises:
            CourseError: no directory from `start` upward holds nbgrader_config.py, or it cannot be read.
        """
        start = start.resolve()
        for root in (start, *start.parents):
            if (root / CONFIG).is_file():
                return Course.read(root)
        raise CourseError(f"No {CONFIG} was found in {start} or above it. Run this in the course directory.")

    @staticmethod
    def read(root: Path) -> Course:
        """Reads the course at `root`, its configuration as nbgrader does.

        Raises:
            CourseError: the configuration cannot be read or names a language that the course has not.
        """
        with chdir(root):
            app = NbGrader()
            app.raise_config_file_errors = True
            try:
                app.load_config_file(suppress_errors=False)
                Unrolled(config=app.config)
            except (Exception, SystemExit) as error:
                reason = error if isinstance(error, TraitError) else f"{type(error).__name__}: {error}"
                raise CourseError(f"{root / CONFIG} cannot be used: {reason}") from error
        return Course(root, app.config)

    @cached_property
    def directory(self) -> CourseDirectory:
        """The course as nbgrader's own commands know it."""
        return CourseDirectory(config=self.config, root=str(self.root))

    @property
    def language(self) -> Language:
        """The language of the notebooks that are built."""
        language: Language = Unrolled(config=self.config).language
        return language

    @property
    def written(self) -> bool:
        """Whether lessons have written answers."""
        return bool(Unrolled(config=self.config).written)

    @property
    def confined(self) -> bool:
        """Whether students' code is confined while it is graded."""
        return str(Unrolled(config=self.config).sandbox) == "on"

    @property
    def gradebook(self) -> str:
        """The gradebook's URL."""
        return str(self.directory.db_url)

    @property
    def assignments(self) -> tuple[str, ...]:
        """The names of the assignments that have a lesson, sorted."""
        return tuple(sorted(lesson.parent.name for lesson in self.root.glob("lessons/*/lesson.py")))

    def chosen(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The assignments of these names; all of them if none is named.

        Raises:
            CourseError: there is no such assignment.
        """
        for name in names:
            if name not in self.assignments:
                there = ", ".join(self.assignments) or "none"
                raise CourseError(f"There is no assignment {name}. {self.root / 'lessons'} has: {there}.")
        return names or self.assignments

    def lessons(self, assignment: str) -> Path:
        """The folder that an assignment is written in."""
        return self.root / "lessons" / assignment

    def source(self, assignment: str) -> Path:
        """The folder of an assignment's source notebook."""
        return self._folder(self.directory.source_directory, assignment)

    def source_notebook(self, assignment: str) -> Path:
        """An assignment has one notebook, named as the assignment."""
        return self.source(assignment) / f"{assignment}.ipynb"

    def release(self, assignment: str) -> Path:
        """The folder of what students are given."""
        return self._folder(self.directory.release_directory, assignment)

    def solutions(self, assignment: str) -> Path:
        """The folder of the executed solution."""
        return self._folder(self.directory.solution_directory, assignment)

    def submitted(self, assignment: str, student: str) -> Path:
        """The folder of what a student handed in."""
        return self._folder(self.directory.submitted_directory, assignment, student)

    def autograded(self, assignment: str, student: str) -> Path:
        """The folder of a student's graded notebook."""
        return self._folder(self.directory.autograded_directory, assignment, student)

    def feedback(self, assignment: str, student: str) -> Path:
        """The folder of a student's feedback."""
        return self._folder(self.directory.feedback_directory, assignment, student)

    def _folder(self, step: str, assignment: str, student: str = ".") -> Path:
        return Path(os.path.normpath(self.directory.format_path(step, student, assignment)))

    def with_sandbox(self, sandbox: str) -> Course:
        """The same course, where students' code is graded with the sandbox "on" or "off"."""
        config = copy.deepcopy(self.config)
        config.Unrolled.sandbox = sandbox
        return Course(self.root, config)

    def staged(self, folder: Path) -> Course:
        """The same course and gradebook, with `source/`, `release/` and `solutions/` in another folder."""
        config = copy.deepcopy(self.config)
        config.CourseDirectory.db_url = self.gradebook
        for step in ("source", "release", "solution"):
            config.CourseDirectory[f"{step}_directory"] = str(folder / step)
        return Course(self.root, config)
