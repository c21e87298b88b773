"""What a damaged submission is rebuilt into, and what is said of it."""

import json
from copy import deepcopy

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nbformat import v4
from nbgrader.preprocessors import ClearHiddenTests, ClearSolutions

from unrolled.notebook.mended import KINDS, Mended, words
from unrolled.notebook.reading import read
from unrolled.notebook.rebuild import rebuild
from unrolled.values.language import LANGUAGES


def flags(name, *, grade=False, locked=False, solution=False):
    settings = {
        "grade": grade,
        "grade_id": name,
        "locked": locked,
        "solution": solution,
        "schema_version": 3,
        "task": False,
    }
    return {"nbgrader": settings | ({"points": 5} if grade else {})}


def text(name, source):
    return v4.new_markdown_cell(source, id=name)


def code(name, source, **roles):
    return v4.new_code_cell(source, id=name, metadata=flags(name, **roles) if roles else {})


SOURCE = v4.new_notebook(
    metadata={"lang": "en", "kernelspec": {"name": "python3", "display_name": "Python 3"}, "built": "abc"},
    cells=[
        text("text-1", "# The feed-forward pass\nFrom logits to probabilities."),
        code("given-imports", "import numpy as np\n\nw_hh = np.eye(3)", locked=True),
        code(
            "softmax",
            'def softmax(z):\n    """Probabilities."""\n    p = z\n    ### BEGIN SOLUTION\n'
            "    p = np.exp(z - z.max())\n    p = p / p.sum()\n    ### END SOLUTION\n    return p",
            solution=True,
        ),
        code("check-softmax", "p = softmax(np.zeros(3))\nassert np.allclose(p, 1 / 3), 'all alike'", locked=True),
        code(
            "hidden-softmax-values",
            "# The values of softmax\n### BEGIN HIDDEN TESTS\nassert secret(softmax)\n### END HIDDEN TESTS",
            grade=True,
            locked=True,
        ),
        text("text-6", "## One step\nThe state h serves twice."),
        code("code-7", "print(softmax(np.arange(3)))"),
        code(
            "step_forward",
            "def step_forward(x, h):\n    ### BEGIN SOLUTION\n    return np.tanh(x + h @ w_hh)\n    ### END SOLUTION",
            solution=True,
        ),
        code(
            "hidden-step-values",
            "# The values of one step\n### BEGIN HIDDEN TESTS\nassert secret(step_forward)\n### END HIDDEN TESTS",
            grade=True,
            locked=True,
        ),
        v4.new_markdown_cell(
            "### BEGIN SOLUTION\nA time step is one item of the sequence.\n### END SOLUTION",
            id="written-review-1",
            metadata=flags("written-review-1", grade=True, solution=True),
        ),
        text("text-11", "Hand in this file."),
    ],
)
RELEASE = ClearHiddenTests().preprocess(ClearSolutions().preprocess(deepcopy(SOURCE), {})[0], {})[0]
NAMES = [cell.id for cell in SOURCE.cells]

SOFTMAX = "def softmax(z):\n    e = np.exp(z)\n    return e / e.sum()"
STEP = "def step_forward(x, h):\n    return np.tanh(x + h.dot(w_hh))"
REVIEW = "One item of a sequence, one turn of the loop."
ANSWERS = {"softmax": SOFTMAX, "step_forward": STEP, "written-review-1": REVIEW}


def at(notebook, name):
    return next(cell for cell in notebook.cells if cell.id == name)


def place(notebook, name):
    return notebook.cells.index(at(notebook, name))


def written(**answers):
    """The released notebook as a student hands it in, all answers written."""
    notebook = deepcopy(RELEASE)
    for name, answer in (ANSWERS | answers).items():
        at(notebook, name).source = answer
    return notebook


def without_marks(notebook):
    """A notebook as Colab or VS Code saves it: no metadata, other ids."""
    for number, cell in enumerate(notebook.cells):
        cell.id, cell.metadata = f"new{number}", {}
    notebook.metadata = {}
    return notebook


def handed_in(notebook):
    return rebuild(SOURCE, read(json.dumps(notebook).encode()).notebook)


def answers_of(rebuilt):
    return {name: at(rebuilt.notebook, name).source for name in ANSWERS}


def kinds(rebuilt):
    return [(mended.kind, mended.name) for mended in rebuilt.mended]


def names(rebuilt):
    return [cell.id for cell in rebuilt.notebook.cells]


# A whole notebook.


def test_a_right_notebook_needs_no_mending():
    rebuilt = handed_in(written())
    assert answers_of(rebuilt) == ANSWERS
    assert rebuilt.mended == ()
    assert names(rebuilt) == NAMES
    nbformat.validate(rebuilt.notebook)


def test_all_but_the_answers_is_the_source():
    rebuilt = handed_in(written())
    for cell, original in zip(rebuilt.notebook.cells, SOURCE.cells, strict=True):
        assert cell | {"source": ""} == original | {"source": ""}
        assert cell.source == original.source or cell.id in ANSWERS


def test_the_released_notebook_untouched_holds_no_solution():
    rebuilt = handed_in(RELEASE)
    assert rebuilt.mended == ()
    assert answers_of(rebuilt) == {name: at(RELEASE, name).source for name in ANSWERS}


def test_nothing_of_the_students_metadata_survives():
    notebook = written()
    notebook.metadata = {"kernelspec": {"name": "ruby", "display_name": "Ruby"}, "widgets": {}, "lang": "fr"}
    for cell in notebook.cells:
        cell.metadata["tags"] = ["skip-execution", "raises-exception"]
        cell.metadata.get("nbgrader", {}).update(points=900, grade=True, locked=False, solution=True)
        if cell.cell_type == "code":
            cell.execution_count, cell.outputs = 3, [v4.new_output("execute_result", data={"text/plain": "5.0"})]
    assert handed_in(notebook) == handed_in(written())


def test_the_builders_mark_goes_for_the_notebook_is_no_longer_as_built():
    assert handed_in(written()).notebook.metadata == {k: v for k, v in SOURCE.metadata.items() if k != "built"}


def test_outputs_of_the_source_are_cleared():
    source = deepcopy(SOURCE)
    at(source, "code-7").update(outputs=[v4.new_output("stream", text="solution's")], execution_count=4)
    cell = at(rebuild(source, written()).notebook, "code-7")
    assert (cell.outputs, cell.execution_count) == ([], None)


def test_neither_notebook_is_changed():
    source, submitted = deepcopy(SOURCE), without_marks(written())
    submitted.cells.insert(2, v4.new_markdown_cell("mine", attachments={"a.png": {"image/png": "aGk="}}))
    before = deepcopy(submitted)
    rebuilt = rebuild(source, submitted)
    for cell in rebuilt.notebook.cells:
        cell.source, cell.metadata["new"] = "changed", 1
        cell.get("attachments", {}).clear()
    assert (source, submitted) == (SOURCE, before)


def test_feedback_follows_the_notebooks_language():
    notebook = written()
    notebook.metadata.lang = "ko"
    at(notebook, "given-imports").source = "# 준비\nimport numpy as np"
    rebuilt = handed_in(notebook)
    assert rebuilt.notebook.metadata.lang == "ko"
    assert rebuilt.mended == (), "a given cell in the other language has not been edited"
    assert at(rebuilt.notebook, "given-imports").source == at(SOURCE, "given-imports").source


# Finding answers.


def test_an_answer_is_found_by_grade_id_when_cell_ids_are_new():
    notebook = written()
    for number, cell in enumerate(notebook.cells):
        cell.id = f"new{number}"
    rebuilt = handed_in(notebook)
    assert (answers_of(rebuilt), rebuilt.mended) == (ANSWERS, ())


def test_an_answer_is_found_by_cell_id_when_metadata_is_gone():
    notebook = written()
    for cell in notebook.cells:
        cell.metadata = {}
    rebuilt = handed_in(notebook)
    assert (answers_of(rebuilt), rebuilt.mended) == (ANSWERS, ())


def test_without_any_marks_answers_are_found_by_what_they_define_and_prose_by_its_place():
    rebuilt = handed_in(without_marks(written()))
    assert answers_of(rebuilt) == ANSWERS
    assert kinds(rebuilt) == [("stripped", None)]
    assert names(rebuilt) == NAMES


def test_one_cell_that_lost_its_mark_is_found_and_named():
    notebook = written()
    at(notebook, "softmax").update(id="new", metadata={})
    rebuilt = handed_in(notebook)
    assert (answers_of(rebuilt), kinds(rebuilt)) == (ANSWERS, [("found", "softmax")])


@pytest.mark.parametrize(
    "answer",
    [
        "%%time\n" + SOFTMAX,
        SOFTMAX + "\n    return (",
        "import scipy\n\nclass softmax:\n    def __new__(cls, z):\n        return z",
        "softmax = lambda z: z",
        "softmax: object = np.exp",
        "@cached\ndef softmax(z):\n    '''\nz\n'''",
    ],
)
def test_an_answer_is_known_by_its_name_however_it_is_written(answer):
    rebuilt = handed_in(without_marks(written(softmax=answer)))
    assert at(rebuilt.notebook, "softmax").source == answer
    assert kinds(rebuilt) == [("stripped", None)]


def test_a_function_that_only_stands_in_a_docstring_or_inside_another_is_no_answer():
    decoy = 'def mine():\n    """\ndef softmax(z): ...\n"""\n    def softmax(z):\n        return 0'
    notebook = written()
    at(notebook, "softmax").update(id="new", metadata={})
    notebook.cells.append(v4.new_code_cell(decoy))
    assert at(handed_in(notebook).notebook, "softmax").source == SOFTMAX


def test_swapped_marks_do_not_swap_answers():
    notebook = written(softmax=STEP, step_forward=SOFTMAX)
    assert answers_of(handed_in(notebook)) == ANSWERS


def test_an_answer_that_is_nowhere_is_empty_and_never_the_solution():
    notebook = written()
    notebook.cells = [cell for cell in notebook.cells if cell.id not in ANSWERS]
    rebuilt = handed_in(notebook)
    assert answers_of(rebuilt) == dict.fromkeys(ANSWERS, "")
    assert kinds(rebuilt) == [("missing", name) for name in ANSWERS]


def test_a_marked_cell_without_the_name_is_still_what_the_student_wrote():
    rebuilt = handed_in(written(softmax="def soft_max(z):\n    return z", step_forward=""))
    assert at(rebuilt.notebook, "softmax").source == "def soft_max(z):\n    return z"
    assert at(rebuilt.notebook, "step_forward").source == ""
    assert rebuilt.mended == ()


def test_an_answer_written_into_a_copied_given_cell_is_found():
    notebook = written()
    at(notebook, "softmax").update(id="new", metadata=flags("given-imports", locked=True))
    rebuilt = handed_in(notebook)
    assert (answers_of(rebuilt), kinds(rebuilt)) == (ANSWERS, [("found", "softmax")])


def found_for_softmax(exercise, *handed_in):
    """What a notebook without marks answers to an exercise, which stands in softmax's place."""
    source = deepcopy(SOURCE)
    at(source, "softmax").source = exercise
    at(source, "check-softmax").source = "answer_1 = answer_1.strip()"
    submitted = v4.new_notebook(cells=[v4.new_code_cell(source) for source in handed_in])
    return at(rebuild(source, submitted).notebook, "softmax").source


def test_an_exercise_that_asks_for_a_value_is_known_by_its_variable():
    exercise = "### BEGIN SOLUTION\nanswer_1 = 'c'\n### END SOLUTION"
    assert found_for_softmax(exercise, "n = 3", "answer_1 = 'b'", "answer_1 = answer_1.strip()") == "answer_1 = 'b'"
    assert found_for_softmax(exercise, "answer_1 = answer_1.strip()") == ""


def test_a_function_is_not_known_by_the_variables_and_helpers_beside_it():
    exercise = (
        "### BEGIN SOLUTION\ndef shift(z):\n    return z\n### END SOLUTION\n"
        "def softmax(z):\n    ### BEGIN SOLUTION\n    return z\n    ### END SOLUTION\np = softmax(1)"
    )
    assert found_for_softmax(exercise, SOFTMAX, "def shift(h):\n    return h", "p = 3") == SOFTMAX


@pytest.mark.parametrize(
    "code", ["x = " + "-" * 200_000 + "1", "x" + ".a" * 200_000, "x = '\ud800'", "x = 1\n" * 200_000]
)
def test_a_cell_that_python_cannot_parse_does_no_harm(code):
    submitted = written()
    submitted.cells.append(v4.new_code_cell(code))
    rebuilt = rebuild(SOURCE, submitted)
    assert (answers_of(rebuilt), rebuilt.notebook.cells[-1].source) == (ANSWERS, code)


@pytest.mark.parametrize("kind", ["markdown", "raw"])
def test_code_that_was_turned_into_text_is_code_again(kind):
    for lose in (deepcopy, without_marks):
        notebook = written()
        at(notebook, "softmax").cell_type = kind
        at(notebook, "softmax").pop("outputs")
        at(notebook, "softmax").pop("execution_count")
        rebuilt = handed_in(lose(notebook))
        assert (at(rebuilt.notebook, "softmax").cell_type, answers_of(rebuilt)) == ("code", ANSWERS)
        assert ("turned", "softmax") in kinds(rebuilt)


def test_prose_that_quotes_code_is_no_answer():
    notebook = without_marks(written())
    del notebook.cells[2]
    notebook.cells.insert(2, v4.new_markdown_cell("I tried:\n\ndef softmax(z):\n    return z"))
    rebuilt = handed_in(notebook)
    assert at(rebuilt.notebook, "softmax").source == ""
    assert ("missing", "softmax") in kinds(rebuilt)


def test_pictures_in_a_written_answer_are_kept():
    notebook = written()
    at(notebook, "written-review-1").attachments = {"page.png": {"image/png": "aGVsbG8="}}
    assert at(handed_in(notebook).notebook, "written-review-1").attachments == {"page.png": {"image/png": "aGVsbG8="}}


# Copied, split and merged cells.


def copied(notebook, name, source):
    """Copies a cell, mark and all, to the place below it."""
    other = deepcopy(at(notebook, name))
    other.update(source=source, id="copy")
    notebook.cells.insert(place(notebook, name) + 1, other)


def test_of_two_cells_for_one_exercise_the_last_counts_and_the_other_stays_before_it():
    notebook = written(softmax="def softmax(z):\n    return 0")
    copied(notebook, "softmax", SOFTMAX)
    rebuilt = handed_in(notebook)
    assert at(rebuilt.notebook, "softmax").source == SOFTMAX
    assert names(rebuilt)[1:4] == ["given-imports", "extra-1", "softmax"]
    assert kinds(rebuilt) == [("several", "softmax")]


@pytest.mark.parametrize("last", ["", "# notes", "print(softmax(1))"])
def test_a_later_copy_that_no_longer_defines_the_exercise_does_not_count(last):
    notebook = written()
    copied(notebook, "softmax", last)
    assert answers_of(handed_in(notebook)) == ANSWERS


def test_a_copy_kept_as_raw_text_does_not_count():
    notebook = written()
    notebook.cells.insert(
        4, v4.new_raw_cell("def softmax(z):\n    return 0", id="copy", metadata=flags("softmax", solution=True))
    )
    assert answers_of(handed_in(notebook)) == ANSWERS


def test_of_two_written_answers_the_last_that_is_not_empty_counts():
    notebook = written()
    copied(notebook, "written-review-1", " \n")
    rebuilt = handed_in(notebook)
    assert (answers_of(rebuilt), names(rebuilt), rebuilt.mended) == (ANSWERS, NAMES, ())


def test_a_copy_that_is_the_same_vanishes():
    notebook = written()
    copied(notebook, "softmax", SOFTMAX + "  \r\n")
    rebuilt = handed_in(notebook)
    assert (names(rebuilt), rebuilt.mended) == (NAMES, ())


def test_a_split_cell_keeps_both_halves_in_their_order():
    notebook = written(softmax="def shifted(z):\n    return z - z.max()")
    copied(notebook, "softmax", "def softmax(z):\n    return np.exp(shifted(z))")
    rebuilt = handed_in(notebook)
    assert at(rebuilt.notebook, "extra-1").source.startswith("def shifted")
    assert at(rebuilt.notebook, "softmax").source.startswith("def softmax")
    assert place(rebuilt.notebook, "extra-1") + 1 == place(rebuilt.notebook, "softmax")


def test_merged_cells_are_cut_where_the_next_answer_begins():
    first, second = "import math\n\n" + SOFTMAX, "# with a matrix\n@traced\n" + STEP + "\n\nprint(1)"
    for lose in (deepcopy, without_marks):
        notebook = written(softmax=first + "\n\n" + second)
        notebook.cells.remove(at(notebook, "step_forward"))
        rebuilt = handed_in(lose(notebook))
        assert answers_of(rebuilt) == ANSWERS | {"softmax": first, "step_forward": second}
        assert ("shared", "step_forward") in kinds(rebuilt)


def test_merged_cells_that_do_not_parse_are_cut_too():
    notebook = written(softmax=SOFTMAX + "\nreturn (\n" + STEP)
    notebook.cells.remove(at(notebook, "step_forward"))
    assert answers_of(handed_in(notebook)) == ANSWERS | {"softmax": SOFTMAX + "\nreturn ("}


# Given cells.


def test_an_edited_given_cell_is_put_back_and_named():
    notebook = written()
    at(notebook, "check-softmax").source = "assert True"
    at(notebook, "hidden-softmax-values").source = "# nothing to see"
    rebuilt = handed_in(notebook)
    assert names(rebuilt) == NAMES
    assert at(rebuilt.notebook, "check-softmax").source == at(SOURCE, "check-softmax").source
    assert kinds(rebuilt) == [("edited", "check-softmax"), ("edited", "hidden-softmax-values")]


def test_line_ends_and_trailing_space_are_no_edit():
    notebook = written()
    for cell in notebook.cells:
        if cell.id not in ANSWERS:
            cell.source = "\r\n" + cell.source.replace("\n", "  \r\n") + " \r\n\r\n"
    assert handed_in(notebook).mended == ()


def test_a_hidden_check_filled_in_by_hand_is_put_back():
    notebook = written()
    at(notebook, "hidden-softmax-values").source = at(SOURCE, "hidden-softmax-values").source
    assert handed_in(notebook) == handed_in(written())


def test_deleted_given_cells_are_put_back_and_that_is_said_once():
    notebook = written()
    notebook.cells = [cell for cell in notebook.cells if not cell.id.startswith(("hidden", "check", "text"))]
    rebuilt = handed_in(notebook)
    assert (names(rebuilt), kinds(rebuilt)) == (NAMES, [("deleted", None)])


def test_copies_of_a_given_cell_vanish_and_one_rewritten_is_the_students_own():
    notebook = written()
    copied(notebook, "given-imports", "def helper(z):\n    return z")
    copied(notebook, "check-softmax", at(notebook, "check-softmax").source)
    rebuilt = handed_in(notebook)
    assert at(rebuilt.notebook, "extra-1").source.startswith("def helper")
    assert [name for name in names(rebuilt) if name != "extra-1"] == NAMES
    assert rebuilt.mended == ()


def test_without_marks_a_given_cell_is_known_by_its_likeness():
    notebook = without_marks(written())
    notebook.cells[3].source = notebook.cells[3].source.replace("all alike", "alike")
    rebuilt = handed_in(notebook)
    assert names(rebuilt) == NAMES
    assert kinds(rebuilt) == [("stripped", None), ("edited", "check-softmax")]


def test_without_marks_copies_of_a_given_cell_vanish_too():
    notebook = without_marks(written())
    notebook.cells.insert(5, deepcopy(notebook.cells[3]))
    assert names(handed_in(notebook)) == NAMES


def test_reordered_cells_are_put_back_in_order():
    notebook = written()
    notebook.cells.reverse()
    rebuilt = handed_in(notebook)
    assert (names(rebuilt), answers_of(rebuilt), rebuilt.mended) == (NAMES, ANSWERS, ())


# The student's own cells.


def test_extra_cells_stay_in_their_place_with_nothing_but_their_text():
    notebook = written()
    tags = {"tags": ["skip-execution"], "nbgrader": {"grade_id": "of-another-course", "points": 5}}
    output = v4.new_output("stream", text="hello")
    notebook.cells.insert(5, v4.new_code_cell("b = 2", metadata=tags, outputs=[output], execution_count=2))
    notebook.cells.insert(3, v4.new_markdown_cell("mine", id="extra-1"))
    notebook.cells.insert(0, v4.new_raw_cell("first"))
    notebook.cells.append(v4.new_code_cell("  "))
    rebuilt = handed_in(notebook)
    assert names(rebuilt) == [
        "extra-1", *NAMES[:3], "extra-2", *NAMES[3:5], "extra-3", *NAMES[5:],
    ]  # fmt: skip
    extras = [at(rebuilt.notebook, f"extra-{number}") for number in (1, 2, 3)]
    assert [(cell.cell_type, cell.source) for cell in extras] == [
        ("raw", "first"),
        ("markdown", "mine"),
        ("code", "b = 2"),
    ]
    assert all(cell.metadata == {} for cell in extras)
    assert extras[2].outputs == [] and extras[2].execution_count is None
    assert rebuilt.mended == ()
    nbformat.validate(rebuilt.notebook)


def test_extra_cells_do_not_take_an_id_of_the_source():
    source = deepcopy(SOURCE)
    source.cells.append(text("extra-1", "The source's own."))
    submitted = v4.new_notebook(cells=[v4.new_code_cell("a = 1")])
    assert len({cell.id for cell in rebuild(source, submitted).notebook.cells}) == len(source.cells) + 1


def test_what_a_student_changed_in_a_cell_that_is_free_stays():
    notebook = written()
    at(notebook, "code-7").source = "print(softmax(np.ones(3)))\nmine = 1"
    at(notebook, "text-6").source += "\n\nMy note."
    rebuilt = handed_in(notebook)
    assert at(rebuilt.notebook, "code-7").source.endswith("mine = 1")
    assert at(rebuilt.notebook, "text-6").source.endswith("My note.")
    assert (names(rebuilt), rebuilt.mended) == (NAMES, ())


def test_free_code_that_was_turned_into_text_is_code_again():
    notebook = written()
    notebook.cells[place(notebook, "code-7")] = v4.new_markdown_cell("Not needed.", id="code-7")
    rebuilt = handed_in(notebook)
    assert at(rebuilt.notebook, "code-7") == at(SOURCE, "code-7")
    assert names(rebuilt) == NAMES


def test_a_free_cell_copied_and_changed_is_extra():
    notebook = written()
    copied(notebook, "code-7", "print(softmax(np.ones(9)))")
    rebuilt = handed_in(notebook)
    assert at(rebuilt.notebook, "code-7").source == at(SOURCE, "code-7").source
    assert names(rebuilt)[6:8] == ["code-7", "extra-1"]


def test_a_notebook_of_something_else_is_extra_as_a_whole():
    rebuilt = rebuild(SOURCE, v4.new_notebook(cells=[v4.new_code_cell("a = 1"), v4.new_markdown_cell("b")]))
    assert names(rebuilt)[:2] == ["extra-1", "extra-2"]
    assert kinds(rebuilt) == [*(("missing", name) for name in ANSWERS), ("deleted", None)]


# Words, and anything at all.


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_mended_is_said_in_one_line(language):
    notebook = written()
    at(notebook, "check-softmax").source = "assert True"
    line = words(handed_in(notebook).mended[0], language)
    assert "check-softmax" in line and "\n" not in line
    assert any("가" <= letter <= "힣" for letter in line) == (language == "ko")
    for kind in KINDS:
        assert "{" not in words(Mended(kind, "softmax"), language)


def one_damage(draw, notebook):
    cells = notebook.cells
    if not cells:
        return
    cell, other = draw(st.sampled_from(cells)), draw(st.sampled_from(cells))
    match draw(st.integers(0, 8)):
        case 0:
            cells.remove(cell)
        case 1:
            cells.insert(draw(st.integers(0, len(cells))), deepcopy(cell))
        case 2:
            cell["source"] = draw(st.text(max_size=20) | st.sampled_from(list(ANSWERS.values())))
        case 3:
            cell["source"] = cell.get("source", "") + "\n" + other.get("source", "")
        case 4:
            cell["metadata"], other["metadata"] = other.get("metadata"), cell.get("metadata")
        case 5:
            cell["id"], other["id"] = other.get("id"), cell.get("id")
        case 6:
            cell["cell_type"] = draw(st.sampled_from(["code", "markdown", "raw", "odd"]))
        case 7:
            cell.pop(draw(st.sampled_from(sorted(cell))))
        case 8:
            cells.sort(key=lambda _: draw(st.integers()))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_whatever_is_handed_in_the_source_stands_and_no_solution_shows(data):
    notebook = written()
    for _ in range(data.draw(st.integers(1, 8))):
        one_damage(data.draw, notebook)
    rebuilt = rebuild(SOURCE, read(json.dumps(notebook).encode()).notebook)
    nbformat.validate(rebuilt.notebook)
    ids = [cell.id for cell in rebuilt.notebook.cells]
    assert len(set(ids)) == len(ids)
    assert [name for name in ids if not name.startswith("extra-")] == NAMES
    for cell in SOURCE.cells:
        if cell.metadata.get("nbgrader", {}).get("locked"):
            assert at(rebuilt.notebook, cell.id).source == cell.source
    assert "p = p / p.sum()" not in nbformat.writes(rebuilt.notebook)
    for language in LANGUAGES:
        assert all(words(mended, language) for mended in rebuilt.mended)
