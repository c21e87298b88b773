"""What crosses the wire, and what is refused."""

from __future__ import annotations

import contextlib
import json
import math
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from unrolled.values.wire import MAX_BYTES, MAX_DEPTH, MAX_NODES, MAX_TEXT, Opaque, Packer, Unpacker, WireError

DTYPES = ("bool", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "c8", "c16")
ARRAYS = arrays.arrays(
    st.sampled_from([np.dtype(name) for name in DTYPES]), arrays.array_shapes(min_dims=0, min_side=0)
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=50)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | TEXTS
KEYS = st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS
VALUES = st.recursive(
    SCALARS | ARRAYS,
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(KEYS, inner),
    max_leaves=20,
)


def crossed(value: object) -> object:
    """The value after a way through JSON."""
    packer = Packer()
    tree = json.loads(json.dumps(packer.pack(value), allow_nan=False))
    return Unpacker(packer.buffers).unpack(tree)


def same(one: object, other: object) -> bool:
    """Whether two values are equal in type, bits and order, nan included."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        return one.dtype == other.dtype and one.shape == other.shape and one.tobytes() == other.tobytes()
    if isinstance(one, (list, tuple)):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return same(list(one.items()), list(other.items()))
    if isinstance(one, float):
        return math.isnan(other) if math.isnan(one) else one.hex() == other.hex()
    return one == other


@settings(deadline=None)
@given(VALUES)
def test_a_value_arrives_as_it_was_sent(value):
    assert same(crossed(value), value)


def test_numpys_scalars_arrive_as_pythons():
    sent = [np.float64(0.1), np.float32(0.5), np.int64(-3), np.uint8(7), np.bool_(True), np.str_("가")]
    assert same(crossed(sent), [0.1, 0.5, -3, 7, True, "가"])


def test_arrays_of_text_arrive_as_lists():
    assert crossed(np.array([["a", "나"], ["c", ""]])) == [["a", "나"], ["c", ""]]


def test_memory_order_and_byte_order_do_not_matter():
    there = np.arange(6.0).reshape(2, 3).T
    for sent in (there, np.asfortranarray(there), there.astype(">f8"), np.arange(12.0)[::2].reshape(2, 3).T / 2):
        arrived = crossed(sent)
        assert arrived.dtype == np.float64 and np.array_equal(arrived, there)


def test_an_array_that_arrived_may_be_changed_and_resized():
    arrived = crossed(np.zeros(3))
    arrived += 1
    arrived.resize(6)
    assert arrived.tolist() == [1, 1, 1, 0, 0, 0]


def test_a_subclass_of_ndarray_arrives_as_a_plain_array():
    class AlwaysEqual(np.ndarray):
        def __eq__(self, other):
            return np.ones(self.shape, bool)

        def __array_ufunc__(self, *args, **kwargs):
            return np.True_

        def __reduce__(self):
            raise AssertionError

    arrived = crossed(np.zeros((2, 2)).view(AlwaysEqual))
    assert type(arrived) is np.ndarray and arrived.tolist() == [[0, 0], [0, 0]]


def test_objects_that_numpy_understands_arrive_as_arrays():
    class Tensor:
        def __array__(self, dtype=None, copy=None):
            return np.arange(3)

    assert crossed(Tensor()).tolist() == [0, 1, 2]
    assert crossed(np.ma.masked_array([1.0, 2.0], [True, False])).tolist() == [1, 2]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ((n for n in range(3)), "generator"),
        ({1, 2}, "set"),
        (b"bytes", "bytes"),
        (1j, "complex"),
        (np, "module"),
        (2**5000, "int"),
        (np.array([{}, []], dtype=object), "ndarray of object"),
        (np.array("2026-01-01", "M8[D]"), "ndarray of datetime64[D]"),
    ],
)
def test_what_has_no_form_arrives_as_the_name_of_its_type(value, name):
    packer = Packer()
    arrived = Unpacker(packer.buffers).unpack(packer.pack([value]))
    assert arrived == [Opaque(name)] and packer.opaque == [name]


def test_halves_of_surrogate_pairs_do_not_arrive():
    assert crossed("a\ud800b") == "a?b"
    assert Unpacker([]).unpack(["text", "\udfff"]) == "?"


def test_an_array_too_large_is_refused_before_it_is_copied():
    for array in (np.broadcast_to(0.0, 10 * 2**30), np.broadcast_to("a", 2**33)):  # they take no memory as they are
        with pytest.raises(WireError):
            Packer().pack(array)


def test_many_arrays_together_are_bounded():
    quarter = np.zeros(MAX_BYTES // 4, np.uint8)
    Packer().pack([quarter] * 4)
    with pytest.raises(WireError, match="64 MB"):
        Packer().pack([quarter] * 5)


def test_parts_depth_and_text_are_bounded():
    endless: list[object] = []
    endless.append(endless)
    deep: list[object] = []
    for _ in range(MAX_DEPTH):
        deep = [deep]
    crossed(deep)

    class Endless(list):
        def __iter__(self):
            while True:
                yield 0

    too_much = ([0] * MAX_NODES, [deep], endless, Endless(), "a" * (MAX_TEXT + 1), np.full(MAX_NODES + 1, "a"))
    for value in too_much:
        with pytest.raises(WireError):
            Packer().pack(value)
    crossed([0] * (MAX_NODES - 1))
    crossed("가" * MAX_TEXT)


EIGHT = b"\0" * 8
MALFORMED = [
    None,
    7,
    "text",
    [],
    ["none", 1],
    ["unknown", 1],
    [["none"]],
    ["bool", 1],
    ["int", 5],
    ["int", "5.0"],
    ["int", "f" * 1100],
    ["float", 0.5],
    ["float", "0x1p99999"],
    ["float", "1" * 40],
    ["float", "import os"],
    ["text", None],
    ["text", "a" * (MAX_TEXT + 1)],
    ["list", {"0": 1}],
    ["list", ["none"]],
    ["tuple", "ab"],
    ["dict", [["int", "1"]]],
    ["dict", [[["int", "1"]]]],
    ["dict", [[["list", []], ["none"]]]],
    ["dict", [[["array", "<f8", [1], 0], ["none"]]]],
    ["opaque", 3],
    ["array", "<f8", [1], 1],
    ["array", "<f8", [1], -1],
    ["array", "<f8", [1], 0.0],
    ["array", "<f8", [2], 0],
    ["array", "<f8", [-1], 0],
    ["array", "<f8", [True], 0],
    ["array", "<f8", [1.0], 0],
    ["array", "<f8", ["1"], 0],
    ["array", "<f8", 1, 0],
    ["array", "<f8", [1] * (MAX_DEPTH + 1), 0],
    ["array", "<f8", [2**70], 0],
    ["array", "|O", [1], 0],
    ["array", "<M8[s]", [1], 0],
    ["array", "<f8,<f8", [1], 0],
    ["array", "<U2", [1], 0],
    ["array", "object", [1], 0],
    ["array", ["<f8"], [1], 0],
    ["array", "<f8", [1]],
    ["tuple", [["array", "<f8", [1], 0], ["array", "<f8", [1], 0]]],  # one buffer twice
]


@pytest.mark.parametrize("tree", MALFORMED, ids=lambda tree: repr(tree)[:60])
def test_what_does_not_follow_the_form_is_refused(tree):
    with pytest.raises(WireError):
        Unpacker([EIGHT]).unpack(tree)


def test_an_empty_array_of_impossible_sides_is_refused():
    with pytest.raises(WireError):
        Unpacker([b""]).unpack(["array", "<f8", [0, *[MAX_BYTES] * 3], 0])


def test_a_tree_of_too_many_parts_or_levels_is_refused():
    deep: list[object] = ["none"]
    for _ in range(MAX_DEPTH + 1):
        deep = ["list", [deep]]
    for tree in (deep, ["list", [["none"]] * MAX_NODES]):
        with pytest.raises(WireError):
            Unpacker([]).unpack(tree)


def test_buffers_too_large_are_refused():
    with pytest.raises(WireError):
        Unpacker([b"\0" * (MAX_BYTES // 2)] * 3)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["list", "dict", "array"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=15,
)
TAGS = st.sampled_from(
    ["none", "bool", "int", "float", "text", "tuple", "list", "dict", "array", "opaque", "<f8", "|b1"]
)
TREES = st.recursive(
    JSON | TAGS, lambda inner: st.tuples(TAGS, inner).map(list) | st.lists(inner, max_size=4), max_leaves=20
)


@settings(deadline=None, max_examples=300)
@given(TREES, st.lists(st.binary(max_size=16), max_size=3))
def test_whatever_arrives_is_a_value_or_refused(tree, buffers):
    try:
        value = Unpacker(buffers).unpack(tree)
    except WireError:
        return
    assert sys.getsizeof(value) < 10_000


@settings(deadline=None)
@given(VALUES, st.data())
def test_a_damaged_message_is_a_value_or_refused(value, data):
    packer = Packer()
    text = json.dumps(packer.pack(value))
    at = data.draw(st.integers(0, len(text) - 1))
    damaged = text[:at] + data.draw(st.sampled_from('0"[],-x')) + text[at + 1 :]
    buffers = [buffer[: data.draw(st.integers(0, len(buffer)))] for buffer in packer.buffers]
    try:
        tree = json.loads(damaged)
    except ValueError:
        return
    with contextlib.suppress(WireError):
        Unpacker(buffers).unpack(tree)
