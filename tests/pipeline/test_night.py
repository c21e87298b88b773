"""`unrolled grade` at three in the morning: from cron, one run at a time, with a log for the morning."""

from __future__ import annotations

import errno
import fcntl
import logging
import os
import re
import subprocess
import time
from pathlib import Path

import pytest
from conftest import REPOSITORY
from small_class import CLASS, TINY, command, hand_in, prepare, unrolled

from unrolled.command.log import LOG, logged
from unrolled.course.course import Course
from unrolled.course.lock import LOCK, one_at_a_time

LINE = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \S+  \S.*$")


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    course = prepare(tmp_path_factory.mktemp("night") / "course")
    for student, notebook in CLASS.items():
        hand_in(course, student, notebook)
    scripts = course.root / ".venv" / "bin"
    scripts.mkdir(parents=True)
    (scripts / "unrolled").symlink_to(command()[0])
    return course


def _cron(course: Course) -> subprocess.CompletedProcess[str]:
    """Runs the crontab line of the documentation as cron does: by sh, with almost no environment, without terminal."""
    text = (REPOSITORY / "docs" / "instructors.md").read_text("utf-8")
    (line,) = re.findall(r"^0 3 \* \* \* +(.+)$", text, re.MULTILINE)
    assert "%" not in line  # cron would end the command there
    bare = ["env", "-i", "PATH=/usr/bin:/bin", "sh", "-c", line.replace("/srv/rnn-course", str(course.root))]
    return subprocess.run(bare, cwd="/", stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=240)


@pytest.mark.kernel
def test_the_documented_line_grades_from_cron_and_its_mail_is_short(course: Course) -> None:
    first = _cron(course)
    assert first.returncode == 3, first.stderr
    *others, last = first.stdout.splitlines()
    assert others[:3] == ["tiny: 3 graded, 1 not readable", "  ada: graded, 25 / 25", "  grace: graded, 15 / 25"]
    assert last == "  김민지: graded, 20 / 25"
    assert first.stderr == ""
    second = _cron(course)
    assert second.stdout.startswith("tiny: 3 unchanged, 1 not readable\n  not-json: not readable")
    assert len(second.stdout.splitlines()) == 2
    lines = (course.root / LOG).read_text("utf-8").splitlines()
    assert all(LINE.match(line) for line in lines)
    started, needs, finished, *_ = lines
    assert "Started: unrolled grade" in started
    assert "not-json of tiny needs a person: not readable" in needs
    assert re.search(r"Finished in \d+ s: tiny: 3 graded, 1 not readable\. Exit code 3\.$", finished)


@pytest.mark.kernel
def test_the_second_of_two_runs_waits_and_names_what_it_waits_for(course: Course) -> None:
    log = course.root / LOG
    with one_at_a_time(course.root, "unrolled build"):
        second = subprocess.Popen(command("grade"), cwd=course.root, stderr=subprocess.PIPE, text=True)
        try:
            until = time.monotonic() + 60
            while not (log.exists() and "Waiting" in log.read_text("utf-8")) and time.monotonic() < until:
                time.sleep(0.1)
            assert second.poll() is None
        except BaseException:
            second.kill()
            raise
    _, said = second.communicate(timeout=240)
    assert second.returncode == 3
    assert f"Waiting for the end of unrolled build, process {os.getpid()} on " in said
    assert "running since 20" in said


@pytest.mark.kernel
def test_an_assignment_that_cannot_be_graded_does_not_stop_the_others(course: Course) -> None:
    other = course.lessons("another")
    other.mkdir()
    (other / "lesson.py").write_text("")
    course.submitted("another", "ada").mkdir(parents=True)
    done = unrolled(course, "grade", PYTHONIOENCODING="ascii:strict")  # a terminal that knows no Korean
    assert done.returncode == 3
    assert "unrolled build another" in done.stderr and "Traceback" not in done.stderr
    assert "tiny: " in done.stdout


def test_a_killed_run_leaves_no_lock_and_the_next_says_so(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / LOCK).write_text('{"command": "unrolled grade", "process": 7, "host": "h", "since": "then"}')
    with caplog.at_level(logging.INFO, "unrolled"):
        for _ in range(2):
            with one_at_a_time(tmp_path, "unrolled grade"):
                assert '"process"' in (tmp_path / LOCK).read_text()
    assert [record.message for record in caplog.records] == [
        "The run before was killed: unrolled grade, process 7 on h, running since then. What it recorded stays."
    ]


def test_a_file_system_without_locks_gets_a_sentence_and_is_worked_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def flock(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", flock)
    with one_at_a_time(tmp_path, "unrolled grade"):
        pass
    assert "cannot be locked (No locks available)" in caplog.text


def test_the_log_holds_a_line_for_each_event_and_does_not_grow_for_ever(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), logged(tmp_path) as log:
        for _ in range(3):
            log.info("김민지 of %s needs a person:\n%s", TINY, "many words " * 50_000)
        raise RuntimeError("The disk is full.")
    assert (tmp_path / f"{LOG}.1").exists()
    lines = (tmp_path / LOG).read_text("utf-8").splitlines()
    assert all(LINE.match(line) for line in lines) and lines[-1].endswith("Stopped: The disk is full.")
