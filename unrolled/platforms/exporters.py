"""The tables of `unrolled export` as plug-ins of `nbgrader export`.

nbgrader export --exporter=unrolled.platforms.exporters.Canvas --to=canvas.csv
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.plugins import ExportPlugin
from traitlets import Unicode

from unrolled.course.course import Course
from unrolled.errors import CourseError, UnrolledError
from unrolled.platforms.every_check import every_check
from unrolled.platforms.exporting import graded_assignments, marks_of
from unrolled.platforms.spreadsheet import write_table
from unrolled.platforms.tables import table_for


class Checks(ExportPlugin):
    """Every check of every student, in `checks.csv` or where `--to` says."""

    def export(self, gradebook: Gradebook) -> None:
        """Writes the table."""
        with _in_sentences(self):
            course = _course(self)
            names = _assignments(self, course)
            write_table(Path(self.to or "checks.csv"), every_check(course, names, _students(self)))


class Canvas(ExportPlugin):
    """Marks for Canvas's gradebook import: of each assignment a table `02-forward-canvas.csv`, or where `--to` says."""

    like = Unicode("", help="A gradebook that was downloaded from Canvas, whose ids are taken.").tag(config=True)
    column = Unicode("", help="The assignment's column in it, where no column names it.").tag(config=True)

    def export(self, gradebook: Gradebook) -> None:
        """Writes the tables; whose marks are not in them is said in the log."""
        _write(self, "canvas", self.like, self.column)


class Moodle(ExportPlugin):
    """Marks for Moodle: of each assignment a table `02-forward-moodle.csv`, or where `--to` says."""

    like = Unicode("", help="A grading worksheet that was downloaded from Moodle, which is filled in.").tag(config=True)
    column = Unicode("", help="The marks' column in it, where it is not called Grade.").tag(config=True)

    def export(self, gradebook: Gradebook) -> None:
        """Writes the tables; whose marks are not in them is said in the log."""
        _write(self, "moodle", self.like, self.column)


def _write(plugin: ExportPlugin, platform: str, like: str, column: str) -> None:
    with _in_sentences(plugin):
        course = _course(plugin)
        names = _assignments(plugin, course)
        if len(names) > 1 and (plugin.to or like):
            named = ", ".join(names)
            raise CourseError(f"A table for {platform} is of one assignment, and here are {named}. Use --assignment.")
        for name in names:
            table = table_for(platform, marks_of(course, name, _students(plugin)), Path(like) if like else None, column)
            file = Path(plugin.to or f"{name}-{platform}.csv")
            write_table(file, table.rows)
            plugin.log.info("%s: %d marks", file, len(table.given))
            for left in table.left:
                plugin.log.warning("%s: %s", left.who, left.why)


@contextmanager
def _in_sentences(plugin: ExportPlugin) -> Iterator[None]:
    """Ends nbgrader with a sentence, not a traceback, where a person's mistake is the reason."""
    try:
        yield
    except (UnrolledError, OSError) as error:
        plugin.log.error("%s", error)
        sys.exit(1)


def _course(plugin: ExportPlugin) -> Course:
    app = plugin.parent
    return Course(Path(app.coursedir.root), app.config)


def _assignments(plugin: ExportPlugin, course: Course) -> tuple[str, ...]:
    return tuple(map(str, plugin.assignment)) or graded_assignments(course)


def _students(plugin: ExportPlugin) -> frozenset[str]:
    return frozenset(map(str, plugin.student))
