"""Temporary folders of runs that were killed do not pile up, and no run loses its folder to another."""

from __future__ import annotations

import os
import tempfile
from multiprocessing import Process, get_context
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from unrolled.pipeline.scratch import scratch

pytestmark = pytest.mark.kernel  # it starts processes


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def _run(ready: Connection) -> None:
    with scratch() as folder:
        (folder / "part").mkdir()
        (folder / "part" / "task").write_text("x")
        ready.send(folder)
        os.read(ready.fileno(), 1)


def run() -> tuple[Process, Path]:
    """A run that is at work in its folder, as another process."""
    ready, theirs = get_context("fork").Pipe()
    process = get_context("fork").Process(target=_run, args=(theirs,))
    process.start()
    return process, ready.recv()


def test_a_folder_is_removed_when_its_run_ends(temporary: Path) -> None:
    with scratch() as folder:
        (folder / "task").write_text("x")
    assert list(temporary.iterdir()) == []


def test_what_a_killed_run_leaves_is_removed_by_the_next(temporary: Path) -> None:
    process, left = run()
    process.kill()
    process.join()
    assert (left / "part" / "task").exists()
    with scratch() as folder:
        assert list(temporary.iterdir()) == [folder]


def test_a_run_that_goes_on_keeps_its_folder(temporary: Path) -> None:
    process, kept = run()
    with scratch() as folder:
        assert set(temporary.iterdir()) == {kept, folder}
    assert (kept / "part" / "task").exists()
    process.kill()
    process.join()


def test_a_link_by_that_name_leads_nowhere(temporary: Path) -> None:
    elsewhere = temporary / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept").touch()
    (temporary / "unrolled-pool-link").symlink_to(elsewhere)
    with scratch():
        assert (elsewhere / "kept").exists()
