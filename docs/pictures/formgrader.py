"""Takes formgrader.png, hand-grading.png and student.png: JupyterLab's windows. Run in the course directory.

The class of `unrolled demo` is graded for them in a copy of the course, which takes a few minutes.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from PIL import Image
from playwright.sync_api import Locator, Page, expect

sys.path.insert(0, "tests/browser")

from laboratory import jupyterlab, window

PICTURES = Path("docs/pictures").resolve()
COMMAND = Path(sys.executable).with_name("unrolled")
SIZE = {"width": 1280, "height": 800}
CLASS, WRITTEN = "02-forward", "01-sequences"
STUDENT = "demo-mistake-end"  # wrong in the last exercise, which stands just above the written answers
ANSWERS = {
    "written-review-1": "The bus that I take every morning reports where it is every ten seconds. The items are these "
    "positions, and their order is that of time. Shuffled, they no longer tell where the bus is going or how fast. A "
    "slow trip has more of them than a quick one, so the length varies. A network could read the positions of a trip "
    "so far and name the minutes that are left.",
    "written-review-2": "The state is the memory of the network. It is made from the state before and the new input, "
    "and it is used for the next state and for the output. All time steps share their weights, so there are fewer.",
}
COMMENT = "A good example of your own. Which shape has this task?"
POINTS = "4"
DONE = ("softmax", "step_forward")


def unrolled(root: Path, *arguments: str) -> None:
    """Runs a command of ours in a course; exit code 3 says that some submissions need a person, as is meant."""
    done = subprocess.run([COMMAND, *arguments], cwd=root, capture_output=True, text=True)
    if done.returncode not in (0, 3):
        sys.exit(f"unrolled {' '.join(arguments)} did not work: {done.stderr}")


def grade_class(root: Path) -> None:
    """Copies the course to a folder, hands in the demo class there and grades what is shown."""
    for part in ("lessons", "source", "release", "solutions"):
        shutil.copytree(part, root / part)
    shutil.copy("nbgrader_config.py", root)
    for assignment in (WRITTEN, CLASS):
        unrolled(root, "build", assignment)
    unrolled(root, "demo")
    answer(root / "submitted" / STUDENT / WRITTEN / f"{WRITTEN}.ipynb", ANSWERS)
    unrolled(root, "grade", CLASS)
    unrolled(root, "grade", WRITTEN, "--student", STUDENT)


def answer(file: Path, answers: dict[str, str]) -> None:
    """Writes answers, by their cells' ids, into a notebook."""
    notebook = nbformat.read(file, as_version=4)
    for cell in notebook.cells:
        cell.source = answers.get(cell.id, cell.source)
    nbformat.write(notebook, file)


def solutions(*exercises: str) -> dict[str, str]:
    """The right answers to exercises of the assignment that the class is shown in."""
    solution = nbformat.read(f"solutions/{CLASS}/{CLASS}.ipynb", as_version=4)
    return {cell.id: cell.source for cell in solution.cells if cell.id in exercises}


def take(page: Page, name: str) -> None:
    """Saves what the window shows, in 256 colours."""
    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    picture.quantize(256, dither=Image.Dither.NONE).save(PICTURES / name, optimize=True)


def show_class(page: Page, address: str) -> None:
    """The submissions of an assignment, with their scores."""
    page.goto(f"{address}/formgrader/manage_submissions/{CLASS}")
    expect(page.locator("td.score", has_text="100 / 100").first).to_be_visible()
    take(page, "formgrader.png")


def show_marking(page: Page, address: str) -> None:
    """A written answer with its mark and its comment, below the verdict of a hidden check."""
    page.goto(f"{address}/formgrader/manage_students/{STUDENT}/{WRITTEN}")
    page.locator("td.name a").click()
    cell = page.locator(".nbgrader_cell", has=page.locator("#written-review-1"))
    expect(cell.locator(".comment")).to_have_attribute("placeholder", re.compile("Type any comments"))
    page.evaluate("jQuery.fx.off = true")  # formgrader glides to the box that is written in
    for field, text, sign in ((".score", POINTS, ".score-saved"), (".comment", COMMENT, ".comment-saved")):
        with page.expect_response(lambda answered: answered.request.method == "PUT" and answered.ok):
            cell.locator(field).fill(text)
            cell.locator(field).blur()
        expect(cell.locator(sign)).to_be_attached()
    put_at(cell, 480)
    take(page, "hand-grading.png")


def put_at(place: Locator, top: int) -> None:
    """Scrolls until something stands so many pixels below the window's top."""
    place.evaluate("(place, top) => window.scrollBy(0, place.getBoundingClientRect().top - top)", top)


def show_validating(page: Page) -> None:
    """The student's notebook, run and validated."""
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    page.locator(".jp-OutputArea-output", has_text="checks pass.").last.wait_for()
    page.get_by_role("button", name="No", exact=True).click()  # news of Jupyter
    page.get_by_role("button", name="Validate").click()
    expect(page.locator(".jp-Dialog", has_text="Validation Results")).to_be_visible()
    take(page, "student.png")


with TemporaryDirectory() as folder:
    here = Path(folder)
    course, mine = here / "course", here / "mine"
    grade_class(course)
    with (
        jupyterlab(course, here / "teacher") as address,
        window(address, "formgrader/manage_assignments") as (page, _),
    ):
        page.set_viewport_size(SIZE)
        show_class(page, address)
        show_marking(page, address)
    shutil.copytree(f"release/{CLASS}", mine / CLASS)
    answer(mine / CLASS / f"{CLASS}.ipynb", solutions(*DONE))
    with (
        jupyterlab(mine, here / "student") as address,
        window(address, f"lab/tree/{CLASS}/{CLASS}.ipynb") as (page, _),
    ):
        page.set_viewport_size(SIZE)
        show_validating(page)
