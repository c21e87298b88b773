"""What grading needs to know of an assignment, gathered from the course directory."""

from __future__ import annotations

import copy
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.preprocessors import ClearSolutions, Execute
from nbgrader.utils import compute_checksum

from unrolled.course.course import Course
from unrolled.errors import CourseError
from unrolled.judge.bank import read_bank
from unrolled.judge.trial import Trial
from unrolled.kernels.sandbox import Limits
from unrolled.notebook.recognise import HANDED_OUT, is_answer
from unrolled.notebook.roles import definitions, exercises, hidden_checks
from unrolled.pipeline.grading import Rubric


def rubric_of(course: Course, assignment: str) -> Rubric:
    """Reads an assignment's source, solution and known mistakes.

    Raises:
        CourseError: the assignment has not been built.
        LessonError: the bank of mistakes is malformed.
    """
    source = course.source_notebook(assignment)
    solution = course.solutions(assignment) / source.name
    for notebook in (source, solution):
        if not notebook.is_file():
            raise CourseError(f"{notebook} is not there. Build the assignment first: unrolled build {assignment}")
    text = nbformat.writes(source_of(course, assignment))
    seconds = float(Execute(config=course.config).timeout)
    data = tuple(files_beside(source.parent))
    trial = trial_of(_parse(text), _read(solution), course.lessons(assignment))
    return Rubric(assignment, text, trial, data, seconds, Limits().memory if course.confined else None)


def source_of(course: Course, assignment: str) -> NotebookNode:
    """The source notebook, with the text of each answer as students were given it, and nbgrader's checksum of that.

    By the checksum, nbgrader knows an answer that was left as it was.
    """
    source = _read(course.source_notebook(assignment))
    stubs = ClearSolutions(config=course.config).preprocess(copy.deepcopy(source), {})[0]
    for cell, stub in zip(source.cells, stubs.cells, strict=True):
        if is_answer(cell):
            cell.metadata[HANDED_OUT] = stub.source
            cell.metadata.nbgrader["checksum"] = compute_checksum(stub)
    return source


def trial_of(source: NotebookNode, solution: NotebookNode, folder: Path) -> Trial:
    """What the judge needs: hidden checks from the source, definitions from the solution, mistakes from the lesson."""
    mistakes = read_bank(folder / "mistakes")
    return Trial(definitions(solution), exercises(solution), hidden_checks(source), mistakes)


def files_beside(folder: Path) -> list[tuple[str, bytes]]:
    """The files beside a folder's notebooks, relative path and content: they are laid beside the one that runs."""
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.suffix != ".ipynb")
    return [(file.relative_to(folder).as_posix(), file.read_bytes()) for file in files]


def _read(file: Path) -> NotebookNode:
    return _parse(file.read_text("utf-8"))


def _parse(text: str) -> NotebookNode:
    return nbformat.reads(text, as_version=nbformat.NO_CONVERT)
