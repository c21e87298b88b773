"""A gradebook that an older nbgrader made is upgraded, and kept as it was beside the new one."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import nbgrader.tests.apps as nbgrader_own
import pytest
from nbgrader.api import Gradebook

from unrolled.errors import CourseError
from unrolled.gradebook.opening import prepare_gradebook

OLD = Path(nbgrader_own.__file__).parent / "files" / "gradebook.db"
"""Made by an nbgrader from before its schema had a version; it ships with nbgrader's own tests."""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    file = Path(shutil.copy(OLD, tmp_path / "gradebook.db"))
    with closing(sqlite3.connect(file)) as database:
        database.execute("INSERT INTO student (id, first_name) VALUES ('minji', '민지')")
        database.commit()
    return file


def _rows(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as database:
        return list(database.iterdump())


def test_an_old_gradebook_is_upgraded_and_a_copy_is_kept(old: Path, caplog: pytest.LogCaptureFixture) -> None:
    before = _rows(old)
    prepare_gradebook(f"sqlite:///{old}", "tiny")
    with Gradebook(f"sqlite:///{old}", "tiny") as gradebook:
        assert gradebook.find_student("minji").first_name == "민지"
        gradebook.update_or_create_assignment("tiny")  # refused by the old schema
    (kept,) = set(old.parent.iterdir()) - {old}
    assert kept.name.startswith("gradebook.db.20") and _rows(kept) == before
    assert f"it is kept in {kept}" in caplog.text
    prepare_gradebook(f"sqlite:///{old}", "tiny")
    assert set(old.parent.iterdir()) == {old, kept}


def test_an_upgrade_that_fails_leaves_the_gradebook_as_it_was(old: Path) -> None:
    with closing(sqlite3.connect(old)) as database:
        database.execute("DROP TABLE grade")
    before = _rows(old)
    with pytest.raises(CourseError, match="cannot be upgraded"):
        prepare_gradebook(f"sqlite:///{old}", "tiny")
    assert _rows(old) == before and list(old.parent.iterdir()) == [old]


def test_a_backup_is_there_before_the_gradebook_changes(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, replace = _rows(old), os.replace

    def killed(source: Path, target: Path) -> None:
        if target == old:
            raise KeyboardInterrupt
        replace(source, target)

    monkeypatch.setattr(os, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        prepare_gradebook(f"sqlite:///{old}", "tiny")
    assert [_rows(file) for file in old.parent.glob("gradebook.db*")] == [before, before]
