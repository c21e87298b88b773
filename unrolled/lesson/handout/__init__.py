"""The how-to that students find beside their notebook: where to work, what to hand in, how to read the feedback."""

from __future__ import annotations

import re
from importlib.resources import files
from string import Template

from nbformat import NotebookNode

from unrolled.values.language import Language

FILE = "README.md"
"""What the how-to is called in the student's folder."""

_PACKAGES = {"numpy": "numpy", "matplotlib": "matplotlib", "tensorflow": "tensorflow", "keras": "tensorflow"}


def how_to(notebook: NotebookNode, name: str, language: Language) -> str:
    """Writes the how-to for one notebook.

    Args:
        notebook: as students get it; what it imports is what they have to install.
        name: the notebook's name without its ending.
        language: the how-to's.
    """
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    imported = re.findall(r"^\s*(?:import|from) (\w+)", code, re.MULTILINE)
    packages = " ".join(dict.fromkeys(package for module, package in _PACKAGES.items() if module in imported))
    text = files(__package__).joinpath(f"{language}.txt").read_text("utf-8")
    return Template(text).substitute(name=name, packages=packages)
