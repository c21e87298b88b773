"""What a picture of a finding shows, in words: for those who do not see it, and for those who do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from unrolled.values.language import Language

Facts = Mapping[str, Any]

WORDS: Mapping[str, Mapping[Language, str]] = {
    "right": {"en": "right", "ko": "맞음"},
    "some": {"en": "partly wrong", "ko": "일부 틀림"},
    "wrong": {"en": "wrong", "ko": "틀림"},
    "not_finite": {"en": "nan or infinite", "ko": "nan 또는 무한대"},
    "unlike": {"en": "another shape or kind", "ko": "형태나 자료형이 다름"},
    "yours": {"en": "yours", "ko": "제출한 답"},
    "expected": {"en": "expected", "ko": "필요한 형태"},
    "bound": {"en": "to get below", "ko": "이 아래로"},
    "epoch": {"en": "epoch", "ko": "에포크"},
}

_AXES: Mapping[str, Mapping[Language, str]] = {
    "batch": {"en": "sequence", "ko": "시퀀스"},
    "batch_size": {"en": "sequence", "ko": "시퀀스"},
    "time": {"en": "time step", "ko": "시간 단계"},
    "n_steps": {"en": "time step", "ko": "시간 단계"},
    "n_hidden": {"en": "hidden unit", "ko": "은닉 유닛"},
    "n_units": {"en": "hidden unit", "ko": "은닉 유닛"},
    "n_inputs": {"en": "input", "ko": "입력"},
    "n_outputs": {"en": "output", "ko": "출력"},
}
_AXIS = {"en": "axis {}", "ko": "축 {}"}
_EACH = {"en": "each {}", "ko": "모든 {}"}
_OF_AXIS = {"en": "{runs} of axis {axis}", "ko": "축 {axis}의 {runs}"}
_ONLY = {"en": "Wrong only at {} (counted from 0).", "ko": "{}에서만 틀렸습니다(0부터 셈)."}
_ONLY_PART = {"en": "{} (only at {})", "ko": "{}({}에서만)"}
_WRONG_PARTS = {"en": "Wrong: {}.", "ko": "틀린 것: {}."}
_RIGHT_PARTS = {"en": "Right: {}.", "ko": "맞은 것: {}."}
_FROM_0 = {"en": "Places are counted from 0.", "ko": "위치는 0부터 셉니다."}
_LOSSES = {
    "en": "Your loss, epoch by epoch. In the last one it should lie below the dashed line.",
    "ko": "에포크마다의 손실입니다. 마지막 에포크에서는 점선 아래에 있어야 합니다.",
}
_COUNT = {"en": "{what}: {n} of {of} cells are not right", "ko": "{what}: {of}칸 가운데 {n}칸이 맞지 않음"}
_SHAPE = {"en": "{whose}: shape {shape}", "ko": "{whose}: 형태 {shape}"}


def axis_word(part: Facts, axis: int, language: Language) -> str:
    """What an axis of an array is called; its number where the lesson has no name for it."""
    name = part["axes"][axis]
    return _AXES[name][language] if name in _AXES else name or _AXIS[language].format(axis)


def each_slice(part: Facts, leading: int, language: Language) -> str:
    """The title of a grid that is the same for all places along the leading axes."""
    words = [axis_word(part, axis, language) for axis in range(leading)]
    return _EACH[language].format(", ".join(words))


def elements_caption(parts: Sequence[Facts], language: Language) -> str:
    """Which parts of an answer are wrong, and to which places that is confined."""
    if len(parts) == 1:
        places = _places(parts[0], language)
        return _ONLY[language].format(places) if places else ""
    wrong = [part for part in parts if part["wrong"]]
    lines = [_WRONG_PARTS[language].format(", ".join(_wrong_part(part, language) for part in wrong))]
    if right := [_code(part) for part in parts if not part["wrong"]]:
        lines.append(_RIGHT_PARTS[language].format(", ".join(right)))
    if any(_places(part, language) for part in wrong):
        lines.append(_FROM_0[language])
    return " ".join(lines)


def _wrong_part(part: Facts, language: Language) -> str:
    places = _places(part, language)
    return _ONLY_PART[language].format(_code(part), places) if places else _code(part)


def _places(part: Facts, language: Language) -> str:
    """The places along each axis to which what is wrong is confined."""
    confined = []
    for axis, runs in enumerate(part["runs"]):
        if runs:
            places = ", ".join(map(_run, runs))
            named = f"{axis_word(part, axis, language)} {places}"
            confined.append(named if part["axes"][axis] else _OF_AXIS[language].format(runs=places, axis=axis))
    return "; ".join(confined)


def _run(run: Sequence[int]) -> str:
    first, last = run
    return str(first) if first == last else f"{first}–{last}"


def _code(part: Facts) -> str:
    return f"`{part['name']}`"


def losses_caption(language: Language) -> str:
    """What a curve of losses shows."""
    return _LOSSES[language]


def grid_label(what: str, cells: Sequence[str], language: Language) -> str:
    """A grid of cells for those who do not see it."""
    n, of = (sum(map(len, cells)) - sum(row.count("0") for row in cells), sum(map(len, cells)))
    return _COUNT[language].format(what=what, n=n, of=of)


def shape_label(whose: str, shape: str, language: Language) -> str:
    """The picture of a shape for those who do not see it."""
    return _SHAPE[language].format(whose=WORDS[whose][language], shape=shape)
