"""Work spread over the workers of a Dask scheduler, which may die, leave and join in the middle.

A worker is handed the lesson once; a task is a submission, and what comes back is its grade or the error that grading
it ended with. Few tasks are with the scheduler at once, and no result stays there.
"""

from __future__ import annotations

import logging
import pickle
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future
from contextlib import contextmanager, suppress
from queue import Empty, SimpleQueue
from typing import Any
from uuid import uuid4

import dask
from distributed import Client
from distributed.client import FutureCancelledError
from distributed.scheduler import KilledWorker

from unrolled.errors import CourseError
from unrolled.pipeline.grading import Graded, Rubric, Submission
from unrolled.pipeline.receipt import versions
from unrolled.pipeline.remote import Lacking, grade_here, let_go, take

SECONDS_TO_CONNECT = 10
SECONDS_TO_ANSWER = 60  # for a scheduler on a busy machine
SECONDS_WITHOUT_WORKERS = 60  # for workers that are just starting, or starting again
SECONDS_TO_TAKE = 120  # for all workers to look at their sandboxes and take the lesson
SECONDS_TO_LEAVE = 5
SECONDS_BETWEEN_LOOKS = 1.0  # at which workers there are
TASKS_A_THREAD = 2  # one is graded while the next is on its way
_log = logging.getLogger("unrolled")
_QUIET = {"distributed.admin.large-graph-warning-threshold": "1GB"}  # a notebook with pictures is not worth a warning


def grade_on(
    scheduler: str, rubric: Rubric, submissions: Sequence[Submission]
) -> Iterator[tuple[Submission, Future[Graded]]]:
    """Grades submissions on a cluster; gives each as soon as it is done, as `spread` does.

    What a worker dies of, or was with on several workers that died, is graded again alone: only the one that they die
    of holds a BrokenExecutor in the end.

    Args:
        scheduler: its address, as tcp://host:8786.
        rubric: the assignment.
        submissions: what is graded.

    Raises:
        CourseError: the scheduler does not answer or has no workers, or one of them cannot grade as this machine would.
    """
    with _connected(scheduler) as client, Lesson(client, rubric) as lesson:
        lesson.hand_out()
        unlucky = []
        for one, future in lesson.grade(submissions, alone=False):
            if isinstance(future.exception(), BrokenExecutor):
                unlucky.append(one)
            else:
                yield one, future
        yield from lesson.grade(unlucky, alone=True)


@contextmanager
def _connected(scheduler: str) -> Iterator[Client]:
    # What goes wrong is said in sentences of ours.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    with dask.config.set(_QUIET):
        try:
            client = Client(scheduler, timeout=SECONDS_TO_CONNECT, set_as_default=False)
        except (OSError, TypeError, ValueError) as error:
            raise CourseError(
                f"There is no scheduler at {scheduler}: {error}. Start one with: dask scheduler. "
                "It prints its address, as tcp://host:8786."
            ) from error
        try:
            yield client
        finally:
            client.close(timeout=SECONDS_TO_LEAVE)


class Lesson:
    """An assignment on a cluster: handed to each worker once, then graded by all. A context manager.

    Args:
        client: the connection to the scheduler.
        rubric: the assignment.
    """

    def __init__(self, client: Client, rubric: Rubric) -> None:
        self._client, self._rubric, self._key = client, rubric, uuid4().hex
        self._done: SimpleQueue[Any] = SimpleQueue()
        self._room, self._looked, self._workers_seen = 1, -SECONDS_BETWEEN_LOOKS, time.monotonic()
        self._known: set[str] = set()

    def __enter__(self) -> Lesson:
        return self

    def __exit__(self, *exc: object) -> None:
        with suppress(Exception):  # who does not answer has nothing to be taken back from
            self._run(SECONDS_TO_LEAVE, let_go, self._key)

    def hand_out(self) -> None:
        """Hands the lesson to all workers, once there are some.

        Raises:
            CourseError: there are none, or one of them cannot grade as this machine would.
        """
        try:
            self._client.wait_for_workers(1, timeout=SECONDS_WITHOUT_WORKERS)
        except TimeoutError as error:
            raise _no_workers() from error
        for worker, problem in self._offer().items():
            raise CourseError(f"{_unfit(worker, problem)} Put it right or stop it, and run the command again.")

    def _offer(self, *workers: str) -> dict[str, str | Exception]:
        """Offers the lesson to these workers, or to all; by address what keeps one from grading as this machine would.

        Raises:
            CourseError: they do not answer.
        """
        bundle, confines = pickle.dumps(self._rubric), self._rubric.memory is not None
        try:
            said = self._run(SECONDS_TO_TAKE, take, self._key, bundle, confines, versions(), workers=workers or None)
        except (OSError, TimeoutError) as error:
            raise CourseError(f"The workers do not answer: {error or 'no answer in time'}.") from error
        self._known.update(said)
        return {worker: one for worker, one in said.items() if one and not isinstance(one, OSError)}  # has just died

    def _welcome(self, *workers: str) -> None:
        """Offers the lesson to workers that have joined; who cannot grade as this machine would is sent away."""
        for worker, problem in self._offer(*workers).items():
            self._client.retire_workers([worker])
            _log.warning("%s It was sent away; the others go on.", _unfit(worker, problem))

    def grade(self, submissions: Sequence[Submission], alone: bool) -> Iterator[tuple[Submission, Future[Graded]]]:
        """Grades submissions, as many at once as the workers have threads for, or one after another.

        Raises:
            CourseError: see `grade_on`.
        """
        waiting, flying = list(reversed(submissions)), dict[Any, Submission]()
        try:
            while waiting or flying:
                self._look()
                while waiting and len(flying) < (1 if alone else self._room):
                    one = waiting.pop()
                    future = self._client.submit(pickle.loads, _task(self._key, one), pure=False)
                    flying[future] = one
                    future.add_done_callback(self._done.put)
                with suppress(Empty):
                    future = self._done.get(timeout=SECONDS_BETWEEN_LOOKS)
                    one = flying.pop(future)
                    came = self._outcome(future)
                    future.release()
                    if isinstance(came.exception(), Lacking):
                        self._known.clear()
                        self._looked = -SECONDS_BETWEEN_LOOKS
                        waiting.append(one)
                    else:
                        yield one, came
        finally:
            if flying:
                with suppress(Exception):
                    self._client.cancel(list(flying), force=True)

    def _outcome(self, future: Any) -> Future[Graded]:
        came: Future[Graded] = Future()
        try:
            result = future.result(timeout=SECONDS_TO_TAKE)
        except FutureCancelledError as error:
            raise _lost() from error
        except KilledWorker as error:
            result = BrokenExecutor(f"every worker that graded it ended ({error.allowed_failures + 1} of them).")
        except (ImportError, AttributeError):  # of `_task`: `grade_here` returns what it meets
            result = Lacking()
        except Exception as error:
            result = error
        if isinstance(result, Exception):
            came.set_exception(result)
        else:
            came.set_result(result)
        return came

    def _look(self) -> None:
        """Looks now and then who has joined, how many threads there are, and since when there is none."""
        now = time.monotonic()
        if now - self._looked < SECONDS_BETWEEN_LOOKS:
            return
        try:
            scheduler: Any = self._client.scheduler
            workers = dict(self._client.sync(scheduler.ncores, callback_timeout=SECONDS_TO_ANSWER))
        except Exception as error:
            raise _lost() from error
        if joined := workers.keys() - self._known:
            self._welcome(*joined)
        self._looked, threads = now, sum(workers.values())
        if threads:
            self._workers_seen = now
        elif now - self._workers_seen > SECONDS_WITHOUT_WORKERS:
            raise _no_workers()
        self._room = max(1, TASKS_A_THREAD * threads)

    def _run(self, seconds: float, function: Any, *arguments: Any, workers: Any = None) -> dict[str, Any]:
        """Has workers call a function of this module; by address what it returned or raised."""
        settings = {"workers": workers and list(workers), "on_error": "return", "callback_timeout": seconds}
        return dict(self._client.sync(self._client._run, function, *arguments, **settings))


def _task(key: str, one: Submission) -> bytes:
    # As bytes: a worker without the package could not read the message, and would leave before anyone can name it.
    return pickle.dumps(_Call(key, one))


class _Call:
    def __init__(self, *arguments: object) -> None:
        self._arguments = arguments

    def __reduce__(self) -> Any:
        return grade_here, self._arguments


def _no_workers() -> CourseError:
    return CourseError(
        f"The scheduler has had no worker for {SECONDS_WITHOUT_WORKERS} s. Start some with: dask worker ADDRESS "
        "--nthreads 1. What was graded is recorded; the same command goes on from there."
    )


def _lost() -> CourseError:
    return CourseError(
        "The connection to the scheduler was lost. What was graded is recorded; once the scheduler is there again, the "
        "same command goes on from there."
    )


def _unfit(worker: str, problem: str | Exception) -> str:
    return f"The worker {worker} cannot grade as this machine would: {_words(problem)}."


def _words(problem: str | Exception) -> str:
    # Dask hands back what it could not load there as an exception in words.
    if any(name in str(problem) + type(problem).__name__ for name in ("ModuleNotFoundError", "AttributeError")):
        return f"this version of the package unrolled is not installed there ({problem})"
    return problem if isinstance(problem, str) else f"{type(problem).__name__}: {problem}"
