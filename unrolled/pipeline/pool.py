"""Work spread over a pool of processes, of which any may die."""

from __future__ import annotations

import os
import pickle
import signal
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

from unrolled.pipeline.orphan import end_with_parent
from unrolled.pipeline.scratch import scratch

Item = TypeVar("Item")
Result = TypeVar("Result")


def spread(
    worker: Callable[..., Callable[[Item], Result]],
    needs: tuple[Any, ...],
    items: Iterable[Item],
    processes: int | None = None,
) -> Iterator[tuple[Item, Future[Result]]]:
    """Works on every item; gives each as soon as it is done.

    What was in the pool when a process died is done again, each alone: only the one it dies of holds a
    BrokenProcessPool in the end.

    Args:
        worker: called once in each process; gives the function that works on an item.
        needs: what `worker` is called with.
        items: what is worked on.
        processes: how many work at once; None for as many as there are cores.
    """
    unlucky = []
    with _pool(processes or os.cpu_count() or 1, worker, needs) as pool:
        with _deaf():
            futures = {pool.submit(_work, item): item for item in items}
        for future in as_completed(futures):
            item = futures.pop(future)  # what came of it is not kept
            if isinstance(future.exception(), BrokenProcessPool):
                unlucky.append(item)
            else:
                yield item, future
    for item in unlucky:
        with _pool(1, worker, needs) as pool:
            with _deaf():
                future = pool.submit(_work, item)
            future.exception()
            yield item, future


@contextmanager
def _pool(processes: int, worker: Callable[..., Any], needs: tuple[Any, ...]) -> Iterator[ProcessPoolExecutor]:
    with scratch() as folder:
        # In a file: a process is started only when the one before has taken what it is handed.
        task = folder / "task.pickle"
        task.write_bytes(pickle.dumps((worker, needs)))
        # Spawned, since a forked copy of a process with threads may hang.
        pool = ProcessPoolExecutor(processes, get_context("spawn"), _start, (task,))
        try:
            yield pool
        finally:
            pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf() -> Iterator[None]:
    """Submitting starts processes; those that are started deaf to Ctrl-C are so from their first moment."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may say what becomes of signals
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


_worker: Callable[[], Callable[[Any], Any]]  # of this process; what it raises, each item's future holds


def _start(task: Path) -> None:
    global _worker
    end_with_parent()
    tempfile.tempdir = str(task.parent)  # what this process lays down goes with the pool
    worker, needs = pickle.loads(task.read_bytes())
    _worker = cache(partial(worker, *needs))


def _work(item: Any) -> Any:
    return _worker()(item)
