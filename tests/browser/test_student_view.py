"""A student with nothing but a release folder: JupyterLab, Run All, nbgrader's Validate."""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
import pytest
from laboratory import jupyterlab, window
from nbformat import NotebookNode
from playwright.sync_api import Locator, expect

REPOSITORY = Path(__file__).parents[2]
NAME = "02-forward"
WRITTEN = ("softmax", "step_forward")

pytestmark = [pytest.mark.browser, pytest.mark.kernel]


@contextmanager
def _run_and_validate(tmp_path: Path, exercises: Collection[str]) -> Iterator[tuple[list[str], Locator, list[str]]]:
    """Answers exercises rightly, runs all, presses Validate; gives the closing table, the dialog, what was seen."""
    folder = Path(shutil.copytree(REPOSITORY / "release" / NAME, tmp_path / "mine" / NAME))
    file = folder / f"{NAME}.ipynb"
    notebook = nbformat.read(file, as_version=4)
    right = {cell.id: cell.source for cell in _solution().cells if cell.id in exercises}
    for cell in notebook.cells:
        cell.source = right.get(cell.id, cell.source)
    nbformat.write(notebook, file)
    with (
        jupyterlab(folder.parent, tmp_path / "own") as address,
        window(address, f"lab/tree/{NAME}/{NAME}.ipynb") as (page, seen),
    ):
        page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        table = page.locator(".jp-OutputArea-output", has_text="checks pass.").last
        table.wait_for()
        # Validate saves the notebook itself. A Ctrl+S just before would make two saves that meet.
        page.get_by_role("button", name="Validate").click()
        yield table.inner_text().splitlines(), page.locator(".jp-Dialog", has_text="Validation Results"), seen


def _solution() -> NotebookNode:
    return nbformat.read(REPOSITORY / "solutions" / NAME / f"{NAME}.ipynb", as_version=4)


def test_validate_says_the_same_as_the_table_at_the_end_of_the_notebook(tmp_path: Path) -> None:
    with _run_and_validate(tmp_path, WRITTEN) as (lines, result, seen):
        expect(result).to_contain_text("failed")
        said = re.findall(r"Not passed yet: (\w+)", result.inner_text())
        assert seen == []
    passed, waiting = ([line.split()[0] for line in lines if line.endswith(end)] for end in ("passed", "not yet"))
    assert passed == list(WRITTEN) and len(waiting) == 5
    assert said == waiting


def test_validate_says_success_when_every_exercise_is_right(tmp_path: Path) -> None:
    every = [cell.id for cell in _solution().cells if cell.metadata.get("nbgrader", {}).get("solution")]
    with _run_and_validate(tmp_path, every) as (lines, result, seen):
        expect(result).to_contain_text("Success! Your notebook passes all the tests.")
        assert seen == []
    assert len(every) == 7 and [line.split()[0] for line in lines if line.endswith("passed")] == every
