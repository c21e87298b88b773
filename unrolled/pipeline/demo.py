"""Hands in the demo class, and takes it away again."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook
from sqlalchemy.engine import make_url

from unrolled.course.course import Course
from unrolled.errors import CourseError
from unrolled.gradebook.opening import prepare_gradebook
from unrolled.judge.bank import read_bank
from unrolled.notebook.roles import exercises
from unrolled.pipeline.demo_class import PREFIX, Handout, Student, hand_ins

_MARKERS = ("### BEGIN SOLUTION", "### END SOLUTION")
_MARKING_SCHEME = re.compile(r"\n\n\*\*(?:Marking scheme|채점 기준)")


@dataclass(frozen=True)
class HandedIn:
    """A demo notebook in submitted/.

    Args:
        student: whose it is.
        assignment: the assignment's name.
        written: whether it was written now; False if the same was there already.
    """

    student: Student
    assignment: str
    written: bool


@dataclass(frozen=True)
class Removed:
    """What of the demo class was taken away.

    Args:
        students: the ids that went from the gradebook.
        folders: the students' folders that were deleted.
    """

    students: tuple[str, ...]
    folders: tuple[Path, ...]


def hand_in(course: Course) -> tuple[HandedIn, ...]:
    """Hands in the demo class for every assignment that is built. A notebook that is there already is not touched.

    Raises:
        CourseError: nothing is built, there are students who are not of the class, or the gradebook cannot be used.
        LessonError: a file of the bank is malformed.
    """
    built = [name for name in course.assignments if (course.release(name) / f"{name}.ipynb").exists()]
    if not built:
        raise CourseError("There are no release notebooks to write the demo class from: run `unrolled build` first.")
    work = [(name, student, data) for name in built for student, data in hand_ins(_handout(course, name)).items()]
    _refuse_others([folder.name for folder in _folders(course, course.submitted)], course.directory.submitted_directory)
    prepare_gradebook(course.gradebook, course.directory.course_id)
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        _refuse_others([student.id for student in gradebook.students], "the gradebook")
        for student in {student for _, student, _ in work}:
            gradebook.update_or_create_student(student.id, first_name=student.first_name, last_name=student.last_name)
    return tuple(
        HandedIn(student, name, _submit(course.submitted(name, student.id), f"{name}.ipynb", data))
        for name, student, data in work
    )


def remove(course: Course) -> Removed:
    """Takes the demo class out of the gradebook and deletes its folders, and nothing else.

    Raises:
        CourseError: the gradebook cannot be used.
    """
    students = _remove_rows(course) if _has_gradebook(course) else ()
    steps = (course.submitted, course.autograded, course.feedback)
    folders = [folder for step in steps for folder in _folders(course, step) if folder.name.startswith(PREFIX)]
    for folder in folders:
        shutil.rmtree(folder)
    return Removed(students, tuple(folders))


def _handout(course: Course, assignment: str) -> Handout:
    release, solution = (
        _text(folder / f"{assignment}.ipynb") for folder in (course.release(assignment), course.solutions(assignment))
    )
    answered = nbformat.reads(solution, as_version=4)
    roles = [(cell, cell.metadata.get("nbgrader", {})) for cell in answered.cells]
    return Handout(
        assignment,
        release,
        solutions={role["grade_id"]: _unmarked(cell.source) for cell, role in roles if role.get("solution")},
        exercises=tuple(exercise.grade_id for exercise in exercises(answered)),
        variants=read_bank(course.lessons(assignment) / "variants"),
        mistakes=read_bank(course.lessons(assignment) / "mistakes"),
    )


def _text(notebook: Path) -> str:
    try:
        return notebook.read_text("utf-8")
    except FileNotFoundError:
        raise CourseError(f"There is no {notebook}: run `unrolled build` first.") from None


def _unmarked(answer: str) -> str:
    """A solution without the lines that mark it as one, and without the scheme by which a person marks others."""
    lines = "\n".join(line for line in answer.splitlines() if line.strip() not in _MARKERS)
    return _MARKING_SCHEME.split(lines)[0]


def _submit(folder: Path, name: str, data: bytes) -> bool:
    """Writes a submission as `nbgrader collect` does, if it is not there; returns whether it was written."""
    file, time = folder / name, folder / "timestamp.txt"
    if file.exists() and time.exists() and file.read_bytes() == data:
        return False
    folder.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    time.write_text(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S.%f %Z}", "utf-8")
    return True


def _folders(course: Course, step: Callable[[str, str], Path]) -> list[Path]:
    """The students' folders of a step, each named by the student, wherever the course's structure has them."""
    anybody = "[!.]*"  # hidden folders are an editor's
    parts = step("*", anybody).parts
    pattern = Path(*parts[: parts.index(anybody) + 1])
    return sorted(found for found in course.root.glob(os.path.relpath(pattern, course.root)) if found.is_dir())


def _refuse_others(students: Collection[str], place: str) -> None:
    """Refuses to mix the class with students who are not of it."""
    others = sorted({student for student in students if not student.startswith(PREFIX)})
    if others:
        shown = ", ".join(others[:3]) + (f" and {len(others) - 3} more" if others[3:] else "")
        raise CourseError(
            f"The demo class was not handed in, because {place} has real students: {shown}. "
            "Try the demo in a copy of the course that has none."
        )


def _has_gradebook(course: Course) -> bool:
    # Preparing it would make the file.
    place = make_url(course.gradebook)
    return place.get_backend_name() != "sqlite" or Path(place.database or "").exists()


def _remove_rows(course: Course) -> tuple[str, ...]:
    prepare_gradebook(course.gradebook, course.directory.course_id)
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        students = sorted(student.id for student in gradebook.students if student.id.startswith(PREFIX))
        for student in students:
            gradebook.remove_student(student)
    return tuple(students)
