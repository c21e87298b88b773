"""A lesson in one language becomes nbgrader's source notebook, the same bytes every time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from nbgrader.nbgraderformat import MetadataValidator

from unrolled.lesson.notebook import build_notebook, notebook_text
from unrolled.lesson.script import parse_lesson
from unrolled.notebook.mark import is_edited
from unrolled.values.language import LANGUAGES, Language

FILE = Path(__file__).parent / "tiny_lesson.txt"
LESSON = parse_lesson(FILE.read_text("utf-8"), FILE)
ANOTHER_PROCESS = """
import pathlib, sys
from unrolled.lesson.notebook import build_notebook, notebook_text
from unrolled.lesson.script import parse_lesson
file = pathlib.Path(sys.argv[1])
lesson = parse_lesson(file.read_text("utf-8"), file)
sys.stdout.buffer.write(notebook_text(build_notebook(lesson, sys.argv[2])).encode())
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_processes_build_the_same_bytes(language: Language) -> None:
    command = [sys.executable, "-c", ANOTHER_PROCESS, str(FILE), language]
    theirs = subprocess.run(command, capture_output=True, check=True).stdout
    assert theirs == notebook_text(build_notebook(LESSON, language)).encode()
    assert theirs.endswith(b"}\n")


def test_korean_stands_in_the_file_as_korean() -> None:
    assert "수를 두 배로 만듭니다" in notebook_text(build_notebook(LESSON, "ko"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nbformat_and_nbgrader_accept_the_notebook_which_says_its_language(language: Language) -> None:
    notebook = build_notebook(LESSON, language)
    nbformat.validate(notebook)
    MetadataValidator().validate_nb(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert notebook.metadata.kernelspec.name == "python3"
    assert notebook.metadata.lang == language
    assert "jupytext" not in notebook.metadata


def test_languages_differ_in_words_and_in_nothing_else() -> None:
    english, korean = (build_notebook(LESSON, language) for language in LANGUAGES)
    assert [(cell.id, cell.metadata) for cell in english.cells] == [(cell.id, cell.metadata) for cell in korean.cells]
    assert all("# en" not in cell.source and "# ko" not in cell.source for cell in [*english.cells, *korean.cells])


def test_roles_are_nbgraders_flags_and_visible_checks_let_run_all_go_on() -> None:
    notebook = build_notebook(LESSON, "en")
    flags = {
        cell.id: (role["grade"], role["locked"], role["solution"], role.get("points"), cell.metadata.get("tags"))
        for cell in notebook.cells
        if (role := cell.metadata.get("nbgrader"))
    }
    assert flags == {
        "given-imports": (False, True, False, None, None),
        "double": (False, False, True, None, None),
        "check-double": (False, True, False, None, ["raises-exception"]),
        "hidden-double-values": (True, True, False, 6, None),
        "written-why": (True, False, True, 4, None),
    }
    assert [cell.id for cell in notebook.cells if not cell.metadata] == ["text-1", "text-2", "code-7"]


def _saved(notebook: NotebookNode) -> NotebookNode:
    return nbformat.reads(notebook_text(notebook), as_version=4)


def test_running_and_saving_a_notebook_is_no_edit_but_a_changed_word_is() -> None:
    notebook = _saved(build_notebook(LESSON, "ko"))
    code = next(cell for cell in notebook.cells if cell.id == "code-7")
    code.outputs, code.execution_count = [nbformat.v4.new_output("stream", text="1")], 1
    code.metadata["scrolled"] = True
    notebook.metadata["language_info"] = {"name": "python"}
    assert not is_edited(_saved(notebook))
    code.source += "\n"
    assert is_edited(_saved(notebook))


@pytest.mark.parametrize("change", ["points", "unmarked", "moved", "deleted"])
def test_points_order_and_a_missing_mark_are_edits_too(change: str) -> None:
    notebook = _saved(build_notebook(LESSON, "en"))
    if change == "points":
        next(cell for cell in notebook.cells if cell.id == "written-why").metadata.nbgrader.points = 9
    elif change == "unmarked":
        del notebook.metadata["built"]
    elif change == "moved":
        notebook.cells.reverse()
    else:
        del notebook.cells[0]
    assert is_edited(notebook)
