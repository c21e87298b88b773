"""docs/instructors.md works as printed: from a fresh clone to a graded class with a roster of one's own."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click import Context
from conftest import REPOSITORY
from nbgrader.api import Gradebook

from unrolled.command import main

ADDRESS = "https://example.org/unrolled.git"
SCORES = {"20260001": 100, "20260002": 87, "20260003": 0}

# `make setup` would fetch a gigabyte: the environment that runs this test is laid into the clone as if it had.
HOOK = f"""\
#!/bin/sh
mkdir .venv
ln -s {sys.prefix}/* .venv/
rm -f .venv/installed
touch .venv/installed
"""


def boxes(section: str) -> list[str]:
    """The shell commands of a section of the guide, box by box."""
    text = (REPOSITORY / "docs" / "instructors.md").read_text("utf-8")
    (found,) = re.findall(rf"^## {section}\n(.*?)(?=^## )", text, re.DOTALL | re.MULTILINE)
    return re.findall(r"^```sh\n(.*?)^```$", found, re.DOTALL | re.MULTILINE)


def git(root: Path, *arguments: str) -> str:
    who = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"]
    return subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that holds the files of this one as they are now."""
    root = tmp_path_factory.mktemp("origin")
    for name in git(REPOSITORY, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0"):
        if name and (REPOSITORY / name).is_file():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(REPOSITORY / name, root / name)
    for step in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "As it is"]):
        git(root, *step)
    return root


@pytest.fixture(scope="module")
def environment(origin: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """In which git finds `origin` at the printed address, and a fresh clone has its environment already."""
    template = tmp_path_factory.mktemp("template")
    hook = template / "hooks" / "post-checkout"
    hook.parent.mkdir()
    hook.write_text(HOOK)
    hook.chmod(0o755)
    return {
        **os.environ,
        "GIT_TEMPLATE_DIR": str(template),
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{origin}.insteadOf",
        "GIT_CONFIG_VALUE_0": ADDRESS,
    }


@pytest.fixture(scope="module")
def clone(environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The course that the guide leads to, before its last box takes the trial away."""
    root = tmp_path_factory.mktemp("guide")
    *there, _ = boxes("From clone to a graded class")
    done = _run(root, environment, "".join(there))
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    yield root / "rnn-course"


def _run(where: Path, environment: dict[str, str], script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-e", "-c", script], cwd=where, env=environment, capture_output=True, text=True, timeout=300
    )


def _examples(clone: Path, environment: dict[str, str]) -> None:
    """Runs the examples of docs/commands.md, but not again those lines that are the guide's."""
    text = (REPOSITORY / "docs" / "commands.md").read_text("utf-8")
    examples = re.findall(r"^### `unrolled (\S+)`\n\n```sh\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    assert [name for name, _ in examples] == main.list_commands(Context(main))
    guide = "".join(boxes("From clone to a graded class")).splitlines()
    new = [box for _, box in examples if box.strip() not in guide]
    asked = (
        "unrolled grade 02-forward --student 20260002 --force --json > grades.json\n"
        "unrolled explain 20260002 02-forward --json > why.json\n"
    )
    done = _run(clone, environment, ". .venv/bin/activate\n" + "".join(new) + asked)
    assert done.returncode == 0 and "\x1b" not in done.stdout, f"{done.stdout}\n{done.stderr}"
    assert (clone / "exported" / "02-forward-feedback.zip").exists()
    assert (clone / "lessons" / "06-mixing" / "lesson.py").exists()
    assert json.loads((clone / "machine.json").read_text("utf-8"))["confined"] is True
    rows = json.loads((clone / "grades.json").read_text("utf-8"))["02-forward"]
    assert [(row["student"], row["state"], row["score"]) for row in rows] == [("20260002", "graded", 87)]
    why = json.loads((clone / "why.json").read_text("utf-8"))
    assert why["points"] == SCORES["20260002"]
    assert ["w_hh_transposed"] in [check["mistakes"] for check in why["checks"]]
    shutil.rmtree(clone / "lessons" / "06-mixing")


@pytest.mark.kernel
def test_the_guide_leads_from_a_fresh_clone_to_a_graded_class_and_back(
    clone: Path, environment: dict[str, str]
) -> None:
    with Gradebook(f"sqlite:///{clone}/gradebook.db", "unrolled") as gradebook:
        students = {student.id: f"{student.last_name}{student.first_name}" for student in gradebook.students}
        scores = {one.student.id: one.score for one in gradebook.assignment_submissions("02-forward")}
    assert students["20260001"] == "김민지" and len(students) == 4
    assert scores == SCORES
    page = (clone / "feedback" / "20260002" / "02-forward" / "02-forward.html").read_text("utf-8")
    assert "The recurrent matrix is transposed." in page
    assert "박하은" in (clone / "report" / "index.html").read_text("utf-8")
    assert "20260002" in (clone / "exported" / "02-forward-moodle.csv").read_text("utf-8-sig")
    assert "이,서준" in (clone / "exported" / "checks.csv").read_text("utf-8-sig")
    assert git(clone, "status", "--short") == ""  # nothing about students would be committed
    _examples(clone, environment)
    done = _run(clone, environment, f". .venv/bin/activate\n{boxes('From clone to a graded class')[-1]}")
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    with Gradebook(f"sqlite:///{clone}/gradebook.db", "unrolled") as gradebook:
        assert gradebook.students == [] and len(gradebook.assignments) == 5
