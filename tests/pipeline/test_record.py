"""A graded submission is recorded as nbgrader would record it, in one transaction of few statements."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader.preprocessors import AssignLatePenalties, SaveAutoGrades
from recorded import LARGE, LATE, TINY, counted, graded, hand_in, prepare, rows
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from unrolled.course.course import Course
from unrolled.errors import CourseError, SubmissionError
from unrolled.pipeline.grading import Graded
from unrolled.pipeline.record import SaveVerdicts, recording
from unrolled.values.verdict import Outcome

Record = Callable[[Course, str, Graded], None]
Story = Callable[[Course, Record], None]

FULL = graded()
UNTOUCHED = graded(*3 * [Outcome.FAILED], answers={})
HALF = graded(Outcome.FAILED, Outcome.PASSED, Outcome.FAILED)
BROKEN = graded(Outcome.PASSED, Outcome.BROKE)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("recorded")
    prepare(root)
    return root


@pytest.fixture
def ours(prepared: Path, tmp_path: Path) -> Course:
    """The course in which the package records."""
    return Course.read(Path(shutil.copytree(prepared, tmp_path / "ours")))


@pytest.fixture
def theirs(prepared: Path, tmp_path: Path) -> Course:
    """The same course, in which nbgrader records."""
    return Course.read(Path(shutil.copytree(prepared, tmp_path / "theirs")))


def _record(course: Course, student: str, submission: Graded) -> None:
    with recording(course, TINY) as recorder:
        recorder.record(student, submission)


def _record_by_nbgrader(course: Course, student: str, submission: Graded, save: type = SaveAutoGrades) -> None:
    """As nbgrader's Autograde does it."""
    timestamp = course.directory.get_existing_timestamp(str(course.submitted(TINY, student)))
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        gradebook.update_or_create_student(student)
        gradebook.update_or_create_submission(TINY, student, **({"timestamp": timestamp} if timestamp else {}))
    names = {"assignment": TINY, "student": student, "notebook": TINY, "db_url": course.gradebook}
    for step in (save(config=course.config), AssignLatePenalties(config=course.config)):
        step.preprocess(nbformat.reads(submission.notebook, as_version=4), {"nbgrader": names})


def _handed_in(*submissions: Graded, when: str | None = None, student: str = "ada") -> Story:
    def story(course: Course, record: Record) -> None:
        hand_in(course, student, when)
        for submission in submissions:
            record(course, student, submission)

    return story


def _marked_in_between(course: Course, record: Record) -> None:
    _handed_in(HALF)(course, record)
    with Gradebook(course.gradebook) as gradebook:
        for cell, points, extra in (("written-why", 3, 0.5), ("hidden-0", 2, None), ("task-draw", 4, 1)):
            grade = gradebook.find_grade(cell, TINY, TINY, "ada")
            grade.manual_score, grade.extra_credit, grade.needs_manual_grade = points, extra, False
        for cell in ("written-why", "step", "task-draw"):
            gradebook.find_comment(cell, TINY, TINY, "ada").manual_comment = f"Well drawn, {cell}."
        gradebook.db.commit()
    _handed_in(UNTOUCHED, FULL, when=LATE)(course, record)


def _extra_credit_alone(course: Course, record: Record) -> None:
    _handed_in(FULL)(course, record)
    with Gradebook(course.gradebook) as gradebook:
        for cell in ("written-why", "hidden-1"):
            gradebook.find_grade(cell, TINY, TINY, "ada").extra_credit = 2
        gradebook.db.commit()
    _handed_in(HALF, when="2026-11-29 12:00:00 UTC")(course, record)


def _extended(course: Course, record: Record) -> None:
    _handed_in(FULL, when=LATE)(course, record)
    with Gradebook(course.gradebook) as gradebook:
        gradebook.grant_extension(TINY, "ada", hours=2)
    _handed_in(FULL)(course, record)


def _listed_before(course: Course, record: Record) -> None:
    with Gradebook(course.gradebook) as gradebook:
        gradebook.add_student("ada", first_name="Ada", email="ada@example.org")
    _handed_in(FULL)(course, record)


@pytest.mark.parametrize(
    "story",
    [
        pytest.param(_handed_in(FULL), id="a full solution"),
        pytest.param(_handed_in(UNTOUCHED), id="as it was handed out"),
        pytest.param(_handed_in(HALF, FULL), id="better the second time"),
        pytest.param(_handed_in(FULL, UNTOUCHED), id="worse the second time"),
        pytest.param(_handed_in(FULL, when="2026-11-20 11:00:00 UTC"), id="in time"),
        pytest.param(_handed_in(FULL, HALF, when=LATE), id="late"),
        pytest.param(_handed_in(UNTOUCHED, when=LATE), id="late with nothing to lose"),
        pytest.param(_handed_in(FULL, when=LATE, student="excused"), id="late and excused"),
        pytest.param(_handed_in(FULL, when=LATE, student="favourite"), id="late and given points for it"),
        pytest.param(_marked_in_between, id="marked by hand in between"),
        pytest.param(_extra_credit_alone, id="extra credit, and so late that all is lost"),
        pytest.param(_extended, id="late, then an extension"),
        pytest.param(_listed_before, id="a student who is on the list"),
    ],
)
def test_the_gradebook_holds_what_nbgrader_would_have_written(ours: Course, theirs: Course, story: Story) -> None:
    story(ours, _record)
    story(theirs, _record_by_nbgrader)
    assert rows(ours) == rows(theirs)


@pytest.mark.parametrize("story", [_handed_in(BROKEN), _handed_in(FULL, BROKEN)], ids=["at first", "later"])
def test_a_check_on_which_the_grader_broke_waits_for_a_person(ours: Course, theirs: Course, story: Story) -> None:
    story(ours, _record)
    story(theirs, partial(_record_by_nbgrader, save=SaveVerdicts))
    assert rows(ours) == rows(theirs)
    with Gradebook(ours.gradebook) as gradebook:
        broken, passed = (gradebook.find_grade(cell, TINY, TINY, "ada") for cell in ("hidden-1", "hidden-2"))
        assert (broken.auto_score, broken.needs_manual_grade) == (None, True)
        assert (passed.auto_score, passed.needs_manual_grade) == (5, False)


def test_the_score_is_what_the_gradebook_says(ours: Course) -> None:
    with recording(ours, TINY) as recorder:
        for submission in (FULL, UNTOUCHED, HALF, BROKEN, HALF):
            score = recorder.record("ada", submission)
            with Gradebook(ours.gradebook) as gradebook:
                said = gradebook.find_submission_notebook(TINY, TINY, "ada")
                assert score.points == said.score
                assert score.possible == said.max_score
                assert score.waits == said.needs_manual_grade
                gradebook.find_grade("hidden-0", TINY, TINY, "ada").manual_score = 3
                gradebook.db.commit()


def test_recording_is_one_transaction_and_as_many_statements_however_many_cells(ours: Course) -> None:
    costs = []
    for assignment in (TINY, LARGE):
        submission = graded(assignment=assignment)
        with recording(ours, assignment) as recorder:
            for _ in ("first", "again"):
                with counted() as counts:
                    recorder.record(f"student-of-{assignment}", submission)
                costs.append(counts)
    assert costs[:2] == costs[2:]
    assert [cost["commits"] for cost in costs] == [1, 1, 1, 1]
    assert max(cost["statements"] for cost in costs) < 10


def test_of_a_recording_that_fails_nothing_stays(ours: Course) -> None:
    before = rows(ours)
    _execute(ours, "CREATE TRIGGER full BEFORE INSERT ON comment BEGIN SELECT RAISE(ABORT, 'no room'); END")
    with recording(ours, TINY) as recorder:
        with pytest.raises(IntegrityError, match="no room"):
            recorder.record("ada", FULL)
        assert rows(ours) == before
        assert not ours.autograded(TINY, "ada").exists()
        _execute(ours, "DROP TRIGGER full")
        recorder.record("ada", FULL)  # the gradebook is as good as before
    assert ours.autograded(TINY, "ada").exists()


def _execute(course: Course, statement: str) -> None:
    with Gradebook(course.gradebook) as gradebook:
        gradebook.db.execute(text(statement))
        gradebook.db.commit()


def test_the_key_of_what_is_recorded_is_known_without_asking_for_each_student(ours: Course) -> None:
    _record(ours, "ada", FULL)
    _record(ours, "lost-row", FULL)
    _record(ours, "lost-notebook", FULL)
    _record(ours, "not-json", FULL)
    with Gradebook(ours.gradebook) as gradebook:
        gradebook.remove_submission(TINY, "lost-row")
    shutil.rmtree(ours.autograded(TINY, "lost-notebook"))
    (ours.autograded(TINY, "not-json") / f"{TINY}.ipynb").write_text("{")
    students = ("ada", "lost-row", "lost-notebook", "not-json", "nobody")
    with recording(ours, TINY) as recorder:
        with counted() as counts:
            assert [recorder.key(student) for student in students] == ["the key", None, None, None, None]
        assert counts["statements"] == 0
        recorder.record("lost-row", FULL)
        assert recorder.key("lost-row") == "the key"


def test_a_gradebook_that_does_not_know_the_assignment_or_a_cell_gets_a_sentence(ours: Course) -> None:
    with pytest.raises(CourseError, match="does not know unheard-of"), recording(ours, "unheard-of"):
        pass
    with recording(ours, TINY) as recorder, pytest.raises(CourseError, match="does not know the cell hidden-3"):
        recorder.record("ada", graded(assignment=LARGE))


@pytest.mark.parametrize("when", [b"soon", b"\xff\xfe", b"2026-11-20 12:00:00 " + 400 * b"9"])
def test_a_time_that_cannot_be_read_is_reported_and_nothing_is_recorded(ours: Course, when: bytes) -> None:
    before = rows(ours)
    hand_in(ours, "ada")
    (ours.submitted(TINY, "ada") / "timestamp.txt").write_bytes(when)
    with recording(ours, TINY) as recorder, pytest.raises(SubmissionError, match="holds no time"):
        recorder.record("ada", FULL)
    assert rows(ours) == before
