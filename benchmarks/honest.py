"""An honest class: notebooks as a real one hands them in, mostly right and partly wrong. The same class every time."""

from __future__ import annotations

from collections.abc import Iterator

import nbformat
import numpy as np
from nbformat import NotebookNode

from unrolled.course.course import Course
from unrolled.judge.bank import read_bank
from unrolled.notebook.roles import exercises

# How often an exercise is answered as in the solution, right in another way, by a known mistake, or not at all.
SHARES = {"solution": 0.5, "variant": 0.3, "mistake": 0.15, "nothing": 0.05}
MARKERS = ("### BEGIN SOLUTION", "### END SOLUTION")


def notebooks(course: Course, assignment: str, n: int) -> Iterator[bytes]:
    """Writes `n` notebooks of an assignment from the course's solution, variants and known mistakes."""
    release = (course.release(assignment) / f"{assignment}.ipynb").read_text("utf-8")
    solution = nbformat.read(course.solutions(assignment) / f"{assignment}.ipynb", as_version=4)
    lessons = course.lessons(assignment)
    banks = {"variant": read_bank(lessons / "variants"), "mistake": read_bank(lessons / "mistakes")}
    right = {_grade_id(cell): _unmarked(cell.source) for cell in solution.cells if _role(cell).get("solution")}
    # nbgrader takes what TensorFlow writes to stderr for a failure, where a notebook has not quieted it.
    quieted = "tensorflow" in release
    rng = np.random.default_rng(7)
    for _ in range(n):
        notebook = nbformat.reads(release, as_version=4)
        answers = dict(right)
        for exercise in exercises(solution):
            how = str(rng.choice([*SHARES], p=[*SHARES.values()]))
            if how == "nothing":
                del answers[exercise.grade_id]
            elif known := [
                one
                for one in banks.get(how, {}).get(exercise.grade_id, ())
                if quieted or "tensorflow" not in one.source
            ]:
                answers[exercise.grade_id] = known[rng.integers(len(known))].source
        for cell in notebook.cells:
            cell.source = answers.get(_grade_id(cell), cell.source)
        yield (nbformat.writes(notebook) + "\n").encode()


def _role(cell: NotebookNode) -> NotebookNode:
    return cell.metadata.get("nbgrader", NotebookNode())


def _grade_id(cell: NotebookNode) -> str:
    return str(_role(cell).get("grade_id", ""))


def _unmarked(answer: str) -> str:
    return "\n".join(line for line in answer.splitlines() if line.strip() not in MARKERS)
