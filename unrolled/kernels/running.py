"""Running a notebook's cells one by one in a student's kernel, whatever they do to it.

A cell that does not end, ends the kernel or breaks the protocol costs the kernel: a fresh one replays the cells before it, without it,
and the notebook goes on.
"""

from __future__ import annotations

import asyncio
import contextlib
import copy
from collections.abc import Awaitable, Callable, Iterable
from contextlib import AsyncExitStack
from typing import Any, Self, TypeVar

from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from unrolled.kernels.starting import StudentKernelManager, student_kernel
from unrolled.values.verdict import Finding

T = TypeVar("T")


class NotebookRun:
    """A notebook in the middle of being run. An async context manager.

    Args:
        notebook: its code cells get their outputs here.
        data: the files beside the notebook: relative path and content.
        seconds: how long a cell may run.
    """

    def __init__(self, notebook: NotebookNode, data: Iterable[tuple[str, bytes]], seconds: float) -> None:
        self._notebook, self._data, self._seconds = notebook, tuple(data), seconds
        self._ran: list[int] = []
        self._kernel = AsyncExitStack()
        self.manager: StudentKernelManager
        self._client: NotebookClient

    async def __aenter__(self) -> Self:
        await self._start()
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self._stop()

    async def run(self, index: int) -> Finding | None:
        """Runs a code cell; returns why the kernel was lost on it, or None. An ordinary exception is an output."""
        lost = await self._run(self._notebook.cells[index], index)
        if lost is None:
            self._ran.append(index)
        else:
            await self.revive()
        return lost

    async def revive(self) -> None:
        """Replaces the kernel by a fresh one in which the cells so far have run again."""
        await self._stop()
        await self._start()
        for index in self._ran:
            cell = copy.deepcopy(self._notebook.cells[index])
            if await self._run(cell, index) is not None:
                self._ran.remove(index)
                return await self.revive()

    def connection(self) -> dict[str, Any]:
        """What the judge needs to reach the kernel."""
        return {**self.manager.get_connection_info(), "key": self.manager.session.key.decode()}

    async def meanwhile(self, judging: Awaitable[T], ended: Callable[[], None]) -> T:
        """Awaits the judge, reads what the kernel publishes (unread, it would lose a later cell's output), and watches it.

        Args:
            judging: the judge's work.
            ended: called once if the kernel's process ends before that.
        """
        task = asyncio.ensure_future(judging)
        drain, watch = asyncio.ensure_future(self._drain()), asyncio.ensure_future(self._watch(ended))
        try:
            return await task
        finally:
            for other in (drain, watch):
                other.cancel()
            await asyncio.gather(drain, watch, return_exceptions=True)

    async def _drain(self) -> None:
        while True:
            with contextlib.suppress(Exception):  # whatever a kernel may publish
                await self._client.kc.get_iopub_msg(timeout=1)

    async def _watch(self, ended: Callable[[], None]) -> None:
        while await self.manager.is_alive():
            await asyncio.sleep(0.05)
        ended()

    async def _run(self, cell: NotebookNode, index: int) -> Finding | None:
        try:
            await self._client.async_execute_cell(cell, index)
        except CellTimeoutError:
            return Finding("too_slow", {"seconds": self._seconds})
        except DeadKernelError:
            return Finding("died")
        except Exception as error:  # nbclient raises many kinds on a kernel's nonsense
            return Finding("nonsense", {"exception": type(error).__name__})
        return None

    async def _start(self) -> None:
        self.manager = await self._kernel.enter_async_context(student_kernel(self._data))
        settings: dict[str, Any] = {"allow_errors": True, "timeout": self._seconds, "record_timing": False}
        self._client = NotebookClient(self._notebook, km=self.manager, **settings)
        self._client.reset_execution_trackers()
        await self._client.async_start_new_kernel_client()

    async def _stop(self) -> None:
        self._client.kc.stop_channels()
        await self._kernel.aclose()
        self._kernel = AsyncExitStack()
