"""Of what in a result a sentence speaks: the result, one entry of it, or one of several results by its name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from unrolled.values.language import Language

_RESULT: Mapping[Language, str] = {"en": "The result", "ko": "결과"}
_ENTRY: Mapping[Language, str] = {
    "en": "The entry at place {0} (counted from 0)",
    "ko": "결과의 {0}번 항목(번호는 0부터)",
}
_CALLED: Mapping[Language, str] = {"en": "The {0} result, `{1}`,", "ko": "{0} 번째 결과 `{1}`"}
_ORDINALS: Mapping[Language, Sequence[str]] = {
    "en": ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
    "ko": ("첫", "두", "세", "네", "다섯", "여섯", "일곱", "여덟"),
}


def spoken_of(place: str, called: str, language: Language) -> str:
    """Names a place in a result as the subject of a sentence.

    Args:
        place: where it stands, such as "[1]"; "" for the whole result.
        called: what the lesson calls it; "" if it has no name.
        language: the sentence's.
    """
    index = re.fullmatch(r"\[(\d+)\]", place)
    if index and not called:
        return _ENTRY[language].format(index[1])
    if index and int(index[1]) < len(_ORDINALS[language]):
        return _CALLED[language].format(_ORDINALS[language][int(index[1])], called)
    return " ".join(one for one in (_RESULT[language], place, f"(`{called}`)" if called else "") if one)
