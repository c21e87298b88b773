"""Landlock: Linux's own lock on files and ports, which a process puts on itself for good.

The second lock beside the hidden file system: see https://docs.kernel.org/userspace-api/landlock.html for the numbers.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable

from unrolled.kernels import linux

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION, _PATH_BENEATH = 1, 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_FOLDER, _TRUNCATE, _DEVICE = 1, 1 << 1, 1 << 2, 1 << 3, 1 << 14, 1 << 15
_READ = _EXECUTE | _READ_FILE | _READ_FOLDER
_TO_FILES = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _DEVICE
_KINDS_OF_ACCESS = (
    0,
    13,
    14,
    15,
    15,
    16,
)  # how many kinds of access to files each version knows, the last for all newer
_PORTS_SINCE, _SCOPES_SINCE = 4, 6


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("ports", ctypes.c_uint64), ("scopes", ctypes.c_uint64))


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("access", ctypes.c_uint64), ("folder", ctypes.c_int32))


def version() -> int:
    """The version of Landlock that this machine has; 0 if it has none."""
    try:
        return linux.call(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint(_VERSION))
    except OSError:
        return 0


def restrict(readable: Iterable[str], writable: Iterable[str]) -> None:
    """From here on this process and its children may read, or read and write, beneath these paths only.

    Where the machine's version knows it, they bind and connect no TCP port, and signal and connect nobody outside.

    Raises:
        OSError: this machine has no Landlock.
    """
    at = version()
    everything = (1 << _KINDS_OF_ACCESS[min(at, len(_KINDS_OF_ACCESS) - 1)]) - 1
    rules = _Ruleset(everything, 0b11 if at >= _PORTS_SINCE else 0, 0b11 if at >= _SCOPES_SINCE else 0)
    size = 8 * (1 + (at >= _PORTS_SINCE) + (at >= _SCOPES_SINCE))
    ruleset = linux.call(_CREATE_RULESET, ctypes.byref(rules), ctypes.c_size_t(size), ctypes.c_uint(0))
    try:
        for path in readable:
            _allow(ruleset, path, _READ & everything)
        for path in writable:
            _allow(ruleset, path, everything)
        linux.forbid_new_privileges()
        linux.call(_RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint(0))
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: str, access: int) -> None:
    folder = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        rule = _PathBeneath(access if os.path.isdir(path) else access & _TO_FILES, folder)
        linux.call(_ADD_RULE, ctypes.c_int(ruleset), ctypes.c_int(_PATH_BENEATH), ctypes.byref(rule), ctypes.c_uint(0))
    finally:
        os.close(folder)
