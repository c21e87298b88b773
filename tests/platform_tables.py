"""The tables that Canvas and Moodle give, and how Canvas reads one again."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from exported_class import STUDENTS
from small_class import TINY

TITLE = f"Homework 1: {TINY} (90210)"
GRADEBOOK = f'''\
LastName,FirstName,ID,SIS User ID,SIS Login ID,Section,Notes,{TITLE},other (90211),{TINY} Current Score
,,,,,,,Manual Posting,,
    Points Possible,,,,,,,25.00,10,(read only)
김,민지,4711,20261234,mj.kim,"Section 1 and Section 2",-seen,,3,
"박, 이","준 ""J""",4712,01234,jun,Section 1,,12.5,,
Lovelace,Ada,4714,1234,ada,Section 1,,EX,,
"=""=cmd|'/c calc'!A1""",@SUM(1),4713,01235,h,Section 1,,,,
림,기다,4715,waits,w,Section 1,,7,,
Hopper,Grace,4716,absent,grace,Section 1,,,,
Student,Test,99,,abcdef,Section 1,,,,
'''
WORKSHEET = """\
{identifier},{name},{email},Status,{grade},Maximum Grade,Grade can be changed,{changed} ({work}),{modified},Comments
Participant 12345,민지 김,mj.kim@uni.ac.kr,Submitted,,{points},Yes,"20 November 2026, 12:00 PM",-,<p>-</p>
Participant 12346,"준 ""J"" 박, 이",jun@uni.ac.kr,Submitted,3.00,{points},Yes,-,"20 November, 12:00",=1+1
Participant 12347,기다 림,waits@uni.ac.kr,Submitted,,{points},Yes,-,-,
Participant 12348,Nobody Here,nobody@uni.ac.kr,No submission,,{points},Yes,-,-,
"""
ENGLISH = {"identifier": "Identifier", "name": "Full name", "email": "Email address", "grade": "Grade"} | {
    "changed": "Last modified",
    "work": "submission",
    "modified": "Last modified (grade)",
}
KOREAN = {"identifier": "식별자", "name": "성명", "email": "이메일 주소", "grade": "성적"} | {
    "changed": "최종 수정",
    "work": "제출물",
    "modified": "최종 수정 (성적)",
}


def canvas_reads(file: Path) -> tuple[dict[str, float], float]:
    """The marks that Canvas's import would set, by its user number, and the points possible."""
    text = file.read_bytes().decode("utf-8")  # it does not take the byte order mark off
    first = text.splitlines()[:3]
    assert fields(first, ",") > fields(first, ";"), "Canvas would take it for separated by semicolons."
    header, points, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert "Student" in header[0] and "ID" in header[1] and '"' not in text.split(",")[0]
    shift = 2 if "SIS User ID" in header[2] and "SIS Login ID" in header[3] else 0
    assert "Section" in header[2 + shift]
    (column,) = range(3 + shift, len(header))
    title = re.fullmatch(r"(.*)\s\((\d+)\)", header[column])
    assert title is None or title[2] == "90210"
    assert "Points Possible" in points[0]
    of = {user: (student, user) for student, (*_, user) in STUDENTS.items()}
    by_number = {student: user for student, (*_, user) in STUDENTS.items()}
    read = {}
    for row in rows:
        user = of[row[1]][1] if row[1] else by_number[row[2]]
        assert user not in read and row[column] != "", "an empty cell takes a mark away"
        read[user] = float(row[column])
    return read, float(points[column])


def fields(lines: list[str], separator: str) -> int:
    """How many fields all of these lines have; 0 where they differ."""
    try:
        (n,) = {len(next(csv.reader([line], delimiter=separator, strict=True))) for line in lines}
    except (csv.Error, ValueError):
        return 0
    return n
