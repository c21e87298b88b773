"""Whose each file of a download is, and which of that person's attempts it belongs to."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path, PurePosixPath

from unrolled.gradebook.classlist import ClassList, Unknown
from unrolled.platforms.archives import ARCHIVES
from unrolled.platforms.naming import BLACKBOARD, OWN, PASSING, Named, named_by_platform, person_in

_TIME = "%Y-%m-%d-%H-%M-%S"


@dataclass(frozen=True)
class Found:
    """A file of a download, and whose it is.

    Args:
        file: where it lies.
        student: whose it is.
        attempt: the attempt it belongs to; files of one attempt share this.
        inside: its path among that attempt's files.
        named: how its platform named it.
        alone: whether its own name says whose it is, and not a folder's.
        when: its time in seconds since 1970, by which attempts are ordered.
        handed_in: when it was handed in, in UTC; None where no name says so: a file's own time may be the download's.
    """

    file: Path
    student: str
    attempt: str
    inside: tuple[str, ...]
    named: Named
    alone: bool
    when: float
    handed_in: datetime | None


@dataclass(frozen=True)
class Finder:
    """Says whose a file is.

    Args:
        root: the folder that downloads were unpacked into.
        assignment: what is collected.
        known: the class.
        zone: the time zone of times in names; None for this machine's.
        wrapped: how many folders all files of a download lie in together, by the download's name.
    """

    root: Path
    assignment: str
    known: ClassList
    zone: tzinfo | None
    wrapped: dict[str, int]

    def find(self, file: Path) -> Found | None:
        """Says whose a file is; None for what a platform adds for the instructor.

        Raises:
            Unknown: it is nobody's, or may be several students'.
        """
        parts = file.relative_to(self.root).parts
        at, named, student = self._person(parts)
        is_file = at == len(parts) - 1
        if named.platform == BLACKBOARD and is_file and not named.file:
            return None
        if named.platform == OWN:
            attempt = "/".join(parts[:at] if is_file else parts[: at + 1])
            inside = parts[at:] if is_file else parts[at + 1 :]
        else:
            attempt = "/".join([*parts[:at], named.time])
            inside = (*([named.file] if named.file else []), *parts[at + 1 :])
        inside = (*(_opened(part) for part in inside[:-1]), inside[-1])
        when, handed_in = self._time(parts, at, named)
        return Found(file, student, attempt, inside, named, is_file, when, handed_in)

    def _person(self, parts: tuple[str, ...]) -> tuple[int, Named, str]:
        """Which part names a person, how it reads, and who that is."""
        order = [*range(1, len(parts)), 0]  # the download's own name says least
        for at in order:
            if named := named_by_platform(parts[at]):
                return at, named, self._by_platform(named, parts[at])
        reasons: dict[int, Unknown] = {}
        known = replace(self.known, whole=True)
        passing = PASSING | set(self.assignment.casefold().replace("_", "-").split("-"))
        for at in order:
            if name := self._name_in(parts, at):
                try:
                    return at, Named(OWN, name), known.who(name, passing=passing)
                except Unknown as error:
                    if at or error.several or len(parts) == 1:
                        reasons[at] = error
        if not self.known.whole and not any(one.several for one in reasons.values()):
            at = self._part_of_one_more(parts)
            return at, Named(OWN, self._name_in(parts, at)), self.known.who(self._name_in(parts, at))
        if not reasons:
            raise Unknown("Nothing in its name says whose it is.")
        for reason in reasons.values():
            if reason.several:
                raise Unknown(f"{reason} Put it into a folder named by the id.", several=True)
        raise reasons[max(reasons)]

    def _by_platform(self, named: Named, part: str) -> str:
        if named.platform != BLACKBOARD:
            return who_is(self.known, named, part)
        # Assignment and user name are joined by `_`, and both may have one.
        pieces = named.who.split("_")
        names = ["_".join(pieces[start:]) for start in range(1, len(pieces))] or pieces
        found = {student for name in names for student in self.known.known(name)}
        if len(found) > 1:
            raise Unknown(f"“{named.who}” may end in several user names: {', '.join(sorted(found))}.", several=True)
        return next(iter(found), "") or self.known.who(pieces[-1])

    def _name_in(self, parts: tuple[str, ...], at: int) -> str:
        name = parts[at] if at < len(parts) - 1 else PurePosixPath(parts[at]).stem
        return person_in(_opened(name), self.assignment)

    def _part_of_one_more(self, parts: tuple[str, ...]) -> int:
        """Which part names somebody new: the outermost folder that is not around all, else the file's name."""
        for at in range(1 + self.wrapped.get(parts[0], 0), len(parts)):
            if self._name_in(parts, at):
                return at
        if len(parts) == 1:
            return 0
        raise Unknown("Nothing in its name says whose it is.")

    def _time(self, parts: tuple[str, ...], at: int, named: Named) -> tuple[float, datetime | None]:
        if named.time:
            try:
                told = datetime.strptime(named.time, _TIME).replace(tzinfo=self.zone).astimezone(UTC)
            except (ValueError, OverflowError):
                raise Unknown(f"{named.time} is no time.") from None
            return told.timestamp(), told
        # What a student packed has times that the student set; the archive's own is the platform's.
        whole = next(end for end in range(at + 1, len(parts) + 1) if end == len(parts) or _is_archive(parts[end - 1]))
        when = self.root.joinpath(*parts[:whole]).stat().st_mtime
        return when, None


def who_is(known: ClassList, named: Named, part: str) -> str:
    """Whose a part of a path is that begins with a name, as Canvas and Moodle write it.

    Raises:
        Unknown: it is nobody's, or may be several students'; then the message says how to settle that.
    """
    try:
        return known.who(named.who, named.number)
    except Unknown as error:
        if not error.several:
            raise
        settled = f"<id>{part.removeprefix(named.who)}"
        advice = f"Unpack the download and put the id in the place of the name: {settled}"
        raise Unknown(f"{error} {advice}", several=True) from None


def finder(root: Path, assignment: str, known: ClassList, zone: tzinfo | None = None) -> Finder:
    """Makes a finder for all that was unpacked into `root`."""
    folders = [folder for folder in root.iterdir() if folder.is_dir()]
    # What lies around a single notebook is not around a class.
    wrapped = {folder.name: _wrapping(folder) for folder in folders if len(list(folder.rglob("*.ipynb"))) > 1}
    return Finder(root, assignment, known, zone, wrapped)


def files_in(folder: Path) -> list[Path]:
    """All files below a folder, sorted."""
    return sorted(Path(root) / name for root, _, names in os.walk(folder) for name in names)


def _wrapping(folder: Path) -> int:
    inside = list(folder.iterdir())
    if len(inside) != 1 or not inside[0].is_dir() or _is_archive(inside[0].name):
        return 0
    return 1 + _wrapping(inside[0])


def _is_archive(name: str) -> bool:
    return name.lower().endswith(ARCHIVES)


def _opened(name: str) -> str:
    """The name of an archive that became a folder, without what says that it is one."""
    suffix = next((end for end in sorted(ARCHIVES, key=len, reverse=True) if name.lower().endswith(end)), "")
    return name[: len(name) - len(suffix)]
