"""Checks carried out on the spot: a hidden cell in an ordinary kernel, under plain `nbgrader autograde`.

The solution's definitions are found by walking up from the notebook to `solutions/<assignment>/`. Nothing separates them from the
student's code here: this serves honest work on one's own machine.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import Any

import nbformat

from unrolled.judge.checks import Agrees, Check
from unrolled.judge.namespaces import LocalRespondent, namespace_of
from unrolled.notebook.outputs import language_of
from unrolled.notebook.roles import definitions, exercises
from unrolled.notebook.words import say
from unrolled.values.verdict import Finding


class CheckFailed(AssertionError):
    """A hidden check did not pass; nbgrader gives it no points."""


class PlainCourt:
    """Carries out one notebook's checks beside it."""

    def __init__(self, solution: Path) -> None:
        notebook = nbformat.read(solution, as_version=4)
        self._language = language_of(notebook)
        self._namespace = namespace_of(definitions(notebook))
        self._owner = {name: exercise.grade_id for exercise in exercises(notebook) for name in exercise.names}
        self._builds_on: dict[str, set[str]] = {}
        self._failed: set[str] = set()

    def carry_out(self, check: Check, student: dict[str, Any]) -> None:
        """Carries out one check on the student's namespace.

        Raises:
            CheckFailed: it did not pass.
        """
        exercise = self._owner[check.probe.asks[0]] if isinstance(check, Agrees) else check.exercise
        found = self._findings(check, exercise, student)
        if found:
            self._failed.add(exercise)
            raise CheckFailed(say(found[0], self._language))

    def _findings(self, check: Check, exercise: str, student: dict[str, Any]) -> tuple[Finding, ...]:
        if not isinstance(check, Agrees):
            return check.findings(_typed(exercise, self._names(exercise), student))
        earlier = self._earlier(check, exercise)
        lent = {name: self._namespace[name] for name, owner in self._owner.items() if owner in earlier & self._failed}
        expected = LocalRespondent(self._namespace).ask(check.probe, check.cases, {})
        return check.findings(expected, LocalRespondent(student).ask(check.probe, check.cases, lent))

    def _earlier(self, check: Agrees, exercise: str) -> set[str]:
        """The exercises that a check builds on, and those that these build on."""
        self._builds_on.setdefault(exercise, set()).update(check.builds_on)
        found: set[str] = set(check.builds_on)
        while more := {below for name in found for below in self._builds_on.get(name, ())} - found:
            found |= more
        return found

    def _names(self, exercise: str) -> set[str]:
        return {name for name, owner in self._owner.items() if owner == exercise}


def _typed(exercise: str, names: set[str], student: dict[str, Any]) -> str:
    """The cell of the notebook that defined an exercise last, from IPython's history."""
    cells = [
        cell
        for cell in student.get("In", [])
        if any(f"def {name}" in cell or f"class {name}" in cell for name in names)
    ]
    return cells[-1] if cells else ""


@cache
def court() -> PlainCourt:
    """The court of the notebook that runs in this process's working directory."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        found = sorted((folder / "solutions" / here.name).glob("*.ipynb"))
        if found:
            return PlainCourt(found[0])
    raise FileNotFoundError(
        f"No solution for {here.name} above {here}: a hidden check compares with solutions/{here.name}/ of the course directory. "
        "Run `unrolled build` there first."
    )


def carry_out(check: Check) -> None:
    """Carries out a check of the notebook that runs in this kernel.

    Raises:
        CheckFailed: it did not pass.
    """
    court().carry_out(check, sys.modules["__main__"].__dict__)
