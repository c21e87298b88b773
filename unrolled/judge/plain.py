"""Checks carried out on the spot: a hidden cell in an ordinary kernel, under plain `nbgrader autograde`.

The solution's definitions are found by walking up from the notebook to `solutions/<assignment>/`. Nothing separates
them from the student's code here: this serves honest work on one's own machine.
"""

from __future__ import annotations

import sys
from functools import cache, partial
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from unrolled.judge.checks import Agrees, Check, Forbids
from unrolled.judge.converging import Converges
from unrolled.judge.namespaces import LocalRespondent, namespace_of
from unrolled.notebook.answers import code_of
from unrolled.notebook.outputs import language_of
from unrolled.notebook.roles import definitions, exercises
from unrolled.notebook.words import say
from unrolled.values.verdict import Finding

_HIDDEN = "### BEGIN HIDDEN TESTS"


class CheckFailed(AssertionError):
    """A hidden check did not pass; nbgrader gives it no points."""


class PlainCourt:
    """Carries out one notebook's checks beside it.

    Args:
        solution: the solution notebook.
    """

    def __init__(self, solution: NotebookNode) -> None:
        self._language = language_of(solution)
        self._namespace = namespace_of(definitions(solution))
        self._owner = {name: exercise.grade_id for exercise in exercises(solution) for name in exercise.names}
        self._given = {cell.source.strip() for cell in solution.cells if "nbgrader" in cell.metadata}
        self._builds_on: dict[str, set[str]] = {}
        self._failed: set[str] = set()

    def carry_out(self, check: Check, student: dict[str, Any]) -> None:
        """Carries out one check on the student's namespace.

        Raises:
            CheckFailed: it did not pass.
        """
        exercise = check.exercise if isinstance(check, Forbids) else self._owner[check.probe.asks[0]]
        found = self._findings(check, exercise, student)
        if found:
            self._failed.add(exercise)
            raise CheckFailed(say(found[0], self._language))

    def _findings(self, check: Check, exercise: str, student: dict[str, Any]) -> tuple[Finding, ...]:
        if isinstance(check, Forbids):
            return check.findings(self._written(exercise, student))
        right, own = LocalRespondent(self._namespace), LocalRespondent(student)
        if isinstance(check, Converges):
            error = cache(partial(check.solution_error, solution=right))
            return check.findings(check.ask(own, {}, error), error)
        lend = self._earlier(check, exercise) & self._failed
        lent = {name: self._namespace[name] for name, owner in self._owner.items() if owner in lend}
        return check.findings(right.ask(check.probe, check.cases, {}), own.ask(check.probe, check.cases, lent))

    def _earlier(self, check: Agrees, exercise: str) -> set[str]:
        """The exercises that a check builds on, and those that these build on."""
        self._builds_on.setdefault(exercise, set()).update(check.builds_on)
        found = set(check.builds_on)
        while more := {below for name in found for below in self._builds_on.get(name, ())} - found:
            found |= more
        return found

    def _written(self, exercise: str, student: dict[str, Any]) -> str:
        """The code that stands behind an exercise, from IPython's history."""
        names = {name for name, owner in self._owner.items() if owner == exercise}
        return code_of([self._ran(source) for source in student.get("In", [])], names)

    def _ran(self, source: str) -> NotebookNode:
        """A cell that has run, with a role unless it is one that the student has added."""
        given = _HIDDEN in source or source.strip() in self._given
        return new_code_cell(source, metadata={"nbgrader": {}} if given else {})


@cache
def court() -> PlainCourt:
    """The court of the notebook that runs in this process's working directory."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        for solution in sorted((folder / "solutions" / here.name).glob("*.ipynb")):
            return PlainCourt(nbformat.read(solution, as_version=4))
    raise FileNotFoundError(
        f"No solution for {here.name} above {here}: a hidden check compares with solutions/{here.name}/ of the course "
        f"directory. Run `unrolled build {here.name}` there first."
    )


def carry_out(check: Check) -> None:
    """Carries out a check of the notebook that runs in this kernel.

    Raises:
        CheckFailed: it did not pass.
    """
    court().carry_out(check, sys.modules["__main__"].__dict__)
