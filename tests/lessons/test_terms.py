"""The lessons and their banks speak as docs/terms.md does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
TERMS = (REPOSITORY / "docs" / "terms.md").read_text("utf-8").partition("## Terms")[2]
AVOIDED = [word.strip() for row in TERMS.splitlines()[4:] for word in row.split("|")[3].split(",") if word.strip()]
FILES = [*REPOSITORY.glob("lessons/*/lesson.py"), *REPOSITORY.glob("lessons/*/mistakes/*.py")]


def test_the_page_names_words_to_avoid() -> None:
    assert {"타임스텝", "히든", "인수", "학습율"} <= set(AVOIDED)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(REPOSITORY / "lessons")))
def test_a_lesson_uses_the_course_s_words(file: Path) -> None:
    text = file.read_text("utf-8")
    assert not [word for word in AVOIDED if re.search(rf"(?<![가-힣]){word}", text)]
