"""Where an answer is wrong, as data for a picture: small, and never what was expected."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from unrolled.values.wrong import MOST_CELLS, MOST_PARTS, MOST_SLICES, wrong_elements

STATES = np.random.default_rng(0).normal(size=(2, 5, 4))


def found(expected, actual):
    return wrong_elements(expected, actual, 1e-6, 1e-9)


def grids(expected, actual):
    return [part["slices"] for part in found(expected, actual)]


def test_each_element_has_its_cell():
    came = STATES.copy()
    came[:, 1:] += 1
    came[1, 4, 2] = np.nan
    (part,) = found(STATES, came)
    assert part["slices"] == [["0000", *["2222"] * 4], ["0000", *["2222"] * 3, "2232"]]
    assert (part["shape"], part["wrong"], part["of"]) == ([2, 5, 4], 32, 40)
    assert part["runs"] == [None, [[1, 4]], None]


def test_a_long_axis_is_shown_in_blocks_that_are_right_wrong_or_both():
    expected = np.arange(100.0).reshape(1, 100)
    came = expected.copy()
    came[0, 8:] = -1
    (part,) = found(expected, came)
    assert part["block"] == [1, 5]
    assert part["slices"] == [["01" + 18 * "2"]]


def test_many_slices_are_shown_as_one():
    expected = np.arange(36.0).reshape(9, 2, 2)
    came = expected.copy()
    came[3:, 0] = -1
    came[:, 1, 1] = -1
    assert grids(expected, came) == [[["11", "02"]]]


def test_gradients_are_told_apart_by_their_places():
    expected = (0.5, STATES[0], STATES[1])
    parts = found(expected, (0.5, STATES[0] + 1, STATES[1].T))
    assert [part["place"] for part in parts] == ["[0]", "[1]", "[2]"]
    assert [part["wrong"] > 0 for part in parts] == [False, True, True]
    assert parts[2]["slices"] is None  # of another shape
    by_name = found({"w": STATES[0], "b": STATES[1]}, {"w": STATES[0], "b": -STATES[1]})
    assert [part["place"] for part in by_name] == ["['w']", "['b']"]


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        (STATES, STATES),
        (STATES, STATES + 1),
        (STATES, STATES[0]),
        (STATES, None),
        (STATES, "text"),
        (1.0, 2.0),
        ((1.0, 2.0), (1.0, 3.0)),
        ({"a": 1, "b": 2}, {"a": 1, "b": 3}),
        (("a", "b"), ("a", "c")),
        ([STATES[0]] * (MOST_PARTS + 1), [STATES[0]] * MOST_PARTS + [STATES[1]]),
        (np.zeros((0, 3)), np.zeros((0, 3))),
    ],
    ids=str,
)
def test_there_is_no_picture_where_it_would_say_nothing(expected, actual):
    assert found(expected, actual) == []


@pytest.mark.parametrize("guess", [0.0, 1.0])
def test_ones_and_zeros_are_not_spelt_out_by_where_a_guess_is_wrong(guess):
    one_hot = np.eye(4)[[2, 0, 3]]
    assert found(one_hot, np.full((3, 4), guess)) == []
    assert grids((one_hot, STATES), (np.full((3, 4), guess), STATES))[0] == [["1"]]


ANY = arrays.arrays(np.float64, arrays.array_shapes(min_dims=1, max_dims=4, max_side=40), elements=st.floats(0, 100))


@settings(deadline=None, max_examples=40)
@given(ANY, st.data())
def test_what_travels_is_small_and_plain(expected, data):
    came = expected + data.draw(arrays.arrays(np.float64, expected.shape, elements=st.sampled_from([0.0, 1.0, np.nan])))
    for part in found(expected, came):
        assert len(part["slices"]) <= MOST_SLICES
        assert all(len(grid) <= MOST_CELLS and len(row) <= MOST_CELLS for grid in part["slices"] for row in grid)
        assert len(json.dumps(part, allow_nan=False)) < 6_000
        assert set("".join(row for grid in part["slices"] for row in grid)) <= set("0123")
