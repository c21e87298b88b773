"""Runs nbgrader's own converters in this process: quiet, and with one sentence when they fail."""

from __future__ import annotations

import copy
import logging
import sys

from nbgrader.converters import BaseConverter, NbGraderException
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from unrolled.course.course import Course
from unrolled.errors import CourseError


class _Ears(logging.Handler):
    """Remembers the first exception that nbgrader logs; the one that it raises says only to look in the log."""

    cause: BaseException | None = None

    def emit(self, record: logging.LogRecord) -> None:
        self.cause = self.cause or sys.exc_info()[1]


def convert(converter: type[BaseConverter], course: Course, assignment: str, settings: Config) -> None:
    """Runs a converter on one assignment.

    Args:
        converter: nbgrader's class.
        course: where it reads and writes.
        assignment: the assignment's name.
        settings: what differs from the course's own configuration.

    Raises:
        CourseError: nbgrader failed; the message holds its reason.
    """
    config = copy.deepcopy(course.config)
    config.merge(settings)
    directory = CourseDirectory(config=config, root=str(course.root), assignment_id=assignment)
    ears = _Ears(logging.ERROR)
    log = logging.Logger("nbgrader")
    log.addHandler(ears)
    try:
        converter(coursedir=directory, config=config, log=log).start()
    except NbGraderException as error:
        cause = ears.cause or error
        advice = " Keep the names of its exercises and checks as they were." if "submissions" in str(cause) else ""
        raise CourseError(f"nbgrader cannot build {assignment}: {cause}.{advice}") from cause
