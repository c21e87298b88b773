"""Draws course.png: one figure of each assignment, out of the executed solutions. Run in the course directory."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import matplotlib.pyplot as plt
import nbformat

# Assignment, its title, which of its figures.
SHOWN = (
    ("01-sequences", "01 · sequences: five shapes of a task", 1),
    ("02-forward", "02 · the forward pass, unrolled", 0),
    ("03-rnncell", "03 · Keras: four ways, the same states", 0),
    ("04-bptt", "04 · the error travels back", 0),
    ("05-training", "05 · training: twenty steps ahead", 3),
)
PLACES = ((0, slice(0, 3)), (0, slice(3, 6)), (1, slice(0, 2)), (1, slice(2, 4)), (1, slice(4, 6)))


def figure(assignment: str, number: int) -> bytes:
    """One of an assignment's figures as PNG."""
    notebook = nbformat.read(f"solutions/{assignment}/{assignment}.ipynb", as_version=4)
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    drawn = [output.data["image/png"] for output in outputs if "image/png" in output.get("data", {})]
    return base64.b64decode(drawn[number])


page = plt.figure(figsize=(15, 6.4))
grid = page.add_gridspec(2, 6, wspace=0.08, hspace=0.12)
for (assignment, title, number), (row, columns) in zip(SHOWN, PLACES, strict=True):
    axes = page.add_subplot(grid[row, columns])
    axes.imshow(plt.imread(io.BytesIO(figure(assignment, number))), interpolation="lanczos")
    axes.set_title(title, fontsize=13, loc="left")
    axes.set_anchor("NW")
    axes.axis("off")
page.savefig(Path("docs/pictures/course.png"), dpi=100, bbox_inches="tight", facecolor="white")
