"""A process that ends with its parent takes the parent's folder with it, whatever is laid down meanwhile."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import threading
from multiprocessing.connection import wait
from pathlib import Path

import pytest

from unrolled.pipeline.orphan import end_with_parent

pytestmark = pytest.mark.kernel  # it starts processes


def _busy(folder: Path) -> None:
    end_with_parent(folder)
    threading.Thread(target=_lay_down, args=(folder,), daemon=True).start()
    threading.Event().wait()


def _lay_down(folder: Path) -> None:
    for number in itertools.count():
        try:
            (folder / f"part-{number}").mkdir()
        except FileNotFoundError:
            return  # the folder is gone


def _parent(folder: Path, alive: int) -> None:
    os.set_inheritable(alive, True)
    child = multiprocessing.get_context("fork").Process(target=_busy, args=(folder,))
    child.start()
    while not (folder / "part-500").exists():
        pass
    os.kill(os.getpid(), 9)


def test_a_folder_that_is_still_being_filled_is_removed(tmp_path: Path) -> None:
    folder = tmp_path / "pool"
    folder.mkdir()
    until_all_have_ended, alive = multiprocessing.Pipe(duplex=False)
    parent = multiprocessing.get_context("fork").Process(target=_parent, args=(folder, alive.fileno()))
    parent.start()
    alive.close()
    assert wait([until_all_have_ended], 30), "the child goes on"
    parent.join()
    assert list(tmp_path.iterdir()) == []
