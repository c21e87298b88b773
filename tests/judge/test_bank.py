"""The bank of known answers: what a file says, and what is said of a malformed one."""

from __future__ import annotations

from pathlib import Path

import pytest

from unrolled.errors import LessonError
from unrolled.judge.bank import parse_bank, read_bank

TWO = """\
# %% w_hh_transposed
# en: The matrix is transposed.
#     Set x to 0:
#     what comes?
# ko: 행렬이 전치되었습니다.
#     x를 0으로 두면 무엇이 나오나요?
def step(x, h, w):
    # not this comment
    return h @ w.T

# %%   other_name
# ko: 다르게
# en: Otherwise

step = None
"""


def test_an_answer_has_a_name_words_in_both_languages_and_code():
    first, second = parse_bank(TWO, Path("mistakes/step.py"))
    assert (first.name, first.exercise) == ("w_hh_transposed", "step")
    assert first.title == {"en": "The matrix is transposed.", "ko": "행렬이 전치되었습니다."}
    assert first.hint == {"en": "Set x to 0: what comes?", "ko": "x를 0으로 두면 무엇이 나오나요?"}
    assert first.source == "def step(x, h, w):\n    # not this comment\n    return h @ w.T\n"
    assert (second.name, second.hint, second.source) == ("other_name", {"en": "", "ko": ""}, "step = None\n")


def test_a_folder_is_read_by_exercise(tmp_path):
    (tmp_path / "step.py").write_text(TWO, "utf-8")
    (tmp_path / "notes.txt").write_text("not a bank")
    assert [answer.name for answer in read_bank(tmp_path)["step"]] == ["w_hh_transposed", "other_name"]
    assert read_bank(tmp_path / "missing") == {}


CELL = "# %% one\n# en: One\n# ko: 하나\nx = 1\n"


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("import numpy\n\n" + CELL, 1, "expected a cell first"),
        ("\n# a note\n", 2, "expected a cell first"),
        (CELL + "# %%\n# en: Two\n# ko: 둘\nx = 2\n", 5, "expected a name"),
        (CELL + "# %% two words\n# en: Two\n# ko: 둘\nx = 2\n", 5, "expected a name"),
        (CELL + CELL, 5, "a second answer is named one"),
        ("# %% one\n# en: One\nx = 1\n", 1, "both languages"),
        ("# %% one\n# en: One\n# ko:\nx = 1\n", 1, "both languages"),
        ("# %% one\nx = 1\n", 1, "both languages"),
        ("# %% one\n# en: One\n# ko: 하나\n", 1, "no code"),
        ("# %% one\n# en: One\n# ko: 하나\n\n# only a comment\n", 1, "no code"),
        (CELL + "# %% two\n# en: Two\n# ko: 둘\n\nx = 2\ny = (\n", 10, "two is not Python"),
    ],
)
def test_a_malformed_file_is_told_by_file_and_line(text, line, what):
    with pytest.raises(LessonError, match=what) as raised:
        list(parse_bank(text, Path("mistakes/step.py")))
    assert str(raised.value).startswith(f"mistakes/step.py:{line}: ")
