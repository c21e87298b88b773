"""A submission's bytes as a notebook: what can be read is read, and only what grading uses is kept.

Kept are each cell's type, text, id, nbgrader grade id and pictures, and the notebook's language. Outputs, tags, kernels
and points stay behind, so that nothing damaged or hostile in them goes further.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

import nbformat
from nbformat import NotebookNode

from unrolled.errors import SubmissionError
from unrolled.notebook.decoding import decoded
from unrolled.notebook.mended import Mended
from unrolled.notebook.salvage import salvaged
from unrolled.notebook.scripts import cells_of

LIMIT = 100_000_000
"""The largest submission that is read, in bytes."""

_TYPES = {"code": "code", "markdown": "markdown", "raw": "raw", "heading": "markdown", "html": "markdown"}
_DECODER = json.JSONDecoder(strict=False)  # a line end within a string is an accident that costs nothing
_SPACE = re.compile(r"\s*")
_CELL_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
_PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp"}
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]+")


@dataclass(frozen=True)
class Read:
    """What was read of a submission.

    Args:
        notebook: of nbformat 4.5 without outputs; see `from_json`.
        mended: what had to be mended in the file.
        broken: why it is not a whole notebook, where only some of its cells could be read.
    """

    notebook: NotebookNode
    mended: tuple[Mended, ...] = ()
    broken: str = ""


def read(data: bytes) -> Read:
    """Reads a submission.

    Args:
        data: the file: a notebook of any nbformat, as UTF-8 or what Windows makes of it, or a script made from one.

    Raises:
        SubmissionError: nothing can be read of it; the message says why.
    """
    if len(data) > LIMIT:
        raise SubmissionError(
            f"The file is too large: it has more than the {LIMIT // 1_000_000} MB that are read. "
            "Clear the notebook's outputs."
        )
    text, as_it_must_be = decoded(data)
    encoding = () if as_it_must_be else (Mended("encoding"),)
    try:
        return Read(from_json(_json(text)), encoding)
    except SubmissionError as error:
        if script := cells_of(text):
            return Read(from_json({"cells": script}), (*encoding, Mended("script")))
        if whole := salvaged(text):
            return Read(from_json({"cells": whole}), (*encoding, Mended("damaged")), str(error))
        raise


def _json(text: str) -> Any:
    """The JSON at the beginning of a text; what follows it is an accident."""
    begin = _SPACE.match(text)
    assert begin is not None
    if begin.end() == len(text):
        raise SubmissionError("The file is empty.")
    try:
        return _DECODER.raw_decode(text, begin.end())[0]
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise SubmissionError(
            f"The file is not a whole notebook: its JSON breaks off at {place} ({error.msg})."
        ) from None
    except ValueError:
        raise SubmissionError("The file is not a notebook: it holds a number of thousands of digits.") from None
    except RecursionError:
        raise SubmissionError("The file is not a notebook: it is nested too deeply.") from None


def from_json(content: Any) -> NotebookNode:
    r"""Takes what grading uses from a notebook's JSON, whatever else is in it.

    Args:
        content: the notebook of any nbformat version, as `json.loads` or nbformat gives it.

    Returns:
        A notebook of nbformat 4.5. Lines end in `\n`. A cell of unknown type is code if it has outputs or a
        count, else raw. A cell without a usable id is called `submitted-` and its number; copied cells may share an id.

    Raises:
        SubmissionError: it has no list of cells.
    """
    match content:
        case {"cells": [*found]}:
            pass
        case {"worksheets": [*sheets]}:
            found = [cell for sheet in sheets if isinstance(sheet, dict) for cell in _listed(sheet.get("cells"))]
        case _:
            raise SubmissionError("The file is not a notebook: it is JSON, but has no list of cells.")
    cells = [_cell(cell, number) for number, cell in enumerate(found, 1) if isinstance(cell, dict)]
    match content:
        case {"metadata": {"lang": str(language)}}:
            metadata = {"lang": _clean(language)}
        case _:
            metadata = {}
    notebook: NotebookNode = nbformat.from_dict(
        {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": cells}
    )
    return notebook


def _cell(cell: dict[str, Any], number: int) -> dict[str, Any]:
    """One cell with the fields that nbformat 4.5 asks for."""
    source = _text(cell.get("source", cell.get("input")))
    if cell.get("cell_type") == "heading" and "level" in cell:
        source = f"{'#' * _level(cell)} {source}"
    match cell.get("id"):
        case str(name) if _CELL_ID.fullmatch(name):
            pass
        case _:
            name = f"submitted-{number}"
    read: dict[str, Any] = {"cell_type": _type(cell), "id": name, "metadata": {}, "source": source}
    match cell.get("metadata"):
        case {"nbgrader": {"grade_id": str(grade_id)}}:
            read["metadata"] = {"nbgrader": {"grade_id": _clean(grade_id)}}
    if read["cell_type"] == "code":
        read |= {"execution_count": None, "outputs": []}
    elif pictures := _pictures(cell.get("attachments")):
        read["attachments"] = pictures
    return read


def _type(cell: dict[str, Any]) -> str:
    match cell.get("cell_type"):
        case str(known) if known in _TYPES:
            return _TYPES[known]
        case _:
            return "code" if {"outputs", "execution_count", "input"} & cell.keys() else "raw"


def _level(cell: dict[str, Any]) -> int:
    match cell.get("level"):
        case int(level):
            return min(max(level, 1), 6)
        case _:
            return 1


def _pictures(attachments: Any) -> dict[str, dict[str, str]]:
    """The attached pictures: a type that cannot hold a script, and base64 that cannot leave its attribute in a page."""
    kept: dict[str, dict[str, str]] = {}
    for name, bundle in attachments.items() if isinstance(attachments, dict) else ():
        for kind, data in bundle.items() if isinstance(bundle, dict) else ():
            if kind in _PICTURES and _BASE64.fullmatch(text := _text(data)):
                kept.setdefault(_clean(name), {})[kind] = text
    return kept


def _text(value: Any) -> str:
    """A text, or the lines of one, with line ends of one kind; anything else is no text."""
    whole = value if isinstance(value, str) else "".join(line for line in _listed(value) if isinstance(line, str))
    return _clean(whole.replace("\r\n", "\n").replace("\r", "\n"))


def _clean(text: str) -> str:
    """A text that UTF-8 and every database can hold: without NUL and halves of surrogate pairs."""
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}").encode("utf-8", "replace").decode()


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
