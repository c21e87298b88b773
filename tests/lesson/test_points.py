"""Points: text that names them, and a lesson without written answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from unrolled.errors import LessonError
from unrolled.lesson.points import with_points, without_written
from unrolled.lesson.script import Lesson, parse_lesson

PATH = Path("lessons/01-tiny/lesson.py")
EXERCISE = "def {0}(x):\n    y = None\n    ### BEGIN SOLUTION\n    y = x\n    ### END SOLUTION\n    return y\n"


def lesson(*hidden: tuple[str, int], written: int = 0, text: str = "Text.", goes_with: str = "") -> Lesson:
    """A lesson whose exercises have one hidden check each, of so many points."""
    script = "".join(f'# %% [markdown] lang="{lang}"{goes_with}\n# {text}\n' for lang in ("en", "ko"))
    for name, points in hidden:
        script += f'# %% exercise="{name}"\n{EXERCISE.format(name)}'
        script += (
            f'# %% hidden="{name}-values" points={points}\n# Title\n### BEGIN HIDDEN TESTS\n### END HIDDEN TESTS\n'
        )
    if written:
        answer = "# Why?\n#\n# ### BEGIN SOLUTION\n# So.\n# ### END SOLUTION\n"
        script += "".join(
            f'# %% [markdown] written="why" points={written} lang="{lang}"\n{answer}' for lang in ("en", "ko")
        )
    return parse_lesson(script, PATH)


def points(lesson: Lesson) -> list[float | None]:
    return [cell.points for cell in lesson.cells if cell.role == "hidden"]


def test_text_names_the_points_of_exercises_and_written_answers() -> None:
    filled = with_points(lesson(("one", 6), ("two", 30), written=4, text="{points:two}, {points:one}, {points:why}"))
    assert filled.cells[0].text == {"en": "30, 6, 4", "ko": "30, 6, 4"}


def test_points_of_what_is_no_exercise_are_refused() -> None:
    with pytest.raises(LessonError, match=r"lesson\.py:1: `\{points:three\}` names neither .*; there are one, two"):
        with_points(lesson(("one", 6), ("two", 30), text="{points:three}"))


@pytest.mark.parametrize(
    ("hidden", "written", "expected"),
    [
        ((60, 30), 10, [67, 33]),
        ((30, 30, 30), 10, [34, 33, 33]),  # equal remainders: the first
        ((1, 47, 47), 5, [1, 50, 49]),
        ((50, 50), 0, [50, 50]),
    ],
)
def test_without_written_answers_their_points_are_spread_in_proportion(
    hidden: tuple[int, ...], written: int, expected: list[int]
) -> None:
    whole = lesson(*((f"exercise_{n}", one) for n, one in enumerate(hidden)), written=written)
    assert points(without_written(whole)) == expected
    assert sum(expected) == sum(hidden) + written


def test_without_written_answers_the_text_that_goes_with_them_is_left_out() -> None:
    whole = lesson(("one", 6), written=4, goes_with=' with="written"')
    assert [cell.role for cell in whole.cells] == ["text", "exercise", "hidden", "written"]
    assert [cell.role for cell in without_written(whole).cells] == ["exercise", "hidden"]


def test_text_goes_with_nothing_but_written_answers() -> None:
    with pytest.raises(LessonError, match=r'expected with="written" or nothing, found'):
        lesson(("one", 6), goes_with=' with="figures"')
