"""The owner's end of the judge's process, which holds the solution and shares no address space with a student's code.

One process a lesson, long-lived and replaceable. It is asked over a pipe to examine one check, talks to the student's
kernel itself, and sends back what it found. Its own end is `unrolled.pipeline.sitting`.
"""

from __future__ import annotations

import os
import pickle
import time
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing import Pipe
from tempfile import TemporaryFile
from threading import Event
from typing import Any

from unrolled.judge.bench import Examination
from unrolled.judge.trial import Trial
from unrolled.kernels.processes import Processes
from unrolled.values.verdict import Finding

SECONDS_TO_BUILD = 120  # a lesson's solution executed, in a process that may import TensorFlow
# A student's answers compared, and the next probe answered; for the first of a class, what all need is computed.
SECONDS_TO_COMPARE = 120
SECONDS_MORE = 5  # beyond a check's own limit, before the judge itself counts as hanging


@dataclass(frozen=True)
class Question:
    """One check of one student.

    Args:
        check: the hidden check's grade id.
        connection: the content of the kernel's connection file.
        source: the submitted code of the exercise.
        passed: the exercises that the student has passed so far; what else the check builds on is lent.
        seconds: how long the student's code may take.
    """

    check: str
    connection: Mapping[str, Any]
    source: str
    passed: frozenset[str]
    seconds: float


@dataclass(frozen=True)
class Naming:
    """Asks which known mistakes explain what was found.

    Args:
        examined: what an exercise's checks found, by their grade ids.
    """

    examined: Mapping[str, Examination]


@dataclass(frozen=True)
class Asking:
    """What the judge is doing.

    Args:
        student: whether a probe is with the student, so that its time runs.
    """

    student: bool


@dataclass(frozen=True)
class Heard:
    """What came of a question.

    Args:
        examination: what the check found; None if the grader broke.
        lent: the exercises that were lent.
        kernel_lost: whether the kernel is of no more use.
        broke: what broke in the grader, for the instructor.
    """

    examination: Examination | None
    lent: tuple[str, ...] = ()
    kernel_lost: bool = False
    broke: str = ""


class Court:
    """Owns a judge's process. `close` it; it also ends when its owner does.

    Args:
        trial: what it judges.
        processes: where its process comes from.
    """

    def __init__(self, trial: Trial, processes: Processes) -> None:
        self._trial, self._processes = trial, processes
        self._open()

    def _open(self) -> None:
        self._pipe, theirs = Pipe()
        self._last_words = TemporaryFile()  # noqa: SIM115, closed with the process
        self._problem: str | None = None
        with theirs, TemporaryFile() as trial:
            pickle.dump(self._trial, trial)
            trial.seek(0)
            files = [file.fileno() for file in (theirs, trial, self._last_words)]
            self._process = self._processes.start("unrolled.pipeline.sitting:run", {}, files)

    def problem(self) -> str:
        """What keeps the judge from being built of this lesson; empty if nothing does. Waits until it is built."""
        if self._problem is None:
            try:
                self._problem = self._receive(SECONDS_TO_BUILD)
            except TimeoutError:
                self._problem = f"the solution did not run to its end within {SECONDS_TO_BUILD} s"
            except (EOFError, OSError):
                return self._ended()
        return self._problem or ""

    def examine(self, question: Question, kernel_ended: Event) -> Heard:
        """Has one check examined; waits for it. A judge that hangs or dies is replaced, and the check says so.

        Args:
            question: the check.
            kernel_ended: set when the student's kernel has ended, so that nobody waits for it.
        """
        if self._problem == "" and self._process.ended():
            self.replace()
        if problem := self.problem():
            return Heard(None, broke=problem)
        with_student = False
        try:
            self._pipe.send(question)
            while True:
                seconds = question.seconds + SECONDS_MORE if with_student else SECONDS_TO_COMPARE
                told = self._receive(seconds, kernel_ended)
                if isinstance(told, Heard):
                    return told
                with_student = told.student
        except TimeoutError:
            self.replace()
            if with_student:  # held up by what the student's code sent it
                return Heard(only(Finding("too_slow", {"seconds": question.seconds})), kernel_lost=True)
            return Heard(None, kernel_lost=True, broke=f"the judge did not come to an end in {SECONDS_TO_COMPARE} s")
        except (EOFError, OSError):
            return Heard(None, kernel_lost=True, broke=self._ended())

    def named(self, naming: Naming) -> tuple[str, ...]:
        """The known mistakes that explain what was found; none if the judge does not come to an end."""
        if not any(one.telling for one in naming.examined.values()):
            return ()
        try:
            self._pipe.send(naming)
            return tuple(self._receive(SECONDS_TO_COMPARE))
        except (TimeoutError, EOFError, OSError):
            self.replace()
            return ()

    def _receive(self, seconds: float, kernel_ended: Event | None = None) -> Any:
        """The judge's next message; it is told once if the kernel ends meanwhile.

        Raises:
            TimeoutError: none came in time.
            EOFError, OSError: the judge has ended.
        """
        deadline = time.monotonic() + seconds
        while not self._pipe.poll(0.05):
            if kernel_ended and kernel_ended.is_set():
                self._pipe.send(None)
                kernel_ended = None
            if time.monotonic() > deadline:
                raise TimeoutError
        return self._pipe.recv()

    def _ended(self) -> str:
        """Replaces a judge that has ended unasked; returns what it wrote last."""
        self._last_words.seek(max(0, self._last_words.seek(0, os.SEEK_END) - 1_000))
        words = self._last_words.read().decode(errors="replace")
        self.replace()
        return f"the judge's process ended: {words}"

    def replace(self) -> None:
        """Ends the process and starts another."""
        self.close()
        self._open()

    def close(self) -> None:
        """Ends the process."""
        self._process.end()
        self._pipe.close()
        self._last_words.close()


def only(finding: Finding) -> Examination:
    """An examination that did not come to an end."""
    return Examination((finding,))
