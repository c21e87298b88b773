"""Running a notebook's cells one by one in a student's kernel, whatever they do to it.

A cell that does not end is interrupted, so that it shows where it was. Then, as where it ends the kernel or breaks the
protocol, it costs the kernel: a fresh one replays the cells before it, without it, and the notebook goes on. A cell may
also do its damage unseen and leave the next one to suffer for it; the replay finds that out.
"""

from __future__ import annotations

import asyncio
import copy
import signal
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from contextlib import AsyncExitStack, suppress
from typing import Any, Self, TypeVar

from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from nbformat.v4 import new_output, output_from_msg

from unrolled.kernels.starting import FRESH, Kernels, StudentKernel, executes, student_kernel
from unrolled.values.verdict import Finding

T = TypeVar("T")

SECONDS_TO_ANSWER = 5  # for a kernel that has nothing to do
MAX_OUTPUT = 4 * 2**20  # bytes of what a cell shows
SHOWS = ("stream", "display_data", "execute_result", "update_display_data")
SECONDS_TO_STOP = 1  # for a cell that is interrupted


class BoundedClient(NotebookClient):
    """Runs cells as nbclient does, and keeps no more than so much of what each of them shows.

    Attributes:
        shown: bytes that the cells have shown, by their place.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.shown: Counter[int] = Counter()

    def process_message(self, msg: dict[str, Any], cell: NotebookNode, cell_index: int) -> NotebookNode | None:
        """See nbclient; beyond the bound, text is cut and other outputs are let go of."""
        if msg["msg_type"] in SHOWS:
            left = MAX_OUTPUT - self.shown[cell_index]
            self.shown[cell_index] += len(repr(msg["content"]))
            if self.shown[cell_index] > MAX_OUTPUT:
                if left <= 0 or msg["msg_type"] != "stream":
                    return None
                msg["content"]["text"] = str(msg["content"]["text"])[:left]
        return super().process_message(msg, cell, cell_index)


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
        self._client: BoundedClient

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
        if lost is not None and await self.revive():  # this cell was not to blame
            lost = await self._run(self._notebook.cells[index], index)
            if lost is not None:
                await self.revive()
        if lost is None:
            self._ran.append(index)
        return lost

    def cut(self, index: int) -> bool:
        """Whether a cell showed more than was kept."""
        return self._client.shown[index] > MAX_OUTPUT

    async def ready(self) -> None:
        """Replaces the kernel if it has ended since it was last heard of: that is not the next cell's fault."""
        if not await self._kernel.manager.is_alive():
            await self.revive()

    async def revive(self) -> bool:
        """Replaces the kernel by a fresh one in which the cells so far have run again.

        Returns:
            Whether what came last was not to blame: one of those cells was left out, because the kernel was lost on it
            or does not work after it, or the zygote was lost.
        """
        zygotes = self._kernels.processes.lost
        await self._exit.aclose()
        await self._start()
        for index in self._ran:
            lost = await self._run(copy.deepcopy(self._notebook.cells[index]), index)
            if lost is not None or not await self._works():
                self._ran.remove(index)
                await self.revive()
                return True
        return self._kernels.processes.lost > zygotes

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
            await _cancel(asyncio.all_tasks() - before)
            await self._interrupt(cell)
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

    async def _interrupt(self, cell: NotebookNode) -> None:
        """Interrupts a cell that does not end, so that its output shows where it was."""
        await self._kernel.manager.provisioner.send_signal(signal.SIGINT)
        with suppress(Exception):  # a forged message fails in many ways; the kernel is given up anyway
            async with asyncio.timeout(SECONDS_TO_STOP):
                while (message := await self._kernel.client.get_iopub_msg())["msg_type"] != "error":
                    pass
                cell.outputs.append(output_from_msg(message))

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
        settings["on_cell_executed"] = _show_error
        settings["timeout_func"] = lambda _: self._seconds  # as a plain number it would have to be whole
        self._client = BoundedClient(notebook, km=self._kernel.manager, **settings)
        self._client.reset_execution_trackers()
        self._client.kc = self._kernel.client


def _show_error(cell: NotebookNode, execute_reply: dict[str, Any], **_: Any) -> None:
    """Shows the error that a cell ended with, if it was kept from being shown: without an output it would pass."""
    reply = execute_reply["content"]
    if reply["status"] == "error" and not any(output.output_type == "error" for output in cell.outputs):
        name, text = str(reply.get("ename")), str(reply.get("evalue"))
        cell.outputs.append(new_output("error", ename=name, evalue=text, traceback=[f"{name}: {text}"]))


async def _cancel(tasks: Iterable[asyncio.Future[Any]]) -> None:
    """Cancels tasks and waits until they have ended."""
    for task in (waiting := list(tasks)):
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
