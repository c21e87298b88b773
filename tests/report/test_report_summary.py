"""What follows from a class's marks."""

import io
import json

import pytest
from made_up_class import BIAS, TRANSPOSED, WRITTEN, a_class, assignment, exercise, large, work

from unrolled.report.data import write_data
from unrolled.report.facts import Student, Work
from unrolled.report.summary import summarise

STEP, LOSS = exercise("step"), exercise("loss")


def summary(*works, exercises=(STEP, LOSS), students=None, **mistakes):
    of = assignment("02-forward", list(exercises), list(works), **mistakes)
    return summarise(of, a_class(of, students=students))


def test_each_student_stands_in_one_group_of_an_exercise():
    found = summary(
        work("ada", {STEP: 4.0}),
        work("bo", {STEP: 2.0}),
        work("cy", {STEP: 0.0}),
        work("di", {STEP: 0.0}, untouched=frozenset({"step"})),
        work("ed", {STEP: None}),
        exercises=[STEP],
    ).exercises[0]
    groups = found.full, found.part, found.none, found.untouched, found.waiting
    assert groups == (("ada",), ("bo",), ("cy",), ("di",), ("ed",))
    assert found.unnamed == ("bo", "cy")


def test_who_has_not_handed_in_and_who_has_no_grade_is_named_and_does_not_count():
    students = [Student(id, id) for id in ("ada", "bo", "cy")]
    found = summary(work("ada", {STEP: 4.0, LOSS: 0.0}), Work("bo", graded=False), students=students)
    assert (found.graded, found.ungraded, found.absent) == (("ada",), ("bo",), ("cy",))
    assert found.spread.mean == 4.0
    assert found.test.students == 1


def test_scores_are_spread_over_tenths_and_full_marks_are_in_the_last():
    found = summary(*(work(f"s{k}", {STEP: k, LOSS: 0.0}, score=k) for k in (0.0, 0.7, 0.8, 8.0))).spread
    assert found.bins == (2, 1, 0, 0, 0, 0, 0, 0, 0, 1)
    assert found.quartiles == pytest.approx((0, 0.525, 0.75, 2.6, 8))
    assert found.sd == pytest.approx(3.7668510)


def test_one_score_has_no_standard_deviation_and_none_has_no_spread():
    assert summary(work("ada", {STEP: 4.0})).spread.sd is None
    assert summary(Work("ada", graded=False)).spread is None
    assert summary(Work("ada", graded=False)).test is None


def test_mistakes_are_counted_by_student_the_most_frequent_first():
    found = summary(
        work("ada", {STEP: 0.0, LOSS: 0.0}, mistakes={"step": ("no_bias",), "loss": ("gone",)}),
        work("bo", {STEP: 0.0, LOSS: 4.0}, mistakes={"step": ("transposed",)}),
        work("cy", {STEP: 0.0, LOSS: 4.0}, mistakes={"step": ("transposed",)}),
        work("di", {STEP: 0.0, LOSS: 4.0}, mistakes={"step": ("transposed", "no_bias")}),
        step=(TRANSPOSED, BIAS),
    )
    rows = [(one.exercise, [mistake.title for mistake in one.mistakes], one.students) for one in found.mistakes]
    assert rows == [
        ("step", [TRANSPOSED.title], ("bo", "cy")),
        ("step", [BIAS.title], ("ada",)),
        ("step", [TRANSPOSED.title, BIAS.title], ("di",)),
        ("loss", ["gone"], ("ada",)),
    ]


def test_a_written_answer_is_an_item_once_everybody_has_a_mark():
    exercises = [STEP, LOSS, WRITTEN]
    marks = [{STEP: 4.0, LOSS: 4.0, WRITTEN: 5.0}, {STEP: 0.0, LOSS: 4.0, WRITTEN: 1.0}]
    marked = summary(*(work(f"s{k}", one) for k, one in enumerate(marks)), exercises=exercises)
    assert [one.item is not None for one in marked.exercises] == [True, True, True]
    marks[1] = {**marks[1], WRITTEN: None}
    waiting = summary(*(work(f"s{k}", one) for k, one in enumerate(marks)), exercises=exercises)
    assert [one.item is not None for one in waiting.exercises] == [True, True, False]
    assert waiting.test.students == 2


def test_a_student_on_whose_check_the_grader_broke_does_not_count_as_zero():
    told = {"broke": ("hidden-step-values", "hidden-step-edges"), "waits": ("hidden-step-values",)}
    found = summary(work("ada", {STEP: 4.0, LOSS: 4.0}), work("bo", {STEP: None, LOSS: 4.0}, **told))
    assert found.test.students == 1
    assert found.exercises[0].item.difficulty == 1
    assert found.broke == {"bo": ("hidden-step-values",)}  # a person has given the other its mark
    assert (found.exercises[0].checks[0].full, found.exercises[0].checks[0].marked) == (1, 1)


def test_remarks_say_what_to_look_at():
    easy, hard, more, against = (exercise(name) for name in ("easy", "hard", "more", "against"))
    works = [
        work(
            f"s{k}",
            {
                easy: 4.0,
                hard: 0.0,
                STEP: 4.0 * (k > 4),
                LOSS: 4.0 * (k > 5),
                more: 4.0 * (k > 6),
                against: 4.0 * (k < 4),
            },
        )
        for k in range(12)
    ]
    found = summary(*works, exercises=[easy, hard, STEP, LOSS, more, against])
    remarks = {one.exercise.name: one.remarks for one in found.exercises}
    told = {"easy": ("all",), "hard": ("nobody",), "against": ("negative",)}
    assert remarks == {"step": (), "loss": (), "more": (), **told}


def test_few_students_are_not_remarked_on_for_discrimination():
    found = summary(work("ada", {STEP: 4.0, LOSS: 0.0}), work("bo", {STEP: 0.0, LOSS: 4.0}))
    assert [one.item.discrimination for one in found.exercises] == pytest.approx([-1, -1])
    assert [one.remarks for one in found.exercises] == [(), ()]


def test_the_facts_are_plain_data():
    text = io.StringIO()
    write_data(large(20, 2), text.write)
    data = json.loads(text.getvalue())
    assert [one["name"] for one in data["assignments"]] == ["00-assignment", "01-assignment"]
    assert len(data["students"]) == 20
    first = data["assignments"][0]
    assert set(first["exercises"][0]["item"]) == {"difficulty", "discrimination", "upper_lower"}
    assert first["works"][0]["marks"]["hidden-exercise_0_0-values"] in (0, 1, 2)
