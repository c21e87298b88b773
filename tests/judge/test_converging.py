"""Trainings judged by their losses and by predictions whose labels stay with the judge. What trains here is NumPy's."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from types import SimpleNamespace

import nbformat
import pytest
from tiny_course import hidden, lesson, notebook_of, trial_of

from unrolled.judge.bench import Bench, Examination
from unrolled.judge.namespaces import LocalRespondent, execute, namespace_of
from unrolled.judge.plain import CheckFailed, PlainCourt
from unrolled.judge.statements import court
from unrolled.judge.trial import CheckError, Trial
from unrolled.notebook.words import explain
from unrolled.pipeline.grading import close_workers, grade
from unrolled.values.asking import Answer
from unrolled.values.known import KnownAnswer
from unrolled.values.verdict import Outcome, Verdict

# The labels are xs @ (1, 2, 3) and a noise that can be computed; the naive forecast takes the last two right.
TRAIN = """\
def train(start, xs, ys, unseen):
    w, losses = np.array([start, 0.0, 0.0]), []
    for _ in range(4):
        losses.append(float(np.mean((xs @ w - ys) ** 2)))
        for x, y in zip(xs, ys):
            w = w - 0.02 * 2 * x.T @ (x @ w - y)
    return losses, unseen @ w
"""
HIDDEN = """
def series(rng, *shape):
    xs = rng.normal(size=(*shape, 3))
    clean = xs @ np.array([1.0, 2.0, 3.0])
    return xs, clean + 0.1 * np.sin(1000 * clean)


def one_try(number):
    rng = np.random.default_rng(number)
    unseen, targets = series(rng, 200)
    return (float(number), *series(rng, 20, 8), unseen), (targets, unseen @ np.array([0.0, 2.0, 3.0]))


def training(answers, start, xs, ys, unseen):
    return answers.train(start, xs, ys, unseen)


tries = [one_try(number) for number in range(3)]
judge.converges(training, [one[0] for one in tries], [one[1] for one in tries], epochs=4, noise=0.004)
"""


def notebook(*codes: str, solution: str = TRAIN) -> nbformat.NotebookNode:
    """A lesson of one exercise, `train`, with the hidden check `hidden-train` and perhaps others."""
    role = {"grade_id": "train", "schema_version": 3, "grade": False, "solution": True, "task": False, "locked": False}
    cell = nbformat.v4.new_code_cell(solution, id="train", metadata={"nbgrader": role})
    names = ("hidden-train", "hidden-other")
    return notebook_of(cell, *map(hidden, names, codes or [HIDDEN]))


def trial(*codes: str, solution: str = TRAIN, **mistakes: str) -> Trial:
    words = {"en": "m", "ko": "m"}
    bank = tuple(KnownAnswer(name, "train", words, words, source) for name, source in mistakes.items())
    return replace(trial_of(notebook(*codes, solution=solution)), mistakes={"train": bank})


class Student(LocalRespondent):
    """A student's answers, and how often they were asked for."""

    def __init__(self, source: str) -> None:
        super().__init__(namespace_of([("imports", "import numpy as np"), ("train", source)]))
        self.asked = 0

    def ask(self, probe, cases, lent) -> list[Answer]:
        assert len(cases) == 1
        self.asked += 1
        return super().ask(probe, cases, lent)


def examined(bench: Bench, source: str) -> tuple[Examination, int]:
    """What the check finds, and after how many tries."""
    student = Student(source)
    return bench.examine("hidden-train", bench.ask("hidden-train", student), source), student.asked


def after(line: str, before: str = "    return losses, unseen @ w\n") -> str:
    """The right training with something done to what it gives."""
    return TRAIN.replace(before, f"    {line}\n{before}")


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench(trial())


def test_a_right_training_passes_at_the_first_try(bench):
    bench.trains()
    assert examined(bench, TRAIN) == (Examination(), 1)
    assert examined(bench, TRAIN.replace("0.02 * 2", "0.03")) == (Examination(), 1)


NOISE = "0.1 * np.sin(1000 * unseen @ np.array([1.0, 2.0, 3.0]))"
BROKEN = {
    "loss_not_falling": TRAIN.replace("0.02", "0.0"),
    "not_better_than_naive": after("w = w + 2"),
    "far_from_solution": after("w[0] = 0.6"),
    "below_noise": after(f"return losses, unseen @ np.array([1.0, 2.0, 3.0]) + {NOISE}"),
    "loss_not_finite": after("losses[1] = float('nan')"),
    "not_finite": after("unseen[3] = np.inf"),
    "length": after("losses = losses[-1:]"),
    "kind": after("losses = losses[-1]"),
    "shape": after("unseen = unseen[:, None]"),
    "raised": after("w = w[5]"),
    "not_defined": "x = 1",
}


SAID = {
    "loss_not_falling": "in the first epoch",
    "not_better_than_naive": "not clearly better than the naive forecast",
    "far_from_solution": "much larger than what a right training comes to",
    "below_noise": "smaller than their noise",
    "loss_not_finite": "A loss is nan or infinite",
    "not_finite": r"result \(predictions\) has nan or infinity in 1 of 200 places",
    "length": r"result \(losses\) has the length 1\. Expected: 4",
    "kind": r"result \(losses\) is a number\. Expected: a list of 4",
    "shape": r"result \(predictions\) has the shape \(200, 1\)\. Expected: \(200,\)",
    "raised": "It raised IndexError",
    "not_defined": "`train` is not defined",
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_training_out_of_bounds_fails_all_tries_and_is_explained(bench, kind):
    found, tries = examined(bench, BROKEN[kind])
    assert [finding.kind for finding in found.findings] == [kind] * 3 and tries == 3
    verdict = Verdict("hidden-train", Outcome.FAILED, found.findings)
    assert re.search(f"{SAID[kind]}.*tried 3 times", " ".join(explain(verdict, (), "en")))
    first, tried = explain(verdict, (), "ko")
    assert re.search("[가-힣]", first) and "3번" in tried
    facts = {name for finding in found.findings for name in finding.facts}
    assert not facts & {"error", "naive", "solution", "targets"}


@pytest.mark.parametrize(
    "answer", ["None", "7", "(losses,)", "(losses, 'a')", "('abcd', unseen @ w)", "([[1]] * 4, unseen @ w)", "train"]
)
def test_what_is_no_training_at_all_is_a_finding(bench, answer):
    assert examined(bench, after(f"return {answer}"))[0].findings


def test_numbers_too_large_are_a_finding(bench):
    for line in ("w = w * 1e200", "w = w + 1e308j", "losses = [1e308, 1, 1, 10**400]", "losses = [-1j] * 4"):
        assert examined(bench, after(line))[0].findings


def test_losses_and_predictions_may_be_of_any_kind_that_holds_the_numbers(bench):
    for line in (
        "losses = np.array(losses)",
        "losses = tuple(map(np.float32, losses))",
        "return losses, [*(unseen @ w)]",
    ):
        assert examined(bench, after(line)) == (Examination(), 1)


def test_one_try_that_passes_is_enough(bench):
    unlucky = after("w = w * (start > 1)")
    assert examined(bench, unlucky) == (Examination(), 3)
    assert examined(bench, unlucky.replace("> 1", "> 0")) == (Examination(), 2)
    assert examined(bench, unlucky.replace("> 1", "> 2"))[1] == 3


def test_the_solution_is_trained_once_a_class(monkeypatch):
    trained = SimpleNamespace(times=0)
    monkeypatch.setitem(sys.modules, "trained", trained)
    counting = TRAIN.replace("    w, losses", "    import trained\n    trained.times += 1\n    w, losses")
    bench = Bench(trial(solution=counting))
    bench.sound()
    assert trained.times == 0
    for times in (1, 1, 3, 3):
        examined(bench, TRAIN if times == 1 else BROKEN["far_from_solution"])
        assert trained.times == times


LOSSES = """
def losses(answers, start, xs, ys, unseen):
    return answers.train(start, xs, ys, unseen)[0]


judge.agrees(losses, [one[0] for one in tries])
"""


def test_a_known_mistake_is_named_by_the_checks_that_compare_values():
    def named(mistake: str, *codes: str) -> tuple[str, ...]:
        bench = Bench(trial(*codes, known=mistake))
        checks = ("hidden-train", "hidden-other")[: len(codes)]
        with bench.standing_in(KnownAnswer("known", "train", {}, {}, mistake)) as student:
            found = {check: bench.examine(check, bench.ask(check, student), mistake) for check in checks}
        assert any(one.findings for one in found.values())
        return bench.named(found)

    still, halved = TRAIN.replace("0.02", "0.0"), after("losses = [loss / 2 for loss in losses]")
    assert named(still, HIDDEN) == ()
    assert named(still, HIDDEN + LOSSES) == named(still, HIDDEN, LOSSES) == ("known",)
    assert named(halved, HIDDEN, LOSSES) == ("known",)


@pytest.mark.parametrize(
    ("solution", "what"),
    [
        (TRAIN.replace("0.02", "0.0"), "the solution itself fails training: loss_not_falling"),
        (after("w[0] = 0.3"), "learns too little in a try of training: .* another seed"),
        (after("raise KeyError(1)"), "the solution itself fails training: raised"),
    ],
)
def test_a_solution_that_none_can_be_measured_by_is_refused(solution, what):
    with pytest.raises(CheckError, match=what):
        Bench(trial(solution=solution)).trains()
    with pytest.raises(CheckError, match=what):
        examined(Bench(trial(solution=solution)), TRAIN)


@pytest.mark.parametrize(
    ("tries", "held_out", "what"),
    [
        ("[]", "[]", "one to three tuples"),
        ("[(n,) for n in range(4)]", "[(np.ones(2), np.ones(2))] * 4", "one to three tuples"),
        ("[1, 2]", "[(np.ones(2), np.ones(2))] * 2", "one to three tuples"),
        ("[(1,), (2,), (1,)]", "[(np.ones(2), np.ones(2))] * 3", "two tries are the same"),
        ("[(1,), (2,)]", "[(np.ones(2), np.ones(2))]", "2 tries, but held-out labels for 1"),
        ("[(1,)]", "[(np.ones((2, 1)), np.ones(2))]", "arrays of one shape"),
        ("[(1,)]", "[(np.ones(2), np.array([1, np.nan]))]", "finite"),
        ("[({1},)]", "[(np.ones(2), np.ones(2))]", "an input is a set"),
    ],
)
def test_tries_that_make_no_sense_are_refused(tries, held_out, what):
    code = HIDDEN.rpartition("judge.converges")[0] + f"judge.converges(training, {tries}, {held_out})\n"
    with pytest.raises(ValueError, match=what):
        Bench(trial(code))


def test_in_one_ordinary_kernel_the_same_trainings_pass():
    def carry_out(source: str) -> None:
        student = {"__name__": "student", "In": []}
        here = PlainCourt(notebook())
        token = court.set(lambda check: here.carry_out(check, student))
        try:
            execute("import numpy as np\n" + source, "train", student)
            execute("from unrolled import judge\n" + HIDDEN, "hidden-train", student)
        finally:
            court.reset(token)

    carry_out(TRAIN)
    carry_out(after("w = w * (start > 1)"))
    with pytest.raises(CheckFailed, match="not clearly better than the naive forecast"):
        carry_out(BROKEN["not_better_than_naive"])


@pytest.mark.kernel
def test_every_try_has_the_time_of_a_cell_and_may_end_the_kernel():
    source = notebook()
    rubric = replace(lesson(seconds=1.5), source=nbformat.writes(source), trial=trial())

    def findings(answer: str) -> list[str]:
        source.cells[1].source = answer
        (verdict,) = grade(nbformat.writes(source).encode(), rubric).verdicts
        return [finding.kind for finding in verdict.findings]

    try:
        assert findings(after("import time; time.sleep(0.7); w = w * (start > 1)")) == []
        assert findings(BROKEN["far_from_solution"]) == ["far_from_solution"] * 3
        assert findings(after("w = w * (start > 1 or __import__('os')._exit(1) if start else 0)")) == ["died"]
        assert findings(after("__import__('time').sleep(2 * start); w = 0 * w")) == ["too_slow"]
    finally:
        close_workers()
