"""The small course of the damage corpus: three exercises, a written answer, text, given and free cells."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path

import nbformat
import tiny_course
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell
from nbgrader.api import Gradebook
from nbgrader.preprocessors import ClearHiddenTests, ClearSolutions, ComputeChecksums, SaveCells

from unrolled.course.course import Course
from unrolled.gradebook.opening import prepare_gradebook

NAME = "tiny"
REPOSITORY = Path(__file__).parents[2]
RIGHT = {name: tiny_course.SOLUTIONS[name] for name in ("step", "repeat", "forward")}
WRONG_STEP = "def step(x, h, w):\n    return np.tanh(x + h @ w.T)\n"
WHY = "Because every state is made from the one before. 앞의 상태에서 다음 상태를 만들기 때문입니다."
STUB = "YOUR ANSWER HERE"


@cache
def _source() -> NotebookNode:
    role = {"grade_id": "written-why", "schema_version": 3, "grade": True, "solution": True, "task": False}
    written = new_markdown_cell("### BEGIN SOLUTION\nSince it remembers.\n### END SOLUTION", id="written-why")
    written.metadata["nbgrader"] = {**role, "locked": False, "points": 4}
    check = "assert step(np.ones(1), np.ones(1), np.ones((1, 1))) is not None, 'step returns the new state'"
    return tiny_course.notebook_of(
        new_markdown_cell("# A step\n\nThe new state is made from the input and the old state.", id="text-1"),
        tiny_course.exercise("step"),
        _given("check-step", check),
        tiny_course.hidden("hidden-step-values", tiny_course.STEP_VALUES),
        tiny_course.hidden("hidden-step-edges", tiny_course.STEP_EDGES),
        new_code_cell("print(step(np.ones((1, 2)), np.zeros((1, 2)), np.eye(2)))", id="code-6"),
        new_markdown_cell("## Repeating\n\nAdd a number to itself, so many times.", id="text-7"),
        tiny_course.exercise("repeat"),
        tiny_course.hidden("hidden-repeat-values", tiny_course.REPEAT_VALUES),
        new_markdown_cell("## Forward\n\nOne step after another.", id="text-10"),
        tiny_course.exercise("forward"),
        tiny_course.hidden("hidden-forward-values", tiny_course.FORWARD_VALUES),
        new_markdown_cell("## Why\n\nWhy must the steps be taken one after another?", id="text-13"),
        written,
        new_markdown_cell("Save the notebook and hand it in.", id="text-15"),
    )


def _given(name: str, source: str) -> NotebookNode:
    role = {"grade_id": name, "schema_version": 3, "grade": False, "solution": False, "task": False, "locked": True}
    return new_code_cell(source, id=name, metadata={"nbgrader": role})


def source() -> NotebookNode:
    """The source notebook, as a build leaves it."""
    return deepcopy(_source())


@cache
def _release() -> NotebookNode:
    notebook = ClearSolutions(code_stub={"python": "# YOUR CODE HERE\nraise NotImplementedError()"}).preprocess(
        source(), {}
    )[0]
    notebook = ClearHiddenTests().preprocess(notebook, {})[0]
    return ComputeChecksums().preprocess(notebook, {})[0]


def release() -> NotebookNode:
    """The notebook as students are given it."""
    return deepcopy(_release())


def right(**answers: str) -> NotebookNode:
    """The notebook as a student hands it in who has answered all rightly, apart from `answers`."""
    notebook = release()
    for cell in notebook.cells:
        cell.source = ({**RIGHT, "written-why": WHY} | answers).get(cell.id, cell.source)
        if cell.cell_type == "code":
            cell.execution_count = 1
    return notebook


def prepare(root: Path) -> Course:
    """Makes the course in a folder, as a build leaves it, with the settings of this repository."""
    config = (REPOSITORY / "nbgrader_config.py").read_text("utf-8")
    stub = '"# YOUR CODE HERE\\nraise NotImplementedError()"'
    (root / "nbgrader_config.py").write_text(config + f'\nc.ClearSolutions.code_stub = {{"python": {stub}}}\n', "utf-8")
    course = Course.read(root)
    (course.lessons(NAME) / "mistakes").mkdir(parents=True)
    (course.lessons(NAME) / "lesson.py").write_text("")
    for folder in (course.source(NAME), course.solutions(NAME)):
        folder.mkdir(parents=True)
        nbformat.write(source(), folder / f"{NAME}.ipynb")
    prepare_gradebook(course.gradebook, course.directory.course_id)
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        gradebook.update_or_create_assignment(NAME)
    handed_out = ClearSolutions(config=course.config).preprocess(source(), {})[0]
    names = {"assignment": NAME, "notebook": NAME, "db_url": course.gradebook}
    SaveCells().preprocess(ComputeChecksums().preprocess(handed_out, {})[0], {"nbgrader": names})
    return course
