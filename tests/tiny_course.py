"""A tiny lesson of four exercises, and submissions of it, for tests of the judge."""

from __future__ import annotations

from functools import cache

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from unrolled.judge.trial import Trial
from unrolled.kernels.sandbox import Limits
from unrolled.notebook.roles import definitions, exercises, hidden_checks
from unrolled.pipeline.grading import Graded, Rubric, grade
from unrolled.values.known import KnownAnswer

STEP = "def step(x, h, w):\n    return np.tanh(x + h @ w)\n"
REPEAT = """\
def repeat(x, times):
    total = 0 * x
    for _ in range(times):
        total = total + x
    return total
"""
FORWARD = """\
def forward(xs, h, w):
    states = []
    for x in xs:
        h = step(x, h, w)
        states.append(h)
    return np.stack(states)
"""
TOTAL = "def total(xs, h, w, times):\n    return repeat(x=forward(xs, h, w)[-1], times=times)\n"
SOLUTIONS = {"step": STEP, "repeat": REPEAT, "forward": FORWARD, "total": TOTAL}

STEP_VALUES = """
def step_inputs(rng):
    n, k = (int(size) for size in rng.permutation([1, 2, 3, 4])[:2])
    return rng.normal(size=(n, k)), rng.normal(size=(n, k)), rng.normal(size=(k, k))


def new_state(answers, x, h, w):
    return answers.step(x, h, w)


judge.forbids("step", "tensorflow")
judge.agrees(new_state, judge.draws(step_inputs, n=6, seed=1))
"""
STEP_EDGES = """
def large_inputs(rng):
    return tuple(10 * value for value in step_inputs(rng))


judge.agrees(new_state, judge.draws(large_inputs, n=4, seed=2))
"""
REPEAT_VALUES = """
def many(answers, x, times):
    return answers.repeat(x, times)


judge.agrees(many, [(np.ones(2), 3), (np.ones(3), 4)])
"""
FORWARD_VALUES = """
def forward_inputs(rng):
    x, h, w = step_inputs(rng)
    return rng.normal(size=(int(rng.integers(1, 4)), *x.shape)), h, w


def states(answers, xs, h, w):
    return answers.forward(xs, h, w)


judge.agrees(states, judge.draws(forward_inputs, n=6, seed=3), builds_on="step")
"""
TOTAL_VALUES = """
def total_inputs(rng):
    return *forward_inputs(rng), 2


def last_state_often(answers, xs, h, w, times):
    return answers.total(xs, h, w, times)


judge.agrees(last_state_often, judge.draws(total_inputs, n=4, seed=4), builds_on=["forward", "repeat"])
"""
MISTAKES = {
    "step": (
        KnownAnswer(
            "transposed",
            "step",
            {"en": "The matrix is transposed.", "ko": "행렬이 전치되었습니다."},
            {"en": "Set x to 0: what comes?", "ko": "x를 0으로 두면 무엇이 나오나요?"},
            "def step(x, h, w):\n    return np.tanh(x + h @ w.T)\n",
        ),
        KnownAnswer(
            "raising",
            "step",
            {"en": "It raises.", "ko": "오류가 납니다."},
            {"en": "Look.", "ko": "보세요."},
            "def step(x, h, w):\n    raise ValueError\n",
        ),
    )
}


def _cell(grade_id: str, source: str, **role: object) -> NotebookNode:
    of_nbgrader = {"grade_id": grade_id, "schema_version": 3, "grade": False, "solution": False, "task": False}
    return new_code_cell(source, id=grade_id, metadata={"nbgrader": {**of_nbgrader, "locked": True, **role}})


def exercise(name: str) -> NotebookNode:
    """An exercise's cell with its solution."""
    head, body = SOLUTIONS[name].split("\n", 1)
    source = f"{head}\n    ### BEGIN SOLUTION\n{body}    ### END SOLUTION"
    return _cell(name, source, solution=True, locked=False)


def hidden(grade_id: str, code: str) -> NotebookNode:
    """A hidden check worth five points."""
    imports = "import numpy as np\n\nfrom unrolled import judge\n"
    source = f"# {grade_id}\n### BEGIN HIDDEN TESTS\n{imports}{code}### END HIDDEN TESTS"
    return _cell(grade_id, source, grade=True, points=5)


def notebook_of(*cells: NotebookNode, lang: str = "en") -> NotebookNode:
    """A source notebook that begins with the lesson's import."""
    return new_notebook(cells=[_cell("given-imports", "import numpy as np"), *cells], metadata={"lang": lang})


@cache
def source_text(lang: str = "en") -> str:
    """The source notebook of the tiny lesson."""
    visible = _cell("check-step", "assert step(np.ones(1), np.ones(1), np.ones((1, 1))) is not None")
    cells = (
        exercise("step"),
        visible,
        hidden("hidden-step-values", STEP_VALUES),
        hidden("hidden-step-edges", STEP_EDGES),
        exercise("repeat"),
        hidden("hidden-repeat-values", REPEAT_VALUES),
        exercise("forward"),
        hidden("hidden-forward-values", FORWARD_VALUES),
        exercise("total"),
        hidden("hidden-total-values", TOTAL_VALUES),
    )
    return nbformat.writes(notebook_of(*cells, lang=lang))


def trial_of(source: NotebookNode) -> Trial:
    """What the judge needs of a source notebook."""
    return Trial(definitions(source), exercises(source), hidden_checks(source), MISTAKES)


def lesson(seconds: float = 10.0, lang: str = "en") -> Rubric:
    """The tiny lesson; a cell or check may take `seconds`."""
    text = source_text(lang)
    trial, data = trial_of(nbformat.reads(text, as_version=4)), (("data/hello.txt", b"hello"),)
    return Rubric("tiny", text, trial, data, seconds, Limits().memory)


def submission(extra: str = "", **answers: str) -> bytes:
    """The lesson as handed in: solutions apart from `answers`, and a cell of the student's own after the imports."""
    notebook = nbformat.reads(source_text(), as_version=4)
    for cell in notebook.cells:
        cell.source = answers.get(cell.id, SOLUTIONS.get(cell.id, cell.source))
    if extra:
        notebook.cells.insert(1, new_code_cell(extra))
    return nbformat.writes(notebook).encode()


def graded(extra: str = "", seconds: float = 10.0, **answers: str) -> Graded:
    """Grades a submission of the tiny lesson."""
    return grade(submission(extra, **answers), lesson(seconds))


def outcomes(result: Graded) -> dict[str, str]:
    """By hidden check, without what all names share: how it ended."""
    return {one.check.removeprefix("hidden-"): str(one.outcome) for one in result.verdicts}


def lost(result: Graded) -> set[str]:
    """The hidden checks that did not pass."""
    return {check for check, outcome in outcomes(result).items() if outcome != "passed"}


STEP_CHECKS = {"step-values", "step-edges"}
