"""A grading that is killed loses nothing: the next run comes to what an undisturbed one comes to."""

from __future__ import annotations

from pathlib import Path

import pytest
from killing import Recordings, graded_before, killed, undisturbed

pytestmark = pytest.mark.kernel


def test_after_a_kill_at_any_moment_a_second_run_ends_as_an_undisturbed_one(tmp_path: Path) -> None:
    before = graded_before(tmp_path / "before")
    right, seconds = undisturbed(before, tmp_path / "right")
    for group, moment in ((True, 0.6), (False, 0.8)):
        found = killed(before, tmp_path / "killed", moment * seconds, group)
        assert found.stayed == ()
        assert found.strewn == ()
        assert found.left == right
    recordings = Recordings(before, tmp_path)
    for number in range(8):
        assert recordings.killed_after((number + 0.5) / 8 * recordings.seconds) == recordings.right
