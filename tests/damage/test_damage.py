"""Whatever is handed in is graded, or reported by name: every kind of the corpus gets what it states."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import damage_to_cells
import damage_to_files
import damage_to_folders
import damage_to_marks
import nbformat
import pytest
from before_the_bench import Judge
from conftest import nbgrader
from damage_corpus import CORPUS, Kind
from damaged_course import NAME, WRONG_STEP, prepare, right
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.utils import determine_grade

from unrolled.course.course import Course
from unrolled.errors import SubmissionError
from unrolled.notebook.mended import Mended, words
from unrolled.notebook.rebuild import Rebuilt, rebuild_file
from unrolled.pipeline.grading import Rubric
from unrolled.pipeline.handed_in import handed_in
from unrolled.pipeline.rubric import rubric_of

THEMES = (damage_to_marks, damage_to_cells, damage_to_files, damage_to_folders)
ALL = pytest.mark.parametrize("kind", CORPUS, ids=lambda kind: kind.name)


@pytest.fixture(scope="module")
def course() -> Iterator[Course]:
    # Not pytest's folder, whose path is too long for the kernels' sockets.
    root = Path(tempfile.mkdtemp(prefix="ud-", dir="/tmp"))
    yield prepare(root)
    shutil.rmtree(root)


@pytest.fixture(scope="module")
def rubric(course: Course) -> Rubric:
    return rubric_of(course, NAME)


@pytest.fixture(scope="module")
def judge(rubric: Rubric) -> Judge:
    return Judge(rubric.trial)


def hand_in(kind: Kind, course: Course, student: str, notebook: NotebookNode) -> None:
    folder = course.submitted(NAME, student)
    folder.mkdir(parents=True)
    kind.hand_in(notebook, folder)


def rebuilt(kind: Kind, course: Course, rubric: Rubric, notebook: NotebookNode) -> Rebuilt:
    """A kind, handed in, found and rebuilt."""
    hand_in(kind, course, "somebody", notebook)
    try:
        found = handed_in(course, NAME, "somebody")
        return rebuild_file(nbformat.reads(rubric.source, as_version=4), found.data, found.mended)
    finally:
        shutil.rmtree(course.submitted(".", "somebody").parent, ignore_errors=True)


@ALL
def test_each_kind_gets_what_it_states(kind: Kind, course: Course, rubric: Rubric, judge: Judge) -> None:
    if kind.refused:
        with pytest.raises(SubmissionError, match=kind.refused) as error:
            rebuilt(kind, course, rubric, right())
        assert "\n" not in str(error.value)
        return
    result = rebuilt(kind, course, rubric, right())
    assert judge.lost(result.notebook) == kind.lost
    assert {(one.kind, one.name) for one in result.mended} == kind.mended
    assert (determine_grade(_written(result))[0] == 0) == kind.unanswered
    assert "### BEGIN SOLUTION\nSince" not in nbformat.writes(result.notebook)


@ALL
def test_no_kind_mends_a_mistake(kind: Kind, course: Course, rubric: Rubric, judge: Judge) -> None:
    if kind.refused:
        return
    result = rebuilt(kind, course, rubric, right(step=WRONG_STEP))
    assert judge.lost(result.notebook) >= kind.lost | {"step"}


def _row(table: str, student: str) -> str:
    """A student's row of the closing table."""
    return next(line for line in table.splitlines() if re.search(rf"(?<!\w){student}(?!\w)", line))


def _written(result: Rebuilt) -> NotebookNode:
    return next(cell for cell in result.notebook.cells if cell.id == "written-why")


def test_the_corpus_holds_many_kinds_and_each_says_what_it_is() -> None:
    assert len(CORPUS) >= 90
    assert len({kind.name for kind in CORPUS}) == len({kind.says for kind in CORPUS}) == len(CORPUS)
    assert all(kind.says for kind in CORPUS)


@pytest.mark.kernel
def test_a_class_of_all_kinds_is_graded_when_the_command_ends(course: Course) -> None:
    for kind in CORPUS:
        hand_in(kind, course, kind.name, right())
    done = subprocess.run(
        [Path(sys.executable).with_name("unrolled"), "grade", NAME],
        cwd=course.root,
        env=os.environ | {"COLUMNS": "400"},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 3, done.stderr[-3000:]
    assert "Traceback" not in done.stdout + done.stderr
    said = {kind.name: _row(done.stdout, kind.name) for kind in CORPUS}
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        submissions = {one.student_id: one.notebooks[0].grades for one in gradebook.assignment_submissions(NAME)}
        marks = {
            name: {one.name: (one.auto_score, one.needs_manual_grade) for one in grades}
            for name, grades in submissions.items()
        }
    assert marks.keys() == {kind.name for kind in CORPUS if not kind.refused}
    for kind in CORPUS:
        if kind.refused:
            assert "not readable" in said[kind.name]
            continue
        got = marks[kind.name]
        assert got.pop("written-why") == ((0, False) if kind.unanswered else (None, True)), kind.name
        assert {name.split("-")[1] for name, (score, _) in got.items() if not score} == kind.lost, kind.name
        page = (course.feedback(NAME, kind.name) / f"{NAME}.html").read_text("utf-8")
        for one in kind.mended:
            line = words(Mended(*one), "en")
            assert line in page and (line in said[kind.name] or len(kind.mended) > 1), kind.name
    links = course.autograded(NAME, "a_link_beside_the_notebook")
    assert {file.suffix for file in links.rglob("*")} <= {".ipynb", ".json"} and not (links / "notes").exists()


@pytest.mark.kernel
def test_plain_nbgrader_gives_the_same_and_copies_nothing_that_links_point_to(tmp_path: Path) -> None:
    course = prepare(tmp_path)
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    for name in ("a_written_answer_not_begun", "one_cell_lost_its_mark"):
        hand_in(next(kind for kind in CORPUS if kind.name == name), course, name, right())
        (course.submitted(NAME, name) / "notes.txt").symlink_to(secret)
    nbgrader(course.root, "autograde", NAME)
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        written = {
            one.student_id: (grade.auto_score, grade.needs_manual_grade, one.score)
            for one in gradebook.assignment_submissions(NAME)
            for grade in one.notebooks[0].grades
            if grade.name == "written-why"
        }
    assert written == {"a_written_answer_not_begun": (0, False, 20), "one_cell_lost_its_mark": (None, True, 20)}
    assert not list((tmp_path / "autograded").rglob("notes.txt"))
    assert all((course.submitted(NAME, student) / "notes.txt").is_symlink() for student in written)
