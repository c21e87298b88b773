"""Running the notebook of an assignment that has no lesson here: nbgrader judges it, and its cells run as ours do.

Its tests are plain code among the student's cells, so they run in the student's kernel: a fresh one in a scratch
folder, in which a cell that hangs or kills the kernel costs only itself.
"""

from __future__ import annotations

import asyncio
import atexit
import os
from dataclasses import dataclass
from functools import cache
from typing import Any

from ipykernel.ipkernel import IPythonKernel
from nbformat import NotebookNode
from nbformat.v4 import new_output

from unrolled.kernels.nursery import processes_of
from unrolled.kernels.processes import Processes
from unrolled.kernels.running import NotebookRun
from unrolled.kernels.starting import Kernels
from unrolled.notebook.outputs import language_of
from unrolled.notebook.words import say


@dataclass(frozen=True)
class Foreign:
    """A notebook to be run.

    Args:
        notebook: it is not changed.
        data: the files beside it: relative path and content.
        seconds: how long a cell may run.
        too_slow: the error of a cell that runs longer: `ename`, `evalue` and `traceback`.
        memory: bytes that the student's code may use in its sandbox; None for no sandbox.
    """

    notebook: NotebookNode
    data: tuple[tuple[str, bytes], ...]
    seconds: float
    too_slow: dict[str, Any]
    memory: int | None


def run_foreign(foreign: Foreign) -> NotebookNode:
    """Runs the notebook from top to bottom, as nbgrader's Execute does; gives it with outputs."""
    os.environ["NBGRADER_EXECUTION"] = "autograde"  # by which a notebook knows that it is being graded
    return asyncio.run(_run(foreign))


async def _run(foreign: Foreign) -> NotebookNode:
    notebook = foreign.notebook
    kernels = Kernels(_processes(), foreign.memory)
    async with NotebookRun(notebook, foreign.data, foreign.seconds, kernels) as run:
        for index, cell in enumerate(notebook.cells):
            if cell.cell_type != "code":
                continue
            lost = await run.run(index)
            if lost is not None:
                text = say(lost, language_of(notebook))
                error = {"ename": "KernelLost", "evalue": text, "traceback": [text]}
                cell.outputs.append(new_output("error", **(foreign.too_slow if lost.kind == "too_slow" else error)))
    notebook.metadata.language_info = NotebookNode(IPythonKernel.language_info)
    return notebook


@cache
def _processes() -> Processes:
    """Where this process's kernels come from."""
    processes = processes_of(["unrolled.kernels.kernel"])
    atexit.register(processes.close)
    return processes
