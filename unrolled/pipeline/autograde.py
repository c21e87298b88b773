"""The steps of `unrolled grade` as nbgrader's preprocessors.

So `nbgrader autograde` and formgrader's button take the same steps. An assignment that has no lesson here is nbgrader's
own business: it goes through nbgrader's own steps.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.preprocessors import Execute, NbGraderPreprocessor

from unrolled.notebook.rebuild import rebuild
from unrolled.pipeline.course import Course
from unrolled.pipeline.grading import Rubric, grade
from unrolled.pipeline.rubric import rubric_of

Resources = dict[str, Any]


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
        if rubric is None:
            return super().preprocess(nb, resources, km)
        # In another process, since formgrader calls this in an event loop.
        graded = _worker().submit(grade, _submission(resources), rubric).result()
        return nbformat.reads(graded.notebook, as_version=4), resources


def _rubric(resources: Resources) -> Rubric | None:
    course, assignment = _course(), resources["nbgrader"]["assignment"]
    if assignment not in course.assignments or resources["nbgrader"]["notebook"] != assignment:
        return None
    return rubric_of(course, assignment)


def _submission(resources: Resources) -> bytes:
    names = resources["nbgrader"]
    folder = _course().submitted(names["assignment"], names["student"])
    return (folder / f"{names['notebook']}.ipynb").read_bytes()


def _course() -> Course:
    return Course.find(Path.cwd())  # nbgrader's converters run in the course directory


@cache
def _worker() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, get_context("spawn"))
