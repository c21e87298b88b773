"""`unrolled grade` and stock `nbgrader autograde` on the same honest class: measured.

    python benchmarks/grading.py --assignment 03-rnncell --submissions 60 --out grading.json
    python benchmarks/grading.py --scaling --out grading.json
    python benchmarks/grading.py --workers-agree --out grading.json

Each run works in a temporary copy of the course and adds its figures to the file. Run it in the course directory.
"""

from __future__ import annotations

import compileall
import json
import os
import sysconfig
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
import numpy as np
from copies import Copy, Marks
from measuring import Failed, Usage

from unrolled.course.course import Course

WORKERS = 2
SIZES = (10, 100, 300)
WORKERS_TO_AGREE = (1, 2, 4)


def compare(course: Course, folder: Path, assignment: str, n: int) -> dict[str, Any]:
    """Grades a class by both, checks that the scores are equal, and prints what each took.

    Raises:
        Failed: the scores differ.
    """
    made = Copy.of(course, folder / "course", assignment)
    handed_in = _by_student(made.notebooks(n))
    stock, ours = (made.twin(folder / name, handed_in) for name in ("stock", "ours"))
    print(f"{assignment}, {n} submissions, {os.cpu_count()} cores, TF_CPP_MIN_LOG_LEVEL=3 for both", flush=True)
    autograded = stock.autograde()
    tell("nbgrader autograde", autograded, n)
    graded = ours.grade(WORKERS)
    tell(f"unrolled grade --workers {WORKERS}", graded, n)
    scores = ours.scores()
    _refuse_differences(stock.scores(), scores, "nbgrader's score", "Unrolled's score")
    points = sum(score for marks in scores.values() for score, _ in marks.values() if score is not None) / n
    print(f"The scores are equal, {points:.1f} points each.")
    print(f"{autograded.seconds / graded.seconds:.1f} times nbgrader's submissions per minute.")
    cells = made.warm()
    print(f"CPU seconds, counted by {graded.counted}, beside what the cells alone take in a warm process:")
    for name, words in (("first", "first pass"), ("again", "second pass")):
        for what, alone in (("", 0.0), (" and hidden checks", cells[name]["hidden"])):
            alone += cells[name]["cells"]
            print(f"  {words + ', cells' + what:36} {alone:.2f} s; Unrolled takes {graded.cpu / n - alone:+.2f} s")
    return {"submissions": n, "nbgrader": asdict(autograded), "unrolled": asdict(graded), "cells": cells}


def scale(course: Course, folder: Path, assignment: str) -> list[dict[str, Any]]:
    """Grades classes of several sizes by Unrolled."""
    made, took = Copy.of(course, folder / "course", assignment), dict[int, Usage]()
    everybody = made.notebooks(max(SIZES))
    for n in SIZES:
        took[n] = made.twin(folder / str(n), _by_student(everybody[:n])).grade(WORKERS)
        tell(f"{assignment}, {n} submissions", took[n], n)
    few, many = took[SIZES[0]], took[SIZES[-1]]
    print(f"{SIZES[-1]} submissions take {many.seconds / few.seconds:.1f} times what {SIZES[0]} take.")
    each = (many.cpu - few.cpu) / (SIZES[-1] - SIZES[0])
    print(f"CPU: {each:.2f} s a submission, and {few.cpu - SIZES[0] * each:.1f} s however many there are.")
    return [{"submissions": n, "unrolled": asdict(usage)} for n, usage in took.items()]


def agree(course: Course, folder: Path, assignment: str, n: int) -> dict[str, Any]:
    """Grades a class by more and more workers, each time in another order, and compares all that is said.

    Raises:
        Failed: a score or a verdict's text differs.
    """
    made = Copy.of(course, folder / "course", assignment)
    everybody, rng, first = made.notebooks(n), np.random.default_rng(1), None
    for workers in WORKERS_TO_AGREE:
        order = rng.permutation(n)  # students are graded in the order of their names
        handed_in = _by_student([everybody[place] for place in order])
        graded = made.twin(folder / str(workers), handed_in)
        tell(f"{assignment}, --workers {workers}", graded.grade(workers), n)
        of = {student: f"notebook {place}" for student, place in zip(handed_in, order, strict=True)}
        found = [{of[name]: one for name, one in marks.items()} for marks in (graded.scores(), graded.verdicts())]
        for one, other in zip(first or found, found, strict=True):
            _refuse_differences(one, other, f"{WORKERS_TO_AGREE[0]} worker", f"{workers} workers")
        first = first or found
    print(f"However many workers: the same scores and the same verdicts of all {n}.")
    return {"submissions": n, "workers": WORKERS_TO_AGREE, "equal": True}


def tell(what: str, usage: Usage, n: int) -> None:
    """Prints what grading `n` submissions took."""
    load = f"load {usage.load[0]:.1f} before, {usage.load[1]:.1f} after"
    figures = f"{usage.seconds:6.1f} s {60 * n / usage.seconds:6.1f}/min, CPU {usage.cpu / n:5.2f} s each"
    print(f"{what:30}{figures}, memory {usage.memory / 1e9:.2f} GB at most; {load}", flush=True)


def _by_student(handed_in: Sequence[bytes]) -> dict[str, bytes]:
    return {f"student-{number:03}": notebook for number, notebook in enumerate(handed_in, 1)}


def _refuse_differences(one: Marks, other: Marks, *sides: str) -> None:
    differences = [
        f"{name}, {cell}: {sides[0]} {mine}, {sides[1]} {theirs}"
        for name in sorted({*one, *other})
        for cell in sorted({*one.get(name, {}), *other.get(name, {})})
        if (mine := one.get(name, {}).get(cell)) != (theirs := other.get(name, {}).get(cell))
    ]
    if differences:
        raise Failed("\n".join([f"{len(differences)} differ:", *differences]))


def _save(file: Path, name: str, figures: Any) -> None:
    """Puts figures into the file of results, in the place of those that it had by this name."""
    results = json.loads(file.read_text("utf-8")) if file.exists() else {}
    file.write_text(json.dumps({**results, name: figures}, indent=1) + "\n", "utf-8")


@click.command()
@click.option("--assignment", default="02-forward", show_default=True, help="What the class hands in.")
@click.option("--submissions", type=click.IntRange(1), default=60, show_default=True, help="The size of the class.")
@click.option("--scaling", is_flag=True, help="Grade classes of 10, 100 and 300, by Unrolled only.")
@click.option("--workers-agree", is_flag=True, help="Grade the class by 1, 2 and 4 workers, by Unrolled only.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The file that the figures are added to.")
def main(assignment: str, submissions: int, scaling: bool, workers_agree: bool, out: Path) -> None:
    """Measure grading; see above."""
    course = Course.find(Path.cwd())
    compileall.compile_dir(sysconfig.get_path("purelib"), quiet=2, workers=WORKERS)
    with tempfile.TemporaryDirectory() as folder:
        try:
            if scaling:
                _save(out, f"{assignment} scaling", scale(course, Path(folder), assignment))
            elif workers_agree:
                _save(out, f"{assignment} workers", agree(course, Path(folder), assignment, submissions))
            else:
                _save(out, assignment, compare(course, Path(folder), assignment, submissions))
        except Failed as failed:
            raise click.ClickException(str(failed)) from failed


if __name__ == "__main__":
    main()
