"""Notebooks with bytes, fields and cells changed at random: the same ones for the same seed."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from damage_corpus import as_bytes
from damaged_course import RIGHT, WHY, right

JUNK: tuple[Any, ...] = (
    None,
    True,
    -1,
    1e300,
    "",
    "가",
    "\ud800",
    "x" * 300,
    [],
    [[]],
    {},
    {"a": {"b": []}},
    [None, 5],
)
NOISE = (b"\0", b"\xff\xfe", b'"', b"{", b"}", b"[", b"]", b",", b":", b"\\", b"\n", b"\r\n", b"\xef\xbb\xbf", b"null")
TEXTS = (
    "",
    "x = 1",
    "# a note",
    "def mine(x):\n    return x",
    "%%time",
    "1 / 0",
    "메모",
    "### BEGIN HIDDEN TESTS",
    "(",
)
TYPES = ("code", "markdown", "raw", "heading", "odd")

Cells = list[dict[str, Any]]


@dataclass(frozen=True)
class Fuzzed:
    """A notebook that was changed.

    Args:
        data: its bytes.
        whole: whether the text of every answer has survived, and no other text defines what an answer does.
        gone: the exercises of whose answers nothing is left that could earn a point.
    """

    data: bytes
    whole: bool
    gone: frozenset[str]


def fuzzed(seed: int) -> Fuzzed:
    """A right notebook with one to six changes, all of one sort: of cells, of fields, or of bytes; or of all sorts."""
    rng = random.Random(seed)
    content, sorts = json.loads(as_bytes(right())), rng.choice(["cells", "fields", "bytes", "all"])
    for _ in range(rng.randint(1, 6) if sorts in ("cells", "all") else 0):
        rng.choice(CHANGES_OF_CELLS)(content["cells"], rng)
    for _ in range(rng.randint(1, 6) if sorts in ("fields", "all") else 0):
        _change_a_field(content, rng)
    data = bytearray(json.dumps(content, indent=1, ensure_ascii=rng.random() < 0.5).encode("utf-8", "replace"))
    for _ in range(rng.randint(1, 6) if sorts in ("bytes", "all") else 0):
        _change_bytes(data, rng)
    texts = (re.escape(json.dumps(WHY, ensure_ascii=escaped)) for escaped in (True, False))
    written = any(re.search(rf'"source": \[\s*{text}\s*\]'.encode(), data) for text in texts)
    return Fuzzed(bytes(data), written and all(_is_whole(data, name) for name in RIGHT), _gone(data))


def _is_whole(data: bytearray, name: str) -> bool:
    # As json.dumps writes it with the indent of a cell's field, or of a text as one string.
    lines = RIGHT[name].splitlines(keepends=True)
    one = re.escape('"source": ') + r"\[\s*" + r",\s*".join(re.escape(json.dumps(line)) for line in lines) + r"\s*\]"
    found = len(re.findall(one.encode(), data))
    return found > 0 and found == len(re.findall(rf"\b{name}\b *(\(.*\) *:|=)".encode(), data))


def _gone(data: bytearray) -> frozenset[str]:
    return frozenset(name for name in RIGHT if name.encode() not in data)


def _remove(cells: Cells, rng: random.Random) -> None:
    if cells:
        cells.pop(rng.randrange(len(cells)))


def _copy(cells: Cells, rng: random.Random) -> None:
    if cells:
        cells.insert(rng.randint(0, len(cells)), json.loads(json.dumps(rng.choice(cells))))


def _insert(cells: Cells, rng: random.Random) -> None:
    cell = {"cell_type": rng.choice(TYPES), "metadata": {}, "source": rng.choice(TEXTS)}
    cells.insert(rng.randint(0, len(cells)), cell)


def _shuffle(cells: Cells, rng: random.Random) -> None:
    rng.shuffle(cells)


def _merge(cells: Cells, rng: random.Random) -> None:
    if len(cells) > 1:
        place = rng.randrange(len(cells) - 1)
        cells[place]["source"] = _text(cells[place]) + "\n" + _text(cells.pop(place + 1))


def _split(cells: Cells, rng: random.Random) -> None:
    if cells:
        place = rng.randrange(len(cells))
        text = _text(cells[place])
        cut = rng.randint(0, len(text))
        cells.insert(place + 1, {**cells[place], "source": text[cut:]})
        cells[place] = {**cells[place], "source": text[:cut]}


def _retype(cells: Cells, rng: random.Random) -> None:
    if cells:
        rng.choice(cells)["cell_type"] = rng.choice(TYPES)


def _rewrite(cells: Cells, rng: random.Random) -> None:
    if cells:
        rng.choice(cells)["source"] = rng.choice(TEXTS)


def _swap_marks(cells: Cells, rng: random.Random) -> None:
    if cells:
        one, other = rng.choice(cells), rng.choice(cells)
        for field in ("metadata", "id"):
            one[field], other[field] = other.get(field), one.get(field)


def _strip_marks(cells: Cells, rng: random.Random) -> None:
    for cell in cells:
        cell["metadata"] = {}
        cell.pop("id", None)


CHANGES_OF_CELLS: tuple[Callable[[Cells, random.Random], None], ...] = (
    *(_remove, _copy, _insert, _shuffle, _merge, _split, _retype, _rewrite, _swap_marks, _strip_marks),
)


def _text(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


def _change_a_field(content: Any, rng: random.Random) -> None:
    """Changes a field of the notebook, at any depth: another value, another name, another's value, or none."""
    places = [(place, field) for place in _places(content) for field in place]
    if not places:
        return
    (place, field), (other, another) = rng.choice(places), rng.choice(places)
    match rng.randrange(4):
        case 0:
            place[field] = rng.choice(JUNK)
        case 1:
            place[field + "x"] = place.pop(field)
        case 2:
            place[field] = json.loads(json.dumps(other[another]))
        case 3:
            del place[field]


def _places(content: Any) -> list[dict[str, Any]]:
    if isinstance(content, dict):
        return [content, *(place for value in content.values() for place in _places(value))]
    return [place for value in content for place in _places(value)] if isinstance(content, list) else []


def _change_bytes(data: bytearray, rng: random.Random) -> None:
    """Changes, removes, inserts or repeats some bytes, or loses the end."""
    begin = rng.randint(0, len(data))
    end = min(len(data), begin + rng.choice([1, 1, 1, 4, 40]))
    match rng.randrange(6):
        case 0:
            data[begin:end] = rng.randbytes(end - begin)
        case 1:
            del data[begin:end]
        case 2:
            data[begin:begin] = rng.choice(NOISE)
        case 3:
            data[begin:begin] = data[begin:end]
        case 4:
            data[begin:end] = rng.choice(NOISE)
        case 5 if rng.random() < 0.3:
            del data[begin:]
