"""Findings as small pictures: what is seen, what is heard instead, and what may not be drawn."""

from __future__ import annotations

import re

import numpy as np
import pytest

from unrolled.notebook.drawing import drawing
from unrolled.values.wrong import wrong_elements


def elements(expected, actual, *named):
    """The picture of an answer, its parts with their names and axes."""
    parts = wrong_elements(expected, actual, 1e-6, 1e-9)
    return {
        "kind": "elements",
        "parts": [{**part, "name": name, "axes": axes} for part, (name, axes) in zip(parts, named, strict=True)],
    }


def labels(html):
    return re.findall(r'<svg role="img" aria-label="([^"]*)"', html)


def marks(html):
    """How many cells of each kind there are, the legend's included."""
    paths = re.findall(r'<path class="(\w+)" d="([^"]*)"', html)
    return {name: sum(d.count("M") for kind, d in paths if kind == name) for name, _ in paths}


HS = np.random.default_rng(0).normal(size=(2, 4, 3))
STATE_LOST = HS + np.where(np.arange(4) > 0, 1.0, 0.0)[:, None] * np.array([1.0, 2.0])[:, None, None]
AXES = ["batch", "time", "n_hidden"]


def test_time_runs_from_left_to_right_and_slices_that_are_alike_are_drawn_once():
    html = drawing(elements(HS, STATE_LOST, ("hs", AXES)), "en")
    assert labels(html) == ["each sequence: 9 of 12 cells are not right"]
    assert marks(html) == {"right": 3 + 1, "wrong": 9 + 1, "glyph": 9 + 1}
    assert "→ time step (4)\n↓ hidden unit (3)" in html
    assert "Wrong only at time step 1–3 (counted from 0)." in html


def test_slices_that_differ_are_drawn_side_by_side():
    came = STATE_LOST.copy()
    came[1] = HS[1]
    html = drawing(elements(HS, came, ("hs", AXES)), "ko")
    assert labels(html) == ["시퀀스 0: 12칸 가운데 9칸이 맞지 않음", "시퀀스 1: 12칸 가운데 0칸이 맞지 않음"]
    assert "시퀀스 0; 시간 단계 1–3에서만 틀렸습니다(0부터 셈)." in html


def test_gradients_stand_in_a_row_each_with_its_name():
    w, b = HS[0], HS[1, 0]
    parts = (("loss", []), ("dw_xh", ["n_inputs", "n_hidden"]), ("db_h", ["n_hidden"]))
    html = drawing(elements((0.5, w, b), (0.5, w, b * [1, np.nan, 1]), *parts), "en")
    assert [label.split(":")[0] for label in labels(html)] == ["loss", "dw_xh", "db_h"]
    assert "Wrong: <code>db_h</code> (only at hidden unit 1). Right: <code>loss</code>, <code>dw_xh</code>." in html
    assert "nan or infinite" in html


def test_an_axis_without_a_name_is_told_by_its_number():
    came = HS[0].copy()
    came[[0, 2]] = 7
    assert "Wrong only at 0, 2 of axis 0" in drawing(elements(HS[0], came, ("", ["", ""])), "en")
    assert "축 0의 0, 2에서만" in drawing(elements(HS[0], came, ("", ["", ""])), "ko")


def test_two_shapes_stand_side_by_side():
    came, expected = {"shape": [4, 2, 3], "axes": AXES[1::-1] + AXES[2:]}, {"shape": [2, 4, 3], "axes": AXES}
    html = drawing({"kind": "shapes", "came": came, "expected": expected}, "en")
    assert labels(html) == ["yours: shape (4, 2, 3)", "expected: shape (2, 4, 3)"]
    assert "time 4, batch 2, n_hidden 3" in html and "batch 2, time 4, n_hidden 3" in html


@pytest.mark.parametrize("shape", [[], [0, 3], [10**12], [1, 10**6], [2] * 30])
def test_any_shape_can_be_drawn(shape):
    of = {"shape": shape, "axes": [""] * len(shape)}
    html = drawing({"kind": "shapes", "came": of, "expected": {"shape": [3], "axes": ["n_hidden"]}}, "en")
    assert len(labels(html)) == 2 and len(html) < 10_000
    assert all(float(side) < 200 for side in re.findall(r'(?:width|height)="([^"]*)"', html))


def test_a_loss_is_drawn_with_the_bound_below_which_it_should_end():
    html = drawing({"kind": "losses", "losses": [2.0, None, 1.8, 1.7], "bound": 0.8}, "en")
    assert html.count("<circle") == 3
    assert html.count('class="bound"') == 1
    bound = float(re.search(r'class="bound" d="M\d+ ([\d.]+)', html)[1])
    assert all(float(y) < bound for y in re.findall(r'cy="([\d.]+)"', html))  # above it, as y grows downwards


SCRIPT = '"><script>alert(1)</script>'
PART = {
    "shape": [1, 2],
    "wrong": 1,
    "of": 2,
    "runs": [None, [[1, 1]]],
    "slices": [["02"]],
    "block": [1, 1],
    "name": "w",
}


@pytest.mark.parametrize(
    "picture",
    [
        None,
        5,
        {"kind": SCRIPT},
        {"kind": "elements", "parts": [5]},
        {"kind": "elements", "parts": [{}]},
        {"kind": "elements", "parts": [{**PART, "axes": ["", ""], "slices": [[SCRIPT]]}]},
        {"kind": "elements", "parts": [{**PART, "axes": ["", ""], "slices": [["0" * 10**6]]}]},
        {"kind": "elements", "parts": [{**PART, "axes": ["", ""], "slices": []}]},
        {"kind": "elements", "parts": [{**PART, "axes": ["", ""], "shape": [SCRIPT]}]},
        {"kind": "elements", "parts": [{**PART, "axes": []}]},
        {"kind": "shapes", "came": {"shape": [SCRIPT], "axes": [""]}, "expected": {"shape": [], "axes": []}},
        {"kind": "losses", "losses": [SCRIPT, 1], "bound": 1},
        {"kind": "losses", "losses": [1, 2], "bound": SCRIPT},
        {"kind": "losses", "losses": [0.0, 0.0], "bound": 0.0},
    ],
    ids=lambda picture: str(picture)[:60],
)
def test_what_is_not_in_the_form_is_not_drawn(picture):
    assert drawing(picture, "en") == ""


def test_names_are_text():
    parts = [{**PART, "name": SCRIPT, "axes": [SCRIPT, SCRIPT]}] * 2
    html = drawing({"kind": "elements", "parts": parts}, "en")
    assert html and "<script" not in html
