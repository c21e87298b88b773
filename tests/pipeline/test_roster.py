"""A roster goes into the gradebook as a school or an LMS gives it; what cannot be taken is named by its line."""

from __future__ import annotations

import io
import shutil
import unicodedata
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from nbgrader.api import Gradebook
from openpyxl import Workbook
from recorded import prepare

from unrolled.command import main
from unrolled.course.course import Course
from unrolled.errors import CourseError
from unrolled.gradebook.roster import Entry, enrol, not_on_the_roster, read_roster

KOREAN = "학번,성,이름,이메일\n00012345,김,민지,minji@example.ac.kr\n20260002,남궁,민수,\n"
READ = {
    "00012345": {"first_name": "민지", "last_name": "김", "email": "minji@example.ac.kr"},
    "20260002": {"first_name": "민수", "last_name": "남궁"},
}
NAMES = {"first_name": "Minji", "last_name": "Kim"}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("roster")
    prepare(root)
    return root


@pytest.fixture
def tiny(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    root = Path(shutil.copytree(prepared, tmp_path / "tiny"))
    monkeypatch.chdir(root)
    return Course.read(root)


def _file(folder: Path, content: bytes | str) -> Path:
    file = folder / "roster.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def _workbook(folder: Path, rows: list[list[Any]], formats: dict[str, str] | None = None) -> Path:
    book = Workbook()
    book.create_sheet("명단")
    for row in rows:
        book["명단"].append(row)
    for cell, number_format in (formats or {}).items():
        book["명단"][cell].number_format = number_format
    book.save(folder / "명단.xlsx")
    return folder / "명단.xlsx"


def _facts(file: Path) -> dict[str, dict[str, str]]:
    roster = read_roster(file)
    assert roster.problems == ()
    return {entry.id: dict(entry.facts) for entry in roster.entries}


def _students(course: Course) -> dict[str, tuple[str | None, ...]]:
    with Gradebook(course.gradebook) as gradebook:
        people = gradebook.students
        return {one.id: (one.first_name, one.last_name, one.email, one.lms_user_id) for one in people}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_csv_as_korean_excel_writes_it(tmp_path: Path, encoding: str, separator: str, ends: str) -> None:
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    text = KOREAN.replace(",", separator).replace("\n", ends)
    assert _facts(_file(tmp_path, mark + text.encode(encoding))) == READ


def test_a_workbook_keeps_leading_zeros(tmp_path: Path) -> None:
    rows = [
        ["2026학년도 2학기 출석부"],
        [],
        ["번호", "학 번", "이름"],
        [1, 12345, "김민지"],
        [2, "00012346", "이 서연"],
    ]
    rows += [[3, 20260003.0, "남궁민수"], [4, 42, "박하늘"]]
    read = _facts(_workbook(tmp_path, rows, {"B4": "00000000", "B7": "General"}))
    assert read == {
        "00012345": {"first_name": "민지", "last_name": "김"},
        "00012346": {"first_name": "서연", "last_name": "이"},
        "20260003": {"first_name": "민수", "last_name": "남궁"},
        "42": {"first_name": "하늘", "last_name": "박"},
    }


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        pytest.param("Student Number,First_Name,Last Name\n7,Minji,Kim", NAMES, id="English"),
        pytest.param("id,first_name,last_name,email\n7,Minji,Kim,", NAMES, id="as nbgrader's import wants it"),
        pytest.param(
            "Student,ID,SIS User ID,SIS Login ID,Section\n    Points Possible,,,,\n\"Kim, Minji\",901,7,minji,A",
            {**NAMES, "lms_user_id": "901"}, id="Canvas's gradebook",
        ),
        pytest.param(
            "\ufeffFirst name,Last name,ID number,Email address,Groups\nMinji,Kim,7,m@example.org,",
            {**NAMES, "email": "m@example.org"}, id="Moodle's participants",
        ),
        pytest.param("name;id\nMinji Kim;7", NAMES, id="one column of names"),
        pytest.param("name;id\nKim, Minji;7", NAMES, id="last name first"),
        pytest.param('학번,이름\n"=""7""",김민지', {"first_name": "민지", "last_name": "김"}, id="Excel's formula"),
        pytest.param("학번\n7", {}, id="numbers alone"),
        pytest.param("아이디,LMS ID\n7,a1", {"lms_user_id": "a1"}, id="a login"),
    ],
)  # fmt: skip
def test_headers_of_schools_and_lmss(tmp_path: Path, text: str, facts: dict[str, str]) -> None:
    assert _facts(_file(tmp_path, text)) == {"7": facts}


def test_names_are_composed_as_they_are_searched(tmp_path: Path) -> None:
    text = unicodedata.normalize("NFD", "학번,이름\n7,김민지\n")
    assert _facts(_file(tmp_path, text)) == {"7": {"first_name": "민지", "last_name": "김"}}


def test_rows_that_cannot_be_taken_are_named_by_their_lines(tmp_path: Path) -> None:
    rows = '학번,이름\n1,"김\n민지"\n1,김민지\n,박하늘\na/b,최\n2.03E+07,정\n..,강\n' + f"9,{129 * 'x'}\n2,윤서\n"
    roster = read_roster(_file(tmp_path, rows))
    assert [entry.id for entry in roster.entries] == ["1", "2"]
    assert [problem.split(":")[0] for problem in roster.problems] == [f"Line {line}" for line in range(4, 10)]
    said = "\n".join(roster.problems)
    for part in ("1 stands in line 2 already", "no student number beside 박하늘", "'a/b' cannot name a folder",
                 "2.03E+07 was shortened by Excel", "'..' cannot name", "is longer than 128 characters"):  # fmt: skip
        assert part in said


def _damaged() -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as file:
        file.writestr("xl/workbook.xml", "<workbook")
    return whole.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param("", "is empty. Expected a header", id="empty"),
        pytest.param("\n , \n", "is empty. Expected a header", id="blank"),
        pytest.param("7,김민지\n8,이서연", "has no header with a column of student numbers: 학번", id="no header"),
        pytest.param("이름,이메일\n김민지,m@x.kr", "Line 1, the first, says: 이름, 이메일", id="no numbers"),
        pytest.param("학번,학번,이름\n7,8,김", "line 1: two columns say the same: 학번 and 학번", id="two columns"),
        pytest.param('학번,이름\n7,"김민지\n8,이서연\n', "line 2: a quotation mark stands alone", id="open quotation"),
        pytest.param(_damaged(), "is damaged or no workbook", id="damaged workbook"),
        pytest.param(b"PK\x03\x04 and no more", "is damaged or no workbook", id="half a workbook"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old .xls file or has a password", id="xls"),
        pytest.param("<html><table>", "is a web page, whatever its name says", id="a web page"),
        pytest.param(b"\x00\x01\xff\xfe", "cannot be read as text in UTF-8, UTF-16 or cp949", id="no text"),
    ],
)
def test_a_file_that_is_no_roster_is_refused_with_a_reason(tmp_path: Path, content: bytes | str, said: str) -> None:
    with pytest.raises(CourseError) as error:
        read_roster(_file(tmp_path, content))
    assert said in str(error.value)
    assert "roster.csv" in str(error.value)


def _command(file: Path) -> Result:
    return CliRunner(env={"COLUMNS": "200"}).invoke(main, ["roster", str(file)])


def test_the_command_adds_and_updates_and_removes_nobody(tiny: Course, tmp_path: Path) -> None:
    with Gradebook(tiny.gradebook) as gradebook:
        gradebook.add_student("00012345", email="old@example.org", lms_user_id="lms-1")
        gradebook.add_student("gone", first_name="Long")
    done = _command(_file(tmp_path, KOREAN))
    assert done.exit_code == 0, done.output
    assert "1 new, 1 updated, 0 the same" in done.output
    assert "In the gradebook, not in roster.csv: gone." in done.output
    assert _students(tiny) == {
        "00012345": ("민지", "김", "minji@example.ac.kr", "lms-1"),
        "20260002": ("민수", "남궁", None, None),
        "gone": ("Long", None, None, None),
    }
    again = _command(_file(tmp_path, KOREAN.replace("minji@example.ac.kr", "")))
    assert "0 new, 0 updated, 2 the same" in again.output


def test_the_exit_code_says_whether_a_person_is_needed(tiny: Course, tmp_path: Path) -> None:
    some = _command(_file(tmp_path, KOREAN + ",박하늘,,\n"))
    assert some.exit_code == 3
    assert "Line 4: there is no student number beside 박하늘." in some.output
    assert "Rows that were left out: 1." in some.output
    assert {*_students(tiny)} == {"00012345", "20260002"}
    none = _command(_file(tmp_path, "이름\n김민지\n"))
    assert none.exit_code == 1
    assert none.output.startswith("Error: ")


def test_five_thousand_students_are_a_matter_of_seconds(tiny: Course, tmp_path: Path) -> None:
    done = _command(_file(tmp_path, "학번,이름\n" + "".join(f"{number:08},김민지\n" for number in range(5000))))
    assert (done.exit_code, len(_students(tiny))) == (0, 5000)
    assert "5000 new" in done.output
    assert "4940 more" in done.output


def test_who_is_not_on_the_roster_is_known_where_there_is_one(tiny: Course) -> None:
    with Gradebook(tiny.gradebook) as gradebook:
        gradebook.add_student("graded")  # as grading does
    assert not_on_the_roster(tiny, ["graded", "unknown"]) == []
    enrol(tiny, [Entry(2, "listed", {}), Entry(3, "named", NAMES)])
    assert not_on_the_roster(tiny, ["named", "unknown", "listed", "graded"]) == ["graded", "unknown"]
    enrol(tiny, [Entry(2, "graded", {})])
    assert not_on_the_roster(tiny, ["graded"]) == []
