"""What makes a lesson's checks unsound: they could not tell right from wrong, or judge what is not there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from unrolled.judge.trial import CheckError, Trial
from unrolled.values.difference import difference
from unrolled.values.wire import Packer


def refuse_misplaced(trial: Trial, builds_on: Mapping[str, Sequence[str]]) -> None:
    """Refuses mistakes for what is no exercise, and checks that build on what is no earlier one.

    Args:
        trial: the lesson.
        builds_on: by hidden check, the exercises that it says it builds on.

    Raises:
        CheckError: there are such.
    """
    order = [exercise.grade_id for exercise in trial.exercises]
    if strange := trial.mistakes.keys() - set(order):
        raise CheckError(f"there are mistakes for {', '.join(sorted(strange))}, which is no exercise of this lesson")
    for cell in trial.hidden:
        earlier = order[: order.index(cell.exercise)]
        for exercise in builds_on[cell.grade_id]:
            if exercise not in earlier:
                raise CheckError(f"{cell.grade_id} builds on {exercise}, which is no earlier exercise of this lesson")


def refuse_incomparable(check_id: str, values: Sequence[Any]) -> None:
    """Refuses expected values, one a case, that are all the same or hold what cannot be compared.

    Raises:
        CheckError: they are such.
    """
    packer = Packer()
    packer.pack(values)
    if packer.opaque:
        raise CheckError(f"{check_id} expects a value that cannot be compared: it holds a {packer.opaque[0]}")
    if len(values) < 2 or all(difference(values[0], value) is None for value in values[1:]):
        raise CheckError(
            f"{check_id} expects the same value in all of its cases, so the answer could be known without the work: "
            "give it inputs for which the solution's values differ"
        )
