"""The bank of known answers: wrong ones with their hints (`mistakes/`) and right ones written otherwise (`variants/`).

A file is a percent script named for its exercise; a cell is one answer, as docs/architecture.md shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from unrolled.errors import LessonError
from unrolled.values.known import KnownAnswer
from unrolled.values.language import Language

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
        LessonError: a cell has no name, the same name as another, not both languages, or no code.
    """
    lines = text.splitlines()
    starts = [i for i, line in enumerate(lines) if _CELL.match(line)]
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
    words: dict[str, list[str]] = {}
    language = ""
    body = 1
    while body < len(lines) and lines[body].startswith("#"):
        if found := _LANGUAGE.match(lines[body]):
            language = found["language"]
            words[language] = [found["text"].strip()]
        elif language:
            words[language].append(lines[body].lstrip("# ").strip())
        body += 1
    if set(words) != {"en", "ko"}:
        raise LessonError(
            file, line, f"{name} must be named in both languages, by a line `# en: …` and a line `# ko: …`"
        )
    source = "\n".join(lines[body:]).strip() + "\n"
    if not source.strip():
        raise LessonError(file, line, f"{name} has no code below its comment")
    titles: dict[Language, str] = {"en": words["en"][0], "ko": words["ko"][0]}
    hints: dict[Language, str] = {"en": " ".join(words["en"][1:]), "ko": " ".join(words["ko"][1:])}
    return KnownAnswer(name, file.stem, titles, hints, source)
