"""Builds an assignment: its lesson becomes source/, and nbgrader makes release/ and solutions/ of that."""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import nbformat
from nbformat import NotebookNode
from nbgrader.converters import BaseConverter, GenerateAssignment, GenerateSolution
from nbgrader.utils import find_all_files
from traitlets.config import Config

from unrolled.course.convert import convert
from unrolled.course.course import Course
from unrolled.course.lessons import lesson_of
from unrolled.errors import CourseError
from unrolled.gradebook.opening import prepare_gradebook
from unrolled.gradebook.penalties import put_deadline
from unrolled.lesson.notebook import build_notebook, notebook_text
from unrolled.lesson.script import Lesson
from unrolled.notebook.mark import content, is_edited

State = Literal["written", "unchanged", "out of date"]
Same = Callable[[Path, Path], bool]

_NOT_REGISTERED = Config(GenerateAssignment=Config(no_database=True), SaveCells=Config(enabled=False))
_NOT_EXECUTED = Config(Execute=Config(enabled=False))
# The preview is overwritten; without a level the kernel writes a line about its sockets to the terminal.
_EXECUTED = Config(GenerateSolution=Config(force=True), Execute=Config(extra_arguments=["--log-level=ERROR"]))


@dataclass(frozen=True)
class Built:
    """What a build did, or would have to do, to an assignment's three folders."""

    assignment: str
    source: State
    release: State
    solutions: State


def check(course: Course, assignment: str) -> Built:
    """Says what of an assignment is out of date. Writes nothing and executes nothing.

    Raises:
        LessonError: the lesson is malformed.
        CourseError: the source notebook was edited by hand, or nbgrader refuses the lesson.
    """
    with _staging(course, assignment, _NOT_REGISTERED) as stage:
        source = _is_stale(course, stage.source(assignment), course.source(assignment), _same_bytes)
        release = _is_stale(course, stage.release(assignment), course.release(assignment), _same_bytes)
        solutions = _is_stale(course, stage.solutions(assignment), course.solutions(assignment), _same_sources)
    states: list[State] = ["out of date" if stale else "unchanged" for stale in (source, release, solutions)]
    return Built(assignment, *states)


def build(course: Course, assignment: str) -> Built:
    """Builds an assignment and registers it in the gradebook. Only what differs is written, and only then executed.

    Raises:
        LessonError: the lesson is malformed.
        CourseError: the source notebook was edited by hand, nbgrader refuses the lesson, the solution fails, or
            deadlines.toml is malformed.
    """
    prepare_gradebook(course.gradebook, course.directory.course_id)
    with _staging(course, assignment, Config()) as stage:
        put_deadline(course, assignment)
        source = _install(course, stage.source(assignment), course.source(assignment), _same_bytes)
        release = _install(course, stage.release(assignment), course.release(assignment), _same_bytes)
        if _is_stale(course, stage.solutions(assignment), course.solutions(assignment), _same_sources):
            convert(GenerateSolution, stage, assignment, _EXECUTED)
            _refuse_failures(stage.solutions(assignment) / f"{assignment}.ipynb")
            _leave_out_stderr(stage.solutions(assignment) / f"{assignment}.ipynb")
        solutions = _install(course, stage.solutions(assignment), course.solutions(assignment), _same_sources)
    return Built(assignment, source, release, solutions)


class _Preview(GenerateSolution):
    """The solution as it would be made, for which the assignment need not be in the gradebook."""

    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        BaseConverter.init_assignment(self, assignment_id, student_id)


@contextmanager
def _staging(course: Course, assignment: str, settings: Config) -> Iterator[Course]:
    """Builds an assignment in a temporary place, its solution not executed."""
    lesson = lesson_of(course, assignment)
    notebook = build_notebook(lesson, course.language)
    _refuse_edits(course, assignment, lesson, notebook)
    with TemporaryDirectory() as folder:
        stage = course.staged(Path(folder))
        source = stage.source(assignment)
        source.mkdir(parents=True)
        stage.source_notebook(assignment).write_text(notebook_text(notebook), "utf-8")
        data = course.lessons(assignment) / "data"
        if data.is_dir():
            shutil.copytree(data, source / "data")
        _refuse_strays(course, assignment, source)
        convert(GenerateAssignment, stage, assignment, settings)
        convert(_Preview, stage, assignment, _NOT_EXECUTED)
        yield stage


def _refuse_edits(course: Course, assignment: str, lesson: Lesson, notebook: NotebookNode) -> None:
    """Refuses to overwrite a source notebook that holds an edit which the lesson has not."""
    file = course.source_notebook(assignment)
    if not file.exists():
        return
    existing = _read(file)
    if not is_edited(existing):
        return
    theirs, ours = ([(content(cell), cell.get("id", "?")) for cell in nb.cells] for nb in (existing, notebook))
    if [text for text, _ in theirs] == [text for text, _ in ours]:
        return
    # By content, since the ids of text and plain code change with their place.
    names = [name for text, name in ours if text not in (other for other, _ in theirs)]
    names += [name for text, name in theirs if text not in (other for other, _ in ours) and name not in names]
    lines = {cell.id: cell.line for cell in lesson.cells}
    where = [f"{name} (line {lines[name]})" if name in lines else f"{name} (not in the lesson)" for name in names]
    raise CourseError(
        f"{_shown(course, file)} was edited by hand, so nothing was written for {assignment}. "
        f"What differs from {lesson.path}: {', '.join(where) or 'the order of the cells'}. "
        f"Carry the edit over into {lesson.path}, in both languages, and build again; "
        f"or delete {_shown(course, file)} to drop the edit."
    )


def _refuse_strays(course: Course, assignment: str, made: Path) -> None:
    """Refuses files in source/ that the builder did not make: nbgrader would hand them to students."""
    folder = course.source(assignment)
    strays = _files(course, folder) - _files(course, made)
    if strays:
        raise CourseError(
            f"{_shown(course, folder / min(strays))} is not made from the lesson, and nbgrader would hand it out. "
            f"Move it to {_shown(course, course.lessons(assignment) / 'data')} or delete it, and build again."
        )


def _refuse_failures(file: Path) -> None:
    """Refuses an executed solution in which a cell failed."""
    for cell in _read(file).cells:
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                error = f"fails with {output.ename}: {output.evalue}".rstrip(": ")
                if output.ename == "KeyboardInterrupt":
                    error = "was stopped after the seconds that c.Execute.timeout gives it"
                raise CourseError(f"The solution of {file.stem} does not run. Its cell {cell.id} {error}.")


def _leave_out_stderr(file: Path) -> None:
    """Leaves out what libraries wrote to stderr: logs and warnings, which name paths of this machine."""
    notebook = _read(file)
    for cell in notebook.cells:
        if "outputs" in cell:
            cell.outputs = [one for one in cell.outputs if one.get("name") != "stderr"]
    file.write_text(notebook_text(notebook), "utf-8")


def _install(course: Course, made: Path, folder: Path, same: Same) -> State:
    """Makes `folder` hold what was made, touching only files that differ."""
    if not _is_stale(course, made, folder, same):
        return "unchanged"
    files = _files(course, made)
    for file in files:
        if not _same_bytes(made / file, folder / file):
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(made / file, folder / file)
    for file in _files(course, folder) - files:
        (folder / file).unlink()
    return "written"


def _is_stale(course: Course, made: Path, folder: Path, same: Same) -> bool:
    files = _files(course, made)
    return files != _files(course, folder) or not all(same(made / file, folder / file) for file in files)


def _files(course: Course, folder: Path) -> set[str]:
    """The files below a folder, relative to it, without those that nbgrader ignores."""
    return {os.path.relpath(file, folder) for file in find_all_files(str(folder), course.directory.ignore)}


def _same_bytes(one: Path, other: Path) -> bool:
    return other.exists() and filecmp.cmp(one, other, shallow=False)


def _same_sources(one: Path, other: Path) -> bool:
    """Whether two notebooks hold the same cells, whatever their outputs; other files are compared by bytes."""
    if one.suffix != ".ipynb":
        return _same_bytes(one, other)
    mine, theirs = ([(cell.cell_type, cell.source) for cell in _read(file).cells] for file in (one, other))
    return mine == theirs


def _read(file: Path) -> NotebookNode:
    try:
        notebook: NotebookNode = nbformat.read(file, as_version=4)
    except (ValueError, nbformat.ValidationError) as error:
        raise CourseError(f"{file} cannot be read as a notebook: {error}. Delete it and build again.") from error
    return notebook


def _shown(course: Course, file: Path) -> Path:
    return file.relative_to(course.root) if file.is_relative_to(course.root) else file
