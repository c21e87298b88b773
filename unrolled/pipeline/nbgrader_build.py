"""Steps of nbgrader's own commands that this course adds; nbgrader_config.py names them."""

from __future__ import annotations

from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor

from unrolled.notebook.mark import MARK


class RemoveMark(NbGraderPreprocessor):
    """Takes the builder's mark, a digest of solutions and hidden tests, out of what students get."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Removes the mark from the notebook's metadata, in place."""
        nb.metadata.pop(MARK, None)
        return nb, resources
