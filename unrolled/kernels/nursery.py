"""Where the processes of students and judges come from: forked by a zygote, whose owner's end this is, or fresh."""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Self

from unrolled.kernels.ordinary import Fresh
from unrolled.kernels.processes import Enclosure, NotStarted, Processes
from unrolled.kernels.sandbox import Limits
from unrolled.kernels.surroundings import clean_environment, lay_fonts, short

SECONDS_TO_ANSWER: Final = 180  # a zygote that is just importing TensorFlow on a busy machine
SECONDS_TO_END: Final = 5
MAX_ANSWER: Final = 64 * 2**10
MOST_WAITING: Final = 256  # who ask while the zygote is still importing


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


class Nursery:
    """Owns a zygote. A context manager.

    Args:
        modules: what the zygote imports before it forks.
    """

    def __init__(self, modules: Sequence[str] = ()) -> None:
        self._modules = tuple(modules)
        self.lost = 0
        self._open()

    def _open(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="unrolled-zygote-", dir=short(), ignore_cleanup_errors=True)
        lay_fonts(Path(self._folder.name))
        self._address = str(Path(self._folder.name, "zygote"))
        self._problem: str | None = None
        with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as listening:
            listening.bind(self._address)
            listening.listen(MOST_WAITING)
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "unrolled.kernels.zygote", "", *self._modules],
                env={**clean_environment(), "MPLCONFIGDIR": self._folder.name},
                cwd="/",
                stdin=listening.fileno(),
                stdout=subprocess.PIPE,  # by whose end it sees that its owner has ended
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
        try:
            return _ask(self._address, entry, payload, files, enclosure)
        except OSError:
            self.lost += 1
            self.close()  # another takes its place
            self._open()
        try:
            return _ask(self._address, entry, payload, files, enclosure)
        except OSError as error:
            raise NotStarted(f"The process that forks the students' kernels does not answer: {error}") from error

    def shared(self) -> Guest:
        """See `Processes`; the zygote still ends when this process does."""
        return Guest(self._address, self._modules)

    def close(self) -> None:
        """Ends the zygote, and with it all its processes."""
        self._process.kill()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        self._folder.cleanup()


class Guest:
    """Has its processes forked by another process's zygote; once that is lost, by one of its own.

    Args:
        address: where the zygote listens.
        modules: what it has imported.
    """

    def __init__(self, address: str, modules: Sequence[str]) -> None:
        self._address, self._modules = address, modules
        self._own: Nursery | None = None

    @property
    def lost(self) -> int:
        """See `Processes`."""
        return self._own.lost + 1 if self._own else 0

    def start(
        self, entry: str, payload: Mapping[str, Any], files: Sequence[int], enclosure: Enclosure | None = None
    ) -> Child:
        """See `Processes`."""
        if self._own is None:
            try:
                return _ask(self._address, entry, payload, files, enclosure)
            except OSError:
                self._own = Nursery(self._modules)
        return self._own.start(entry, payload, files, enclosure)

    def shared(self) -> Guest:
        """See `Processes`."""
        return Guest(self._address, self._modules)

    def close(self) -> None:
        """Ends its own zygote, if it has one."""
        if self._own:
            self._own.close()


def _ask(
    address: str, entry: str, payload: Mapping[str, Any], files: Sequence[int], enclosure: Enclosure | None
) -> Child:
    """Has the zygote at an address fork a process.

    Raises:
        NotStarted: the sandbox could not be put up.
        OSError: there is no answer.
    """
    sandbox = {**vars(enclosure), "scratch": str(enclosure.scratch), "home": str(enclosure.home)} if enclosure else None
    memory = enclosure.memory if enclosure else Limits().memory
    request = {"entry": entry, "payload": payload, "memory": memory, "sandbox": sandbox}
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    connection.settimeout(SECONDS_TO_ANSWER)
    try:
        connection.connect(address)
        socket.send_fds(connection, [json.dumps(request).encode()], list(files))
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


def processes_of(modules: Sequence[str]) -> Processes:
    """The best there is on this machine: a zygote that has imported `modules`, or fresh processes. `close` it."""
    return Nursery(modules) if sys.platform == "linux" else Fresh()
