"""Which cell of a submission stands for which cell of the source notebook.

By nbgrader's grade id, then by the cell's id (either is its *mark*), then by what it is: an answer by the functions,
classes and variables it defines, or by its place if it is prose; any other cell by how alike its text is.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from nbformat import NotebookNode
from rapidfuzz import fuzz, process

from unrolled.notebook.definitions import definitions, parsed
from unrolled.notebook.not_yet import NOT_YET

ALIKE = 90.0
"""Texts are alike from this percentage of common characters on."""

HANDED_OUT = "handed_out"
"""Where in an answer's metadata stands the text that students were given in its place."""

Cells = Sequence[NotebookNode]

_SOLUTION = re.compile(r"^([ \t]*)### BEGIN SOLUTION.*?### END SOLUTION[^\n]*", re.MULTILINE | re.DOTALL)
_HIDDEN = re.compile(r"^[ \t]*### BEGIN HIDDEN TESTS.*?### END HIDDEN TESTS[^\n]*", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Recognised:
    """What the cells of a submission are. A cell is named by its index in its own notebook.

    Args:
        marks: submitted cell → the source cell that its mark names.
        claims: answer of the source → the submitted cells that answer it, the one to take last.
        copies: submitted cell → the source cell, not an answer, that it is a copy of.
    """

    marks: Mapping[int, int]
    claims: Mapping[int, Sequence[int]]
    copies: Mapping[int, int]


def is_answer(cell: NotebookNode) -> bool:
    """Whether a source cell is the student's to write."""
    return bool(cell.metadata.get("nbgrader", {}).get("solution"))


def is_locked(cell: NotebookNode) -> bool:
    """Whether a source cell is given and stays as it is."""
    role = cell.metadata.get("nbgrader", {})
    return not is_answer(cell) and bool(role.get("locked") or role.get("grade"))


def grade_id(cell: NotebookNode) -> str | None:
    """The name that nbgrader knows a cell by, if it has one."""
    match cell.metadata:
        case {"nbgrader": {"grade_id": str(name)}}:
            return name
        case _:
            return None


def handed_out(cell: NotebookNode) -> str:
    """The text in which a source cell was handed out, where that is known; see `rubric_of`."""
    return str(cell.metadata.get(HANDED_OUT, ""))


def names_of(cell: NotebookNode) -> frozenset[str]:
    """The names an answer of the source is known by: its functions and classes, or else its variables.

    What stands outside of the solution's markers counts, for the student has it; where nothing does, what is inside.
    """
    if cell.cell_type != "code":
        return frozenset()
    whole, stub, *_ = forms(cell)
    found = definitions(stub) or definitions(whole)
    return frozenset(one.name for one in found if not one.variable) or frozenset(one.name for one in found)


def forms(cell: NotebookNode) -> tuple[str, ...]:
    """A source cell's text as it is, and as it may have been handed out, with `...` for the stub; all `stripped`."""
    stub = stripped(_HIDDEN.sub("", _SOLUTION.sub(r"\1...", cell.source)))
    told = [f"{stub}\n{code}" for code in NOT_YET.values()] if "### BEGIN HIDDEN TESTS" in cell.source else []
    return stripped(cell.source), stub, *told


def stripped(text: str) -> str:
    """A text as it is compared: the kind of line ends, spaces before them and empty lines around do not count."""
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")


def recognise(source: Cells, submitted: Cells) -> Recognised:
    """Finds out what the cells of a submission are.

    Args:
        source: the cells of the source notebook.
        submitted: the cells of the submission.
    """
    marks = _marks(source, submitted)
    claims = _claims(source, submitted, marks)
    answering = {i for cells in claims.values() for i in cells}
    copies = _copies(source, submitted, marks, answering)
    return Recognised(marks, claims | _claims_by_place(source, submitted, claims, copies), copies)


def _marks(source: Cells, submitted: Cells) -> dict[int, int]:
    by_id = {cell.id: s for s, cell in enumerate(source)}
    by_grade_id = {name: s for s, cell in enumerate(source) if (name := grade_id(cell))}
    found = {i: by_grade_id.get(grade_id(cell) or "", by_id.get(cell.id)) for i, cell in enumerate(submitted)}
    return {i: s for i, s in found.items() if s is not None}


def _claims(source: Cells, submitted: Cells, marks: Mapping[int, int]) -> dict[int, list[int]]:
    """What answers each exercise.

    Marked cells that define it; if these are all as they were handed out, any that do; or else marked ones that do not.
    """
    names = {s: names_of(cell) for s, cell in enumerate(source) if is_answer(cell)}
    marked = {s: [i for i in marks if marks[i] == s] for s in names}
    defined = [defined_in(cell) for cell in submitted]
    given = {text for cell in source if not is_answer(cell) for text in forms(cell)}
    free = [i for i, cell in enumerate(submitted) if stripped(cell.source) not in given]

    def worth(s: int, i: int) -> tuple[bool, bool, bool, int, bool, int]:
        """The last cell is taken, unless an earlier one is written, of the right kind, defines more, or is Python."""
        cell, code = submitted[i], _is_code(source[s])
        whole = not code or parsed(cell.source) is not None
        written = bool(cell.source.strip())
        return written, is_touched(source[s], cell), _is_code(cell) == code, len(defined[i] & names[s]), whole, i

    claims = {}
    for s, asked in names.items():
        own = [i for i in marked[s] if defined[i] & asked]
        others = [] if any(is_touched(source[s], submitted[i]) for i in own) else free
        claims[s] = own + [i for i in others if defined[i] & asked and i not in own]
    taken = {i for cells in claims.values() for i in cells}
    for s, cells in claims.items():
        claims[s] = sorted(cells or (i for i in marked[s] if i not in taken), key=lambda i, s=s: worth(s, i))
    return {s: cells for s, cells in claims.items() if cells}


def is_touched(answer: NotebookNode, cell: NotebookNode) -> bool:
    """Whether a submitted cell is not the answer's as it was handed out."""
    return stripped(cell.source) != stripped(handed_out(answer))


def defined_in(cell: NotebookNode) -> frozenset[str]:
    """The names that a submitted cell defines; prose must be Python as a whole, not quote it."""
    found = definitions(cell.source) if _is_code(cell) else parsed(cell.source)
    return frozenset(one.name for one in found or ())


def _copies(source: Cells, submitted: Cells, marks: Mapping[int, int], answering: Collection[int]) -> dict[int, int]:
    """Copies of the cells that are no answers. A locked cell may have many, any other one: more are the student's."""
    given = {s: forms(cell) for s, cell in enumerate(source) if not is_answer(cell)}
    locked = {s: texts for s, texts in given.items() if is_locked(source[s])}
    awaited = dict(given)
    rest = {i: stripped(cell.source) for i, cell in enumerate(submitted) if i not in answering}
    copies: dict[int, int] = {}

    def add(i: int, s: int | None) -> None:
        if s is not None:
            copies[i] = s
            awaited.pop(s, None)

    for i, text in rest.items():
        add(i, _most_alike(text, {s: texts for s, texts in awaited.items() if s == marks.get(i)}))
    for i, text in rest.items():
        if i not in copies:
            s = _most_alike(text, awaited)
            add(i, _most_alike(text, locked) if s is None else s)
    for i in rest:
        if i not in copies and marks.get(i) in awaited:
            add(i, marks[i])
    return copies


def _most_alike(text: str, choices: Mapping[int, Iterable[str]]) -> int | None:
    """The source cell whose text is the most alike, if any is alike at all."""
    forms = {(s, form): known for s, texts in choices.items() for form, known in enumerate(texts)}
    found = process.extractOne(text, forms, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return None if found is None else found[2][0]


def _claims_by_place(
    source: Cells, submitted: Cells, claims: Mapping[int, Sequence[int]], copies: Mapping[int, int]
) -> dict[int, list[int]]:
    """Answers that define nothing, such as prose: the first cell of their kind where their neighbours stand."""
    placed = sorted([(s, cells[-1]) for s, cells in claims.items()] + [(s, i) for i, s in copies.items()])
    used = {i for cells in claims.values() for i in cells} | copies.keys()
    seen = {s for s, _ in placed}
    found: dict[int, list[int]] = {}
    for s, cell in enumerate(source):
        if not is_answer(cell) or s in claims or names_of(cell) or seen.isdisjoint((s - 1, s + 1)):
            continue
        after = bisect(placed, (s, 0))
        begin = placed[after - 1][1] + 1 if after else 0
        end = placed[after][1] if after < len(placed) else len(submitted)
        free = (i for i in range(begin, end) if i not in used and submitted[i].source.strip())
        if (i := next((i for i in free if _is_code(submitted[i]) == _is_code(cell)), None)) is not None:
            found[s] = [i]
            placed.insert(after, (s, i))
            seen.add(s)
    rest = [s for s, cell in enumerate(source) if is_answer(cell) and not names_of(cell) and s not in {*claims, *found}]
    used |= {i for cells in found.values() for i in cells}
    left = [i for i, cell in enumerate(submitted) if i not in used and cell.source.strip() and not _is_code(cell)]
    if placed and len(rest) == len(left) == 1 and not _is_code(source[rest[0]]):
        found[rest[0]] = left  # the only text that is not the source's
    return found


def _is_code(cell: NotebookNode) -> bool:
    return bool(cell.cell_type == "code")
