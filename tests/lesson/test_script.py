"""A lesson's text is read into cells with roles, and what is malformed is refused by file, line and reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from unrolled.errors import LessonError
from unrolled.lesson.script import parse_lesson, read_lesson

TINY = (Path(__file__).parent / "tiny_lesson.txt").read_text("utf-8")
PATH = Path("lessons/01-tiny/lesson.py")


def test_every_cell_has_its_line_role_name_points_and_both_languages() -> None:
    cells = parse_lesson(TINY, PATH).cells
    assert [(cell.role, cell.name, cell.id, cell.points) for cell in cells] == [
        ("text", "", "text-1", None),
        ("text", "", "text-2", None),
        ("given", "imports", "given-imports", None),
        ("exercise", "double", "double", None),
        ("check", "double", "check-double", None),
        ("hidden", "double-values", "hidden-double-values", 6),
        ("code", "", "code-7", None),
        ("written", "why", "written-why", 4),
    ]
    assert TINY.splitlines()[cells[3].line - 1] == '# %% exercise="double"'
    assert cells[0].text == {
        "en": "# Doubling\n\nDouble a number: $2x$.",
        "ko": "# 두 배\n\n수를 두 배로 만듭니다: $2x$.",
    }
    assert cells[1].text["en"] == cells[1].text["ko"] == "$$y = 2x$$"
    assert cells[4].text["ko"] == 'assert double(np.array([1.0]))[0] == 2.0, "1의 두 배는 2입니다."'


def test_an_fstring_may_order_its_values_as_its_language_does() -> None:
    pair = 'print(f"{LIMIT} of {double}")  # en\nprint(f"{double} 중 {LIMIT}")  # ko\n'
    assert parse_lesson(TINY + "# %%\n" + pair, PATH).cells[-1].text["ko"] == 'print(f"{double} 중 {LIMIT}")'


def test_the_yaml_header_that_jupytext_writes_is_passed_over() -> None:
    assert len(parse_lesson("# ---\n# jupyter: {}\n# ---\n\n" + TINY, PATH).cells) == 8


def test_a_file_that_is_not_utf8_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "lesson.py").write_bytes("# %%\n# 두".encode("euc-kr"))
    with pytest.raises(LessonError, match=r"^lesson\.py:1: the file is not UTF-8"):
        read_lesson(tmp_path / "lesson.py", tmp_path)


KOREAN_TEXT = '# %% [markdown] lang="ko"\n# # 두 배\n#\n# 수를 두 배로 만듭니다: $2x$.\n'
CHECK_KO = 'assert double(np.array([1.0]))[0] == 2.0, "1의 두 배는 2입니다."  # ko\n'
OPEN, CLOSE = "    ### BEGIN SOLUTION\n", "    ### END SOLUTION\n"
SOLUTION = OPEN + TINY.split(OPEN)[1].split(CLOSE)[0] + CLOSE
LOOP = "    while True:\n        ### BEGIN SOLUTION\n        break\n        ### END SOLUTION\n"
HIDE, END = "### BEGIN HIDDEN TESTS\n", "### END HIDDEN TESTS\n"
MODEL = "# ### BEGIN SOLUTION\n# Because a secret tradition says so.\n# ### END SOLUTION"
TITLE = "# Values between -3 and 3  # en\n# -3에서 3 사이의 값  # ko\n"
EARLY = TINY[TINY.index("# %% hidden=") : TINY.index(END)].replace("double-values", "early") + END

# What is wrong: what in the tiny lesson gives way to what, which text stands on the line, which words tell of it.
MALFORMED = {
    "no cell": (TINY, "x = 1\n", "x = 1", "no cell"),
    "text before the first cell": (TINY, "x = 1\n" + TINY, "x = 1", "before the first cell"),
    "text without its Korean": (KOREAN_TEXT, "", '# %% [markdown] lang="en"', 'lang="ko"'),
    "text without its English": ('lang="en"\n# # D', "\n# # D", '# %% [markdown] lang="ko"', 'lang="en"'),
    "a language that is not taught": ('lang="ko"\n# # ', 'lang="kr"\n# # ', '# %% [markdown] lang="kr"', "'kr'"),
    "a pair with other points": ('points=4 lang="ko"', 'points=5 lang="ko"', 'points=4 lang="en"', "no partner"),
    "a line of text without its sign": ("# $$y", "$$y", "$$y", "begins with `# `"),
    "code without its Korean": (CHECK_KO, "", '"Twice one is two."', "no partner"),
    "a comment without its English": ("# Secret: add it to itself.  # en", "pass", "# 비밀", "no partner"),
    "a solution left open": (CLOSE, "", OPEN, "left open"),
    "a solution opened twice": (OPEN, "    # twice\n" + OPEN * 2, "    ### BEGIN SOLUTION\n    # Secret", "still open"),
    "a solution closed only": (OPEN, "", CLOSE, "closes nothing"),
    "hidden tests left open": (END, "", HIDE, "left open"),
    "hidden tests closed only": (HIDE, "", END, "closes nothing"),
    "a marker with other words": (OPEN, "    # BEGIN SOLUTION here\n", "# BEGIN SOLUTION here", "alone on its line"),
    "a solution in a given cell": ("LIMIT = 3", OPEN + "LIMIT = 3", OPEN + "LIMIT", "no place"),
    "hidden tests in an exercise": (OPEN, "    " + HIDE, "    " + HIDE, "no place"),
    "an exercise without a solution": (SOLUTION, "    y = x + x\n", '# %% exercise="double"', "needs a solution"),
    "a written answer without a model": (MODEL, "#", '# %% [markdown] written="why"', "needs a model answer"),
    "a stub that does not compile": (SOLUTION, LOOP, "    return y", "leave a placeholder"),
    "a hidden check without points": (" points=6", "", '# %% hidden="double-values"', "needs its points"),
    "points in quotes": ("points=6", 'points="6"', "# %% hidden", "'6'"),
    "points that are none": ("points=6", "points=0", "# %% hidden", "found 0"),
    "points on a visible check": ('check="double"', 'check="double" points=2', "# %% check", "`points` has no place"),
    "a hidden check without a title": (TITLE, "", "# %% hidden", "needs a title"),
    "a hidden check without markers": (
        HIDE + TINY.split(HIDE)[1].split(END)[0] + END,
        "",
        "# %% hidden",
        "needs its code",
    ),
    "code above the hidden tests": (TITLE, TITLE + "import os\n", "import os", "outside the markers"),
    "a comment below the hidden tests": (END, END + "# more\n", "# more", "outside the markers"),
    "a hidden check before any exercise": (
        '# %% exercise="double"',
        EARLY + '# %% exercise="double"',
        "# %% hidden",
        "before any",
    ),
    "a duplicate name": ('hidden="double-values"', 'hidden="imports"', "# %% hidden", "taken by the cell on line 13"),
    "a hidden check named as its exercise": ('hidden="double-values"', 'hidden="double"', "# %% hidden", "taken"),
    "a duplicate id": (
        'exercise="double"',
        'exercise="given-imports"',
        "# %% exercise",
        "taken by the cell on line 13",
    ),
    "a name with a space": ('exercise="double"', 'exercise="to double"', "# %% exercise", "is no name"),
    "two roles": ('check="double"', 'check="double" given="x"', "# %% check", "one role, not 2"),
    "an unknown key": ('given="imports"', 'given="imports" hide=1', "# %% given", "`hide` has no place"),
    "a name without quotes": ('given="imports"', "given=imports", "# %% given", "`given=imports` has no place"),
    "an unknown kind of cell": (
        "# %% [markdown]\n# $$",
        "# %% [raw]\n# $$",
        "# %% [raw]",
        "`[raw]` is no kind of cell",
    ),
    "an exercise in text": ("# %% exercise", "# %% [markdown] exercise", "# %% [markdown] exercise", "is code"),
    "a written answer in code": ("# %% [markdown] written", "# %% written", "# %% written", "[markdown]"),
    "code that does not parse": ("LIMIT = 3", "LIMIT = = 3", "LIMIT = = 3", "English code does not parse"),
    "Korean code that does not parse": (CHECK_KO, "assert (1  # ko\n", "assert (1", "Korean code does not parse"),
    "an escape that would warn": ("LIMIT = 3", 'LIMIT = "\\s"', "LIMIT = ", "invalid escape"),
    "languages that compute otherwise": (CHECK_KO, CHECK_KO.replace("2.0", "3.0"), '"Twice one is two."', "differ"),
    "a language that computes more": (CHECK_KO, CHECK_KO + "LIMIT = 4  # ko\n", "LIMIT = 4", "differ"),
}


@pytest.mark.parametrize("case", MALFORMED)
def test_a_malformed_lesson_is_refused_with_file_line_and_reason(case: str) -> None:
    old, new, at, words = MALFORMED[case]
    text = TINY.replace(old, new, 1)
    assert text != TINY
    line = text[: text.index(at)].count("\n") + 1
    with pytest.raises(LessonError) as refused:
        parse_lesson(text, PATH)
    assert str(refused.value).startswith(f"{PATH}:{line}: "), refused.value
    assert words in refused.value.what
