r"""Feedback pages as one archive, with the names by which a platform knows whose each is.

    Canvas   kimminji_4711_90210_02-forward.html                       the name of what was downloaded, up to the file
    Moodle   Minji Kim_12345_assignsubmission_file_/02-forward.html    the folder of what was downloaded

Canvas finds the submission by the two numbers (`infer_comment_context_from_filename`), Moodle the participant by the
one (`importziplib.php`). Only the download has them, so it is read again, and nothing has to be kept of it.
"""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook

from unrolled.course.course import Course
from unrolled.errors import CourseError
from unrolled.gradebook.classlist import ClassList, Unknown
from unrolled.pipeline.feedback import write_feedback
from unrolled.platforms.archives import ARCHIVES, Unsafe, members, parts_of
from unrolled.platforms.exporting import Left, marks_of
from unrolled.platforms.gradesheet import commented_by_hand, sheets_of
from unrolled.platforms.naming import CANVAS, MOODLE, Named, named_by_platform
from unrolled.platforms.whose import who_is


@dataclass(frozen=True)
class Address:
    """Where a student's page goes in the archive.

    Args:
        platform: whose form it has.
        before: what stands before the page's own name.
        rank: the larger, the better it is to be answered, among several of a student.
    """

    platform: str
    before: str
    rank: tuple[bool, int]


@dataclass(frozen=True)
class HandedBack:
    """An archive of feedback.

    Args:
        platforms: for which it is.
        given: whose pages are in it.
        left: whose are not.
    """

    platforms: tuple[str, ...]
    given: tuple[str, ...]
    left: tuple[Left, ...]


def hand_back(
    course: Course,
    assignment: str,
    download: Path,
    archive: Path,
    seen: Callable[[int, int], object] = lambda *_: None,
) -> HandedBack:
    """Writes the archive of an assignment's feedback.

    Pages that may be older than a person's mark or comment, and those that are missing, are written anew.

    Args:
        course: the course.
        assignment: its name.
        download: what was downloaded from the platform: an archive or a folder.
        archive: the file to write.
        seen: is told how many pages of how many are ready.

    Raises:
        CourseError: nothing in the download is named as Canvas or Moodle do, or nobody's feedback can go.
    """
    marks = marks_of(course, assignment)
    addresses, unknown = _addresses(download, marks.known)
    left = [*marks.left, *unknown]
    left += [
        Left(student, f"Has feedback, and {download.name} has nothing of this student.")
        for student in marks.given
        if student not in addresses
    ]
    settled = marks.given.keys() | {one.who for one in marks.left}
    left += [Left(student, f"Is in {download.name}, and was not collected.") for student in addresses.keys() - settled]
    wanted = [student for student in addresses if student in marks.given]
    old = _perhaps_old(course, assignment)
    pages: dict[str, Path] = {}
    for done, student in enumerate(wanted, 1):
        try:
            pages[student] = _page(course, assignment, student, student in old)
        except CourseError as error:
            left.append(Left(student, f"There is no feedback page: {error}"))
        seen(done, len(wanted))
    if not pages:
        why = f" {left[0].who}: {left[0].why}" if left else ""
        raise CourseError(f"Nobody in {download.name} has feedback of {assignment} that can go back.{why}")
    _pack(archive, {f"{addresses[student].before}{assignment}.html": page for student, page in pages.items()})
    platforms = sorted({addresses[student].platform for student in pages})
    return HandedBack(tuple(platforms), tuple(pages), tuple(left))


def _page(course: Course, assignment: str, student: str, old: bool) -> Path:
    page = course.feedback(assignment, student) / f"{assignment}.html"
    return write_feedback(course, assignment, student) if old or not page.is_file() else page


def _pack(archive: Path, files: dict[str, Path]) -> None:
    """Writes an archive at once."""
    archive.parent.mkdir(parents=True, exist_ok=True)
    half = archive.with_name(f"{archive.name}.part")
    try:
        with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as out:
            for name, file in files.items():
                out.write(file, name)
        os.replace(half, archive)
    finally:
        half.unlink(missing_ok=True)


def _perhaps_old(course: Course, assignment: str) -> frozenset[str]:
    """Of whom a person has said something that the page may not have."""
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook, gradebook.engine.begin() as db:
        marked = {one.student for one in sheets_of(db, assignment) if any(cell.by_hand for cell in one.cells)}
        return commented_by_hand(db, assignment) | marked


def _addresses(download: Path, known: ClassList) -> tuple[dict[str, Address], list[Left]]:
    """Where each student's page goes, and the names that are nobody's."""
    found: dict[str, Address] = {}
    unknown: dict[str, Left] = {}
    for parts in _paths(download):
        at, named = next(((at, named) for at, part in enumerate(parts) if (named := _platform(part))), (0, None))
        if named is None:
            continue
        address = _address(parts, at, named)
        try:
            student = who_is(known, named, parts[at])
        except Unknown as error:
            unknown[address.before] = Left(named.who, f"In {download.name}: {error}")
            continue
        if student not in found or address.rank > found[student].rank:
            found[student] = address
    if not found and not unknown:
        raise CourseError(
            f"Nothing in {download} is named as Canvas or Moodle name what was handed in. Take the archive that they "
            "give: Download submissions."
        )
    return found, list(unknown.values())


def _platform(part: str) -> Named | None:
    named = named_by_platform(part)
    return named if named and named.platform in (CANVAS, MOODLE) else None


def _address(parts: tuple[str, ...], at: int, named: Named) -> Address:
    part, is_file = parts[at], at == len(parts) - 1
    before = part[: len(part) - len(named.file)] if is_file else f"{part}/"
    # Beside the notebook other files may have been handed in; Canvas wants one of the newest attempt.
    return Address(named.platform, before, (parts[-1].lower().endswith(".ipynb"), named.upload))


def _paths(download: Path) -> Iterator[tuple[str, ...]]:
    """The paths of the files in a download."""
    try:
        if download.is_dir():
            names = [file.relative_to(download).as_posix() for file in sorted(download.rglob("*")) if file.is_file()]
        elif download.name.lower().endswith(ARCHIVES):
            names = [member.name for member in members(download)]
        else:
            raise CourseError(f"{download} is neither a folder nor an archive. Take the one that was downloaded.")
    except Unsafe as error:
        raise CourseError(f"{download}: {error}") from error
    for name in names:
        try:
            parts = parts_of(name)
        except Unsafe:
            continue
        if parts:
            yield parts
