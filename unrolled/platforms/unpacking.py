"""A download, made into plain files: folders are copied, archives unpacked, also those within archives.

What students upload is not trusted: nothing is written outside the folder that is asked for, no link is followed, and
what an archive unpacks to is bounded. An archive becomes a folder of its name, `minji.zip/`, with the archive's time.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from unrolled.platforms.archives import (
    ARCHIVES,
    UNREAD_ARCHIVES,
    Unsafe,
    decoded,
    members,
    parts_of,
    printable,
    readable,
)

MB = 1_000_000


@dataclass(frozen=True)
class Bounds:
    """What is unpacked at most.

    Args:
        file: bytes of one file.
        submission: bytes of an archive within an archive, which is one student's.
        download: bytes of an archive on the disk, which is a class's.
        files: files of one student's archive.
        unsuspected: bytes up to which an archive may be packed however tightly.
        ratio: how many times its own size a larger one may unpack to.
        depth: how many archives may lie in one another.
    """

    file: int = 200 * MB
    submission: int = 500 * MB
    download: int = 20_000 * MB
    files: int = 10_000
    unsuspected: int = 100 * MB
    ratio: int = 200
    depth: int = 4


@dataclass(frozen=True)
class Refused:
    """A file that was not taken.

    Args:
        path: where it is in the download.
        reason: why, as a sentence.
    """

    path: str
    reason: str


class _Budget:
    """What an archive may unpack to; counts against the archives around it, too."""

    def __init__(self, bounds: Bounds, packed: int, around: _Budget | None) -> None:
        self._bounds, self._packed, self._around = bounds, packed, around
        self._limit = bounds.submission if around else bounds.download
        # A class's archive is suspected only beyond what one student's may unpack to before that is refused.
        self._unsuspected = bounds.unsuspected + (0 if around else bounds.submission)
        self._files = bounds.files if around else 100 * bounds.files
        self.used = 0

    def take(self, size: int) -> None:
        self.used += size
        if self.used > self._limit:
            raise _TooMuch(self, f"It unpacks to more than {self._limit // MB} MB, which no submission needs.")
        if self.used > self._unsuspected and self.used > self._bounds.ratio * self._packed:
            raise _TooMuch(self, f"It unpacks to more than {self._bounds.ratio} times its size, as zip bombs do.")
        if self._around:
            self._around.take(size)

    def count(self) -> None:
        self._files -= 1
        if self._files < 0:
            raise _TooMuch(self, f"It holds more than {self._bounds.files:,} files, which no submission needs.")
        if self._around:
            self._around.count()

    def forget(self) -> None:
        """What was refused whole costs the class nothing; within one student's archive it stays counted."""
        if self._around and self._around._around is None:
            self._around.used -= self.used


class _TooMuch(Exception):
    """An archive, whose budget this is, is not taken; the message says why."""

    def __init__(self, budget: _Budget, reason: str) -> None:
        super().__init__(reason)
        self.budget = budget


def unpack(source: Path, into: Path, bounds: Bounds = Bounds(), seen: Callable[[str], object] = str) -> list[Refused]:
    """Unpacks a download.

    Args:
        source: a folder, an archive or another file; nothing in it is changed.
        into: the folder that gets a folder or a file of the source's name.
        bounds: how much is unpacked.
        seen: told the path of each file.

    Returns:
        What was not taken, in the order in which it was met.
    """
    work = _Unpacking(into, bounds, seen)
    files = _files_below(source) if source.is_dir() else [source]
    for file in files:
        work.take_from_disk(file, decoded(os.fsencode(file.relative_to(source.parent).as_posix())))
    return work.refused


def _files_below(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders.sort()
        links = [name for name in folders if (Path(root) / name).is_symlink()]
        yield from (Path(root) / name for name in sorted([*files, *links]))


class _Unpacking:
    def __init__(self, into: Path, bounds: Bounds, seen: Callable[[str], object]) -> None:
        self._into, self._bounds, self._seen = into, bounds, seen
        self._taken: set[str] = set()
        self._folders: set[str] = set()
        self.refused: list[Refused] = []

    def take_from_disk(self, file: Path, shown: str) -> None:
        with self._noting(shown):
            info = file.lstat()
            if not stat.S_ISREG(info.st_mode):
                raise Unsafe("It is a link or a device, not a file. Links are not followed.")
            if parts := parts_of(shown):
                with file.open("rb") as data:
                    self._take(data, parts, info.st_mtime, ())

    def _take(self, data: IO[bytes], parts: tuple[str, ...], modified: float, around: tuple[_Budget, ...]) -> None:
        """Writes one file, and instead of it what it holds if it is an archive."""
        self._seen("/".join(parts))
        target, name = self._free(parts), parts[-1].lower()
        if name.endswith(UNREAD_ARCHIVES) and not name.endswith(ARCHIVES):
            raise Unsafe("This kind of archive is not read. Unpack it by hand and collect again.")
        for budget in around[-1:]:
            budget.count()
        if not name.endswith(ARCHIVES):
            self._write(data, target, self._bounds.file, around)
            os.utime(target, (modified, modified))
            return
        packed = target.with_name(f".packed{target.suffix}")
        try:
            self._write(data, packed, self._bounds.file if around else self._bounds.download, around)
            self._open(packed, parts, around)
        finally:
            packed.unlink(missing_ok=True)
            if target.is_dir():
                os.utime(target, (modified, modified))

    def _open(self, packed: Path, parts: tuple[str, ...], around: tuple[_Budget, ...]) -> None:
        """Unpacks an archive; of one that holds too much nothing is kept."""
        if len(around) >= self._bounds.depth:
            raise Unsafe(f"It is an archive in {len(around)} others, and at most {self._bounds.depth} are opened.")
        own = _Budget(self._bounds, packed.stat().st_size, around[-1] if around else None)
        at = len(self.refused)
        try:
            for member in members(packed):
                with self._noting("/".join([*parts, printable(member.name)])):
                    if inside := parts_of(member.name):
                        with member.open() as data:
                            self._take(data, (*parts, *inside), member.modified, (*around, own))
        except _TooMuch as error:
            if error.budget is not own:
                raise
            shutil.rmtree(self._into.joinpath(*parts), ignore_errors=True)
            own.forget()
            del self.refused[at:]
            raise Unsafe(str(error)) from None

    def _free(self, parts: tuple[str, ...]) -> Path:
        """Where a file goes, with its folders made, if nothing is there."""
        target = self._into.joinpath(*parts)
        names = {"/".join(parts[:length]).casefold() for length in range(1, len(parts))}
        folded = "/".join(parts).casefold()
        if folded in self._taken or folded in self._folders or names & self._taken:
            raise Unsafe("Another file bears this name, capitals apart. Rename one of them and collect again.")
        target.parent.mkdir(parents=True, exist_ok=True)
        self._folders |= names
        (self._folders if parts[-1].lower().endswith(ARCHIVES) else self._taken).add(folded)
        return target

    def _write(self, data: IO[bytes], target: Path, limit: int, around: tuple[_Budget, ...]) -> None:
        written = 0
        with target.open("xb") as out:
            try:
                while True:
                    with readable():
                        block = data.read(MB)
                    if not block:
                        return
                    written += len(block)
                    if written > limit:
                        raise Unsafe(f"It is larger than {limit // MB} MB, which no submission needs.")
                    for budget in around[-1:]:
                        budget.take(len(block))
                    out.write(block)
            except BaseException:
                target.unlink()
                raise

    @contextmanager
    def _noting(self, shown: str) -> Iterator[None]:
        """Names a file that is not taken, and goes on with the next."""
        try:
            yield
        except Unsafe as error:
            self.refused.append(Refused(printable(shown), str(error)))
