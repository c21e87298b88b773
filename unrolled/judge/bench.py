"""The bench: one lesson's checks, its solution's values and its known mistakes; examines one student's answers.

It holds nothing of a student between two examinations. What does not depend on the student is computed once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from unrolled.judge.checks import Agrees, Check, Forbids
from unrolled.judge.converging import Converges, Try
from unrolled.judge.illustrated import illustrated
from unrolled.judge.namespaces import LocalRespondent, Respondent, execute, namespace_of
from unrolled.judge.soundness import refuse_incomparable, refuse_misplaced
from unrolled.judge.trial import CheckError, Trial, checks_of
from unrolled.values.asking import Answer, Lent
from unrolled.values.known import KnownAnswer
from unrolled.values.verdict import Finding

Answered = Mapping[Agrees | Converges, Sequence[Answer]]
"""A student's answers to the checks of one hidden cell; to a training's, as many as there were tries."""


@dataclass(frozen=True)
class Examination:
    """What one hidden check found.

    Args:
        findings: why it did not pass; empty if it did.
        alike: the known mistakes that this check cannot tell from the student's answers.
        telling: those of them whose own values lose this check, so that the likeness is evidence.
    """

    findings: tuple[Finding, ...] = ()
    alike: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()


class _Mistaken(NamedTuple):
    """A known wrong answer's answers to a check, and whether a value, not only an exception, loses the check."""

    answers: Sequence[Answer]
    loses: bool


class Bench:
    """Examines hidden checks. Building it executes the solution and the hidden cells.

    Raises:
        CheckError: see `checks_of`.
    """

    def __init__(self, trial: Trial) -> None:
        self._trial = trial
        self._namespace = namespace_of(trial.definitions)
        self._stage = namespace_of(trial.definitions)  # where known answers stand in
        self._owner = trial.owner
        self._cells = {cell.grade_id: cell for cell in trial.hidden}
        self._checks = checks_of(trial, self._namespace)
        self._expected: dict[Agrees, list[Answer]] = {}
        self._trained: dict[Try, float] = {}
        self._firsts: dict[tuple[str, Agrees], Sequence[Answer]] = {}
        self._mistakes: dict[tuple[str, Agrees], _Mistaken] = {}

    def builds_on(self, check_id: str) -> tuple[str, ...]:
        """The earlier exercises that a hidden check builds on, and those that these build on, in turn."""
        found = dict.fromkeys(self._stated(check_id))
        queue = list(found)
        for exercise in queue:
            cells = (cell.grade_id for cell in self._trial.hidden if cell.exercise == exercise)
            more = {earlier: None for cell in cells for earlier in self._stated(cell) if earlier not in found}
            queue += more
            found |= more
        return tuple(found)

    def _stated(self, check_id: str) -> Iterator[str]:
        """The exercises that a hidden check itself says it builds on."""
        for check in self._checks[check_id]:
            if isinstance(check, Agrees):
                yield from check.builds_on

    def lendable(self, exercises: Collection[str]) -> Lent:
        """The solution's functions of some exercises, by name."""
        names = (name for name, owner in self._owner.items() if owner in exercises)
        return {name: self._namespace[name] for name in names if callable(self._namespace.get(name))}

    def asked_of(self, exercise: str) -> tuple[Agrees, ...]:
        """All that the hidden checks of an exercise ask."""
        cells = (self._checks[name] for name, cell in self._cells.items() if cell.exercise == exercise)
        return tuple(check for checks in cells for check in checks if isinstance(check, Agrees))

    @property
    def solution(self) -> LocalRespondent:
        """The solution's answers."""
        return LocalRespondent(self._namespace)

    @contextmanager
    def standing_in(self, answer: KnownAnswer) -> Iterator[LocalRespondent]:
        """A known answer in the solution's place; meanwhile the solution's other answers call it too."""
        before = dict(self._stage)
        try:
            execute(answer.source, f"{answer.exercise}/{answer.name}", self._stage)
            yield LocalRespondent(self._stage)
        finally:
            self._stage.clear()
            self._stage.update(before)

    def ask(self, check_id: str, student: Respondent, lend: Collection[str] = ()) -> Answered:
        """Puts a hidden check's probes to a student, with the right answers of the exercises in `lend` lent."""
        lent = self.lendable(lend)
        answered: dict[Agrees | Converges, Sequence[Answer]] = {}
        for check in self._checks[check_id]:
            match check:
                case Agrees():
                    answered[check] = student.ask(check.probe, check.cases, lent)
                case Converges():
                    answered[check] = check.ask(student, lent, partial(self._error, check))
        return answered

    def examine(self, check_id: str, answered: Answered, source: str) -> Examination:
        """Compares a student's answers with the solution's and with those of the known mistakes.

        Args:
            check_id: the hidden check's grade id.
            answered: what `ask` gave.
            source: the submitted code of the exercise.
        """
        checks = self._checks[check_id]
        found = [self._findings(check, answered, source) for check in checks]
        if not any(found):
            return Examination()  # whose mistakes it may be matters only where points are lost
        known = self._known(check_id)
        alike, telling = set(known), set()
        forbidden = any(isinstance(check, Forbids) and findings for check, findings in zip(checks, found, strict=True))
        for check, findings in zip(checks, found, strict=True):
            if isinstance(check, Converges):  # a training does not tell one mistake from another
                continue
            if isinstance(check, Agrees) and forbidden and all(answer.raised for answer in answered[check]):
                continue  # a forbidden package is not there for the student's kernel; that tells of no other mistake
            if isinstance(check, Forbids):
                losing = {name for name, mistake in known.items() if check.findings(mistake.source)}
                alike &= losing if findings else alike - losing
            else:
                alike = {name for name in alike if check.alike(self._first(known[name], check), answered[check][:1])}
                theirs = {name: self._mistaken(known[name], check) for name in alike}
                alike = {name for name, mistaken in theirs.items() if check.alike(mistaken.answers, answered[check])}
                losing = {name for name, mistaken in theirs.items() if mistaken.loses}
            telling |= losing
        return Examination(self._shown(checks, found, answered), frozenset(alike), frozenset(alike & telling))

    def _shown(
        self, checks: Sequence[Check], found: Sequence[tuple[Finding, ...]], answered: Answered
    ) -> tuple[Finding, ...]:
        """All that was found; the first finding, which the student reads, as it is shown."""
        check = next(check for check, findings in zip(checks, found, strict=True) if findings)
        first, *others = sum(found, ())
        if isinstance(check, Agrees):
            definition = self._namespace.get(check.probe.asks[0])
            first = illustrated(first, check, self.expected(check), answered[check], definition)
        return (first, *others)

    def loses(self, check_id: str, answered: Answered, source: str) -> bool:
        """Whether a hidden check does not pass, without a look at the known mistakes."""
        return any(self._findings(check, answered, source) for check in self._checks[check_id])

    def has_training(self, check_id: str) -> bool:
        """Whether a hidden check asks for a training, which takes long."""
        return any(isinstance(check, Converges) for check in self._checks[check_id])

    def _findings(self, check: Check, answered: Answered, source: str) -> tuple[Finding, ...]:
        match check:
            case Forbids():
                return check.findings(source)
            case Converges():
                return check.findings(answered[check], partial(self._error, check))
        return check.findings(self.expected(check), answered[check])

    def _known(self, check_id: str) -> dict[str, KnownAnswer]:
        """The known mistakes of a check's exercise, by name."""
        return {one.name: one for one in self._trial.mistakes.get(self._cells[check_id].exercise, ())}

    def named(self, examined: Mapping[str, Examination]) -> tuple[str, ...]:
        """The known mistakes that give an exercise's values in every one of its checks.

        Args:
            examined: what the exercise's checks found, by their grade ids.
        """
        failed = [one for one in examined.values() if one.findings]
        if not failed:
            return ()
        names = frozenset.intersection(*(one.alike for one in failed)) & frozenset().union(
            *(one.telling for one in failed)
        )
        passed = [check_id for check_id, one in examined.items() if not one.findings]
        return tuple(sorted(name for name in names if not any(self._catches(check_id, name) for check_id in passed)))

    def _catches(self, check_id: str, name: str) -> bool:
        """Whether a known mistake loses a check."""
        mistake = self._known(check_id)[name]
        checks = [check for check in self._checks[check_id] if not isinstance(check, Converges)]
        answered: Answered = {
            check: self._mistaken(mistake, check).answers for check in checks if isinstance(check, Agrees)
        }
        return any(self._findings(check, answered, mistake.source) for check in checks)

    def expected(self, check: Agrees) -> list[Answer]:
        """The solution's answers, computed once.

        Raises:
            CheckError: the solution raises or changes an input.
        """
        if check not in self._expected:
            answers = self.solution.ask(check.probe, check.cases, {})
            for answer in answers:
                if answer.raised or answer.changed:
                    what = answer.raised or "an input changed"
                    raise CheckError(f"the solution itself fails {check.probe.name}: {what}")
            self._expected[check] = answers
        return self._expected[check]

    def _first(self, mistake: KnownAnswer, check: Agrees) -> Sequence[Answer]:
        """What a known wrong answer gives for the smallest case, by which most of them are told from the student's."""
        name = f"{mistake.exercise}/{mistake.name}"
        if (name, check) not in self._firsts:
            with self.standing_in(mistake) as student:
                self._firsts[name, check] = student.ask(check.probe, check.cases[:1], {})
        return self._firsts[name, check]

    def _mistaken(self, mistake: KnownAnswer, check: Agrees) -> _Mistaken:
        """What a known wrong answer gives, computed once; the rest of the notebook is the solution's."""
        name = f"{mistake.exercise}/{mistake.name}"
        if (name, check) not in self._mistakes:
            with self.standing_in(mistake) as student:
                answers = student.ask(check.probe, check.cases, {})
            pairs = zip(self.expected(check), answers, strict=True)
            loses = any(came.raised is None and check.finding(want, came) is not None for want, came in pairs)
            self._mistakes[name, check] = _Mistaken(answers, loses)
        return self._mistakes[name, check]

    def _error(self, check: Converges, one: Try) -> float:
        """The solution's error on a try of a check; it is trained when that is first asked for."""
        if one not in self._trained:
            try:
                self._trained[one] = check.solution_error(one, self.solution)
            except ValueError as wrong:
                raise CheckError(str(wrong)) from None
        return self._trained[one]

    def trains(self) -> None:
        """Trains the solution on every try of every check. It takes long, so `sound` leaves it out.

        Raises:
            CheckError: it fails a try, or does not learn enough for others to be measured by it.
        """
        for checks in self._checks.values():
            for check in checks:
                if isinstance(check, Converges):
                    for one in check.tries:
                        self._error(check, one)

    def sound(self) -> None:
        """Refuses checks that cannot tell right from wrong.

        Raises:
            CheckError: the solution fails a check; expected values are the same in all its cases or hold what cannot be
                compared; a check builds on what is no earlier exercise; there are mistakes for what is no exercise.
        """
        refuse_misplaced(self._trial, {check_id: tuple(self._stated(check_id)) for check_id in self._checks})
        for check_id, checks in self._checks.items():
            for check in checks:
                if isinstance(check, Agrees):
                    refuse_incomparable(check_id, [answer.value for answer in self.expected(check)])
