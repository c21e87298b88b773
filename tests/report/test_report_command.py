"""`unrolled report`, from a gradebook and graded notebooks to the page and to JSON."""

import json
import os
import shutil
from datetime import datetime
from urllib.parse import unquote

import nbformat
import pytest
import tiny_course
from click.testing import CliRunner
from nbformat import v4
from nbgrader.api import Gradebook
from nbgrader.preprocessors import SaveCells

from unrolled.command import main
from unrolled.course.course import Course
from unrolled.errors import CourseError
from unrolled.gradebook.opening import prepare_gradebook
from unrolled.notebook.outputs import write_note, write_verdict
from unrolled.pipeline.report import gather
from unrolled.values.verdict import Finding, Outcome, Verdict

TINY = "tiny"
MADE = datetime(2026, 11, 23, 12, 0)
CONFIG = """\
c = get_config()
c.CourseDirectory.course_id = "rnn"
c.CourseDirectory.solution_directory = "solutions"
"""
BANK = """\
# %% transposed
# en: The matrix is transposed.
#     Set x to 0: what comes?
# ko: 행렬이 전치되었습니다.
#     x를 0으로 두면 무엇이 나오나요?
def step(x, h, w):
    return x
"""
CHECKS = ["step-values", "step-edges", "repeat-values", "forward-values", "total-values"]
ALL_RIGHT = dict.fromkeys((f"hidden-{name}" for name in CHECKS), 5.0)
WRONG_SHAPE = Finding("shape", {"came": [2, 3], "expected": [3, 2]})


def source():
    role = {"grade_id": "written-why", "grade": True, "solution": True, "locked": False, "task": False}
    notebook = nbformat.reads(tiny_course.source_text(), as_version=4)
    metadata = {"nbgrader": {**role, "points": 5, "schema_version": 3}}
    notebook.cells.append(v4.new_markdown_cell("Why?", id="written-why", metadata=metadata))
    return notebook


def failed(check, finding=WRONG_SHAPE, *mistakes):
    return Verdict(check, Outcome.FAILED, (finding,), mistakes)


def record(course, student, marks, *verdicts, left=(), change=lambda notebook: None):
    """Leaves what grading leaves: marks in the gradebook, a notebook in autograded/, a page in feedback/."""
    (course.submitted(TINY, student)).mkdir(parents=True)
    with Gradebook(course.gradebook, "rnn") as gradebook:
        submission = gradebook.add_submission(TINY, student)
        for grade in submission.notebooks[0].grades:
            grade.auto_score = marks.get(grade.name)
            grade.needs_manual_grade = grade.auto_score is None
        gradebook.db.commit()
    notebook = source()
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("solution") and cell.id not in left:
            cell.source += "\n# done"
    for verdict in verdicts:
        write_verdict(notebook, verdict, ())
    notebook.metadata["unrolled"] = {"key": "", "mended": [], "sandbox": "on"}
    change(notebook)
    for folder in (course.autograded(TINY, student), course.feedback(TINY, student)):
        folder.mkdir(parents=True)
    nbformat.write(notebook, course.autograded(TINY, student) / f"{TINY}.ipynb")
    (course.feedback(TINY, student) / f"{TINY}.html").write_text("feedback")


def mend(notebook):
    notebook.metadata["unrolled"] |= {"mended": [["deleted", None], ["unheard of", "x"]], "sandbox": "off"}


def give_up(notebook):
    cell = next(cell for cell in notebook.cells if cell.id == "repeat")
    write_note(notebook, cell, Finding("too_slow", {"seconds": 30.0}))
    own = v4.new_code_cell("print(1)")
    write_note(notebook, own, Finding("died"))
    forged = v4.new_output("error", ename="NotFinished", evalue="It did not finish, says the student", traceback=[])
    notebook.cells += [own, v4.new_code_cell("raise", outputs=[forged])]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A graded class: ada all right, grace with a known mistake, minji with time-outs, tom not readable, zoe absent."""
    root = tmp_path_factory.mktemp("course [1] 수업")
    (root / "nbgrader_config.py").write_text(CONFIG)
    course = Course.read(root)
    for folder in (course.source(TINY), course.release(TINY)):
        folder.mkdir(parents=True)
        nbformat.write(source(), folder / f"{TINY}.ipynb")
    (course.lessons(TINY) / "mistakes").mkdir(parents=True)
    (course.lessons(TINY) / "lesson.py").touch()
    (course.lessons(TINY) / "mistakes" / "step.py").write_text(BANK, "utf-8")
    prepare_gradebook(course.gradebook, "rnn")
    with Gradebook(course.gradebook, "rnn") as gradebook:
        gradebook.update_or_create_assignment(TINY)
        for id, first, last in (
            ("ada", "Ada", "Lovelace"),
            ("grace", None, None),
            ("minji", "민지", "김"),
            ("zoe [1]", "Zoë", "Last"),
        ):
            gradebook.add_student(id, first_name=first, last_name=last)
    nothing, names = source(), {"assignment": TINY, "notebook": TINY, "db_url": course.gradebook}
    SaveCells().preprocess(nothing, {"nbgrader": names})
    record(course, "ada", ALL_RIGHT | {"written-why": 4.0})
    record(
        course,
        "grace",
        ALL_RIGHT | {"hidden-step-values": 0.0, "hidden-step-edges": 0.0, "hidden-total-values": 0.0},
        failed("hidden-step-values", WRONG_SHAPE, "transposed"),
        failed("hidden-step-edges", WRONG_SHAPE, "transposed"),
        left=("total",),
        change=mend,
    )
    marks = {name: mark for name, mark in ALL_RIGHT.items() if name != "hidden-forward-values"}
    verdicts = [
        failed("hidden-repeat-values", Finding("too_slow", {"seconds": 30.0})),
        failed("hidden-total-values", Finding("died")),
        Verdict("hidden-forward-values", Outcome.BROKE, (Finding("broke", {"what": "x"}),)),
    ]
    lost = {"hidden-repeat-values": 0.0, "hidden-total-values": 0.0, "written-why": 5.0}
    record(course, "minji", marks | lost, *verdicts, change=give_up)
    course.submitted(TINY, "tom").mkdir(parents=True)
    return course


@pytest.fixture
def course(made, tmp_path):
    root = tmp_path / "course"
    shutil.copytree(made.root, root)
    return Course.read(root)


def run(course, *arguments):
    before = os.getcwd()
    os.chdir(course.root)
    try:
        return CliRunner().invoke(main, ["report", *arguments])
    finally:
        os.chdir(before)


def work_of(course, student):
    (assignment,) = gather(course, (), MADE).assignments
    return next(work for work in assignment.works if work.student == student)


def test_what_is_known_of_a_class_is_gathered(made):
    of = gather(made, (), MADE)
    names = [student.name for student in of.students]
    assert names == ["Ada Lovelace", "Zoë Last", "grace", "tom", "김민지"]
    (tiny,) = of.assignments
    assert [(one.name, one.points, one.written) for one in tiny.exercises] == [
        ("step", 10, False),
        ("repeat", 5, False),
        ("forward", 5, False),
        ("total", 5, False),
        ("written-why", 5, True),
    ]
    assert tiny.mistakes["step"][0].title == "The matrix is transposed."
    works = {work.student: work for work in tiny.works}
    assert list(works) == ["ada", "grace", "tom", "minji"]  # in the order of their names
    assert (works["ada"].score, works["ada"].waits, works["ada"].mistakes) == (29, (), {})
    assert (works["grace"].score, works["grace"].mistakes) == (10, {"step": ("transposed",)})
    assert (works["grace"].untouched, works["ada"].untouched) == ({"total"}, frozenset())
    assert works["grace"].waits == ("written-why",)
    assert (len(works["grace"].mended), works["grace"].unconfined) == (1, True)
    assert (works["minji"].slow, works["minji"].lost) == (("repeat",), ("total", ""))
    assert works["minji"].broke == works["minji"].waits == ("hidden-forward-values",)
    assert not works["tom"].graded


def test_a_mark_that_a_person_gave_counts_in_the_place_of_the_graders(course):
    with Gradebook(course.gradebook, "rnn") as gradebook:
        grade = gradebook.find_grade("hidden-step-values", TINY, TINY, "ada")
        grade.manual_score, grade.extra_credit, grade.needs_manual_grade = 2.0, 1.0, False
        gradebook.find_submission_notebook(TINY, TINY, "ada").late_submission_penalty = 3.0
        gradebook.db.commit()
    work = work_of(course, "ada")
    assert work.marks["hidden-step-values"] == 2
    assert (work.score, work.late) == (29 - 3 + 1 - 3, 3)


@pytest.mark.parametrize("content", ["{", "[]", '{"cells": [1], "metadata": {}}', None])
def test_of_a_graded_notebook_that_cannot_be_read_the_marks_are_known(course, content):
    file = course.autograded(TINY, "grace") / f"{TINY}.ipynb"
    file.unlink() if content is None else file.write_text(content)
    work = work_of(course, "grace")
    assert (work.score, work.seen, work.mistakes) == (10, False, {})


def test_the_command_writes_a_page_that_leads_to_the_feedback(course):
    told = run(course)
    assert told.exit_code == 0, told.output
    file = course.root / "report" / "index.html"
    assert told.output.endswith(f"5 students, 1 assignment: {file}\n")
    html = file.read_text("utf-8")
    assert "The matrix is transposed." in html and "김민지" in html
    way = next(part for part in html.split('"') if part.startswith("../feedback/grace"))
    assert (file.parent / unquote(way)).read_text() == "feedback"
    assert [one.name for one in file.parent.iterdir()] == ["index.html"]


def test_the_command_says_when_the_page_does_not_name_everybody(course, monkeypatch):
    assert "export checks" not in run(course).output
    monkeypatch.setattr("unrolled.command.report.NAMED", 4)
    told = run(course)
    assert "More than 4 students" in told.output and "unrolled export checks" in told.output
    assert "unrolled export checks" in (course.root / "report" / "index.html").read_text("utf-8")


def test_the_command_prints_the_facts_for_a_script(course):
    told = run(course, TINY, "--json")
    data = json.loads(told.stdout)
    assert data["course"] == "rnn"
    (tiny,) = data["assignments"]
    assert tiny["absent"] == ["zoe [1]"]
    assert tiny["mistakes"][0]["students"] == ["grace"]
    assert tiny["exercises"][0]["item"]["difficulty"] == 0.5
    assert not (course.root / "report").exists()


def test_the_page_is_in_the_courses_language(course):
    config = course.root / "nbgrader_config.py"
    config.write_text(CONFIG + 'c.Unrolled.language = "ko"\n')
    assert run(course).exit_code == 0
    html = (course.root / "report" / "index.html").read_text("utf-8")
    assert '<html lang="ko">' in html
    assert "행렬이 전치되었습니다." in html


def test_without_submissions_it_says_what_to_do(course):
    shutil.rmtree(course.root / "submitted")
    with pytest.raises(CourseError, match="unrolled grade"):
        gather(course, (), MADE)
    assert run(course).exit_code == 1
    assert run(course, "tinny").output.startswith("Error: There is no assignment tinny.")


def test_a_folder_whose_name_is_no_text_is_a_student_without_a_grade(course):
    os.makedirs(os.path.join(os.fsencode(course.submitted(TINY, "ada").parents[1]), b"\xff", TINY.encode()))
    assert run(course).exit_code == 0
    assert "Handed in, but without a grade: 2." in (course.root / "report" / "index.html").read_text("utf-8")


def test_an_assignment_that_is_not_built_is_named(course):
    shutil.rmtree(course.source(TINY))
    told = run(course)
    assert told.exit_code == 1
    assert "Build the assignment first: unrolled build tiny" in told.output
