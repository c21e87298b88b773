"""Ordinary processes, started anew and without a sandbox: where there can be no zygote."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from unrolled.kernels.processes import Enclosure, NotStarted
from unrolled.kernels.surroundings import clean_environment


class Fresh:
    """Starts each process anew, with the rights of whoever asks: where there can be no zygote."""

    lost = 0  # each stands by itself

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

    def shared(self) -> Fresh:
        """See `Processes`."""
        return self

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
