"""docs/writing-a-lesson.md works as printed: from an empty folder to a graded exercise with one misconception."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from unrolled.command import main

REPOSITORY = Path(__file__).parents[2]
PAGE = (REPOSITORY / "docs" / "writing-a-lesson.md").read_text("utf-8")


@pytest.mark.kernel
def test_the_page_leads_from_an_empty_folder_to_a_misconception_named_in_feedback(tmp_path: Path) -> None:
    shutil.copy(REPOSITORY / "nbgrader_config.py", tmp_path)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    boxes = re.findall(r"^```sh\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    assert len(boxes) == 5
    for box in boxes:
        command = ["sh", "-e", "-c", box]
        done = subprocess.run(
            command, cwd=tmp_path, env=os.environ | {"PATH": path}, capture_output=True, text=True, timeout=300
        )
        assert done.returncode == 0, f"{box}\n{done.stdout}\n{done.stderr}"
    (page,) = (tmp_path / "feedback" / "minji").rglob("*.html")
    shown = page.read_text("utf-8")
    assert "The share that is kept is multiplied by the number of steps." in shown
    assert "(5 minutes, 50 points)" in shown


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("a/b", "is no name for an assignment"), ("01-there", "is there already"), ("07 x", "such as 06-attention")],
)
def test_a_lesson_that_cannot_be_laid_out_is_refused_by_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, sentence: str
) -> None:
    shutil.copy(REPOSITORY / "nbgrader_config.py", tmp_path)
    (tmp_path / "lessons" / "01-there").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["new-lesson", name])
    assert result.exit_code == 1
    assert sentence in result.output and "Traceback" not in result.output
