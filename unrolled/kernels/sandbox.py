"""The sandbox that a student's process is put into before it runs any of the student's code.

Two processes take part. The **supervisor** leaves its namespaces for new ones; its child is the first process in them,
hides the file system, gives up its user and its rights, and takes on limits. What cannot be done is named as a layer.
"""

from __future__ import annotations

import os
import resource
import shutil
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from unrolled.kernels import landlock, linux

HOME: Final = "/student"
"""The scratch folder as the student's code sees it: the only place that it can write to."""

_NOBODY: Final = 65534  # who a process of root's becomes
_STUDENT: Final = 1000  # who the process is in its own user namespace
_DEVICES: Final = ("null", "zero", "full", "random", "urandom")
_SYSTEM: Final = (
    *("/bin", "/lib", "/lib64", "/usr/bin", "/usr/lib", "/usr/lib64", "/usr/local/bin", "/usr/local/lib"),
    *("/usr/share/fontconfig", "/usr/share/fonts", "/usr/share/zoneinfo"),
    *("/etc/alternatives", "/etc/fonts", "/etc/ld.so.cache", "/etc/localtime"),
)


@dataclass(frozen=True)
class Limits:
    """What a student's processes may use.

    Args:
        memory: bytes; of each process by itself, and of all of a kernel's processes together.
        scratch: bytes of files in the scratch folder.
        file_size: bytes of one file.
        processes: processes and threads at once.
        open_files: of one process.
        cpu_seconds: of one process.
    """

    memory: int = 3 * 2**30
    scratch: int = 256 * 2**20
    file_size: int = 128 * 2**20
    processes: int = 256
    open_files: int = 512
    cpu_seconds: int = 1_800


class NotConfined(Exception):
    """A layer of the sandbox could not be put up.

    Args:
        layer: which.
        reason: what the system said.
    """

    def __init__(self, layer: str, reason: str) -> None:
        super().__init__(f"{layer}: {reason}")
        self.layer, self.reason = layer, reason


@contextmanager
def _layer(name: str) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        raise NotConfined(name, str(error)) from error


def leave_namespaces() -> None:
    """The supervisor's part. Processes that it forks from here on see no process, network or mount of the machine's.

    Raises:
        NotConfined: the system does not allow it.
    """
    if os.geteuid() != 0:
        with _layer("user namespace"):
            _enter_user_namespace()
    with _layer("process namespace"):
        linux.unshare(linux.NEW_PIDS)


def enclose(scratch: Path, home: Path, limits: Limits, hidden: Iterable[str] = ()) -> None:
    """The part of the first process in the new namespaces.

    Args:
        scratch: an empty folder, on which the new file system is put up.
        home: what the student's code finds in its scratch folder.
        limits: what it may use.
        hidden: packages that it does not find.

    Raises:
        NotConfined: a layer could not be put up.
    """
    visible = list(visible_paths())
    with _layer("network and IPC namespaces"):
        linux.unshare(linux.NEW_NETWORK | linux.NEW_IPC | linux.NEW_HOST_NAME)
    with _layer("hidden file system"):
        _hide_files(str(scratch), home, limits, visible, hidden)
    if os.geteuid() == 0:
        with _layer("user namespace"):
            linux.become(_NOBODY)
            _enter_user_namespace()
    with _layer("no new privileges"):
        linux.drop_privileges()
    if landlock.version():
        with _layer("Landlock"):
            there = [
                path for path in (*visible, "/proc", *(f"/dev/{name}" for name in _DEVICES)) if os.path.exists(path)
            ]
            landlock.restrict(there, [HOME, *(f"/dev/{name}" for name in _DEVICES)])
    with _layer("limits"):
        _limit(limits)


def visible_paths() -> Iterator[str]:
    """The files of the interpreter, of its packages and of the system's libraries, as absolute paths."""
    prefixes = {Path(prefix) for prefix in (sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix)}
    own = {str(prefix / name) for prefix in prefixes for name in ("bin", "lib", "lib64", "share", "pyvenv.cfg")}
    standard = {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}
    wanted = {*_SYSTEM, *own, *_packages(), *standard}
    there = sorted(path for path in {*wanted, *map(os.path.realpath, wanted)} if os.path.lexists(path))
    shown: list[str] = []
    for path in there:  # what lies below another one is seen with it
        if not any(path.startswith(f"{other}/") for other in shown):
            shown.append(path)
            yield path


def _packages() -> list[str]:
    """The folders that packages are installed in."""
    return [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]


def _enter_user_namespace() -> None:
    user, group = os.geteuid(), os.getegid()
    linux.unshare(linux.NEW_USER)
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{_STUDENT} {user} 1")
    Path("/proc/self/gid_map").write_text(f"{_STUDENT} {group} 1")


def _hide_files(root: str, home: Path, limits: Limits, visible: Iterable[str], hidden: Iterable[str]) -> None:
    plain = linux.NO_SUID | linux.NO_DEVICES
    linux.unshare(linux.NEW_MOUNTS)
    linux.mount(None, "/", None, linux.RECURSIVE | linux.PRIVATE)
    linux.mount("tmpfs", root, "tmpfs", plain, "mode=755,size=4m")
    for path in visible:
        _show(path, root)
    for package in (f"{root}{folder}/{name}" for folder in _packages() for name in hidden):
        if os.path.isdir(package):
            linux.mount("tmpfs", package, "tmpfs", plain | linux.READ_ONLY, "size=4k")
    for name in _DEVICES:
        _bind(f"/dev/{name}", f"{root}/dev/{name}")
    _link_devices(root)
    os.makedirs(f"{root}/proc", exist_ok=True)
    with suppress(OSError):  # a container that masks its own allows none; the student's code does without
        linux.mount("proc", f"{root}/proc", "proc", plain | linux.NO_EXECUTION)
    os.makedirs(root + HOME)
    owner = f",uid={_NOBODY},gid={_NOBODY}" if os.geteuid() == 0 else ""
    linux.mount("tmpfs", root + HOME, "tmpfs", plain, f"mode=700,size={limits.scratch},nr_inodes=20000{owner}")
    shutil.copytree(home, root + HOME, dirs_exist_ok=True)
    if owner:
        for folder, _, files in os.walk(root + HOME):
            for path in (folder, *(f"{folder}/{name}" for name in files)):
                os.chown(path, _NOBODY, _NOBODY)
    linux.change_root(root)
    linux.set_mount("/", linux.ATTRIBUTE_READ_ONLY, recursive=False)
    os.chdir(HOME)


def _show(path: str, root: str) -> None:
    """Shows a path of the machine's, which may be a symbolic link, in the new file system, for reading."""
    target = root + path
    if os.path.islink(path):
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.symlink(os.readlink(path), target)
        return
    _bind(path, target)
    linux.set_mount(target, linux.ATTRIBUTE_READ_ONLY | linux.ATTRIBUTE_NO_SUID, recursive=True)


def _bind(path: str, target: str) -> None:
    if os.path.isdir(path):
        os.makedirs(target, exist_ok=True)
    else:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        open(target, "x").close()
    linux.mount(path, target, None, linux.BIND | linux.RECURSIVE)


def _link_devices(root: str) -> None:
    """What programs expect below /dev, /tmp among it, leads to the scratch folder or to /proc."""
    os.makedirs(f"{root}/var", exist_ok=True)
    links = {"/dev/shm": HOME, "/tmp": HOME, "/var/tmp": HOME, "/dev/fd": "/proc/self/fd"}
    for link, target in links.items():
        with suppress(FileExistsError):  # an interpreter that lies below /tmp is shown there
            os.symlink(target, root + link)


def _limit(limits: Limits) -> None:
    values = {
        resource.RLIMIT_DATA: limits.memory,
        resource.RLIMIT_FSIZE: limits.file_size,
        resource.RLIMIT_NOFILE: limits.open_files,
        resource.RLIMIT_NPROC: limits.processes,
        resource.RLIMIT_CPU: limits.cpu_seconds,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_MSGQUEUE: 0,
        resource.RLIMIT_MEMLOCK: 0,
    }
    for limit, value in values.items():
        resource.setrlimit(limit, (value, value))
