"""What the cells of a source notebook are for, read from nbgrader's metadata."""

from __future__ import annotations

import symtable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nbformat import NotebookNode

_BEGIN, _END = "### BEGIN HIDDEN TESTS", "### END HIDDEN TESTS"


@dataclass(frozen=True)
class Exercise:
    """An exercise.

    Args:
        grade_id: its id.
        names: the functions, classes and variables that its solution defines.
        source: the solution's code.
    """

    grade_id: str
    names: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class HiddenCheck:
    """A hidden check.

    Args:
        grade_id: its id.
        exercise: the id of the exercise that it judges, the nearest one above it.
        points: what it is worth.
        title: what students are shown of it.
        source: the code between the markers.
    """

    grade_id: str
    exercise: str
    points: float
    title: str
    source: str


def exercises(notebook: NotebookNode) -> tuple[Exercise, ...]:
    """The exercises in their order."""
    cells = [cell for cell in notebook.cells if _is_exercise(cell)]
    return tuple(Exercise(_role(cell)["grade_id"], _defined(cell.source), cell.source) for cell in cells)


def hidden_checks(notebook: NotebookNode) -> tuple[HiddenCheck, ...]:
    """The hidden checks in their order."""
    found: list[HiddenCheck] = []
    exercise = ""
    for cell in notebook.cells:
        role = _role(cell)
        if _is_exercise(cell):
            exercise = role["grade_id"]
        elif role.get("grade") and not role.get("solution"):
            above, _, below = cell.source.partition(_BEGIN)
            title = " ".join(line.lstrip("# ").rstrip() for line in above.splitlines() if line.strip("# "))
            source = below.partition(_END)[0].strip("\n") + "\n"
            found.append(HiddenCheck(role["grade_id"], exercise, role["points"], title, source))
    return tuple(found)


def definitions(notebook: NotebookNode) -> tuple[tuple[str, str], ...]:
    """The cells, id and source, that make the solution's namespace: the given code and the exercises."""
    return tuple(
        (_role(cell)["grade_id"], cell.source) for cell in notebook.cells if _is_given(cell) or _is_exercise(cell)
    )


def _role(cell: NotebookNode) -> dict[str, Any]:
    role: dict[str, Any] = cell.metadata.get("nbgrader", {})
    return role


def _is_exercise(cell: NotebookNode) -> bool:
    role = _role(cell)
    return cell.cell_type == "code" and bool(role.get("solution")) and not role.get("grade")


def _is_given(cell: NotebookNode) -> bool:
    # A visible check is locked too; the ids tell them apart.
    return bool(_role(cell).get("locked")) and _role(cell)["grade_id"].startswith("given-")


def _defined(source: str) -> tuple[str, ...]:
    symbols = symtable.symtable(source, "<cell>", "exec").get_symbols()
    return tuple(symbol.get_name() for symbol in symbols if symbol.is_assigned())
