"""A course of one small assignment and what a small class handed in of it: graded in seconds."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import tiny_course
from nbgrader.api import Gradebook
from nbgrader.preprocessors import SaveCells

from unrolled.course.course import Course
from unrolled.gradebook.opening import prepare_gradebook

TINY = "tiny"
TRANSPOSED = "def step(x, h, w):\n    return np.tanh(x + h @ w.T)\n"
CLASS = {
    "ada": tiny_course.submission(),
    "grace": tiny_course.submission(step=TRANSPOSED),
    "김민지": tiny_course.submission("print('안녕하세요')", repeat="def repeat(x, times):\n    return x\n"),
    "not-json": b'{"cells": [',
}
CONFIG = """\
c = get_config()
c.CourseDirectory.course_id = "tiny"
c.CourseDirectory.solution_directory = "solutions"
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback", "receipt.json"]
c.GenerateFeedback.preprocessors = ["unrolled.pipeline.feedback.ShowVerdicts"]
c.GenerateFeedback.exporter_class = "unrolled.pipeline.feedback.FeedbackExporter"
c.Execute.timeout = 10
"""
MISTAKE = """\
# %% transposed
# en: The matrix is transposed.
#     Set x to 0: what comes?
# ko: 행렬이 전치되었습니다.
#     x를 0으로 두면 무엇이 나오나요?
"""


def prepare(root: Path, more: str = "") -> Course:
    """Makes the course, as a build leaves it; its configuration ends with `more`."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "nbgrader_config.py").write_text(CONFIG + more)
    course = Course.read(root)
    source = nbformat.reads(tiny_course.source_text(), as_version=4)
    for folder in (course.source(TINY), course.solutions(TINY)):
        (folder / "data").mkdir(parents=True)
        (folder / "data" / "hello.txt").write_text("hello")
        nbformat.write(source, folder / f"{TINY}.ipynb")
    mistakes = course.lessons(TINY) / "mistakes"
    mistakes.mkdir(parents=True)
    (mistakes.parent / "lesson.py").write_text("")
    (mistakes / "step.py").write_text(MISTAKE + TRANSPOSED)
    prepare_gradebook(course.gradebook, course.directory.course_id)
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        gradebook.update_or_create_assignment(TINY)
    names = {"assignment": TINY, "notebook": TINY, "db_url": course.gradebook}
    SaveCells().preprocess(source, {"nbgrader": names})
    return course


def hand_in(course: Course, student: str, notebook: bytes, when: str = "2026-11-20 12:00:00 UTC") -> None:
    """Puts a notebook where a collected one lies."""
    folder = course.submitted(TINY, student)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{TINY}.ipynb").write_bytes(notebook)
    (folder / "timestamp.txt").write_text(when)


def command(*arguments: str) -> list[str]:
    """The command line of `unrolled`."""
    return [str(Path(sys.executable).with_name("unrolled")), *arguments]


def unrolled(course: Course, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs `unrolled` in the course directory, as another process."""
    return subprocess.run(
        command(*arguments),
        cwd=course.root,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=240,
    )


def files(course: Course) -> dict[str, str]:
    """All that grading leaves in the course's folders, by path; what a receipt says of time is left out."""
    found = {}
    for step in (course.autograded, course.feedback):
        top = step(".", ".")
        for file in sorted(top.rglob("*")):
            if file.is_file():
                text = file.read_text("utf-8")
                if file.name == "receipt.json":
                    text = re.sub(r'"(when|seconds)": [^,\n]+', "", text)
                found[file.relative_to(course.root).as_posix()] = text
    return found
