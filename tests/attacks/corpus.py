"""The corpus: every file under tricks/ is one notebook of a student who tries something.

A trick is a percent script. Its text is added to a notebook whose answers in `WRONG` are wrong and the rest right; the
same notebook without it is the trick's honest twin. The header of a cell says where the text goes:

| header | the text is |
|---|---|
| `# %% softmax` | added below the answer of this exercise |
| `# %%` | a cell of the student's own, above all exercises |
| `# %% handing in` | run by the student before handing in, on `notebook` (its JSON) and `folder` (what is handed in) |

A docstring that says "It may cost the rest" names a trick that wrecks the whole notebook for the student who uses it.
"""

from __future__ import annotations

import ast
import copy
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from conftest import solved
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from unrolled.course.course import Course

TRICKS = Path(__file__).with_name("tricks")
HANDING_IN = "handing in"
WRONG = {
    "softmax": "def softmax(z):\n    return z / z.sum()\n",
    "step_forward": "def step_forward(x, h_prev, w_xh, w_hh, b_h):\n    return x @ w_xh - h_prev @ w_hh + 1 + b_h\n",
    "cross_entropy": "def cross_entropy(ys, targets):\n    return ys.mean() - 1\n",
}


@dataclass(frozen=True)
class Trick:
    """One attack.

    Args:
        name: of its file, and of the student who hands it in.
        says: its docstring.
        cells: header and text.
    """

    name: str
    says: str
    cells: tuple[tuple[str, str], ...]

    @property
    def costs_the_rest(self) -> bool:
        """Whether the student may lose points in exercises that the trick does not stand in."""
        return "It may cost the rest" in " ".join(self.says.split())

    @property
    def exercises(self) -> frozenset[str]:
        """The exercises that the trick stands in."""
        return frozenset(header for header, _ in self.cells) - {"", HANDING_IN}


def tricks() -> tuple[Trick, ...]:
    """The whole corpus, by name."""
    return tuple(_read(file) for file in sorted(TRICKS.glob("*.py")))


def _read(file: Path) -> Trick:
    text = file.read_text("utf-8")
    _, *parts = re.split(r"^# %%(.*)\n", text, flags=re.MULTILINE)
    cells = zip((header.strip() for header in parts[::2]), (part.strip() for part in parts[1::2]), strict=True)
    return Trick(file.stem, ast.get_docstring(ast.parse(text)) or "", tuple(cells))


def honest_twin(course: Course) -> NotebookNode:
    """The notebook that every trick is added to, without its figures, which take the most time."""
    twin = solved(course, **WRONG)
    for cell in twin.cells:
        if cell.cell_type == "code" and "nbgrader" not in cell.metadata:
            cell.source = "pass"
    return twin


def hand_in_trick(trick: Trick, twin: NotebookNode, folder: Path) -> None:
    """Writes the notebook with the trick into a student's folder."""
    folder.mkdir(parents=True)
    notebook = copy.deepcopy(twin)
    answers = {cell.id: cell for cell in notebook.cells}
    place = 1 + notebook.cells.index(answers["given-imports"])
    for header, text in trick.cells:
        if header == HANDING_IN:
            done: dict[str, Any] = {"notebook": notebook, "folder": folder}
            exec(compile(text, f"<{trick.name}>", "exec"), done)
        elif header:
            answers[header].source += f"\n\n{text}\n"
        else:
            notebook.cells.insert(place, new_code_cell(text, id=f"own-{place}"))
            place += 1
    (folder / f"{folder.name}.ipynb").write_text(nbformat.writes(notebook), "utf-8")
