"""Steps of nbgrader's own commands that this course adds; nbgrader_config.py names them."""

from __future__ import annotations

from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import compute_checksum

from unrolled.lesson import handout
from unrolled.notebook.mark import MARK
from unrolled.notebook.outputs import language_of


class RemoveMark(NbGraderPreprocessor):
    """Takes the builder's mark, a digest of solutions and hidden tests, out of what students get."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Removes the mark from the notebook's metadata, in place."""
        nb.metadata.pop(MARK, None)
        return nb, resources


class LetValidateSeeChecks(NbGraderPreprocessor):
    """Makes visible checks graded cells without points: nbgrader's Validate looks at no others.

    It stands after SaveCells, so only what students get has them so: the gradebook and a grade know nothing of it.
    """

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Changes the metadata of the visible checks, in place."""
        for cell in nb.cells:
            role = cell.metadata.get("nbgrader", {})
            if role.get("grade_id", "").startswith("check-"):
                role.update(grade=True, points=0)
                role.checksum = compute_checksum(cell)
        return nb, resources


class AddHowTo(NbGraderPreprocessor):
    """Lays a how-to beside the notebook that students get; stands last, after solutions and hidden tests went."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Adds the how-to, in the notebook's language, to the files that nbgrader writes."""
        text = handout.how_to(nb, resources["nbgrader"]["notebook"], language_of(nb))
        resources["outputs"] = {**(resources["outputs"] or {}), handout.FILE: text.encode()}
        return nb, resources
