"""Verdicts written into a notebook's cells, in the form that nbgrader scores.

nbgrader reads a check cell's outputs: an error is no points, nothing is full points. So a verdict needs no table of its
own, and formgrader shows what the student will read.
"""

from __future__ import annotations

from collections.abc import Iterable

from nbformat import NotebookNode
from nbformat.v4 import new_output

from unrolled.notebook.words import explain, say
from unrolled.values.known import KnownAnswer
from unrolled.values.language import Language
from unrolled.values.verdict import Finding, Outcome, Verdict


def language_of(notebook: NotebookNode) -> Language:
    """The language that feedback on this notebook is written in."""
    return "ko" if notebook.metadata.get("lang") == "ko" else "en"


def write_verdict(notebook: NotebookNode, verdict: Verdict, known: Iterable[KnownAnswer]) -> None:
    """Writes one verdict into the outputs and metadata of its check's cell.

    Args:
        notebook: the graded notebook.
        verdict: of one of its hidden checks.
        known: the known mistakes of the check's exercise.
    """
    language = language_of(notebook)
    cell = next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == verdict.check)
    lines = explain(verdict, [mistake for mistake in known if mistake.name in verdict.mistakes], language)
    cell.outputs = [_output(verdict, lines)] if lines else []
    cell.metadata["unrolled"] = {
        "outcome": str(verdict.outcome),
        "text": lines,
        "mistakes": list(verdict.mistakes),
        "lent": list(verdict.lent),
    }
    if verdict.findings and (picture := verdict.findings[0].facts.get("picture")):
        cell.metadata["unrolled"]["picture"] = picture


def _output(verdict: Verdict, lines: list[str]) -> NotebookNode:
    if verdict.outcome is Outcome.FAILED:
        return new_output("error", ename="CheckFailed", evalue=lines[0], traceback=lines)
    return new_output("display_data", data={"text/plain": "\n".join(lines)})


def write_note(notebook: NotebookNode, cell: NotebookNode, finding: Finding) -> None:
    """Writes below a cell's outputs why it was given up."""
    text = say(finding, language_of(notebook))
    cell.outputs.append(new_output("error", ename="NotFinished", evalue=text, traceback=[text]))


def write_cut(notebook: NotebookNode, cell: NotebookNode) -> None:
    """Writes below a cell's outputs that there was more."""
    text = say(Finding("cut"), language_of(notebook))
    cell.outputs.append(new_output("display_data", data={"text/plain": text}))
