"""What a graded notebook says beside its marks: which mistakes were recognised, what did not end, what was mended."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from unrolled.notebook.mended import Mended, words, worth_saying
from unrolled.notebook.words import say
from unrolled.values.language import LANGUAGES, Language
from unrolled.values.verdict import Finding, Outcome


@dataclass(frozen=True)
class Evidence:
    """What a graded notebook says.

    Args:
        mistakes: by exercise, the known mistakes that give exactly the student's values.
        broke: the checks on which the grader broke.
        slow: the exercises that did not end in time; "" for a cell that is no exercise's.
        lost: the exercises in which Python ended; "" likewise.
        mended: what was mended, in words.
        untouched: the exercises whose answer is as it was handed out.
        unconfined: whether it ran without a sandbox.
    """

    mistakes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    broke: tuple[str, ...] = ()
    slow: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    untouched: frozenset[str] = frozenset()
    unconfined: bool = False


@dataclass(frozen=True)
class HandedOut:
    """What a graded notebook is read against.

    Args:
        exercise_of: the exercise of each hidden check.
        answers: by exercise, the cell's text in the notebook that students got.
        language: that of the words on what was mended.
    """

    exercise_of: Mapping[str, str]
    answers: Mapping[str, str]
    language: Language


def evidence(file: Path, handed_out: HandedOut) -> Evidence | None:
    """Reads a graded notebook of `autograded/`; None if there is none that can be read."""
    try:
        notebook = json.loads(file.read_bytes())
        return _of_notebook(notebook["cells"], notebook["metadata"].get("unrolled") or {}, handed_out)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _of_notebook(cells: list[dict[str, Any]], record: Mapping[str, Any], handed_out: HandedOut) -> Evidence:
    mistakes: dict[str, tuple[str, ...]] = {}
    exercise_of = handed_out.exercise_of
    broke, untouched, given_up = [], [], defaultdict[str, list[str]](list)
    for cell in cells:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        if name in handed_out.answers and "".join(cell["source"]).strip() == handed_out.answers[name].strip():
            untouched.append(name)
        if name in exercise_of:
            verdict = cell["metadata"].get("unrolled") or {}
            if names := tuple(verdict.get("mistakes") or ()):
                mistakes[exercise_of[name]] = names
            if verdict.get("outcome") == Outcome.BROKE:
                broke.append(name)
            for kind in _kinds((verdict.get("text") or [])[:1]):
                given_up[kind].append(exercise_of[name])
        for kind in _kinds(_notes(cell)):
            given_up[kind].append(name)
    slow, lost = (tuple(dict.fromkeys(given_up[kind])) for kind in ("too_slow", "died"))
    mended = _mended(record.get("mended") or [], handed_out.language)
    return Evidence(mistakes, tuple(broke), slow, lost, mended, frozenset(untouched), record.get("sandbox") == "off")


def _notes(cell: dict[str, Any]) -> list[str]:
    """What grading wrote below a cell that it gave up."""
    return [str(output.get("evalue")) for output in cell.get("outputs", []) if output.get("ename") == "NotFinished"]


def _form(kind: str, language: Language) -> tuple[str, str]:
    """What a finding's sentence begins and ends with, whatever its fact is."""
    before, _, after = say(Finding(kind, {"seconds": "\0"}), language).partition("\0")
    return before, after


_FORMS = [(kind, *_form(kind, language)) for kind in ("too_slow", "died") for language in LANGUAGES]


def _kinds(lines: list[str]) -> Iterator[str]:
    for line in lines:
        yield from (kind for kind, before, after in _FORMS if line.startswith(before) and line.endswith(after))


def _mended(record: list[Any], language: Language) -> tuple[str, ...]:
    """Each kind once, with all the cells that it concerns."""
    found = [Mended(kind, name) for kind, name in record]
    names: dict[str, list[str]] = {}
    for one in worth_saying(found):
        names.setdefault(one.kind, []).extend([one.name] if one.name else [])
    lines = []
    for kind, of in names.items():
        with suppress(KeyError):  # an older version's
            lines.append(words(Mended(kind, "”, “".join(of)), language))
    return tuple(lines)
