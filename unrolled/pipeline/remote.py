"""What runs on the workers of a cluster: it holds a lesson that it was handed, and grades submissions.

A worker needs the package and nothing else: no folder, no gradebook. The student's code is in the worker's sandbox.
"""

from __future__ import annotations

import asyncio
import pickle
import threading
from collections.abc import Mapping

from unrolled.kernels.doctor import confined
from unrolled.pipeline.grading import Graded, Rubric, Submission, Worker, processes_for
from unrolled.pipeline.receipt import versions


class Lacking(Exception):
    """A worker has not been handed the lesson yet."""


class Held:
    """A lesson on a worker: one zygote for its process, one judge for each of its threads."""

    def __init__(self, rubric: Rubric) -> None:
        self._rubric, self._processes = rubric, processes_for(rubric)
        self._of_thread, self._workers = threading.local(), list[Worker]()

    def grade(self, one: Submission) -> Graded:
        """Grades a submission; see `Worker.grade`."""
        if not hasattr(self._of_thread, "worker"):
            self._of_thread.worker = Worker(self._rubric, self._processes.shared())
            self._workers.append(self._of_thread.worker)
        return self._of_thread.worker.grade(one.notebook, one.mended)

    def close(self) -> None:
        """Ends its processes."""
        for worker in self._workers:
            worker.close()
        self._processes.close()


_held: dict[str, Held] = {}


async def take(key: str, bundle: bytes, confines: bool, wanted: Mapping[str, str]) -> str:
    """Takes a lesson; returns why this worker cannot grade it, empty if it can."""
    here = versions()
    if other := [f"{name} {here.get(name)}, not {of}" for name, of in wanted.items() if here.get(name) != of]:
        return f"it has {'; '.join(other)}"
    # In a thread, since the worker has to answer the scheduler meanwhile.
    if confines and (reason := await asyncio.to_thread(confined)):
        return f"it cannot confine students' code: {reason}"
    if key not in _held:
        _held[key] = Held(pickle.loads(bundle))
    return ""


def let_go(key: str) -> None:
    """Gives a lesson back and ends its processes."""
    if held := _held.pop(key, None):
        held.close()


def grade_here(key: str, one: Submission) -> Graded | Exception:
    """Grades a submission. An error is a result: Dask would print a failed task, with the submission, on the worker."""
    if key not in _held:
        return Lacking()
    try:
        return _held[key].grade(one)
    except Exception as error:
        try:
            pickle.loads(pickle.dumps(error))
        except Exception:
            return RuntimeError(f"{type(error).__name__}: {error}")
        return error
