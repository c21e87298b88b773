"""nbgrader's own exchange carries an assignment to a student and back, with `unrolled grade` in the middle."""

from __future__ import annotations

import getpass
from contextlib import chdir
from pathlib import Path

import nbformat
import pytest
from click.testing import CliRunner
from conftest import FORWARD
from jupyter_core.application import NoStart
from nbgrader.apps.nbgraderapp import NbGraderApp

from unrolled.command import main
from unrolled.course.course import Course


def nbgrader(root: Path, *arguments: str) -> None:
    """One of nbgrader's commands, run in this process, which saves seconds for each."""
    app = NbGraderApp.instance()
    with chdir(root):
        try:
            app.initialize(list(arguments))
            app.start()
        except NoStart:  # a command of nbgrader's ends so
            pass
        except SystemExit as ended:
            assert not ended.code, arguments
        finally:
            app.reset()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # nbgrader leaves a file open
@pytest.mark.kernel
def test_an_assignment_goes_out_and_its_feedback_comes_back(in_course: Course, tmp_path: Path) -> None:
    exchange, home = tmp_path / "exchange", tmp_path / "student"
    for folder in (exchange, home):
        folder.mkdir()
    exchange.chmod(0o777)
    student = getpass.getuser()
    everybody = f"c.Exchange.root = {str(exchange)!r}\nc.Exchange.cache = {str(tmp_path / 'cache')!r}\n"
    with (in_course.root / "nbgrader_config.py").open("a") as config:
        config.write(everybody)
    (home / "nbgrader_config.py").write_text(f"c = get_config()\n{everybody}c.CourseDirectory.course_id = 'unrolled'\n")

    nbgrader(in_course.root, "generate_assignment", FORWARD, "--force")
    nbgrader(in_course.root, "release_assignment", FORWARD)
    nbgrader(home, "fetch_assignment", FORWARD)
    fetched = home / FORWARD / f"{FORWARD}.ipynb"
    released = in_course.release(FORWARD) / f"{FORWARD}.ipynb"
    assert fetched.read_bytes() == released.read_bytes()

    # One exercise is solved, the rest is as it was handed out.
    notebook = nbformat.read(fetched, as_version=4)
    solution = nbformat.read(in_course.solutions(FORWARD) / f"{FORWARD}.ipynb", as_version=4)
    right = next(cell.source for cell in solution.cells if cell.id == "softmax")
    next(cell for cell in notebook.cells if cell.id == "softmax").source = right
    nbformat.write(notebook, fetched)
    nbgrader(home, "submit", FORWARD)

    nbgrader(in_course.root, "collect", FORWARD)
    collected = in_course.submitted(FORWARD, student) / f"{FORWARD}.ipynb"
    assert collected.read_bytes() == fetched.read_bytes()
    graded = CliRunner().invoke(main, ["grade", FORWARD, "--workers", "1"])
    assert graded.exit_code == 0, graded.output
    nbgrader(in_course.root, "release_feedback", FORWARD)

    nbgrader(home, "fetch_feedback", FORWARD)
    pages = list((home / FORWARD / "feedback").rglob(f"{FORWARD}.html"))
    assert len(pages) == 1
    assert pages[0].read_bytes() == (in_course.feedback(FORWARD, student) / f"{FORWARD}.html").read_bytes()
