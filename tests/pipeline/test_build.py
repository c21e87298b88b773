"""`unrolled build` makes source/, release/ and solutions/ of a lesson with the real nbgrader."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from click.testing import CliRunner, Result
from nbformat import NotebookNode
from nbgrader.api import Gradebook

from unrolled.command import main

REPOSITORY = Path(__file__).parents[2]
TINY = (REPOSITORY / "tests/lesson/tiny_lesson.txt").read_text("utf-8")
NAME = "01-tiny"

pytestmark = pytest.mark.kernel
Run = Callable[..., Result]


def _new_course(root: Path, language: str) -> Path:
    (root / "lessons" / NAME / "data").mkdir(parents=True)
    (root / "lessons" / NAME / "lesson.py").write_text(TINY, "utf-8")
    (root / "lessons" / NAME / "data" / "x.csv").write_text("1,2\n")
    config = (REPOSITORY / "nbgrader_config.py").read_text("utf-8")
    setting = 'c.Unrolled.language = "{}"'
    assert setting.format("en") in config
    (root / "nbgrader_config.py").write_text(config.replace(setting.format("en"), setting.format(language)), "utf-8")
    return root


def _run(root: Path, *arguments: str) -> Result:
    before = Path.cwd()
    os.chdir(root)
    try:
        return CliRunner().invoke(main, ["build", *arguments], catch_exceptions=False)
    finally:
        os.chdir(before)


@pytest.fixture(scope="module")
def courses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A course of one tiny assignment, built once in each language."""
    roots = {language: _new_course(tmp_path_factory.mktemp(language), language) for language in ("en", "ko")}
    for root in roots.values():
        result = _run(root)
        assert result.exit_code == 0, result.output
    return roots


@pytest.fixture(params=["en", "ko"])
def built(courses: dict[str, Path], request: pytest.FixtureRequest) -> Path:
    """The course in each language, not to be changed."""
    return courses[request.param]


@pytest.fixture
def course(courses: dict[str, Path], tmp_path: Path) -> Path:
    """A copy of the course, to be changed."""
    return Path(shutil.copytree(courses["en"], tmp_path / "course"))


def _read(root: Path, step: str) -> NotebookNode:
    return nbformat.read(root / step / NAME / f"{NAME}.ipynb", as_version=4)


def _edit(root: Path, old: str, new: str) -> None:
    lesson = root / "lessons" / NAME / "lesson.py"
    assert old in lesson.read_text("utf-8")
    lesson.write_text(lesson.read_text("utf-8").replace(old, new), "utf-8")


def _files(root: Path) -> dict[str, tuple[bytes, int]]:
    """Every file of the three folders with its bytes and the time it was written."""
    files = [file for step in ("source", "release", "solutions") for file in (root / step).rglob("*") if file.is_file()]
    return {str(file.relative_to(root)): (file.read_bytes(), file.stat().st_mtime_ns) for file in files}


def test_release_holds_no_trace_of_solutions_hidden_tests_or_the_builder(built: Path) -> None:
    text = (built / "release" / NAME / f"{NAME}.ipynb").read_text("utf-8")
    for trace in ("ecret", "비밀", "x + x", "SOLUTION", "HIDDEN", "judge", "unrolled", "built", "전통", "# en", "# ko"):
        assert trace not in text, trace
    assert "built" in _read(built, "source").metadata


def test_release_says_in_its_language_where_to_write_and_its_code_compiles(built: Path) -> None:
    release = _read(built, "release")
    korean = release.metadata.lang == "ko"
    sources = {cell.id: cell.source for cell in release.cells}
    assert ("# 여기에 코드를 작성하세요" if korean else "# YOUR CODE HERE") in sources["double"]
    assert ("여기에 답을 쓰세요" if korean else "YOUR ANSWER HERE") in sources["written-why"]
    assert sources["hidden-double-values"] == ("# -3에서 3 사이의 값" if korean else "# Values between -3 and 3")
    for cell in release.cells:
        if cell.cell_type == "code":
            compile(cell.source, cell.id, "exec")
            assert not cell.outputs


def test_solutions_are_executed_with_figures_and_without_hidden_tests(built: Path) -> None:
    solution = _read(built, "solutions")
    cells = {cell.id: cell for cell in solution.cells}
    assert "image/png" in cells["code-7"].outputs[0].data
    assert "y = x + x" in cells["double"].source
    assert cells["hidden-double-values"].source.startswith("# ")
    assert "judge" not in nbformat.writes(solution)
    assert "built" not in solution.metadata


def test_data_is_copied_to_all_three(built: Path) -> None:
    for step in ("source", "release", "solutions"):
        assert (built / step / NAME / "data" / "x.csv").read_text() == "1,2\n"


def test_students_find_a_how_to_in_their_language_and_nobody_else_does(built: Path) -> None:
    text = (built / "release" / NAME / "README.md").read_text("utf-8")
    korean = _read(built, "release").metadata.lang == "ko"
    assert ("제출하기" if korean else "## Hand in") in text
    assert f"**`{NAME}.ipynb`**" in text and f"`{NAME}.html`" in text
    assert "pip install jupyterlab numpy matplotlib\n" in text
    assert all(word in text for word in ("python3-venv", "`None`", "`return`", "`SyntaxError`"))
    assert "$" not in text and "unrolled" not in text
    assert not list(built.glob("s*/*/README.md"))


def test_the_assignment_is_in_the_gradebook_with_its_points(built: Path) -> None:
    with Gradebook(f"sqlite:///{built}/gradebook.db", "unrolled") as gradebook:
        assert [one.name for one in gradebook.assignments] == [NAME]
        assert {one.name: one.max_score for one in gradebook.find_notebook(NAME, NAME).grade_cells} == {
            "hidden-double-values": 6,
            "written-why": 4,
        }


def test_a_second_build_writes_nothing_and_check_is_content(course: Path) -> None:
    before = _files(course)
    assert _run(course).exit_code == 0
    assert _files(course) == before
    result = _run(course, NAME, "--check")
    assert (result.exit_code, result.output.count("unchanged")) == (0, 3)


def test_check_says_what_is_out_of_date_and_writes_nothing(course: Path) -> None:
    before = _files(course)
    _edit(course, "n=2, seed=1", "n=3, seed=1")  # only hidden tests, which release/ and solutions/ do not show
    result = _run(course, "--check")
    assert (result.exit_code, result.output.count("out of date"), result.output.count("unchanged")) == (1, 1, 2)
    assert "Run `unrolled build`" in result.output
    _edit(course, "np.arange(3.0)", "np.arange(4.0)")
    assert _run(course, "--check").output.count("out of date") == 3
    assert _files(course) == before


def test_a_solution_is_executed_again_only_if_its_source_changed(course: Path) -> None:
    before = _files(course)
    _edit(course, "points=6", "points=7")
    result = _run(course)
    assert result.exit_code == 0
    changed = {name for name, state in _files(course).items() if state != before[name]}
    assert changed == {f"source/{NAME}/{NAME}.ipynb", f"release/{NAME}/{NAME}.ipynb"}
    with Gradebook(f"sqlite:///{course}/gradebook.db", "unrolled") as gradebook:
        assert gradebook.find_notebook(NAME, NAME).max_score == 11


def test_an_edit_by_hand_is_not_overwritten_until_it_is_carried_back(course: Path) -> None:
    file = course / "source" / NAME / f"{NAME}.ipynb"
    notebook = _read(course, "source")
    notebook.cells.insert(0, nbformat.v4.new_markdown_cell("More.", id="more"))
    notebook.cells[-2].source = "plt.plot(double(np.arange(5.0)));"
    nbformat.write(notebook, file)
    _edit(course, "points=6", "points=7")
    before = _files(course)
    for arguments in ([], ["--check"]):
        result = _run(course, *arguments)
        assert result.exit_code == 1
        assert "was edited by hand" in result.output
        assert "code-7 (line 56)" in result.output
        assert "more (not in the lesson)" in result.output
        assert f"Carry the edit over into lessons/{NAME}/lesson.py" in result.output
        assert _files(course) == before
    _edit(course, "points=7", "points=6")
    _edit(course, "np.arange(3.0)", "np.arange(5.0)")
    _edit(course, '# %% [markdown] lang="en"\n# # D', '# %% [markdown]\n# More.\n\n# %% [markdown] lang="en"\n# # D')
    assert _run(course).exit_code == 0
    assert [cell.id for cell in _read(course, "source").cells][:2] == ["text-1", "text-2"]


def test_a_course_without_written_answers_is_built_without_them_and_keeps_its_points(course: Path) -> None:
    config = course / "nbgrader_config.py"
    config.write_text(config.read_text("utf-8").replace("c.Unrolled.written = True", "c.Unrolled.written = False"))
    assert _run(course).exit_code == 0
    for step in ("source", "release", "solutions"):
        cells = {cell.id: cell for cell in _read(course, step).cells}
        assert "written-why" not in cells
        assert cells["hidden-double-values"].metadata.nbgrader.points == 10


def test_a_stray_file_in_source_is_refused_since_nbgrader_would_hand_it_out(course: Path) -> None:
    (course / "source" / NAME / "answers.txt").write_text("secret")
    result = _run(course)
    assert result.exit_code == 1
    assert f"source/{NAME}/answers.txt is not made from the lesson" in result.output


def test_files_that_the_lesson_has_no_longer_leave_release(course: Path) -> None:
    (course / "release" / NAME / "old.csv").write_text("1")
    assert _run(course).exit_code == 0
    assert not (course / "release" / NAME / "old.csv").exists()


def test_a_solution_that_fails_is_named_and_the_old_one_stays(course: Path) -> None:
    before = _files(course)[f"solutions/{NAME}/{NAME}.ipynb"]
    _edit(course, "y = x + x", "y = x + unknown")
    result = _run(course)
    assert result.exit_code == 1
    assert "Its cell check-double fails with NameError: name 'unknown' is not defined." in result.output
    assert "Traceback" not in result.output
    assert _files(course)[f"solutions/{NAME}/{NAME}.ipynb"] == before
    assert _run(course, "--check").exit_code == 1


def test_cells_may_not_change_once_students_handed_in_and_nothing_is_written(course: Path) -> None:
    with Gradebook(f"sqlite:///{course}/gradebook.db", "unrolled") as gradebook:
        gradebook.add_student("ann")
        gradebook.add_submission(NAME, "ann")
    before = _files(course)
    _edit(course, 'hidden="double-values"', 'hidden="double-more"')
    result = _run(course)
    assert result.exit_code == 1
    assert "Cannot add or remove cells" in result.output
    assert "Keep the names of its exercises and checks as they were." in result.output
    assert _files(course) == before


def test_one_malformed_lesson_is_told_with_its_line_and_does_not_stop_the_others(course: Path) -> None:
    other = course / "lessons" / "00-broken"
    other.mkdir()
    (other / "lesson.py").write_text('# %% hidden="x"\n')
    result = _run(course)
    assert result.exit_code == 1
    assert "Error: lessons/00-broken/lesson.py:1: a cell `hidden` needs its points" in result.output
    assert result.output.count("unchanged") == 3


def test_a_course_is_found_from_below_and_what_is_not_there_is_told(course: Path, tmp_path: Path) -> None:
    assert _run(course / "lessons", "--check").exit_code == 0
    result = _run(course, "09-none")
    assert (result.exit_code, "There is no assignment 09-none." in result.output) == (1, True)
    result = _run(tmp_path)
    assert (result.exit_code, "No nbgrader_config.py was found" in result.output) == (1, True)


def test_a_language_that_the_course_has_not_is_told(course: Path) -> None:
    with (course / "nbgrader_config.py").open("a") as config:
        config.write('c.Unrolled.language = "fr"\n')
    result = _run(course)
    assert result.exit_code == 1
    assert "expected any of ['en', 'ko'], not the str 'fr'" in result.output


def test_nbgraders_own_commands_make_the_same_release_and_solution_and_warn_of_nothing(course: Path) -> None:
    before = _files(course)
    shutil.rmtree(course / "release")
    shutil.rmtree(course / "solutions")
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    for command in ("generate_assignment", "generate_solution"):
        run = subprocess.run(
            [sys.executable, "-m", "nbgrader", command, NAME],
            cwd=course,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        assert "App | WARNING]" not in run.stderr, run.stderr
    assert _files(course)[f"release/{NAME}/{NAME}.ipynb"][0] == before[f"release/{NAME}/{NAME}.ipynb"][0]
    assert _run(course, "--check").exit_code == 0


def test_the_gradebook_is_made_where_alembic_is_not_on_the_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    root = _new_course(tmp_path, "en")
    assert _run(root).exit_code == 0
    assert _run(root, "--check").exit_code == 0
    assert [file.name for file in root.iterdir() if "gradebook" in file.name] == ["gradebook.db"]
    assert _run(root).exit_code == 0  # half a schema would be refused


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("DROP TABLE alembic_version", "is half made"),
        ("UPDATE alembic_version SET version_num = 'b6d005d67074'", "cannot be upgraded"),  # it is newer
        ("UPDATE alembic_version SET version_num = 'fffffffffff'", "Use the nbgrader that made it"),
    ],
)
def test_a_gradebook_that_this_nbgrader_cannot_use_is_refused(course: Path, statement: str, words: str) -> None:
    connection = sqlite3.connect(course / "gradebook.db")
    connection.execute(statement)
    connection.commit()
    connection.close()
    result = _run(course)
    assert result.exit_code == 1
    assert words in result.output


def test_a_gradebook_that_is_no_database_is_refused(course: Path) -> None:
    (course / "gradebook.db").write_text("no database, but long enough to be told from one" * 100)
    result = _run(course)
    assert result.exit_code == 1
    assert "cannot be opened: file is not a database." in result.output
