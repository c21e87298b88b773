"""What a student's code can do in its sandbox, and what becomes of kernels whose zygote or owner is lost."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from unrolled.kernels.nursery import Nursery
from unrolled.kernels.processes import Enclosure, NotStarted
from unrolled.kernels.running import NotebookRun
from unrolled.kernels.sandbox import HOME, Limits
from unrolled.kernels.starting import Kernels
from unrolled.kernels.surroundings import clean_environment
from unrolled.values.verdict import Finding

pytestmark = pytest.mark.kernel

MODULES = ("unrolled.kernels.kernel", "numpy", "matplotlib.pyplot")


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    with Nursery(MODULES) as one:
        assert one.problem() == ""
        yield one


def run(
    nursery: Nursery, *sources: str, seconds: float = 10, memory: int = Limits().memory, data: tuple = ()
) -> tuple[list[str], list[Finding | None]]:
    """Runs cells in one confined kernel; returns what each shows, and why it was given up."""
    notebook = new_notebook(cells=[new_code_cell(source) for source in sources])

    async def go() -> list[Finding | None]:
        async with NotebookRun(notebook, data, seconds, Kernels(nursery, memory)) as going:
            return [await going.run(index) for index in range(len(sources))]

    lost = asyncio.run(go())
    return ["".join(map(shown, cell.outputs)).strip() for cell in notebook.cells], lost


def shown(output: dict) -> str:
    """What a student sees of an output."""
    return output.get("text") or output.get("ename") or output["data"]["text/plain"]


def test_it_finds_the_lessons_files_and_writes_beside_them_only(nursery):
    texts, _ = run(
        nursery,
        "open('a/b.txt').read()",
        "open('own.txt', 'w').write('x'); import os; os.getcwd()",
        "import tempfile; tempfile.NamedTemporaryFile().name.startswith('/student/')",
        *(f"open('{folder}/x', 'w')" for folder in ("/", "/usr/lib", sys.prefix, "/proc")),
        data=(("a/b.txt", b"hello"),),
    )
    assert texts[:3] == ["'hello'", repr(HOME), "True"]
    assert set(texts[3:]) <= {"OSError", "PermissionError", "FileNotFoundError"}


def test_nothing_of_the_machine_is_seen(nursery, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("solution")
    places = [
        str(secret),
        str(Path(__file__).parents[2] / "nbgrader_config.py"),
        "/etc/passwd",
        str(Path.home()) + "/.bashrc",
    ]
    code = f"import os; [place for place in {places} if os.path.exists(place)]"
    texts, _ = run(nursery, code, "[name for name in os.listdir('/proc') if name.isdigit()]", "os.environ.get('USER')")
    assert texts == ["[]", "['1']", ""]


def test_it_reaches_no_port_and_resolves_no_name(nursery):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        texts, _ = run(
            nursery,
            f"import socket; socket.create_connection(('127.0.0.1', {port}), 2)",
            "socket.getaddrinfo('example.org', 80)",
            "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 53))",
        )
    assert all(text in {"OSError", "PermissionError", "gaierror", "ConnectionRefusedError"} for text in texts)


def test_memory_files_and_processes_have_limits(nursery):
    texts, lost = run(
        nursery,
        "kept = bytearray(4 * 2**30)",
        "open('large', 'wb').write(bytes(200 * 2**20))",
        "for i in range(9):\n    open(f'part{i}', 'wb').write(bytes(100 * 2**20))",
        "import subprocess\nmany = [subprocess.Popen(['sleep', '60']) for _ in range(400)]",
        "print('alive')",
    )
    assert texts == ["MemoryError", "OSError", "OSError", "BlockingIOError", "alive"] and lost == [None] * 5


def test_a_kernel_whose_processes_take_too_much_memory_together_is_ended(nursery):
    hoard = "import subprocess, sys, time\ncode = 'x = bytes(range(256)) * 2**20; import time; time.sleep(60)'\n"
    hoard += "kept = [subprocess.Popen([sys.executable, '-c', code]) for _ in range(6)]\ntime.sleep(60)"
    texts, lost = run(nursery, "x = 1", hoard, "print(x)", seconds=30, memory=2**30)
    assert lost == [None, Finding("died"), None] and texts[2] == "1"


def test_two_kernels_draw_different_numbers(nursery):
    draw = "import random, numpy as np; (random.random(), np.random.rand())"
    assert run(nursery, draw)[0] != run(nursery, draw)[0]


def test_every_process_ends_with_its_kernel(nursery):
    mark = str(time.time_ns())[-7:]
    leave = f"import os\nif os.fork() == 0:\n    os.setsid()\n    os.execvp('sleep', ['sleep', '{mark}'])"
    run(nursery, leave, f"import subprocess; subprocess.Popen(['sleep', '{mark}'], start_new_session=True)")
    assert not [one for one in psutil.process_iter(["cmdline"]) if mark in (one.info["cmdline"] or [])]


def test_a_sandbox_that_cannot_be_put_up_names_its_layer_and_runs_nothing(nursery, tmp_path):
    (tmp_path / "home").mkdir()
    with pytest.raises(NotStarted, match=r"hidden file system: .*No such file"):
        enclosure = Enclosure(tmp_path / "not there", tmp_path / "home", Limits().memory)
        nursery.start("unrolled.kernels.kernel:run", {}, [], enclosure)


def test_a_zygote_that_is_killed_in_the_middle_costs_no_cell():
    async def go() -> list[Finding | None]:
        with Nursery(MODULES) as nursery:
            async with NotebookRun(notebook, (), 20, Kernels(nursery, Limits().memory)) as going:
                first = await going.run(0)
                zygote = next(
                    child for child in psutil.Process().children() if "unrolled.kernels.zygote" in child.cmdline()
                )
                zygote.kill()
                return [first, await going.run(1)]

    notebook = new_notebook(cells=[new_code_cell("x = 20"), new_code_cell("print(x + 1)")])
    assert asyncio.run(go()) == [None, None]
    assert notebook.cells[1].outputs[0].text == "21\n"


def test_nothing_runs_on_when_the_owner_is_killed(tmp_path):
    code = (
        "import asyncio, sys\nfrom nbformat.v4 import new_code_cell, new_notebook\n"
        "from unrolled.kernels.nursery import Nursery\nfrom unrolled.kernels.running import NotebookRun\n"
        "from unrolled.kernels.starting import Kernels\n"
        "async def go():\n"
        "    cell = new_code_cell('import ctypes\\nctypes.CDLL(None).prctl(1, 0)\\nwhile True: pass')\n"
        "    async with NotebookRun(new_notebook(cells=[cell]), (), 600, Kernels(Nursery(), 2**31)) as going:\n"
        "        print('started', flush=True)\n"
        "        await going.run(0)\n"
        "asyncio.run(go())\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, cwd=tmp_path) as owner:
        assert owner.stdout and owner.stdout.readline() == b"started\n"
        time.sleep(1)
        started = psutil.Process(owner.pid).children(recursive=True)
        os.kill(owner.pid, signal.SIGKILL)
    assert len(started) >= 3
    assert not psutil.wait_procs(started, timeout=10)[1]


def test_a_zygote_that_could_not_fork_safely_says_why_and_forks_cold(tmp_path, monkeypatch):
    module = tmp_path / "threads_on_import.py"
    module.write_text("import threading, time\nthreading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n")
    environment = {**clean_environment(), "PYTHONPATH": str(tmp_path)}
    monkeypatch.setattr("unrolled.kernels.nursery.clean_environment", lambda: environment)
    with Nursery(("threads_on_import",)) as nursery:
        assert nursery.problem() == "importing threads_on_import left 1 threads running"
        assert run(nursery, "1 + 1")[0] == ["2"]
