"""The real course, copied so that a test may do with it what it likes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from unrolled.course.course import Course
from unrolled.pipeline.build import build

REPOSITORY = Path(__file__).parents[1]
PARTS = ("lessons", "source", "release", "solutions", "autograded")
FORWARD = "02-forward"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository's course with a gradebook in which `02-forward` is registered."""
    root = tmp_path_factory.mktemp("built")
    for part in PARTS:
        shutil.copytree(REPOSITORY / part, root / part, ignore=shutil.ignore_patterns("demo-*", "__pycache__"))
    shutil.copy(REPOSITORY / "nbgrader_config.py", root)
    build(Course.read(root), FORWARD)
    return root


@pytest.fixture
def course(built: Path, tmp_path: Path) -> Course:
    """A fresh copy of the built course."""
    root = tmp_path / "course"
    shutil.copytree(built, root)
    return Course.read(root)


@pytest.fixture
def in_course(course: Course) -> Iterator[Course]:
    """The same, with the course directory as the working directory."""
    before = Path.cwd()
    os.chdir(course.root)
    yield course
    os.chdir(before)


def solved(course: Course, **answers: str) -> NotebookNode:
    """The released notebook with the solution's answers, apart from those given by exercise."""
    notebook = nbformat.read(course.release(FORWARD) / f"{FORWARD}.ipynb", as_version=4)
    solution = nbformat.read(course.solutions(FORWARD) / f"{FORWARD}.ipynb", as_version=4)
    right = {cell.id: cell.source for cell in solution.cells}
    for cell in notebook.cells:
        role = cell.metadata.get("nbgrader", {})
        if role.get("solution"):
            cell.source = answers.get(role["grade_id"], right[cell.id])
    return notebook


def hand_in(course: Course, student: str, notebook: NotebookNode | bytes) -> None:
    """Puts a notebook where a collected one lies."""
    folder = course.submitted(FORWARD, student)
    folder.mkdir(parents=True, exist_ok=True)
    data = notebook if isinstance(notebook, bytes) else nbformat.writes(notebook).encode()
    (folder / f"{FORWARD}.ipynb").write_bytes(data)


def nbgrader(root: Path, *arguments: str, **environment: str) -> str:
    """Runs one of nbgrader's own commands, as typed in `root`; returns what it says."""
    own = {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "JUPYTER_PLATFORM_DIRS": "1"}
    command = [sys.executable, "-m", "nbgrader", *arguments]
    done = subprocess.run(
        command, cwd=root, env=os.environ | own | environment, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, f"{' '.join(arguments)}: {done.stderr[-3000:]}"
    return done.stdout + done.stderr


def verdicts(course: Course, student: str) -> dict[str, dict]:
    """What the graded notebook says of each hidden check."""
    file = course.autograded(FORWARD, student) / f"{FORWARD}.ipynb"
    cells = json.loads(file.read_text("utf-8"))["cells"]
    return {cell["id"]: cell["metadata"]["unrolled"] for cell in cells if "unrolled" in cell["metadata"]}
