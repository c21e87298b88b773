"""What a check finds in answers and in code."""

from __future__ import annotations

import numpy as np
import pytest

from unrolled.judge.checks import Agrees, Forbids, size_of, size_words
from unrolled.values.asking import Answer, Probe

CASES = ((np.zeros((2, 3)),), (np.zeros((4, 5)),))


def agrees(**settings) -> Agrees:
    return Agrees(Probe("probe", "", ("f",)), CASES, (), **{"rtol": 1e-6, "atol": 1e-9} | settings)


def found(expected, actual) -> list[str]:
    return [finding.kind for finding in agrees().findings([Answer(one) for one in expected], actual)]


def test_each_failing_case_is_told_with_its_inputs_sizes():
    findings = agrees().findings([Answer(1.0), Answer(2.0)], [Answer(0.0), Answer(0.0)])
    assert [finding.facts["inputs_were"] for finding in findings] == [["(2, 3)"], ["(4, 5)"]]


def test_right_values_lose_if_an_argument_came_back_changed():
    findings = agrees().findings([Answer(1.0), Answer(2.0)], [Answer(1.0, changed=(0, 2)), Answer(2.0)])
    assert [(finding.kind, finding.facts["inputs"]) for finding in findings] == [("changed", [1, 3])]


def test_exceptions_and_missing_names_are_findings():
    assert found([1.0, 2.0], [Answer(raised=("ValueError", "no")), Answer(raised=("NotDefined", "f"))]) == [
        "raised",
        "not_defined",
    ]


def test_answers_are_alike_if_no_case_tells_them_apart():
    check = agrees()
    nan = np.array([np.nan, 1.0])
    right, raises = Answer(1.0), Answer(raised=("ValueError", "one"))
    assert check.alike([right, raises], [right, Answer(raised=("ValueError", "other"))])
    assert check.alike([Answer(nan), right], [Answer(nan.copy()), right])
    assert check.alike([Answer(1.0, changed=(0,)), right], [Answer(1.0, changed=(0,)), right])
    for other in ([right, right], [raises, raises], [right, Answer(raised=("KeyError", "one"))]):
        assert not check.alike([right, raises], other)
    assert not check.alike([right, right], [Answer(1.0, changed=(0,)), right])
    assert not check.alike([Answer(nan), right], [Answer(np.array([0.0, 1.0])), right])


FORBIDS = Forbids("step", ("tensorflow", "tanh"))


@pytest.mark.parametrize(
    "code",
    [
        "import tensorflow as tf",
        "import numpy, tensorflow.keras",
        "from tensorflow.keras import layers",
        "from keras.src import tensorflow",
        "x = a.tensorflow.b",
        "def f():\n    return tensorflow",
        "tf = __import__('tensorflow')",
        "tf = importlib.import_module('tensorflow.keras')",
        "%time import tensorflow as tf\nx = 1",
        "!pip install x\nimport tensorflow",
        "%%time\nimport tensorflow",
        "(" * 5_000 + ")" * 5_000 + "\nimport tensorflow",
        "'\\d'\nimport tensorflow",
        "import tensorflow\n" + "x = 1\n" * 200_000,
    ],
    ids=lambda code: code[:40],
)
def test_a_forbidden_name_is_found_however_it_is_written(code):
    assert [finding.facts["name"] for finding in FORBIDS.findings(code)] == ["tensorflow"]


@pytest.mark.parametrize(
    "code",
    [
        "",
        "# not with tensorflow",
        '"""Do not use tensorflow or tanh."""\nx = 1',
        "tensorflow2 = my_tanh = 1",
        "%matplotlib inline\n# not tensorflow\n'''nor tanh'''\nprint('no tensorflow, \\' no tanh', \"tanh \\\" too\")",
    ],
)
def test_prose_and_longer_names_are_not_forbidden(code):
    assert FORBIDS.findings(code) == ()


def test_inputs_are_sized_and_told():
    assert [size_of(value) for value in (np.zeros((2, 3)), "abc", 7, [1, (2, "ab")], {"a": np.zeros(4)})] == [
        6,
        3,
        1,
        4,
        4,
    ]
    told = [size_words(value) for value in (np.zeros(3), "ab", 7, [np.zeros((1, 2)), 3], list(range(9)), {"a": 1})]
    assert told == ["(3,)", "'ab'", "7", "[(1, 2), 3]", "list (9)", "dict (1)"]
