"""The builder's mark in a notebook: a digest of what it wrote, by which an edit made by hand is known."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from nbformat import NotebookNode

MARK = "built"


def mark(notebook: NotebookNode) -> NotebookNode:
    """Marks a notebook as the builder's, in place, and returns it."""
    notebook.metadata[MARK] = _digest(notebook)
    return notebook


def is_edited(notebook: NotebookNode) -> bool:
    """Whether a person wrote or changed the notebook; running and saving it is no change."""
    return bool(notebook.metadata.get(MARK) != _digest(notebook))


def content(cell: NotebookNode) -> list[Any]:
    """What an author writes in a cell, without outputs and what editors add."""
    metadata = cell.metadata
    return [
        cell.cell_type,
        cell.source,
        metadata.get("nbgrader"),
        metadata.get("tags") or None,
        cell.get("attachments") or None,
    ]


def _digest(notebook: NotebookNode) -> str:
    written = json.dumps([content(cell) for cell in notebook.cells], sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()
