"""Cells run one by one in a student's kernel, whatever they do to it."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from unrolled.kernels.running import MAX_OUTPUT, NotebookRun
from unrolled.values.verdict import Finding

pytestmark = pytest.mark.kernel

TOO_SLOW, DIED = Finding("too_slow", {"seconds": 2.5}), Finding("died")


def run(
    *sources: str, seconds: float = 2.5, pause: float = 0, data: tuple = ()
) -> tuple[list[str], list[Finding | None]]:
    """Runs cells, with a pause after each; returns what each shows, and why it was given up."""
    notebook = new_notebook(cells=[new_code_cell(source) for source in sources])

    async def go() -> list[Finding | None]:
        lost = []
        async with NotebookRun(notebook, data, seconds) as going:
            for index in range(len(sources)):
                lost.append(await going.run(index))
                await asyncio.sleep(pause)
        return lost

    lost = asyncio.run(go())
    return ["".join(map(shown, cell.outputs)) for cell in notebook.cells], lost


def shown(output: dict) -> str:
    """What a student sees of an output."""
    return output.get("text") or output.get("ename") or output["data"]["text/plain"]


def test_cells_share_a_kernel_and_show_their_outputs():
    texts, lost = run("x = 20", "print(x + 1)", "x + 2", "1 / 0", "print(x)", "import os; os.write(2, b'low'); None")
    assert texts == ["", "21\n", "22", "ZeroDivisionError", "20\n", "low"]
    assert lost == [None] * 6


def test_the_kernel_finds_the_lessons_files_and_nothing_of_the_graders():
    code = "import os, pathlib; print([str(p) for p in pathlib.Path().rglob('*.txt')], open('a/b.txt').read())"
    secret = "print(os.environ.get('HOME') == os.getcwd(), 'PYTEST_CURRENT_TEST' in os.environ)"
    assert run(code, secret, data=(("a/b.txt", b"hello"),))[0] == ["['a/b.txt'] hello\n", "True False\n"]


def test_a_cell_that_does_not_end_is_left_out_and_the_rest_goes_on():
    hanging = "y = 1\nwhile True: pass"
    texts, lost = run(
        "import os; x = 1; print(os.getpid())", hanging, "print(x, 'y' in globals())", "print(os.getpid())"
    )
    assert lost == [None, TOO_SLOW, None, None] and texts[2] == "1 False\n"
    assert texts[0] != texts[3]  # what a cell showed the first time stays, though it ran again in another kernel


def test_a_cell_that_is_interrupted_shows_where_it_was():
    texts, _ = run("def forever():\n    while True: pass\nforever()")
    assert texts == ["KeyboardInterrupt"]


def test_of_a_flood_of_output_so_much_is_kept_and_the_rest_goes_on():
    texts, lost = run("for _ in range(400):\n    print('x' * 20_000)", "print('after')", seconds=20)
    assert lost == [None, None] and texts[1] == "after\n"
    assert 2**20 < len(texts[0]) <= MAX_OUTPUT


def test_a_cell_that_ends_the_process_is_left_out_and_the_rest_goes_on():
    texts, lost = run("x = 1", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "print(x)")
    assert (texts[2], lost) == ("1\n", [None, DIED, None])


def test_leaving_the_interpreter_politely_ends_nothing():
    polite = ("exit()", "quit", "import sys; sys.exit(1)", "get_ipython().kernel.do_shutdown(False)")
    texts, lost = run("x = 1", *polite, "print(x)", pause=0.15)  # the loop would stop 0.1 s later
    assert texts[-1] == "1\n" and lost == [None] * 6


def test_a_kernel_that_ends_between_two_cells_costs_neither():
    once = "import os, pathlib, threading\nmark = pathlib.Path('{}')\nif not mark.exists():\n    mark.touch()\n    "
    with tempfile.TemporaryDirectory() as folder:
        code = once.format(Path(folder, "mark")) + "threading.Timer(0.1, os._exit, [0]).start()"
        texts, lost = run(code, "print(1)", pause=0.5)
    assert texts[1] == "1\n" and lost == [None, None]


def test_a_flood_of_outputs_is_shown_and_the_next_cell_too():
    texts, lost = run("for n in range(1_500):\n    display(n)\n    print(n)", "print('after')", seconds=30)
    assert lost == [None, None] and texts[1] == "after\n"
    assert texts[0].startswith("00\n11\n22\n")  # ZeroMQ drops what a reader falls a thousand messages behind


def test_an_updated_display_shows_the_update():
    assert (
        run("shown = display('one', display_id=True); shown.update('two')", "shown.update('three')")[0][0] == "'three'"
    )


GARBAGE = """
import os
for descriptor in range(3, 64):
    try:
        if os.readlink(f"/proc/self/fd/{descriptor}").startswith("socket"):
            os.write(descriptor, b"garbage" * 1000)
    except OSError:
        pass
"""


@pytest.mark.parametrize(
    "code",
    [
        "get_ipython().kernel.session = object()",
        "get_ipython().kernel.shell_stream.close()",
        "get_ipython().kernel.session.send(get_ipython().kernel.iopub_socket, 'execute_result', {'data': 7})",
        "import os; os.closerange(3, 100)",
        GARBAGE,
    ],
    ids=["session", "shell", "message", "sockets", "garbage"],
)
def test_a_cell_that_breaks_the_protocol_costs_at_most_itself(code):
    started = time.monotonic()
    texts, lost = run("x = 1", code, "print(x)", "print(x + 1)")
    # The damage may show in the cell itself or in the next one only.
    assert texts[3] == "2\n" and lost[0] is lost[3] is None
    assert time.monotonic() - started < 30


def test_cancelling_ends_the_run_and_its_kernel():
    async def cancelled() -> None:
        task = asyncio.ensure_future(hang())
        await asyncio.sleep(2.0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    async def hang() -> None:
        notebook = new_notebook(cells=[new_code_cell("while True: pass")])
        async with NotebookRun(notebook, (), 60) as going:
            await going.run(0)

    started, before = time.monotonic(), processes()
    asyncio.run(cancelled())
    assert time.monotonic() - started < 10
    assert processes() == before


def processes() -> set[int]:
    """The processes that this one has started, and theirs."""
    return {child.pid for child in psutil.Process().children(recursive=True)}


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[Path]]:
    """What lies in the folder for temporary files."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return lambda: list(tmp_path.iterdir())


def test_nothing_remains_of_a_run(scratch):
    open_files, before = psutil.Process().num_fds(), processes()
    code = "import subprocess; child = subprocess.Popen(['sleep', '600']); print(child.pid)"
    texts, _ = run("open('left.txt', 'w').write('x')\n" + code, "import os; os._exit(1)")
    assert scratch() == [] and processes() == before
    with suppress(psutil.NoSuchProcess):  # as it should be
        assert psutil.Process(int(texts[0])).status() == "zombie"
    assert psutil.Process().num_fds() <= open_files + 2  # the event loop of the first run may keep some


def test_a_folder_with_a_long_name_is_no_obstacle(tmp_path, monkeypatch):
    deep = tmp_path / ("x" * 100)
    deep.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(deep))
    assert run("print(1)")[0] == ["1\n"]
