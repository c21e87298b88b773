"""What the judge says of one hidden check: an outcome and the findings behind it, as data.

Words in the student's language are made of it elsewhere (`unrolled.notebook.words`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Outcome(StrEnum):
    """The three ways a check can end; the last is never the student's loss."""

    PASSED = "passed"
    FAILED = "failed"
    BROKE = "broke"


@dataclass(frozen=True)
class Finding:
    """One thing that was seen, without the expected value.

    Args:
        kind: what it is, a key of the words: "shape", "values", "raised", "not_defined" …
        facts: plain data that the words are made of.
    """

    kind: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Verdict:
    """What the judge says of one hidden check.

    Args:
        check: the check's grade id.
        outcome: passed, failed, or the grader broke.
        findings: why, if it did not pass; the first is the smallest case's.
        mistakes: names of the known wrong answers that give exactly these values.
        lent: exercises whose right answers were lent for this check.
    """

    check: str
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    mistakes: tuple[str, ...] = ()
    lent: tuple[str, ...] = ()
