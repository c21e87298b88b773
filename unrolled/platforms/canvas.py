r"""A gradebook for Canvas to import: with ids, and with the column of one assignment.

    Student,ID,SIS User ID,SIS Login ID,Section,02-forward (90210)
        Points Possible,,,,,75
    "Kim, Minji",4711,20261234,minji,Section 1,71.5

As `gradebook_importer.rb` reads it: students by ID, then by their SIS ids, then by name; the assignment by the number
behind its title, else by its title; a column or a row that is not there leaves what Canvas has; an empty cell empties
it. So of a gradebook that was downloaded from Canvas, students' own columns and this assignment's are taken.
"""

from __future__ import annotations

import re

from unrolled.errors import CourseError
from unrolled.gradebook.classlist import Unknown
from unrolled.gradebook.sheets import Sheet
from unrolled.platforms.exporting import Left, Marks, Table, not_in, refuse_other_points
from unrolled.platforms.naming import mentions
from unrolled.platforms.rows_of_students import Kind, whose_rows
from unrolled.platforms.spreadsheet import Value, number, one_line

_POINTS = "    Points Possible"
_OWN = ("SIS User ID", "SIS Login ID", "Integration ID", "Root Account", "Section")
_NAMES = ("Student", "LastName", "FirstName")
_KINDS: dict[str, Kind] = {"ID": "lms", "SIS User ID": "id", "SIS Login ID": "login"}
_LEFT_THERE = {"EX": "Excused in Canvas.", "N/A": "The assignment is not this student's in Canvas."}


def from_gradebook(marks: Marks) -> Table:
    """The table from what is known here: Canvas's ids are those of the roster."""
    rows: list[tuple[Value, ...]] = [
        ("Student", "ID", "SIS User ID", "SIS Login ID", "Section", marks.assignment),
        (_POINTS, "", "", "", "", marks.possible),
    ]
    for student in marks.known.students:
        if student.id in marks.given:
            name = one_line(", ".join(part for part in (student.last_name, student.first_name) if part) or student.id)
            rows.append((name, student.lms, student.id, "", "", number(marks.given[student.id])))
    return Table(tuple(rows), tuple(marks.given), marks.left)


def like(marks: Marks, sheet: Sheet, file: str, column: str = "") -> Table:
    """The table from a gradebook that was downloaded from Canvas.

    Args:
        marks: what is exported.
        sheet: the download.
        file: its name, for messages.
        column: the header of the assignment's column; where it is not given, the column that names the assignment.

    Raises:
        CourseError: it is no gradebook of Canvas, has no column of the assignment, or counts other points.
    """
    at, header = _header(sheet, file)
    points = next((row for _, row in sheet if row and "Points Possible" in row[0]), [])
    target = _column(marks.assignment, header, points, file, column)
    refuse_other_points(marks, "Canvas", _at(points, target))
    own = [place for name in _OWN if (place := _place(header, name)) is not None]
    id_at = header.index("ID")
    rows: list[tuple[Value, ...]] = [
        ("Student", "ID", *(header[place] for place in own), header[target]),
        (_POINTS, "", *("" for _ in own), _at(points, target)),
    ]
    whose = whose_rows(marks.known)
    given: list[str] = []
    seen: set[str] = set()
    left = list(marks.left)
    for _, row in sheet[at + 1 :]:
        name = _name(header, row)
        if not _at(row, id_at):  # a row about the assignments
            continue
        try:
            student = whose.who([(kind, _at(row, _place(header, title))) for title, kind in _KINDS.items()], name)
        except Unknown as error:
            left.append(Left(name, f"In {file}: {error}", needs_a_person=error.several))
            continue
        if student not in marks.given:
            continue
        if reason := _LEFT_THERE.get(_at(row, target).upper()):
            left.append(Left(student, f"{reason} Nothing is changed there.", needs_a_person=False))
        elif student in seen:
            left.append(Left(name, f"In {file}: a second row of {student}."))
        else:
            ids = _at(row, id_at), *(_at(row, place) for place in own)
            rows.append((one_line(name), *ids, number(marks.given[student])))
            given.append(student)
        seen.add(student)
    return Table(tuple(rows), tuple(given), (*left, *not_in(marks, seen, file)))


def _header(sheet: Sheet, file: str) -> tuple[int, list[str]]:
    for at, (_, row) in enumerate(sheet):
        if row and row[0] in _NAMES and "ID" in row and "Section" in row:
            return at, row
    raise CourseError(
        f"{file} is no gradebook of Canvas: no row begins with Student and has ID and Section. Take the file that "
        "Canvas gives: Grades, Export."
    )


def _column(assignment: str, header: list[str], points: list[str], file: str, column: str) -> int:
    if column:
        if (place := _place(header, column)) is not None:
            return place
        raise CourseError(f"{file} has no column {column}. It has: {_shown(header)}.")
    open_columns = [at for at in range(len(header)) if "read only" not in _at(points, at)]
    named = [at for at in open_columns if mentions(header[at], assignment)]
    numbered = [at for at in named if re.search(r" \(\d+\)$", header[at])]
    if len(numbered or named) == 1:
        return (numbered or named)[0]
    found = "several columns name" if named else "no column names"
    raise CourseError(f"{file}: {found} {assignment}. Say which it is with --column. It has: {_shown(header)}.")


def _shown(header: list[str]) -> str:
    return ", ".join(title for title in header if title not in (*_NAMES, "ID", *_OWN))


def _name(header: list[str], row: list[str]) -> str:
    if header[0] == "Student":
        return _at(row, 0)
    both = _at(row, header.index("LastName")), _at(row, header.index("FirstName"))
    return ", ".join(part for part in both if part)


def _place(header: list[str], title: str) -> int | None:
    return header.index(title) if title in header else None


def _at(row: list[str], place: int | None) -> str:
    return row[place] if place is not None and place < len(row) else ""
