"""What a grading left behind: in the gradebook, in files, among processes and on the network."""

from __future__ import annotations

import ctypes
import os
import socket
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from hashlib import sha256
from pathlib import Path

import psutil

CANARY = "unrolled-attack"
"""What tricks call the files, sockets and segments that they leave."""
PORT = 47_811
"""Where the tricks find somebody on this machine to talk to; they listen on the next one."""
SECONDS_TO_END = 5
_SET_CHILD_SUBREAPER = 36


@contextmanager
def adopting() -> Iterator[None]:
    """Whatever loses its parent meanwhile becomes a child of this process, so that it can be found."""
    prctl = ctypes.CDLL(None).prctl
    prctl(_SET_CHILD_SUBREAPER, 1)
    try:
        yield
    finally:
        prctl(_SET_CHILD_SUBREAPER, 0)


def processes_left() -> list[str]:
    """The processes that a grading left behind, by name and command line; they are killed.

    One that was killed with its owner may need a moment more to end.
    """
    _, left = psutil.wait_procs(psutil.Process().children(recursive=True), SECONDS_TO_END)
    said = [f"{one.name()} ({' '.join(one.cmdline())})" for one in left]
    for one in left:
        one.kill()
    return said


class Listener:
    """Somebody on this machine: counts who calls, over TCP, UDP and an abstract Unix socket. A context manager."""

    def __init__(self) -> None:
        self.calls = 0
        self._sockets = [socket.create_server(("127.0.0.1", PORT)), socket.socket(socket.AF_UNIX)]
        self._sockets[1].bind(f"\0{CANARY}")
        self._sockets[1].listen()
        self._datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._datagrams.bind(("127.0.0.1", PORT))
        self._datagrams.setblocking(False)

    def __enter__(self) -> Listener:
        for one in self._sockets:
            threading.Thread(target=self._count, args=[one], daemon=True).start()
        return self

    def __exit__(self, *exc: object) -> None:
        for one in self._sockets:
            one.shutdown(socket.SHUT_RDWR)
            one.close()
        with self._datagrams as one, suppress(BlockingIOError):
            self.calls += bool(one.recv(100))

    def _count(self, listening: socket.socket) -> None:
        while True:
            try:
                listening.accept()[0].close()
            except OSError:  # closed
                return
            self.calls += 1


def answers_calls(port: int) -> bool:
    """Whether anybody listens on a port of this machine."""
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


def files(folder: Path) -> dict[str, str]:
    """The files under a folder, each with the hash of its content. The gradebook is looked at by its rows."""
    found = {}
    for file in folder.rglob("*"):
        name = file.relative_to(folder).as_posix()
        if file.is_symlink():
            found[name] = os.readlink(file)
        elif file.is_file() and not name.startswith(
            (".nbgrader.log", "gradebook.db", "unrolled.log", ".unrolled.lock")
        ):
            found[name] = sha256(file.read_bytes()).hexdigest()
    return found


def rows(gradebook: Path) -> dict[str, set[tuple[object, ...]]]:
    """The gradebook's rows, by table."""
    with closing(sqlite3.connect(gradebook)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {table: set(connection.execute(f"SELECT * FROM {table}")) for table in tables}


def changed(before: Mapping[str, str], after: Mapping[str, str]) -> set[str]:
    """The files that are gone or not the same."""
    return {name for name, content in before.items() if after.get(name) != content}


def canaries(places: Mapping[str, Path]) -> set[str]:
    """What tricks left in places where no grading has anything to write; it is removed."""
    found = set()
    for name, place in places.items():
        for file in place.glob(f"**/{CANARY}*" if name == "the package" else f"{CANARY}*"):
            found.add(f"{name}: {file}")
            file.unlink()
    segments = Path("/proc/sysvipc/shm")
    if segments.exists() and any(line.split()[0] == str(PORT) for line in segments.read_text().splitlines()):
        found.add("a segment of shared memory")
        os.system(f"ipcrm -M {PORT}")
    return found
