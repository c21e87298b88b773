"""Starting a student's kernel, in a scratch folder of its own."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager

from unrolled.kernels.ordinary import Fresh
from unrolled.kernels.processes import Enclosure, Processes
from unrolled.kernels.provisioner import NAME
from unrolled.kernels.surroundings import lay_fonts, short

SECONDS_TO_START = 60


@dataclass(frozen=True)
class Kernels:
    """How kernels are started.

    Args:
        processes: where they come from.
        memory: bytes that a confined kernel may use; None for no sandbox.
        hidden: packages that a confined kernel does not find.
    """

    processes: Processes
    memory: int | None = None
    hidden: tuple[str, ...] = ()


FRESH = Kernels(Fresh())
"""Ordinary processes with the rights of whoever starts them."""


class StudentKernelManager(AsyncKernelManager):
    """Manages a `ProbedKernel` of this interpreter, whatever kernelspecs are installed."""

    provisioner: Any
    kernels: Kernels
    enclosure: Enclosure | None = None
    home: Path

    @property
    def kernel_spec(self) -> KernelSpec:
        """The one kernelspec there is."""
        provisioner = {"kernel_provisioner": {"provisioner_name": NAME}}
        return KernelSpec(display_name="Python 3", language="python", metadata=provisioner)


@dataclass(frozen=True)
class StudentKernel:
    """A running kernel and a client that hears all it publishes."""

    manager: StudentKernelManager
    client: AsyncKernelClient


@asynccontextmanager
async def student_kernel(data: Iterable[tuple[str, bytes]], kernels: Kernels) -> AsyncIterator[StudentKernel]:
    """A kernel whose working directory holds `data` (relative path and content) and nothing else.

    Raises:
        NotStarted: its sandbox could not be put up.
        RuntimeError: the kernel did not start.
    """
    with tempfile.TemporaryDirectory(prefix="unrolled-", dir=short(), ignore_cleanup_errors=True) as scratch:
        home = Path(scratch, "home")
        home.mkdir()
        for name, content in data:
            file = home / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        lay_fonts(home / ".matplotlib")
        manager = StudentKernelManager()
        manager.kernels, manager.home = kernels, home
        if kernels.memory:
            root = Path(scratch, "root")
            root.mkdir()
            manager.enclosure = Enclosure(root, home, kernels.memory, kernels.hidden)
        # Unix sockets in the scratch folder: no port that anybody else could reach.
        manager.transport, manager.ip = "ipc", str(Path(scratch, "kernel"))
        await manager.start_kernel()
        try:
            async with _client_of(manager) as client:
                yield StudentKernel(manager, client)
        finally:
            await manager.provisioner.kill()
            await manager.cleanup_resources()


@asynccontextmanager
async def _client_of(manager: StudentKernelManager) -> AsyncIterator[AsyncKernelClient]:
    client: AsyncKernelClient = manager.client()
    client.allow_stdin = False
    try:
        await _connect(client)
        yield client
    finally:
        # Both are needed: a context that is collected before its sockets waits for them without end.
        client.stop_channels()
        client.context.destroy(linger=0)


async def _connect(client: AsyncKernelClient) -> None:
    """Waits until a kernel that is just starting answers, and all that it publishes is heard."""
    try:
        async with asyncio.timeout(SECONDS_TO_START):
            client.start_channels(stdin=False, hb=False, control=False)
            client.shell_channel.socket.sndtimeo = 5_000  # a kernel that broke the protocol is not waited for
            await client.get_iopub_msg()  # the kernel greets whom it has begun to publish to
            await executes(client)
    except TimeoutError:
        raise RuntimeError(f"the kernel did not start within {SECONDS_TO_START} s") from None


async def executes(client: AsyncKernelClient) -> None:
    """Waits until the kernel has executed a cell that does nothing."""
    question = client.execute("pass", silent=True, store_history=False)
    while (await client.get_shell_msg())["parent_header"].get("msg_id") != question:
        pass
