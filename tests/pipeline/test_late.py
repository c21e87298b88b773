"""Deadlines are written in the course's time zone, and being late costs what deadlines.toml says, by either grader."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import small_class
from conftest import FORWARD, solved
from conftest import hand_in as hand_in_forward
from nbformat.v4 import new_notebook
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde
from recorded import TINY, graded, hand_in, prepare
from traitlets.config import Config

from unrolled.course.convert import convert
from unrolled.course.course import Course
from unrolled.course.late import shown_zone
from unrolled.errors import CourseError, SubmissionError
from unrolled.gradebook.penalties import put_deadline, remarks
from unrolled.pipeline.autograde import RebuildSubmission
from unrolled.pipeline.classroom import State, grade_class
from unrolled.pipeline.feedback import write_feedback
from unrolled.pipeline.record import recording
from unrolled.pipeline.timestamp import read_timestamp

CONFIG = """\
c = get_config()
c.CourseDirectory.course_id = "tiny"
c.AssignLatePenalties.plugin_class = "unrolled.gradebook.penalties.LateByFile"
c.GenerateFeedback.preprocessors = ["unrolled.pipeline.feedback.ShowVerdicts"]
c.GenerateFeedback.exporter_class = "unrolled.pipeline.feedback.FeedbackExporter"
"""
SEOUL = 'timezone = "Asia/Seoul"\n'
PER_DAY = '[late]\nrule = "per day"\npercent = 10\n'
DUE = '[assignments.tiny]\ndue = "2026-11-20 23:59"\n'
EXTENDED = DUE + '[assignments.tiny.extensions]\nada = "2026-11-22 23:59"\n'
POINTS, POSSIBLE = 15.0, 23.0  # of a notebook whose checks all pass, and with the answers that a person marks


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("late")
    prepare(root)
    (root / "nbgrader_config.py").write_text(CONFIG)
    return root


@pytest.fixture
def tiny(prepared: Path, tmp_path: Path) -> Course:
    """A course that has no deadlines.toml yet; nbgrader's date of `tiny` is 2026-11-20 12:00 UTC."""
    return Course.read(Path(shutil.copytree(prepared, tmp_path / "tiny")))


def _write(course: Course, *parts: str) -> None:
    (course.root / "deadlines.toml").write_text("".join(parts), "utf-8")


def _grade(course: Course, student: str, when: str | None) -> float:
    """Records a right notebook; returns what being late cost."""
    hand_in(course, student, when)
    put_deadline(course, TINY)
    with recording(course, TINY) as recorder:
        late = recorder.record(student, graded()).late
    assert (_penalty(course, student) or 0.0) == late
    return late


def _penalty(course: Course, student: str) -> float | None:
    with Gradebook(course.gradebook) as gradebook:
        return gradebook.find_submission_notebook(TINY, TINY, student).late_submission_penalty


def _renew(course: Course, *students: str) -> dict[str, float]:
    put_deadline(course, TINY)
    with recording(course, TINY) as recorder:
        return recorder.renew_penalties(students)


@pytest.mark.parametrize(
    ("parts", "when", "lost"),
    [
        pytest.param((PER_DAY, DUE), "2026-11-20 14:59:59.999999 UTC", 0, id="in the deadline's last minute"),
        pytest.param((PER_DAY, DUE), "2026-11-20 15:00:00 UTC", 2.3, id="in the next"),
        pytest.param((PER_DAY, DUE), "2026-11-21 14:59:59.5 UTC", 2.3, id="the first day's last minute"),
        pytest.param((PER_DAY, DUE), "2026-11-21 15:00:00 UTC", 4.6, id="the second day"),
        pytest.param((PER_DAY, DUE), "2027-02-01 00:00:00 UTC", POINTS, id="no more than all points"),
        pytest.param((PER_DAY, 'of = "points"\n', DUE), "2026-11-21 15:00:00 UTC", 3, id="of one's own points"),
        pytest.param((PER_DAY, "grace = 15\n", DUE), "2026-11-20 15:14:59 UTC", 0, id="within the grace"),
        pytest.param((PER_DAY, "grace = 15\n", DUE), "2026-11-21 15:14:59 UTC", 2.3, id="each day has its grace"),
        pytest.param((PER_DAY, EXTENDED), "2026-11-22 14:59:59 UTC", 0, id="extended"),
        pytest.param((PER_DAY, EXTENDED), "2026-11-22 15:00:00 UTC", 2.3, id="days count from the extension"),
        pytest.param((DUE, 'late = { rule = "cut-off" }\n'), "2026-11-20 15:00:00 UTC", POINTS, id="a cut-off"),
        pytest.param((PER_DAY, DUE, 'late = { rule = "none" }\n'), "2027-02-01 00:00:00 UTC", 0, id="nothing"),
        pytest.param((DUE,), "2027-02-01 00:00:00 UTC", 0, id="no rule"),
        pytest.param((PER_DAY, DUE), None, 0, id="at a time that nobody knows"),
        pytest.param((PER_DAY,), "2026-11-20 12:00:59 UTC", 0, id="by nbgrader's date, in its minute"),
        pytest.param((PER_DAY,), "2026-11-20 12:01:00 UTC", 2.3, id="by nbgrader's date"),
    ],
)
def test_being_late_costs_what_the_file_says(
    tiny: Course, parts: tuple[str, ...], when: str | None, lost: float
) -> None:
    _write(tiny, SEOUL, *parts)
    assert _grade(tiny, "ada", when) == pytest.approx(lost)


def test_without_the_file_nothing_is_lost(tiny: Course) -> None:
    assert _grade(tiny, "ada", "2027-02-01 00:00:00 UTC") == 0


def test_nbgraders_own_autograde_takes_the_same(tiny: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tiny, SEOUL, PER_DAY, EXTENDED)
    times = {"ada": "2026-11-23 03:00:00 UTC", "bob": "2026-11-22 15:00:00 UTC", "eve": "2026-11-20 14:59:59.9 UTC"}
    ours = {student: _grade(tiny, student, when) for student, when in times.items()}
    assert ours == pytest.approx({"ada": 2.3, "bob": 6.9, "eve": 0})
    for student in times:
        (tiny.submitted(TINY, student) / f"{TINY}.ipynb").write_text(graded().notebook)
        (tiny.autograded(TINY, student) / f"{TINY}.ipynb").unlink()
    with Gradebook(tiny.gradebook) as gradebook:
        for student in times:
            gradebook.find_submission_notebook(TINY, TINY, student).late_submission_penalty = None
        gradebook.db.commit()
    monkeypatch.chdir(tiny.root)
    steps = ["nbgrader.preprocessors.SaveAutoGrades", "nbgrader.preprocessors.AssignLatePenalties"]
    only = Config(Autograde=Config(sanitize_preprocessors=[], autograde_preprocessors=steps, force=True))
    convert(Autograde, tiny, TINY, only)
    assert {student: _penalty(tiny, student) or 0 for student in times} == ours


@pytest.mark.parametrize(
    ("due", "utc"),
    [
        pytest.param("2026-10-31 23:59", "2026-11-01T03:59:59", id="summer time"),
        pytest.param("2026-11-01 23:59", "2026-11-02T04:59:59", id="winter time"),
        pytest.param("2026-11-01 01:30", "2026-11-01T06:30:59", id="a time that comes twice: the second"),
        pytest.param("2026-03-08 02:30", "2026-03-08T07:30:59", id="a time that never comes: after the change"),
    ],
)
def test_the_gradebook_holds_the_deadline_in_utc(tiny: Course, due: str, utc: str) -> None:
    _write(tiny, 'timezone = "America/New_York"\n', f'[assignments.tiny]\ndue = "{due}"\n')
    put_deadline(tiny, TINY)
    with Gradebook(tiny.gradebook) as gradebook:
        assert gradebook.find_assignment(TINY).to_dict()["duedate"] == utc
        assert gradebook.find_assignment("large").to_dict()["duedate"] == "2026-11-20T12:00:00"


def test_a_day_on_which_clocks_are_put_back_has_25_hours(tiny: Course) -> None:
    _write(tiny, 'timezone = "America/New_York"\n', PER_DAY, '[assignments.tiny]\ndue = "2026-10-31 23:59"\n')
    assert _grade(tiny, "ada", "2026-11-02 04:59:59 UTC") == pytest.approx(2.3)
    assert _grade(tiny, "bob", "2026-11-02 05:00:00 UTC") == pytest.approx(4.6)


def test_an_extension_given_afterwards_counts_and_an_old_page_goes(tiny: Course) -> None:
    _write(tiny, SEOUL, PER_DAY, DUE)
    for student in ("ada", "bob"):
        assert _grade(tiny, student, "2026-11-23 03:00:00 UTC") == pytest.approx(6.9)
        write_feedback(tiny, TINY, student)
    pages = [tiny.feedback(TINY, student) / f"{TINY}.html" for student in ("ada", "bob")]
    assert _renew(tiny, "ada", "bob") == {}
    _write(tiny, SEOUL, PER_DAY, EXTENDED)
    assert _renew(tiny, "ada", "bob", "nobody") == {"ada": pytest.approx(2.3)}
    assert [page.exists() for page in pages] == [False, True]
    assert "Due 2026-11-22 23:59, handed in 2026-11-23 12:00" in write_feedback(tiny, TINY, "ada").read_text("utf-8")
    assert (_penalty(tiny, "ada"), _penalty(tiny, "bob")) == (pytest.approx(2.3), pytest.approx(6.9))
    assert _renew(tiny, "ada", "bob") == {}


def test_a_mark_given_by_hand_and_a_time_put_right_count_too(tiny: Course) -> None:
    _write(tiny, SEOUL, PER_DAY, 'of = "points"\n', DUE)
    assert _grade(tiny, "ada", "2026-11-21 03:00:00 UTC") == pytest.approx(1.5)
    with Gradebook(tiny.gradebook) as gradebook:
        gradebook.find_grade("written-why", TINY, TINY, "ada").manual_score = 4
        gradebook.db.commit()
    assert _renew(tiny, "ada") == {"ada": pytest.approx(1.9)}
    hand_in(tiny, "ada", "2026-11-20 03:00:00 UTC")
    assert _renew(tiny, "ada") == {"ada": 0}
    assert _penalty(tiny, "ada") is None


@pytest.mark.parametrize("again", ["renewed", "graded again"])
def test_a_time_that_was_taken_away_costs_nothing_any_more(tiny: Course, again: str) -> None:
    _write(tiny, SEOUL, PER_DAY, DUE)
    assert _grade(tiny, "ada", "2026-11-21 03:00:00 UTC") == pytest.approx(2.3)
    page, copy = write_feedback(tiny, TINY, "ada"), tiny.autograded(TINY, "ada") / "timestamp.txt"
    assert copy.is_file()
    (tiny.submitted(TINY, "ada") / "timestamp.txt").unlink()
    if again == "renewed":
        assert _renew(tiny, "ada") == {"ada": 0}
        assert _renew(tiny, "ada") == {}
    else:
        assert _grade(tiny, "ada", None) == 0
    assert _penalty(tiny, "ada") is None
    assert (page.exists(), copy.exists()) == (False, False)
    assert "Without timestamp.txt, and so counted as in time: ada." in remarks(tiny, TINY, ("ada",)).notes


def test_a_time_put_right_lies_beside_the_graded_notebook_too(tiny: Course) -> None:
    _write(tiny, SEOUL, PER_DAY, DUE)
    _grade(tiny, "ada", "2026-11-21 03:00:00 UTC")
    hand_in(tiny, "ada", "2026-11-20 12:00:00 Asia/Seoul")
    assert _renew(tiny, "ada") == {"ada": 0}
    assert (tiny.autograded(TINY, "ada") / "timestamp.txt").read_text() == "2026-11-20 12:00:00 Asia/Seoul"


@pytest.mark.parametrize(
    ("when", "lost"),
    [
        ("2026-11-20 23:59:59 Asia/Seoul", 0),
        ("2026-11-21 00:00 Asia/Seoul", 2.3),
        ("2026-11-20T23:59:59+09:00", 0),
        ("2026-11-20T15:00:00Z", 2.3),
    ],
)
def test_a_time_may_say_its_zone_as_nbgrader_reads_it(tiny: Course, when: str, lost: float) -> None:
    _write(tiny, SEOUL, PER_DAY, DUE)
    assert _grade(tiny, "ada", when) == pytest.approx(lost)
    assert tiny.directory.get_existing_timestamp(str(tiny.submitted(TINY, "ada"))) == read_timestamp(
        tiny.submitted(TINY, "ada")
    )


@pytest.mark.parametrize("zone", [" KST", " +0900", "", " AM"])
def test_a_time_that_nbgrader_would_take_for_utc_is_refused(tiny: Course, zone: str) -> None:
    with pytest.raises(SubmissionError, match=r"timestamp.txt holds no time that nbgrader knows.*21:00:00 Asia/Seoul"):
        _grade(tiny, "ada", f"2026-11-20 23:00:00{zone}")


def test_nbgraders_own_autograde_refuses_such_a_time_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    course = small_class.prepare(tmp_path / "course")
    hand_in(course, "ada", "2026-11-20 23:00:00")
    monkeypatch.chdir(course.root)
    with pytest.raises(SubmissionError, match="holds no time that nbgrader knows"):
        names = {"assignment": TINY, "notebook": TINY, "student": "ada"}
        RebuildSubmission().preprocess(new_notebook(), {"nbgrader": names})


@pytest.mark.parametrize(
    ("rule", "language", "line"),
    [
        (PER_DAY, "en", "Due 2026-11-20 23:59, handed in 2026-11-22 12:00 (Asia/Seoul). Each day begun after the "
         "deadline costs 10% of the points possible; days begun: 2."),
        (PER_DAY + 'of = "points"\n', "ko", "마감은 2026-11-20 23:59, 제출은 2026-11-22 12:00입니다(Asia/Seoul). "
         "마감 후 하루가 시작될 때마다 받은 점수의 10%를 감점하며, 2일 늦었습니다."),
        ('[late]\nrule = "cut-off"\n', "ko", "마감 후에 제출한 과제에는 점수를 주지 않습니다."),
    ],
)  # fmt: skip
def test_a_student_reads_what_was_taken_and_why(tiny: Course, rule: str, language: str, line: str) -> None:
    _write(tiny, SEOUL, rule, DUE)
    hand_in(tiny, "ada", "2026-11-22 03:00:00 UTC")
    put_deadline(tiny, TINY)
    submission = graded()
    notebook = submission.notebook.replace('"lang": "en"', f'"lang": "{language}"')
    with recording(tiny, TINY) as recorder:
        late = recorder.record("ada", replace(submission, notebook=notebook)).late
    text = write_feedback(tiny, TINY, "ada").read_text("utf-8")
    assert line in text
    assert f"<td>−{late:g}</td>" in text


def test_remarks_name_what_a_person_should_know(tiny: Course) -> None:
    _write(tiny, SEOUL, PER_DAY, "grace = 10\n", EXTENDED, 'boob = "2026-11-22 23:59"\n')
    for student in ("ada", "bob"):
        _grade(tiny, student, None if student == "bob" else "2026-11-20 12:00:00 UTC")
    said = remarks(tiny, TINY, ("ada", "bob"))
    assert said.notes == [
        "Due 2026-11-20 23:59 (Asia/Seoul). Each day begun after it costs 10% of the points possible, "
        "after 10 minutes of grace.",
        "Without timestamp.txt, and so counted as in time: bob.",
    ]
    assert len(said.problems) == 1
    assert said.problems[0].startswith("deadlines.toml: assignments.tiny.extensions.boob is nobody in the gradebook")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (PER_DAY, 'timezone is missing. Expected: a time zone by its IANA name, such as "Asia/Seoul"'),
        ('timezone = "Seoul"', 'timezone is "Seoul". Expected: a time zone by its IANA name'),
        ("timezone = 9", 'timezone is "9". Expected: a time zone'),
        (
            "timezone = Asia/Seoul",
            "cannot be read: Invalid value (at line 1, column 12). Texts and times stand between",
        ),
        (SEOUL + "zone = 1", "zone is not known. Expected: timezone, late, assignments"),
        (SEOUL + '[late]\nrule = "weekly"', 'late.rule is "weekly". Expected: "none" or "per day" or "cut-off"'),
        (SEOUL + '[late]\nrule = "per day"', "late.percent is missing. Expected: the percentage lost for each day"),
        (SEOUL + '[late]\nrule = "per day"\npercent = 150', 'late.percent is "150". Expected: the percentage'),
        (SEOUL + '[late]\nrule = "per day"\npercent = nan', 'late.percent is "nan". Expected: the percentage'),
        (SEOUL + PER_DAY + 'of = "all"', 'late.of is "all". Expected: "maximum" or "points"'),
        (SEOUL + PER_DAY + "grace = -1", 'late.grace is "-1". Expected: whole minutes'),
        (SEOUL + '[late]\nrule = "cut-off"\npercent = 1', "late.percent is not known. Expected: rule, grace"),
        (SEOUL + 'late = "none"', 'late is "none". Expected: a table: [late]'),
        (SEOUL + "[assignments.tiny]", "assignments.tiny.due is missing. Expected: a day and a time between quotes"),
        (SEOUL + "[assignments.tiny]\ndue = 2026-11-20", 'assignments.tiny.due is "2026-11-20". Expected: a day and'),
        (SEOUL + '[assignments.tiny]\ndue = "2026-02-30 10:00"', 'assignments.tiny.due is "2026-02-30 10:00"'),
        (
            SEOUL + '[assignments.teeny]\ndue = "2026-11-20 23:59"',
            "assignments.teeny is not known. Expected: large, tiny",
        ),
        (SEOUL + EXTENDED + 'bob = "soon"', 'assignments.tiny.extensions.bob is "soon". Expected: a day and a time'),
        (
            SEOUL + EXTENDED + 'bob = "2026-11-20 23:58"',
            "assignments.tiny.extensions.bob is before the deadline itself, 2026-11-20 23:59. Expected: a later time",
        ),
    ],
)
def test_what_is_wrong_in_the_file_is_a_sentence_that_names_the_place(tiny: Course, text: str, said: str) -> None:
    _write(tiny, text)
    with pytest.raises(CourseError, match=re.escape("deadlines.toml") + r":? " + re.escape(said)):
        put_deadline(tiny, TINY)
    assert shown_zone(str(tiny.root / "nbgrader_config.py")) in ("UTC", "Asia/Seoul")


def test_formgrader_shows_the_courses_zone(tiny: Course) -> None:
    assert shown_zone(str(tiny.root / "nbgrader_config.py")) == "UTC"
    _write(tiny, SEOUL)
    assert shown_zone(str(tiny.root / "nbgrader_config.py")) == "Asia/Seoul"


@pytest.mark.kernel
def test_grading_again_takes_the_new_penalty_without_running_anything(course: Course) -> None:
    due = f'timezone = "Asia/Seoul"\n{PER_DAY}[assignments.{FORWARD}]\ndue = "2026-11-20 23:59"\n'
    _write(course, due)
    hand_in_forward(course, "ada", solved(course))
    (course.submitted(FORWARD, "ada") / "timestamp.txt").write_text("2026-11-22 03:00:00 UTC")
    page = course.feedback(FORWARD, "ada") / f"{FORWARD}.html"
    (row,) = grade_class(course, FORWARD)
    assert row.score is not None
    assert row.score.late == pytest.approx(row.score.possible / 5)
    assert "days begun: 2" in page.read_text("utf-8")
    before = os.stat(course.autograded(FORWARD, "ada") / f"{FORWARD}.ipynb").st_mtime_ns
    _write(course, due, f'[assignments.{FORWARD}.extensions]\nada = "2026-11-21 23:59"\n')
    (row,) = grade_class(course, FORWARD)
    assert (row.state, row.reason) == (State.UNCHANGED, "Being late now costs 10 points.")
    assert os.stat(course.autograded(FORWARD, "ada") / f"{FORWARD}.ipynb").st_mtime_ns == before
    assert "days begun: 1" in page.read_text("utf-8")
    (course.submitted(FORWARD, "ada") / "timestamp.txt").unlink()
    (row,) = grade_class(course, FORWARD)
    assert (row.state, row.reason) == (State.UNCHANGED, "Being late now costs 0 points.")
    assert "days begun" not in page.read_text("utf-8")
    (course.submitted(FORWARD, "ada") / "timestamp.txt").write_text("2026-11-22 12:00:00")
    (row,) = grade_class(course, FORWARD)
    assert row.state is State.NOT_READABLE and "Expected one with its zone" in row.reason
