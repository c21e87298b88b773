"""What a process of a student or a judge is, and where it comes from, whatever starts it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from unrolled.errors import UnrolledError


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
    """Where processes come from.

    Attributes:
        lost: how often what forks them was lost so far, and all that it had forked with it.
    """

    @property
    def lost(self) -> int:
        """See above."""
        ...

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

    def shared(self) -> Processes:
        """The same for another process of this machine, as something that can be pickled."""
        ...

    def close(self) -> None:
        """Ends what it needed."""
        ...
