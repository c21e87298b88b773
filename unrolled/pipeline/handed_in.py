"""Which of the files that a student handed in is graded: the notebook of the assignment, whatever it is called."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from unrolled.course.course import Course
from unrolled.errors import SubmissionError
from unrolled.notebook.mended import Mended
from unrolled.notebook.reading import LIMIT, read
from unrolled.notebook.rebuild import answered
from unrolled.pipeline.rubric import source_of

_OF_HTML = frozenset('<>"')
_SHOWN = 5
"""So many files are named where there are too many."""


@dataclass(frozen=True)
class HandedIn:
    """What is graded of a student's folder.

    Args:
        data: the file's bytes.
        mended: what the student is told of how it was found.
    """

    data: bytes
    mended: tuple[Mended, ...] = ()


def handed_in(course: Course, assignment: str, student: str) -> HandedIn:
    """Finds the notebook in a student's folder, or the script where there is none.

    Of several it is the one that holds the most answers; of those with as many, the one named as the assignment, then
    the one nearest to the top of the folder, then the newest. Links are not followed, and hidden files do not count.

    Raises:
        SubmissionError: there is none, it cannot be read, or the folder's name cannot be an id; the message says what
            there is.
    """
    if set(student) & _OF_HTML:
        raise SubmissionError(
            "A student's id cannot hold <, > or \": some of nbgrader's pages would take it for HTML. "
            "Rename the folder in submitted/."
        )
    folder = course.submitted(assignment, student)
    files = _files(folder)
    found = [file for file in files if ".ipynb" in file.name.casefold()]
    found = found or [file for file in files if file.suffix.casefold() in (".py", ".json")]
    if not found:
        raise SubmissionError(f"expected one notebook {assignment}.ipynb, found {_names(folder)}")
    distinct = {_bytes(file): file for file in sorted(found, key=lambda file: _fitness(file, folder, assignment))}
    data, file = next(reversed(distinct.items()))
    if len(distinct) > 1:
        counts = {each: _answers(course, assignment, each) for each in distinct}
        data, file = max(distinct.items(), key=lambda one: (counts[one[0]], _fitness(one[1], folder, assignment)))
        return HandedIn(data, (Mended("chosen", _shown(file, folder)),))
    renamed = not _is_named(file, assignment) and file.suffix.casefold() != ".py"
    return HandedIn(data, (Mended("renamed", _shown(file, folder)),) if renamed else ())


def _files(folder: Path) -> list[Path]:
    """The files that a person would see in a folder and those below it."""
    if folder.is_symlink():
        return []
    inside = ((file, file.relative_to(folder).parts) for file in folder.rglob("*"))
    seen = [file for file, parts in inside if not any(part.startswith((".", "__MACOSX")) for part in parts)]
    return [file for file in seen if file.is_file() and not file.is_symlink()]


def _fitness(file: Path, folder: Path, assignment: str) -> tuple[bool, int, float, str]:
    """The larger, the likelier it is the one that is meant."""
    depth = len(file.relative_to(folder).parts)
    return _is_named(file, assignment), -depth, file.stat().st_mtime, file.name


def _is_named(file: Path, assignment: str) -> bool:
    # A Mac writes Hangul in parts, and other systems take it for another name.
    one, other = (unicodedata.normalize("NFC", name).casefold() for name in (file.name, f"{assignment}.ipynb"))
    return one == other


def _bytes(file: Path) -> bytes:
    """The file's content, not much more of it than is read."""
    try:
        with file.open("rb") as opened:
            return opened.read(LIMIT + 1)
    except OSError as error:
        raise SubmissionError(f"{_printable(file.name)} cannot be opened: {error.strerror}") from error


def _answers(course: Course, assignment: str, data: bytes) -> int:
    """How many answers of the assignment a file holds; -1 if it cannot be read."""
    try:
        return answered(source_of(course, assignment), read(data).notebook)
    except SubmissionError:
        return -1


def _names(folder: Path) -> str:
    """What is in the folder, for the person who has to look into it."""
    if folder.is_symlink():
        return "a link to another folder"
    links = [f"a link {_shown(file, folder)}" for file in folder.rglob("*.ipynb") if file.is_symlink()]
    names = links + [_shown(file, folder) for file in _files(folder) if file.name != "timestamp.txt"]
    return ", ".join(sorted(names)[:_SHOWN]) + _more(names) or "no notebook"


def _more(names: Sequence[str]) -> str:
    return f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""


def _shown(file: Path, folder: Path) -> str:
    return _printable(file.relative_to(folder).as_posix())


def _printable(name: str) -> str:
    """A file's name as it can be printed: letters composed, and bytes that are no letters replaced."""
    return unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode())
