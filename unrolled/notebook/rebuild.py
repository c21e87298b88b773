"""A submission in the shape of its source: the student's answers and extra cells, and all else from the source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import count
from typing import Any

from nbformat import NotebookNode

from unrolled.errors import SubmissionError
from unrolled.notebook.definitions import cut
from unrolled.notebook.mark import MARK
from unrolled.notebook.mended import Mended, words, worth_saying
from unrolled.notebook.reading import Read, read
from unrolled.notebook.recognise import (
    HANDED_OUT,
    Recognised,
    defined_in,
    forms,
    grade_id,
    handed_out,
    is_answer,
    is_locked,
    is_touched,
    names_of,
    recognise,
    stripped,
)
from unrolled.values.language import LANGUAGES, Language


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


def rebuild(source: NotebookNode, submitted: NotebookNode) -> Rebuilt:
    """Puts a submission back into the shape of its source. Neither notebook is changed.

    Args:
        source: the source notebook, with nbgrader's metadata, solutions and hidden tests. Where its answers also hold
            the text in which they were handed out (`HANDED_OUT`), one that is nowhere stands so again.
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
            cell.source = cell.metadata.pop(HANDED_OUT, "")
        cell.update(written.get(s, {}))
        cells += [cell, *extras[s]]
    notebook.cells = cells
    return Rebuilt(notebook, tuple(_mended(source, submitted, seen)))


def rebuild_file(source: NotebookNode, submission: bytes, mended: Iterable[Mended] = ()) -> Rebuilt:
    """Puts a file that was handed in into the shape of its source.

    Args:
        source: as for `rebuild`.
        submission: the file.
        mended: what was mended in finding it.

    Raises:
        SubmissionError: it cannot be read, answers were lost where it is damaged, or it is another notebook.
    """
    found = read(submission)
    rebuilt = rebuild(source, found.notebook)
    missing = {one.name for one in rebuilt.mended if one.kind == "missing"}
    if missing and found.broken:
        return _sought(rebuilt, missing, found)
    if missing and len(missing) == sum(map(is_answer, source.cells)):
        raise SubmissionError("None of the assignment's answers is in this notebook: it is empty or another one.")
    return Rebuilt(rebuilt.notebook, worth_saying((*mended, *found.mended, *rebuilt.mended)))


def _sought(rebuilt: Rebuilt, missing: Collection[str | None], found: Read) -> Rebuilt:
    """The notebook of a damaged file in which answers in words were not found: a person looks for those.

    Raises:
        SubmissionError: answers in code were lost, too.
    """
    written = {grade_id(cell): cell for cell in rebuilt.notebook.cells if is_answer(cell) and not _is_code(cell)}
    if lost := sorted(map(str, missing - written.keys())):
        raise SubmissionError(f"{found.broken} These answers cannot be read: {', '.join(lost)}.")
    language = _language(rebuilt.notebook) or LANGUAGES[0]
    for name in missing:
        written[name].source = words(Mended("sought", name), language)  # not as handed out, so it waits for a mark
    mended = (Mended("sought", one.name) if one.kind == "missing" else one for one in rebuilt.mended)
    return Rebuilt(rebuilt.notebook, worth_saying((*found.mended, *mended)))


def answered(source: NotebookNode, submitted: NotebookNode) -> int:
    """How many answers of the source a submission holds that are not as they were handed out."""
    claims = recognise(source.cells, submitted.cells).claims
    taken = ((source.cells[s], submitted.cells[cells[-1]]) for s, cells in claims.items())
    return sum(is_touched(answer, cell) and bool(cell.source.strip()) for answer, cell in taken)


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
        # A written answer that was deleted counts as not written, not as one that a person must read.
        fields |= {s: {"source": piece} for s, piece in pieces.items() if piece.strip() or _is_code(source.cells[s])}
        if "attachments" in cell and answers[0] in fields and not _is_code(source.cells[answers[0]]):
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
    known = _known(seen)
    stubs = {stripped(handed_out(cell)) for cell in source.cells if is_answer(cell)}
    texts = {i: stripped(cell.source) for i, cell in enumerate(submitted.cells)}
    twins = {i for cells in seen.claims.values() for i in cells if texts[i] == texts[cells[-1]]}
    used = {cell.id for cell in source.cells}
    ids = (name for number in count(1) if (name := f"extra-{number}") not in used)
    extras: defaultdict[int, list[NotebookNode]] = defaultdict(list)
    last = -1
    for i, cell in enumerate(submitted.cells):
        if i in known:
            last = known[i]
        elif cell.source.strip() and i not in twins and texts[i] not in stubs:  # a stub would undo the answer above it
            extras[last].append(_extra(cell, next(ids)))
    return extras


def _known(seen: Recognised) -> dict[int, int]:
    """The submitted cells that stand for one of the source."""
    return dict(seen.copies) | {cells[-1]: s for s, cells in sorted(seen.claims.items())}


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
    texts = {stripped(submitted.cells[i].source) for i in cells}
    if len(texts - {"", stripped(handed_out(answer))}) > 1:
        yield "several"
    others = (cell for i, cell in enumerate(submitted.cells) if i not in cells and i not in _known(seen))
    if any(_is_code(cell) and defined_in(cell) & names_of(answer) and is_touched(answer, cell) for cell in others):
        yield "again"
    if _is_code(submitted.cells[taken]) != _is_code(answer):
        yield "turned"


def _is_code(cell: NotebookNode) -> bool:
    return bool(cell.cell_type == "code")


def _language(notebook: NotebookNode) -> Language | None:
    return next((language for language in LANGUAGES if language == notebook.metadata.get("lang")), None)
