"""What had to be mended in what a student handed in, and the words for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unrolled.values.language import Language


@dataclass(frozen=True)
class Mended:
    """One thing that was mended.

    Args:
        kind: what it was, a key of the words.
        name: the cell of the source or the file that it concerns; None where it concerns the notebook.
    """

    kind: str
    name: str | None = None


_WORDS: Mapping[str, Mapping[Language, str]] = {
    # The file.
    "chosen": {
        "en": "Several notebooks were handed in. “{name}” was graded: of all it holds the most answers.",
        "ko": "노트북이 여러 개 제출되어, 답이 가장 많이 작성된 “{name}” 파일을 채점했습니다.",
    },
    "renamed": {
        "en": "The notebook had another name, “{name}”. It was graded all the same.",
        "ko": "노트북의 파일 이름이 “{name}”(으)로 바뀌어 있었지만, 그대로 채점했습니다.",
    },
    "script": {
        "en": "A Python script was handed in instead of the notebook. Its answers were graded; "
        "please hand in the notebook itself, a file that ends in .ipynb.",
        "ko": "노트북 대신 파이썬 스크립트가 제출되어, 스크립트에 있는 답을 채점했습니다. "
        "다음에는 .ipynb로 끝나는 노트북 파일을 제출해 주세요.",
    },
    "encoding": {
        "en": "The file was not saved as UTF-8. It was read all the same; some letters may have changed.",
        "ko": "파일이 UTF-8로 저장되어 있지 않았지만 읽어서 채점했습니다. 일부 글자가 달라졌을 수 있습니다.",
    },
    "damaged": {
        "en": "The file was damaged. All your answers could be read from it, and were graded.",
        "ko": "파일이 손상되어 있었지만, 답은 모두 읽을 수 있어 그대로 채점했습니다.",
    },
    "sought": {
        "en": "The file was damaged, and the answer to “{name}” was not found in it. Somebody will look for it.",
        "ko": "파일이 손상되어 “{name}” 문제의 답을 찾지 못했습니다. 담당자가 직접 확인할 예정입니다.",
    },
    # The cells.
    "stripped": {
        "en": "The notebook had lost the marks of its cells, as happens in Colab and VS Code. "
        "Your answers were found by what is in them.",
        "ko": "셀의 표식이 모두 사라져 있어 내용을 보고 답을 찾았습니다. "
        "Colab이나 VS Code에서 저장하면 그럴 수 있습니다.",
    },
    "missing": {
        "en": "The answer to “{name}” was not found. It counts as not written.",
        "ko": "“{name}” 문제의 답을 찾지 못했습니다. 작성하지 않은 것으로 채점했습니다.",
    },
    "found": {
        "en": "The answer to “{name}” was not in the cell that was handed out for it. It was found by what is in it.",
        "ko": "“{name}” 문제의 답이 원래 셀에 있지 않아, 내용을 보고 찾았습니다.",
    },
    "several": {
        "en": "Several cells answered “{name}”. The last whole one counts; the others were kept beside it.",
        "ko": "“{name}” 문제의 답이 여러 셀에 있어, 그중 온전한 마지막 셀을 채점했습니다. "
        "나머지 셀은 그 옆에 그대로 두었습니다.",
    },
    "again": {
        "en": "A cell of your own defines “{name}” again. "
        "Cells run in their order: what was defined last above a check is what it looked at.",
        "ko": "직접 추가한 셀에서 “{name}” 문제의 답을 다시 정의했습니다. "
        "셀은 순서대로 실행되므로, 채점 셀보다 위에서 마지막으로 정의된 것을 채점했습니다.",
    },
    "shared": {
        "en": "The answer to “{name}” shared a cell with another answer. It was put back into its own cell.",
        "ko": "“{name}” 문제의 답이 다른 문제의 답과 한 셀에 있어, 제자리로 옮겼습니다.",
    },
    "turned": {
        "en": "The cell of “{name}” had been turned into another kind of cell. It was turned back.",
        "ko": "“{name}” 셀의 종류가 바뀌어 있어, 원래대로 되돌렸습니다.",
    },
    "edited": {
        "en": "The given cell “{name}” had been changed. It was put back as it was handed out.",
        "ko": "미리 작성된 셀 “{name}”의 내용이 바뀌어 있어, 원래대로 되돌렸습니다.",
    },
    "deleted": {
        "en": "Some given cells had been deleted. They were put back.",
        "ko": "미리 작성된 셀 가운데 지워진 것이 있어, 다시 넣었습니다.",
    },
}

KINDS = frozenset(_WORDS)

_SAID_ALREADY: Mapping[str, frozenset[str]] = {
    "script": frozenset({"stripped", "deleted"}),
    "damaged": frozenset({"deleted"}),
    "sought": frozenset({"damaged"}),
}
"""What goes without saying where something else was mended: a script has no marks."""


def words(mended: Mended, language: Language) -> str:
    """One line that tells the student what was mended, in their language."""
    return _WORDS[mended.kind][language].format(name=mended.name)


def worth_saying(mended: Iterable[Mended]) -> tuple[Mended, ...]:
    """What was mended, without what follows from the rest."""
    found = tuple(mended)
    said = frozenset[str]().union(*(_SAID_ALREADY.get(one.kind, frozenset()) for one in found))
    return tuple(one for one in found if one.kind not in said)
