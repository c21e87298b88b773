"""What is in an archive, member by member, whatever is wrong with it. Nothing is written here."""

from __future__ import annotations

import lzma
import re
import stat
import struct
import tarfile
import time
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz")
UNREAD_ARCHIVES = (".7z", ".rar", ".egg", ".alz", ".gz", ".bz2", ".xz", ".zst")
_DAMAGE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    OverflowError,
    ValueError,
)
_DIRECTORY = 50_000_000  # bytes of a zip's list of members; Python reads all of it at once
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.[^/]*)?", re.IGNORECASE)
_LEFT_BEHIND = re.compile(
    r"__MACOSX|\.ipynb_checkpoints|__pycache__|\._.*|\.DS_Store|Thumbs\.db|desktop\.ini", re.IGNORECASE
)


class Unsafe(Exception):
    """A file is not taken; the message says why."""


@dataclass(frozen=True)
class Member:
    """A file in an archive.

    Args:
        name: as the archive has it, with `/` between its parts.
        modified: its time in seconds since 1970; zips tell it in the local time of who made them.
        open: opens it for reading; raises Unsafe where that cannot be done safely.
    """

    name: str
    modified: float
    open: Callable[[], IO[bytes]]


def members(archive: Path) -> Iterator[Member]:
    """The files in a zip or tar archive, in its order.

    Raises:
        Unsafe: the archive is damaged, from where it is.
    """
    with readable():
        yield from _zipped(archive) if archive.suffix.lower() == ".zip" else _tarred(archive)


@contextmanager
def readable() -> Iterator[None]:
    """Says of what cannot be read that it is damaged."""
    try:
        yield
    except NotImplementedError:
        raise Unsafe("It is packed in a way that is not read here. Unpack it by hand and collect again.") from None
    except _DAMAGE:
        raise Unsafe("It is damaged and cannot be read whole. Ask for it again.") from None


def parts_of(name: str) -> tuple[str, ...]:
    r"""A member's name as the parts of a path that is safe to write, in composed Unicode (NFC).

    Windows' `\` separates, too. What systems leave behind (`__MACOSX`, `.DS_Store`, checkpoints) has no parts.

    Raises:
        Unsafe: the path leads out of its folder, or cannot be written on every system.
    """
    path = unicodedata.normalize("NFC", name).replace("\\", "/")
    if path.startswith("/") or re.match(r"[A-Za-z]:", path):
        raise Unsafe("Its path begins at the top of a disk. Nothing is written outside submitted/.")
    parts = tuple(part for part in path.split("/") if part not in ("", "."))
    if ".." in parts:
        raise Unsafe("Its path leads out of its folder. Nothing is written outside submitted/.")
    if any(_LEFT_BEHIND.fullmatch(part) for part in parts):
        return ()
    if len("/".join(parts).encode("utf-8", "replace")) > 1000 or any(
        len(part.encode("utf-8", "replace")) > 240 for part in parts
    ):
        raise Unsafe("Its name is too long. Rename it and collect again.")
    if any(_RESERVED.fullmatch(part) for part in parts):
        raise Unsafe("Its name is one that Windows keeps for devices. Rename it and collect again.")
    if any(not part.isprintable() or part.strip(" .") == "" or part != part.strip() for part in parts):
        raise Unsafe("Its name has characters that cannot be shown, or ends in a space. Rename it and collect again.")
    return parts


def decoded(name: bytes) -> str:
    """A name of which nobody says its encoding: UTF-8, or what Korean Windows writes, cp949."""
    for encoding in ("utf-8", "cp949"):
        try:
            return name.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name.decode("cp437")


def printable(name: str) -> str:
    """A name as it can be shown: without control characters, and not endless."""
    shown = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in name)
    return shown if len(shown) <= 120 else f"{shown[:60]}…{shown[-50:]}"


def _zipped(file: Path) -> Iterator[Member]:
    _refuse_endless_list(file)
    with zipfile.ZipFile(file) as archive:
        for info in archive.infolist():
            if not info.is_dir():
                yield Member(_zipped_name(info), _zipped_time(info), _zip_opener(archive, info))


def _zip_opener(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], IO[bytes]]:
    def opened() -> IO[bytes]:
        kind = stat.S_IFMT(info.external_attr >> 16)
        if kind not in (0, stat.S_IFREG):
            raise Unsafe("It is a link or a device, not a file. Links are not followed.")
        if info.flag_bits & 0x41:
            raise Unsafe("It is locked with a password. Ask for it without one.")
        with readable():
            return archive.open(info)

    return opened


def _zipped_name(info: zipfile.ZipInfo) -> str:
    name = info.orig_filename.partition("\0")[0]
    return name if info.flag_bits & 0x800 else decoded(name.encode("cp437"))


def _zipped_time(info: zipfile.ZipInfo) -> float:
    extra = info.extra
    while len(extra) >= 4:
        kind, size = struct.unpack("<HH", extra[:4])
        if kind == 0x5455 and size >= 5 and len(extra) >= 9 and extra[4] & 1:  # the same, in UTC
            return float(struct.unpack("<l", extra[5:9])[0])
        extra = extra[4 + size :]
    try:
        return time.mktime((*info.date_time, 0, 0, -1))
    except (OverflowError, ValueError):
        return 0.0


def _refuse_endless_list(file: Path) -> None:
    with file.open("rb") as data:
        data.seek(0, 2)
        data.seek(max(0, data.tell() - 66_000))
        tail = data.read()
    at = tail.rfind(b"PK\5\6")
    size = struct.unpack("<L", tail[at + 12 : at + 16])[0] if at >= 0 else 0
    if size > _DIRECTORY:
        raise Unsafe("It holds more files than any submission needs.")


def _tarred(file: Path) -> Iterator[Member]:
    with tarfile.open(file) as archive:
        for info in archive:
            if not info.isdir():
                yield Member(info.name, float(info.mtime), _tar_opener(archive, info))


def _tar_opener(archive: tarfile.TarFile, info: tarfile.TarInfo) -> Callable[[], IO[bytes]]:
    def opened() -> IO[bytes]:
        stream = archive.extractfile(info) if info.isreg() else None
        if stream is None:
            raise Unsafe("It is a link or a device, not a file. Links are not followed.")
        return stream

    return opened
