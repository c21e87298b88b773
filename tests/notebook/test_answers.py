"""What stands behind an answer is found wherever the student has put it."""

from __future__ import annotations

from nbformat.v4 import new_code_cell, new_markdown_cell

from unrolled.notebook.answers import code_of


def _cells(*sources: str) -> list:
    return [new_code_cell(source) for source in sources]


def test_a_later_cell_that_redefines_the_answer_counts() -> None:
    cells = _cells("def softmax(z):\n    return z", "from scipy.special import log_softmax", "softmax = 3")
    code = code_of(cells, ["softmax"])
    assert "return z" in code
    assert "softmax = 3" in code
    assert "scipy" not in code
    assert "scipy" in code_of([*cells, *_cells("from scipy.special import softmax")], ["softmax"])


def test_an_import_from_another_cell_counts_if_the_answer_uses_it() -> None:
    cells = _cells("import scipy.special as ss\nimport torch", "def softmax(z):\n    return ss.softmax(z)")
    code = code_of(cells, ["softmax"])
    assert "scipy" in code
    assert "torch" not in code


def test_other_cells_do_not_count() -> None:
    cells = [new_markdown_cell("def softmax(z): keras"), *_cells("keras = 1", "def (", "def softmax(z):\n    return z")]
    assert code_of(cells, ["softmax"]).strip() == "def softmax(z):\n    return z"


def test_helpers_in_extra_cells_count_and_those_of_the_course_do_not() -> None:
    helpers = _cells("def inner(z):\n    return torch.softmax(z)", "def helper(z):\n    return inner(z)")
    given = new_code_cell("def given(z):\n    return keras", metadata={"nbgrader": {"grade_id": "given-one"}})
    answer = new_code_cell(
        "def softmax(z):\n    return helper(given(z))", metadata={"nbgrader": {"grade_id": "softmax"}}
    )
    code = code_of([*helpers, given, answer], ["softmax"])
    assert "torch" in code
    assert "keras" not in code
