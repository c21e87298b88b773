"""What is said of how two values differ: kind before shape, shape before values, and never what was expected."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from unrolled.values.difference import difference
from unrolled.values.wire import Opaque

FINITE = st.floats(-1e6, 1e6)
MATRICES = arrays.arrays(np.float64, arrays.array_shapes(min_dims=0, max_dims=3), elements=FINITE)
nan, inf = np.nan, np.inf


def kind(expected: object, actual: object) -> str | None:
    found = difference(expected, actual)
    return found and found.kind


@settings(deadline=None)
@given(MATRICES)
def test_equal_values_agree_in_whatever_form_they_come(expected):
    for actual in (expected.copy(), expected.tolist(), expected.astype(np.float64, order="F"), expected + 0j):
        assert difference(expected, actual) is None


@settings(deadline=None)
@given(MATRICES, st.floats(0.1, 10), st.data())
def test_one_wrong_element_is_found_at_its_place(expected, off, data):
    place = tuple(data.draw(st.integers(0, side - 1)) for side in expected.shape)
    actual = expected.copy()
    actual[place] += max(off, 1e-4 * abs(expected[place]))
    found = difference(expected, actual)
    assert (found.kind, found.facts["n"], found.facts["of"]) == ("values", 1, expected.size)
    assert tuple(found.facts["first"]) == place


def test_rounding_is_forgiven_and_a_millionth_is_not():
    assert difference(np.array([1.0, 1e-12]), np.array([1 + 1e-8, 0.0])) is None
    assert kind(1.0, 1 + 1e-5) == "values"
    assert difference(1.0, 1.05, rtol=0.1) is None


def test_the_rounding_of_float32_is_forgiven_once_but_not_piled_up():
    third = np.full(3, 1 / 3)
    assert kind(third, third.astype(np.float32)) is None
    assert kind(third, third * (1 + 3e-6)) == "values"


@pytest.mark.parametrize(
    ("expected", "actual", "found"),
    [
        (np.zeros(3), None, "none"),
        (np.zeros(3), "0 0 0", "kind"),
        (np.zeros(3), Opaque("Tensor"), "kind"),
        (np.zeros(3), {"a": 1}, "kind"),
        (np.zeros(3), np.full((1, 3), 7.0), "shape"),
        (np.zeros((1, 3)), np.full(3, 7.0), "shape"),
        (np.zeros((2, 3)), np.full((3, 2), 7.0), "shape"),
        (0.0, np.zeros(1), "shape"),
        (np.zeros(()), np.zeros(1), "shape"),
        (np.zeros(3), [[1, 2], [3]], "kind"),
        (np.zeros(3), [nan, 7.0, 7.0], "not_finite"),
        (np.zeros(3), [7.0, 7.0, 7.0], "values"),
        (True, 1, "kind"),
        (1, True, "kind"),
        (True, False, "flag"),
        ("ab", "ba", "text"),
        ("ab", ["a", "b"], "kind"),
        (["a", "b"], "ab", "kind"),
        (["a", "b"], ["a"], "length"),
        (["a", "b"], ["a", "c"], "text"),
        ({"a": 1}, [1], "kind"),
        ({"a": 1}, {"b": 1}, "keys"),
        ({"a": 1}, {"a": 2}, "values"),
        ((np.zeros(2), np.zeros(3)), np.zeros((2, 3)), "shape"),
        ((1.0, 2.0), 1.0, "kind"),
        (None, 0, "kind"),
    ],
)
def test_the_coarsest_difference_comes_first(expected, actual, found):
    assert kind(expected, actual) == found


def test_lists_tuples_and_arrays_serve_as_each_other():
    assert difference((np.zeros((2, 3)), 1.0), [[[0, 0, 0], [0, 0, 0]], 1]) is None
    assert difference([1, 2, 3], np.array([1.0, 2.0, 3.0])) is None
    assert difference([True, False], np.array([True, False])) is None
    assert difference(np.array([1.0, 2.0]), (1, 2)) is None
    assert difference(["a", ("b", 1)], ("a", ["b", 1.0])) is None
    assert difference([[1.0, 2.0], [3.0, 4.0]], np.array([[1.0, 2.0], [3.0, 4.0]])) is None


def test_the_place_inside_a_larger_value_is_told():
    inner = difference((np.zeros(2), [1, {"a": np.zeros(3)}]), (np.zeros(2), [1, {"a": np.zeros(4)}]))
    assert (inner.kind, inner.facts["place"]) == ("shape", "[1][1]['a']")


def test_nan_and_infinity_agree_only_with_themselves():
    expected = np.array([nan, inf, -inf, 1.0])
    assert difference(expected, expected.copy()) is None
    for actual in ([nan, inf, inf, 1.0], [0, inf, -inf, 1.0], [nan, 1e308, -inf, 1.0], [nan, nan, -inf, 1.0]):
        assert kind(expected, actual) == "values"
    found = difference(np.zeros((2, 2)), np.array([[0, nan], [inf, 0]]))
    assert (found.kind, found.facts["n"], found.facts["first"]) == ("not_finite", 2, [0, 1])


def test_whole_numbers_too_large_for_numpy_are_no_crash():
    assert kind(1.0, 10**400) == "kind"
    assert kind(np.ones(2), [1, 10**400]) == "kind"


def test_a_pattern_is_named_where_it_explains_all():
    expected = np.arange(1.0, 10).reshape(3, 3)
    assert difference(expected, expected.T).facts["pattern"] == "transposed"
    assert difference(expected, 0 * expected).facts["pattern"] == "zeros"
    halved = difference(expected, expected / 2).facts
    assert halved["pattern"] == "ratio" and "ratio" not in halved  # it would tell the expected value
    assert "pattern" not in difference(expected, expected + 1).facts
    assert "pattern" not in difference(5.0, 0.0).facts


NUMBERS = st.floats(0.001, 1000).map(lambda number: round(number, 6))


@settings(deadline=None)
@given(
    arrays.arrays(np.float64, (2, 2), elements=NUMBERS, unique=True), st.sampled_from(["shift", "nan", "flat", "list"])
)
def test_the_facts_never_hold_an_expected_value(expected, how):
    wrong = {"shift": expected + 2000, "nan": expected * nan, "flat": expected.ravel() + 2000, "list": ["a"]}[how]
    for want, came in ((expected, wrong), ([expected, "secret"], [expected, "guess"]), ({"k": expected}, {"k": wrong})):
        said = repr(difference(want, came).facts)
        assert "secret" not in said
        assert not any(f"{value:.6g}" in said.split() or repr(value) in said for value in expected.flat if value > 10)


@pytest.mark.parametrize("expected", [None, True, Opaque("Model")])
def test_an_array_in_the_place_of_what_is_no_number_is_of_another_kind(expected: object) -> None:
    assert difference(expected, np.zeros(3)).kind == "kind"
