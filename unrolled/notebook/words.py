"""Findings in words, in English and Korean: what was asked, what was expected in kind, what came, what to try."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from unrolled.notebook.spoken import spoken_of
from unrolled.values.known import KnownAnswer
from unrolled.values.language import Language
from unrolled.values.verdict import Finding, Outcome, Verdict

_SAY: Mapping[str, Mapping[Language, str]] = {
    "none": {
        "en": "{what} is None: it is not written yet, or a return is missing. Expected: {expected}.",
        "ko": "{what}: None이 나왔습니다. 아직 작성하지 않았거나 return을 빠뜨렸습니다. 필요한 것: {expected}.",
    },
    "kind": {
        "en": "{what} is {came}. Expected: {expected}.",
        "ko": "{what}의 자료형이 다릅니다. 나온 것: {came}. 필요한 것: {expected}.",
    },
    "shape": {
        "en": "{what} has the shape {came}. Expected: {expected}.",
        "ko": "{what}의 형태가 {came}입니다. 필요한 형태: {expected}.",
    },
    "length": {
        "en": "{what} has the length {came}. Expected: {expected}.",
        "ko": "{what}의 항목이 {came}개입니다. 필요한 개수: {expected}.",
    },
    "keys": {
        "en": "{what} has other keys than asked for.",
        "ko": "{what}의 키가 문제에서 요구한 것과 다릅니다.",
    },
    "values": {
        "en": "{what} has the right shape, but {n} of {of} values are wrong; the first is at {first}, "
        "where {came} came.",
        "ko": "{what}의 형태는 맞지만 값 {of}개 가운데 {n}개가 틀렸습니다. "
        "처음으로 틀린 곳은 {first}이고, 그 값은 {came}입니다.",
    },
    "value": {
        "en": "{what} is {came}, which is wrong.",
        "ko": "{what}: {came}이(가) 나왔지만 올바른 값이 아닙니다.",
    },
    "not_finite": {
        "en": "{what} has nan or infinity in {n} of {of} places, the first at {first}.",
        "ko": "{what}의 값 {of}개 가운데 {n}개가 nan이나 무한대입니다. 처음 나타난 곳은 {first}입니다.",
    },
    "only_value_not_finite": {
        "en": "{what} is nan or infinity.",
        "ko": "{what}: nan이나 무한대가 나왔습니다.",
    },
    "loss_not_finite": {
        "en": "A loss is nan or infinite. Is the learning rate too large?",
        "ko": "손실값에 nan이나 무한대가 있습니다. 학습률이 너무 크지 않은지 확인하세요.",
    },
    "loss_not_falling": {
        "en": "The loss does not fall as it should: {first} in the first epoch, {last} in the last. "
        "Do all weights train, with the loss and the optimizer that were asked for?",
        "ko": "손실이 충분히 줄어들지 않았습니다. 첫 에포크의 손실은 {first}, 마지막 에포크의 손실은 {last}입니다. "
        "모든 가중치가 학습되는지, 문제에서 요구한 손실 함수와 옵티마이저를 썼는지 확인하세요.",
    },
    "not_better_than_naive": {
        "en": "The loss falls, but on series that were not trained on the predictions are not clearly better than the "
        "naive forecast, which repeats the last value. What does the model learn from, and what for?",
        "ko": "손실은 줄었지만, 학습에 쓰지 않은 시계열에서는 마지막 값을 그대로 되풀이하는 단순 예측보다 뚜렷이 낫지 "
        "않습니다. 모델이 어떤 입력으로 무엇을 예측하도록 학습했는지 확인하세요.",
    },
    "far_from_solution": {
        "en": "The model learns, but on series that were not trained on its error is much larger than what a right "
        "training comes to in as many steps.",
        "ko": "학습은 되지만, 학습에 쓰지 않은 시계열의 오차가, 같은 횟수만큼 올바르게 학습한 모델보다 훨씬 큽니다.",
    },
    "below_noise": {
        "en": "On series that were not trained on, the error is smaller than their noise: no forecast can be so good "
        "without knowing what it forecasts.",
        "ko": "학습에 쓰지 않은 시계열에서 오차가 잡음의 크기보다 작습니다. 정답을 미리 알지 않고는 나올 수 없는 "
        "결과입니다.",
    },
    "text": {
        "en": "{what} is “{came}”, which is wrong.",
        "ko": "{what}: “{came}”이(가) 나왔지만 올바른 값이 아닙니다.",
    },
    "flag": {
        "en": "{what} is {came}, which is wrong.",
        "ko": "{what}: {came}이(가) 나왔지만 올바른 값이 아닙니다.",
    },
    "changed": {
        "en": "The values are right, but the function changes what it is given: argument {inputs} came back changed. "
        "Work on a copy.",
        "ko": "값은 맞지만 함수가 인자를 바꾸었습니다. 호출한 뒤에 {inputs}번째 인자의 값이 달라졌습니다. "
        "복사본을 만들어 계산하세요.",
    },
    "raised": {"en": "It raised {exception}: {message}", "ko": "실행 중에 {exception} 오류가 났습니다: {message}"},
    "not_defined": {
        "en": "`{name}` is not defined. Its cell may have raised an error, or the name was changed.",
        "ko": "`{name}`이(가) 정의되어 있지 않습니다. 셀에서 오류가 났거나 이름이 바뀌었을 수 있습니다.",
    },
    "forbidden": {
        "en": "The code uses `{name}`, which does the work that this exercise asks you to do yourself.",
        "ko": "코드에서 `{name}`을(를) 사용했습니다. 이 문제에서는 그 계산을 직접 작성해야 합니다.",
    },
    "too_slow": {
        "en": "It did not finish within {seconds} s. Is there a loop that never ends?",
        "ko": "{seconds}초 안에 끝나지 않았습니다. 무한히 도는 반복문이 있는지 확인하세요.",
    },
    "cut": {
        "en": "The cell showed more than is kept; the rest is left out.",
        "ko": "셀의 출력이 너무 길어 나머지를 생략했습니다.",
    },
    "died": {
        "en": "The Python process ended in the middle of it: out of memory, or ended by the code itself.",
        "ko": "실행하는 도중에 Python 프로세스가 종료되었습니다. 메모리가 부족했거나 코드가 Python을 종료했습니다.",
    },
    "no_answer": {
        "en": "The result could not be read: it is too large, nested too deeply, or damaged.",
        "ko": "결과를 읽지 못했습니다. 너무 크거나, 너무 깊이 중첩되었거나, 손상된 값입니다.",
    },
    "nonsense": {
        "en": "The cell disturbed Python itself ({exception}), so it was left out.",
        "ko": "이 셀이 Python의 실행 자체를 방해하여 제외했습니다({exception}).",
    },
    "broke": {
        "en": "The grader broke on this check. It costs nothing: a person will look at it.",
        "ko": "채점기에 문제가 생겨 이 항목을 채점하지 못했습니다. 감점은 없으며, 담당자가 직접 확인합니다.",
    },
}

_PATTERN: Mapping[str, Mapping[Language, str]] = {
    "transposed": {"en": "It is the transpose of what was expected.", "ko": "올바른 결과를 전치한 것입니다."},
    "zeros": {"en": "All of it is zero.", "ko": "모든 값이 0입니다."},
    "ratio": {
        "en": "Every value is off by the same factor.",
        "ko": "모든 값이 올바른 값에서 똑같은 비율로 벗어났습니다.",
    },
}

_KIND: Mapping[str, Mapping[Language, str]] = {
    "none": {"en": "None", "ko": "None"},
    "bool": {"en": "True or False", "ko": "True 또는 False"},
    "text": {"en": "text", "ko": "문자열"},
    "number": {"en": "a number", "ko": "수 하나"},
    "array": {"en": "an array of the shape {0}", "ko": "형태가 {0}인 배열"},
    "list": {"en": "a list of {0}", "ko": "항목이 {0}개인 리스트"},
    "tuple": {"en": "a tuple of {0}", "ko": "항목이 {0}개인 튜플"},
    "dict": {"en": "a dict of {0}", "ko": "항목이 {0}개인 딕셔너리"},
    "object": {"en": "an object of the type {0}", "ko": "{0} 자료형의 객체"},
}

_INPUTS = {"en": "The smallest case that fails has the inputs {0}.", "ko": "통과하지 못한 가장 작은 예시의 입력: {0}."}
_TRIES = {
    "en": "It was tried {0} times, each time with another seed and other series.",
    "ko": "시드와 시계열을 바꾸어 {0}번 시도했지만 모두 통과하지 못했습니다.",
}
_ONE_LENT = {
    "en": "In this check a right version of {0} stood in for yours, which does not pass yet. "
    "Only this exercise was judged.",
    "ko": "{0} 문제를 아직 통과하지 못했으므로, 이 검사에서는 올바른 함수를 대신 넣고 이 문제만 따로 채점했습니다.",
}
_SEVERAL_LENT = {
    "en": "In this check right versions of {0} stood in for yours, which do not pass yet. "
    "Only this exercise was judged.",
    "ko": "{0} 문제를 아직 통과하지 못했으므로, 이 검사에서는 올바른 함수들을 대신 넣고 이 문제만 따로 채점했습니다.",
}
_KNOWN = {"en": "Known mistake: {0}", "ko": "자주 하는 실수: {0}"}
_LATE: Mapping[Language, str] = {
    "en": "Due {due}, handed in {handed_in} ({zone}). {why}",
    "ko": "마감은 {due}, 제출은 {handed_in}입니다({zone}). {why}",
}
_WHY_LATE: Mapping[str, Mapping[Language, str]] = {
    "per day of the maximum": {
        "en": "Each day begun after the deadline costs {percent}% of the points possible; days begun: {days}.",
        "ko": "마감 후 하루가 시작될 때마다 만점의 {percent}%를 감점하며, {days}일 늦었습니다.",
    },
    "per day of the points": {
        "en": "Each day begun after the deadline costs {percent}% of your points; days begun: {days}.",
        "ko": "마감 후 하루가 시작될 때마다 받은 점수의 {percent}%를 감점하며, {days}일 늦었습니다.",
    },
    "cut-off": {
        "en": "What is handed in after the deadline gets no points.",
        "ko": "마감 후에 제출한 과제에는 점수를 주지 않습니다.",
    },
    "none": {"en": "", "ko": ""},
}


def explain(verdict: Verdict, mistakes: Sequence[KnownAnswer], language: Language) -> list[str]:
    """A verdict as lines for the student; empty for a check that passed."""
    if verdict.outcome is Outcome.PASSED:
        return []
    lines = [say(verdict.findings[0], language)]
    if inputs := verdict.findings[0].facts.get("inputs_were"):
        lines.append(_INPUTS[language].format(", ".join(inputs)))
    if tries := verdict.findings[0].facts.get("tries"):
        lines.append(_TRIES[language].format(tries))
    for mistake in mistakes:
        lines.append(_KNOWN[language].format(mistake.title[language]))
        lines += [mistake.hint[language]] if mistake.hint[language] else []
    if verdict.lent:
        lines.append((_SEVERAL_LENT if verdict.lent[1:] else _ONE_LENT)[language].format(", ".join(verdict.lent)))
    return lines


def late(kind: str, facts: Mapping[str, Any], language: Language) -> str:
    """Why being late cost points: the rule's kind, and `due`, `handed_in`, `zone`, `percent` and `days`."""
    return _LATE[language].format(**facts, why=_WHY_LATE[kind][language].format(**facts))


def say(finding: Finding, language: Language) -> str:
    """One finding as a sentence."""
    facts = finding.facts
    text = _SAY[_wording(finding)][language].format(**_words(facts, language))
    if pattern := facts.get("pattern"):
        text += " " + _PATTERN[pattern][language].format(**facts)
    return text


def _wording(finding: Finding) -> str:
    """Which sentence says a finding: one value has a sentence without places."""
    match finding.kind:
        case "values" if not finding.facts.get("shape"):
            return "value"
        case "not_finite" if finding.facts.get("of") == 1:
            return "only_value_not_finite"
    return finding.kind


def _words(facts: Mapping[str, Any], language: Language) -> dict[str, str]:
    return {name: _word(name, value, language) for name, value in facts.items()} | {
        "what": spoken_of(facts.get("place", ""), facts.get("called", ""), language)
    }


def _word(name: str, value: Any, language: Language) -> str:
    match value:
        case [str(kind), *rest] if kind in _KIND:
            return _KIND[kind][language].format(*map(_shape, rest))
        case float():
            return f"{value:g}"
        case [*_] if name == "inputs":
            return ", ".join(map(str, value))
        case _:
            return _shape(value)


def _shape(value: Any) -> str:
    """A shape or position as Python writes it."""
    if isinstance(value, list):
        return f"({', '.join(map(str, value))}{',' if len(value) == 1 else ''})"
    return str(value)
