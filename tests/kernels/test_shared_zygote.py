"""The processes of a pool ask one zygote, and are not lost with it."""

from __future__ import annotations

import os
import pickle
from collections.abc import Mapping
from contextlib import closing
from typing import Any

import pytest

from unrolled.kernels.nursery import Guest, Nursery
from unrolled.kernels.surroundings import clean_environment

pytestmark = pytest.mark.kernel


def say(payload: Mapping[str, Any], files: list[int]) -> None:
    """Writes what it was handed, and who forked what watches over it; called in the forked process."""
    watcher = os.getppid()
    with open(f"/proc/{watcher}/stat") as stat:
        zygote = stat.read().rsplit(")", 1)[1].split()[1]
    os.write(files[0], f"{payload['word']} {zygote}".encode())


def _said(processes: Nursery | Guest, word: str) -> tuple[str, int]:
    readable, writable = os.pipe()
    child = processes.start("test_shared_zygote:say", {"word": word}, [writable])
    os.close(writable)
    with os.fdopen(readable) as told:
        came, zygote = told.read().split()
    child.wait()
    child.end()
    return came, int(zygote)


@pytest.fixture(autouse=True)
def importable(monkeypatch: pytest.MonkeyPatch) -> None:
    environment = {**clean_environment(), "PYTHONPATH": os.path.dirname(__file__)}
    monkeypatch.setattr("unrolled.kernels.nursery.clean_environment", lambda: environment)


def test_a_guest_in_another_process_has_its_processes_forked_by_the_same_zygote() -> None:
    with Nursery() as nursery:
        guest: Guest = pickle.loads(pickle.dumps(nursery.shared()))
        word, zygote = _said(guest, "hello")
        assert word == "hello"
        assert zygote == _said(nursery, "again")[1]


def test_a_guest_whose_zygote_is_lost_goes_on_with_one_of_its_own() -> None:
    with Nursery() as nursery:
        lost = _said(nursery, "before")[1]
        guest = nursery.shared()
    with closing(guest):
        word, zygote = _said(guest, "after")
        assert word == "after" and zygote != lost
    assert not os.path.exists(f"/proc/{zygote}")


def test_what_a_fork_lets_go_of_takes_no_file_of_the_forks_own_along() -> None:
    with Nursery(("unrolled.kernels.kernel", "holds_a_file")) as nursery:
        assert nursery.problem() == ""
        readable, writable = os.pipe()
        child = nursery.start("holds_a_file:drop", {}, [writable])
        os.close(writable)
        with os.fdopen(readable) as told:
            assert told.read() == "still open"
        child.wait()
        child.end()
