"""Chance in how Keras trains changes neither points nor names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from unrolled.course.course import Course
from unrolled.judge.bench import Bench
from unrolled.pipeline.rubric import rubric_of

TRIAL = rubric_of(Course.read(Path(__file__).parents[2]), "05-training").trial


@pytest.mark.kernel
def test_a_fit_for_every_epoch_is_named_however_far_each_draws_ahead() -> None:
    # Keras draws one batch ahead of the training, and a second one where the machine is busy.
    (mistake,) = (one for one in TRIAL.mistakes["train"] if one.name == "fit_called_for_every_epoch")
    further = 'if hasattr(batches, "__next__"):\n            next(batches)'
    source = mistake.source.replace("losses += ", f"{further}\n        losses += ")
    assert further in source
    bench = Bench(TRIAL)
    asked = [check.grade_id for check in TRIAL.hidden if check.exercise == "train"]
    with bench.standing_in(replace(mistake, source=source)) as student:
        examined = {
            check: bench.examine(check, bench.ask(check, student), source)
            for check in asked
            if not bench.has_training(check)
        }
    assert bench.named(examined) == (mistake.name,)
