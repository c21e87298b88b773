"""The corpus: each kind of damage is one small function below damage_*.py, and says what the student must get.

A kind is made from a right notebook of the small course in `damaged_course`. Its function changes, in place, what its
decorator names:

| decorator | the function gets | and |
|---|---|---|
| `@to_cells` | the notebook | changes it |
| `@to_json` | the notebook's JSON | changes it |
| `@to_bytes` | the file's bytes | returns others |
| `@to_folder` | the student's folder and the file's bytes | writes what was handed in |

The decorator's arguments state what must come of it. Where it states nothing, the student gets full points and hears of
nothing.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

Files = Callable[[NotebookNode, Path], None]


@dataclass(frozen=True)
class Kind:
    """A kind of damage, and what the student must get.

    Args:
        name: of its function, and of the student who hands it in.
        says: its docstring.
        hand_in: writes a right notebook, damaged, into a student's folder.
        lost: the exercises that lose their points.
        mended: what the student hears of: kind, and cell or file.
        unanswered: whether the written answer counts as not written; else it waits for a person.
        refused: words of the reason, where it cannot be read.
    """

    name: str
    says: str
    hand_in: Files
    lost: frozenset[str] = frozenset()
    mended: frozenset[tuple[str, str | None]] = frozenset()
    unanswered: bool = False
    refused: str = ""


CORPUS: list[Kind] = []
FILE = "tiny.ipynb"


def to_cells(**gets: Any) -> Callable[[Callable[[NotebookNode], object]], Kind]:
    """A kind that damages cells."""

    def with_cells(change: Callable[[NotebookNode], object]) -> Files:
        def hand_in(notebook: NotebookNode, folder: Path) -> None:
            change(notebook)
            (folder / FILE).write_bytes(nbformat.v4.writes(notebook).encode("utf-8", "replace"))

        return hand_in

    return lambda change: _added(change, with_cells(change), gets)


def to_json(**gets: Any) -> Callable[[Callable[[Any], object]], Kind]:
    """A kind that damages the notebook's JSON."""

    def with_json(change: Callable[[Any], object]) -> Files:
        def hand_in(notebook: NotebookNode, folder: Path) -> None:
            content = json.loads(as_bytes(notebook))
            changed = change(content)
            (folder / FILE).write_text(json.dumps(content if changed is None else changed), "utf-8")

        return hand_in

    return lambda change: _added(change, with_json(change), gets)


def to_bytes(**gets: Any) -> Callable[[Callable[[bytes], bytes]], Kind]:
    """A kind that damages the file."""

    def with_bytes(change: Callable[[bytes], bytes]) -> Files:
        def hand_in(notebook: NotebookNode, folder: Path) -> None:
            (folder / FILE).write_bytes(change(as_bytes(notebook)))

        return hand_in

    return lambda change: _added(change, with_bytes(change), gets)


def to_folder(**gets: Any) -> Callable[[Callable[[Path, bytes], object]], Kind]:
    """A kind that damages what lies in the student's folder."""

    def with_folder(change: Callable[[Path, bytes], object]) -> Files:
        def hand_in(notebook: NotebookNode, folder: Path) -> None:
            change(folder, as_bytes(notebook))

        return hand_in

    return lambda change: _added(change, with_folder(change), gets)


def as_bytes(notebook: NotebookNode) -> bytes:
    """A notebook as Jupyter saves it."""
    return (nbformat.v4.writes(notebook) + "\n").encode()


def at(notebook: NotebookNode, name: str) -> NotebookNode:
    """The cell of a notebook that was handed out by this name."""
    return next(cell for cell in notebook.cells if cell.id == name)


def below(notebook: NotebookNode, name: str, *cells: NotebookNode) -> None:
    """Puts cells below another."""
    place = 1 + notebook.cells.index(at(notebook, name))
    notebook.cells[place:place] = cells


def copied(cell: NotebookNode, source: str | None = None) -> NotebookNode:
    """A copy of a cell, mark and all, perhaps with another text."""
    other = copy.deepcopy(cell)
    other.source = cell.source if source is None else source
    return other


def unmarked(cell: NotebookNode, name: str = "new") -> NotebookNode:
    """A cell without its mark, in place."""
    cell.id, cell.metadata = name, NotebookNode()
    return cell


def _added(change: Callable[..., Any], hand_in: Files, gets: dict[str, Any]) -> Kind:
    stated = {name: frozenset(value) if name in ("lost", "mended") else value for name, value in gets.items()}
    kind = Kind(change.__name__, change.__doc__ or "", hand_in, **stated)
    CORPUS.append(kind)
    return kind
