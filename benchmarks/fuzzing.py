"""Hands in notebooks with random bytes, fields and cells changed, and counts what becomes of them.

Each must be graded, or reported in a sentence; one whose answers' text has survived whole must get its full points;
what is gone must earn nothing; and the grader itself must never fail. All are read, rebuilt and judged in this
process, without kernels; some also go through `unrolled grade`, which must come to the same. Run it in the repository.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click
import nbformat
from nbgrader.api import Gradebook

from unrolled.course.course import Course
from unrolled.errors import SubmissionError
from unrolled.notebook.rebuild import rebuild_file
from unrolled.pipeline.rubric import rubric_of

TESTS = Path(__file__).parents[1] / "tests"
sys.path[1:1] = [str(TESTS), str(TESTS / "damage")]
from before_the_bench import Judge  # noqa: E402
from damaged_course import NAME, prepare  # noqa: E402
from fuzzed import Fuzzed, fuzzed  # noqa: E402

SECONDS = 20  # for one notebook; a change may have made a loop endless
REPORTED = "reported"

Fate = frozenset[str] | str
"""The exercises that lost points, or why there is none."""


class Grader:
    """Grades notebooks of the small course in this process."""

    def __init__(self, course: Course) -> None:
        rubric = rubric_of(course, NAME)
        self._source, self._judge = nbformat.reads(rubric.source, as_version=4), Judge(rubric.trial)

    def fate(self, data: bytes) -> Fate:
        """What becomes of a notebook."""
        try:
            rebuilt = rebuild_file(self._source, data)
        except SubmissionError as error:
            assert str(error) and "\n" not in str(error)
            return REPORTED
        nbformat.writes(rebuilt.notebook).encode()
        with _ended_after(SECONDS):
            return self._judge.lost(rebuilt.notebook)


@contextmanager
def _ended_after(seconds: int) -> Iterator[None]:
    """Ends what takes longer by a TimeoutError."""

    def end(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, end)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def complaint(one: Fuzzed, fate: Fate) -> str:
    """What is wrong with what became of a notebook."""
    if one.whole and fate:
        return "its answers are whole, and it " + ("was reported" if fate == REPORTED else f"lost {set(fate)}")
    if fate != REPORTED and one.gone - frozenset(fate):
        return f"it has points for {set(one.gone - frozenset(fate))}, of which nothing is left"
    return ""


def by_command(course: Course, notebooks: Mapping[str, bytes]) -> dict[str, Fate]:
    """What becomes of notebooks, by student, through `unrolled grade`."""
    for student, data in notebooks.items():
        folder = course.submitted(NAME, student)
        folder.mkdir(parents=True)
        (folder / f"{NAME}.ipynb").write_bytes(data)
    command = [sys.executable, "-m", "unrolled", "grade", NAME, "--workers", "2"]
    done = subprocess.run(
        command, cwd=course.root, env={**os.environ, "COLUMNS": "300"}, capture_output=True, text=True
    )
    if done.returncode not in (0, 3) or "Traceback" in done.stdout + done.stderr or "broke" in done.stdout:
        raise click.ClickException(f"unrolled grade failed:\n{done.stdout}\n{done.stderr}")
    fates: dict[str, Fate] = dict.fromkeys(notebooks, REPORTED)
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        for submission in gradebook.assignment_submissions(NAME):
            lost = [grade for grade in submission.notebooks[0].grades if grade.auto_score == 0]
            fates[submission.student_id] = frozenset(one.name.split("-")[1] for one in lost) - {"why"}
    return fates


@click.command()
@click.option("--notebooks", type=click.IntRange(1), default=2_000, show_default=True, help="How many there are.")
@click.option("--by-command", "also", default=40, show_default=True, help="How many also go through unrolled grade.")
@click.option("--seed", default=0, show_default=True, help="The first notebook's.")
def main(notebooks: int, also: int, seed: int) -> None:
    """Fuzz the grader; see above."""
    counts, complaints, fates = Counter[str](), list[str](), dict[int, Fate]()
    with tempfile.TemporaryDirectory(prefix="uf-", dir="/tmp") as folder:
        course = prepare(Path(folder))
        grader, start = Grader(course), time.monotonic()
        for number in range(seed, seed + notebooks):
            one = fuzzed(number)
            try:
                fates[number] = grader.fate(one.data)
            except Exception as error:  # whatever it is, the grader has failed
                complaints.append(f"notebook {number}: {type(error).__name__}: {error}")
                continue
            counts["reported" if fates[number] == REPORTED else "graded"] += 1
            counts["whole"] += one.whole
            counts["full points"] += not fates[number]
            counts["whole, full points"] += one.whole and not fates[number]
            if wrong := complaint(one, fates[number]):
                complaints.append(f"notebook {number}: {wrong}")
        seconds = time.monotonic() - start
        print(f"{notebooks} notebooks in {seconds:.0f} s: " + ", ".join(f"{n} {what}" for what, n in counts.items()))
        chosen = {f"s{number}": fuzzed(number).data for number in [*fates][:also]}
        for student, fate in by_command(course, chosen).items() if chosen else ():
            if fate != fates[int(student[1:])]:
                complaints.append(
                    f"notebook {student[1:]}: unrolled grade {fate}, in process {fates[int(student[1:])]}"
                )
        print(f"{len(chosen)} of them also went through unrolled grade.")
    if complaints:
        raise click.ClickException("\n".join([f"{len(complaints)} complaints:", *complaints]))


if __name__ == "__main__":
    main()
