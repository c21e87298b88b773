"""Whose each row of a platform's table is: by the ids in it, and by the name only where it has none that is known."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from unrolled.gradebook.classlist import ClassList, Student, Unknown

Kind = Literal["lms", "id", "login", "email"]
"""What a column holds: the platform's number of the user, the student number, the name to log in with, the address."""


@dataclass(frozen=True)
class Whose:
    """Says whose a row is.

    Args:
        known: the class.
        by: for each kind of id, the students that have it.
    """

    known: ClassList
    by: Mapping[Kind, Mapping[str, frozenset[str]]]

    def who(self, ids: Iterable[tuple[Kind, str]], name: str) -> str:
        """The student that a row is of.

        Args:
            ids: the kinds and the texts of its columns.
            name: the name in it.

        Raises:
            Unknown: it is nobody's, or may be several students'.
        """
        fitting = [found for kind, text in ids if text and (found := self.by[kind].get(_key(text)))]
        if not fitting:
            return self.known.who(name)
        found = frozenset.intersection(*fitting)
        if len(found) == 1:
            return next(iter(found))
        several = ", ".join(sorted(frozenset.union(*fitting)))
        raise Unknown(f"Its ids are those of several students: {several}.", several=True)


def whose_rows(known: ClassList) -> Whose:
    """Makes ready to say whose rows are."""
    by: dict[Kind, dict[str, set[str]]] = {"lms": {}, "id": {}, "login": {}, "email": {}}
    for student in known.students:
        for kind, text in _ids(student):
            if text:
                by[kind].setdefault(_key(text), set()).add(student.id)
    return Whose(known, {kind: {text: frozenset(ids) for text, ids in of.items()} for kind, of in by.items()})


def _ids(student: Student) -> Iterable[tuple[Kind, str]]:
    yield "lms", student.lms
    yield "id", student.id
    yield "email", student.email
    for login in {student.id, student.email, student.email.partition("@")[0]}:
        yield "login", login


def _key(text: str) -> str:
    # Zeros at the front are kept: 01234 and 1234 may be two students.
    return unicodedata.normalize("NFC", text).strip().casefold()
