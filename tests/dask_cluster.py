"""A Dask scheduler and workers as processes of their own, as a person starts them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

DASK = str(Path(sys.executable).with_name("dask"))
SECONDS_TO_START = 60


class Cluster:
    """A scheduler and its workers. `close` it.

    Args:
        folder: where it writes its files.
        protocol: tcp or tls.
        environment: Dask's settings.
    """

    def __init__(self, folder: Path, protocol: str = "tcp", environment: Mapping[str, str] | None = None) -> None:
        self._folder = folder
        self._environment = {**os.environ, **(environment or {})}
        self.workers: list[subprocess.Popen[bytes]] = []
        file = folder / "scheduler.json"
        here = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--protocol", protocol)
        self._scheduler = self._start("scheduler", *here, "--scheduler-file", str(file))
        self.address = str(json.loads(_written(file))["address"])

    def _start(self, *words: str) -> subprocess.Popen[bytes]:
        with (self._folder / "log.txt").open("ab") as log:
            return subprocess.Popen([DASK, *words], env=self._environment, stdout=log, stderr=log, cwd=self._folder)

    def join(self, preload: str = "", nanny: bool = False) -> subprocess.Popen[bytes]:
        """Starts another worker of one thread, which first executes `preload`."""
        words = ["worker", self.address, "--nthreads", "1", "--no-dashboard", "--nanny" if nanny else "--no-nanny"]
        if preload:
            file = self._folder / f"preload_{len(self.workers)}.py"
            file.write_text(preload)
            words += ["--preload", str(file)]
        self.workers.append(self._start(*words))
        return self.workers[-1]

    def close(self) -> None:
        """Ends all of it."""
        for processes in (self.workers, [self._scheduler]):  # a worker without its scheduler takes longer to end
            for process in processes:
                process.terminate()
            for process in processes:
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()

    def log(self) -> str:
        """What all of it printed."""
        return (self._folder / "log.txt").read_text()


def _written(file: Path) -> str:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        if file.exists() and (text := file.read_text()):
            return text
        time.sleep(0.05)
    raise TimeoutError(f"{file} was not written.")
