"""A gradebook on a PostgreSQL server holds what one in a file holds, and all that reads or writes one works on it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
import recorded
import small_class
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from postgres_server import Server, postgres
from small_class import CLASS, TINY, unrolled

from unrolled.course.course import Course
from unrolled.errors import CourseError
from unrolled.gradebook.opening import prepare_gradebook
from unrolled.pipeline.record import recording
from unrolled.values.verdict import Outcome

pytestmark = pytest.mark.kernel

OLDER = "167914646830"
FULL, HALF = recorded.graded(), recorded.graded(Outcome.FAILED, Outcome.BROKE)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with postgres("fsync=off") as running:
        yield running


def _db_url(url: str) -> str:
    return f'c.CourseDirectory.db_url = "{url}"\n'


def _recorded(root: Path, more: str = "") -> Course:
    root.mkdir()
    recorded.prepare(root, more)
    return Course.read(root)


def _mark_by_hand(course: Course, cell: str, student: str, points: float) -> None:
    """As formgrader does it."""
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        grade = gradebook.find_grade(cell, TINY, TINY, student)
        grade.manual_score, grade.needs_manual_grade = points, False
        gradebook.find_comment("step", TINY, TINY, student).manual_comment = "잘했어요."
        gradebook.db.commit()


def test_a_class_on_postgresql_goes_the_whole_way_with_the_marks_that_it_has_on_sqlite(
    server: Server, tmp_path: Path
) -> None:
    there = small_class.prepare(tmp_path / "there", _db_url(server.create("class")))
    here = small_class.prepare(tmp_path / "here")
    for course in (there, here):
        for student, notebook in CLASS.items():
            small_class.hand_in(course, student, notebook)
        done = unrolled(course, "grade", *([] if course is there else ["--no-feedback"]))
        assert done.returncode == 3, done.stderr  # one is no notebook
    assert recorded.rows(there) == recorded.rows(here)
    assert not list(there.root.glob("*.db"))
    (there.root / "students.csv").write_text("학번,이름\nada,에이다\n김민지,김민지\nnobody,Grace Hopper\n", "utf-8")
    assert unrolled(there, "roster", "students.csv").returncode == 0

    _mark_by_hand(there, "hidden-step-values", "grace", 4.5)
    small_class.hand_in(there, "grace", CLASS["ada"])
    assert unrolled(there, "grade", "--student", "grace").returncode == 0
    assert _formgrader(there)["grace"] == (15 + 4.5 + 5, True)
    _mark_by_hand(there, "hidden-step-values", "grace", 4.5)  # seen again

    (there.release(TINY)).mkdir(parents=True)
    (there.release(TINY) / f"{TINY}.ipynb").write_bytes(there.source_notebook(TINY).read_bytes())
    assert unrolled(there, "report").returncode == 0
    assert "김민지" in (there.root / "report" / "index.html").read_text("utf-8")
    assert unrolled(there, "export", "checks").returncode == 0
    with (there.root / "exported" / "checks.csv").open(encoding="utf-8-sig") as file:
        given = {(row["student"], row["check"]): float(row["points"]) for row in csv.DictReader(file)}
    assert given["grace", "hidden-step-values"] == 4.5
    assert sum(points for (student, _), points in given.items() if student == "ada") == 25


def _formgrader(course: Course) -> dict[str, tuple[float, bool]]:
    """Asks what formgrader's pages ask; gives what they show of each submission: its score, and whether it waits."""
    api = NbGraderAPI(course.directory)
    with api.gradebook:
        assert [(one["name"], one["num_submissions"]) for one in api.get_assignments()] == [(TINY, len(CLASS))]
        assert {one["id"] for one in api.get_students()} == {*CLASS, "nobody"}
        notebooks = {one["student"]: one for one in api.get_notebook_submissions(TINY, TINY)}
        submissions = {one["student"]: one for one in api.get_submissions(TINY)}
        for student, one in notebooks.items():
            assert api.get_student_submissions(student)[0]["score"] == one["score"] == submissions[student]["score"]
            assert len(api.get_student_notebook_submissions(student, TINY)) == 1
        assert api.get_notebooks(TINY)[0]["average_score"] > 0
        return {student: (one["score"], one["needs_manual_grade"]) for student, one in notebooks.items()}


def test_recordings_leave_the_rows_that_they_leave_on_sqlite(server: Server, tmp_path: Path) -> None:
    courses = _recorded(tmp_path / "there", _db_url(server.create("rows"))), _recorded(tmp_path / "here")
    for course in courses:
        recorded.hand_in(course, "ada", recorded.LATE)
        for student, submissions in (("ada", (FULL, HALF)), ("민지", (HALF, FULL))):
            for submission in submissions:
                with recording(course, recorded.TINY) as recorder:
                    recorder.record(student, submission)
                    _mark_by_hand(course, "written-why", student, 3)
                    assert recorder.renew_penalties({student}) in ({}, {student: 5.0})
    there, here = map(recorded.rows, courses)
    assert there == here
    assert any("'late_submission_penalty', 5.0" in row for row in there["submitted_notebook"])


def test_recording_on_postgresql_is_one_transaction_and_as_many_statements_however_many_cells(
    server: Server, tmp_path: Path
) -> None:
    course = _recorded(tmp_path / "course", _db_url(server.create("statements")))
    costs = []
    for assignment in (recorded.TINY, recorded.LARGE):
        with recording(course, assignment) as recorder:
            recorder.record("before", recorded.graded(assignment=assignment))  # the driver looks around once
            for _ in ("first", "again"):
                with recorded.counted() as counts:
                    recorder.record(f"student-of-{assignment}", recorded.graded(assignment=assignment))
                costs.append(counts)
    assert costs[:2] == costs[2:]
    assert [cost["commits"] for cost in costs] == [1, 1, 1, 1]
    assert max(cost["statements"] for cost in costs) < 10


def test_a_gradebook_is_made_once_and_one_that_cannot_be_used_gets_a_sentence(server: Server) -> None:
    url = server.create("made")
    prepare_gradebook(url, "tiny")
    prepare_gradebook(url, "tiny")
    server.execute("made", f"UPDATE alembic_version SET version_num = '{OLDER}'")
    with pytest.raises(CourseError, match=r"postgres@/made.* older nbgrader\. Make a backup .* nbgrader db upgrade"):
        prepare_gradebook(url, "tiny")
    server.execute("made", "UPDATE alembic_version SET version_num = 'unheard-of'")
    with pytest.raises(CourseError, match="Use the nbgrader that made it"):
        prepare_gradebook(url, "tiny")
    server.execute("made", "DROP TABLE alembic_version, grade CASCADE")
    server.execute("made", "DROP TABLE grade_cells CASCADE")
    with pytest.raises(CourseError, match="half made"):
        prepare_gradebook(url, "tiny")
    with pytest.raises(CourseError, match=r'cannot be opened: .*database "nowhere" does not exist'):
        prepare_gradebook(server.url("nowhere"), "tiny")


def test_without_the_driver_that_an_address_names_the_sentence_names_the_one_that_comes_with_the_package() -> None:
    with pytest.raises(CourseError, match=r"psycopg2, which is not installed.*postgresql\+psycopg://.*unrolled\[postg"):
        prepare_gradebook("postgresql+psycopg2://ada:secret@localhost/gradebook", "tiny")
