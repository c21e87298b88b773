"""The bench: what one hidden check finds, which mistakes are named, and which lessons are refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tiny_course import FORWARD, MISTAKES, SOLUTIONS, STEP, exercise, hidden, lesson, notebook_of, trial_of

from unrolled.judge.bench import Bench, Examination
from unrolled.judge.namespaces import LocalRespondent, namespace_of
from unrolled.judge.trial import CheckError, Trial
from unrolled.values.known import KnownAnswer

TRIAL = lesson().trial


def examined(bench: Bench, check: str, lend: tuple[str, ...] = (), **answers: str) -> Examination:
    """Examines the solution with some answers replaced."""
    cells = [("imports", "import numpy as np"), *({**SOLUTIONS, **answers}).items()]
    student = LocalRespondent(namespace_of(cells))
    source = answers.get("step", STEP)
    return bench.examine(check, bench.ask(check, student, lend), source)


def kinds(examination: Examination) -> set[str]:
    return {finding.kind for finding in examination.findings}


def one_check(code: str, name: str = "step", **mistakes: str) -> Trial:
    """A lesson of one exercise and one hidden check."""
    known = tuple(KnownAnswer(m, name, {"en": m, "ko": m}, {"en": "", "ko": ""}, code) for m, code in mistakes.items())
    return replace(trial_of(notebook_of(exercise(name), hidden("hidden-one", code))), mistakes={name: known})


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench(TRIAL)


def test_the_solution_passes_every_check(bench):
    bench.sound()
    for check in TRIAL.hidden:
        assert examined(bench, check.grade_id).findings == ()


def test_the_smallest_failing_case_comes_first(bench):
    findings = examined(bench, "hidden-step-values", step="def step(x, h, w):\n    return 0 * x").findings
    sizes = [2 * n * k + k * k for n, k in (finding.facts["shape"] for finding in findings)]
    assert sizes == sorted(sizes) and len(sizes) == 6


def test_a_changed_argument_loses_a_check(bench):
    code = "def step(x, h, w):\n    h += 1\n    return np.tanh(x + (h - 1) @ w)"
    assert kinds(examined(bench, "hidden-step-values", step=code)) == {"changed"}


def test_forbidden_code_loses_a_check_that_its_values_pass(bench):
    code = "def step(x, h, w):\n    tensorflow = 1\n    return np.tanh(x + h @ w)"
    assert kinds(examined(bench, "hidden-step-values", step=code)) == {"forbidden"}


def test_a_later_exercise_is_judged_with_the_right_earlier_one_lent(bench):
    zeros = "def step(x, h, w):\n    return 0 * x"
    assert kinds(examined(bench, "hidden-forward-values", step=zeros)) == {"values"}
    assert not examined(bench, "hidden-forward-values", lend=("step",), step=zeros).findings
    both = examined(
        bench, "hidden-forward-values", ("step",), step=zeros, forward="def forward(xs, h, w):\n    return 0 * xs"
    )
    assert kinds(both) == {"values"}


def test_what_a_check_builds_on_is_followed_back(bench):
    assert bench.builds_on("hidden-total-values") == ("forward", "repeat", "step")
    assert bench.builds_on("hidden-forward-values") == ("step",)
    assert bench.builds_on("hidden-step-values") == ()


def test_a_mistake_is_named_by_its_values_over_all_checks_of_its_exercise(bench):
    def names(**answers):
        checks = ("hidden-step-values", "hidden-step-edges")
        return bench.named({check: examined(bench, check, **answers) for check in checks})

    assert names(step="def step(x, h, w):\n    return np.tanh(h @ np.transpose(w) + x)") == ("transposed",)
    assert names(step="def step(x, h, w):\n    return np.tanh(x + h @ (w.T if abs(x).max() < 3 else w))") == ()
    assert names(step="def step(x, h, w):\n    return np.tanh(x + h @ w) * (1 if abs(x).max() < 3 else 2)") == ()
    assert names() == ()


def test_an_exception_alone_is_no_likeness(bench):
    raises = "def step(x, h, w):\n    raise ValueError"
    found = examined(bench, "hidden-step-values", step=raises)
    assert kinds(found) == {"raised"} and found.alike == {"raising"}
    assert bench.named({"hidden-step-values": found}) == ()


CASES = "judge.agrees(probe, [(np.ones(1), 0.0, 1.0), (np.array([1.0, 2.0]), 0.0, 1.0)])\n"
PROBE = "def probe(answers, x, h, w):\n    return answers.step(x, h, w)\n\n"
VECTORS = "def probe(answers, x):\n    return answers.step(x, x, np.eye(len(x)))\n\n"
TWO_VECTORS = "judge.agrees(probe, [(np.ones(1),), (np.array([1.0, -2.0]),)])\n"


def test_nan_is_like_nan_and_a_partly_raising_mistake_like_another():
    code = "def step(x, h, w):\n    if len(x) == 1:\n        raise {}\n    return np.sqrt(x - 2)"
    mistakes = {"same": code.format("KeyError(1)"), "other": code.format("ValueError")}
    bench = Bench(one_check(VECTORS + TWO_VECTORS, **mistakes))
    student = LocalRespondent(namespace_of([("imports", "import numpy as np"), ("step", code.format("KeyError(2)"))]))
    found = bench.examine("hidden-one", bench.ask("hidden-one", student), "")
    assert bench.named({"hidden-one": found}) == ("same",)


def test_a_changed_argument_takes_part_in_the_likeness():
    overwrites = "def step(x, h, w):\n    y = np.tanh(x + h @ w)\n    x[:] = 0\n    return y"
    bench = Bench(one_check(VECTORS + TWO_VECTORS, overwrites=overwrites))
    for code, names in ((overwrites, ("overwrites",)), (STEP, ())):
        student = LocalRespondent(namespace_of([("imports", "import numpy as np"), ("step", code)]))
        found = bench.examine("hidden-one", bench.ask("hidden-one", student), code)
        assert bench.named({"hidden-one": found}) == names


def test_a_mistake_is_seen_by_the_rest_of_the_notebook_too():
    trial = one_check(VECTORS + TWO_VECTORS, doubled="def inner(x):\n    return 2 * x")
    through = "def inner(x):\n    return x\n\ndef step(x, h, w):\n    return np.tanh(inner(x) + h @ w)"
    trial = replace(trial, definitions=(("imports", "import numpy as np"), ("step", through)))
    bench = Bench(trial)
    student = LocalRespondent(
        namespace_of([("all", "import numpy as np\n" + through.replace("return x", "return x + x"))])
    )
    found = bench.examine("hidden-one", bench.ask("hidden-one", student), "")
    assert bench.named({"hidden-one": found}) == ("doubled",)
    assert (
        bench.examine("hidden-one", bench.ask("hidden-one", LocalRespondent(namespace_of(trial.definitions))), "")
        == Examination()
    )


@pytest.mark.parametrize(
    ("code", "what"),
    [
        (PROBE + CASES.replace("2.0]", "1.0]").replace("np.ones(1), 0.0", "np.ones(2), 0.0"), "the same value in all"),
        ("def probe(answers, x, h, w):\n    answers.step(x, h, w)\n    return 7\n\n" + CASES, "the same value in all"),
        ("def probe(answers, x, h, w):\n    answers.step(x, h, w)\n    return {x.sum()}\n\n" + CASES, "holds a set"),
        (
            "def probe(answers, x, h, w):\n    answers.step(x, h, w)\n    return 1 / 0\n\n" + CASES,
            "the solution itself fails",
        ),
        ("def probe(answers, x, h, w):\n    x += 1\n    return answers.step(x, h, w)\n\n" + CASES, "an input changed"),
        (PROBE + CASES.replace("])\n", "], builds_on='step')\n"), "builds on step, which is no earlier exercise"),
        (PROBE + CASES.replace("])\n", "], builds_on='nothing')\n"), "builds on nothing, which is no earlier exercise"),
    ],
)
def test_checks_that_cannot_tell_right_from_wrong_are_refused(code, what):
    solution = "def step(x, h, w):\n    return np.tanh(x + h * w)"
    trial = replace(one_check(code), definitions=(("imports", "import numpy as np"), ("step", solution)))
    with pytest.raises(CheckError, match=what):
        Bench(trial).sound()


@pytest.mark.parametrize(
    ("code", "error", "what"),
    [
        ("x = 1\n", CheckError, "hidden-one states no check"),
        ("judge.forbids('other', 'np')\n", CheckError, "stands below step but asks for other"),
        (
            "def probe(answers, x):\n    return answers.other(x)\n\njudge.agrees(probe, [(1,), (2,)])\n",
            CheckError,
            "for other",
        ),
        (PROBE + "judge.agrees(probe, [(1.0, 0.0, 1.0)])\n", ValueError, "at least two tuples"),
        (PROBE + "judge.agrees(probe, [np.ones(3), np.ones(3)])\n", ValueError, "at least two tuples"),
        (PROBE + "judge.agrees(probe, [(1, 2, {3}), (1, 2, 3)])\n", ValueError, "an input is a set"),
        (PROBE + "judge.agrees(probe, [(np.zeros(9_000_000), 0, 0)] * 2)\n", ValueError, "larger than 64 MB"),
        ("judge.agrees(step, [(1, 2, 3), (1, 2, 4)])\n", ValueError, "asks for no answers"),
    ],
)
def test_a_hidden_cell_that_states_nonsense_is_refused(code, error, what):
    with pytest.raises(error, match=what):
        Bench(one_check(code))


def test_mistakes_for_no_exercise_are_refused():
    with pytest.raises(CheckError, match="mistakes for stepp"):
        Bench(replace(TRIAL, mistakes={"stepp": MISTAKES["step"]})).sound()


def test_the_solution_of_a_lesson_is_not_changed_by_hidden_cells():
    code = "step = None\n" + PROBE + CASES
    trial = replace(one_check(code), definitions=(("s", "def step(x, h, w):\n    return x + h * w"),))
    Bench(trial).sound()


def test_a_student_named_by_no_mistake_still_has_findings(bench):
    found = examined(bench, "hidden-forward-values", forward=FORWARD.replace("h = step", "h = 2 * step"))
    assert kinds(found) == {"values"} and bench.named({"hidden-forward-values": found}) == ()


def test_draws_are_the_same_at_every_building():
    first, second = Bench(TRIAL), Bench(TRIAL)
    answers = [
        examined(one, "hidden-step-values", step="def step(x, h, w):\n    return 0 * x") for one in (first, second)
    ]
    assert answers[0] == answers[1]
