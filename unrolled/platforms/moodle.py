r"""Marks for Moodle: a grading worksheet of one assignment filled in, or a table for the gradebook's import.

    Identifier,Full name,…,Grade,Maximum Grade,…,Last modified (grade)       the worksheet that Moodle gives
    Participant 12345,김 민지,…,,75.00,…,-

    ID number,Email address,Last name,First name,02-forward                  for Grades, Import, CSV file
    20261234,mj.kim@uni.ac.kr,김,민지,71.5

As `importgradeslib.php` reads a worksheet: by its columns Identifier, Grade and Last modified (grade), whose names are
in Moodle's language; the others are not needed, and a comment that is not there is not changed. As the gradebook's
import reads a table: one user that it does not know ends all of it, and an empty cell takes a mark away.
"""

from __future__ import annotations

import re

from unrolled.errors import CourseError
from unrolled.gradebook.classlist import Unknown
from unrolled.gradebook.sheets import Sheet
from unrolled.platforms.exporting import Left, Marks, Table, not_in, refuse_other_points
from unrolled.platforms.rows_of_students import Kind, whose_rows
from unrolled.platforms.spreadsheet import Value, number, one_line

_GRADE = ("Grade", "성적", "점수")
_MODIFIED = re.compile(r".*\((grade|성적|점수)\)")
_PARTICIPANT = re.compile(r"\D+\d+")
_KINDS: dict[str, Kind] = {
    "ID number": "id",
    "학번": "id",
    "Username": "login",
    "사용자 아이디": "login",
    "Email address": "email",
    "이메일 주소": "email",
    "이메일": "email",
}


def from_gradebook(marks: Marks) -> Table:
    """The table for the gradebook's import; users are found by their ID number, the student number."""
    rows: list[tuple[Value, ...]] = [("ID number", "Email address", "Last name", "First name", marks.assignment)]
    for one in marks.known.students:
        if one.id in marks.given:
            names = one_line(one.last_name), one_line(one.first_name)
            rows.append((one.id, one.email, *names, number(marks.given[one.id])))
    return Table(tuple(rows), tuple(marks.given), marks.left)


def like(marks: Marks, sheet: Sheet, file: str, column: str = "") -> Table:
    """A grading worksheet that was downloaded from Moodle, with the marks in it.

    Args:
        marks: what is exported.
        sheet: the download.
        file: its name, for messages.
        column: the header of the marks' column, where Moodle speaks another language than English and Korean.

    Raises:
        CourseError: it is no grading worksheet, or counts other points.
    """
    rows = [row for _, row in sheet if any(row)]
    header = rows[0] if rows else []
    grade = next((at for at, title in enumerate(header) if title == column or (not column and title in _GRADE)), None)
    modified = next((at for at, title in enumerate(header) if _MODIFIED.fullmatch(title)), None)
    if grade is None or modified is None or not all(_PARTICIPANT.fullmatch(row[0]) for row in rows[1:]):
        raise CourseError(
            f"{file} is no grading worksheet of Moodle: it needs an identifier first, a column Grade and one Last "
            "modified (grade). Take the file that Moodle gives in English: Submissions, Download grading worksheet."
        )
    if len(rows) > 1:
        refuse_other_points(marks, "Moodle", _at(rows[1], grade + 1))
    kept = [0, 1, grade, modified]
    filled: list[tuple[Value, ...]] = [tuple(header[at] for at in kept)]
    whose = whose_rows(marks.known)
    given: list[str] = []
    left = list(marks.left)
    for row in rows[1:]:
        ids = [(_KINDS[title], _at(row, at)) for at, title in enumerate(header) if title in _KINDS]
        try:
            student = whose.who(ids, _at(row, 1))
        except Unknown as error:
            left.append(Left(f"{row[0]} {_at(row, 1)}", f"In {file}: {error}", needs_a_person=error.several))
            continue
        if student in given:
            left.append(Left(f"{row[0]} {_at(row, 1)}", f"In {file}: a second row of {student}."))
        elif student in marks.given:
            filled.append((row[0], one_line(_at(row, 1)), number(marks.given[student]), _at(row, modified)))
            given.append(student)
    return Table(tuple(filled), tuple(given), (*left, *not_in(marks, given, file)))


def _at(row: list[str], place: int) -> str:
    return row[place] if place < len(row) else ""
