"""Running a notebook's cells one by one in a student's kernel, whatever they do to it.

A cell that does not end, ends the kernel or breaks the protocol costs the kernel: a fresh one replays the cells before
it, without it, and the notebook goes on. A cell may also do its damage unseen and leave the next one to suffer for it;
the replay finds that out.
"""

from __future__ import annotations

import asyncio
import copy
from collections.abc import Awaitable, Callable, Iterable
from contextlib import AsyncExitStack
from typing import Any, Self, TypeVar

from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from unrolled.kernels.starting import FRESH, Kernels, StudentKernel, executes, student_kernel
from unrolled.values.verdict import Finding

T = TypeVar("T")

SECONDS_TO_ANSWER = 5  # for a kernel that has nothing to do


class NotebookRun:
    """A notebook in the middle of being run. An async context manager.

    Args:
        notebook: its code cells get their outputs here.
        data: the files beside the notebook: relative path and content.
        seconds: how long a cell may run.
        kernels: how its kernel is started.
    """

    def __init__(
        self, notebook: NotebookNode, data: Iterable[tuple[str, bytes]], seconds: float, kernels: Kernels = FRESH
    ) -> None:
        self._notebook, self._data, self._seconds, self._kernels = notebook, tuple(data), seconds, kernels
        self._ran: list[int] = []
        self._exit = AsyncExitStack()
        self._kernel: StudentKernel
        self._client: NotebookClient

    async def __aenter__(self) -> Self:
        try:
            await self._start()
        except BaseException:
            await self._exit.aclose()
            raise
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self._exit.aclose()

    async def run(self, index: int) -> Finding | None:
        """Runs a code cell; returns why the kernel was lost on it, or None. An ordinary exception is an output."""
        await self.ready()
        lost = await self._run(self._notebook.cells[index], index)
        if lost is not None and await self.revive():  # an earlier cell was to blame
            lost = await self._run(self._notebook.cells[index], index)
            if lost is not None:
                await self.revive()
        if lost is None:
            self._ran.append(index)
        return lost

    async def ready(self) -> None:
        """Replaces the kernel if it has ended since it was last heard of: that is not the next cell's fault."""
        if not await self._kernel.manager.is_alive():
            await self.revive()

    async def revive(self) -> bool:
        """Replaces the kernel by a fresh one in which the cells so far have run again.

        Returns:
            Whether one of them was left out, because the kernel was lost on it or does not work after it.
        """
        await self._exit.aclose()
        await self._start()
        for index in self._ran:
            lost = await self._run(copy.deepcopy(self._notebook.cells[index]), index)
            if lost is not None or not await self._works():
                self._ran.remove(index)
                await self.revive()
                return True
        return False

    def connection(self) -> dict[str, Any]:
        """What the judge needs to reach the kernel."""
        manager = self._kernel.manager
        return {**manager.get_connection_info(), "key": manager.session.key.decode()}

    async def meanwhile(self, judging: Awaitable[T], ended: Callable[[], None]) -> T:
        """Awaits the judge, reads what the kernel publishes, and watches it.

        What is published and not read would cost a later cell its output.

        Args:
            judging: the judge's work.
            ended: called if the kernel's process ends before that, or nobody waits for the judge any more.
        """
        others = [asyncio.ensure_future(self._drain()), asyncio.ensure_future(self._watch(ended))]
        try:
            return await judging
        except asyncio.CancelledError:
            ended()
            raise
        finally:
            await _cancel(others)

    async def _drain(self) -> None:
        while True:
            await self._kernel.client.iopub_channel.socket.recv_multipart()

    async def _watch(self, ended: Callable[[], None]) -> None:
        while await self._kernel.manager.is_alive():
            await asyncio.sleep(0.05)
        ended()

    async def _run(self, cell: NotebookNode, index: int) -> Finding | None:
        before = asyncio.all_tasks()
        self._client.nb.cells[index] = cell
        try:
            await self._client.async_execute_cell(cell, index)
        except CellTimeoutError:
            return Finding("too_slow", {"seconds": self._seconds})
        except DeadKernelError:
            task = asyncio.current_task()
            if task and task.cancelling():  # nbclient takes its own cancellation for the kernel's death
                raise asyncio.CancelledError from None
            return Finding("died")
        except Exception as error:  # nbclient raises many kinds on a kernel's nonsense
            return Finding("nonsense", {"exception": type(error).__name__})
        finally:
            await _cancel(asyncio.all_tasks() - before)  # nbclient leaves some behind when it raises
        return None

    async def _works(self) -> bool:
        try:
            async with asyncio.timeout(SECONDS_TO_ANSWER):
                await executes(self._kernel.client)
        except Exception:
            return False
        return True

    async def _start(self) -> None:
        self._kernel = await self._exit.enter_async_context(student_kernel(self._data, self._kernels))
        # nbclient puts each cell that it has run into its notebook, replayed ones too.
        notebook = NotebookNode(self._notebook, cells=list(self._notebook.cells))
        settings: dict[str, Any] = {"allow_errors": True, "record_timing": False}
        settings["timeout_func"] = lambda _: self._seconds  # as a plain number it would have to be whole
        self._client = NotebookClient(notebook, km=self._kernel.manager, **settings)
        self._client.reset_execution_trackers()
        self._client.kc = self._kernel.client


async def _cancel(tasks: Iterable[asyncio.Future[Any]]) -> None:
    """Cancels tasks and waits until they have ended."""
    for task in (waiting := list(tasks)):
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
