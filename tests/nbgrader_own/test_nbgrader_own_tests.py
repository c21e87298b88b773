"""nbgrader's own tests of `nbgrader autograde`, which ship in its wheel, with this course's steps configured."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

pytestmark = pytest.mark.kernel

CONFIG = f"""
from traitlets.config import PyFileConfigLoader
c = get_config()
c.Autograde = PyFileConfigLoader("nbgrader_config.py", {str(Path(__file__).parents[2])!r}).load_config().Autograde
"""

BETTER = {
    # Its cell writes beside the notebook and finds the file in autograded/. Here what a cell writes goes with its
    # kernel: see test_what_a_cell_writes_stays_in_its_scratch_folder.
    "test_side_effects",
}
"""Where the course's steps do better on purpose, and nbgrader's test fails."""

LEFT_OUT = {
    "test_many_students",  # wants a PostgreSQL server set up by hand
    # Takes too much memory: see test_a_cell_that_takes_memory_without_end_costs_only_itself.
    "test_infinite_loop_with_output",
}
"""What nbgrader itself skips."""

NUMBER = 42


def test_nbgraders_own_tests_pass_with_the_courses_steps(tmp_path: Path) -> None:
    outcomes, log = _run("nbgrader.tests.apps.test_nbgrader_autograde", tmp_path)
    others = {name: outcome for name, outcome in outcomes.items() if outcome != "passed"}
    assert others == dict.fromkeys(BETTER, "failed") | dict.fromkeys(LEFT_OUT, "skipped"), log
    assert len(outcomes) == NUMBER


def _run(module: str, folder: Path) -> tuple[dict[str, str], str]:
    """Runs a module's tests in a process of their own; returns how each ended, and what pytest said."""
    (folder / "config").mkdir()
    (folder / "config" / "nbgrader_config.py").write_text(CONFIG, "utf-8")
    (folder / "pytest.ini").write_text("[pytest]\n", "utf-8")  # so that this project's settings are not read
    report = folder / "report.xml"
    plugins = ["-p", "alembic_once", "-p", "no:xdist", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", *plugins, "-q", "-W", "ignore", f"--junitxml={report}"]
    done = subprocess.run(
        [*command, "--pyargs", module],
        cwd=folder,
        env=_environment(folder),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=540,
    )
    cases = ElementTree.parse(report).iter("testcase")
    return {case.attrib["name"]: _outcome(case) for case in cases}, done.stdout[-20_000:] + done.stderr[-2_000:]


def _environment(folder: Path) -> dict[str, str]:
    """What nbgrader's tests want of the environment, without what belongs to the tests around them or to the user."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "JUPYTER", "NBGRADER"))}
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    modules = os.pathsep.join((str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")))
    own = {"PATH": path, "PYTHONPATH": modules, "USER": "instructor", "HOME": str(folder)}
    return kept | own | {"JUPYTER_CONFIG_PATH": str(folder / "config"), "JUPYTER_PLATFORM_DIRS": "1"}


def _outcome(case: ElementTree.Element) -> str:
    kinds = {"failure": "failed", "error": "failed", "skipped": "skipped"}
    return next((kinds[child.tag] for child in case if child.tag in kinds), "passed")
