"""What a fresh clone rests on: the lock, the Makefile and the tracked files."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PYTHONS = ("3.11", "3.12", "3.13")


def pins(python: str) -> dict[str, str]:
    """The versions that the lock gives one Python on Linux, by canonical name."""
    machine = {
        "python_version": python,
        "python_full_version": f"{python}.9",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "sys_platform": "linux",
        "os_name": "posix",
    }
    found = {}
    for line in re.findall(r"^\w[^\\\n]*", LOCK, flags=re.MULTILINE):
        locked = Requirement(line)
        if locked.marker is None or locked.marker.evaluate(machine):
            (pin,) = locked.specifier
            assert pin.operator == "==", f"{line} is not pinned"
            found[canonicalize_name(locked.name)] = pin.version
    return found


def declared(*extras: str) -> list[Requirement]:
    """What pyproject.toml asks for, with the named extras."""
    lists = [PROJECT["dependencies"], *(PROJECT["optional-dependencies"][extra] for extra in extras)]
    return [Requirement(line) for lines in lists for line in lines]


def imported(folder: str) -> set[str]:
    """The distributions that the Python files of a folder import."""
    modules = set()
    for file in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                modules |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                modules.add((node.module or "").partition(".")[0])
    owners = packages_distributions()
    return {canonicalize_name(owners[module][0]) for module in modules if module in owners}


def tracked() -> list[Path]:
    """The files of the repository, and those that would be added to it."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def make(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs make in a folder that holds only what `make setup` reads."""
    for name in ("Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, folder)
    command = shutil.which("make")
    assert command, "make is not installed"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS", "PIP_"))}
    return subprocess.run(
        [command, *arguments], cwd=folder, env=kept | environment, capture_output=True, text=True, check=False
    )


def python_that(path: Path, *, lacks: str) -> Path:
    """A stand-in for a Python whose `-c` program fails where it mentions what the Python lacks."""
    path.parent.mkdir()
    path.write_text(f'#!/bin/sh\ncase "$2" in *{lacks}*) exit 1 ;; esac\n')
    path.chmod(0o755)
    return path


def test_lock_names_no_host_and_no_path() -> None:
    for line in LOCK.splitlines():
        assert not re.search(r"://|@|--(?!hash=)|(^|\s)[./~]", line), f"{line} is for one machine only"


def test_every_package_of_the_lock_is_hashed() -> None:
    for entry in re.split(r"^(?=\w)", LOCK, flags=re.MULTILINE)[1:]:
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry), f"{entry.splitlines()[0]} has no hash"


@pytest.mark.parametrize("python", PYTHONS)
def test_lock_satisfies_what_the_project_declares(python: str) -> None:
    locked = pins(python)
    for requirement in declared("cluster", "dev"):
        pin = locked.get(canonicalize_name(requirement.name))
        assert pin and requirement.specifier.contains(pin), f"the lock has {pin} for {requirement}: run make lock"


@pytest.mark.parametrize(("folder", "extras"), [("unrolled", ("cluster",)), ("tests", ("cluster", "dev"))])
def test_what_is_imported_is_declared(folder: str, extras: tuple[str, ...]) -> None:
    names = {canonicalize_name(requirement.name) for requirement in declared(*extras)}
    assert imported(folder) <= names | {"unrolled"}


ROOMS = (
    {"values"},
    {"notebook"},
    {"lesson", "judge", "kernels", "report"},
    {"course"},
    {"gradebook"},
    {"pipeline"},
    {"platforms"},
    {"command"},
)
"""The package's folders from the ground up; each may import what stands below it."""


def test_imports_run_one_way() -> None:
    floor = {room: level for level, rooms in enumerate(ROOMS) for room in rooms}
    assert set(floor) == {folder.parent.name for folder in (ROOT / "unrolled").glob("*/__init__.py")}
    for file in (ROOT / "unrolled").glob("*/**/*.py"):
        room = file.relative_to(ROOT / "unrolled").parts[0]
        for other in re.findall(r"^\s*(?:from|import) unrolled\.(\w+)", file.read_text("utf-8"), flags=re.MULTILINE):
            allowed = other in ("errors", room) or floor[other] < floor[room]
            assert allowed, f"{file.relative_to(ROOT)} imports from {other}, which stands no lower than {room}"


def test_help_lists_every_target(tmp_path: Path) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE)
    told = re.findall(r"^make ([a-z]+) +\S", make(tmp_path).stdout, flags=re.MULTILINE)
    assert told == targets
    assert {"setup", "demo", "test", "check", "clean"} <= set(told)


def test_setup_without_a_fitting_python_says_which_it_needs(tmp_path: Path) -> None:
    for name in ("python3", "python3.11"):
        python_that(tmp_path / name / name, lacks="version_info")
    done = make(tmp_path, "setup", PATH=f"{tmp_path}/python3:{tmp_path}/python3.11")
    assert done.returncode != 0
    assert "needs Python 3.11, 3.12 or 3.13" in done.stderr


def test_setup_with_a_python_without_venv_says_what_to_install(tmp_path: Path) -> None:
    python = python_that(tmp_path / "bin" / "python3.12", lacks="ensurepip")
    done = make(tmp_path, "setup", PATH=str(python.parent))
    assert done.returncode != 0
    assert "python3.12 cannot make a virtual environment: install" in done.stderr


def test_setup_without_a_network_says_so_and_can_be_run_again(tmp_path: Path) -> None:
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_RETRIES": "0", "PIP_CONFIG_FILE": os.devnull}
    done = make(tmp_path, "setup", f"PYTHON={sys.executable}", **nowhere)
    assert done.returncode != 0
    assert "where this machine has no network" in done.stderr
    assert "Traceback" not in done.stderr
    assert make(tmp_path, "--question", "setup").returncode == 1, "setup counts as done"


def test_clean_keeps_what_students_handed_in(tmp_path: Path) -> None:
    kept = ["autograded/README.md", "submitted/a/ps/ps.ipynb", "gradebook.db", "release/ps/ps.ipynb"]
    made = ["autograded/a/ps/ps.ipynb", "feedback/a/ps/ps.html", "report/class.html", ".nbgrader.log"]
    for name in kept + made:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert make(tmp_path, "clean").returncode == 0
    assert [name for name in kept + made if (tmp_path / name).exists()] == kept


def test_no_tracked_file_is_large() -> None:
    assert [file for file in tracked() if file.stat().st_size > 1_000_000] == []


def test_no_tracked_file_names_a_path_of_a_machine() -> None:
    own = re.escape(str(ROOT))
    anyone = r"(?<![\w.~])/(?:home|Users)/[a-z]|(?<![\w.~])/[r]oot/|\b[A-Z]:\\Users\\"
    for file in tracked():
        text = file.read_bytes().decode("utf-8", errors="ignore")
        match = re.search(f"{own}\\b|{anyone}", text)
        assert match is None, f"{file.relative_to(ROOT)} names {match[0]}"
