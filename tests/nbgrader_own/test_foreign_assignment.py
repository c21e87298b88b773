"""An assignment that has no lesson here: nbgrader judges it, by plain tests among the student's cells."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import REPOSITORY, nbgrader
from nbformat import NotebookNode, write
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.api import Gradebook

pytestmark = pytest.mark.kernel

SECONDS = 2
TESTS = {"one": "assert one() == 1", "two": "assert two() == 2"}
RIGHT = {name: f"def {name}():\n    return {value}" for value, name in enumerate(TESTS, start=1)}

STUBBORN = """
import time
while True:
    try:
        time.sleep(60)
    except BaseException:
        pass
"""
HOARDER = """
hoard = []
while True:
    hoard.append(1)
"""
HIDES_ERRORS = """
from IPython.core.interactiveshell import InteractiveShell
InteractiveShell.showtraceback = lambda *args, **kwargs: None
"""
READER = """
import os
assert open("data.txt").read() == "7"
assert sorted(name for name in os.listdir() if not name.startswith(".")) == ["data.txt"]
"""

ANSWERS: dict[str, dict[str, str]] = {
    "right": {},
    "wrong": {"one": "def one():\n    return 3"},
    "ends_worker": {"one": "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)"},
    "hangs": {"one": "while True:\n    pass"},
    "stubborn": {"one": STUBBORN},
    "hoarder": {"one": HOARDER},
    "dies": {"one": "import os\nos._exit(1)"},
    "hides_errors": {"one": HIDES_ERRORS},
    "warns": {"one": RIGHT["one"].replace("return", "__import__('os').write(2, b'!')\n    return")},
    "writes": {"one": f"{RIGHT['one']}\nopen('side-effect.txt', 'w').write('!')"},
    "reads": {"one": f"{READER}\n{RIGHT['one']}"},
    "asks": {
        "one": "import os\ndef one():\n    return 1 if os.environ.get('NBGRADER_EXECUTION') == 'autograde' else 0"
    },
}


OTHER_KERNEL = {
    "argv": [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
    "display_name": "Other",
    "language": "python",
    "env": {"COLOUR": "blue"},
}
FOR_OTHER_KERNEL = "import os\ndef one():\n    return 1 if os.environ.get('COLOUR') == 'blue' else 0"


def _notebook(answers: dict[str, str], kernel: str = "python3") -> NotebookNode:
    kernelspec = {"name": kernel, "display_name": kernel, "language": "python"}
    cells = []
    for name, test in TESTS.items():
        cells += [_cell(name, answers.get(name, RIGHT[name]), solution=True), _cell(f"test-{name}", test, points=1)]
    return new_notebook(cells=cells, metadata={"kernelspec": kernelspec})


def _cell(name: str, source: str, points: int = 0, solution: bool = False) -> NotebookNode:
    role = {"grade": bool(points), "points": points, "solution": solution, "locked": not solution, "task": False}
    return new_code_cell(source, id=name, metadata={"nbgrader": {"grade_id": name, "schema_version": 3, **role}})


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with this course's settings and one assignment that was graded, which every student answered."""
    root = tmp_path_factory.mktemp("course")
    shutil.copy(REPOSITORY / "nbgrader_config.py", root)
    folders = [root / "source" / "ps1", *(root / "submitted" / student / "ps1" for student in ANSWERS)]
    for folder, answers in zip(folders, [{}, *ANSWERS.values()], strict=True):
        folder.mkdir(parents=True)
        write(_notebook(answers), folder / "p1.ipynb")
        (folder / "data.txt").write_text("7")
    for folder in (root / "source", root / "submitted" / "right"):
        write(_notebook({"one": FOR_OTHER_KERNEL}, "other"), folder / "ps1" / "p2.ipynb")
    kernels = root / "jupyter" / "kernels" / "other"
    kernels.mkdir(parents=True)
    (kernels / "kernel.json").write_text(json.dumps(OTHER_KERNEL))
    nbgrader(root, "generate_assignment", "ps1")
    command = [sys.executable, "-m", "nbgrader", "autograde", "ps1", f"--Execute.timeout={SECONDS}"]
    subprocess.run(
        command, cwd=root, env=os.environ | {"JUPYTER_PATH": str(root / "jupyter")}, capture_output=True, timeout=300
    )
    return root


def _points(course: Path, student: str, notebook: str = "p1") -> dict[str, float]:
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        grades = gradebook.find_submission_notebook(notebook, "ps1", student).grades
        return {grade.name: grade.auto_score for grade in grades}


def _cells(course: Path, student: str) -> dict[str, dict]:
    notebook = json.loads((course / "autograded" / student / "ps1" / "p1.ipynb").read_text("utf-8"))
    assert notebook["metadata"]["language_info"]["name"] == "python"
    return {cell["id"]: cell for cell in notebook["cells"]}


def test_its_tests_decide(course: Path) -> None:
    assert _points(course, "right") == {"test-one": 1, "test-two": 1}
    assert _points(course, "wrong") == {"test-one": 0, "test-two": 1}
    assert [cell["execution_count"] for cell in _cells(course, "right").values()] == [1, 2, 3, 4]


@pytest.mark.parametrize("student", ["hangs", "stubborn"])
def test_a_cell_that_hangs_costs_only_itself(course: Path, student: str) -> None:
    assert _points(course, student) == {"test-one": 0, "test-two": 1}
    assert _cells(course, student)["one"]["outputs"][-1]["ename"] == "CellTimeoutError"


def test_a_cell_that_takes_memory_without_end_costs_only_itself(course: Path) -> None:
    assert _points(course, "hoarder") == {"test-one": 0, "test-two": 1}


def test_a_cell_that_ends_the_kernel_costs_only_itself(course: Path) -> None:
    assert _points(course, "dies") == {"test-one": 0, "test-two": 1}
    assert "ended in the middle" in _cells(course, "dies")["one"]["outputs"][-1]["evalue"]


def test_an_error_that_is_kept_from_being_shown_is_one(course: Path) -> None:
    assert _points(course, "hides_errors") == {"test-one": 0, "test-two": 1}


def test_what_goes_to_stderr_past_python_is_an_output(course: Path) -> None:
    assert _points(course, "warns") == {"test-one": 0, "test-two": 1}
    (output,) = _cells(course, "warns")["test-one"]["outputs"]
    assert (output["name"], output["text"]) == ("stderr", ["!"])


def test_what_a_cell_writes_stays_in_its_scratch_folder(course: Path) -> None:
    assert _points(course, "writes") == {"test-one": 1, "test-two": 1}
    assert not list(course.rglob("side-effect.txt"))


def test_a_cell_finds_the_files_beside_its_notebook_and_no_others(course: Path) -> None:
    assert _points(course, "reads") == {"test-one": 1, "test-two": 1}


def test_a_cell_is_told_that_it_is_being_graded(course: Path) -> None:
    assert _points(course, "asks") == {"test-one": 1, "test-two": 1}


def test_a_submission_that_ends_the_process_beside_its_kernel_costs_no_other(course: Path) -> None:
    assert _points(course, "hangs")["test-two"] == 1  # the next in the order of grading


def test_a_notebook_for_another_kernel_runs_in_that(course: Path) -> None:
    assert _points(course, "right", "p2") == {"test-one": 1, "test-two": 1}
