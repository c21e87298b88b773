"""Answers that the course knows: wrong ones with their hints, and right ones written otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from unrolled.values.language import Language


@dataclass(frozen=True)
class KnownAnswer:
    """An exercise's answer that the course knows.

    Args:
        name: its name, unique in the exercise.
        exercise: the exercise's grade id.
        title: by language, what it is in one line.
        hint: by language, what a teacher would ask; empty for a right answer.
        source: the code, in the place of the exercise's cell.
    """

    name: str
    exercise: str
    title: Mapping[Language, str]
    hint: Mapping[Language, str]
    source: str
