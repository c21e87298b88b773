"""A file's bytes as text: UTF-8 as notebooks are, or what Windows makes of it."""

from __future__ import annotations

import codecs
import re

_BYTE_ORDER_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_BARE = {b"{\0": "utf-16-le", b"\0{": "utf-16-be"}  # how JSON begins in UTF-16 without a mark
_HANGUL = re.compile("[가-힣]")
_WORDS_OF_HANGUL = 10
"""Fewer syllables than this may be an accident: bytes that are damaged, not Korean of an old Windows."""


def decoded(data: bytes) -> tuple[str, bool]:
    """The text of a file, and whether it is in UTF-8 as it must be.

    UTF-16 and Korean cp949 are recognised. Of any other text, what is no UTF-8 is replaced. NUL bytes at the end, which
    a disk leaves where a file was not written whole, are no part of it.
    """
    for table in (_BYTE_ORDER_MARKS, _BARE):
        if encoding := table.get(data[:2]):
            return data[: len(data) // 2 * 2].decode(encoding, "replace").rstrip("\0"), False
    data = data.rstrip(b"\0")
    try:
        return data.decode("utf-8-sig"), True
    except UnicodeDecodeError:
        return _cp949(data) or data.decode("utf-8-sig", "replace"), False


def _cp949(data: bytes) -> str | None:
    try:
        text = data.decode("cp949")
    except UnicodeDecodeError:
        return None
    return text if len(_HANGUL.findall(text)) >= _WORDS_OF_HANGUL else None
