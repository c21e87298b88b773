"""Cells edited, deleted, copied, merged, split, moved and turned into others."""

from __future__ import annotations

from damage_corpus import at, below, copied, to_cells, unmarked
from damaged_course import RIGHT, STUB, WHY, WRONG_STEP, release
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_raw_cell

# Given cells.


@to_cells(mended={("edited", "check-step")})
def a_test_edited(notebook: NotebookNode) -> None:
    """A visible check asks for nothing any more."""
    at(notebook, "check-step").source = "assert True"


@to_cells(mended={("edited", "hidden-step-values"), ("edited", "hidden-forward-values")})
def hidden_tests_filled_in(notebook: NotebookNode) -> None:
    """Code was written where the hidden tests will be."""
    for name in ("hidden-step-values", "hidden-forward-values"):
        at(notebook, name).source = "print('my own test')\n1.0"


@to_cells(mended={("deleted", None)})
def tests_deleted(notebook: NotebookNode) -> None:
    """No test is left."""
    notebook.cells = [cell for cell in notebook.cells if not cell.id.startswith(("check", "hidden"))]


@to_cells()
def tests_copied(notebook: NotebookNode) -> None:
    """Every test stands there three times."""
    for cell in [cell for cell in notebook.cells if cell.id.startswith(("check", "hidden"))]:
        below(notebook, cell.id, copied(cell), copied(cell))


@to_cells(mended={("deleted", None)})
def imports_deleted(notebook: NotebookNode) -> None:
    """The imports are gone."""
    notebook.cells.remove(at(notebook, "given-imports"))


@to_cells(mended={("deleted", None)})
def nothing_left_but_the_answers(notebook: NotebookNode) -> None:
    """All but the answers was deleted."""
    notebook.cells = [at(notebook, name) for name in (*RIGHT, "written-why")]


@to_cells()
def text_deleted(notebook: NotebookNode) -> None:
    """Nobody needs the text any more."""
    notebook.cells = [cell for cell in notebook.cells if not cell.id.startswith("text")]


@to_cells()
def given_code_turned_into_text(notebook: NotebookNode) -> None:
    """The imports and the tests were turned into markdown."""
    for name in ("given-imports", "check-step", "hidden-step-values"):
        turn(at(notebook, name), "markdown")


def turn(cell: NotebookNode, kind: str) -> None:
    """Turns a cell into another kind, as Jupyter's menu does."""
    cell.cell_type = kind
    for field in ("outputs", "execution_count"):
        cell.pop(field, None)


# Two answers to one exercise.


@to_cells()
def an_answer_copied(notebook: NotebookNode) -> None:
    """An answer stands there twice."""
    below(notebook, "step", copied(at(notebook, "step")))


@to_cells(mended={("several", "step")})
def an_attempt_left_above(notebook: NotebookNode) -> None:
    """A first attempt, a copy of the cell, stands above the answer."""
    below(notebook, "given-imports", copied(at(notebook, "step"), WRONG_STEP))


@to_cells(lost={"step"}, mended={("several", "step")})
def a_worse_attempt_left_below(notebook: NotebookNode) -> None:
    """The last attempt is wrong: it is what the notebook runs last, and counts."""
    below(notebook, "step", copied(at(notebook, "step"), "def step(x, h, w):\n    return x\n"))


@to_cells(mended={("several", "step")})
def an_attempt_that_is_no_python_left_below(notebook: NotebookNode) -> None:
    """A copy below breaks off in the middle: it never ran."""
    below(notebook, "step", copied(at(notebook, "step"), "def step(x, h, w):\n    return np.tanh(x +"))


@to_cells()
def the_stub_copied_below_the_answer(notebook: NotebookNode) -> None:
    """The cell as it was handed out, pasted once more."""
    below(notebook, "step", copied(at(release(), "step")))
    below(notebook, "written-why", copied(at(release(), "written-why")))


@to_cells()
def the_stub_copied_without_its_mark(notebook: NotebookNode) -> None:
    """The same, pasted as text into new cells: below the answer, and at the end."""
    stub = at(release(), "step")
    below(notebook, "step", unmarked(copied(stub), "new-1"))
    notebook.cells.append(unmarked(copied(stub), "new-2"))


@to_cells(mended={("found", name) for name in RIGHT})
def answers_in_cells_of_their_own(notebook: NotebookNode) -> None:
    """The stubs were left as they were, and each answer typed into a new cell below."""
    for name in RIGHT:
        below(notebook, name, new_code_cell(at(notebook, name).source, id=f"own-{name}"))
        at(notebook, name).source = at(release(), name).source


@to_cells(mended={("found", name) for name in RIGHT})
def answers_at_the_end(notebook: NotebookNode) -> None:
    """The same, with the new cells below everything, where no test would see them."""
    for name in RIGHT:
        notebook.cells.append(new_code_cell(at(notebook, name).source, id=f"own-{name}"))
        at(notebook, name).source = at(release(), name).source


@to_cells(mended={("found", "repeat")})
def the_answers_cell_emptied(notebook: NotebookNode) -> None:
    """An answer was cut out and pasted into a new cell."""
    below(notebook, "repeat", new_code_cell(at(notebook, "repeat").source, id="own"))
    at(notebook, "repeat").source = ""


@to_cells(lost={"step"}, mended={("again", "step")})
def an_answer_undone_by_an_own_cell(notebook: NotebookNode) -> None:
    """A cell of the student's own defines the function anew, and wrongly, above its tests."""
    below(notebook, "step", new_code_cell("def step(x, h, w):\n    return h\n", id="own"))


@to_cells(mended={("again", "step")})
def an_experiment_below_the_tests(notebook: NotebookNode) -> None:
    """A cell of the student's own defines the function anew, but at the end; nothing below asks for it."""
    notebook.cells.append(new_code_cell("def step(x, h, w):\n    return h\n", id="own"))


# Merged and split.


@to_cells(mended={("shared", "repeat")})
def two_answers_merged(notebook: NotebookNode) -> None:
    """Two answers stand in the cell of the first."""
    at(notebook, "step").source += "\n\n# repeating\n" + at(notebook, "repeat").source
    notebook.cells.remove(at(notebook, "repeat"))


@to_cells(mended={("shared", "step"), ("shared", "repeat"), ("shared", "forward"), ("deleted", None)})
def all_code_in_one_cell(notebook: NotebookNode) -> None:
    """All code was merged into one cell of the student's own."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    merged = new_code_cell("\n\n".join(cell.source for cell in code), id="merged")
    notebook.cells = [merged, *(cell for cell in notebook.cells if cell not in code)]


@to_cells()
def an_answer_split_between_functions(notebook: NotebookNode) -> None:
    """A cell was split in two: a function of the student's own, and the answer that calls it. Both bear the mark."""
    answer = at(notebook, "repeat")
    below(notebook, "repeat", copied(answer, "def repeat(x, times):\n    return x * _times(times)\n"))
    answer.source = "def _times(times):\n    return times\n"


@to_cells(lost={"repeat"})
def an_answer_split_in_its_middle(notebook: NotebookNode) -> None:
    """A cell was split in two within its function: neither half is Python, and the student's run failed, too."""
    answer = at(notebook, "repeat")
    head, body = answer.source.split("\n", 1)
    below(notebook, "repeat", copied(answer, body))
    answer.source = head


# Moved and turned.


@to_cells()
def cells_reversed(notebook: NotebookNode) -> None:
    """The last cell is the first."""
    notebook.cells.reverse()


@to_cells(mended={("stripped", None)})
def cells_shuffled_and_marks_lost(notebook: NotebookNode) -> None:
    """Cells in another order, and without marks: what was written is the one text that is not given."""
    notebook.cells = notebook.cells[::2] + notebook.cells[1::2]
    for number, cell in enumerate(notebook.cells):
        unmarked(cell, f"new{number}")


@to_cells(mended={("turned", "step"), ("turned", "repeat")})
def answers_turned_into_text(notebook: NotebookNode) -> None:
    """One answer was turned into markdown, one into raw text."""
    turn(at(notebook, "step"), "markdown")
    turn(at(notebook, "repeat"), "raw")


@to_cells(mended={("turned", "written-why")})
def a_written_answer_turned_into_code(notebook: NotebookNode) -> None:
    """The written answer was typed into a cell of code."""
    at(notebook, "written-why").update(cell_type="code", outputs=[], execution_count=None)


# Not there.


@to_cells(lost={"repeat"}, mended={("missing", "repeat")})
def an_answer_deleted(notebook: NotebookNode) -> None:
    """One exercise's cell was deleted."""
    notebook.cells.remove(at(notebook, "repeat"))


@to_cells(lost={"repeat"})
def an_answer_emptied(notebook: NotebookNode) -> None:
    """One exercise's cell is empty."""
    at(notebook, "repeat").source = " \n"


@to_cells(unanswered=True)
def a_written_answer_not_begun(notebook: NotebookNode) -> None:
    """The written answer is as it was handed out."""
    at(notebook, "written-why").source = STUB


@to_cells(unanswered=True)
def a_written_answer_emptied(notebook: NotebookNode) -> None:
    """The written answer was deleted, and its cell left."""
    at(notebook, "written-why").source = ""


@to_cells(unanswered=True, mended={("missing", "written-why")})
def a_written_answer_deleted(notebook: NotebookNode) -> None:
    """The written answer was deleted with its cell."""
    notebook.cells.remove(at(notebook, "written-why"))


@to_cells(lost={"step", "repeat", "forward"}, unanswered=True)
def as_it_was_handed_out(notebook: NotebookNode) -> None:
    """Nothing was written."""
    notebook.cells = release().cells


# What students write.


@to_cells()
def notes_and_experiments(notebook: NotebookNode) -> None:
    """Cells of the student's own everywhere, some of which fail."""
    for place in range(len(notebook.cells), -1, -1):
        own = [new_code_cell("1 / 0"), new_markdown_cell("# a note"), new_raw_cell("x"), new_code_cell("print(1)")]
        notebook.cells.insert(place, own[place % 4])


@to_cells()
def markers_of_nbgrader(notebook: NotebookNode) -> None:
    """Markers that nbgrader looks for stand in answers and notes, and none is closed."""
    at(notebook, "step").source = "### BEGIN HIDDEN TESTS\n" + at(notebook, "step").source
    at(notebook, "repeat").source += "\n### BEGIN SOLUTION\n### BEGIN MARK SCHEME"
    at(notebook, "forward").source = "### END SOLUTION\n### END HIDDEN TESTS\n" + at(notebook, "forward").source
    at(notebook, "written-why").source = f"### BEGIN HIDDEN TESTS\n{WHY}\n=== BEGIN MARK SCHEME ==="
    notebook.cells.insert(1, new_code_cell("### BEGIN HIDDEN TESTS", id="own-1"))
    notebook.cells.insert(1, new_markdown_cell("### BEGIN SOLUTION\n\n### BEGIN HIDDEN TESTS", id="own-2"))


@to_cells()
def magics(notebook: NotebookNode) -> None:
    """Lines that only IPython knows stand in answers."""
    at(notebook, "step").source = "!pip install numpy\n%matplotlib inline\n" + at(notebook, "step").source
    at(notebook, "repeat").source = "%%time\n" + at(notebook, "repeat").source


@to_cells()
def windows_line_ends_and_tabs(notebook: NotebookNode) -> None:
    """Lines end as on Windows, with spaces before the end; answers are indented by tabs."""
    for cell in notebook.cells:
        cell.source = cell.source.replace("    ", "\t" if cell.id in RIGHT else "    ").replace("\n", "  \r\n")


@to_cells()
def characters_that_no_file_holds(notebook: NotebookNode) -> None:
    """A note holds a NUL, half a character and an escape sequence."""
    notebook.cells.insert(0, new_markdown_cell("a\0b \ud800 \x1b[31m", id="own"))
