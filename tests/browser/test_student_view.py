"""A student with nothing but a release folder: JupyterLab, Run All, nbgrader's Validate."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import nbformat
import pytest
from laboratory import jupyterlab, window
from playwright.sync_api import expect

REPOSITORY = Path(__file__).parents[2]
NAME = "02-forward"
WRITTEN = ("softmax", "step_forward")

pytestmark = [pytest.mark.browser, pytest.mark.kernel]


def test_validate_says_the_same_as_the_table_at_the_end_of_the_notebook(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(REPOSITORY / "release" / NAME, tmp_path / "mine" / NAME))
    file = folder / f"{NAME}.ipynb"
    notebook = nbformat.read(file, as_version=4)
    solution = nbformat.read(REPOSITORY / "solutions" / NAME / f"{NAME}.ipynb", as_version=4)
    right = {cell.id: cell.source for cell in solution.cells if cell.id in WRITTEN}
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
        lines = table.inner_text().splitlines()
        passed, waiting = ([line.split()[0] for line in lines if line.endswith(end)] for end in ("passed", "not yet"))
        page.keyboard.press("Control+s")
        page.get_by_role("button", name="Validate").click()
        result = page.locator(".jp-Dialog", has_text="Validation Results")
        expect(result).to_contain_text("failed")
        said = re.findall(r"Not passed yet: (\w+)", result.inner_text())
        assert seen == []
    assert passed == list(WRITTEN) and len(waiting) == 5
    assert said == waiting
