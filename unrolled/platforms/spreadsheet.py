"""CSV that spreadsheets show as it is meant, Excel in Korean too, and in which no cell becomes a formula.

The rule is OWASP's on CSV injection: text that begins as a formula does gets an apostrophe before it. Numbers stay.
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterable
from pathlib import Path

Value = str | float | None

# Full-width signs begin a formula, too, where East Asian text is typed.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠].|[\t\r\n\0]", re.DOTALL)  # a sign alone is none
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def write_table(file: Path, rows: Iterable[Iterable[Value]]) -> None:
    """Writes a table at once, in UTF-8 with the mark by which Excel knows it; rows are taken one after the other."""
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_name(f"{file.name}.part")
    try:
        with half.open("w", encoding="utf-8-sig", newline="") as out:
            csv.writer(out).writerows([_shown(value) for value in row] for row in rows)
        os.replace(half, file)
    finally:
        half.unlink(missing_ok=True)


def number(value: float) -> str:
    """A number with as many decimals as it needs, four at most, in the form that every platform reads."""
    return f"{round(value, 4) + 0.0:.4f}".rstrip("0").rstrip(".")


def one_line(text: str) -> str:
    """Text without line breaks: platforms look at the first lines of a file to learn how it is separated."""
    return " ".join(text.split())


def _shown(value: Value) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        return number(value)
    return f"'{value}" if _FORMULA.match(value) and not _NUMBER.fullmatch(value) else value
