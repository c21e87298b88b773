"""A percent script as cells: the header's options as Jupytext reads them, the lines as they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jupytext.cell_metadata import text_to_metadata

from unrolled.errors import LessonError

_HEADER = re.compile(r"^\s*#\s*%%(?P<rest>.*)$")


@dataclass(frozen=True)
class PercentCell:
    """One cell of a percent script.

    Args:
        path: the script.
        line: the header's line, counted from 1; the cell's own lines follow it.
        title: what stands in the header before the options, such as `[markdown]`.
        options: the header's `key=value` pairs.
        lines: the text below the header, up to the next header.
    """

    path: Path
    line: int
    title: str
    options: Mapping[str, Any]
    lines: tuple[str, ...]

    def error(self, index: int, what: str) -> LessonError:
        """The error that `what` is wrong with the line of this index; -1 is the header."""
        return LessonError(self.path, self.line + 1 + index, what)


def split(text: str, path: Path) -> list[PercentCell]:
    """Splits a script at its `# %%` headers; a YAML header of Jupytext's is passed over.

    Raises:
        LessonError: text stands before the first header, or there is none.
    """
    lines = text.splitlines()
    starts = [i for i, line in enumerate(lines) if _HEADER.match(line)]
    if not starts:
        raise LessonError(path, 1, "no cell was found; a cell begins with a line `# %%`")
    for i in range(_yaml_header(lines), starts[0]):
        if lines[i].strip():
            raise LessonError(path, i + 1, "this stands before the first cell; a cell begins with a line `# %%`")
    ends = [*starts[1:], len(lines)]
    return [_cell(path, start + 1, lines[start:end]) for start, end in zip(starts, ends, strict=True)]


def _yaml_header(lines: list[str]) -> int:
    """The number of lines that Jupytext's YAML header takes."""
    return lines.index("# ---", 1) + 1 if lines[0] == "# ---" and "# ---" in lines[1:] else 0


def _cell(path: Path, line: int, lines: list[str]) -> PercentCell:
    title, options = text_to_metadata(_HEADER.sub(r"\g<rest>", lines[0]), allow_title=True)
    return PercentCell(path, line, title, options, tuple(lines[1:]))
