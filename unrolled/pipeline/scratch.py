"""Temporary folders that nobody need be alive to remove: what a killed run leaves of them, the next one removes.

Each is locked while its owner lives. The system lets go of the lock when the owner ends, in whatever way.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

PREFIX = "unrolled-pool-"


@contextmanager
def scratch() -> Iterator[Path]:
    """A temporary folder for this process and its children; removes first what killed runs left of theirs."""
    _remove_abandoned()
    new = Path(tempfile.mkdtemp(prefix="unrolled-new-"))
    with ExitStack() as held:
        with suppress(OSError):  # a file system without locks: what killed runs leave on it stays
            held.enter_context(_locked(new))
        folder = new.rename(new.with_name(new.name.replace("unrolled-new-", PREFIX)))  # only now may others find it
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _remove_abandoned() -> None:
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError), _locked(folder):  # in use, another user's, or removed by another run
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Holds the lock of a folder.

    Raises:
        OSError: another process holds it, or this one may not.
    """
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(opened)
