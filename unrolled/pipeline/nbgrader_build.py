"""Steps of nbgrader's own commands that this course adds; nbgrader_config.py names them."""

from __future__ import annotations

from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import compute_checksum

from unrolled.lesson import handout
from unrolled.notebook.mark import MARK
from unrolled.notebook.not_yet import NOT_YET
from unrolled.notebook.outputs import language_of


class RemoveMark(NbGraderPreprocessor):
    """Takes the builder's mark, a digest of solutions and hidden tests, out of what students get."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Removes the mark from the notebook's metadata, in place."""
        nb.metadata.pop(MARK, None)
        return nb, resources


class TellValidate(NbGraderPreprocessor):
    """Has nbgrader's Validate, which looks at cells with points only, say which visible checks do not pass yet.

    The last such cell says it on stderr, which Validate takes for a failure. It stands after SaveCells: only what
    students get has it so, and grading puts the cell back as it is in the source.
    """

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Adds code below the last hidden check's title, in place, where visible checks keep the lesson's `done`."""
        roles = [(cell, cell.metadata.get("nbgrader", {})) for cell in nb.cells]
        noted = any("done[" in cell.source for cell, role in roles if role.get("grade_id", "").startswith("check-"))
        hidden = [cell for cell, role in roles if role.get("grade") and not role.get("solution")]
        if noted and hidden:
            hidden[-1].source += "\n" + NOT_YET[language_of(nb)]
            hidden[-1].metadata.nbgrader.checksum = compute_checksum(hidden[-1])
        return nb, resources


class AddHowTo(NbGraderPreprocessor):
    """Lays a how-to beside the notebook that students get; stands last, after solutions and hidden tests went."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Adds the how-to, in the notebook's language, to the files that nbgrader writes."""
        text = handout.how_to(nb, resources["nbgrader"]["notebook"], language_of(nb))
        resources["outputs"] = {**(resources["outputs"] or {}), handout.FILE: text.encode()}
        return nb, resources
