"""What is exported is read back by the rules of those who read it: Canvas, Moodle, and a person with a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from exported_class import STUDENTS, make, marks
from nbgrader.api import Gradebook
from nbgrader.apps import ExportApp
from nbgrader.plugins import CsvExportPlugin
from platform_tables import ENGLISH, GRADEBOOK, KOREAN, TITLE, WORKSHEET, canvas_reads
from recorded import counted
from small_class import TINY

from unrolled.command import main
from unrolled.course.course import Course
from unrolled.platforms.every_check import every_check
from unrolled.platforms.exporting import marks_of


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("exported") / "course").root


@pytest.fixture
def course(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    """A graded course, as the working directory."""
    root = Path(shutil.copytree(made, tmp_path / "course"))
    monkeypatch.chdir(root)
    return Course.read(root)


def export(*arguments: str | Path) -> Result:
    done = CliRunner(env={"COLUMNS": "400"}).invoke(main, ["export", *map(str, arguments)])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    return done


def possible(course: Course) -> float:
    return marks_of(course, TINY).possible


def by_user(course: Course, *students: str) -> dict[str, float]:
    return {STUDENTS[student][3]: pytest.approx(mark) for student, mark in marks(course).items() if student in students}


def test_canvas_reads_a_gradebook_made_here(course: Course) -> None:
    done = export("canvas", TINY)
    assert canvas_reads(course.root / f"exported/{TINY}-canvas.csv") == (
        by_user(course, "20261234", "01234", "01235", "1234"),
        possible(course),
    )
    assert done.exit_code == 3
    assert re.search(r"waits .*hidden-\S+ waits for a mark in formgrader", done.output)
    assert re.search(r"ungraded .*Handed in, and not graded", done.output)
    assert "absent" not in done.output


def test_canvas_reads_its_own_gradebook_with_one_column_filled_in(course: Course) -> None:
    download = course.root / "gradebook.csv"
    download.write_text(GRADEBOOK, "utf-8-sig")
    done = export("canvas", TINY, "--like", download, "--to", "up.csv")
    read, points = canvas_reads(course.root / "up.csv")
    assert read == by_user(course, "20261234", "01234", "01235") and points == possible(course)
    header = (course.root / "up.csv").read_text("utf-8-sig").splitlines()[0]
    assert header == f"Student,ID,SIS User ID,SIS Login ID,Section,{TITLE}"
    assert '"김, 민지",4711,20261234,mj.kim,Section 1 and Section 2,' in (course.root / "up.csv").read_text("utf-8-sig")
    assert done.exit_code == 3
    assert "Excused in Canvas" in done.output and "“Student, Test” is nobody on the roster" in done.output


def test_who_is_not_in_the_platforms_table_is_listed(course: Course) -> None:
    lines = [line for line in GRADEBOOK.splitlines() if ",4711," not in line]
    twice = next(line for line in lines if ",4713," in line)
    (course.root / "some.csv").write_text("\n".join([*lines, twice]), "utf-8")
    done = export("canvas", TINY, "--like", "some.csv")
    assert canvas_reads(course.root / f"exported/{TINY}-canvas.csv")[0] == by_user(course, "01234", "01235")
    assert "In some.csv: a second row of 01235." in done.output
    assert "20261234" not in (course.root / f"exported/{TINY}-canvas.csv").read_text("utf-8")
    assert done.exit_code == 3 and re.search(r"20261234 .*Has a mark .* no row of some.csv", done.output)


def test_ids_that_contradict_each_other_are_left_to_a_person(course: Course) -> None:
    # Excel took the zero away, and 1234 is another student.
    excel = GRADEBOOK.replace("4712,01234,jun", "4712,1234,jun")
    (course.root / "excel.csv").write_text(excel, "utf-8")
    done = export("canvas", TINY, "--like", "excel.csv")
    assert "Its ids are those of several students: 01234, 1234." in done.output
    read, _ = canvas_reads(course.root / f"exported/{TINY}-canvas.csv")
    assert read == by_user(course, "20261234", "01235")


@pytest.mark.parametrize(
    ("table", "like", "options", "sentence"),
    [
        (
            "canvas",
            GRADEBOOK.replace("25.00", "100.00"),
            [],
            "Canvas counts tiny out of 100 points, and here there are",
        ),
        (
            "canvas",
            GRADEBOOK.replace(TITLE, "과제 1 (90210)"),
            [],
            "no column names tiny. Say which",
        ),
        ("canvas", GRADEBOOK.replace("other", f"{TINY} again"), [], "several columns name tiny"),
        ("canvas", GRADEBOOK, ["--column", "no such"], "has no column no such. It has: Notes, "),
        ("canvas", WORKSHEET.format(**ENGLISH, points=1), [], "is no gradebook of Canvas"),
        ("canvas", "", [], "is empty"),
        ("moodle", GRADEBOOK, [], "is no grading worksheet of Moodle"),
        ("moodle", WORKSHEET.format(**ENGLISH, points=100), [], "Moodle counts tiny out of 100 points"),
        ("checks", "a,b", [], "--like and --column are for canvas and moodle"),
    ],
)
def test_a_table_that_cannot_be_filled_in_is_a_sentence(
    course: Course, table: str, like: str, options: list[str], sentence: str
) -> None:
    (course.root / "like.csv").write_text(like, "utf-8")
    done = export(table, TINY, "--like", "like.csv", *options)
    assert done.exit_code == 1 and sentence in done.output, done.output
    assert not list(course.root.glob("exported/*"))


def test_a_column_may_be_named(course: Course) -> None:
    other = GRADEBOOK.replace(TITLE, "과제 1 (90210)")
    (course.root / "like.csv").write_text(other, "utf-8")
    export("canvas", TINY, "--like", "like.csv", "--column", "과제 1 (90210)", "--to", "up.csv")
    assert canvas_reads_column(course.root / "up.csv") == "과제 1 (90210)"


def canvas_reads_column(file: Path) -> str:
    return next(csv.reader(io.StringIO(file.read_text("utf-8-sig"))))[-1]


@pytest.mark.parametrize("words", [ENGLISH, KOREAN])
def test_moodle_reads_its_worksheet(course: Course, words: dict[str, str]) -> None:
    download = course.root / "worksheet.csv"
    download.write_text(WORKSHEET.format(**words, points=f"{possible(course):.2f}"), "utf-8-sig")
    done = export("moodle", TINY, "--like", download, "--to", "up.csv")
    header, *rows = csv.reader(io.StringIO((course.root / "up.csv").read_text("utf-8-sig"), newline=""), strict=True)
    at = [header.index(words[title]) for title in ("identifier", "grade", "modified")]
    read = {row[at[0]].removeprefix("Participant "): (float(row[at[1]]), row[at[2]]) for row in rows}
    expected = marks(course)
    assert read == {
        "12345": (expected["20261234"], "-"),
        "12346": (expected["01234"], "20 November, 12:00"),
    }
    assert "Comments" not in header, "what a teacher has written since is not overwritten"
    assert done.exit_code == 3 and "“Nobody Here” is nobody on the roster" in done.output


def test_moodles_gradebook_reads_a_table_made_here(course: Course) -> None:
    export("moodle", TINY)
    file = course.root / f"exported/{TINY}-moodle.csv"
    rows = list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"), newline=""), strict=True))
    assert len(file.read_text("utf-8").splitlines()) == 1 + len(rows), "a line break ends a row in older versions"
    assert {row["ID number"]: float(row[TINY]) for row in rows} == {
        student: pytest.approx(mark) for student, mark in marks(course).items()
    }


def test_every_check_is_a_row_and_the_rows_add_up(course: Course) -> None:
    assert export("checks").exit_code == 0
    file = course.root / "exported/checks.csv"
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline=""), strict=True))
    for student, mark in marks(course).items():
        own = [row for row in rows if row["student"] == student]
        late = {float(row["late penalty of the assignment"]) for row in own}
        assert sum(float(row["points"]) for row in own) - late.pop() == pytest.approx(mark) and not late
        assert sum(float(row["out of"]) for row in own) == possible(course)
    first = {row["student"]: row for row in reversed(rows)}
    told = {
        student: tuple(row[title] for title in ("points", "outcome", "mistake", "marked by", "waits"))
        for student, row in first.items()
    }
    assert told == {
        "20261234": ("5", "passed", "", "grader", "no"),
        "01234": ("0", "failed", "transposed", "grader", "no"),
        "01235": ("5", "passed", "", "grader", "no"),
        "1234": ("-1.6667", "failed", "", "person", "no"),
        "waits": ("0", "broke", "", "nobody yet", "yes"),
    }
    assert first["01234"]["last name"] == "박, 이" and first["01234"]["first name"] == '준 "J"'
    assert first["01235"]["last name"] == "'=cmd|'/c calc'!A1\n둘째 줄"


def test_no_cell_of_any_table_is_a_formula(course: Course) -> None:
    (course.root / "gradebook.csv").write_text(GRADEBOOK, "utf-8")
    for table in ("canvas", "moodle", "checks"):
        export(table)
    export("canvas", TINY, "--like", "gradebook.csv", "--to", "exported/like.csv")
    files = sorted(course.root.glob("exported/*.csv"))
    assert len(files) == 4
    for file in files:
        for row in csv.reader(io.StringIO(file.read_text("utf-8-sig"), newline="")):
            for cell in row:
                assert not cell.lstrip().startswith(tuple("=+-@")) or float(cell) < 0, (file.name, cell)


def test_marks_are_those_of_nbgraders_own_export(course: Course) -> None:
    expected = marks(course)
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        CsvExportPlugin(to="theirs.csv").export(gradebook)
    theirs = [line.split(",") for line in (course.root / "theirs.csv").read_text("utf-8").splitlines()]
    found = {line[3]: float(line[-2]) for line in theirs if len(line) > 9 and line[3] in expected}
    assert len(found) > 1  # it does not quote what has a comma
    assert found == {student: pytest.approx(expected[student]) for student in found}


def test_nbgrader_exports_with_each_of_our_exporters(course: Course) -> None:
    (course.root / "gradebook.csv").write_text(GRADEBOOK, "utf-8")
    nbgrader_export("Canvas", "--assignment=tiny", "--Canvas.like=gradebook.csv", "--to=like.csv")
    assert canvas_reads(course.root / "like.csv")[0] == by_user(course, "20261234", "01234", "01235")
    nbgrader_export("Moodle", "--student=01234")
    assert (course.root / f"{TINY}-moodle.csv").read_text("utf-8-sig").count("\n") == 2
    nbgrader_export("Checks", "--student=waits")
    with (course.root / "checks.csv").open(encoding="utf-8-sig") as file:
        assert {row["student"] for row in csv.DictReader(file)} == {"waits"}
    with pytest.raises(SystemExit):
        nbgrader_export("Canvas", "--assignment=no-such")


def nbgrader_export(exporter: str, *arguments: str) -> None:
    """As `nbgrader export` does it."""
    app = ExportApp()
    app.initialize([f"--exporter=unrolled.platforms.exporters.{exporter}", *arguments])
    app.start()


def test_how_often_the_gradebook_is_asked_does_not_depend_on_the_class(course: Course) -> None:
    def asked() -> int:
        with counted() as counts:
            marks_of(course, TINY)
            list(every_check(course, [TINY]))
        return counts["statements"]

    before = asked()
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        for number in range(40):
            gradebook.add_student(f"more-{number}")
            gradebook.add_submission(TINY, f"more-{number}")
    assert asked() == before


def test_an_assignment_that_nobody_knows_is_a_sentence(course: Course) -> None:
    done = export("canvas", "no-such")
    assert done.exit_code == 1 and "The gradebook has no assignment no-such. It has: tiny." in done.output
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        for submission in gradebook.assignment_submissions(TINY):
            gradebook.remove_submission(TINY, submission.student.id)
    done = export("moodle")
    assert done.exit_code == 1 and "Nothing is graded yet" in done.output
