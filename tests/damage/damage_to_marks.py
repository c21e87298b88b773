"""What tells the cells apart is gone or wrong: nbgrader's metadata, and the cells' ids."""

from __future__ import annotations

from typing import Any

from damage_corpus import at, copied, to_cells, to_json, unmarked
from nbformat import NotebookNode


@to_json(mended={("stripped", None)})
def colab_strips_every_mark(content: Any) -> None:
    """Saved by Colab: no metadata and no ids."""
    content["nbformat_minor"], content["metadata"] = 0, {"colab": {"provenance": []}}
    for number, cell in enumerate(content["cells"]):
        del cell["id"]
        cell["metadata"] = {"id": f"{number:012x}"}


@to_cells(mended={("stripped", None)})
def vs_code_makes_new_ids(notebook: NotebookNode) -> None:
    """Saved by VS Code: other ids, and the metadata is its own."""
    for number, cell in enumerate(notebook.cells):
        cell.id, cell.metadata = f"W{number}sZmlsZQ", NotebookNode(vscode={"languageId": "python"})


@to_cells()
def new_ids(notebook: NotebookNode) -> None:
    """A tool has given every cell another id."""
    for number, cell in enumerate(notebook.cells):
        cell.id = f"new{number}"


@to_cells()
def metadata_gone_and_ids_kept(notebook: NotebookNode) -> None:
    """A tool has cleared the metadata."""
    for cell in notebook.cells:
        cell.metadata = NotebookNode()


@to_cells(mended={("found", "repeat")})
def one_cell_lost_its_mark(notebook: NotebookNode) -> None:
    """One answer was typed into a new cell, and the old one deleted."""
    unmarked(at(notebook, "repeat"))


@to_json()
def all_cells_share_one_id(content: Any) -> None:
    """The ids are all the same."""
    for cell in content["cells"]:
        cell["id"] = "same"


@to_json()
def ids_that_are_none(content: Any) -> None:
    """The ids are numbers, lists and texts that no id may be."""
    for cell, name in zip(content["cells"], [5, None, [], {}, "with spaces", "x" * 200, "", "가"] * 2, strict=True):
        cell["id"] = name


@to_cells(mended={("found", "step"), ("found", "repeat")})
def marks_of_two_answers_swapped(notebook: NotebookNode) -> None:
    """The texts of two cells were exchanged by cut and paste."""
    one, other = at(notebook, "step"), at(notebook, "repeat")
    one.source, other.source = other.source, one.source


@to_cells()
def every_cell_claims_to_be_one_answer(notebook: NotebookNode) -> None:
    """All ids of nbgrader are those of the first exercise; the cells' own are right."""
    role = at(notebook, "step").metadata.nbgrader
    for cell in notebook.cells:
        if cell.id not in ("repeat", "forward", "written-why"):
            cell.metadata["nbgrader"] = dict(role)


@to_cells(mended={("found", "step"), ("found", "repeat"), ("found", "forward")})
def answers_claim_to_be_given(notebook: NotebookNode) -> None:
    """The answers bear the mark of the imports."""
    for name in ("step", "repeat", "forward"):
        cell = at(notebook, name)
        cell.id, cell.metadata = "", copied(at(notebook, "given-imports")).metadata


@to_json()
def grade_ids_that_are_no_text(content: Any) -> None:
    """nbgrader's ids are numbers and lists; the cells' own are right."""
    for number, cell in enumerate(content["cells"]):
        cell["metadata"]["nbgrader"] = {"grade_id": [number, [number]][number % 2]}


@to_cells()
def points_and_flags_changed(notebook: NotebookNode) -> None:
    """Points, flags and tags are other ones."""
    for cell in notebook.cells:
        cell.metadata["tags"] = ["skip-execution", "remove-cell"]
        cell.metadata.get("nbgrader", {}).update(points=-900, grade=True, solution=True, locked=False, task=True)


@to_cells()
def schema_of_an_old_nbgrader(notebook: NotebookNode) -> None:
    """The metadata say that they are nbgrader's first."""
    for cell in notebook.cells:
        cell.metadata.get("nbgrader", {}).update(schema_version=0)


@to_cells()
def marks_of_another_course(notebook: NotebookNode) -> None:
    """nbgrader's ids are unknown; the cells' own are right."""
    for number, cell in enumerate(notebook.cells):
        cell.metadata["nbgrader"] = {"grade_id": f"cell-{number:08x}", "schema_version": 3}


@to_json()
def no_notebook_metadata(content: Any) -> None:
    """The notebook has no metadata at all."""
    del content["metadata"]


@to_cells()
def the_kernel_of_another_language(notebook: NotebookNode) -> None:
    """The notebook says that it is for R, and in French."""
    notebook.metadata.update(kernelspec={"name": "ir", "display_name": "R", "language": "R"}, lang="fr")
