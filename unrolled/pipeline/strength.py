"""Measures how strong an assignment's hidden checks are, in a pool of processes and without kernels.

The lesson is read as it is written, so nothing need be built before.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from unrolled.course.course import Course
from unrolled.course.lessons import lesson_of
from unrolled.errors import CourseError, LessonError
from unrolled.judge.bank import read_bank
from unrolled.judge.bench import Bench
from unrolled.judge.mutants import diff, mutants_of
from unrolled.judge.strength import RIGHT, Attempt, Fate, Kind, Strength
from unrolled.judge.trial import CheckError, Trial
from unrolled.lesson.notebook import build_notebook
from unrolled.pipeline.pool import spread
from unrolled.pipeline.rubric import trial_of
from unrolled.values.known import KnownAnswer

SECONDS = 300  # far more than an attempt takes; one that takes longer hangs beyond Python's reach


@dataclass(frozen=True)
class Outcome:
    """What became of one answer.

    Args:
        attempt: the answer.
        fate: what became of it.
        diff: its lines that differ from the solution's.
    """

    attempt: Attempt
    fate: Fate
    diff: str

    @property
    def is_fault(self) -> bool:
        """Whether something else became of it than must."""
        return self.fate is not RIGHT[self.attempt.kind]


@dataclass(frozen=True)
class Tested:
    """An assignment and all the answers that its checks are tried with."""

    trial: Trial
    attempts: tuple[Attempt, ...]

    @property
    def solutions(self) -> Mapping[str, str]:
        """The solution's code by exercise."""
        return {exercise.grade_id: exercise.source for exercise in self.trial.exercises}


def tested(course: Course, assignment: str) -> Tested:
    """Gathers the known answers of an assignment and makes the mutants of its solution.

    Raises:
        LessonError: the lesson, its bank or its file of equivalent mutants is malformed.
    """
    folder = course.lessons(assignment)
    notebook = build_notebook(lesson_of(course, assignment), course.language)
    trial = trial_of(notebook, notebook, folder)
    equivalents = _read_equivalents(folder / "equivalents.toml")
    attempts = [Attempt(Kind.MISTAKE, one) for bank in trial.mistakes.values() for one in bank]
    attempts += [Attempt(Kind.VARIANT, one) for bank in read_bank(folder / "variants").values() for one in bank]
    for exercise in trial.exercises:
        for number, mutant in enumerate(mutants_of(exercise.source), 1):
            name = f"mutant {number}, {mutant.operator}"
            declared = equivalents.pop((exercise.grade_id, diff(exercise.source, mutant.source)), None)
            answer = KnownAnswer(name, exercise.grade_id, {}, {}, mutant.source)
            attempts.append(Attempt(Kind.EQUIVALENT if declared else Kind.MUTANT, answer))
    for grade_id, changed in equivalents:
        what = f"this mutant of {grade_id} is declared equivalent, but none is made with these lines:\n{changed}"
        raise LessonError(folder / "equivalents.toml", 1, what)
    return Tested(trial, tuple(attempts))


def _read_equivalents(file: Path) -> dict[tuple[str, str], str]:
    """The mutants that are declared equivalent: by exercise and lines, the reason."""
    if not file.is_file():
        return {}
    try:
        declared = tomllib.loads(file.read_text("utf-8"))
        entries = [(exercise, entry) for exercise, entries in declared.items() for entry in entries]
        return {(exercise, entry["diff"].strip()): entry["reason"] for exercise, entry in entries}
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        what = f"expected tables [[<exercise>]] with a diff and a reason each; {type(error).__name__}: {error}"
        raise LessonError(file, 1, what) from None


def outcomes(tested: Tested) -> Iterator[Outcome]:
    """Tries every answer; gives each outcome as soon as it is known.

    Raises:
        CourseError: the solution, a hidden check or the cell of a known answer is at fault.
    """
    for attempts, future in spread(_worker, (tested.trial,), _batches(tested.attempts)):
        exercise = attempts[0].answer.exercise
        try:
            fates = future.result()
        except BrokenProcessPool:  # one ended its process, or hung and was ended
            fates = [Fate.LOST] * len(attempts)
        except CheckError as error:
            raise CourseError(f"The hidden checks cannot be used: {error}.") from error
        except Exception as error:
            names = ", ".join(attempt.answer.name for attempt in attempts)
            what = f"Of {exercise} this cannot be tried: {names}. {type(error).__name__}: {error}."
            raise CourseError(what) from error
        for attempt, fate in zip(attempts, fates, strict=True):
            yield Outcome(attempt, fate, diff(tested.solutions[exercise], attempt.answer.source))


def _batches(attempts: Iterable[Attempt]) -> list[list[Attempt]]:
    """What goes to a process together: an exercise's known mistakes, since each is compared with all; all else alone.

    The largest come first, so that no process is left with one at the end.
    """
    mistakes: dict[str, list[Attempt]] = defaultdict(list)
    alone = []
    for attempt in attempts:
        if attempt.kind is Kind.MISTAKE:
            mistakes[attempt.answer.exercise].append(attempt)
        else:
            alone.append([attempt])
    return sorted([*mistakes.values(), *alone], key=len, reverse=True)


def _worker(trial: Trial) -> Callable[[list[Attempt]], list[Fate]]:
    """What one process works with. It writes nothing: libraries log what answers did wrong."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    bench = Bench(trial)
    bench.sound()
    strength = Strength(bench, trial)

    def fate(attempt: Attempt) -> Fate:
        faulthandler.dump_traceback_later(SECONDS, exit=True)
        try:
            return strength.fate(attempt)
        finally:
            faulthandler.cancel_dump_traceback_later()

    return lambda attempts: [fate(attempt) for attempt in attempts]
