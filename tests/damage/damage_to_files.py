"""The file is of another format, in other letters, or not whole."""

from __future__ import annotations

import copy
import json
from typing import Any

import nbformat
from damage_corpus import to_bytes, to_json
from nbformat.v4 import new_markdown_cell, new_notebook

# Other formats.


@to_json()
def nbformat_4_0(content: Any) -> None:
    """Saved by a Jupyter of 2014: cells have no ids."""
    content["nbformat_minor"] = 0
    for cell in content["cells"]:
        del cell["id"]


@to_json(mended={("stripped", None)})
def nbformat_3(content: Any) -> dict[str, Any]:
    """Saved by IPython: worksheets, headings, and code that is called input."""
    cells = []
    for cell in content["cells"]:
        old = {"cell_type": cell["cell_type"], "metadata": {}}
        cells.append(old | ({"input": cell["source"], "outputs": []} if "outputs" in cell else cell | old))
        cells[-1].pop("id", None)
    cells.insert(0, {"cell_type": "heading", "level": 2, "source": "Mine", "metadata": {}})
    return {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": cells}]}


@to_json()
def nbformat_of_the_future(content: Any) -> None:
    """The notebook says that it is of a version that there is not yet."""
    content.update(nbformat=7, nbformat_minor="new")


@to_json()
def text_by_lines_and_text_as_one(content: Any) -> None:
    """Every other cell has its text as one string."""
    for cell in content["cells"][::2]:
        cell["source"] = "".join(cell["source"])


@to_json()
def outputs_of_nonsense(content: Any) -> None:
    """Outputs, counts and attachments are of the wrong kinds."""
    for cell, junk in zip(content["cells"], [None, 5, "x", [None], {"a": 1}, [{"output_type": []}]] * 3, strict=False):
        cell.update(outputs=junk, execution_count="many", attachments=junk)


@to_json()
def outputs_of_50_mb(content: Any) -> None:
    """A figure was drawn too often."""
    picture = {"output_type": "display_data", "metadata": {}, "data": {"image/png": "iVBORw0K" * 640_000}}
    code = next(cell for cell in content["cells"] if cell["cell_type"] == "code")
    code["outputs"] = [picture] * 10


@to_json()
def things_among_the_cells(content: Any) -> None:
    """Among the cells are things that are none."""
    content["cells"][2:2] = [None, 5, "text", [], {}, {"cell_type": "code"}, {"source": {"a": 1}}]


# Other letters.


@to_bytes()
def windows_line_ends(data: bytes) -> bytes:
    """Every line of the file ends as on Windows."""
    return data.replace(b"\n", b"\r\n")


@to_bytes()
def a_byte_order_mark(data: bytes) -> bytes:
    """Saved by Windows' editor."""
    return b"\xef\xbb\xbf" + data


@to_bytes(mended={("encoding", None)})
def utf_16(data: bytes) -> bytes:
    """Saved by Windows' editor as Unicode."""
    return data.decode().encode("utf-16")


@to_bytes(mended={("encoding", None)})
def utf_16_without_a_mark(data: bytes) -> bytes:
    """The same, without the mark at the beginning."""
    return data.decode().encode("utf-16-le")


@to_bytes(mended={("encoding", None)})
def cp949(data: bytes) -> bytes:
    """Saved by Korean Windows in its own letters."""
    return data.decode().encode("cp949")


@to_bytes(mended={("encoding", None)})
def a_byte_that_is_no_letter(data: bytes) -> bytes:
    """One byte of a text was changed."""
    return data.replace(b"hand it in", b"hand \xff\xfe in")


@to_bytes()
def nul_bytes_at_the_end(data: bytes) -> bytes:
    """The disk was full up with NUL bytes when the computer crashed."""
    return data + b"\0" * 5_000


@to_bytes()
def escaped_letters(data: bytes) -> bytes:
    """All letters but English ones are escaped."""
    return json.dumps(json.loads(data), ensure_ascii=True).encode()


# Not whole.


@to_bytes()
def line_ends_within_strings(data: bytes) -> bytes:
    """A mail program has broken long lines, also within strings."""
    return data.replace(b"One step after", b"One step\nafter").replace(b"Repeating", b"Repea\tting")


@to_bytes()
def something_behind_the_notebook(data: bytes) -> bytes:
    """A server has added its own at the end; the notebook stands there twice."""
    return data + b"<!-- served by lms -->\n" + data


@to_bytes(mended={("damaged", None)})
def the_last_brackets_missing(data: bytes) -> bytes:
    """The upload broke off just before the end."""
    return data[: data.rindex(b'"metadata"')]


@to_bytes(mended={("damaged", None)})
def a_bracket_missing(data: bytes) -> bytes:
    """The JSON of a given cell is broken; all the others are whole."""
    return data.replace(b'"id": "check-step"', b'"id": "check-step', 1)


@to_bytes(mended={("damaged", None)})
def a_merge_conflict(data: bytes) -> bytes:
    """Git has written its marks between two cells."""
    return data.replace(
        b'  {\n   "cell_type": "markdown",\n   "id": "text-7"',
        b'<<<<<<< HEAD\n  {\n   "cell_type": "markdown",\n   "id": "text-7"',
    )


@to_bytes(mended={("damaged", None)})
def another_name_for_the_cells(data: bytes) -> bytes:
    """One letter of the word that names the list of cells is another."""
    return data.replace(b'"cells"', b'"cellz"', 1)


@to_bytes(refused="breaks off at line .* cannot be read: .*forward")
def half_of_the_file(data: bytes) -> bytes:
    """The upload broke off in the middle: answers are lost."""
    return data[: len(data) // 2]


@to_bytes(mended={("damaged", None), ("found", "repeat")})
def an_answers_cell_damaged(data: bytes) -> bytes:
    """The JSON of an answer's cell is broken; its text is whole."""
    return data.replace(b'"id": "repeat"', b'"id": "repeat', 1)


@to_bytes(refused="breaks off .* cannot be read: repeat")
def an_answer_damaged(data: bytes) -> bytes:
    """The JSON is broken in the middle of an answer."""
    return data.replace(b'"    total = 0', b"    total = 0", 1)


# No notebook at all.


@to_bytes(refused="is empty")
def an_empty_file(data: bytes) -> bytes:
    """The file has no bytes."""
    return b""


@to_bytes(refused="is empty")
def nothing_but_nul_bytes(data: bytes) -> bytes:
    """The file has its size, but nothing was written."""
    return b"\0" * len(data)


@to_bytes(refused="line 1, column 1")
def a_page_of_the_server(data: bytes) -> bytes:
    """What was saved is the page that asks to log in."""
    return b"<!DOCTYPE html>\n<html><body><h1>Log in</h1>\n<script>\ndef = 1\n</script></body></html>\n"


@to_bytes(refused="not a whole notebook")
def an_archive_called_a_notebook(data: bytes) -> bytes:
    """The file is a zip archive."""
    return b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(range(256)) * 20


@to_json(refused="no list of cells")
def json_of_something_else(content: Any) -> dict[str, Any]:
    """The file is JSON, but no notebook."""
    return {"name": "tiny", "version": 3}


@to_json(refused="None of the assignment's answers")
def a_notebook_without_cells(content: Any) -> None:
    """Everything was deleted."""
    content["cells"] = []


@to_json(refused="None of the assignment's answers")
def a_notebook_of_another_assignment(content: Any) -> Any:
    """The notebook of another week was handed in."""
    other = new_notebook(cells=[new_markdown_cell("# Week 9"), new_markdown_cell("Attention is another matter.")])
    return json.loads(nbformat.v4.writes(other))


@to_bytes(refused="nested too deeply|not a whole notebook")
def brackets_without_end(data: bytes) -> bytes:
    """A hundred thousand brackets."""
    return b'{"cells":' * 100_000


@to_bytes(refused="digits|not a whole notebook")
def a_number_without_end(data: bytes) -> bytes:
    """A number of ten thousand digits."""
    return b'{"cells": ' + b"9" * 10_000 + b"}"


@to_json(mended={("damaged", None)})
def a_notebook_in_a_notebook(content: Any) -> dict[str, Any]:
    """The notebook stands within the JSON of another program."""
    return {"type": "notebook", "content": copy.deepcopy(content)}
