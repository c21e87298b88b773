"""The judge's process: it holds the solution, and shares no address space, process tree or directory with a student's code.

One process a lesson, long-lived and replaceable: `Court` is its owner's end. It is asked over a pipe to examine one check, talks to
the student's kernel itself, and sends back what it found.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from unrolled.judge.bench import Bench, Examination, Trial
from unrolled.kernels.wire import KernelGone, KernelRespondent, NoAnswer, TooSlow
from unrolled.values.verdict import Finding

SECONDS_TO_BUILD = 120  # a lesson's solution executed, in a process that may import TensorFlow
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
    """Owns a judge's process. `close` it, or let its owner's end take it along."""

    def __init__(self, trial: Trial) -> None:
        self._trial = trial
        self._open()

    def _open(self) -> None:
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_sit, args=(theirs, self._trial), daemon=True)
        # Set for the child, which draws the solution's figures with nobody to see them.
        backend = os.environ.get("MPLBACKEND")
        os.environ["MPLBACKEND"] = "agg"
        try:
            self._process.start()
        finally:
            os.environ.pop("MPLBACKEND") if backend is None else os.environ.update(MPLBACKEND=backend)
        theirs.close()
        self._problem: str | None = None

    def problem(self) -> str:
        """What keeps the judge from being built of this lesson; empty if nothing does. Waits until it is built."""
        if self._problem is None:
            try:
                self._problem = self._receive(SECONDS_TO_BUILD)
            except TimeoutError:
                self._problem = f"the solution did not run to its end within {SECONDS_TO_BUILD} s"
        return self._problem or ""

    def examine(self, question: Question) -> Heard:
        """Has one check examined; waits for it. A judge that hangs or dies is replaced, and the check says so."""
        try:
            if self.problem():
                return Heard(None, broke=self.problem())
            self._pipe.send(question)
            heard: Heard = self._receive(question.seconds + SECONDS_MORE)
            return heard
        except TimeoutError:
            self.replace()
            slow = Finding("too_slow", {"seconds": question.seconds})
            return Heard(only(slow), kernel_lost=True)
        except (EOFError, OSError) as error:
            self.replace()
            return Heard(None, broke=f"the judge's process ended: {error!r}")

    def _receive(self, seconds: float) -> Any:
        if not self._pipe.poll(seconds):
            raise TimeoutError
        return self._pipe.recv()

    def kernel_ended(self) -> None:
        """Tells a judge in the middle of a question that the kernel has ended."""
        self._pipe.send(None)

    def replace(self) -> None:
        """Ends the process and starts another."""
        self.close()
        self._open()

    def close(self) -> None:
        """Ends the process."""
        self._process.kill()
        self._process.join()
        self._pipe.close()


def only(finding: Finding) -> Examination:
    """An examination that did not come to an end."""
    return Examination((finding,), frozenset(), frozenset())


def _sit(pipe: Connection, trial: Trial) -> None:
    """The judge's process: builds the bench, then answers questions until its owner is gone."""
    try:
        bench = Bench(trial)
        bench.sound()
    except Exception:
        pipe.send(traceback.format_exc(limit=-2))
        return
    pipe.send("")
    while True:
        try:
            question = pipe.recv()
        except EOFError:
            return
        if question is not None:
            pipe.send(_hear(bench, question, pipe))


def _hear(bench: Bench, question: Question, pipe: Connection) -> Heard:
    try:
        lent = tuple(exercise for exercise in bench.builds_on(question.check) if exercise not in question.passed)
        with KernelRespondent(question.connection, question.seconds, pipe.fileno()) as student:
            try:
                found = bench.examine(question.check, student, question.source, lend=lent)
                return Heard(found, lent)
            except TooSlow:
                return Heard(only(Finding("too_slow", {"seconds": question.seconds})), lent, kernel_lost=True)
            except KernelGone:
                return Heard(only(Finding("died")), lent, kernel_lost=True)
            except NoAnswer as error:
                return Heard(only(Finding("no_answer", {"why": str(error)})), lent)
    except Exception:
        return Heard(None, broke=traceback.format_exc(limit=-3))
