"""Grading one submission: from bytes to a notebook with verdicts. No database, no shared folder.

read → rebuild → run, and judge at each hidden check → verdicts into the cells
"""

from __future__ import annotations

import asyncio
import atexit
import itertools
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import sha256

import nbformat
from nbformat import NotebookNode

from unrolled import __version__
from unrolled.errors import CourseError
from unrolled.judge.bench import Examination
from unrolled.judge.trial import Trial
from unrolled.kernels.nursery import processes_of
from unrolled.kernels.processes import Processes
from unrolled.kernels.running import NotebookRun
from unrolled.kernels.starting import Kernels
from unrolled.notebook.answers import code_of
from unrolled.notebook.imports import forbidden, imported
from unrolled.notebook.mended import Mended
from unrolled.notebook.outputs import write_cut, write_note, write_verdict
from unrolled.notebook.rebuild import rebuild_file
from unrolled.notebook.roles import HiddenCheck
from unrolled.pipeline.court import Court, Heard, Naming, Question, only
from unrolled.pipeline.pool import spread
from unrolled.pipeline.receipt import Origin, origin_of
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
        memory: bytes that a student's code may use in its sandbox; None for no sandbox.
    """

    assignment: str
    source: str
    trial: Trial
    data: tuple[tuple[str, bytes], ...]
    seconds: float
    memory: int | None

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
        origin: what was graded, against what and with what.
    """

    notebook: str
    verdicts: tuple[Verdict, ...]
    mended: tuple[Mended, ...]
    key: str
    origin: Origin = field(default_factory=Origin)


class Worker:
    """Grades submissions of one assignment, one after another: owns the processes that this takes. `close` it.

    Args:
        rubric: the assignment.
        processes: where the judge and the kernels come from; None for a zygote of its own.

    Attributes:
        court: the assignment's judge.
    """

    def __init__(self, rubric: Rubric, processes: Processes | None = None) -> None:
        self._rubric = rubric
        self._processes = processes or processes_for(rubric)
        self.court = Court(rubric.trial, self._processes)
        # By its text alone, code cannot be kept from a package that it names in a roundabout way.
        self._kernels = Kernels(self._processes, rubric.memory, forbidden(_source(rubric)))

    def grade(self, submission: bytes, mended: tuple[Mended, ...] = ()) -> Graded:
        """Grades one submission.

        Args:
            submission: the file that was handed in.
            mended: what was mended in finding it.

        Raises:
            SubmissionError: it cannot be read; the message says why.
            NotStarted: no kernel could be started.
        """
        rubric, start = self._rubric, time.monotonic()
        rebuilt = rebuild_file(nbformat.reads(rubric.source, as_version=4), submission, mended)
        notebook = rebuilt.notebook
        verdicts = asyncio.run(Hearing(notebook, rubric, self.court, self._kernels).hear())
        for verdict in verdicts:
            write_verdict(notebook, verdict, rubric.known(verdict.check))
        key = rubric.key(submission)
        noted = [[one.kind, one.name] for one in rebuilt.mended]
        sandbox = "off" if rubric.memory is None else "on"
        notebook.metadata["unrolled"] = {"key": key, "mended": noted, "sandbox": sandbox}
        origin = origin_of(rubric, submission, time.monotonic() - start)
        return Graded(nbformat.writes(notebook), verdicts, rebuilt.mended, key, origin)

    def close(self) -> None:
        """Ends its processes."""
        self.court.close()
        self._processes.close()


def processes_for(rubric: Rubric) -> Processes:
    """Where an assignment's judges and kernels come from: warm with what its notebook imports. `close` it."""
    return processes_of(("unrolled.kernels.kernel", "unrolled.pipeline.sitting", *imported(_source(rubric))))


def _source(rubric: Rubric) -> NotebookNode:
    source: NotebookNode = nbformat.reads(rubric.source, as_version=4)
    return source


_workers: dict[str, Worker] = {}


def worker_of(rubric: Rubric, processes: Processes | None = None) -> Worker:
    """This process's worker for an assignment; there is one at a time. See `Worker`."""
    key = rubric.key(b"")
    if key not in _workers:
        close_workers()
        _workers[key] = Worker(rubric, processes)
    return _workers[key]


@atexit.register
def close_workers() -> None:
    """Ends this process's worker, if there is one."""
    while _workers:
        _workers.popitem()[1].close()


def grade(submission: bytes, rubric: Rubric, mended: tuple[Mended, ...] = ()) -> Graded:
    """Grades one submission by this process's worker; see `Worker.grade`."""
    return worker_of(rubric).grade(submission, mended)


@dataclass(frozen=True)
class Submission:
    """What a student handed in, and what was mended in finding it."""

    student: str
    notebook: bytes
    mended: tuple[Mended, ...] = ()


def grade_all(
    rubric: Rubric, submissions: Sequence[Submission], workers: int | None = None, scheduler: str | None = None
) -> Iterator[tuple[Submission, Future[Graded]]]:
    """Grades submissions in a pool of processes, which share one zygote, or on a cluster.

    See `spread` and `unrolled.pipeline.cluster.grade_on`.

    Raises:
        CourseError: the cluster cannot be used, or what it takes is not installed.
    """
    if not submissions:
        return
    if scheduler:
        try:
            from unrolled.pipeline.cluster import grade_on
        except ModuleNotFoundError as error:
            raise CourseError(
                f"To grade on a cluster, {error.name} is needed and not installed: pip install 'unrolled[cluster]'."
            ) from error
        yield from grade_on(scheduler, rubric, submissions)
        return
    with closing(processes_for(rubric)) as processes:
        yield from spread(_grader, (rubric, processes.shared()), submissions, workers)


def _grader(rubric: Rubric, processes: Processes) -> Callable[[Submission], Graded]:
    """What a process of a pool does with each submission."""
    return lambda one: worker_of(rubric, processes).grade(one.notebook, one.mended)


class Hearing:
    """One student's notebook before the judge."""

    def __init__(self, notebook: NotebookNode, rubric: Rubric, court: Court, kernels: Kernels) -> None:
        self._notebook, self._rubric, self._court, self._kernels = notebook, rubric, court, kernels
        self._names = {exercise.grade_id: exercise.names for exercise in rubric.trial.exercises}
        self._checks = rubric.trial.hidden
        self._heard: dict[str, Heard] = {}
        self._lost: dict[str, Finding] = {}

    async def hear(self) -> tuple[Verdict, ...]:
        """Runs the notebook from top to bottom; at each hidden check the judge asks."""
        checks = {check.grade_id: check for check in self._checks}
        rubric = self._rubric
        async with NotebookRun(self._notebook, rubric.data, rubric.seconds, self._kernels) as run:
            for index, cell in enumerate(self._notebook.cells):
                name = _grade_id(cell)
                if name in checks:
                    self._heard[name] = await self._examine(run, checks[name])
                elif cell.cell_type == "code":
                    lost = await run.run(index)
                    if run.cut(index):
                        write_cut(self._notebook, cell)
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
