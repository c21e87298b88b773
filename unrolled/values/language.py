"""The course's two languages, and the rule by which lines of code hold both.

A line that ends in `# en` belongs to English, one that ends in `# ko` to Korean, any other to both. A run of English
lines is directly followed by its run of Korean lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Literal

Language = Literal["en", "ko"]
LANGUAGES: tuple[Language, ...] = ("en", "ko")
LANGUAGE_NAMES: dict[Language, str] = {"en": "English", "ko": "Korean"}

_TAG = re.compile(r"\s*# (en|ko)\s*$")


def keep(lines: Iterable[str], language: Language) -> list[tuple[int, str]]:
    """The lines of one language without their tags, each with its index among all lines."""
    return [(i, _TAG.sub("", line)) for i, line in enumerate(lines) if _tag(line) in (language, "")]


def unpaired(lines: Iterable[str]) -> int | None:
    """The index of the first line whose run has no partner in the other language, or None."""
    runs = [(tag, next(group)[0]) for tag, group in groupby(enumerate(lines), key=lambda pair: _tag(pair[1]))]
    for (before, _), (tag, start), (after, _) in zip([("", 0), *runs], runs, [*runs[1:], ("", 0)], strict=False):
        if (tag == "en" and after != "ko") or (tag == "ko" and before != "en"):
            return start
    return None


def _tag(line: str) -> str:
    found = _TAG.search(line)
    return found[1] if found else ""
