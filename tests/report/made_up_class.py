"""A made-up class, as facts: as many students and assignments as a test asks for."""

from __future__ import annotations

from datetime import datetime

import numpy as np

from unrolled.report.facts import Assignment, Check, Class, Exercise, Mistake, Student, Work

MADE = datetime(2026, 11, 23, 12, 0)
WRITTEN = Exercise("written-why", (Check("written-why", "", 5.0),), written=True)
TRANSPOSED = Mistake("transposed", "The matrix is transposed.", "Which row should come out?")
BIAS = Mistake("no_bias", "The bias is forgotten.", "What comes for zeros?")


def exercise(name: str, points: float = 4.0) -> Exercise:
    """An exercise of two checks."""
    checks = tuple(Check(f"hidden-{name}-{kind}", f"The {kind} of {name}", points / 2) for kind in ("values", "edges"))
    return Exercise(name, checks)


def work(student: str, marks: dict[Exercise, float | None], **told: object) -> Work:
    """What a student handed in: points by exercise, spread evenly over its checks; None where a mark is missing."""
    given = {
        check.name: None if got is None else got / len(one.checks) for one, got in marks.items() for check in one.checks
    }
    told = {"score": sum(got or 0.0 for got in marks.values()), "seen": True, **told}
    return Work(student, marks=given, **told)


def assignment(name: str, exercises: list[Exercise], works: list[Work], **mistakes: tuple[Mistake, ...]) -> Assignment:
    """An assignment and what was handed in of it."""
    return Assignment(name, tuple(exercises), mistakes, tuple(works))


def a_class(*assignments: Assignment, students: list[Student] | None = None, language: str = "en") -> Class:
    """A class of everybody who handed in, if no students are given."""
    ids = dict.fromkeys(work.student for one in assignments for work in one.works)
    return Class("rnn", language, MADE, tuple(students or [Student(id, id.title()) for id in ids]), assignments)


def large(n: int, n_assignments: int, language: str = "en") -> Class:
    """A class in which the able do better, with what happens in one: blanks, mistakes, time-outs, marks that wait."""
    rng = np.random.default_rng(0)
    students = [Student(f"s{i:03}", f"Student {i} 학생") for i in range(n)]
    able = rng.normal(size=n)
    found = []
    for number in range(n_assignments):
        exercises = [exercise(f"exercise_{number}_{k}") for k in range(10)]
        works = []
        for i, student in enumerate(students):
            if rng.random() < 0.05:
                continue
            right = rng.random(10) < 1 / (1 + np.exp(-1.5 * able[i] - rng.normal(0.5, 1, size=10)))
            marks: dict[Exercise, float | None] = {
                one: 4.0 if ok else 2.0 * int(rng.integers(0, 2)) for one, ok in zip(exercises, right, strict=True)
            }
            wrong = [one.name for one, got in marks.items() if got != 4.0]
            marks[WRITTEN] = None if number % 2 else 3.0
            works.append(
                work(
                    student.id,
                    marks,
                    mistakes=dict.fromkeys(wrong[::2], (("transposed", "no_bias")[i % 2],)),
                    waits=("written-why",) if number % 2 else (),
                    slow=tuple(wrong[:1]) if i % 50 == 0 else (),
                    lost=("",) if i % 70 == 1 else (),
                    mended=("The marks of the cells were lost.",) if i % 30 == 2 else (),
                    page=f"../feedback/{student.id}/a/a.html",
                )
            )
        known = {one.name: (TRANSPOSED, BIAS) for one in exercises}
        found.append(assignment(f"{number:02}-assignment", [*exercises, WRITTEN], works, **known))
    return a_class(*found, students=students, language=language)
