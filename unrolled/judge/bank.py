"""The bank of known answers: wrong ones with their hints (`mistakes/`) and right ones written otherwise (`variants/`).

A file is a percent script named for its exercise; a cell is one answer, as docs/architecture.md shows.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from unrolled.errors import LessonError
from unrolled.values.known import KnownAnswer
from unrolled.values.language import LANGUAGES, Language

_CELL = re.compile(r"^# %% *(?P<name>.*?) *$")
_LANGUAGE = re.compile(r"^# (?P<language>en|ko): *(?P<text>.*)$")


def read_bank(folder: Path) -> dict[str, tuple[KnownAnswer, ...]]:
    """Reads every file of `mistakes/` or `variants/`; by exercise, in the files' order.

    Raises:
        LessonError: a file is not in the form.
    """
    return {file.stem: tuple(parse_bank(file.read_text("utf-8"), file)) for file in sorted(folder.glob("*.py"))}


def parse_bank(text: str, file: Path) -> Iterator[KnownAnswer]:
    """Reads the answers of one file.

    Raises:
        LessonError: something stands above the first cell; a cell has no name, the same name as another, not both
            languages, or no code that is Python.
    """
    lines = text.splitlines()
    starts = [i for i, line in enumerate(lines) if _CELL.match(line)]
    for i, line in enumerate(lines[: starts[0]] if starts else lines):
        if line.strip():
            raise LessonError(file, i + 1, "expected a cell first, such as `# %% w_hh_transposed`")
    seen: set[str] = set()
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        answer = _parse_cell(lines[start:end], file, start + 1)
        if answer.name in seen:
            raise LessonError(file, start + 1, f"a second answer is named {answer.name}; give it a name of its own")
        seen.add(answer.name)
        yield answer


def _parse_cell(lines: list[str], file: Path, line: int) -> KnownAnswer:
    header = _CELL.match(lines[0])
    name = header["name"] if header else ""
    if not re.fullmatch(r"\w+", name):
        raise LessonError(file, line, f"expected a name after `# %%`, such as `# %% w_hh_transposed`, found {name!r}")
    words, body = _parse_words(lines)
    if not all(words[language] and words[language][0] for language in LANGUAGES):
        what = f"{name} must be named in both languages, by a line `# en: …` and a line `# ko: …`"
        raise LessonError(file, line, what)
    source = "\n".join(lines[body:])
    try:
        statements = ast.parse(source).body
    except SyntaxError as error:
        raise LessonError(file, line + body + (error.lineno or 1) - 1, f"{name} is not Python: {error.msg}") from None
    if not statements:
        raise LessonError(file, line, f"{name} has no code below its comment")
    titles = {language: words[language][0] for language in LANGUAGES}
    hints = {language: " ".join(words[language][1:]) for language in LANGUAGES}
    return KnownAnswer(name, file.stem, titles, hints, source.strip("\n") + "\n")


def _parse_words(lines: list[str]) -> tuple[dict[Language, list[str]], int]:
    """A cell's comment by language, line for line, and the index of the line below it."""
    words: dict[Language, list[str]] = {language: [] for language in LANGUAGES}
    language: Language | None = None
    for body, line in enumerate(lines[1:], 1):
        if not line.startswith("#"):
            return words, body
        if found := _LANGUAGE.match(line):
            language = "en" if found["language"] == "en" else "ko"
            words[language] = [found["text"].strip()]
        elif language:
            words[language].append(line.lstrip("# ").strip())
    return words, len(lines)
