"""Whole gradings of a tiny lesson: what a student's code may do, and what each check says then."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import nbformat
import psutil
import pytest
from tiny_course import (
    FORWARD,
    REPEAT_VALUES,
    STEP,
    STEP_CHECKS,
    TOTAL,
    exercise,
    graded,
    hidden,
    lesson,
    lost,
    notebook_of,
    submission,
    trial_of,
)

from unrolled.pipeline.grading import Graded, close_workers, grade, worker_of
from unrolled.values.verdict import Outcome

pytestmark = pytest.mark.kernel

ZEROS = "def step(x, h, w):\n    return np.zeros(h.shape)\n"


@pytest.fixture(scope="module", autouse=True)
def _courts():
    yield
    close_workers()


def first(result: Graded, check: str) -> tuple[str, dict]:
    """The first finding of a check: its kind and its facts."""
    verdict = next(one for one in result.verdicts if one.check == f"hidden-{check}")
    return verdict.findings[0].kind, dict(verdict.findings[0].facts)


def shown(result: Graded, cell_id: str) -> str:
    """The outputs of a cell as text."""
    cell = next(cell for cell in nbformat.reads(result.notebook, as_version=4).cells if cell.id == cell_id)
    return "\n".join(str(dict(output)) for output in cell.outputs)


# What honest work gets


def test_the_solution_passes_and_its_checks_show_nothing():
    result = graded()
    assert not lost(result) and all(verdict.lent == () for verdict in result.verdicts)
    assert shown(result, "hidden-step-values") == ""
    again = graded()
    assert (again.key, again.notebook) == (result.key, result.notebook)


def test_a_known_mistake_is_named_in_the_notebooks_language():
    transposed = "def step(x, h, w):\n    return np.tanh(w.T.__rmatmul__(h) + x)\n"
    result = graded(step=transposed)
    assert lost(result) == STEP_CHECKS
    assert {verdict.mistakes for verdict in result.verdicts if verdict.outcome is Outcome.FAILED} == {("transposed",)}
    assert "Set x to 0: what comes?" in shown(result, "hidden-step-edges")
    korean = grade(submission(step=transposed).replace(b'"lang": "en"', b'"lang": "ko"'), lesson())
    assert "행렬이 전치되었습니다." in shown(korean, "hidden-step-edges")


@pytest.mark.parametrize(
    "step",
    ["", ZEROS, "def step(x, h, w):\n    raise KeyError('x')\n", "def step(x, h, w:\n", "def other():\n    pass\n"],
)
def test_a_wrong_earlier_exercise_is_lent(step):
    result = graded(step=step)
    assert lost(result) == STEP_CHECKS
    assert {verdict.check: verdict.lent for verdict in result.verdicts if verdict.lent} == {
        "hidden-forward-values": ("step",),
        "hidden-total-values": ("step",),
    }


def test_the_students_own_function_is_used_where_it_passed():
    mine = STEP.replace("(x, h, w)", "(x, h, w, mine=1)")
    assert not lost(graded(step=mine, forward=FORWARD.replace("(x, h, w)\n        s", "(x, h, w, mine=1)\n        s")))


def test_two_wrong_functions_that_fit_together_earn_nothing():
    result = graded(step=ZEROS, forward="def forward(xs, h, w):\n    return np.zeros((len(xs), *h.shape))\n")
    assert lost(result) == STEP_CHECKS | {"forward-values"}


def test_lent_functions_take_keywords_keep_exceptions_and_serve_threads():
    forward = """\
from concurrent.futures import ThreadPoolExecutor

def forward(xs, h, w):
    try:
        step(x=np.ones((2, 3)), h=np.ones((4, 5)), w=w)
        return None
    except ValueError:
        pass
    with ThreadPoolExecutor(2) as pool:
        noise = pool.map(lambda x: step(x, h=h, w=w), list(xs) * 5)
        states = []
        for x in xs:
            h = pool.submit(step, x, w=w, h=h).result()
            states.append(h)
        list(noise)
    return np.array(states)
"""
    assert lost(graded(step="", forward=forward)) == STEP_CHECKS


def test_a_thread_left_over_from_a_check_is_refused():
    forward = """\
import threading

go, said = threading.Event(), []

def wait(kept, *args):
    go.wait()
    try:
        said.append(kept(*args))
    except RuntimeError as error:
        said.append(str(error))

def forward(xs, h, w):
    if not said:
        thread = threading.Thread(target=wait, args=(step, xs[0], h, w), daemon=True)
        thread.start()
    states = []
    for x in xs:
        h = step(x, h, w)
        states.append(h)
    return np.stack(states)
"""
    total = TOTAL.replace(
        "    return", "    go.set()\n    while not said: pass\n    assert all('over' in s for s in said)\n    return"
    )
    assert lost(graded(step="", forward=forward, total=total)) == STEP_CHECKS


NOISE = """\
import logging, os, sys, warnings

def repeat(x, times):
    print("out")
    print("err", file=sys.stderr)
    os.write(1, b"out")
    os.write(2, b"a line like TensorFlow's")
    warnings.warn("look")
    logging.warning("look")
    for n in range(2_500 if times > 2 else 0):
        display(n)
        sys.__stdout__.write("x")
    return x * times
"""


def test_a_flood_of_outputs_in_an_answer_costs_nothing():
    result = graded(repeat=NOISE, forward=FORWARD + "\nprint('still heard')")
    assert not lost(result)
    assert "still heard" in shown(result, "forward") and shown(result, "hidden-repeat-values") == ""


SETTINGS = """\
import asyncio, signal, sys, warnings
import matplotlib.pyplot as plt

np.seterr(all="raise")
np.set_printoptions(precision=1)
warnings.filterwarnings("error")
sys.setrecursionlimit(300)
signal.signal(signal.SIGALRM, lambda *_: 1 / 0)
answers = judge = probe = new_state = step_inputs = "mine"
plt.plot([1, 2])
assert open("data/hello.txt").read() == "hello"
async def later():
    await asyncio.sleep(0)
await later()
"""


@pytest.mark.parametrize("extra", [SETTINGS, "exit", "import sys\nsys.exit()"], ids=["settings", "exit", "sys.exit"])
def test_what_honest_code_may_set_costs_nothing(extra):
    result = graded(extra=extra)
    assert not lost(result)
    assert "AssertionError" not in result.notebook


# What costs its own exercise only


HOSTILE = """\
class Hostile:
    def __getattr__(self, name):
        raise SystemExit(name)
    __len__ = __iter__ = __str__ = __eq__ = __array__ = __bool__ = lambda *_: 1 / 0

class Unspeakable(Exception):
    __str__ = __repr__ = lambda self: 1 / 0

class Alike(np.ndarray):
    @classmethod
    def of(cls, x):
        return np.zeros(x.shape).view(cls)
    __eq__ = __le__ = __array_ufunc__ = __array_function__ = lambda *_, **__: np.True_
    def __array_finalize__(self, obj):
        pass

import os, signal, sys
"""
ANSWERS = [
    {"os._exit(3)": "died", "return Hostile()": "raised", "sys.exit(3)": "raised"},
    {"import ctypes; ctypes.string_at(0)": "died", "raise Unspeakable": "raised", "return Alike": "kind"},
    {
        "while True: pass": "too_slow",
        "return np.broadcast_to(0.0, 10 * 2**30)": "no_answer",
        "return iter(args[0])": "kind",
    },
    {
        "raise KeyboardInterrupt": "no_answer",
        "return Alike.of(args[0])": "values",
        "return [[0.0] * 999] * 999": "no_answer",
    },
    {"a = []; a.append(a); return a": "no_answer", "raise type('x' * 999, (Exception,), {})('가' * 99999)": "raised"},
]


@pytest.mark.parametrize("bodies", ANSWERS, ids=lambda bodies: "; ".join(bodies)[:60])
def test_a_hostile_answer_costs_its_own_exercise_only(bodies):
    names = ("repeat", "forward", "total")
    answers = {name: f"def {name}(*args):\n    {body}\n" for name, body in zip(names, bodies, strict=False)}
    result = graded(extra=HOSTILE, seconds=2, **answers)
    kinds = {name: first(result, f"{name}-values")[0] for name in answers}
    assert lost(result) == {f"{name}-values" for name in answers} and list(kinds.values()) == list(bodies.values())


def test_a_right_answer_in_a_strange_subclass_is_right():
    code = "class Mine(np.ndarray):\n    pass\n\ndef step(x, h, w):\n    return np.tanh(x + h @ w).view(Mine)\n"
    assert not lost(graded(step=code))


FORGED = """\
import asyncio, os

kernel = get_ipython().kernel

async def forged(stream, ident, parent):
    def reply(content, buffers=()):
        kernel.session.send(stream, "probe_reply", content, parent, ident=ident, buffers=[*buffers])
    def lend(content):
        kernel.session.send(kernel.stdin_socket, "lend_request", content, parent, ident=ident)
    {}

kernel.shell_handlers["probe_request"] = forged
"""
VALUE = "[['value', {}], []]"
ONE_BUFFER_OFTEN = VALUE.format("['list', [['array', '|u1', [2**25], 0]] * 1000]")
FORGERIES = {
    "nothing": ("reply({})", "no_answer"),
    "numbers": ("reply({'answers': [1] * 4})", "no_answer"),
    "a verdict": ("reply({'passed': True, 'findings': [], 'answers': True})", "no_answer"),
    "one buffer as many": (f"reply({{'answers': [{ONE_BUFFER_OFTEN}] * 4}}, [bytes(2**25)])", "no_answer"),
    "many frames": ("reply({}, [b'x'] * 3000)", "no_answer"),
    "a large frame": ("reply({}, [bytes(2**26 + 2**20)])", "too_slow"),
    "large json": ("reply({'answers': [0] * 2**22})", "no_answer"),
    "deep json": ("kernel.session.pack = lambda _: b'[' * 100_000; reply({})", "too_slow"),
    "nonsense lent": (
        "lend({}); lend({'name': [1], 'args': ['dict', []], 'kwargs': 7}); reply({})",
        "no_answer",
    ),
    "garbage": (
        "[os.write(fd, b'garbage' * 9) for fd in range(3, 60) if os.path.exists(f'/proc/self/fd/{fd}')]",
        "too_slow",
    ),
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_forged_reply_earns_nothing(forgery):
    judges = judges_at_work(1.5)
    code, kind = FORGERIES[forgery]
    result = graded(total=FORGED.replace("{}", code), seconds=1.5)
    found = first(result, "total-values")
    assert lost(result) == {"total-values"} and found[0] == kind
    assert forgery != "large json" or found[1]["why"] == "the reply has too many parts"  # it is not even parsed
    assert judges_alive() == judges


PATCHES = {
    "builtins": "import builtins\nbuiltins.isinstance = lambda *_: True\nbuiltins.abs = float = lambda *_: 0.0",
    "no builtins": "del __builtins__",
    "numpy": "np.allclose = np.isclose = np.array_equal = lambda *_, **__: np.True_\nnp.tanh = np.zeros_like",
    "our modules": "import unrolled.values.difference as d, unrolled.values.asking as a, unrolled.judge.checks as c\n"
    "d.difference = lambda *_: None\na.ask = lambda *_: ([[['value', ['none']], []]] * 6, [])",
    "asserts": "import ast\nclass Drop(ast.NodeTransformer):\n    visit_Assert = lambda self, node: ast.Pass()\n"
    "get_ipython().ast_transformers.append(Drop())",
    "later cells": "get_ipython().input_transformers_cleanup.append(lambda lines: ['pass'])",
    "execution": "from IPython.core.interactiveshell import InteractiveShell\n"
    "async def run(self, *_, **__):\n    return 1 / 0\nInteractiveShell.run_cell_async = run",
}


@pytest.mark.parametrize("patch", PATCHES)
def test_what_a_student_patches_earns_nothing(patch):
    result = graded(extra=PATCHES[patch], step=ZEROS, seconds=4)
    assert lost(result) >= STEP_CHECKS
    assert all(verdict.outcome is not Outcome.BROKE for verdict in result.verdicts)


def test_a_cell_that_breaks_the_kernel_unseen_costs_no_exercise():
    assert not lost(graded(extra="import sys\nsys.stdout = None", seconds=2))


def test_a_cell_that_hangs_costs_its_own_exercise_only():
    result = graded(step=STEP + "while True: pass\n", seconds=2)
    assert lost(result) == STEP_CHECKS and first(result, "step-edges") == ("too_slow", {"seconds": 2})
    assert "did not finish within 2 s" in shown(result, "step")


def test_a_lent_call_that_never_ends_is_cut():
    judges = judges_at_work(2)
    result = graded(repeat="", total=TOTAL.replace("times=times", "times=10**12"), seconds=2)
    assert lost(result) == {"repeat-values", "total-values"}
    assert first(result, "total-values")[0] == "too_slow"
    assert judges_alive() == judges


def test_each_check_of_a_hidden_cell_has_the_time_of_a_cell():
    thrice = REPEAT_VALUES + 2 * (REPEAT_VALUES.strip().splitlines()[-1] + "\n")
    text = nbformat.writes(notebook_of(exercise("repeat"), hidden("hidden-repeat-values", thrice)))
    source = nbformat.reads(text, as_version=4)
    short = replace(lesson(seconds=1.5), source=text, trial=replace(trial_of(source), mistakes={}))
    slow = "def repeat(x, times):\n    import time\n    time.sleep(0.35)\n    return x * times\n"
    source.cells[1].source = slow.replace("0.35", "0.8")  # 1.6 s a check
    assert first(grade(nbformat.writes(source).encode(), short), "repeat-values")[0] == "too_slow"
    source.cells[1].source = slow  # 0.7 s a check, 2.1 s together
    assert not lost(grade(nbformat.writes(source).encode(), short))


def test_lent_calls_are_bounded_in_number():
    endless = "def forward(xs, h, w):\n    while True:\n        step(xs[0], h, w)\n"
    assert first(graded(step="", forward=endless, seconds=2), "forward-values")[0] == "too_slow"


# When the grader itself breaks


def descendants(name: str) -> list[int]:
    """The process ids of this process's descendants of a name."""
    found = []
    for child in psutil.Process().children(recursive=True):
        with suppress(psutil.NoSuchProcess):  # it has just ended
            if child.name() == name:
                found.append(child.pid)
    return found


def judges_alive() -> list[int]:
    """The process ids of the judges of this process."""
    return descendants("sitting")


def judges_at_work(seconds: float) -> list[int]:
    """The same, when the judge of the tiny lesson with this time limit is ready."""
    assert worker_of(lesson(seconds)).court.problem() == ""
    return judges_alive()


def kill_judge_soon() -> threading.Thread:
    """Kills the judge two seconds after a kernel has been started."""

    def kill() -> None:
        while not descendants("kernel"):
            time.sleep(0.01)
        time.sleep(2)
        for pid in judges_alive():
            psutil.Process(pid).kill()

    thread = threading.Thread(target=kill, daemon=True)
    thread.start()
    return thread


def test_a_judge_that_dies_costs_no_student_anything():
    killer = kill_judge_soon()
    # It dies in the middle of a lent call, whose reply the student's kernel awaits.
    code = "import time\ndef forward(xs, h, w):\n"
    code += "    for _ in range(2000): step(xs[0], h, w); time.sleep(0.01)\n" + FORWARD.split("\n", 1)[1]
    result = graded(step="", forward=code, seconds=20)
    killer.join()
    verdicts = {verdict.check: verdict for verdict in result.verdicts}
    assert verdicts["hidden-forward-values"].outcome is Outcome.BROKE
    assert verdicts["hidden-forward-values"].findings[0].facts["what"].startswith("the judge's process ended")
    assert verdicts["hidden-total-values"].outcome is Outcome.PASSED
    assert "costs nothing" in shown(result, "hidden-forward-values")


def test_a_judge_that_died_in_between_is_replaced_unseen():
    assert not lost(graded())
    judges = [psutil.Process(pid) for pid in judges_alive()]
    for judge in judges:
        judge.kill()
    assert judges and not psutil.wait_procs(judges, timeout=3)[1]
    assert not lost(graded())


def test_a_lesson_that_is_not_sound_loses_nobody_points():
    sound = lesson()
    mistakes = {"step": sound.trial.mistakes["step"], "no exercise": ()}
    result = grade(submission(), replace(sound, trial=replace(sound.trial, mistakes=mistakes)))
    assert {verdict.outcome for verdict in result.verdicts} == {Outcome.BROKE}
    assert "no exercise of this lesson" in first(result, "step-values")[1]["what"]


def test_nothing_remains_of_a_grading(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    close_workers()
    before = _children()  # an earlier test's pool leaves Python's own resource tracker
    graded()
    graded(step="import os; os._exit(0)")
    gc.collect()
    assert [folder.name.startswith("unrolled-zygote-") for folder in tmp_path.iterdir()] == [True]
    left = [psutil.Process(pid).name() for pid in _children() - before]
    assert sorted(left) == ["python", "python", "sitting"]  # the zygote, and what watches over the judge
    close_workers()
    assert _children() == before and list(tmp_path.iterdir()) == []


def _children() -> set[int]:
    return {child.pid for child in psutil.Process().children(recursive=True)}


def test_nothing_runs_on_when_the_grader_is_killed(tmp_path):
    code = "from tiny_course import graded; graded(step='print(1)\\nwhile True: pass', seconds=100)"
    folder = Path(__file__).parents[1]
    scratch = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen([sys.executable, "-c", code], cwd=folder, env=scratch) as grader:
        started = psutil.Process(grader.pid)
        while len(children := started.children(recursive=True)) < 2:
            time.sleep(0.1)
        time.sleep(2)  # until the cell hangs
        grader.kill()
    _, alive = psutil.wait_procs(children, timeout=20)
    assert not alive
