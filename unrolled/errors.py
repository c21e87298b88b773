"""The errors a person can meet.

    UnrolledError
    ├── LessonError        a lesson's text is malformed: file, line and what is wrong
    ├── CourseError        the course directory is not as a command needs it
    └── SubmissionError    a submission cannot be read

Each message is for a person: what happened, what was expected, what to do. The command prints it and exits with 1.
"""

from __future__ import annotations

from pathlib import Path


class UnrolledError(Exception):
    """Base of every error whose message is meant for a person."""


class LessonError(UnrolledError):
    """A lesson's text is malformed.

    Args:
        path: the file, as the author knows it.
        line: the line, counted from 1.
        what: what is wrong and what was expected.
    """

    def __init__(self, path: Path | str, line: int, what: str) -> None:
        super().__init__(f"{path}:{line}: {what}")
        self.path, self.line, self.what = path, line, what


class CourseError(UnrolledError):
    """The course directory, its configuration or its gradebook is not as a command needs it."""


class SubmissionError(UnrolledError):
    """A submission cannot be read; the message says why."""
