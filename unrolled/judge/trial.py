"""A lesson on trial: all that its judge needs to know, as text, and the checks that its hidden cells state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from unrolled.judge.checks import Check, Forbids
from unrolled.judge.namespaces import execute
from unrolled.judge.statements import court
from unrolled.notebook.roles import Exercise, HiddenCheck
from unrolled.values.known import KnownAnswer


@dataclass(frozen=True)
class Trial:
    """All that a lesson's judge needs to know, as text.

    Args:
        definitions: the cells, name and source, that make the solution's namespace.
        exercises: the exercises in their order.
        hidden: the hidden checks in their order, sources included.
        mistakes: the known wrong answers, by exercise.
    """

    definitions: tuple[tuple[str, str], ...]
    exercises: tuple[Exercise, ...]
    hidden: tuple[HiddenCheck, ...]
    mistakes: Mapping[str, tuple[KnownAnswer, ...]]

    @property
    def owner(self) -> dict[str, str]:
        """The exercise that defines a name."""
        return {name: exercise.grade_id for exercise in self.exercises for name in exercise.names}


class CheckError(Exception):
    """A hidden check is not sound: a fault of the lesson, never of a student."""


def checks_of(trial: Trial, solution: Mapping[str, Any]) -> dict[str, tuple[Check, ...]]:
    """Executes the hidden cells in their order, beginning with the solution's names; each states its checks.

    Raises:
        CheckError: a hidden cell states no check, or one for another exercise than its own.
    """
    found: dict[str, tuple[Check, ...]] = {}
    namespace = dict(solution)
    for cell in trial.hidden:
        stated: list[Check] = []
        token = court.set(stated.append)
        try:
            execute(cell.source, cell.grade_id, namespace)
        finally:
            court.reset(token)
        if not stated:
            raise CheckError(f"{cell.grade_id} states no check")
        for check in stated:
            _belongs(check, cell, trial.owner)
        found[cell.grade_id] = tuple(stated)
    return found


def _belongs(check: Check, cell: HiddenCheck, owner: Mapping[str, str]) -> None:
    asked = {check.exercise} if isinstance(check, Forbids) else {owner.get(name, name) for name in check.probe.asks}
    if asked != {cell.exercise}:
        raise CheckError(f"{cell.grade_id} stands below {cell.exercise} but asks for {', '.join(sorted(asked))}")
