"""The roster: who is in the course, from a table as a school or an LMS gives it, into nbgrader's students."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook, Student
from sqlalchemy import bindparam, insert, or_, select, update

from unrolled.course.course import Course
from unrolled.errors import CourseError
from unrolled.gradebook.opening import prepare_gradebook
from unrolled.gradebook.sheets import Sheet, read_sheets

FIELDS = ("first_name", "last_name", "email", "lms_user_id")
"""The columns of nbgrader's students that only a roster writes, never a grading."""

_HEADERS: Mapping[str, tuple[str, ...]] = {
    "number": ("학번", "학생번호", "학적번호", "studentnumber", "studentno", "studentid", "sisuserid", "idnumber"),
    "id": ("id", "userid"),
    "login": ("username", "userlogin", "sisloginid", "login", "아이디", "사용자아이디"),
    "name": ("이름", "성명", "학생명", "학생이름", "name", "fullname", "studentname", "student"),
    "first_name": ("firstname", "givenname", "forename"),
    "last_name": ("성", "성씨", "lastname", "surname", "familyname"),
    "email": ("email", "emailaddress", "mail", "이메일", "이메일주소", "전자우편", "메일"),
    "lms_user_id": ("lmsid", "lmsuserid", "canvasid", "canvasuserid", "lms아이디", "lms번호"),
}
_MEANS = {header: field for field, headers in _HEADERS.items() for header in headers}
_HEADER_WITHIN = 20  # rows: above the header may stand a title
_COMPOUND = ("남궁", "황보", "제갈", "사공", "독고", "동방", "서문")  # surnames of two syllables
_LONGEST = 128  # characters, which is what nbgrader's columns hold


@dataclass(frozen=True)
class Entry:
    """One student of the roster.

    Args:
        line: the line in the file.
        id: the student number, which names the folder in submitted/.
        facts: what the file says, by nbgrader's column; nothing of an empty cell.
    """

    line: int
    id: str
    facts: Mapping[str, str]


@dataclass(frozen=True)
class Roster:
    """What a file says.

    Args:
        entries: the students, each once, in the file's order.
        problems: sentences on the lines that were left out.
    """

    entries: tuple[Entry, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True)
class Enrolled:
    """What became of a roster in the gradebook; students by id.

    Args:
        new: who was added.
        updated: of whom something was changed, and what.
        same: of whom nothing was.
        others: who is in the gradebook and not in the file.
    """

    new: tuple[Entry, ...]
    updated: Mapping[str, Mapping[str, str]]
    same: tuple[str, ...]
    others: tuple[str, ...]


def read_roster(file: Path) -> Roster:
    """Reads a roster from CSV or XLSX.

    Raises:
        CourseError: the file cannot be read, no row of it is a header with student numbers, or two of its columns say
            the same.
        OSError: it cannot be opened.
    """
    sheets = [sheet for sheet in read_sheets(file) if any(any(row) for _, row in sheet)]
    for sheet in sheets:
        rows = [(line, row) for line, row in sheet if any(row)]
        for at, (line, row) in enumerate(rows[:_HEADER_WITHIN]):
            columns = _columns(row, f"{file}, line {line}")
            if "id" in columns:
                return _entries(rows[at + 1 :], columns)
    if not sheets:
        raise CourseError(f"{file} is empty. Expected a header and a row for every student.")
    line, row = next((line, row) for line, row in sheets[0] if any(row))
    raise CourseError(
        f"{file} has no header with a column of student numbers: 학번, student number, student id, ID number or id. "
        f"Line {line}, the first, says: {', '.join(cell or '(empty)' for cell in row[:8])[:200]}."
    )


def enrol(course: Course, entries: Iterable[Entry]) -> Enrolled:
    """Adds and updates students in the gradebook, in one transaction. Nobody is removed, and nothing is emptied.

    Raises:
        CourseError: the gradebook cannot be used.
    """
    prepare_gradebook(course.gradebook, course.directory.course_id)
    new: list[Entry] = []
    updated: dict[str, Mapping[str, str]] = {}
    same: list[str] = []
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook, gradebook.engine.begin() as db:
        columns = select(Student.id, Student.first_name, Student.last_name, Student.email, Student.lms_user_id)
        known = {row.id: row._asdict() for row in db.execute(columns)}
        for entry in entries:
            had = known.pop(entry.id, None)
            # A mark that the student is on the roster, where the file says no more than the id.
            facts = entry.facts or ({"last_name": ""} if not had or all(had[field] is None for field in FIELDS) else {})
            if had is None:
                new.append(entry)
                db.execute(insert(Student), {"id": entry.id, **facts})
            elif changed := {field: fact for field, fact in facts.items() if had[field] != fact}:
                updated[entry.id] = changed
                db.execute(update(Student).where(Student.id == bindparam("row")), {"row": entry.id, **changed})
            else:
                same.append(entry.id)
    return Enrolled(tuple(new), updated, tuple(same), tuple(sorted(known)))


def not_on_the_roster(course: Course, students: Iterable[str]) -> list[str]:
    """Which of these students are not on the roster, sorted; nobody where the gradebook has no roster.

    On the roster is who has a name, an e-mail address or an LMS id there: grading alone writes none of these.
    """
    listed = select(Student.id).where(or_(*(getattr(Student, field).is_not(None) for field in FIELDS)))
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        roster = set(gradebook.db.scalars(listed))
    return sorted(set(students) - roster) if roster else []


def _columns(row: list[str], where: str) -> dict[str, int]:
    """Where which field stands, if the row is a header; the student number's field is `id`."""
    known = ((_MEANS.get(re.sub(r"[\s_.\-()*]", "", cell).casefold()), at) for at, cell in enumerate(row))
    found = [(field, at) for field, at in known if field]
    columns = dict(reversed(found))
    for field, at in found:
        if columns[field] != at and columns.keys() & {"number", "id", "login"}:
            both = f"{row[columns[field]]} and {row[at]}"
            raise CourseError(f"{where}: two columns say the same: {both}. Rename or delete the one that is not meant.")
    if "last_name" in columns and "name" in columns:
        columns.setdefault("first_name", columns.pop("name"))
    if "number" in columns:
        # Beside student numbers, an id is the LMS's.
        if "id" in columns:
            columns.setdefault("lms_user_id", columns["id"])
        columns["id"] = columns.pop("number")
    elif "id" not in columns and "login" in columns:
        columns["id"] = columns["login"]
    columns.pop("login", None)
    return columns


def _entries(rows: Sheet, columns: Mapping[str, int]) -> Roster:
    entries: dict[str, Entry] = {}
    problems = []
    for line, row in rows:
        cells = {field: row[at] for field, at in columns.items() if at < len(row) and row[at]}
        name = cells.get("id", "")
        if problem := _problem(name, cells):
            if cells.get("name") != "Points Possible":  # a row of Canvas's that is no student
                problems.append(f"Line {line}: {problem}")
        elif name in entries:
            problems.append(f"Line {line}: {name} stands in line {entries[name].line} already, which was taken.")
        else:
            entries[name] = Entry(line, name, _facts(cells))
    return Roster(tuple(entries.values()), tuple(problems))


def _problem(name: str, cells: Mapping[str, str]) -> str:
    """Why a row cannot be taken; empty if it can."""
    if not name:
        return f"there is no student number beside {', '.join(cells.values()) or 'what it says'}."
    if re.fullmatch(r"\d(\.\d+)?E\+?\d+", name, re.IGNORECASE):
        return f"the student number {name} was shortened by Excel. Make the column text and put the number in again."
    if re.search(r'[/\\:*?"<>|\[\]\x00-\x1f]', name) or name.startswith("."):
        return f"{name!r} cannot name a folder in submitted/. Expected a student number such as 20260001."
    if long := [cell for cell in cells.values() if len(cell) > _LONGEST]:
        return f"“{long[0][:40]}…” is longer than {_LONGEST} characters."
    return ""


def _facts(cells: Mapping[str, str]) -> dict[str, str]:
    facts = {field: cells[field] for field in FIELDS if field in cells}
    if "name" in cells:
        first, last = _split(cells["name"])
        facts.setdefault("first_name", first)
        facts.setdefault("last_name", last)
    return facts


def _split(name: str) -> tuple[str, str]:
    """A whole name's first and last name: Kim, Minji; Minji Kim; 김 민지; 김민지; 남궁민수."""
    last, comma, first = name.partition(",")
    if comma:
        return first.strip(), last.strip()
    words = name.split()
    if not re.fullmatch("[가-힣]+", "".join(words)):
        return " ".join(words[:-1]) or name, words[-1] if len(words) > 1 else ""
    if len(words) > 1:
        return " ".join(words[1:]), words[0]
    if len(name) > 5:
        return name, ""  # a foreign name
    surname = 2 if len(name) > 2 and name.startswith(_COMPOUND) else 1
    return name[surname:], name[:surname]
