"""Records the scores of many submissions, and exports and reports them.

    python benchmarks/recording.py --submissions 100000                  # SQLite, as nbgrader makes it
    python benchmarks/recording.py --submissions 100000 --journal wal    # SQLite with a write-ahead log
    python benchmarks/recording.py --submissions 100000 --postgres       # a PostgreSQL server of its own

Nothing is graded: all students get the grade of one notebook, and no notebook is written. So the report has no
evidence to read, and takes what the gradebook alone takes. The disk decides most of a commit: name one with --folder.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import click
import nbformat
from nbgrader.api import Gradebook
from sqlalchemy import create_engine, text

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from postgres_server import postgres

from unrolled.course.course import Course
from unrolled.gradebook.penalties import plugin_of
from unrolled.gradebook.scores import Scores
from unrolled.pipeline.build import build

REPOSITORY = Path(__file__).parents[1]
ASSIGNMENT = "02-forward"
PARTS = ("lessons", "source", "release", "solutions")
START = datetime(2026, 11, 20, 12)


@click.command()
@click.option("--submissions", default=100_000, show_default=True)
@click.option("--postgres", "on_postgres", is_flag=True)
@click.option("--journal", type=click.Choice(["delete", "wal"]), default="delete", show_default=True)
@click.option("--folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(submissions: int, on_postgres: bool, journal: str, folder: Path | None) -> None:
    """See the module."""
    with ExitStack() as stack:
        root = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=folder)))
        url = stack.enter_context(postgres()).create("gradebook") if on_postgres else ""
        course = _course(root, url)
        if not on_postgres:
            with create_engine(course.gradebook).connect() as connection:
                connection.execute(text(f"PRAGMA journal_mode = {journal}"))
        print(f"{'PostgreSQL' if on_postgres else f'SQLite, journal {journal}'}; load {os.getloadavg()[0]:.1f}")
        _record(course, submissions)
        if not on_postgres:
            print(f"gradebook.db: {(root / 'gradebook.db').stat().st_size / 1e6:.0f} MB")
        for command in ("export checks", f"report {ASSIGNMENT}"):
            _run(root, command)


def _course(root: Path, url: str) -> Course:
    """A copy of the course, built, whose gradebook is at `url` if that is not empty."""
    for part in PARTS:
        shutil.copytree(REPOSITORY / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REPOSITORY / "nbgrader_config.py", root)
    if url:
        with (root / "nbgrader_config.py").open("a") as config:
            config.write(f'\nc.CourseDirectory.db_url = "{url}"\n')
    course = Course.read(root)
    build(course, ASSIGNMENT)
    return course


def _record(course: Course, submissions: int) -> None:
    """Records, and prints each tenth's speed."""
    notebook = nbformat.read(course.solutions(ASSIGNMENT) / f"{ASSIGNMENT}.ipynb", as_version=4)
    speeds = []
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook, _usage("all"):
        scores = Scores(gradebook.engine, ASSIGNMENT, plugin_of(course, ASSIGNMENT, gradebook))
        bounds = [submissions * tenth // 10 for tenth in range(11)]
        for first, end in pairwise(bounds):
            start, cpu = time.perf_counter(), time.process_time()
            for number in range(first, end):
                scores.save(f"student-{number:06d}", notebook, START + timedelta(seconds=number))
            seconds, busy = time.perf_counter() - start, time.process_time() - cpu
            speeds.append((end - first) / seconds)
            each = busy / (end - first) * 1e3
            print(f"{first:>7} to {end:>7}: {speeds[-1]:5.0f} a second, CPU {each:.2f} ms each", flush=True)
    print(f"The last tenth at {speeds[-1] / speeds[0]:.0%} of the first's speed.")


def _run(root: Path, command: str) -> None:
    """Runs one of the package's commands in the course."""
    program = str(Path(sys.executable).with_name("unrolled"))
    with _usage(f"unrolled {command}"), (root / "printed").open("w") as printed:
        done = subprocess.run([program, *command.split()], cwd=root, stdout=printed, stderr=subprocess.STDOUT)
    print((root / "printed").read_text()[-300:].strip())
    print(f"  exit code {done.returncode}; most memory of a command so far: {_memory():.0f} MB", flush=True)


@contextmanager
def _usage(what: str) -> Iterator[None]:
    """Prints the time and the CPU seconds of this process and those that it waited for."""
    start, before = time.perf_counter(), os.times()
    yield
    spent = sum(os.times()[:4]) - sum(before[:4])
    print(f"{what}: {time.perf_counter() - start:.1f} s, CPU {spent:.1f} s", flush=True)


def _memory() -> float:
    """The most memory that a process this one waited for had, in MB."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e3


if __name__ == "__main__":
    main()
