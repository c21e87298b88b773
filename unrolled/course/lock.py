"""One at a time: the lock on a course, held by whoever writes to its gradebook and folders.

The system lets go of it when its holder ends, in whatever way, so that there is never a stale one.
"""

from __future__ import annotations

import fcntl
import json
import logging
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TextIO

LOCK = ".unrolled.lock"
"""The file in the course that is locked; it holds who does so, and nothing when its holder has ended in order."""

_log = logging.getLogger("unrolled")


@contextmanager
def one_at_a_time(root: Path, command: str) -> Iterator[None]:
    """Holds the lock of a course; waits for whoever holds it, and says so in the log.

    Args:
        root: the course directory.
        command: what the holder is doing, for those who wait.
    """
    with (root / LOCK).open("a+", encoding="utf-8") as file:
        _acquire(file, root)
        if killed := _holder(file):
            _log.info("The run before was killed: %s. What it recorded stays.", killed)
        _write(file, {"command": command, "process": os.getpid(), "host": socket.gethostname(), "since": _now()})
        try:
            yield
        finally:
            file.truncate(0)


def _acquire(file: TextIO, root: Path) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        _log.warning("Waiting for the end of %s: one at a time works in %s.", _holder(file) or "another run", root)
        fcntl.flock(file, fcntl.LOCK_EX)
        _log.warning("It has ended.")
    except OSError as error:
        _log.warning(
            "%s cannot be locked (%s), as on some network file systems. See to it that only one unrolled at a time "
            "works in this course.",
            root / LOCK,
            error.strerror,
        )


def _holder(file: TextIO) -> str:
    """Who holds the lock, in words; empty if the file does not say so."""
    file.seek(0)
    try:
        return "{command}, process {process} on {host}, running since {since}".format(**json.loads(file.read()))
    except (ValueError, LookupError, TypeError):
        return ""


def _write(file: TextIO, holder: dict[str, str | int]) -> None:
    file.truncate(0)
    file.write(json.dumps(holder) + "\n")
    file.flush()


def _now() -> str:
    return f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S %Z}"
