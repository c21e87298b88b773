"""A graded notebook as its student may see it: verdicts in the place of hidden tests, and the score by exercise."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output

from unrolled.notebook.mended import Mended, words
from unrolled.notebook.outputs import language_of
from unrolled.notebook.roles import HiddenCheck, hidden_checks
from unrolled.values.verdict import Outcome

VERDICT = "verdict"
"""Where a check's verdict stands in its cell's metadata."""


@dataclass(frozen=True)
class Row:
    """One line of the table of scores.

    Args:
        grade_id: the exercise's, or that of a written answer.
        checks: the cells that its points come from.
        score: points got.
        points: points possible.
        waits: whether a person has still to grade some of it.
    """

    grade_id: str
    checks: tuple[NotebookNode, ...]
    score: float
    points: float
    waits: bool


def show_verdicts(notebook: NotebookNode) -> None:
    """Puts, in place, a title and a verdict where each hidden check stands; no line of it stays, nor a traceback.

    The cell's source becomes the title and its output the verdict in words, so that any template may show it. The parts
    are in its metadata: `title`, `outcome`, `said` (lines), `known` (pairs: a mistake's name, a hint), `note` (lines),
    `picture` (its facts, or None).
    """
    hidden = {check.grade_id: check for check in hidden_checks(notebook) if check.source.strip()}
    for cell in notebook.cells:
        cell.metadata.pop(VERDICT, None)  # a student may have written one
        if check := hidden.get(_role(cell).get("grade_id", "")):
            _show(cell, check)


def score_by_exercise(notebook: NotebookNode) -> tuple[Row, ...]:
    """The table of scores, in the notebook's order.

    Args:
        notebook: with nbgrader's `score` and `points`, and `waits`, in the metadata of its graded cells.
    """
    exercise_of = {check.grade_id: check.exercise for check in hidden_checks(notebook)}
    rows: defaultdict[str, list[NotebookNode]] = defaultdict(list)
    for cell in notebook.cells:
        role = _role(cell)
        if role.get("grade") or role.get("task"):
            rows[exercise_of.get(role["grade_id"]) or role["grade_id"]].append(cell)
    return tuple(_row(name, tuple(cells)) for name, cells in rows.items())


def mended_lines(notebook: NotebookNode) -> list[str]:
    """What had to be mended in the submission, in the notebook's language; nothing twice."""
    lines = (_mended_line(one, notebook) for one in notebook.metadata.get("unrolled", {}).get("mended", []))
    return list(dict.fromkeys(line for line in lines if line))


def _row(name: str, cells: tuple[NotebookNode, ...]) -> Row:
    roles = [_role(cell) for cell in cells]
    score, points = (sum(float(role[key]) for role in roles) for key in ("score", "points"))
    return Row(name, cells, score, points, any(role.get("waits") for role in roles))


def _mended_line(mended: Any, notebook: NotebookNode) -> str:
    match mended:
        case [str(kind), (str() | None) as grade_id]:
            with suppress(KeyError):
                return words(Mended(kind, grade_id), language_of(notebook))
    return ""


def _show(cell: NotebookNode, check: HiddenCheck) -> None:
    shown = _of_metadata(cell.metadata.get("unrolled")) or _of_outputs(cell.get("outputs", []))
    lines = [*shown["said"], *(line for pair in shown["known"] for line in pair), *shown["note"]]
    cell.metadata[VERDICT] = {"title": check.title, **shown}
    cell.source = f"# {check.title}"
    cell.outputs = [new_output("display_data", data={"text/plain": "\n".join(lines)})] if lines else []


def _of_metadata(written: Any) -> dict[str, Any] | None:
    """The verdict that grading left; None if there is none."""
    match written:
        case {"outcome": str(outcome), "text": [*text], "mistakes": [*names], "lent": [*lent]} if outcome in [*Outcome]:
            lines = [str(line) for line in text]
            # The order of `unrolled.notebook.words.explain`: what was seen, two lines a known mistake, what was lent.
            end = len(lines) - bool(lines and lent)
            start = max(end - 2 * len(names), 0)
            known = [lines[i : i + 2] for i in range(start, end, 2)]
            parts = {"said": lines[:start], "known": known, "note": lines[end:]}
            return {"outcome": outcome, **parts, "picture": written.get("picture")}
    return None


def _of_outputs(outputs: list[NotebookNode]) -> dict[str, Any]:
    """The verdict on a check that ran as an ordinary cell. Its traceback quotes the check, only its message stays."""
    said = []
    for output in outputs:
        if output.output_type == "error":
            said.append(output.evalue if output.ename == "CheckFailed" else f"{output.ename}: {output.evalue}")
    failed = bool(said) or any(output.get("name") == "stderr" for output in outputs)
    outcome = str(Outcome.FAILED if failed else Outcome.PASSED)
    return {"outcome": outcome, "said": said, "known": [], "note": [], "picture": None}


def _role(cell: NotebookNode) -> dict[str, Any]:
    role: dict[str, Any] = cell.metadata.get("nbgrader", {})
    return role
