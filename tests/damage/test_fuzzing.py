"""Notebooks with random bytes, fields and cells changed: none fails the grader. `benchmarks/fuzzing.py` takes more."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from before_the_bench import Judge
from damaged_course import NAME, prepare
from fuzzed import fuzzed

from unrolled.errors import SubmissionError
from unrolled.notebook.rebuild import rebuild_file
from unrolled.pipeline.rubric import rubric_of

NOTEBOOKS = 120
Fates = dict[int, frozenset[str] | str]


@pytest.fixture(scope="module")
def fates(tmp_path_factory: pytest.TempPathFactory) -> Fates:
    """By seed, the exercises that lost points, or why the notebook was reported."""
    rubric = rubric_of(prepare(Path(tmp_path_factory.mktemp("fuzzed"))), NAME)
    source, judge = nbformat.reads(rubric.source, as_version=4), Judge(rubric.trial)
    found: Fates = {}
    for seed in range(NOTEBOOKS):
        try:
            found[seed] = judge.lost(rebuild_file(source, fuzzed(seed).data).notebook)
        except SubmissionError as error:
            found[seed] = str(error)
    return found


def test_every_notebook_is_graded_or_reported_in_one_sentence(fates: Fates) -> None:
    assert all(fate and "\n" not in fate for fate in fates.values() if isinstance(fate, str))
    assert sum(isinstance(fate, str) for fate in fates.values()) < NOTEBOOKS / 3


def test_one_whose_answers_are_whole_gets_its_full_points(fates: Fates) -> None:
    whole = {seed: fates[seed] for seed in fates if fuzzed(seed).whole}
    assert len(whole) > NOTEBOOKS / 3
    assert not {seed: fate for seed, fate in whole.items() if fate}


def test_what_is_gone_earns_nothing(fates: Fates) -> None:
    gone = {seed: fuzzed(seed).gone for seed in fates}
    assert sum(map(bool, gone.values())) > 3
    assert not [seed for seed, fate in fates.items() if not isinstance(fate, str) and gone[seed] - fate]
