"""Mutants: each operator makes its faults, in what the student writes and nowhere else."""

from __future__ import annotations

import pytest

from unrolled.judge.mutants import diff, mutants_of


def made(line: str, operator: str = "") -> set[str]:
    """What becomes of a line of a solution, under one operator or all."""
    source = f"def f(x):\n    ### BEGIN SOLUTION\n    {line}\n    ### END SOLUTION\n    return y\n"
    changed = [mutant for mutant in mutants_of(source) if operator in mutant.operator]
    return {mutant.source.splitlines()[1].strip() for mutant in changed}


@pytest.mark.parametrize(
    ("operator", "line", "faults"),
    [
        ("arithmetic", "y = a + b", {"y = a - b", "y = a", "y = b"}),
        ("arithmetic", "y = a @ b.T", {"y = a * b.T", "y = a", "y = b.T", "y = a @ b"}),
        ("arithmetic", "y += a", {"y -= a", "y = a"}),
        ("arithmetic", "y = -a", {"y = a"}),
        ("constants", "y = a[1]", {"y = a[2]", "y = a[0]"}),
        ("constants", "y = 0.5", {"y = 1.0", "y = 0.25"}),
        ("constants", "y = f(a, keepdims=True)", {"y = f(a, keepdims=False)"}),
        ("constants", "y = f(a, axis=-1)", {"y = f(a, axis=-2)", "y = f(a, axis=-0)"}),
        ("comparisons", "y = a < b", {"y = a <= b", "y = a > b"}),
        ("comparisons", "y = a if b else c", {"y = c if b else a", "y = a", "y = c"}),
        ("comparisons", "y = a and b", {"y = a or b"}),
        ("keywords dropped", "y = f(a, axis=0, out=b)", {"y = f(a, axis=0)", "y = f(a, out=b)"}),
        ("", "fit(verbose=2)", {"pass"}),
        ("calls dropped", "y = np.tanh(a)", {"y = a"}),
        ("calls dropped", "y = a.sum(axis=0)", {"y = a"}),
        ("arguments swapped", "y = f(a, b, c)", {"y = f(b, a, c)", "y = f(a, c, b)"}),
        ("arguments swapped", "y = a - b", {"y = b - a"}),
        ("arguments swapped", "y = a + b", set()),
        ("arguments swapped", "y = max(a, b)", set()),
        ("values permuted", "y, z = f(a)", {"z, y = f(a)"}),
        ("values permuted", "return a, b", {"return (b, a)"}),
        ("statements dropped", "y = a", {"pass"}),
    ],
)
def test_an_operator_makes_its_faults(operator: str, line: str, faults: set[str]) -> None:
    assert made(line, operator) == faults


def test_what_is_given_to_the_student_stays_apart_from_the_returned_values() -> None:
    source = (
        "def f(x, n=1):\n    y, z = 0, 0\n    ### BEGIN SOLUTION\n    y = x\n    ### END SOLUTION\n    return y, z\n"
    )
    changed = {diff(source, mutant.source) for mutant in mutants_of(source)}
    assert changed == {"- y = x\n+ pass", "- return (y, z)\n+ return (z, y)"}


def test_every_mutant_is_made_once_and_none_is_the_solution() -> None:
    source = "def f(x):\n    ### BEGIN SOLUTION\n    y = x[0] - x[0]\n    ### END SOLUTION\n    return y\n"
    sources = [mutant.source for mutant in mutants_of(source)]
    assert len(sources) == len(set(sources)) and not [one for one in sources if diff(source, one) == ""]


def test_all_that_stands_between_markers_is_changed() -> None:
    region = "    ### BEGIN SOLUTION\n    y = {}\n    ### END SOLUTION\n"
    source = f"def f(x):\n{region.format(7)}    z = 8\n{region.format(9)}"
    changed = {diff(source, mutant.source) for mutant in mutants_of(source)}
    assert {"- y = 7\n+ y = 6", "- y = 9\n+ y = 10"} <= changed
    assert not [one for one in changed if "z = 8" in one]
