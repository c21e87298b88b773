"""A class whose grading is killed at some moment, and what a second run makes of it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from unittest.mock import patch

import psutil
import tiny_course
from nbgrader.api import Gradebook
from recorded import rows
from small_class import CLASS, TINY, command, files, hand_in, prepare, unrolled

from unrolled.course.course import Course
from unrolled.course.lock import one_at_a_time
from unrolled.errors import SubmissionError
from unrolled.pipeline import classroom
from unrolled.pipeline.classroom import Orders, State, grade_class
from unrolled.pipeline.grading import Graded, Submission, close_workers, grade
from unrolled.pipeline.rubric import rubric_of

GRADE = ("grade", "--workers", "1")
SECONDS_TO_VANISH = 20
BEFORE = {"ada": {"step": ""}, "grace": {}, "lin": {"repeat": ""}}
"""What was handed in and graded before; all but lin hand in again."""


@dataclass(frozen=True)
class Left:
    """What a grading leaves: the gradebook's rows, the files it makes, and the names of all files of the course."""

    rows: dict[str, list[str]]
    files: dict[str, str]
    names: frozenset[str]

    @staticmethod
    def of(course: Course) -> Left:
        """Looks at a course. The log and the gradebook's own files aside: of their content the rows are compared."""
        found = (file.relative_to(course.root).as_posix() for file in course.root.rglob("*") if file.is_file())
        return Left(rows(course), files(course), frozenset(name for name in found if name != "unrolled.log"))


def graded_before(root: Path) -> Course:
    """A course that was graded once, with marks by hand; then most hand in again, and two for the first time."""
    course = prepare(root)
    for student, answers in BEFORE.items():
        hand_in(course, student, tiny_course.submission(**answers))
    first = unrolled(course, "grade")
    assert first.returncode == 0, first.stderr
    with Gradebook(course.gradebook) as gradebook:
        grade = gradebook.find_grade("hidden-repeat-values", TINY, TINY, "ada")
        grade.manual_score, grade.extra_credit = 4, 1
        gradebook.find_comment("step", TINY, TINY, "grace").manual_comment = "Well drawn."
        gradebook.db.commit()
    for student, notebook in CLASS.items():
        hand_in(course, student, notebook, "2026-11-21 12:00:00 UTC")
    return course


def undisturbed(before: Course, root: Path) -> tuple[Left, float]:
    """Grades a copy of the course; gives what that leaves, and the seconds it takes."""
    course = Course.read(Path(shutil.copytree(before.root, root)))
    start = time.monotonic()
    done = unrolled(course, *GRADE)
    assert done.returncode == 3, done.stderr  # one cannot be read
    return Left.of(course), time.monotonic() - start


def _graded(course: Course) -> Left:
    """Grades what is left to grade, in this process, which takes less time."""
    with one_at_a_time(course.root, "the second run"):
        states = sorted(row.state for row in grade_class(course, TINY, Orders(workers=1)))
    assert set(states) <= {State.GRADED, State.UNCHANGED, State.NOT_READABLE}, states
    return Left.of(course)


@dataclass(frozen=True)
class Killed:
    """What came of a grading that was killed.

    Args:
        ended: whether it had ended before.
        graded: how many of the class's new grades were whole by then.
        stayed: the processes that stayed, by their command lines.
        strewn: the temporary folders that the second run left.
        left: what it left in the course.
    """

    ended: bool
    graded: int
    stayed: tuple[str, ...]
    strewn: tuple[str, ...]
    left: Left


def killed(before: Course, root: Path, seconds: float, group: bool) -> Killed:
    """Grades a copy of the course, kills that after some seconds, and grades again.

    Args:
        before: the course.
        root: where the copy goes; it is removed in the end.
        seconds: when it is killed.
        group: whether all of its process group is, or the main process alone.
    """
    course = Course.read(Path(shutil.copytree(before.root, root)))
    marks = {name: (course.autograded(TINY, name) / f"{TINY}.ipynb") for name in CLASS}
    old = {name: _content(file) for name, file in marks.items()}
    with tempfile.TemporaryDirectory(prefix="uk-", dir="/tmp") as scratch, _started(course, scratch) as process:
        time.sleep(seconds)
        ended = process.poll() is not None
        family = [] if ended else psutil.Process(process.pid).children(recursive=True)
        if not ended:
            (os.killpg if group else os.kill)(process.pid, signal.SIGKILL)
        stayed = psutil.wait_procs(family, SECONDS_TO_VANISH)[1]
        lines = tuple(" ".join(one.cmdline()) for one in stayed)
        for one in stayed:
            one.kill()
        graded = sum(_content(file) not in (b"", old[name]) for name, file in marks.items())
        with patch.object(tempfile, "tempdir", scratch):
            left = _graded(course)
        strewn = tuple(sorted(file.name for file in Path(scratch).iterdir()))
    shutil.rmtree(root)
    return Killed(ended, graded, lines, strewn, left)


class Recordings:
    """The recording of a class's grades alone, killed: with grades that were given before it takes a second.

    Args:
        before: the course.
        folder: where copies of it go.
    """

    def __init__(self, before: Course, folder: Path) -> None:
        self._before, self._folder = before, folder
        rubric = rubric_of(before, TINY)
        self._grades = {
            student: grade(notebook, rubric) for student, notebook in CLASS.items() if student != "not-json"
        }
        close_workers()
        self._processes = get_context("forkserver")
        self._processes.set_forkserver_preload(["unrolled.pipeline.classroom"])
        self.killed_after(60)  # the first start of all takes longer
        start = time.monotonic()
        self.right = self.killed_after(60)
        self.seconds = (time.monotonic() - start) / 2  # the second run that `killed_after` makes has little to do

    def killed_after(self, seconds: float) -> Left:
        """Records in a process that is killed after some seconds, then in one that is not; gives what that leaves."""
        course = Course.read(Path(shutil.copytree(self._before.root, self._folder / "killed")))
        for patience in (seconds, 120):
            process = self._processes.Process(target=_record, args=(course.root, self._grades))
            process.start()
            process.join(patience)
            process.kill()
            process.join()
        assert process.exitcode == 0
        left = Left.of(course)
        shutil.rmtree(course.root)
        return left


def _record(root: Path, grades: dict[str, Graded]) -> None:
    """Grades what is left to grade by looking it up."""

    def grade_all(_: Any, submissions: list[Submission], *__: Any) -> Iterator[tuple[Submission, Future[Graded]]]:
        for one in submissions:
            future: Future[Graded] = Future()
            if one.student in grades:
                future.set_result(grades[one.student])
            else:
                future.set_exception(SubmissionError("It cannot be read."))
            yield one, future

    classroom.grade_all, classroom.confined = grade_all, lambda: ""
    with one_at_a_time(root, "recording"):
        list(grade_class(Course.read(root), TINY))


@contextmanager
def _started(course: Course, scratch: str) -> Iterator[subprocess.Popen[bytes]]:
    silent, environment = subprocess.DEVNULL, {**os.environ, "TMPDIR": scratch}
    process = subprocess.Popen(
        command(*GRADE), cwd=course.root, env=environment, stdout=silent, stderr=silent, start_new_session=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _content(file: Path) -> bytes:
    return file.read_bytes() if file.exists() else b""
