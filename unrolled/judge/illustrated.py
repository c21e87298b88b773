"""What a finding needs to be shown as a picture: where the answer is wrong, in the lesson's own names."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from typing import Any

from unrolled.judge.checks import Agrees, size_words
from unrolled.judge.lettering import Lettering, lettering
from unrolled.values.asking import Answer, Probe
from unrolled.values.verdict import Finding
from unrolled.values.wrong import Facts, wrong_elements


def illustrated(
    found: Finding, check: Agrees, expected: Sequence[Answer], actual: Sequence[Answer], definition: Any
) -> Finding:
    """A check's first finding, with a picture where there is one, and with the names of the inputs.

    Args:
        found: the finding.
        check: the check.
        expected: the solution's answers.
        actual: the student's.
        definition: the solution's function or class that the check's probe asks for.
    """
    cases = zip(check.cases, expected, actual, strict=True)
    case, want, came = next(one for one in cases if check.finding(one[1], one[2]) is not None)
    letters, asked = lettering(definition), _asked(check.probe)
    parameters = [argument.arg for argument in asked.args.args[1:]]
    inputs = {name: value for name, value in zip(parameters, case, strict=False) if name in letters.arguments}
    sizes, called = letters.sizes(inputs), _called(asked, want.value, letters)
    facts = {**found.facts, "inputs_were": _inputs(case, parameters, inputs)}
    if name := called.get(found.facts.get("place", "")):
        facts["called"] = name
    if found.kind == "shape":
        facts["picture"] = _shapes(found.facts, letters, sizes)
    elif parts := wrong_elements(want.value, came.value, check.rtol, check.atol):
        facts["picture"] = _elements(parts, letters, sizes, called)
    return Finding(found.kind, facts)


def _inputs(case: Sequence[Any], parameters: Sequence[str], named: Mapping[str, Any]) -> list[str]:
    """The case's inputs as a student may see them, with the names that the exercise gives them."""
    words = [size_words(value) for value in case]
    return [f"`{name}` {word}" if name in named else word for name, word in zip(parameters, words, strict=False)]


def _shapes(facts: Mapping[str, Any], letters: Lettering, sizes: Mapping[str, int]) -> Facts:
    """The shape that was expected and the one that came, with the names of their axes."""
    expected, came = facts["expected"], facts["came"]
    names = letters.axes(expected, sizes)
    told = {size for size in expected if size > 1 and expected.count(size) == 1 and came.count(size) <= 1}
    of_size = {size: name for name, size in zip(names, expected, strict=True) if size in told}
    return {
        "kind": "shapes",
        "expected": {"shape": expected, "axes": names},
        "came": {"shape": came, "axes": [of_size.get(size, "") for size in came]},
    }


def _elements(parts: Sequence[Facts], letters: Lettering, sizes: Mapping[str, int], called: Mapping[str, str]) -> Facts:
    """Where the parts of an answer are wrong, with their names and those of their axes."""
    named = (
        {"name": called.get(part["place"], part["place"]), "axes": letters.axes(part["shape"], sizes)} for part in parts
    )
    return {"kind": "elements", "parts": [{**part, **names} for part, names in zip(parts, named, strict=True)]}


def _called(asked: ast.FunctionDef, expected: Any, letters: Lettering) -> dict[str, str]:
    """By place, what the exercise calls its results; nothing if the probe does not return them as they are."""
    match asked.body:
        case [ast.Return(ast.Call(ast.Attribute(ast.Name("answers"))))]:
            n = len(expected) if isinstance(expected, (tuple, list)) else 0
            return {f"[{i}]": name for i, name in enumerate(letters.results)} if n == len(letters.results) > 1 else {}
    return {}


def _asked(probe: Probe) -> ast.FunctionDef:
    """The probe's function."""
    functions = (node for node in ast.parse(probe.text).body if isinstance(node, ast.FunctionDef))
    return next(node for node in functions if node.name == probe.name)
