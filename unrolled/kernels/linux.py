"""System calls of Linux that Python has no names for. Each raises OSError with the name of what was tried."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable
from typing import Any, Final

# Of linux/sched.h.
NEW_MOUNTS: Final = 0x00020000
NEW_HOST_NAME: Final = 0x04000000
NEW_IPC: Final = 0x08000000
NEW_USER: Final = 0x10000000
NEW_PIDS: Final = 0x20000000
NEW_NETWORK: Final = 0x40000000

# Of linux/mount.h.
READ_ONLY: Final = 1
NO_SUID: Final = 2
NO_DEVICES: Final = 4
NO_EXECUTION: Final = 8
BIND: Final = 4096
RECURSIVE: Final = 16384
PRIVATE: Final = 1 << 18
DETACH: Final = 2
ATTRIBUTE_READ_ONLY: Final = 1
ATTRIBUTE_NO_SUID: Final = 2
AT_RECURSIVE: Final = 0x8000
AT_CURRENT_DIRECTORY: Final = -100

MOUNT_SETATTR: Final = 442  # system calls newer than number 424 have the same number on every machine

# Of linux/prctl.h.
_PARENT_DEATH_SIGNAL, _DUMPABLE, _KEEP_CAPABILITIES, _DROP_BOUND, _NO_NEW_PRIVILEGES, _AMBIENT = 1, 4, 8, 24, 38, 47
_CLEAR_AMBIENT, _READ_BOUND = 4, 23
_CAPABILITY_VERSION = 0x20080522
_LAST_CAPABILITY = 63

_libc: Any = ctypes.CDLL(None, use_errno=True)


class _MountAttributes(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_uint64) for name in ("set", "clear", "propagation", "namespace"))


class _CapabilityHeader(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _CapabilitySets(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_uint32) for name in ("effective", "permitted", "inheritable"))


def call(number: int, *args: Any) -> int:
    """Calls a system call by its number."""
    return _checked(_libc.syscall(ctypes.c_long(number), *args), f"system call {number}")


def unshare(namespaces: int) -> None:
    """Leaves the namespaces of the parent for new ones; new process ids begin with the next child."""
    _checked(_libc.unshare(namespaces), "unshare")


def mount(source: str | None, target: str, kind: str | None = None, flags: int = 0, options: str | None = None) -> None:
    """Puts up a file system or changes one; its manual page has the words."""
    words = [None if word is None else os.fsencode(word) for word in (source, target, kind, options)]
    _checked(_libc.mount(words[0], words[1], words[2], ctypes.c_ulong(flags), words[3]), f"mount {target}")


def set_mount(target: str, attributes: int, recursive: bool) -> None:
    """Gives a mount, and with `recursive` those below it, more attributes. Since Linux 5.12."""
    wanted = _MountAttributes(set=attributes)
    flags = AT_RECURSIVE if recursive else 0
    args = ctypes.c_int(AT_CURRENT_DIRECTORY), os.fsencode(target), ctypes.c_uint(flags), ctypes.byref(wanted)
    call(MOUNT_SETATTR, *args, ctypes.c_size_t(ctypes.sizeof(wanted)))


def change_root(root: str) -> None:
    """Makes a mount the root of the file system, and lets go of the old one."""
    os.chdir(root)
    _checked(_libc.pivot_root(b".", b"."), "pivot_root")
    _checked(_libc.umount2(b".", DETACH), "umount")
    os.chdir("/")


def end_with_parent(signum: int) -> None:
    """Has the kernel send this process a signal when the thread that forked it ends. A change of user undoes it."""
    _prctl("PR_SET_PDEATHSIG", _PARENT_DEATH_SIGNAL, signum)


def become(user: int) -> None:
    """Becomes another user and group, and keeps what root may do."""
    _prctl("PR_SET_KEEPCAPS", _KEEP_CAPABILITIES, 1)
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)
    header, sets = _CapabilityHeader(_CAPABILITY_VERSION), (_CapabilitySets * 2)()
    _checked(_libc.capget(ctypes.byref(header), sets), "capget")
    for one in sets:
        one.effective = one.permitted
    _checked(_libc.capset(ctypes.byref(header), sets), "capset")
    _prctl("PR_SET_DUMPABLE", _DUMPABLE, 1)  # or /proc/self would stay root's


def drop_privileges() -> None:
    """Gives up every capability, also those that a program could bring, for good."""
    for capability in _capabilities():
        _prctl("PR_CAPBSET_DROP", _DROP_BOUND, capability)
    _prctl("PR_CAP_AMBIENT", _AMBIENT, _CLEAR_AMBIENT)
    header, none = _CapabilityHeader(_CAPABILITY_VERSION), (_CapabilitySets * 2)()
    _checked(_libc.capset(ctypes.byref(header), none), "capset")
    forbid_new_privileges()


def forbid_new_privileges() -> None:
    """No program that is started from here on has more rights than this process."""
    _prctl("PR_SET_NO_NEW_PRIVS", _NO_NEW_PRIVILEGES, 1)


def _capabilities() -> Iterable[int]:
    """The numbers of those that this machine knows."""
    for capability in range(_LAST_CAPABILITY):
        if _libc.prctl(_READ_BOUND, capability, 0, 0, 0) < 0:
            return
        yield capability


def _prctl(name: str, option: int, value: int) -> None:
    _checked(_libc.prctl(option, ctypes.c_ulong(value), 0, 0, 0), name)


def _checked(result: int, what: str) -> int:
    if result < 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error), what)
    return result
