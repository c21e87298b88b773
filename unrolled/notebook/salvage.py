"""The cells of a notebook whose JSON is broken: those that are whole, and the text of those that are not."""

from __future__ import annotations

import json
import re
from typing import Any

from unrolled.notebook.definitions import parsed

_CELL = r'\{\s*"(?:attachments|cell_type|execution_count|id|input|metadata|outputs|source)"'
_FOUND = re.compile(rf'(?P<cell>{_CELL})|"(?:source|input)"\s*:\s*(?=["\[])')
_DECODER = json.JSONDecoder(strict=False)
_MOST_FAILURES = 1_000
"""A damaged notebook has a few broken cells; what has more is something else, and takes long to look through."""


def salvaged(text: str) -> list[dict[str, Any]]:
    """The cells that stand in a text, in their order; of a broken one, its text."""
    cells, place, failures = list[dict[str, Any]](), 0, 0
    while failures < _MOST_FAILURES and (found := _FOUND.search(text, place)):
        try:
            one, end = _DECODER.raw_decode(text, found.start() if found["cell"] else found.end())
        except (ValueError, RecursionError):
            failures, place = failures + 1, found.start() + 1
            continue
        if found["cell"] and not ("cell_type" in one and {"source", "input"} & one.keys()):
            failures, place = failures + 1, found.start() + 1  # cells may be in it
            continue
        cells.append(one if found["cell"] else _cell(one))
        place = end
    return cells


def _cell(source: str | list[Any]) -> dict[str, Any]:
    """A cell of which nothing but its text is known."""
    text = source if isinstance(source, str) else "".join(map(str, source))
    return {"cell_type": "markdown" if parsed(text) is None else "code", "source": text}
