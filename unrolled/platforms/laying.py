"""Laying a submission where grading looks for it. What lay there before is kept in `replaced/`."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from unrolled.course.course import Course
from unrolled.errors import SubmissionError
from unrolled.pipeline.record import EXCHANGED
from unrolled.pipeline.timestamp import TIMESTAMP, read_timestamp
from unrolled.platforms.collecting import Submission

REPLACED = "replaced"
"""The step of the course directory that keeps what a newer attempt took the place of."""


class Fate(StrEnum):
    """What became of a submission."""

    NEW = "new"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    OLDER = "older"


@dataclass(frozen=True)
class Laid:
    """A submission, and what became of it.

    Args:
        submission: what was handed in.
        fate: what became of it; OLDER if what lies there is as new or newer, and stays.
        kept: where the one before is now, if it was replaced.
    """

    submission: Submission
    fate: Fate
    kept: Path | None = None


def lay(course: Course, assignment: str, submission: Submission) -> Laid:
    """Lays a submission into `submitted/`, as `nbgrader collect` does, if nothing newer is there.

    The new folder is made beside and then moved, so that a run that is ended leaves the old one or the new one.
    """
    folder = course.submitted(assignment, submission.student)
    lying = _contents(folder)
    if lying == {name: file.read_bytes() for name, file in submission.files}:
        return Laid(submission, Fate.UNCHANGED)
    if lying and submission.when <= _time_of(folder):
        return Laid(submission, Fate.OLDER)
    half = folder.with_name(f".{folder.name}.collecting")
    shutil.rmtree(half, ignore_errors=True)
    _copy(submission, half)
    kept = None
    if folder.exists():
        kept = _free(Path(course.directory.format_path(REPLACED, submission.student, assignment)))
        kept.parent.mkdir(parents=True, exist_ok=True)
        os.rename(folder, kept)
    os.rename(half, folder)
    return Laid(submission, Fate.REPLACED if lying else Fate.NEW, kept)


def _contents(folder: Path) -> Mapping[str, bytes]:
    """The files of a student's folder, without what the exchange adds."""
    files = (file for file in folder.rglob("*") if file.is_file() and file.name not in EXCHANGED)
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def _time_of(folder: Path) -> float:
    """When what lies in a folder was handed in, in seconds since 1970."""
    with suppress(SubmissionError):
        if told := read_timestamp(folder):
            return told.replace(tzinfo=UTC).timestamp()
    return max(file.stat().st_mtime for file in folder.rglob("*") if file.is_file() and file.name not in EXCHANGED)


def _copy(submission: Submission, folder: Path) -> None:
    for name, file in submission.files:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
        os.utime(target, (submission.when, submission.when))
    if submission.handed_in:
        text = f"{submission.handed_in:%Y-%m-%d %H:%M:%S} UTC"
        (folder / TIMESTAMP).write_text(text, "utf-8")


def _free(folder: Path) -> Path:
    """A folder in this one, named by the time, that is not there yet."""
    now = f"{datetime.now(UTC):%Y-%m-%d %H-%M-%S}"
    names = (now if n == 1 else f"{now} {n}" for n in range(1, 1000))
    return next(folder / name for name in names if not (folder / name).exists())
