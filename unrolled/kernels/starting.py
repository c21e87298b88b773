"""Starting a student's kernel: in a scratch folder of its own, with a clean environment."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import matplotlib
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager

KEPT = ("PATH", "LANG", "LC_ALL", "TZ", "SYSTEMROOT", "VIRTUAL_ENV")


class StudentKernelManager(AsyncKernelManager):
    """Manages a `ProbedKernel` of this interpreter, whatever kernelspecs are installed."""

    @property
    def kernel_spec(self) -> KernelSpec:
        """The one kernelspec there is."""
        argv = [sys.executable, "-m", "unrolled.kernels.kernel", "-f", "{connection_file}", "--HistoryManager.enabled=False"]
        return KernelSpec(argv=argv, display_name="Python 3", language="python")


@asynccontextmanager
async def student_kernel(data: Iterable[tuple[str, bytes]]) -> AsyncIterator[StudentKernelManager]:
    """A running kernel whose working directory holds `data` (relative path and content) and nothing else."""
    with tempfile.TemporaryDirectory(prefix="unrolled-", ignore_cleanup_errors=True) as scratch:
        home = Path(scratch, "home")
        for name, content in data:
            file = home / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        home.mkdir(exist_ok=True)
        _warm_fonts(home)
        # Unix sockets in the scratch folder: no port that anybody else could reach.
        transport = "tcp" if sys.platform == "win32" else "ipc"
        manager = StudentKernelManager(transport=transport, connection_file=str(Path(scratch, "kernel.json")))
        if transport == "ipc":
            manager.ip = str(Path(scratch, "kernel"))
        await manager.start_kernel(cwd=str(home), env=_environment(home))
        try:
            yield manager
        finally:
            await manager.shutdown_kernel(now=True)
            manager.context.destroy(linger=0)


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
