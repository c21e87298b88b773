"""The pool of processes beside a Dask cluster of 1, 2 and 4 worker processes, on the same honest class: measured.

    python benchmarks/scale.py --submissions 1000 --out scale.json
    python benchmarks/scale.py --canned --submissions 5000 --out scale.json

With `--canned`, a submission is not graded: the same grade is handed back at once, so that what is left is the cost of
handing submissions out and their grades in. Run it in the course directory. Nothing is recorded.
"""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import click
import psutil
from honest import notebooks
from measuring import Failed, pss

from unrolled.course.course import Course
from unrolled.pipeline.cluster import grade_on
from unrolled.pipeline.grading import Graded, Rubric, Submission, grade, grade_all
from unrolled.pipeline.pool import spread
from unrolled.pipeline.rubric import rubric_of
from unrolled.values.verdict import Verdict

POOL = 2
DIFFERENT = 20  # notebooks of a class whose grade is canned: writing one takes longer than handing it out
WORKERS = (1, 2, 4)
SECONDS_TO_START = 60
DASK = str(Path(sys.executable).with_name("dask"))
# A worker that executes this hands the file back as the grade of everything.
CANNED = """\
import pickle
from unrolled.pipeline.remote import Held
Held.__init__ = lambda self, rubric: None
Held.grade = lambda self, one, grade=pickle.load(open({grade!r}, "rb")): grade
Held.close = lambda self: None
"""
Grades = dict[str, tuple[Verdict, ...] | str]
Way = Callable[[Sequence[Submission]], Iterator[tuple[Submission, Future[Graded]]]]


@dataclass(frozen=True)
class Took:
    """What grading a class took.

    Args:
        way: by what it was graded.
        submissions: how many.
        first: seconds until the first grade.
        seconds: seconds until the last.
        memory: bytes; the most of PSS over all processes that was seen at once.
        half: the same in the first half.
        load: the machine's load average of the last minute, before and after.
    """

    way: str
    submissions: int
    first: float
    seconds: float
    memory: int
    half: int
    load: tuple[float, float]

    @property
    def each(self) -> float:
        """Seconds for each submission after the first."""
        return (self.seconds - self.first) / max(1, self.submissions - 1)


def took(way: str, graded: Way, submissions: Sequence[Submission]) -> tuple[Took, Grades]:
    """Grades submissions and measures it."""
    before, start, times = os.getloadavg()[0], time.monotonic(), list[float]()
    grades: Grades = {}
    with _watched() as seen:
        for one, future in graded(submissions):
            times.append(time.monotonic() - start)
            error = future.exception()
            grades[one.student] = repr(error) if error else future.result().verdicts
            if len(times) == len(submissions) // 2:
                half = max(seen, default=0)
    load = (before, os.getloadavg()[0])
    return Took(way, len(submissions), times[0], times[-1], max(seen, default=0), half, load), grades


@contextmanager
def _watched() -> Iterator[list[int]]:
    """The PSS of this process and all that it started, looked at each second."""
    seen, ended, this = list[int](), threading.Event(), psutil.Process()

    def look() -> None:
        while not ended.wait(1):
            seen.append(pss([this.pid, *(child.pid for child in this.children(recursive=True))]))

    watching = threading.Thread(target=look)
    watching.start()
    try:
        yield seen
    finally:
        ended.set()
        watching.join()


@contextmanager
def cluster(workers: int, folder: Path, preload: Path | None) -> Iterator[str]:
    """Starts a scheduler and workers of one thread each; gives the scheduler's address."""
    file, processes = folder / f"scheduler-{workers}.json", list[subprocess.Popen[bytes]]()
    here = ["--host", "127.0.0.1", "--no-dashboard"]
    more = ["--preload", str(preload)] if preload else []
    with (folder / "log.txt").open("ab") as log:
        start = [DASK, "scheduler", *here, "--port", "0", "--scheduler-file", str(file)]
        processes.append(subprocess.Popen(start, stdout=log, stderr=log))
        deadline = time.monotonic() + SECONDS_TO_START
        while not (file.exists() and file.read_text()):
            if time.monotonic() > deadline:
                raise Failed(f"The scheduler did not start within {SECONDS_TO_START} s.")
            time.sleep(0.05)
        address = str(json.loads(file.read_text())["address"])
        for _ in range(workers):
            start = [DASK, "worker", address, "--nthreads", "1", "--no-nanny", *here, *more]
            processes.append(subprocess.Popen(start, stdout=log, stderr=log))
        try:
            yield address
        finally:
            for process in reversed(processes):
                process.terminate()
                process.wait()


def _hands_back(grade: Graded) -> Callable[[Submission], Graded]:
    return lambda one: grade


def compare(rubric: Rubric, everybody: Sequence[Submission], canned: Graded | None, folder: Path) -> list[Took]:
    """Grades a class by the pool and by each cluster, and checks that the grades are equal.

    Raises:
        Failed: the grades differ.
    """
    pool: Way = lambda ones: grade_all(rubric, ones, POOL)  # noqa: E731
    preload = None
    if canned:
        preload = folder / "canned.py"
        (folder / "grade.pickle").write_bytes(pickle.dumps(canned))
        preload.write_text(CANNED.format(grade=str(folder / "grade.pickle")))
        pool = lambda ones: spread(_hands_back, (canned,), ones, POOL)  # noqa: E731
    of_the_pool, grades = took(f"pool of {POOL}", pool, everybody)
    tell(of_the_pool, None)
    found = [of_the_pool]
    for workers in WORKERS:
        with cluster(workers, folder, preload) as address:
            one, theirs = took(f"Dask, {workers} workers", lambda ones: grade_on(address, rubric, ones), everybody)
        if theirs != grades:
            differ = sorted(name for name in grades if theirs.get(name) != grades[name])
            raise Failed(f"The pool and Dask with {workers} workers differ: {', '.join(differ)}")
        tell(one, of_the_pool)
        found.append(one)
    print("The grades are equal, verdict for verdict.")
    return found


def tell(one: Took, pool: Took | None) -> None:
    """Prints a row."""
    figures = f"{3600 / one.each:9.0f}/h, {one.each * 1000:8.2f} ms each, first after {one.first:5.1f} s"
    memory = f"memory {one.memory / 1e9:.2f} GB, {one.memory / max(1, one.half):.2f} times that of the first half"
    beside = f"; {(one.each - pool.each) * 1000:+.2f} ms, {pool.each / one.each:.2f} times the pool" if pool else ""
    print(
        f"{one.way:18}{figures}{beside}; {memory}; load {one.load[0]:.1f} before, {one.load[1]:.1f} after", flush=True
    )


@click.command()
@click.option("--assignment", default="02-forward", show_default=True, help="What the class hands in.")
@click.option("--submissions", type=click.IntRange(2), default=1000, show_default=True, help="The size of the class.")
@click.option("--canned", is_flag=True, help="Hand back one grade for all: what handing out and in costs.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The file that the figures are added to.")
def main(assignment: str, submissions: int, canned: bool, out: Path) -> None:
    """Measure the pool beside clusters; see above."""
    course = Course.find(Path.cwd())
    rubric = rubric_of(course, assignment)
    handed_in = list(notebooks(course, assignment, DIFFERENT if canned else submissions))
    everybody = [Submission(f"student-{n:06}", handed_in[n % len(handed_in)]) for n in range(submissions)]
    same = grade(everybody[0].notebook, rubric) if canned else None
    print(f"{assignment}, {submissions} submissions{', canned' if canned else ''}, {os.cpu_count()} cores", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = compare(rubric, everybody, same, Path(folder))
        except Failed as failed:
            raise click.ClickException(str(failed)) from failed
    results = json.loads(out.read_text("utf-8")) if out.exists() else {}
    results[f"{assignment}{' canned' if canned else ''}"] = [asdict(one) for one in found]
    out.write_text(json.dumps(results, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
