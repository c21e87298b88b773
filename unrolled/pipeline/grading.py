"""Grading one submission: from bytes to a notebook with verdicts. No database, no shared folder.

read → rebuild → run, and judge at each hidden check → verdicts into the cells
"""

from __future__ import annotations

import asyncio
import atexit
import itertools
import threading
from dataclasses import dataclass
from hashlib import sha256

import nbformat
from nbformat import NotebookNode

from unrolled import __version__
from unrolled.judge.bench import Examination
from unrolled.judge.trial import Trial
from unrolled.kernels.running import NotebookRun
from unrolled.notebook.answers import code_of
from unrolled.notebook.outputs import write_note, write_verdict
from unrolled.notebook.reading import read
from unrolled.notebook.rebuild import Mended, rebuild
from unrolled.notebook.roles import HiddenCheck
from unrolled.pipeline.court import Court, Heard, Naming, Question, only
from unrolled.values.known import KnownAnswer
from unrolled.values.verdict import Finding, Outcome, Verdict


@dataclass(frozen=True)
class Rubric:
    """All that the grade of a submission depends on, beside the submission.

    Args:
        assignment: its name.
        source: the source notebook as JSON text.
        trial: what the judge needs.
        data: the files beside the notebook: relative path and content.
        seconds: how long a cell or a check may run.
    """

    assignment: str
    source: str
    trial: Trial
    data: tuple[tuple[str, bytes], ...]
    seconds: float

    def known(self, check_id: str) -> tuple[KnownAnswer, ...]:
        """The known mistakes of the exercise that a hidden check judges."""
        exercise = next(check.exercise for check in self.trial.hidden if check.grade_id == check_id)
        return self.trial.mistakes.get(exercise, ())

    def key(self, submission: bytes) -> str:
        """The hash of all that a submission's grade depends on."""
        return sha256(repr((__version__, self, sha256(submission).hexdigest())).encode()).hexdigest()


@dataclass(frozen=True)
class Graded:
    """A graded submission.

    Args:
        notebook: the rebuilt notebook with outputs and verdicts, as JSON text.
        verdicts: one for each hidden check, in their order.
        mended: what had to be mended in the submission.
        key: see `Rubric.key`.
    """

    notebook: str
    verdicts: tuple[Verdict, ...]
    mended: tuple[Mended, ...]
    key: str


def grade(submission: bytes, rubric: Rubric) -> Graded:
    """Grades one submission.

    Raises:
        SubmissionError: it cannot be read; the message says why.
    """
    rebuilt = rebuild(nbformat.reads(rubric.source, as_version=4), read(submission))
    notebook = rebuilt.notebook
    verdicts = asyncio.run(Hearing(notebook, rubric).hear())
    for verdict in verdicts:
        write_verdict(notebook, verdict, rubric.known(verdict.check))
    key = rubric.key(submission)
    notebook.metadata["unrolled"] = {"key": key, "mended": [[one.kind, one.grade_id] for one in rebuilt.mended]}
    return Graded(nbformat.writes(notebook), verdicts, rebuilt.mended, key)


_courts: dict[str, Court] = {}


def court_of(trial: Trial) -> Court:
    """The judge of a lesson; one lives in a process at a time."""
    key = sha256(repr(trial).encode()).hexdigest()
    if key not in _courts:
        close_courts()
        _courts[key] = Court(trial)
    return _courts[key]


@atexit.register
def close_courts() -> None:
    """Ends the judge's process, if one lives."""
    while _courts:
        _courts.popitem()[1].close()


class Hearing:
    """One student's notebook before the judge."""

    def __init__(self, notebook: NotebookNode, rubric: Rubric) -> None:
        self._notebook, self._rubric = notebook, rubric
        self._court = court_of(rubric.trial)
        self._names = {exercise.grade_id: exercise.names for exercise in rubric.trial.exercises}
        self._checks = rubric.trial.hidden
        self._heard: dict[str, Heard] = {}
        self._lost: dict[str, Finding] = {}

    async def hear(self) -> tuple[Verdict, ...]:
        """Runs the notebook from top to bottom; at each hidden check the judge asks."""
        checks = {check.grade_id: check for check in self._checks}
        async with NotebookRun(self._notebook, self._rubric.data, self._rubric.seconds) as run:
            for index, cell in enumerate(self._notebook.cells):
                name = _grade_id(cell)
                if name in checks:
                    self._heard[name] = await self._examine(run, checks[name])
                elif cell.cell_type == "code":
                    lost = await run.run(index)
                    if lost is not None:
                        self._lost[name] = lost
                        write_note(self._notebook, cell, lost)
        names = await asyncio.to_thread(self._names_of_mistakes)
        return tuple(self._verdict(check, names[check.exercise]) for check in self._checks)

    def _names_of_mistakes(self) -> dict[str, tuple[str, ...]]:
        """By exercise, the known mistakes that explain what its checks found."""
        examined: dict[str, dict[str, Examination]] = {check.exercise: {} for check in self._checks}
        for check in self._checks:
            if (examination := self._heard[check.grade_id].examination) is not None:
                examined[check.exercise][check.grade_id] = examination
        return {exercise: self._court.named(Naming(found)) for exercise, found in examined.items()}

    async def _examine(self, run: NotebookRun, check: HiddenCheck) -> Heard:
        if check.exercise in self._lost:
            return Heard(only(self._lost[check.exercise]))
        await run.ready()
        heard = await self._ask(run, check)
        if heard.kernel_lost and await run.revive():  # an earlier cell was to blame
            heard = await self._ask(run, check)
            if heard.kernel_lost:
                await run.revive()
        return heard

    async def _ask(self, run: NotebookRun, check: HiddenCheck) -> Heard:
        above = itertools.takewhile(lambda cell: _grade_id(cell) != check.grade_id, self._notebook.cells)
        source, ended = code_of(list(above), self._names[check.exercise]), threading.Event()
        question = Question(check.grade_id, run.connection(), source, self._passed(), self._rubric.seconds)
        return await run.meanwhile(asyncio.to_thread(self._court.examine, question, ended), ended.set)

    def _passed(self) -> frozenset[str]:
        """The exercises of which every check has been heard and passed."""
        failed = {check.exercise for check in self._checks if not _has_passed(self._heard.get(check.grade_id))}
        return frozenset(check.exercise for check in self._checks) - failed

    def _verdict(self, check: HiddenCheck, mistakes: tuple[str, ...]) -> Verdict:
        heard = self._heard[check.grade_id]
        if heard.examination is None:
            return Verdict(check.grade_id, Outcome.BROKE, (Finding("broke", {"what": heard.broke}),))
        if not heard.examination.findings:
            return Verdict(check.grade_id, Outcome.PASSED, lent=heard.lent)
        return Verdict(check.grade_id, Outcome.FAILED, heard.examination.findings, mistakes, heard.lent)


def _grade_id(cell: NotebookNode) -> str:
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))


def _has_passed(heard: Heard | None) -> bool:
    return heard is not None and heard.examination is not None and not heard.examination.findings
