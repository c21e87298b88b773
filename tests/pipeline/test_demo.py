"""`unrolled demo` hands in a class written from the course, and `--remove` takes away that class and nothing else."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest
from click.testing import CliRunner, Result
from nbformat import NotebookNode, v4
from nbgrader.api import Gradebook

from unrolled.command.demo import demo
from unrolled.course.course import Course
from unrolled.course.lock import LOCK
from unrolled.errors import CourseError
from unrolled.gradebook.opening import prepare_gradebook
from unrolled.judge.bank import read_bank
from unrolled.notebook.reading import read
from unrolled.pipeline.demo import hand_in, remove
from unrolled.pipeline.demo_class import CLASS, MAIN, Handout, hand_ins

REPOSITORY = Path(__file__).parents[2]
MISTAKES = REPOSITORY / "lessons" / MAIN / "mistakes"
OTHER = "01-tiny"
NAMES = ["softmax", "step_forward", "step_output", "forward", "cross_entropy", "predict_chars", "generate"]
ENDLESS = "while n < 10:\n    n == n + 1"
MODEL = "Because.\n\n**Marking scheme (1 point).** 1 point: because."
VARIANT = """# %% with_a_loop
# en: With a loop.
# ko: 반복문을 사용합니다.
def softmax(z):
    return [another_way(row) for row in z]
"""


def _stub(name: str) -> str:
    return f'def {name}(x):\n    """가장 큰 로짓을 먼저 뺍니다."""\n    y = None\n    # YOUR CODE HERE\n    return y'


def _solved(name: str) -> str:
    return _stub(name).replace(
        "    # YOUR CODE HERE", f"    ### BEGIN SOLUTION\n    y = right_{name}(x)\n    ### END SOLUTION"
    )


def _notebook(names: list[str], answer, written: str) -> NotebookNode:
    def cell(new, name: str, source: str, **flags: bool) -> NotebookNode:
        role = {"grade": False, "locked": False, "solution": False, "task": False, "schema_version": 3, **flags}
        return new(source, id=name, metadata={"nbgrader": {"grade_id": name, **role}})

    cells = [cell(v4.new_code_cell, "given-imports", "import numpy as np", locked=True)]
    for name in names:
        cells.append(v4.new_markdown_cell(f"Write {name}.", id=f"text-{name}"))
        cells.append(cell(v4.new_code_cell, name, answer(name), solution=True))
        cells.append(cell(v4.new_code_cell, f"hidden-{name}-values", "# Values", grade=True, locked=True))
    cells.append(cell(v4.new_markdown_cell, "written-why", written, grade=True, solution=True))
    return v4.new_notebook(cells=cells, metadata={"lang": "en"})


def _lay(root: Path, assignment: str, names: list[str]) -> None:
    """An assignment as `unrolled build` leaves it."""
    (root / "lessons" / assignment).mkdir(parents=True)
    (root / "lessons" / assignment / "lesson.py").touch()
    for step, answer, written in (("release", _stub, "YOUR ANSWER HERE"), ("solutions", _solved, MODEL)):
        folder = root / step / assignment
        folder.mkdir(parents=True)
        nbformat.write(_notebook(names, answer, written), folder / f"{assignment}.ipynb")


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A course of two built assignments, without a gradebook."""
    root = tmp_path / "course [1]"  # a name that would be a pattern
    root.mkdir()
    (root / "nbgrader_config.py").write_text('c = get_config()\nc.CourseDirectory.solution_directory = "solutions"\n')
    _lay(root, OTHER, ["encode", "decode"])
    _lay(root, MAIN, NAMES)
    shutil.copytree(MISTAKES, root / "lessons" / MAIN / "mistakes")
    (root / "lessons" / MAIN / "variants").mkdir()
    (root / "lessons" / MAIN / "variants" / "softmax.py").write_text(VARIANT, "utf-8")
    return Course.read(root)


@pytest.fixture(scope="module")
def empty_gradebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("gradebook") / "gradebook.db"
    prepare_gradebook(f"sqlite:///{file}", "")
    return file


@pytest.fixture
def registered(course: Course, empty_gradebook: Path) -> Course:
    """The course with a gradebook, which knows its assignments and no student."""
    shutil.copy(empty_gradebook, course.root / "gradebook.db")
    with Gradebook(course.gradebook) as gradebook:
        for name in course.assignments:
            gradebook.add_assignment(name)
            gradebook.add_notebook(name, name)
            gradebook.add_grade_cell("points", name, name, max_score=6, cell_type="code")
            gradebook.add_solution_cell("why", name, name)
    return course


@pytest.fixture
def handout() -> Handout:
    """The main assignment, as pure text."""
    release = nbformat.writes(_notebook(NAMES, _stub, "YOUR ANSWER HERE"))
    solutions = {name: _stub(name).replace("# YOUR CODE HERE", f"y = right_{name}(x)") for name in NAMES}
    return Handout(MAIN, release, solutions | {"written-why": "Because."}, tuple(NAMES), {}, read_bank(MISTAKES))


def _class(handout: Handout) -> dict[str, bytes]:
    return {student.id: data for student, data in hand_ins(handout).items()}


def _answers(data: bytes) -> dict[str, str]:
    return {cell.id: cell.source for cell in read(data).notebook.cells if cell.id in (*NAMES, "written-why")}


def _grade(course: Course, student: str, assignment: str) -> None:
    """Leaves what grading leaves: rows in the gradebook, a notebook and a page."""
    with Gradebook(course.gradebook) as gradebook:
        gradebook.update_or_create_student(student)
        gradebook.update_or_create_submission(assignment, student)
        gradebook.find_grade("points", assignment, assignment, student).auto_score = 5
        gradebook.find_comment("why", assignment, assignment, student).auto_comment = "No response."
        gradebook.db.commit()
    for folder in (course.autograded(assignment, student), course.feedback(assignment, student)):
        folder.mkdir(parents=True)
        (folder / "result").touch()


def _rows(course: Course) -> dict[str, list[tuple]]:
    """All that the gradebook holds, by table."""
    with sqlite3.connect(course.root / "gradebook.db") as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {table: sorted(database.execute(f"SELECT * FROM {table}"), key=repr) for table in tables}
    database.close()
    return rows


def _students(course: Course) -> set[str]:
    with Gradebook(course.gradebook) as gradebook:
        return {student.id for student in gradebook.students}


def _files(course: Course) -> dict[Path, tuple[int, bytes]]:
    files = [file for file in course.root.rglob("*") if file.is_file() and file.name not in ("gradebook.db", LOCK)]
    return {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in files}


def _run(course: Course, *arguments: str) -> Result:
    before = Path.cwd()
    os.chdir(course.root)
    try:
        return CliRunner().invoke(demo, arguments, catch_exceptions=False)
    finally:
        os.chdir(before)


def test_a_whole_class_hands_in_the_main_assignment(handout):
    notebooks = _class(handout)
    assert len(notebooks) >= 12
    assert all(student.startswith("demo-") for student in notebooks)
    assert len({student.id for student in CLASS}) == len(CLASS)
    assert any("가" <= student.last_name[0] <= "힣" for student in CLASS)


def test_the_class_is_the_same_every_time(handout):
    assert _class(handout) == _class(handout)


def test_the_blank_notebook_is_the_release_untouched(handout):
    assert _class(handout)["demo-blank"] == handout.release.encode()


def test_the_perfect_notebook_holds_every_solution(handout):
    assert _answers(_class(handout)["demo-perfect"]) == handout.solutions


@pytest.mark.parametrize(
    ("student", "exercise"), [("demo-mistake-step", "step_forward"), ("demo-mistake-end", "generate")]
)
def test_a_mistake_is_a_known_one_and_leaves_the_other_exercises_right(handout, student, exercise):
    wrong = _answers(_class(handout)[student])
    assert {name for name in wrong if wrong[name] != handout.solutions[name]} == {exercise}
    assert wrong[exercise] in [mistake.source for mistake in handout.mistakes[exercise]]


def test_where_no_mistake_is_known_the_last_exercise_is_not_begun(handout):
    answers = _answers(_class(replace(handout, assignment=OTHER, mistakes={}))["demo-mistake-end"])
    assert answers["generate"] == _stub("generate")
    assert answers["forward"] == handout.solutions["forward"]


def test_the_mistakes_are_in_different_exercises(handout):
    made = {}
    for student, data in _class(handout).items():
        if student.startswith("demo-mistake-"):
            made[student] = {name for name, source in _answers(data).items() if source != handout.solutions[name]}
    assert set().union(*made.values()) == set(NAMES)
    assert len(made["demo-mistake-several"]) > 1


def test_a_half_finished_notebook_stops_in_the_middle(handout):
    answers = _answers(_class(handout)["demo-half-finished"])
    written = [name for name in NAMES if answers[name] == handout.solutions[name]]
    assert written == NAMES[:3]
    assert all(answers[name] == _stub(name) for name in NAMES[3:])


def test_one_exercise_is_not_python(handout):
    answers = _answers(_class(handout)["demo-syntax-error"])
    for name in set(NAMES) - {"forward"}:
        compile(answers[name], name, "exec")
    with pytest.raises(SyntaxError):
        compile(answers["forward"], "forward", "exec")


def test_the_loop_that_never_ends_is_outside_of_every_function(handout):
    answers = _answers(_class(handout)["demo-endless-loop"])
    assert [name for name in NAMES if ENDLESS in answers[name].split("\n\n")[-1]] == ["generate"]


def test_the_talkative_answers_print_and_warn_and_return_the_same(handout, capsys):
    answers = _answers(_class(handout)["demo-talkative"])
    namespace = {f"right_{name}": lambda x: 2 * x for name in NAMES}
    for name in NAMES:
        exec(answers[name], namespace)
        with pytest.warns(UserWarning, match=name):
            assert namespace[name](3) == 6
        output = capsys.readouterr()
        assert name in output.out
        assert name in output.err


def test_the_damaged_notebook_has_no_mark_left_and_every_answer(handout):
    data = _class(handout)["demo-damaged"]
    notebook = json.loads(data)
    assert "nbgrader" not in data.decode()
    assert not any("id" in cell for cell in notebook["cells"])
    assert not set(NAMES) & {cell["metadata"]["id"] for cell in notebook["cells"]}
    sources = [cell.source for cell in read(data).notebook.cells]
    assert all(handout.solutions[name] in sources for name in NAMES)


def test_the_truncated_notebook_cannot_be_read(handout):
    assert "breaks off" in read(_class(handout)["demo-not-readable"]).broken


def test_a_mistake_that_the_bank_has_not_is_named(handout):
    less = {exercise: known for exercise, known in handout.mistakes.items() if exercise != "softmax"}
    with pytest.raises(CourseError, match=rf"lessons/{MAIN}/mistakes/softmax.py"):
        hand_ins(replace(handout, mistakes=less))


def test_without_a_release_it_says_what_to_do(course):
    shutil.rmtree(course.root / "release")
    with pytest.raises(CourseError, match="run `unrolled build` first"):
        hand_in(course)
    assert not (course.root / "gradebook.db").exists()


def test_without_a_solution_it_says_what_to_do(course):
    shutil.rmtree(course.solutions(OTHER))
    with pytest.raises(CourseError, match="run `unrolled build` first"):
        hand_in(course)
    assert not (course.root / "submitted").exists()


def test_real_work_in_submitted_is_not_mixed_with_a_class(course):
    course.submitted(OTHER, "kim").mkdir(parents=True)
    before = _files(course)
    with pytest.raises(CourseError, match="submitted has real students: kim"):
        hand_in(course)
    assert _files(course) == before


def test_nothing_to_remove_makes_nothing(course):
    (course.root / LOCK).touch()
    before = sorted(course.root.rglob("*"))
    assert "There is no demo class" in _run(course, "--remove").output
    assert sorted(course.root.rglob("*")) == before


@pytest.mark.kernel
def test_real_students_in_the_gradebook_are_not_mixed_with_a_class(registered):
    with Gradebook(registered.gradebook) as gradebook:
        for name in ("kim", "lee", "demonstrator", "park"):
            gradebook.add_student(name)
    with pytest.raises(CourseError, match="the gradebook has real students: demonstrator, kim, lee and 1 more"):
        hand_in(registered)
    assert _students(registered) == {"kim", "lee", "demonstrator", "park"}
    assert not (registered.root / "submitted").exists()


@pytest.mark.kernel
def test_the_class_lies_where_nbgrader_collects_it(registered):
    hand_in(registered)
    students = [student.id for student in CLASS]
    assert sorted(folder.name for folder in (registered.root / "submitted").iterdir()) == sorted(students)
    for student in students:
        folder = registered.root / "submitted" / student / MAIN
        assert {file.name for file in folder.iterdir()} == {f"{MAIN}.ipynb", "timestamp.txt"}
        assert registered.directory.get_existing_timestamp(str(folder)) is not None
    with Gradebook(registered.gradebook) as gradebook:
        names = {student.id: (student.first_name, student.last_name) for student in gradebook.students}
    assert names == {student.id: (student.first_name, student.last_name) for student in CLASS}


@pytest.mark.kernel
def test_other_assignments_get_three_notebooks(registered):
    notebooks = [one for one in hand_in(registered) if one.assignment == OTHER]
    assert len(notebooks) == 3
    assert len(list(registered.root.glob(f"submitted/*/{OTHER}/{OTHER}.ipynb"))) == 3


@pytest.mark.kernel
def test_answers_come_from_the_solutions_without_markers_and_marking_schemes(registered):
    hand_in(registered)
    perfect = (registered.submitted(MAIN, "demo-perfect") / f"{MAIN}.ipynb").read_text("utf-8")
    assert all(f"y = right_{name}(x)" in perfect for name in NAMES)
    assert "Because." in perfect
    assert "SOLUTION" not in perfect and "Marking scheme" not in perfect


@pytest.mark.kernel
def test_variants_are_handed_in_where_there_are_any(registered):
    hand_in(registered)
    otherwise = (registered.submitted(MAIN, "demo-written-otherwise") / f"{MAIN}.ipynb").read_text("utf-8")
    assert "another_way" in otherwise
    assert "right_softmax" not in otherwise
    assert "right_forward" in otherwise


@pytest.mark.kernel
def test_a_second_run_touches_only_what_was_changed(registered):
    assert all(one.written for one in hand_in(registered))
    changed = registered.submitted(MAIN, "demo-blank") / f"{MAIN}.ipynb"
    first = _files(registered)
    changed.write_text("{}")
    again = [one for one in hand_in(registered) if one.written]
    assert [(one.student.id, one.assignment) for one in again] == [("demo-blank", MAIN)]
    second = _files(registered)
    assert {file for file in first if first[file] != second[file]} == {changed, changed.parent / "timestamp.txt"}
    assert second[changed][1] == first[changed][1]
    assert not any(one.written for one in hand_in(registered))


@pytest.mark.kernel
def test_remove_takes_the_class_and_leaves_everything_else(registered):
    (registered.root / "autograded").mkdir()
    (registered.root / "autograded" / "README.md").touch()
    files, rows = _files(registered), _rows(registered)
    hand_in(registered)
    for assignment in (MAIN, OTHER):
        _grade(registered, "demo-perfect", assignment)
    assert _rows(registered) != rows
    removed = remove(registered)
    assert removed.students == tuple(sorted(student.id for student in CLASS))
    assert _files(registered) == files
    assert _rows(registered) == rows
    assert not list(registered.root.glob("*/demo-*"))


@pytest.mark.kernel
def test_remove_leaves_the_work_and_the_grades_of_real_students(registered):
    _grade(registered, "kim", MAIN)
    registered.submitted(MAIN, "kim").mkdir(parents=True)
    (registered.submitted(MAIN, "kim") / f"{MAIN}.ipynb").touch()
    files, rows = _files(registered), _rows(registered)
    _grade(registered, "demo-perfect", MAIN)
    assert _students(registered) == {"kim", "demo-perfect"}
    remove(registered)
    assert _rows(registered) == rows
    assert _files(registered) == files


@pytest.mark.kernel
def test_the_command_shows_the_class_and_what_comes_next(registered):
    result = _run(registered)
    assert all(student.id in result.output for student in CLASS)
    assert f"{len(CLASS) + 3} notebooks: {len(CLASS) + 3} handed in, 0 unchanged." in result.output
    assert result.output.endswith("Next: unrolled grade\n")
    assert f"0 handed in, {len(CLASS) + 3} unchanged." in _run(registered).output


@pytest.mark.kernel
def test_the_command_says_what_it_removed(registered):
    hand_in(registered)
    _grade(registered, "demo-perfect", MAIN)
    output = _run(registered, "--remove").output
    assert f"Students in the gradebook: {len(CLASS)}." in output
    assert f"Folders in submitted/: {len(CLASS)}, autograded/: 1, feedback/: 1." in output
