"""Starting a student's kernel: in a scratch folder of its own, with a clean environment."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import matplotlib
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager

KEPT = ("PATH", "LANG", "LC_ALL", "TZ", "SYSTEMROOT", "VIRTUAL_ENV")
SECONDS_TO_START = 60
LONGEST_SOCKET = 100  # bytes of a Unix socket's path; the system takes 107, macOS 103


class StudentKernelManager(AsyncKernelManager):
    """Manages a `ProbedKernel` of this interpreter, whatever kernelspecs are installed."""

    provisioner: Any

    @property
    def kernel_spec(self) -> KernelSpec:
        """The one kernelspec there is."""
        kernel = [sys.executable, "-m", "unrolled.kernels.kernel", "-f", "{connection_file}"]
        return KernelSpec(argv=[*kernel, "--HistoryManager.enabled=False"], display_name="Python 3", language="python")


@dataclass(frozen=True)
class StudentKernel:
    """A running kernel and a client that hears all it publishes."""

    manager: StudentKernelManager
    client: AsyncKernelClient


@asynccontextmanager
async def student_kernel(data: Iterable[tuple[str, bytes]]) -> AsyncIterator[StudentKernel]:
    """A kernel whose working directory holds `data` (relative path and content) and nothing else.

    Raises:
        RuntimeError: the kernel did not start.
    """
    with tempfile.TemporaryDirectory(prefix="unrolled-", ignore_cleanup_errors=True) as scratch:
        home = Path(scratch, "home")
        home.mkdir()
        for name, content in data:
            file = home / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        _warm_fonts(home)
        manager = StudentKernelManager(connection_file=str(Path(scratch, "kernel.json")))
        sockets = str(Path(scratch, "kernel"))
        if sys.platform != "win32" and len(os.fsencode(sockets)) < LONGEST_SOCKET:
            # Unix sockets in the scratch folder: no port that anybody else could reach.
            manager.transport, manager.ip = "ipc", sockets
        # What the code writes goes to its notebook only, not to the terminal of who grades.
        unheard = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        await manager.start_kernel(cwd=str(home), env=_environment(home), **unheard)
        try:
            async with _client_of(manager) as client:
                yield StudentKernel(manager, client)
        finally:
            await _kill(manager)


@asynccontextmanager
async def _client_of(manager: StudentKernelManager) -> AsyncIterator[AsyncKernelClient]:
    client: AsyncKernelClient = manager.client()
    client.allow_stdin = False
    try:
        await _connect(client, manager)
        yield client
    finally:
        # Both are needed: a context that is collected before its sockets waits for them without end.
        client.stop_channels()
        client.context.destroy(linger=0)


async def _connect(client: AsyncKernelClient, manager: StudentKernelManager) -> None:
    """Waits until a kernel that is just starting answers, and all that it publishes is heard."""
    try:
        async with asyncio.timeout(SECONDS_TO_START):
            # A socket that connects too early tries again only after a while.
            while manager.transport == "ipc" and not os.path.exists(f"{manager.ip}-{manager.iopub_port}"):
                if not await manager.is_alive():
                    raise RuntimeError("the kernel ended while it was starting")
                await asyncio.sleep(0.005)
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


async def _kill(manager: StudentKernelManager) -> None:
    """Kills the kernel with the processes of its group."""
    await manager.provisioner.kill()
    manager.provisioner.process.wait()
    await manager.shutdown_kernel(now=True)


def _environment(home: Path) -> Mapping[str, str]:
    """What the student's code may see of the environment."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    own = {"HOME": str(home), "IPYTHONDIR": str(home / ".ipython"), "MPLCONFIGDIR": str(home / ".matplotlib")}
    return kept | own | {"PYTHONUTF8": "1"}


def _warm_fonts(home: Path) -> None:
    """Copies matplotlib's list of fonts, which takes seconds to make, so that no kernel makes it again."""
    for cache in Path(matplotlib.get_cachedir()).glob("fontlist-*.json"):
        (home / ".matplotlib").mkdir(exist_ok=True)
        shutil.copy(cache, home / ".matplotlib")
