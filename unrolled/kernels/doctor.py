"""What this machine can confine: each layer of the sandbox, tried from inside it."""

from __future__ import annotations

import contextlib
import json
import os
import resource
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from unrolled.kernels import landlock
from unrolled.kernels.nursery import Nursery
from unrolled.kernels.processes import Enclosure, NotStarted
from unrolled.kernels.sandbox import HOME, Limits

WARM: Final = ("unrolled.kernels.kernel", "numpy", "matplotlib.pyplot")


@dataclass(frozen=True)
class Layer:
    """One layer, as it was found.

    Args:
        name: its name.
        there: whether it holds.
        found: what was seen, or why it is not there.
        needed: whether grading is confined only with it.
    """

    name: str
    there: bool
    found: str
    needed: bool = True


def layers() -> tuple[Layer, ...]:
    """Puts up a sandbox and looks at it from inside; what could not be put up is the only layer then."""
    if sys.platform != "linux":
        return (Layer("sandbox", False, "it is made of parts of Linux; this machine has none of them"),)
    with tempfile.TemporaryDirectory(prefix="unrolled-doctor-") as folder, Nursery() as nursery:
        outside = Path(folder, "outside.txt")
        outside.write_text("seen")
        for name in ("root", "home"):
            Path(folder, name).mkdir()
        enclosure = Enclosure(Path(folder, "root"), Path(folder, "home"), Limits().memory)
        with socket.create_server(("127.0.0.1", 0)) as server, tempfile.TemporaryFile() as findings:
            payload = {"outside": str(outside), "port": server.getsockname()[1], "ipc": _ipc()}
            try:
                looking = nursery.start("unrolled.kernels.doctor:look", payload, [findings.fileno()], enclosure)
            except NotStarted as error:
                name, _, reason = str(error).partition(": ")
                return (Layer(name, False, reason),)
            looking.wait()
            looking.end()
            findings.seek(0)
            return tuple(Layer(*found) for found in json.loads(findings.read() or b"[]"))


def confined() -> str:
    """Why this machine cannot confine a student's code; empty if it can."""
    missing = [layer for layer in layers() if layer.needed and not layer.there]
    return "; ".join(f"{layer.name}: {layer.found}" for layer in missing)


def zygotes() -> Iterator[Layer]:
    """Whether kernels are forked warm, without and with TensorFlow. This imports them, which takes seconds."""
    for name, modules in (("NumPy", ()), ("TensorFlow", ("tensorflow", "keras"))):
        if sys.platform != "linux":
            yield Layer(f"zygote with {name}", False, "kernels are ordinary processes here", needed=False)
            continue
        with Nursery((*WARM, *modules)) as nursery:
            problem = nursery.problem()
        yield Layer(f"zygote with {name}", not problem, problem or "kernels are forked warm", needed=False)


def look(payload: Mapping[str, Any], files: list[int]) -> None:
    """Looks at the sandbox from inside and writes what it found; called in it."""
    tries: dict[str, Callable[[Mapping[str, Any]], str]] = {
        "own user": _user,
        "own processes": _processes,
        "own network": _network,
        "own IPC": _own_ipc,
        "hidden files": _files,
        "limits": _limits,
        "no new privileges": _privileges,
    }
    found: list[tuple[str, bool, str, bool]] = []
    for name, attempt in tries.items():
        try:
            found.append((name, True, attempt(payload), True))
        except Exception as error:
            found.append((name, False, str(error), True))
    at = landlock.version()
    found.append(("Landlock", at > 0, f"version {at}" if at else "this kernel has none", False))
    os.write(files[0], json.dumps(found).encode())


class _Leaks(Exception):
    """A layer does not hold."""


def _user(_: Mapping[str, Any]) -> str:
    if os.getuid() == 0 or (capabilities := _status("CapEff")).strip("0"):
        raise _Leaks("the process has rights of root's")
    return f"user {os.getuid()}, capabilities {capabilities}"


def _processes(_: Mapping[str, Any]) -> str:
    seen = [name for name in os.listdir("/proc") if name.isdigit()]
    if os.getpid() != 1 or len(seen) != 1:
        raise _Leaks(f"{len(seen)} processes are seen")
    return "sees none but its own"


def _network(payload: Mapping[str, Any]) -> str:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", payload["port"]), 1):
        raise _Leaks("it reaches a port of this machine")
    return "reaches no port"


def _own_ipc(payload: Mapping[str, Any]) -> str:
    if _ipc() == payload["ipc"]:
        raise _Leaks("it shares the machine's")
    return "shares no memory or queue"


def _files(payload: Mapping[str, Any]) -> str:
    if os.path.exists(payload["outside"]):
        raise _Leaks(f"it sees {payload['outside']}")
    Path(HOME, "own.txt").write_text("")
    for folder in ("/", "/etc", sys.prefix):
        with contextlib.suppress(OSError):
            Path(folder, "unrolled-doctor.txt").write_text("")
            raise _Leaks(f"it writes into {folder}")
    return "sees the interpreter and its packages, writes into its scratch folder"


def _limits(_: Mapping[str, Any]) -> str:
    limits = Limits()
    with contextlib.suppress(MemoryError):
        bytearray(limits.memory + 2**20)
        raise _Leaks("it takes more memory than it may")
    if resource.getrlimit(resource.RLIMIT_NPROC)[1] != limits.processes:
        raise _Leaks("the number of its processes has no limit")
    memory, files = limits.memory / 2**30, limits.scratch // 2**20
    return f"{memory:g} GB of memory, {limits.processes} processes, {files} MB of files"


def _privileges(_: Mapping[str, Any]) -> str:
    if _status("NoNewPrivs") != "1":
        raise _Leaks("a program could bring some")
    return "no program brings any"


def _status(name: str) -> str:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(line.split()[1] for line in lines if line.startswith(f"{name}:"))


def _ipc() -> str:
    return os.readlink("/proc/self/ns/ipc")


if __name__ == "__main__":
    sys.exit(confined() or None)
