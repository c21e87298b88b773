"""What a class handed in, found in a download: of each student the newest attempt, and what is left over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from itertools import groupby
from pathlib import Path

from unrolled.errors import CourseError
from unrolled.gradebook.classlist import ClassList, Unknown
from unrolled.pipeline.record import EXCHANGED
from unrolled.platforms.naming import CANVAS, OWN, mentions, without_number
from unrolled.platforms.unpacking import Refused
from unrolled.platforms.whose import Found, files_in, finder

NOTEBOOK = ".ipynb"


@dataclass(frozen=True)
class Submission:
    """What one student handed in at one time.

    Args:
        student: the student's id.
        files: where each file goes in the student's folder, and where it lies.
        notebook: the path in the download of the notebook.
        when: the attempt's time in seconds since 1970, by which it is newer or older than another.
        handed_in: when it was handed in, in UTC; None where nothing says so.
        platform: how it was named, by a platform or in a person's own way.
        late: whether the platform marked it as late.
        older: how many older attempts the download has beside it.
    """

    student: str
    files: tuple[tuple[str, Path], ...]
    notebook: str
    when: float
    handed_in: datetime | None
    platform: str
    late: bool
    older: int


@dataclass(frozen=True)
class Collection:
    """What a download holds of an assignment.

    Args:
        submissions: one for each student, by id.
        left: what a person must look at.
    """

    submissions: tuple[Submission, ...]
    left: tuple[Refused, ...]


def collect(
    root: Path, assignment: str, assignments: Iterable[str], known: ClassList, zone: tzinfo | None = None
) -> Collection:
    """Finds what a class handed in.

    Args:
        root: the folder that downloads were unpacked into.
        assignment: what is collected.
        assignments: all that the course has.
        known: the class.
        zone: the time zone of times in file names; None for this machine's.
    """
    others = [name for name in assignments if name != assignment]
    find = finder(root, assignment, known, zone)
    found: list[Found] = []
    left: list[Refused] = []
    for file in files_in(root):
        try:
            one = find.find(file)
        except Unknown as error:
            left.append(Refused(_shown(root, file), str(error)))
            continue
        if one is None or one.inside[-1] in EXCHANGED:
            continue
        if other := _of_another(one, assignment, others):
            left.append(Refused(_shown(root, file), f"It is named as another assignment, {other}. It was left out."))
        else:
            found.append(one)
    submissions = []
    for _, files in groupby(sorted(found, key=lambda one: one.student), key=lambda one: one.student):
        chosen = _newest(root, assignment, list(files), left)
        submissions += [chosen] if chosen else []
    return Collection(tuple(submissions), tuple(left))


def assignment_in(root: Path, assignments: tuple[str, ...]) -> str:
    """Which assignment a download is of, by the names in it.

    Raises:
        CourseError: it names none, or several.
    """
    notebooks = [file for file in files_in(root) if file.suffix.lower() == NOTEBOOK]
    for names in ([file.name for file in notebooks], [_shown(root, file) for file in notebooks]):
        named = [one for one in assignments if any(mentions(name, one) for name in names)]
        if len(named) == 1:
            return named[0]
        if named:
            raise CourseError(f"The notebooks are named for several assignments, {', '.join(named)}. {_NAME_IT}")
    raise CourseError(f"No notebook in it is named for an assignment of {', '.join(assignments)}. {_NAME_IT}")


_NAME_IT = "Name the one to collect: unrolled collect ASSIGNMENT PATH"


def _of_another(one: Found, assignment: str, others: list[str]) -> str:
    """The other assignment that a notebook is named for, if it is."""
    name = one.inside[-1]
    if not name.lower().endswith(NOTEBOOK) or mentions(name, assignment):
        return ""
    return next((other for other in others if mentions(name, other)), "")


def _newest(root: Path, assignment: str, files: list[Found], left: list[Refused]) -> Submission | None:
    """A student's newest attempt that has a notebook; what a person must look at goes to `left`."""
    by_attempt: dict[str, list[Found]] = {}
    for one in files:
        by_attempt.setdefault(one.attempt, []).append(one)
    attempts = []
    for attempt in by_attempt.values():
        if _notebooks(attempt):
            attempts.append(attempt)
        else:
            names = ", ".join(sorted(one.inside[-1] for one in attempt)[:3])
            reason = f"{files[0].student} handed in no notebook, only {names}."
            left.append(Refused(_shown(root, attempt[0].file), reason))
    if not attempts:
        return None
    # Canvas writes the time of the download, but numbers uploads.
    age = _upload if all(attempt[0].named.platform == CANVAS for attempt in attempts) else _time
    attempts.sort(key=age)
    chosen = attempts[-1]
    same_age = [attempt for attempt in attempts if age(attempt) == age(chosen)]
    if len({_content(attempt) for attempt in same_age}) > 1:
        paths = ", ".join(sorted(_shown(root, _notebooks(attempt)[0].file) for attempt in same_age))
        reason = f"{files[0].student} has several attempts, and nothing says which is the newest: {paths}. Leave one."
        left.append(Refused(_shown(root, chosen[0].file), reason))
        return None
    return _laid_out(root, assignment, chosen, len(attempts) - len(same_age), left)


def _laid_out(root: Path, assignment: str, attempt: list[Found], older: int, left: list[Refused]) -> Submission:
    """An attempt's files under the names that they get."""
    notebooks, replaced = _versions(_notebooks(attempt))
    first = notebooks[0]
    folder = first.inside[:-1]
    targets: dict[str, Path] = {}
    if len(notebooks) == 1:
        targets[f"{assignment}{NOTEBOOK}"] = first.file
    else:
        names = ", ".join("/".join(one.inside) for one in notebooks)
        reason = f"{first.student} handed in several notebooks: {names}. All are kept; leave one in submitted/."
        left.append(Refused(_shown(root, first.file), reason))
        folder = ()
    taken = {name.casefold() for name in targets}
    for one in sorted(attempt, key=lambda one: one.inside):
        if one in _notebooks(attempt) and (one not in notebooks or len(notebooks) == 1):
            continue
        inside = one.inside[len(folder) :] if one.inside[: len(folder)] == folder else one.inside
        target = "/".join(inside)
        if target.casefold() in taken:
            left.append(Refused(_shown(root, one.file), f"{first.student} has another file {target}. It was left out."))
            continue
        taken.add(target.casefold())
        targets[target] = one.file
    late = any(one.named.late for one in attempt)
    handed_in = max((one.handed_in for one in attempt if one.handed_in), default=None)
    files = tuple(sorted(targets.items()))
    when = _time(attempt)
    file, platform = _shown(root, first.file), first.named.platform
    return Submission(first.student, files, file, when, handed_in, platform, late, older + replaced)


def _versions(notebooks: list[Found]) -> tuple[list[Found], int]:
    """The newest of each notebook that was uploaded again, each content once; and how many older ones there are."""
    newest: dict[str, Found] = {}
    for one in sorted(notebooks, key=lambda one: (one.named.upload, one.when, without_number(one.inside[-1])[1])):
        # Within what a student handed in at once a number says that a file was copied, not that it is the better one.
        again = one.alone and one.named.platform in (CANVAS, OWN)
        newest[without_number(one.inside[-1])[0] if again else "/".join(one.inside)] = one
    different = {one.file.read_bytes(): one for one in reversed(newest.values())}
    return sorted(different.values(), key=lambda one: one.inside), len(notebooks) - len(newest)


def _notebooks(attempt: list[Found]) -> list[Found]:
    return [one for one in attempt if one.inside[-1].lower().endswith(NOTEBOOK)]


def _time(attempt: list[Found]) -> float:
    return max(one.when for one in attempt)


def _upload(attempt: list[Found]) -> int:
    return max(one.named.upload for one in attempt)


def _content(attempt: list[Found]) -> frozenset[tuple[tuple[str, ...], bytes]]:
    return frozenset((one.inside[-1:], one.file.read_bytes()) for one in _notebooks(attempt))


def _shown(root: Path, file: Path) -> str:
    return file.relative_to(root).as_posix()
