"""What a failed check gives for a picture: the lesson's names from the docstring, and no expected value."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from tiny_course import exercise, hidden, notebook_of, trial_of

from unrolled.judge.bench import Bench
from unrolled.judge.lettering import lettering
from unrolled.judge.namespaces import LocalRespondent, namespace_of

RUN = '''
def run(xs, h0, w):
    """run(xs, h0, w) -> hs, (batch, time, n_hidden), and last, (batch, n_hidden)

    xs: (batch, time, n_hidden), the inputs
    h0: (batch, n_hidden); w: (n_hidden, n_hidden)
    hs: (batch, time, n_hidden), the states
    last: (batch, n_hidden), the last of them
    """
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] + h @ w)
        hs.append(h)
    return np.stack(hs, axis=1), h
'''
ASK = """
def inputs(rng):
    n, T, k = rng.permutation([2, 3, 4])
    return rng.normal(size=(n, T, k)), rng.normal(size=(n, k)), rng.normal(size=(k, k))


def ask(answers, xs, h0, w):
    return answers.run(xs, h0, w)


def ask_hs(answers, other_xs, h0, w):
    return answers.run(other_xs, h0, w)[0]


judge.agrees({probe}, judge.draws(inputs, n=4, seed=1))
"""


@pytest.fixture(scope="module")
def benches():
    def bench(probe):
        cell = exercise("step")
        cell.metadata.nbgrader.grade_id, cell.source = "run", RUN
        notebook = notebook_of(cell, hidden("hidden-run", ASK.replace("{probe}", probe)))
        return Bench(replace(trial_of(notebook), mistakes={}))

    return {probe: bench(probe) for probe in ("ask", "ask_hs")}


def first(bench, code):
    """The first finding on an answer."""
    student = LocalRespondent(namespace_of([("imports", "import numpy as np"), ("run", code)]))
    return bench.examine("hidden-run", bench.ask("hidden-run", student), code).findings[0]


def test_parts_axes_and_inputs_bear_the_names_of_the_docstring(benches):
    facts = first(benches["ask"], RUN.replace("h @ w", "h0 @ w")).facts
    hs, last = facts["picture"]["parts"]
    n, time, k = hs["shape"]
    assert (hs["name"], hs["axes"]) == ("hs", ["batch", "time", "n_hidden"])
    assert (last["name"], last["axes"]) == ("last", ["batch", "n_hidden"])
    assert hs["runs"] == [None, [[1, time - 1]], None]
    assert facts["called"] == "hs" and facts["place"] == "[0]"
    assert facts["inputs_were"] == [f"`xs` ({n}, {time}, {k})", f"`h0` ({n}, {k})", f"`w` ({k}, {k})"]


def test_a_probe_that_does_more_than_call_names_no_part_and_no_input_of_its_own(benches):
    facts = first(benches["ask_hs"], RUN.replace("h @ w", "h0 @ w")).facts
    (part,) = facts["picture"]["parts"]
    assert part["name"] == "" and "called" not in facts
    assert facts["inputs_were"][0].startswith("(") and facts["inputs_were"][1].startswith("`h0` (")


def test_a_wrong_shape_is_told_axis_by_axis(benches):
    facts = first(benches["ask_hs"], RUN.replace("axis=1", "axis=0")).facts
    expected, came = facts["picture"]["expected"], facts["picture"]["came"]
    assert [came["shape"][i] for i in (1, 0, 2)] == expected["shape"]
    assert came["axes"] == ["time", "batch", "n_hidden"] and expected["axes"] == ["batch", "time", "n_hidden"]


def test_no_picture_where_every_element_is_wrong(benches):
    assert "picture" not in first(benches["ask_hs"], RUN.replace("np.tanh", "2 + np.tanh")).facts


def test_what_travels_holds_no_expected_value(benches):
    bench = benches["ask"]
    said = json.dumps(first(bench, RUN.replace("h @ w", "h0 @ w")).facts["picture"])
    (check,) = bench._checks["hidden-run"]
    hs, _ = bench.expected(check)[0].value
    assert not [value for value in hs.flat if f"{abs(value):.3f}" in said]
    assert "." not in said  # places, counts and sizes alone


def test_names_are_taken_only_where_the_sizes_tell_them():
    def one(xs, n_steps):
        """one(xs, n_steps) -> a, b

        xs: (batch, n_steps, 1); a: (batch, n_units)
        b: what is left
        """

    letters = lettering(one)
    assert letters.results == ("a", "b") and letters.arguments == ("xs", "n_steps")
    assert letters.axes((3, 5, 1), {"batch": 3, "n_steps": 5}) == ["batch", "n_steps", ""]
    assert letters.axes((3, 5, 2), {"batch": 3, "n_steps": 5}) == ["", "", ""]
    assert letters.axes((3, 9), {"batch": 3}) == ["batch", "n_units"]
    assert letters.axes((4, 9), {"batch": 3}) == ["", ""]
    assert letters.sizes({"n_steps": 5}) == {"n_steps": 5}


@pytest.mark.parametrize("definition", [None, len, lambda x: x, int])
def test_what_states_nothing_has_no_names(definition):
    assert lettering(definition).axes((2, 3), {}) == ["", ""]
