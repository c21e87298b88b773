"""Where the processes of students and judges come from: forked by a zygote, whose owner's end this is, or fresh."""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol, Self

import matplotlib

from unrolled.errors import UnrolledError
from unrolled.kernels.sandbox import Limits

KEPT: Final = ("PATH", "LANG", "LC_ALL", "TZ", "SYSTEMROOT", "VIRTUAL_ENV", "NBGRADER_EXECUTION")
# A class keeps every core busy by itself; threads that numeric libraries start on import would make forking unsafe.
ONE_THREAD: Final = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "TF_NUM_INTRAOP_THREADS")
SECONDS_TO_ANSWER: Final = 180  # a zygote that is just importing TensorFlow on a busy machine
SECONDS_TO_END: Final = 5
MAX_ANSWER: Final = 64 * 2**10


class NotStarted(UnrolledError):
    """No process could be started; the message says why."""


@dataclass(frozen=True)
class Enclosure:
    """A sandbox for one process.

    Args:
        scratch: an empty folder, on which the process's own file system is put up.
        home: what it finds in its scratch folder.
        memory: bytes that it may use.
        hidden: packages that it does not find.
    """

    scratch: Path
    home: Path
    memory: int
    hidden: tuple[str, ...] = ()


class Process(Protocol):
    """A process that was asked for. It ends when its owner does."""

    def ended(self) -> bool:
        """Whether it has ended."""
        ...

    def send_signal(self, signum: int) -> None:
        """Sends it a signal, if it is still there."""
        ...

    def end(self) -> None:
        """Ends it with all that it started, and waits until it has ended."""
        ...


class Processes(Protocol):
    """Where processes come from."""

    def start(
        self, entry: str, payload: Mapping[str, Any], files: Sequence[int], enclosure: Enclosure | None = None
    ) -> Process:
        """Starts a process that calls a function with the payload and with these open files.

        Args:
            entry: the function's module and name, as "module:function".
            payload: what JSON can hold.
            files: file descriptors.
            enclosure: its sandbox; None for none.

        Raises:
            NotStarted: the sandbox could not be put up, or there is no answer.
        """
        ...

    def close(self) -> None:
        """Ends what it needed."""
        ...


class Child:
    """A process that a zygote has forked.

    Args:
        connection: to what watches over it.
        process: its file descriptor (see pidfd_open(2)), which stays its own even if its number is given to another.
    """

    def __init__(self, connection: socket.socket, process: int) -> None:
        self._connection, self._process = connection, process

    def ended(self) -> bool:
        """See `Process`."""
        return self.wait(0)

    def send_signal(self, signum: int) -> None:
        """See `Process`."""
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._process, signum)

    def end(self) -> None:
        """See `Process`."""
        self._connection.close()
        if not self.wait():
            self.send_signal(signal.SIGKILL)
            self.wait()

    def wait(self, seconds: float = SECONDS_TO_END) -> bool:
        """Waits until it has ended, at most so long; says whether it has."""
        poller = select.poll()
        poller.register(self._process, select.POLLIN)
        return bool(poller.poll(seconds * 1000))

    def __del__(self) -> None:
        os.close(self._process)


class Fresh:
    """Starts each process anew, with the rights of whoever asks: where there can be no zygote."""

    def start(
        self, entry: str, payload: Mapping[str, Any], files: Sequence[int], enclosure: Enclosure | None = None
    ) -> FreshProcess:
        """See `Processes`; has no sandbox."""
        if enclosure:
            raise NotStarted("An ordinary process cannot be confined.")
        request = json.dumps({"entry": entry, "payload": payload, "files": list(files)})
        return FreshProcess(
            subprocess.Popen(
                [sys.executable, "-P", "-m", "unrolled.kernels.fresh", request],
                pass_fds=list(files),
                env=clean_environment(),
                stdin=subprocess.PIPE,  # by whose end it sees that its owner has ended
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C is for the owner
            )
        )

    def close(self) -> None:
        """See `Processes`; needs nothing."""


class FreshProcess:
    """An ordinary process, the first of its group."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def ended(self) -> bool:
        """See `Process`."""
        return self._process.poll() is not None

    def send_signal(self, signum: int) -> None:
        """See `Process`."""
        self._process.send_signal(signum)

    def end(self) -> None:
        """See `Process`."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        if self._process.stdin:
            self._process.stdin.close()


class Nursery:
    """Owns a zygote. A context manager.

    Args:
        modules: what the zygote imports before it forks.
    """

    def __init__(self, modules: Sequence[str] = ()) -> None:
        self._modules = tuple(modules)
        self._open()

    def _open(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="unrolled-zygote-", ignore_cleanup_errors=True)
        lay_fonts(Path(self._folder.name))
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._problem: str | None = None
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "unrolled.kernels.zygote", "", *self._modules],
                env={**clean_environment(), "MPLCONFIGDIR": self._folder.name},
                cwd="/",
                stdin=theirs.fileno(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C is for the owner
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def problem(self) -> str:
        """Why its processes are not forked warm; empty if they are. Waits until the imports are done."""
        if self._problem is None:
            assert self._process.stdout
            line = self._process.stdout.readline()
            self._problem = str(json.loads(line)) if line else "it ended while it was starting"
        return self._problem

    def start(
        self, entry: str, payload: Mapping[str, Any], files: Sequence[int], enclosure: Enclosure | None = None
    ) -> Child:
        """See `Processes`. A zygote that was lost is replaced."""
        memory = enclosure.memory if enclosure else Limits().memory
        sandbox = (
            {**vars(enclosure), "scratch": str(enclosure.scratch), "home": str(enclosure.home)} if enclosure else None
        )
        request = {"entry": entry, "payload": payload, "memory": memory, "sandbox": sandbox}
        message = json.dumps(request).encode()
        try:
            return self._ask(message, files)
        except OSError:
            self.close()  # it was lost; another takes its place
            self._open()
        try:
            return self._ask(message, files)
        except OSError as error:
            raise NotStarted(f"The process that forks the students' kernels does not answer: {error}") from error

    def _ask(self, message: bytes, files: Sequence[int]) -> Child:
        connection, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        connection.settimeout(SECONDS_TO_ANSWER)
        try:
            with theirs:
                socket.send_fds(self._control, [b"+"], [theirs.fileno()])
            socket.send_fds(connection, [message], list(files))
            answer, opened, _, _ = socket.recv_fds(connection, MAX_ANSWER, 1)
            if not answer:
                raise ConnectionError("it has ended")
            told = json.loads(answer)
        except BaseException:
            connection.close()
            raise
        child = Child(connection, *opened) if opened else None
        if told["trouble"] or child is None:
            connection.close()
            raise NotStarted(told["trouble"])
        return child

    def close(self) -> None:
        """Ends the zygote, and with it all its processes."""
        self._control.close()
        self._process.kill()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        self._folder.cleanup()


def processes_of(modules: Sequence[str]) -> Processes:
    """The best there is on this machine: a zygote that has imported `modules`, or fresh processes. `close` it."""
    return Nursery(modules) if sys.platform == "linux" else Fresh()


def clean_environment() -> dict[str, str]:
    """What a student's code may see of the environment."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return kept | dict.fromkeys(ONE_THREAD, "1") | {"PYTHONUTF8": "1"}


def lay_fonts(folder: Path) -> None:
    """Copies matplotlib's list of fonts, which takes seconds to make, into a configuration folder."""
    for cache in Path(matplotlib.get_cachedir()).glob("fontlist-*.json"):
        folder.mkdir(exist_ok=True)
        shutil.copy(cache, folder)
