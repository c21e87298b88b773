"""The judge's process: builds the bench of one lesson, then answers questions until its owner is gone.

Started by `unrolled.pipeline.court`. To a question it sends whether a probe is with the student, each time that
changes, then what it found.
"""

from __future__ import annotations

import os
import pickle
import sys
import traceback
from collections.abc import Mapping
from contextlib import ExitStack
from multiprocessing.connection import Connection
from typing import Any

from unrolled.judge.bench import Bench
from unrolled.judge.namespaces import Respondent
from unrolled.judge.trial import Trial
from unrolled.kernels.wire import KernelGone, KernelRespondent, NoAnswer, TooSlow
from unrolled.pipeline.court import Asking, Heard, Naming, Question, only
from unrolled.values.asking import Answer, Cases, Lent, Probe
from unrolled.values.verdict import Finding


def sit(trial: Trial, pipe: Connection) -> None:
    """Says what is wrong with the trial (empty if nothing is), then answers questions."""
    try:
        bench = Bench(trial)
        bench.sound()
    except Exception:
        pipe.send(traceback.format_exc(limit=-2))
        return
    pipe.send("")
    line = _Line(pipe.fileno())  # readable when the owner tells that the kernel has ended
    while True:
        asked = pipe.recv()
        if isinstance(asked, Naming):
            line.cut()
            pipe.send(bench.named(asked.examined))
        elif asked is not None:  # None: a kernel ended, but the answer had already come
            heard = _hear(bench, asked, line, pipe)
            if heard.kernel_lost:
                line.cut()
            pipe.send(heard)


class _Line:
    """The line to the kernel that was asked last: a notebook's checks all ask the same one, unless it is lost."""

    def __init__(self, lifeline: int) -> None:
        self._lifeline, self._connected = lifeline, ExitStack()
        self._connection: Mapping[str, Any] | None = None
        self._student: KernelRespondent

    def to(self, question: Question) -> KernelRespondent:
        """The kernel that a question is for."""
        if question.connection != self._connection:
            self.cut()
            student = KernelRespondent(question.connection, question.seconds, self._lifeline)
            self._student, self._connection = self._connected.enter_context(student), question.connection
        return self._student

    def cut(self) -> None:
        """Lets go of the kernel."""
        self._connected.close()
        self._connection = None


def _hear(bench: Bench, question: Question, line: _Line, pipe: Connection) -> Heard:
    lent: tuple[str, ...] = ()
    try:
        lent = tuple(exercise for exercise in bench.builds_on(question.check) if exercise not in question.passed)
        answered = bench.ask(question.check, _Announced(line.to(question), pipe), lent)
        return Heard(bench.examine(question.check, answered, question.source), lent)
    except TooSlow:
        unheard = Finding("too_slow", {"seconds": question.seconds})
    except KernelGone:
        unheard = Finding("died")
    except NoAnswer as error:
        unheard = Finding("no_answer", {"why": str(error)})
    except Exception:
        return Heard(None, lent, kernel_lost=True, broke=traceback.format_exc(limit=-3))
    return Heard(only(unheard), lent, kernel_lost=True)


class _Announced:
    """A student of whom the owner hears when a probe is put to it, and when it has answered."""

    def __init__(self, student: Respondent, pipe: Connection) -> None:
        self._student, self._pipe = student, pipe

    def ask(self, probe: Probe, cases: Cases, lent: Lent) -> list[Answer]:
        """See `Respondent.ask`."""
        self._pipe.send(Asking(True))
        answers = self._student.ask(probe, cases, lent)
        self._pipe.send(Asking(False))
        return answers


def run(payload: Mapping[str, Any], files: list[int]) -> None:
    """Is a judge from here on; called in a process of its own.

    Args:
        payload: nothing.
        files: the pipe to the owner, the pickled trial, and the file for what is written to the standard error.
    """
    pipe, trial, words = files
    os.dup2(words, 2)
    os.environ["MPLBACKEND"] = "agg"  # the solution's figures are drawn with nobody to see them
    if matplotlib := sys.modules.get("matplotlib"):
        matplotlib.use("agg")
    try:
        with open(trial, "rb") as pickled:
            sit(pickle.load(pickled), Connection(pipe))
    except (EOFError, OSError):  # the owner is gone
        return
