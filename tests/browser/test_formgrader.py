"""An instructor's way through formgrader, in a real JupyterLab and a real browser."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import nbformat
import pytest
from laboratory import jupyterlab, window
from nbformat import NotebookNode, v4
from nbgrader.api import Gradebook
from playwright.sync_api import Page, expect

from unrolled.course.course import Course
from unrolled.pipeline.build import build

REPOSITORY = Path(__file__).parents[2]
NAME = "01-tiny"
RIGHT = "def double(x):\n    return x + x"
RUNS = "<script>alert(1)</script><img src=x onerror=alert(2)>"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(3)"><script>alert(4)</script></svg>'
SHOWS = f"""from IPython.display import HTML, Javascript, Latex, Markdown, display
display(HTML({RUNS!r}), Markdown({RUNS!r}), Latex({RUNS!r}), Javascript("alert(5)"))
display({{"image/svg+xml": {SVG!r}}}, raw=True)
display({{"text/html": "<script>alert(6)</script>"}}, raw=True, metadata={{"text/html": {{"isolated": True}}}})
display({{"image/png": '"><script>alert(7)</script>'}}, raw=True)
display(HTML("<a href='page.html'>page</a> <img src='http://example.org/spy.png'>"))
print({RUNS!r})
raise ValueError({RUNS!r})
"""
WRITES = f"{RUNS} [a](javascript:alert(8)) [b](page.html) ![c](http://example.org/spy.png) $y = 2x$"

pytestmark = [pytest.mark.browser, pytest.mark.kernel]


def _course(root: Path) -> Course:
    (root / "lessons" / NAME).mkdir(parents=True)
    shutil.copy(REPOSITORY / "tests/lesson/tiny_lesson.txt", root / "lessons" / NAME / "lesson.py")
    shutil.copy(REPOSITORY / "nbgrader_config.py", root)
    course = Course.read(root)
    build(course, NAME)
    _hand_in(course, "minji", _written(course, RIGHT, "Because $y = 2x$."))
    hostile = _written(course, RIGHT, WRITES)
    hostile.cells += [v4.new_code_cell(SHOWS), v4.new_markdown_cell(f"{WRITES}\n\n{SVG}"), v4.new_raw_cell(RUNS)]
    beside = _hand_in(course, "eve", hostile)
    (beside / "page.html").write_text("<script>alert(9)</script>")
    (beside / "<img src=x onerror=alert(10)>.txt").write_text("")
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        gradebook.add_student("minji", first_name="민지", last_name="김")
        gradebook.add_student("eve", first_name="<img src=x onerror=alert(11)>", last_name="<script>alert(12)</script>")
    return course


def _written(course: Course, code: str, words: str) -> NotebookNode:
    notebook = nbformat.read(course.release(NAME) / f"{NAME}.ipynb", as_version=4)
    for cell in notebook.cells:
        cell.source = {"double": code, "written-why": words}.get(cell.id, cell.source)
    return notebook


def _hand_in(course: Course, student: str, notebook: NotebookNode) -> Path:
    folder = course.submitted(NAME, student)
    folder.mkdir(parents=True)
    nbformat.write(notebook, folder / f"{NAME}.ipynb")
    (folder / "timestamp.txt").write_text("2026-11-20 12:00:00 UTC")
    return folder


def _press(page: Page, student: str, button: str) -> None:
    """Presses a button in a student's row of the submissions, and waits until nbgrader is done."""
    page.locator("tr", has=page.locator("td.student-id", has_text=student)).locator(f"td.{button} a").click()
    expect(page.locator(".modal-title").last).to_have_text("Success")
    page.get_by_role("button", name="OK").click()
    expect(page.locator(".modal.in")).to_have_count(0)


def _mark(page: Page, points: str, comment: str) -> None:
    cell = page.locator(".nbgrader_cell", has=page.locator("#written-why"))
    for field, text, sign in ((".score", points, ".score-saved"), (".comment", comment, ".comment-saved")):
        with page.expect_response(lambda answer: answer.request.method == "PUT" and answer.ok):
            cell.locator(field).fill(text)
            cell.locator(field).blur()
        expect(cell.locator(sign)).to_be_attached()


def _open(page: Page, address: str, student: str) -> None:
    """Opens the page of a student's submission, from the list of them, and waits until all of it has loaded."""
    page.goto(f"{address}/formgrader/manage_students/{student}/{NAME}")
    page.locator("td.name a").click()
    expect(page.locator("#hidden-double-values")).to_have_attribute("placeholder", "6")
    expect(page.locator("#written-why-comment")).to_have_attribute("placeholder", re.compile("Type any comments"))
    assert page.evaluate("formgrader.loaded")


def test_an_instructor_autogrades_marks_by_hand_and_makes_feedback_and_nothing_of_a_student_runs(
    tmp_path: Path,
) -> None:
    course = _course(tmp_path / "course")
    with (
        jupyterlab(course.root, tmp_path / "own") as address,
        window(address, "formgrader/manage_assignments") as (page, seen),
    ):
        expect(page.locator("td.name")).to_have_text(NAME)
        page.locator("td.num-submissions a").click()
        _press(page, "minji", "autograde")
        expect(page.locator("tr", has_text="minji").locator("td.score")).to_have_text("6 / 10")
        _press(page, "eve", "autograde")

        page.goto(f"{address}/formgrader/gradebook")
        page.locator("td.name a").click()
        page.locator("td.name a").click()
        expect(page.locator("td.name")).to_have_count(2)

        _open(page, address, "minji")
        assert page.locator("svg.formula").count() == 3
        _mark(page, "3", "Nearly **all** of it.")

        _open(page, address, "eve")
        expect(page.locator(".nbgrader_cell").last).to_contain_text(RUNS)
        assert page.locator("a[href$='page.html']").count() == 0
        page.locator(".glyphicon-eye-open").click()
        expect(page.locator("a.name-shown")).to_contain_text("<script>alert(12)</script>")

        page.goto(f"{address}/formgrader/manage_submissions/{NAME}")
        _press(page, "minji", "generate-feedback")
        page.goto(f"{address}/formgrader/manage_students")
        expect(page.locator("td.name")).to_have_count(2)
        assert seen == []

    graded = json.loads((course.autograded(NAME, "minji") / f"{NAME}.ipynb").read_text("utf-8"))
    (verdict,) = [cell["metadata"]["unrolled"] for cell in graded["cells"] if "unrolled" in cell["metadata"]]
    assert verdict["outcome"] == "passed"
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        assert gradebook.find_grade("hidden-double-values", NAME, NAME, "minji").auto_score == 6
        assert gradebook.find_grade("written-why", NAME, NAME, "minji").manual_score == 3
        assert gradebook.find_comment("written-why", NAME, NAME, "minji").manual_comment == "Nearly **all** of it."
    feedback = (course.feedback(NAME, "minji") / f"{NAME}.html").read_text("utf-8")
    assert "Nearly <strong>all</strong> of it." in feedback
    assert "secret_inputs" not in feedback
