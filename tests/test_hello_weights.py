"""The weights of 02-forward's "hello" network are the derived ones and give the numbers that the lecture prints."""

import runpy
from pathlib import Path

import jupytext
import numpy as np
import pytest

LESSON = Path(__file__).parents[1] / "lessons" / "02-forward"
LECTURE_HS = [[0.9994564, 0.999335, -0.8793026], [0.99855062, 0.9419888, 0.91834213]]
LECTURE_YS = [
    [-2.24771054, -2.7711526, 7.33579249, 1.1320333, -5.33571385],
    [-2.90395935, -8.20386532, 1.81560973, 7.50944534, 0.19584758],
]


@pytest.fixture(scope="module")
def lesson():
    """What the lesson's given cell of weights defines."""
    cells = jupytext.read(LESSON / "lesson.py", fmt="py:percent").cells
    (cell,) = [cell for cell in cells if cell.metadata.get("given") == "hello-weights"]
    namespace = {"np": np}
    exec(cell.source, namespace)
    return namespace


def hello(lesson):
    """The states (5, 3) and the logits (5, 5) of "hello", computed here."""
    h, hs = lesson["h0"][0], []
    for character in "hello":
        h = np.tanh(lesson["w_xh"][lesson["VOCAB"].index(character)] + h @ lesson["w_hh"] + lesson["b_h"])
        hs.append(h)
    return np.array(hs), np.array(hs) @ lesson["w_hy"] + lesson["b_y"]


def test_lesson_holds_the_derived_weights(lesson):
    derived = runpy.run_path(str(LESSON / "derive_weights.py"))["derive"]()
    for name, array in derived._asdict().items():
        assert np.array_equal(lesson[name], array), f"{name} is not what derive_weights.py derives"


def test_weights_give_the_rows_of_the_lecture(lesson):
    hs, ys = hello(lesson)
    assert np.abs(hs[2:4] - LECTURE_HS).max() < 1e-6
    assert np.abs(ys[2:4] - LECTURE_YS).max() < 1e-6


def test_hello_gives_ello_and_the_end(lesson):
    _, ys = hello(lesson)
    assert [lesson["VOCAB"][index] for index in ys.argmax(axis=1)] == ["e", "l", "l", "o", "<EOS>"]


def test_every_character_is_expected_clearly(lesson):
    _, ys = hello(lesson)
    largest, second = np.sort(ys, axis=1)[:, [-1, -2]].T
    assert (largest - second).min() > 2
