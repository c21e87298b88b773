"""What a command takes: time, the CPU of all its processes, the memory that they share out between them."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import psutil

SECONDS_BETWEEN_LOOKS = 1.0
SECONDS_TO_VANISH = 10.0  # for processes that the command leaves to the system to end
GROUPS = (Path("/sys/fs/cgroup"), Path("/sys/fs/cgroup/unified"))


@dataclass(frozen=True)
class Usage:
    """What a command took.

    Args:
        seconds: from its start to its end.
        cpu: CPU seconds of all its processes.
        counted: how the CPU seconds were counted.
        memory: bytes; the most of PSS over all its processes that was seen at once.
        load: the machine's load average of the last minute, before and after.
    """

    seconds: float
    cpu: float
    counted: str
    memory: int
    load: tuple[float, float]


class Failed(Exception):
    """A command failed; the message holds what it printed last."""


def measure(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Usage:
    """Runs a command to its end.

    Raises:
        Failed: its exit code is not 0.
    """
    before, memory = os.getloadavg()[0], 0
    with _tally() as tally, tempfile.TemporaryFile() as printed:
        start = time.monotonic()
        process = tally.start(command, cwd=folder, env=environment, stdout=printed, stderr=subprocess.STDOUT)
        while (ended := _ended(process, SECONDS_BETWEEN_LOOKS)) is None:
            memory = max(memory, pss(tally.processes()))
        seconds = ended - start
        if process.returncode:
            printed.seek(max(0, printed.seek(0, os.SEEK_END) - 3_000))
            words = printed.read().decode(errors="replace")
            raise Failed(f"{' '.join(command)} ended with exit code {process.returncode}:\n{words}")
        return Usage(seconds, tally.cpu(), tally.name, memory, (before, os.getloadavg()[0]))


def pss(processes: Iterable[int]) -> int:
    """The bytes of memory that processes have: of a page that several share, each has its part.

    Of a process that only root may look into, such as a confined one, shared pages count in full.
    """
    total = 0
    for process in processes:
        with suppress(FileNotFoundError, ProcessLookupError):
            try:
                lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
                total += sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
            except PermissionError:
                total += int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return total


def _ended(process: subprocess.Popen[bytes], seconds: float) -> float | None:
    """When a process ended; None if it does not within so many seconds."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return None
    return time.monotonic()


class Tally(Protocol):
    """Counts what a command's processes use."""

    name: str

    def start(self, command: Sequence[str], **settings: object) -> subprocess.Popen[bytes]:
        """Starts the command."""
        ...

    def processes(self) -> list[int]:
        """The command's processes that are alive."""
        ...

    def cpu(self) -> float:
        """The CPU seconds of all that were."""
        ...


class Group:
    """A control group of the command's own: the kernel counts every process, however short it lives.

    Args:
        folder: the group's folder.
    """

    name = "control group"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def start(self, command: Sequence[str], **settings: object) -> subprocess.Popen[bytes]:
        """See `Tally`."""
        join = f'echo $$ > "{self._folder}/cgroup.procs" && exec "$@"'
        return subprocess.Popen(["/bin/sh", "-c", join, "sh", *command], **settings)

    def processes(self) -> list[int]:
        """See `Tally`."""
        return [int(line) for line in (self._folder / "cgroup.procs").read_text().split()]

    def cpu(self) -> float:
        """See `Tally`."""
        lines = (self._folder / "cpu.stat").read_text().splitlines()
        return int(dict(line.split() for line in lines)["usage_usec"]) / 1e6


class Looks:
    """Looks at the command's descendants now and then: misses what each used after the last look at it."""

    name = "looks at the processes, which miss the end of each"

    def __init__(self) -> None:
        self._root: psutil.Process
        self._seen: dict[psutil.Process, float] = {}

    def start(self, command: Sequence[str], **settings: object) -> subprocess.Popen[bytes]:
        """See `Tally`."""
        process = subprocess.Popen(command, **settings)
        self._root = psutil.Process(process.pid)
        return process

    def processes(self) -> list[int]:
        """See `Tally`."""
        alive = []
        with suppress(psutil.NoSuchProcess):
            for one in (self._root, *self._root.children(recursive=True)):
                with suppress(psutil.NoSuchProcess):
                    times = one.cpu_times()
                    self._seen[one] = times.user + times.system
                    alive.append(one.pid)
        return alive

    def cpu(self) -> float:
        """See `Tally`."""
        return sum(self._seen.values())


@contextmanager
def _tally() -> Iterator[Tally]:
    """The best that this machine gives."""
    for groups in GROUPS:
        folder = groups / f"unrolled-benchmark-{os.getpid()}"
        if (groups / "cgroup.controllers").exists() and os.access(groups / "cgroup.procs", os.W_OK):
            folder.mkdir()
            try:
                yield Group(folder)
            finally:
                _vanish(folder)
            return
    yield Looks()


def _vanish(group: Path) -> None:
    """Takes a group away as soon as its last process has ended."""
    deadline = time.monotonic() + SECONDS_TO_VANISH
    while (group / "cgroup.procs").read_text() and time.monotonic() < deadline:
        time.sleep(0.05)
    group.rmdir()
