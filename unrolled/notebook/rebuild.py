"""A submission in the shape of its source: the student's answers and extra cells, and all else from the source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from itertools import count
from typing import Any

from nbformat import NotebookNode

from unrolled.notebook.definitions import cut
from unrolled.notebook.mark import MARK
from unrolled.notebook.recognise import Recognised, forms, grade_id, is_answer, is_locked, names_of, recognise, stripped
from unrolled.values.language import LANGUAGES, Language


@dataclass(frozen=True)
class Mended:
    """One thing that was mended.

    Args:
        kind: what it was, a key of the words.
        grade_id: the cell of the source, or None where it concerns the notebook.
    """

    kind: str
    grade_id: str | None = None


@dataclass(frozen=True)
class Rebuilt:
    """A submission in the shape of its source.

    Args:
        notebook: the source notebook with the student's answers and extra cells, without outputs. It holds the hidden
            tests and no solution.
        mended: what had to be mended, in the order of the source.
    """

    notebook: NotebookNode
    mended: tuple[Mended, ...]


_WORDS: Mapping[str, Mapping[Language, str]] = {
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
        "en": "The cell of “{name}” had lost its mark. The answer was found by what is in it.",
        "ko": "“{name}” 셀의 표식이 사라져 있어, 내용을 보고 답을 찾았습니다.",
    },
    "several": {
        "en": "Several cells answered “{name}”. The last whole one counts; the others were kept beside it.",
        "ko": "“{name}” 문제의 답이 여러 셀에 있어, 그중 온전한 마지막 셀을 채점했습니다. "
        "나머지 셀은 그 옆에 그대로 두었습니다.",
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


def words(mended: Mended, language: Language) -> str:
    """One line that tells the student what was mended, in their language."""
    return _WORDS[mended.kind][language].format(name=mended.grade_id)


def rebuild(source: NotebookNode, submitted: NotebookNode) -> Rebuilt:
    """Puts a submission back into the shape of its source. Neither notebook is changed.

    Args:
        source: the source notebook, with nbgrader's metadata, solutions and hidden tests.
        submitted: the submission as `reading.read` gives it.
    """
    seen = recognise(source.cells, submitted.cells)
    written, extras = _written(source, submitted, seen), _extras(source, submitted, seen)
    notebook = deepcopy(source)
    notebook.metadata.pop(MARK, None)
    if language := _language(submitted):
        notebook.metadata.lang = language
    cells = extras[-1]
    for s, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
        if is_answer(cell):
            cell.source = ""
        cell.update(written.get(s, {}))
        cells += [cell, *extras[s]]
    notebook.cells = cells
    return Rebuilt(notebook, tuple(_mended(source, submitted, seen)))


def _written(source: NotebookNode, submitted: NotebookNode, seen: Recognised) -> dict[int, dict[str, Any]]:
    """The fields of source cells that the student filled: text, and pictures in prose."""
    fields: dict[int, dict[str, Any]] = {}
    for i, s in seen.copies.items():
        if not is_locked(source.cells[s]) and submitted.cells[i].cell_type == source.cells[s].cell_type:
            fields[s] = {"source": submitted.cells[i].source}
    for i, answers in _answers_by_cell(seen).items():
        cell = submitted.cells[i]
        pieces = {answers[0]: cell.source}
        if len(answers) > 1:
            pieces = cut(cell.source, {s: names_of(source.cells[s]) for s in answers})
        fields |= {s: {"source": piece} for s, piece in pieces.items()}
        if "attachments" in cell and source.cells[answers[0]].cell_type != "code":
            fields[answers[0]]["attachments"] = deepcopy(cell.attachments)
    return fields


def _answers_by_cell(seen: Recognised) -> dict[int, list[int]]:
    """The submitted cells that were taken as answers, each with the answers it holds."""
    answers: defaultdict[int, list[int]] = defaultdict(list)
    for s, cells in seen.claims.items():
        answers[cells[-1]].append(s)
    return answers


def _extras(source: NotebookNode, submitted: NotebookNode, seen: Recognised) -> defaultdict[int, list[NotebookNode]]:
    """The student's own cells by the source cell that they follow; -1 stands before the first."""
    known = dict(seen.copies)
    known |= {cells[-1]: s for s, cells in sorted(seen.claims.items())}
    texts = {i: stripped(cell.source) for i, cell in enumerate(submitted.cells)}
    twins = {i for cells in seen.claims.values() for i in cells if texts[i] == texts[cells[-1]]}
    used = {cell.id for cell in source.cells}
    ids = (name for number in count(1) if (name := f"extra-{number}") not in used)
    extras: defaultdict[int, list[NotebookNode]] = defaultdict(list)
    last = -1
    for i, cell in enumerate(submitted.cells):
        if i in known:
            last = known[i]
        elif cell.source.strip() and i not in twins:
            extras[last].append(_extra(cell, next(ids)))
    return extras


def _extra(cell: NotebookNode, name: str) -> NotebookNode:
    """A cell of the student's own: type, text and pictures."""
    kept = NotebookNode(cell_type=cell.cell_type, id=name, metadata=NotebookNode(), source=cell.source)
    if cell.cell_type == "code":
        kept.update(execution_count=None, outputs=[])
    elif "attachments" in cell:
        kept.attachments = deepcopy(cell.attachments)
    return kept


def _mended(source: NotebookNode, submitted: NotebookNode, seen: Recognised) -> Iterator[Mended]:
    if seen.claims and not seen.marks:
        yield Mended("stripped")
    copies: defaultdict[int, set[str]] = defaultdict(set)
    for i, s in seen.copies.items():
        copies[s].add(stripped(submitted.cells[i].source))
    same_language = _language(submitted) in (None, source.metadata.get("lang"))
    for s, cell in enumerate(source.cells):
        if is_answer(cell):
            yield from (Mended(kind, grade_id(cell)) for kind in _mended_answer(s, cell, submitted, seen))
        elif is_locked(cell) and same_language and s in copies and copies[s].isdisjoint(forms(cell)):
            yield Mended("edited", grade_id(cell))
    if any(is_locked(cell) and s not in copies for s, cell in enumerate(source.cells)):
        yield Mended("deleted")


def _mended_answer(s: int, answer: NotebookNode, submitted: NotebookNode, seen: Recognised) -> Iterator[str]:
    """The kinds of what was mended of one answer."""
    if s not in seen.claims:
        yield "missing"
        return
    cells, taken = seen.claims[s], seen.claims[s][-1]
    if seen.marks.get(taken) != s:
        if len(_answers_by_cell(seen)[taken]) > 1:
            yield "shared"
        elif seen.marks:
            yield "found"
    if len({stripped(submitted.cells[i].source) for i in cells} - {""}) > 1:
        yield "several"
    if (submitted.cells[taken].cell_type == "code") != (answer.cell_type == "code"):
        yield "turned"


def _language(notebook: NotebookNode) -> Language | None:
    return next((language for language in LANGUAGES if language == notebook.metadata.get("lang")), None)
