"""Who is meant by a name in a download: a student of the gradebook, by what is known of each, never by a guess."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from nbgrader.api import Gradebook, SubmittedAssignment
from sqlalchemy import select
from sqlalchemy.engine import make_url

from unrolled.course.course import Course
from unrolled.gradebook.opening import prepare_gradebook

_PIECE = re.compile(r"[^\W_]+")
_NO_FOLDER = re.compile(r"[/\\\0]|^\.")


@dataclass(frozen=True)
class Student:
    """A student of the gradebook; what is not known is empty.

    Args:
        id: what the gradebook, and so the folder, calls them.
        first_name: given name.
        last_name: family name.
        email: address.
        lms: what the learning platform calls them, as in nbgrader's `lms_user_id`.
    """

    id: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    lms: str = ""

    def names(self) -> Iterator[str]:
        """What a download may call this student by."""
        yield from (self.id, self.email, self.email.partition("@")[0], self.lms)
        for name in (f"{self.first_name} {self.last_name}", f"{self.last_name} {self.first_name}"):
            yield name
            if name.strip():  # where a platform drops what stood between them
                yield from (f"{name} {self.id}", f"{self.id} {name}")


class Unknown(Exception):
    """A name is nobody's, or more than one's; the message says which.

    Args:
        reason: a sentence.
        several: whether more than one fit.
    """

    def __init__(self, reason: str, several: bool = False) -> None:
        super().__init__(reason)
        self.several = several


@dataclass(frozen=True)
class ClassList:
    """The students of a course.

    Args:
        students: the gradebook's.
        whole: whether these are all; if not, a name that is nobody's is the id of one more.
    """

    students: tuple[Student, ...]
    whole: bool = True

    def who(self, name: str, number: str = "", passing: frozenset[str] = frozenset()) -> str:
        """The id of the one student that a name stands for.

        The name may be made of several, as in `20261234_김민지`: then all of them must be the same student's.

        Args:
            name: a name, with or without spaces and punctuation.
            number: the platform's number for the user, which decides where the name does not.
            passing: words, without case, that may stand in the name and say nothing.

        Raises:
            Unknown: nobody or several fit.
        """
        name = unicodedata.normalize("NFC", name).strip()
        found = self._meant(name, passing)
        by_number = self._by_key.get(_key(number), frozenset()) if number else frozenset()
        if by_number:
            found = found & by_number if found else by_number
        if len(found) == 1:
            return _usable(next(iter(found)))
        if not found:
            if not self.whole:
                return _usable(name)
            raise Unknown(f"“{name}” is nobody on the roster.")
        ids = sorted(found)
        raise Unknown(f"“{name}” may be several on the roster: {', '.join(ids[:5])}.", several=True)

    def known(self, name: str) -> frozenset[str]:
        """The ids of the students that a name may stand for."""
        return self._meant(unicodedata.normalize("NFC", name), frozenset())

    def _meant(self, name: str, passing: frozenset[str]) -> frozenset[str]:
        """Who fits every piece of a name; nobody if a piece is nobody's."""
        pieces = list(_PIECE.finditer(name))
        found: frozenset[str] | None = None
        at = 0
        while at < len(pieces):
            for end in range(len(pieces), at, -1):  # the longest first: "Kim Min" is not "Kim"
                if fitting := self._called(name[pieces[at].start() : pieces[end - 1].end()]):
                    found = fitting if found is None else found & fitting
                    at = end
                    break
            else:
                if pieces[at].group().casefold() not in passing:
                    return frozenset()
                at += 1
        return found or frozenset()

    def _called(self, name: str) -> frozenset[str]:
        # An id is one student's whatever others are called, so that a person can always settle it.
        return frozenset({name}) if name in self._ids else self._by_key.get(_key(name), frozenset())

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(student.id for student in self.students)

    @cached_property
    def _by_key(self) -> dict[str, frozenset[str]]:
        keys: dict[str, set[str]] = {}
        for student in self.students:
            for name in student.names():
                if key := _key(name):
                    keys.setdefault(key, set()).add(student.id)
        return {key: frozenset(ids) for key, ids in keys.items()}


def class_list(course: Course) -> ClassList:
    """The students that the gradebook knows; nobody if there is no gradebook yet.

    They are a whole roster if anything is known of one beyond the id, or one has not handed in anything: grading adds
    bare ids only, of those who did.

    Raises:
        CourseError: the gradebook cannot be used.
    """
    place = make_url(course.gradebook)
    if place.get_backend_name() == "sqlite" and not Path(place.database or "").exists():
        return ClassList((), whole=False)
    prepare_gradebook(course.gradebook, course.directory.course_id)
    with Gradebook(course.gradebook, course.directory.course_id) as gradebook:
        facts = {one.id: (one.first_name, one.last_name, one.email, one.lms_user_id) for one in gradebook.students}
        handed_in = set(gradebook.db.scalars(select(SubmittedAssignment.student_id)))
    listed = any(student not in handed_in or any(one is not None for one in known) for student, known in facts.items())
    return ClassList(tuple(Student(student, *(one or "" for one in known)) for student, known in facts.items()), listed)


def _key(name: str) -> str:
    """A name without case, spaces and punctuation."""
    return "".join(_PIECE.findall(unicodedata.normalize("NFC", name).casefold()))


def _usable(name: str) -> str:
    """A student's id, if it can be a folder's name.

    Raises:
        Unknown: it cannot.
    """
    if not name:
        raise Unknown("Nothing in its name says whose it is.")
    if _NO_FOLDER.search(name) or len(name) > 128 or len(name.encode()) > 240 or not name.isprintable():
        raise Unknown(f"“{name[:60]}” cannot be the name of a student's folder.")
    return name
