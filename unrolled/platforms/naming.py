r"""How learning platforms name what they let a person download.

    Canvas      kimminji_LATE_4711_90210_02-forward-2.ipynb     name, platform's user number, number of the upload
    Moodle      Minji Kim_12345_assignsubmission_file_/…        name, number in this assignment; or all in one file name
    Blackboard  02-forward_minji_attempt_2026-11-20-12-00-00_…  user name and time; a .txt of the attempt beside
    Classroom   Minji Kim - 02-forward.ipynb                    name and title, in a folder of the assignment
    by hand     minji.ipynb  minji_02-forward.ipynb  minji/…    a file or a folder for each student

The first two are as Canvas's `content_zipper.rb` and Moodle's `mod_assign\downloader` write them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

CANVAS, MOODLE, BLACKBOARD, OWN = "Canvas", "Moodle", "Blackboard", "own"

# The platform's part ends as early as it can: what follows is the student's.
_CANVAS = re.compile(r"(?P<who>[^_]+)(?P<late>_late)?_(?P<user>\d+)_(?P<upload>\d+)_(?P<file>.+)", re.IGNORECASE)
_MOODLE = re.compile(r"(?P<who>.+?)_(?P<user>\d+)_assignsubmission_[a-z]+_?(?P<file>.*)")
_BLACKBOARD = re.compile(r"(?P<who>.+?)_attempt_(?P<time>\d{4}(?:-\d\d){5})(?:_(?P<file>.+)|\.txt)")
_AGAIN = re.compile(r"(?P<base>.+?)(?:\s*\((?P<n>\d{1,3})\)|-(?P<m>\d{1,2}))(?P<end>\.[^.]+)?")
_COPIED = re.compile(r"^(?:copy of|사본 -|복사본)\s*|(?:의 사본|[ -]*(?:copy|복사본))$", re.IGNORECASE)
PASSING = frozenset(
    [
        "copy",
        "of",
        "the",
        "final",
        "late",
        "hw",
        "homework",
        "assignment",
        "submission",
        "과제",
        "제출",
        "최종",
        "사본",
        "복사본",
        "지각",
    ]
)


@dataclass(frozen=True)
class Named:
    """A part of a path as a platform wrote it.

    Args:
        platform: which one; OWN where it is a student's or an instructor's own way.
        who: the name of a person, as it stands there.
        file: what the student called the file; empty for a folder that holds the files.
        number: the platform's number for the person, where it is the same in every assignment.
        upload: a number that is larger for what was uploaded later; 0 where there is none.
        time: when it was handed in, in the platform's local time; empty where it does not say.
        late: whether the platform marked it as late.
    """

    platform: str
    who: str
    file: str = ""
    number: str = ""
    upload: int = 0
    time: str = ""
    late: bool = False


def named_by_platform(part: str) -> Named | None:
    """Reads a part of a path as a platform wrote it; None if none did."""
    if found := _MOODLE.fullmatch(part):
        return Named(MOODLE, found["who"], found["file"])
    if found := _BLACKBOARD.fullmatch(part):
        return Named(BLACKBOARD, found["who"], found["file"] or "", time=found["time"])
    if found := _CANVAS.fullmatch(part):
        return Named(CANVAS, found["who"], found["file"], found["user"], int(found["upload"]), late=bool(found["late"]))
    return None


def without_number(file: str) -> tuple[str, int]:
    """A file's name without the number of a copy, `02-forward (1).ipynb` or `02-forward-3.ipynb`, and that number."""
    if found := _AGAIN.fullmatch(file):
        return found["base"] + (found["end"] or ""), int(found["n"] or found["m"])
    return file, 0


def person_in(stem: str, assignment: str) -> str:
    """What is left of a name without its assignment and without what a copy adds."""
    rest = re.sub(rf"(?<![^\W_]){re.escape(assignment)}(?![^\W_])", " ", stem, flags=re.IGNORECASE)
    rest = re.sub(r"\s*\(\d{1,3}\)\s*$", "", rest)
    if rest != stem:  # what stood around the assignment's name: `minji - `, `minji_`, `-2`
        rest = re.sub(r"[\s_-]+\d{1,2}$", "", rest.rstrip()) if re.search(r"\s-\d{1,2}$", rest) else rest
    return _COPIED.sub("", rest.strip(" _-.,")).strip(" _-.,")


def mentions(name: str, assignment: str) -> bool:
    """Whether a name has an assignment's name in it, not as a part of a longer word."""
    return bool(re.search(rf"(?<![^\W_]){re.escape(assignment)}(?![^\W_])", name, re.IGNORECASE))
