"""What of a submission's bytes is read as a notebook, and what is said of the rest."""

import json

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nbformat import v4

from unrolled.errors import SubmissionError
from unrolled.notebook import reading
from unrolled.notebook.mended import Mended
from unrolled.notebook.reading import read as read_file


def read(data):
    return read_file(data).notebook


def a_notebook(*cells, **metadata):
    return v4.new_notebook(cells=list(cells), metadata=metadata)


def as_bytes(content):
    return json.dumps(content).encode()


def texts(notebook):
    return [(cell.cell_type, cell.source) for cell in notebook.cells]


RIGHT = a_notebook(
    v4.new_markdown_cell("# Softmax\n가장 큰 로짓을 먼저 뺍니다."),
    v4.new_code_cell(
        "def softmax(z):\n    return z",
        id="softmax",
        metadata={"nbgrader": {"grade_id": "softmax", "solution": True, "points": 900}, "tags": ["skip-execution"]},
        outputs=[v4.new_output("stream", text="hello")],
        execution_count=3,
    ),
    v4.new_raw_cell("as it is"),
    lang="ko",
    kernelspec={"name": "ruby", "display_name": "Ruby"},
)


def test_cells_keep_type_text_and_what_names_them():
    notebook = read(as_bytes(RIGHT))
    assert texts(notebook) == texts(RIGHT)
    assert notebook.cells[1].id == "softmax"
    assert notebook.cells[1].metadata == {"nbgrader": {"grade_id": "softmax"}}
    assert (notebook.nbformat, notebook.metadata) == (4, {"lang": "ko"})
    nbformat.validate(notebook)


def test_outputs_and_counts_stay_behind():
    cell = read(as_bytes(RIGHT)).cells[1]
    assert (cell.outputs, cell.execution_count) == ([], None)


def test_a_byte_order_mark_and_windows_line_ends_are_no_matter():
    data = as_bytes(a_notebook(v4.new_code_cell("a = 1\r\nb = 2\rc = 3"))).replace(b", ", b",\r\n")
    assert texts(read(b"\xef\xbb\xbf" + data)) == [("code", "a = 1\nb = 2\nc = 3")]


def test_nbformat_4_0_has_no_ids_and_is_read():
    old = {
        "nbformat": 4,
        "nbformat_minor": 0,
        "metadata": {},
        "cells": [{"cell_type": "code", "source": ["a = 1\n", "b"]}],
    }
    notebook = read(as_bytes(old))
    assert texts(notebook) == [("code", "a = 1\nb")]
    nbformat.validate(notebook)


def test_nbformat_3_is_read():
    old = nbformat.v3.new_notebook(
        worksheets=[
            nbformat.v3.new_worksheet(
                cells=[
                    nbformat.v3.new_heading_cell("Forward", level=2),
                    nbformat.v3.new_code_cell(input="h = 0", prompt_number=2),
                    nbformat.v3.new_text_cell("markdown", source="text"),
                ]
            )
        ]
    )
    assert texts(read(nbformat.v3.writes_json(old).encode())) == [
        ("markdown", "## Forward"),
        ("code", "h = 0"),
        ("markdown", "text"),
    ]


def test_what_is_readable_in_junk_is_read():
    cells = [
        {"cell_type": "code"},
        {
            "cell_type": "code",
            "source": ["a = 1\n", 7, None, "b = 2"],
            "metadata": "none",
            "outputs": {"a": 1},
            "id": 9,
        },
        {"cell_type": "cod", "source": "c = 3", "outputs": []},
        {"cell_type": ["markdown"], "source": "text", "metadata": {"nbgrader": [1]}},
        {"source": {"a": "b"}, "id": "no spaces allowed"},
        "not a cell",
        None,
        {"cell_type": "heading", "level": "high", "source": "Title"},
    ]
    notebook = read(as_bytes({"cells": cells, "metadata": []}))
    assert texts(notebook) == [
        ("code", ""),
        ("code", "a = 1\nb = 2"),
        ("code", "c = 3"),
        ("raw", "text"),
        ("raw", ""),
        ("markdown", "# Title"),
    ]
    nbformat.validate(notebook)


def test_text_that_no_file_or_database_could_hold_is_replaced():
    [cell] = read(b'{"cells": [{"cell_type": "code", "source": "a\\u0000b\\ud800c\\ud83d\\ude00"}]}').cells
    assert cell.source == "a\N{REPLACEMENT CHARACTER}b?c\N{GRINNING FACE}"


def test_pictures_of_a_text_are_kept_and_anything_that_could_run_is_not():
    attachments = {
        "mine.png": {"image/png": "aGVsbG8="},
        "script.svg": {"image/svg+xml": "PHN2Zz4="},
        "broken.png": {"image/png": '"><script>alert(1)</script>'},
        "type.png": {'image/png" onerror="alert(1)': "aGVsbG8="},
        "none.png": 5,
    }
    data = as_bytes(
        {"cells": [{"cell_type": "markdown", "source": "![](attachment:mine.png)", "attachments": attachments}]}
    )
    assert read(data).cells[0].attachments == {"mine.png": {"image/png": "aGVsbG8="}}


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"\0" * 64, "is empty"),
        (b"\xef\xbb\xbf \r\n", "is empty"),
        (b"import numpy as np\n", "JSON breaks off at line 1, column 1"),
        (b'{"cells": [],\n "metadata": {}', "JSON breaks off at line 2, column"),
        (b"[1, 2]", "has no list of cells"),
        (b'{"cells": {"a": 1}}', "has no list of cells"),
        (b"null", "has no list of cells"),
        (b"PK\x03\x04\xff\xff", "not a whole notebook"),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"a":' * 200_000, "nested too deeply"),
        (b"[" + b"9" * 5000 + b"]", "number"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(data, says):
    with pytest.raises(SubmissionError, match=says) as error:
        read(data)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "cp949"])
def test_what_windows_makes_of_a_notebook_is_read_and_named(encoding):
    data = json.dumps(RIGHT, ensure_ascii=False).encode(encoding)
    found = read_file(data)
    assert (texts(found.notebook), found.mended, found.broken) == (texts(RIGHT), (Mended("encoding"),), "")


def test_of_a_notebook_that_is_not_whole_the_cells_that_are_and_the_reason():
    found = read_file(as_bytes(RIGHT)[:-120])
    assert texts(found.notebook)[:2] == texts(RIGHT)[:2]
    assert (found.mended, "JSON breaks off at line 1" in found.broken) == ((Mended("damaged"),), True)


def test_a_file_beyond_the_limit_is_not_read(monkeypatch):
    monkeypatch.setattr(reading, "LIMIT", 2_000_000)
    with pytest.raises(SubmissionError, match="too large: it has more than the 2 MB"):
        read(b" " * 3_000_000)


# A busy machine is no failure.
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
FIELDS = [
    "cells", "worksheets", "metadata", "cell_type", "source", "input", "id", "attachments", "outputs", "nbgrader",
    "grade_id", "level", "lang", "execution_count", "nbformat", "code", "markdown", "heading", "image/png",
]  # fmt: skip
notebook_like = st.recursive(
    json_values | st.sampled_from(FIELDS),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=6),
    max_leaves=30,
)


def is_read_or_refused(data):
    try:
        notebook = read(data)
    except SubmissionError:
        return
    for number, cell in enumerate(notebook.cells):
        cell.id = f"{number}"  # copied cells may share an id
    nbformat.validate(notebook)
    nbformat.writes(notebook).encode()


@UNHURRIED
@given(st.binary())
def test_any_bytes_are_read_or_refused(data):
    is_read_or_refused(data)


@UNHURRIED
@given(notebook_like | st.builds(lambda cells: {"cells": cells}, st.lists(notebook_like)))
def test_any_json_is_read_or_refused(content):
    is_read_or_refused(as_bytes(content))


@UNHURRIED
@given(st.data())
def test_a_notebook_with_bytes_changed_is_read_or_refused(data):
    damaged = bytearray(as_bytes(RIGHT))
    for _ in range(data.draw(st.integers(1, 6))):
        begin = data.draw(st.integers(0, len(damaged)))
        end = data.draw(st.integers(begin, begin + 3))
        damaged[begin:end] = data.draw(st.binary(max_size=4) | st.sampled_from([b"{", b"}", b"[", b"]", b'"', b"null"]))
    is_read_or_refused(bytes(damaged))


@UNHURRIED
@given(st.data())
def test_a_notebook_with_fields_changed_is_read_or_refused(data):
    content = json.loads(as_bytes(RIGHT))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.sampled_from([content, *(cell for cell in content["cells"] if isinstance(cell, dict))]))
        field = data.draw(st.sampled_from(sorted(place.keys() - {"cells"})))
        place[field] = data.draw(notebook_like)
    is_read_or_refused(as_bytes(content))
