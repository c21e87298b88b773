"""Verdicts in words, and in the cells of a notebook."""

from __future__ import annotations

import re

import numpy as np
import pytest
from nbformat import validate
from nbformat.v4 import new_code_cell, new_notebook, new_output

from unrolled.notebook.outputs import write_note, write_verdict
from unrolled.notebook.words import explain, say
from unrolled.values.difference import difference
from unrolled.values.known import KnownAnswer
from unrolled.values.verdict import Finding, Outcome, Verdict
from unrolled.values.wire import Opaque

TRANSPOSED = KnownAnswer(
    "transposed", "step", {"en": "Transposed.", "ko": "전치."}, {"en": "Look.", "ko": "보세요."}, ""
)
NO_HINT = KnownAnswer("other", "step", {"en": "Other.", "ko": "다름."}, {"en": "", "ko": ""}, "")
ZEROS = np.zeros((2, 2))
FINDINGS = [
    (
        difference(np.ones(3), None),
        "None: it is not written yet, or a return is missing. Expected: an array of the shape (3,)",
    ),
    (difference(np.ones(3), "a"), "is text. Expected: an array of the shape (3,)"),
    (difference(np.ones(3), Opaque("Tensor")), "is an object of the type Tensor"),
    (difference(np.ones((2, 2)), np.ones(3)), "has the shape (3,). Expected: (2, 2)"),
    (difference([1, "a"], [1]), "The result has the length 1. Expected: 2."),
    (difference({"a": 1}, {"b": 1}), "has other keys"),
    (difference(np.eye(2), ZEROS), "2 of 4 values are wrong; the first is at (0, 0), where 0 came. All of it is zero."),
    (difference(ZEROS + 2, ZEROS + 1), "off by the same factor."),
    (difference(2.0, 0.0), "The result is 0, which is wrong."),
    (difference((2.0, 1.0), (2.0, 0.5)), "The entry at place 1 (counted from 0) is 0.5, which is wrong."),
    (difference([[1, "a"]], [[1, "b"]]), "The result [0][1] is “b”, which is wrong."),
    (difference({"a": "b"}, {"a": "c"}), "The result ['a'] is “c”, which is wrong."),
    (difference([1, "a"], [1, None]), "The entry at place 1 (counted from 0) is None: it is not written yet"),
    (Finding("shape", {"place": "[0]", "called": "hs", "expected": [2], "came": [3]}), "The first result, `hs`, has"),
    (difference(1.0, np.nan), "The result is nan or infinity."),
    (difference(np.ones(2), np.array([1, np.nan])), "nan or infinity in 1 of 2 places, the first at (1,)"),
    (difference("ab", "b{0}"), "is “b{0}”, which is wrong"),
    (difference(True, False), "is False, which is wrong"),
    (Finding("changed", {"inputs": [1, 3]}), "argument 1, 3 came back changed"),
    (Finding("raised", {"exception": "KeyError", "message": "'x' {y}"}), "It raised KeyError: 'x' {y}"),
    (Finding("not_defined", {"name": "step"}), "`step` is not defined"),
    (Finding("forbidden", {"name": "keras"}), "uses `keras`"),
    (Finding("too_slow", {"seconds": 2.5}), "within 2.5 s"),
    (Finding("too_slow", {"seconds": 120.0}), "within 120 s"),
    (Finding("died"), "process ended"),
    (Finding("no_answer", {"why": "the value is larger than 64 MB"}), "too large"),
    (Finding("nonsense", {"exception": "KeyError"}), "KeyError"),
    (Finding("broke", {"what": "Traceback: secret"}), "It costs nothing"),
]


@pytest.mark.parametrize(("finding", "words"), FINDINGS, ids=lambda value: value[:40] if isinstance(value, str) else "")
def test_every_finding_is_a_sentence_in_both_languages(finding, words):
    assert words in say(finding, "en")
    korean = say(finding, "ko")
    assert re.search("[가-힣]", korean) and "secret" not in korean + say(finding, "en")


def verdict(outcome: Outcome = Outcome.FAILED, **parts) -> Verdict:
    return Verdict("hidden-step", outcome, (Finding("died", {"inputs_were": ["(2, 3)", "'ab'"]}),), **parts)


def test_a_failed_check_tells_the_case_the_mistake_and_what_was_lent():
    lines = explain(verdict(mistakes=("transposed", "other"), lent=("a", "b")), [TRANSPOSED, NO_HINT], "en")
    assert lines[1:] == [
        "The smallest case that fails has the inputs (2, 3), 'ab'.",
        "Known mistake: Transposed.",
        "Look.",
        "Known mistake: Other.",
        "In this check right versions of a, b stood in for yours, which do not pass yet. "
        "Only this exercise was judged.",
    ]
    assert explain(verdict(lent=("a",)), [], "en")[-1].startswith(
        "In this check a right version of a stood in for yours, which does not pass yet."
    )
    assert "보세요." in explain(verdict(mistakes=("transposed",)), [TRANSPOSED], "ko")


@pytest.mark.parametrize(
    ("outcome", "kinds"), [(Outcome.PASSED, []), (Outcome.FAILED, ["error"]), (Outcome.BROKE, ["display_data"])]
)
def test_a_verdict_becomes_the_outputs_that_nbgrader_scores(outcome, kinds):
    leftovers = [new_output("stream", name="stderr", text="scores zero")]
    cell = new_code_cell(id="hidden-step", metadata={"nbgrader": {"grade_id": "hidden-step"}}, outputs=leftovers)
    notebook = new_notebook(cells=[new_code_cell(id="other"), cell], metadata={"lang": "ko"})
    write_verdict(notebook, verdict(outcome, mistakes=("transposed",)), [TRANSPOSED, NO_HINT])
    assert [output.output_type for output in cell.outputs] == kinds
    assert cell.metadata.unrolled.outcome == str(outcome)
    assert all("전치." in str(output) and "다름." not in str(output) for output in cell.outputs)
    validate(notebook)


def test_a_cell_that_was_given_up_says_why():
    notebook = new_notebook(cells=[new_code_cell("while True: pass")], metadata={"lang": "en"})
    write_note(notebook, notebook.cells[0], Finding("too_slow", {"seconds": 2.0}))
    assert "did not finish within 2 s" in notebook.cells[0].outputs[0].evalue
    validate(notebook)
