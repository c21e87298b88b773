"""What holds for every lesson: nothing leaks, a hundred points, known mistakes named where they were made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

from unrolled.course.course import Course
from unrolled.judge.bank import read_bank
from unrolled.judge.bench import Bench
from unrolled.notebook.rebuild import rebuild_file
from unrolled.pipeline.grading import grade
from unrolled.pipeline.rubric import rubric_of
from unrolled.values.known import KnownAnswer

COURSE = Course.read(Path(__file__).parents[2])
EXERCISES = [
    (assignment, exercise.grade_id)
    for assignment in COURSE.assignments
    for exercise in rubric_of(COURSE, assignment).trial.exercises
]


@cache
def _lesson(assignment: str):
    return rubric_of(COURSE, assignment)


def _bank(assignment: str, exercise: str, kind: str) -> tuple[KnownAnswer, ...]:
    return read_bank(COURSE.lessons(assignment) / kind).get(exercise, ())


def _notebook(folder: Path) -> NotebookNode:
    (file,) = folder.glob("*.ipynb")
    return nbformat.read(file, as_version=4)


def _texts(node: object) -> Iterator[str]:
    """Every string of a notebook: sources, metadata, attachments, keys."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield key
            yield from _texts(value)
    elif isinstance(node, list):
        for item in node:
            yield from _texts(item)
    elif isinstance(node, str):
        yield node


def _marked(source: NotebookNode, begin: str, end: str) -> set[str]:
    """The lines between two markers that tell something: not blank, not a comment, not what the lesson says anyway."""
    inside, outside = list[str](), list[str]()
    for cell in source.cells:
        within = False
        for line in cell.source.splitlines():
            within = (within or begin in line) and end not in line
            (inside if within else outside).append(line.strip())
    said = "\n".join(outside)
    return {line for line in inside if len(line) > 12 and not line.startswith("#") and line not in said}


@pytest.mark.parametrize("assignment", COURSE.assignments)
def test_a_release_holds_no_trace_of_solutions_hidden_tests_or_the_judge(assignment: str) -> None:
    source, release = _notebook(COURSE.source(assignment)), _notebook(COURSE.release(assignment))
    told = _marked(source, "BEGIN SOLUTION", "END SOLUTION") | _marked(source, "BEGIN HIDDEN", "END HIDDEN")
    assert told
    texts = list(_texts(release))
    assert not [line for line in told for text in texts if line in text]
    trace = re.compile(r"(import|from) unrolled|judge|### (BEGIN|END) ", re.IGNORECASE)
    assert not [text for text in texts if trace.search(text)]
    assert sorted(file.name for file in COURSE.release(assignment).rglob("*.ipynb")) == [f"{assignment}.ipynb"]


@pytest.mark.parametrize("assignment", COURSE.assignments)
def test_solutions_hold_no_hidden_test(assignment: str) -> None:
    source, solutions = _notebook(COURSE.source(assignment)), _notebook(COURSE.solutions(assignment))
    told = _marked(source, "BEGIN HIDDEN", "END HIDDEN")
    assert not [line for line in told for text in _texts(solutions) if line in text]


@pytest.mark.parametrize("assignment", COURSE.assignments)
def test_nothing_is_mended_of_a_release_that_is_handed_in_as_it_is(assignment: str) -> None:
    source = nbformat.reads(rubric_of(COURSE, assignment).source, as_version=4)
    release = (COURSE.release(assignment) / f"{assignment}.ipynb").read_bytes()
    assert rebuild_file(source, release).mended == ()


@pytest.mark.parametrize("assignment", COURSE.assignments)
def test_an_assignment_has_a_hundred_points(assignment: str) -> None:
    roles = [cell.metadata.get("nbgrader", {}) for cell in _notebook(COURSE.release(assignment)).cells]
    assert sum(role["points"] for role in roles if role.get("grade")) == 100


@pytest.mark.kernel
@pytest.mark.parametrize("assignment", COURSE.assignments)
def test_the_solution_learns_enough_in_every_training_for_others_to_be_measured_by_it(assignment: str) -> None:
    Bench(_lesson(assignment).trial).trains()


@pytest.mark.parametrize(("assignment", "exercise"), EXERCISES)
def test_the_bank_holds_wrong_and_right_answers_to_every_exercise(assignment: str, exercise: str) -> None:
    # `unrolled strength`, a step of its own in `make test`, puts them all to the hidden checks.
    assert len(_bank(assignment, exercise, "mistakes")) >= 3
    assert len(_bank(assignment, exercise, "variants")) >= 3


@pytest.mark.kernel
@pytest.mark.parametrize("assignment", COURSE.assignments)
def test_run_all_on_the_untouched_release_goes_to_its_end(assignment: str, tmp_path: Path) -> None:
    notebook = _notebook(COURSE.release(assignment))
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": tmp_path}}).execute()
    assert all(cell.execution_count for cell in notebook.cells if cell.cell_type == "code")


@pytest.mark.kernel
@pytest.mark.parametrize("assignment", COURSE.assignments)
def test_the_solution_gets_every_automatic_point_and_the_untouched_release_none(assignment: str) -> None:
    lesson = _lesson(assignment)
    for folder, outcome in ((COURSE.solutions(assignment), "passed"), (COURSE.release(assignment), "failed")):
        graded = grade(nbformat.writes(_notebook(folder)).encode(), lesson)
        assert {str(verdict.outcome) for verdict in graded.verdicts} == {outcome}


@pytest.mark.kernel
@pytest.mark.parametrize("half", [0, 1])
@pytest.mark.parametrize("assignment", ["02-forward"])
def test_a_mistake_handed_in_costs_its_own_exercise_only_and_is_named(assignment: str, half: int) -> None:
    lesson = _lesson(assignment)
    owners = {check.grade_id: check.exercise for check in lesson.trial.hidden}
    for wrong in _together(assignment)[half::2]:
        graded = grade(_answered(assignment, wrong), lesson)
        named = {owners[verdict.check]: verdict.mistakes for verdict in graded.verdicts if verdict.outcome != "passed"}
        assert named == {exercise: (mistake.name,) for exercise, mistake in wrong.items()}
        shown = " ".join(_texts(nbformat.reads(graded.notebook, as_version=4)))
        assert all(mistake.title["en"] in shown and mistake.hint["en"] in shown for mistake in wrong.values())


def _together(assignment: str) -> list[dict[str, KnownAnswer]]:
    """All known mistakes, in as few notebooks as can be: one an exercise, none that calls another wrong exercise."""
    notebooks: list[dict[str, KnownAnswer]] = []
    banks = read_bank(COURSE.lessons(assignment) / "mistakes")
    for mistake in (mistake for bank in banks.values() for mistake in bank):
        fitting = [notebook for notebook in notebooks if not any(_meet(mistake, one) for one in notebook.values())]
        if not fitting:
            notebooks.append({})
        (fitting or notebooks[-1:])[0][mistake.exercise] = mistake
    return notebooks


def _meet(one: KnownAnswer, other: KnownAnswer) -> bool:
    calls = re.search(rf"\b{one.exercise}\(", other.source) or re.search(rf"\b{other.exercise}\(", one.source)
    return one.exercise == other.exercise or bool(calls)


def _answered(assignment: str, answers: dict[str, KnownAnswer]) -> bytes:
    """The solution handed in, apart from some answers."""
    notebook = _notebook(COURSE.solutions(assignment))
    for cell in notebook.cells:
        exercise = cell.metadata.get("nbgrader", {}).get("grade_id")
        if exercise in answers:
            cell.source = answers[exercise].source
    return nbformat.writes(notebook).encode()
