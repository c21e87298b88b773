"""The CPU seconds that a notebook's cells alone take in a warm process.

    python benchmarks/warm.py notebook.ipynb      in a folder autograded/<student>/<assignment>/ of a course

The process imports what the notebook imports and forks, as a grader's zygote does. Each fork runs all cells twice in
one IPython shell: in the first pass TensorFlow and matplotlib are used for the first time, in the second they are not.
Hidden checks are carried out beside them, by `unrolled.judge.plain`; the first of them runs the solution's definitions.
"""

from __future__ import annotations

import importlib
import json
import os
import statistics
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import nbformat
from IPython.core.interactiveshell import InteractiveShell
from nbformat import NotebookNode

from unrolled.notebook.imports import imported

FORKS = 3
OURS = ("unrolled.judge.plain", "matplotlib.pyplot", "matplotlib_inline.backend_inline")


@dataclass(frozen=True)
class Pass:
    """CPU seconds of one run through the notebook: of the hidden checks, and of all other cells."""

    cells: float
    hidden: float


class Shell(InteractiveShell):
    """IPython without a screen; figures are drawn as in a notebook."""

    def enable_gui(self, gui: str | None = None) -> None:
        """Does nothing: figures are not shown in windows."""


def run(notebook: NotebookNode, shell: InteractiveShell) -> Pass:
    """Runs all cells."""
    seconds = {False: 0.0, True: 0.0}
    run_cell: Any = shell.run_cell  # IPython has no types
    for cell in notebook.cells:
        if cell.cell_type == "code":
            start = time.process_time()
            run_cell(cell.source, store_history=True)
            seconds["### BEGIN HIDDEN TESTS" in cell.source] += time.process_time() - start
    return Pass(seconds[False], seconds[True])


def fork(notebook: NotebookNode) -> list[dict[str, float]]:
    """Runs all cells twice in a fork of this process."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        shell = Shell.instance()
        shell.run_line_magic("matplotlib", "inline")
        passes = [asdict(run(notebook, shell)) for _ in range(2)]
        os.write(writing, json.dumps(passes).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        passes = json.load(told)
    os.waitpid(child, 0)
    return passes


def main(file: Path) -> None:
    """Prints the medians over the forks as JSON."""
    notebook = nbformat.read(file, as_version=4)
    for module in (*OURS, *imported(notebook)):
        importlib.import_module(module)
    first, again = zip(*(fork(notebook) for _ in range(FORKS)), strict=True)
    print(
        json.dumps(
            {
                name: {part: statistics.median(one[part] for one in passes) for part in ("cells", "hidden")}
                for name, passes in (("first", first), ("again", again))
            }
        )
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
