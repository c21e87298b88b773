"""The indices of item analysis, by hand-worked examples, and where they are not defined."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from unrolled.values.items import analyse

LADDER = np.array([[1, 1, 1], [1, 1, 0], [1, 0, 0], [0, 0, 0]], dtype=float)
ONES = np.ones(3)


def test_difficulty_is_the_mean_share_of_an_items_points():
    found = analyse(LADDER * [2, 4, 1], np.array([2.0, 4.0, 1.0]))
    assert [item.difficulty for item in found.items] == [0.75, 0.5, 0.25]


def test_discrimination_is_the_correlation_with_the_total_of_the_other_items():
    # Item 1 is (1, 1, 1, 0), the rest (2, 1, 0, 0): 0.75 / sqrt(0.75 * 2.75).
    first, second, third = (item.discrimination for item in analyse(LADDER, ONES).items)
    assert first == pytest.approx(0.5222330)
    assert second == pytest.approx(0.7071068)
    assert third == pytest.approx(0.5222330)


def test_an_item_that_the_strong_fail_discriminates_negatively():
    scores = np.column_stack([LADDER, 1 - LADDER[:, 1]])
    item = analyse(scores, np.ones(4)).items[3]
    assert item.discrimination == pytest.approx(-0.8944272)
    assert item.upper_lower == -1


def test_alpha_and_the_standard_error_of_measurement():
    # 3 / 2 * (1 - (1/4 + 1/3 + 1/4) / (5/3)), and sqrt(5/3) * sqrt(1 - 0.75).
    found = analyse(LADDER, ONES)
    assert found.alpha == pytest.approx(0.75)
    assert found.sem == pytest.approx(0.6454972)
    assert found.students == 4


def test_items_that_say_the_same_are_wholly_reliable():
    found = analyse(np.repeat([[0.0], [1.0], [3.0]], 4, axis=1), np.full(4, 3.0))
    assert found.alpha == pytest.approx(1)
    assert found.sem == pytest.approx(0, abs=1e-6)


def test_a_negative_alpha_stays_and_has_no_standard_error():
    found = analyse(np.array([[1, 0, 0], [0, 1, 0], [0, 1, 1.0]]), ONES)
    assert found.alpha < 0
    assert found.sem is None


def test_the_upper_and_the_lower_group_are_27_percent_of_the_students():
    total = np.arange(11.0)[:, None]  # 2.97 of 11: three
    item = analyse(np.hstack([total, (total >= 8) * 1.0]), np.array([10.0, 1.0])).items[1]
    assert item.upper_lower == 1
    item = analyse(np.hstack([total, (total >= 9) * 1.0]), np.array([10.0, 1.0])).items[1]
    assert item.upper_lower == pytest.approx(2 / 3)


def test_students_who_tie_at_a_groups_edge_share_its_places():
    # Of four, one is the lower group; three tie for it.
    scores = np.array([[1, 1], [1, 0], [0, 1], [0, 1.0]])
    first, second = (item.upper_lower for item in analyse(scores, np.ones(2)).items)
    assert first == pytest.approx(1 - 1 / 3)
    assert second == pytest.approx(1 - 2 / 3)


def test_without_students_or_spread_an_index_is_not_defined():
    nobody, one = analyse(np.empty((0, 2)), np.ones(2)), analyse(np.ones((1, 2)), np.ones(2))
    same = analyse(np.full((5, 2), 0.1 + 0.2), np.ones(2))
    single = analyse(np.array([[1.0], [0.0]]), np.ones(1))
    for found in (nobody, one, same):
        assert (found.alpha, found.sem) == (None, None)
        assert {(item.discrimination, item.upper_lower) for item in found.items} == {(None, None)}
    assert nobody.items[0].difficulty is None
    assert same.items[0].difficulty == pytest.approx(0.3)
    assert (single.alpha, single.items[0].discrimination) == (None, None)


def test_an_item_without_points_has_no_difficulty():
    assert analyse(np.zeros((3, 1)), np.zeros(1)).items[0].difficulty is None


@given(arrays(float, st.tuples(st.integers(0, 12), st.integers(1, 5)), elements=st.sampled_from([0, 0.5, 1, 2.1])))
def test_indices_stay_in_their_ranges_and_know_no_order_of_students(scores):
    points = np.full(scores.shape[1], 2.1)
    found, turned = analyse(scores, points), analyse(scores[::-1], points)
    assert found.alpha is None or found.alpha <= 1 + 1e-9
    assert found.alpha == pytest.approx(turned.alpha)
    for item, other in zip(found.items, turned.items, strict=True):
        assert item.difficulty is None or 0 <= item.difficulty <= 1 + 1e-9
        assert item.discrimination is None or -1 <= item.discrimination <= 1
        assert item.upper_lower is None or -1 - 1e-9 <= item.upper_lower <= 1 + 1e-9
        assert item.upper_lower == pytest.approx(other.upper_lower)
        assert item.discrimination == pytest.approx(other.discrimination)
