"""The zygote: a process that has imported what notebooks import, and forks a warm process whenever it is asked.

Run by `unrolled.kernels.nursery` as `python -P -m unrolled.kernels.zygote <why cold> <module>...`, in a clean
environment. Its input is a listening socket; it ends when nobody reads its output any more. It never holds a solution,
an expected value or a secret, since each fork can read what it holds. It reads no request itself, so that none can harm
it: to each connection it forks a supervisor.

    who asks ── {"entry", "payload", "sandbox", "memory"}, files   ──▶  supervisor ──fork──▶ the process asked for
    who asks ◀── {"trouble"}, the process                          ──  supervisor

The connection stays open: its end ends the process, and so does the zygote's.
"""

from __future__ import annotations

import gc
import importlib
import io
import json
import os
import select
import shutil
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import Any, NoReturn

from unrolled.kernels.sandbox import Limits, NotConfined, enclose, leave_namespaces

MAX_REQUEST = 64 * 2**10
MAX_FILES = 8
MILLISECONDS_TO_LOOK = 200  # between two looks at the memory that a process and its children use
_TASKS = Path("/proc/self/task")


def serve() -> None:
    """Forks a supervisor for each connection, until its owner has ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for supervisors
    ended, alive = os.pipe()  # readable when the zygote has ended
    listening = socket.socket(fileno=0)
    poller = select.poll()
    poller.register(0, select.POLLIN)
    poller.register(1, 0)  # tells of an error when nobody reads it any more
    gc.collect()
    gc.freeze()  # what is here now is never collected: collecting would copy its pages in each fork
    while not any(source == 1 for source, _ in poller.poll()):
        connection, _ = listening.accept()
        if os.fork() == 0:
            os.close(alive)
            _silence()  # also lets go of the listening socket, so that who connects to a lost zygote sees that it is
            _leave(partial(_supervise, connection, ended))
        connection.close()


def preload(modules: Sequence[str]) -> str:
    """Imports modules; says why forking after it would not be safe, empty if it is."""
    for module in modules:
        try:
            importlib.import_module(module)
        except Exception:
            continue  # the notebook will say so
    if (threads := len(list(_TASKS.iterdir()))) > 1:
        return f"importing {', '.join(modules)} left {threads - 1} threads running"
    context = getattr(sys.modules.get("tensorflow.python.eager.context"), "_context", None)
    if context is not None and context._initialized:
        return "importing TensorFlow ran an operation"
    if "matplotlib.pyplot" in sys.modules:
        _read_formulas_once()
        _draw_once()
    return ""


def _read_formulas_once() -> None:
    """Lets all drawings share the formulas that were read; Agg has each drawing read them, and draws a figure twice."""
    agg = importlib.import_module("matplotlib.backends.backend_agg")
    agg.MathTextParser = cache(agg.MathTextParser)  # type: ignore[attr-defined]


def _draw_once() -> None:
    """Draws a figure to nowhere, so that fonts and their glyphs are read once."""
    figure = sys.modules["matplotlib.figure"].Figure()
    axes = figure.subplots()
    axes.plot([1, 10], [1, 10], label="$h_t$")
    axes.set(xscale="log", title=r"$\alpha_t$ of 1", xlabel="t")
    axes.legend()
    figure.savefig(io.BytesIO(), format="png")


def _leave(task: Callable[[], None]) -> NoReturn:
    """Does a fork's task and ends; nothing of the zygote's runs on in the fork."""
    try:
        task()
    finally:
        os._exit(0)


def _supervise(connection: socket.socket, zygote_ended: int) -> None:
    """Forks the process that is asked for and watches over it until it, who asked or the zygote ends."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    message, files, _, _ = socket.recv_fds(connection, MAX_REQUEST, MAX_FILES)
    if not message:
        return
    request = json.loads(message)
    trouble, told = os.pipe()
    try:
        if request["sandbox"]:
            leave_namespaces()
        child = os.fork()
    except (NotConfined, OSError) as error:
        connection.sendall(json.dumps({"trouble": str(error)}).encode())
        return
    if child == 0:
        _leave(partial(_become, request, files, told))
    for file in (told, *files):
        os.close(file)
    with os.fdopen(trouble) as what:
        said = what.read()
    process = os.pidfd_open(child)
    socket.send_fds(connection, [json.dumps({"trouble": said}).encode()], [process])
    _watch(child, process, connection, zygote_ended, request["memory"])


def _become(request: dict[str, Any], files: list[int], told: int) -> None:
    """The forked process: takes on the sandbox, then does what it was asked for."""
    os.setsid()
    _only(files, told)
    try:
        module, function = request["entry"].split(":")
        entry = getattr(importlib.import_module(module), function)  # inside the sandbox, this package is not seen
        Path("/proc/self/comm").write_text(module.split(".")[-1])  # for who looks at a list of processes
        if sandbox := request["sandbox"]:
            limits = Limits(memory=sandbox["memory"])
            enclose(Path(sandbox["scratch"]), Path(sandbox["home"]), limits, sandbox["hidden"])
    except Exception as error:
        os.write(told, str(error).encode())
        return
    os.close(told)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()  # or all forks would draw the same
    entry(request["payload"], files)


def _silence() -> None:
    """Leads the standard input and output nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    os.close(nowhere)


def _only(files: list[int], told: int) -> None:
    """Leads every file nowhere that the process has no business with.

    Closed, its number would be given to another file, and what still holds the first, such as a font, would one day
    close that one.
    """
    nowhere = os.open(os.devnull, os.O_RDWR)
    for name in os.listdir("/proc/self/fd"):
        file = int(name)
        if file > 2 and file not in (nowhere, told, *files):
            os.dup2(nowhere, file, inheritable=False)


def _watch(child: int, process: int, connection: socket.socket, zygote_ended: int, memory: int) -> None:
    poller = select.poll()
    for source in (process, connection.fileno(), zygote_ended):
        poller.register(source, select.POLLIN)
    while not poller.poll(MILLISECONDS_TO_LOOK) and _memory_of(child) <= memory:
        pass
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)  # unconfined, its children would stay
    signal.pidfd_send_signal(process, signal.SIGKILL)
    os.waitpid(child, 0)


def _memory_of(process: int) -> int:
    """The bytes that a process and its descendants have of their own, as far as the system says."""
    total, waiting = 0, [process]
    while waiting:
        one = waiting.pop()
        try:
            resident, shared = Path(f"/proc/{one}/statm").read_text().split()[1:3]
            for task in os.listdir(f"/proc/{one}/task"):
                waiting += map(int, Path(f"/proc/{one}/task/{task}/children").read_text().split())
        except (OSError, ValueError):
            continue
        total += (int(resident) - int(shared)) * os.sysconf("SC_PAGE_SIZE")
    return total


def main() -> None:
    """See the module."""
    cold, *modules = sys.argv[1:]
    problem = cold or preload(modules)
    if problem and not cold:
        os.execv(sys.executable, [sys.executable, "-P", "-m", "unrolled.kernels.zygote", problem])
    os.write(1, json.dumps(problem).encode() + b"\n")
    serve()
    shutil.rmtree(os.environ["MPLCONFIGDIR"], ignore_errors=True)  # its owner had no time to


if __name__ == "__main__":
    main()
