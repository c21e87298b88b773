"""The steps of `unrolled grade` as nbgrader's preprocessors.

So `nbgrader autograde` and formgrader's button take the same steps. An assignment that has no lesson here is nbgrader's
own business: it goes through nbgrader's own steps, apart from that its cells run where ours do.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

import nbformat
from nbformat import NotebookNode
from nbgrader.preprocessors import Execute, NbGraderPreprocessor

from unrolled.kernels.sandbox import Limits
from unrolled.notebook.rebuild import rebuild
from unrolled.pipeline.course import Course, Unrolled
from unrolled.pipeline.foreign import Foreign, run_foreign
from unrolled.pipeline.grading import Rubric, grade
from unrolled.pipeline.rubric import files_beside, rubric_of

Resources = dict[str, Any]
T = TypeVar("T")

HONOURED = {"enabled", "timeout", "error_on_timeout", "record_timing"}
"""The settings of nbgrader's Execute that a run of ours knows."""

ENDLESS = 7 * 24 * 3600.0  # seconds, for a cell without a time limit


class RebuildSubmission(NbGraderPreprocessor):
    """Puts a submission back into the shape of its source; stands before nbgrader's own sanitizers."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """See `unrolled.notebook.rebuild`."""
        rubric = _rubric(resources)
        if rubric is None:
            return nb, resources
        return rebuild(nbformat.reads(rubric.source, as_version=4), nb).notebook, resources


class RunAndJudge(Execute):
    """Runs the cells and judges the hidden checks; takes the place of nbgrader's Execute."""

    def preprocess(self, nb: NotebookNode, resources: Resources, km: Any = None) -> tuple[NotebookNode, Resources]:
        """See `unrolled.pipeline.grading`."""
        rubric = _rubric(resources)
        if rubric is not None:
            graded = _in_worker(grade, _submission(resources), rubric)
            return nbformat.reads(graded.notebook, as_version=4), resources
        if not self._runs_here(nb):
            self.log.warning("The cells run in a kernel of nbgrader's own, which is not confined.")
            return super().preprocess(nb, resources, km)
        data = tuple(files_beside(Path(resources["metadata"]["path"])))
        seconds = float(self.timeout) if self.timeout and self.timeout > 0 else ENDLESS
        memory = Limits().memory if Unrolled(config=self.config).sandbox == "on" else None
        foreign = Foreign(nb, data, seconds, self.error_on_timeout, memory)
        return _in_worker(run_foreign, foreign), resources

    def _runs_here(self, nb: NotebookNode) -> bool:
        """Whether this interpreter's kernel is meant, and nothing is asked of it that only nbgrader's own run does."""
        asked = {name for section in self.section_names() for name in self.config.get(section, {})}
        self.nb = nb
        kernel = self.create_kernel_manager()
        command = kernel.format_kernel_cmd()
        python = command[0] == sys.executable and "ipykernel_launcher" in command and not kernel.kernel_spec.env
        return python and asked <= HONOURED


def _rubric(resources: Resources) -> Rubric | None:
    assignment = resources["nbgrader"]["assignment"]
    lesson = Path("lessons", assignment, "lesson.py")  # nbgrader's converters run in the course directory
    if resources["nbgrader"]["notebook"] != assignment or not lesson.is_file():
        return None
    return rubric_of(_course(), assignment)


def _submission(resources: Resources) -> bytes:
    names = resources["nbgrader"]
    folder = _course().submitted(names["assignment"], names["student"])
    return (folder / f"{names['notebook']}.ipynb").read_bytes()


def _course() -> Course:
    return Course.find(Path.cwd())


def _in_worker(function: Callable[..., T], *arguments: Any) -> T:
    """Calls the function in another process, since formgrader calls these steps in an event loop."""
    try:
        return _worker().submit(function, *arguments).result()
    except BrokenProcessPool:
        _worker.cache_clear()  # the next submission gets another
        raise


@cache
def _worker() -> ProcessPoolExecutor:
    # It outlives the course directory that it was started in, where formgrader or a test moves on to another.
    return ProcessPoolExecutor(1, get_context("spawn"), os.chdir, (os.path.abspath(os.sep),))
