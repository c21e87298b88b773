"""What stands where on the feedback page: each exercise as a whole, and between them what was handed out, folded."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nbformat import NotebookNode

from unrolled.notebook.feedback import VERDICT, Row
from unrolled.values.verdict import Outcome

_HEADING = re.compile(r"#{1,6} +(?P<title>.+)")
_FIRST = 3  # exercises that are named as the first to look at


@dataclass(frozen=True)
class Part:
    """Cells in a row: the lesson's own, folded under a title, or what the student and the grader wrote."""

    title: str
    cells: list[NotebookNode]


@dataclass(frozen=True)
class Block:
    """An exercise from its answer to its last check, or what stands between two.

    Args:
        parts: what it holds.
        row: the exercise's line of the table of scores; None between exercises.
    """

    parts: list[Part]
    row: Row | None = None

    @property
    def done(self) -> bool:
        """Whether all of an exercise passed and nobody said a word to it, so that there is little to read."""
        if self.row is None or self.row.waits or self.row.score < self.row.points:
            return False
        outcomes = [cell.metadata.get(VERDICT, {}).get("outcome") for cell in self.row.checks]
        said = [cell.metadata.get("nbgrader", {}).get("comment") for part in self.parts for cell in part.cells]
        return all(outcome == Outcome.PASSED for outcome in outcomes) and not any(said)


def blocks(notebook: NotebookNode, rows: Sequence[Row], words: Mapping[str, str]) -> list[Block]:
    """The page from top to bottom.

    Args:
        notebook: as `feedback.show_verdicts` leaves it.
        rows: its table of scores.
        words: the titles of what has none of its own, by "visible" and "lesson".
    """
    places = {cell.metadata.get("nbgrader", {}).get("grade_id"): i for i, cell in enumerate(notebook.cells)}
    found, done = [], 0
    for row in rows:
        first = places.get(row.grade_id, places[row.checks[0].metadata.nbgrader.grade_id])
        last = places[row.checks[-1].metadata.nbgrader.grade_id]
        if first >= done:  # else an exercise within another, which no build makes
            found.append(Block(_parts(notebook.cells[done:first], words)))
            found.append(Block(_parts(notebook.cells[first : last + 1], words), row))
            done = last + 1
    found.append(Block(_parts(notebook.cells[done:], words)))
    return [block for block in found if block.parts]


def first_to_look_at(rows: Sequence[Row]) -> list[tuple[Row, str]]:
    """The exercises that lost most, each with what is to be said of it: the known mistake, or what was seen."""
    lost = sorted((row for row in rows if _said(row)), key=lambda row: row.score - row.points)
    return [(row, _said(row)) for row in lost[:_FIRST]]


def _said(row: Row) -> str:
    verdicts = [cell.metadata[VERDICT] for cell in row.checks if VERDICT in cell.metadata]
    failed = [verdict for verdict in verdicts if verdict["outcome"] == Outcome.FAILED]
    known = [mistake[0] for verdict in failed for mistake in verdict["known"]]
    return next(iter([*known, *(line for verdict in failed for line in verdict["said"])]), "")


def _parts(cells: Sequence[NotebookNode], words: Mapping[str, str]) -> list[Part]:
    parts: list[Part] = []
    for cell in cells:
        folded, heading = _is_lesson(cell), _heading(cell)
        if not parts or folded != bool(parts[-1].title) or (folded and heading):
            untitled = words["visible" if cell.metadata.get("nbgrader") else "lesson"]
            parts.append(Part((heading or untitled) if folded else "", []))
        parts[-1].cells.append(cell)
    return parts


def _heading(cell: NotebookNode) -> str:
    """The heading that a cell of text begins with, without its marks."""
    found = _HEADING.match(cell.source) if cell.cell_type == "markdown" else None
    return re.sub(r"[`*$]", "", found["title"]) if found else ""


def _is_lesson(cell: NotebookNode) -> bool:
    """Whether a cell says what was handed out, and nothing of the student's."""
    role = cell.metadata.get("nbgrader", {})
    if not role:
        return cell.get("id", "").startswith(("text-", "code-"))
    return cell.cell_type == "code" and bool(role.get("locked")) and not role.get("grade")
