"""A probe as text: what travels with it, and what is refused."""

from __future__ import annotations

import pytest

from unrolled.judge.namespaces import execute
from unrolled.judge.probes import probe_of

HIDDEN = "import math\nimport numpy as np\nimport numpy.linalg as la\nimport unrolled\nfrom unrolled import judge\n\n"
SOLUTION = "SECRET = 7\n\ndef forward(x):\n    return x * 7\n"


def probe_in(code: str, name: str = "probe", **namespace):
    """The probe of a function of a hidden cell that runs beside the solution."""
    execute(SOLUTION, "solution", namespace)
    execute(
        "from unrolled import judge\n\ndef earlier(answers, x):\n    return answers.forward(x)\n", "earlier", namespace
    )
    execute(HIDDEN + code, "hidden", namespace)
    return probe_of(namespace[name])


def test_itself_its_modules_and_its_hidden_functions_travel():
    probe = probe_in(
        "def twice(x):\n    return 2 * np.asarray(x)\n\n"
        "def unused():\n    pass\n\n"
        "def probe(answers, x):\n    '''Says.'''\n    return twice(earlier(answers, la.norm(x)))\n"
    )
    namespace: dict = {}
    exec(probe.text, namespace)
    assert {name for name in namespace if name != "__builtins__"} == {"np", "la", "earlier", "twice", "probe"}
    assert (probe.name, probe.asks) == ("probe", ("forward",))


def test_the_text_runs_alone():
    probe = probe_in("def probe(answers, x):\n    return math.sqrt(answers.forward(x))\n")

    class Answers:
        @staticmethod
        def forward(x):
            return x * x

    assert probe.load()(Answers, 3) == 3


def test_names_of_its_own_need_not_travel():
    probe_in(
        "def probe(answers, xs, size=len([1])):\n"
        "    import json\n"
        "    def inner(y):\n        return y + size\n"
        "    try:\n        found = [inner(x) for x in xs]\n"
        "    except ValueError as error:\n        found = [str(error)]\n"
        "    *rest, last = [*found, 0]\n"
        "    with open('x') as file:\n        pass\n"
        "    return answers.forward(json.dumps(rest), key=lambda z: z, last=last, file=file)\n"
    )


@pytest.mark.parametrize(
    "code",
    [
        "def probe(answers, x):\n    return forward(answers.forward(x))\n",  # the solution's
        "def helper(x):\n    return forward(x)\n\ndef probe(answers, x):\n    return answers.forward(helper(x))\n",
        "def probe(answers, x):\n    return answers.forward(x) + SECRET\n",
        "def probe(answers, x=SECRET):\n    return answers.forward(x)\n",
        "table = [1, 2]\n\ndef probe(answers, x):\n    return answers.forward(table[x])\n",
        "class Box:\n    pass\n\ndef probe(answers, x):\n    return answers.forward(Box())\n",
        "def probe(answers, x):\n    return answers.forward(missing)\n",
        "def probe(answers, x):\n    return judge.draws(answers.forward, 1, 1)\n",
        "def probe(answers, x):\n    return unrolled.judge.draws(answers.forward, 1, 1)\n",
        "from numpy import tanh\n\ndef probe(answers, x):\n    return tanh(answers.forward(x))\n",
        "def probe(answers, x):\n    return [SECRET for _ in answers.forward(x)]\n",
    ],
)
def test_what_cannot_travel_is_refused_by_name(code):
    with pytest.raises(
        ValueError, match=r"names (forward|SECRET|table|Box|missing|judge|unrolled|tanh), which does not"
    ):
        probe_in(code)


@pytest.mark.parametrize(
    "code",
    [
        "probe = lambda answers, x: answers.forward(x)\n",
        "def make():\n    def inner(answers, x):\n        pass\n    return inner\n\nprobe = make()\n",
        "class Box:\n    def probe(answers, x):\n        return answers.forward(x)\n\nprobe = Box.probe\n",
        "probe = print\n",
        "async def probe(answers, x):\n    return answers.forward(x)\n",
    ],
)
def test_only_a_plain_function_at_the_top_level_is_a_probe(code):
    with pytest.raises(ValueError, match="by `def`"):
        probe_in(code)


def test_a_probe_that_asks_for_nothing_is_refused():
    with pytest.raises(ValueError, match="asks for no answers"):
        probe_in("def probe(answers, x):\n    return x\n")
