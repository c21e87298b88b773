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
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import Execute, NbGraderPreprocessor

from unrolled.course.course import Course, Unrolled
from unrolled.errors import SubmissionError
from unrolled.kernels.sandbox import Limits
from unrolled.notebook.reading import from_json
from unrolled.notebook.rebuild import rebuild
from unrolled.pipeline.foreign import Foreign, run_foreign
from unrolled.pipeline.grading import Rubric, grade
from unrolled.pipeline.handed_in import HandedIn, handed_in
from unrolled.pipeline.receipt import Origin, receipt_of, write_receipt
from unrolled.pipeline.rubric import files_beside, rubric_of
from unrolled.pipeline.timestamp import read_timestamp

Resources = dict[str, Any]
T = TypeVar("T")

HONOURED = {"enabled", "timeout", "error_on_timeout", "record_timing"}
"""The settings of nbgrader's Execute that a run of ours knows."""

ENDLESS = 7 * 24 * 3600.0  # seconds, for a cell without a time limit


class RebuildSubmission(NbGraderPreprocessor):
    """Puts a submission back into the shape of its source; stands before nbgrader's own sanitizers."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """See `unrolled.notebook.rebuild`."""
        _remove_what_links_brought(CourseDirectory(parent=self), resources)
        rubric = _rubric(resources)
        if rubric is None:
            return nb, resources
        read_timestamp(_folder(resources))  # what unrolled grade refuses is refused here, too
        return rebuild(nbformat.reads(rubric.source, as_version=4), from_json(nb)).notebook, resources


class RunAndJudge(Execute):
    """Runs the cells and judges the hidden checks; takes the place of nbgrader's Execute."""

    def preprocess(self, nb: NotebookNode, resources: Resources, km: Any = None) -> tuple[NotebookNode, Resources]:
        """See `unrolled.pipeline.grading`."""
        rubric = _rubric(resources)
        if rubric is not None:
            found = _submission(resources)
            graded = _in_worker(grade, found.data, rubric, found.mended)
            notebook = nbformat.reads(graded.notebook, as_version=4)
            _leave_receipt(notebook, graded.origin, resources)
            return notebook, resources
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


def _folder(resources: Resources) -> Path:
    return _course().submitted(resources["nbgrader"]["assignment"], resources["nbgrader"]["student"])


def _submission(resources: Resources) -> HandedIn:
    names = resources["nbgrader"]
    return handed_in(_course(), names["assignment"], names["student"])


def _remove_what_links_brought(course: CourseDirectory, resources: Resources) -> None:
    """Removes what nbgrader has copied from where a submission's links point to: it is nothing of the student's.

    Raises:
        SubmissionError: the notebook itself is a link.
    """
    names = resources["nbgrader"]

    def folder_of(step: str) -> Path:
        student = "." if step == course.source_directory else names["student"]
        return Path(course.format_path(step, student, names["assignment"]))

    folder, copied = folder_of(course.submitted_directory), folder_of(course.autograded_directory)
    if (folder / f"{names['notebook']}.ipynb").is_symlink():
        raise SubmissionError(f"{names['notebook']}.ipynb is a link to a file elsewhere, which is not read.")
    for file in folder.rglob("*"):
        place = file.relative_to(folder)
        if file.is_symlink() and not (folder_of(course.source_directory) / place).exists():
            (copied / place).unlink(missing_ok=True)


def _leave_receipt(notebook: NotebookNode, origin: Origin, resources: Resources) -> None:
    course, assignment, student = _course(), resources["nbgrader"]["assignment"], resources["nbgrader"]["student"]
    handed_in = read_timestamp(_folder(resources))
    receipt = receipt_of(student, assignment, notebook, origin, handed_in, course.root)
    write_receipt(course.autograded(assignment, student), receipt)


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
