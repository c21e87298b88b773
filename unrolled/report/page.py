"""The class report as one HTML page that needs nothing else: no script, no request, every text escaped."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from hashlib import sha256
from itertools import islice
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from unrolled.report.facts import Assignment, Class, Exercise, Student, Work
from unrolled.report.summary import FEW, AssignmentSummary, ExerciseSummary, summarise
from unrolled.report.tally import standing
from unrolled.report.words import READING, WORDS

NAMED = 2000
"""Students up to which all are named on the page, and each has a part there."""

MANY = 40
"""Names in a list before they are folded away; in a larger class, the names of a list."""

_GROUPS = ("full", "part", "none", "untouched", "waiting")


def page(of: Class, named: int = NAMED) -> str:
    """Makes the page.

    Args:
        of: the class.
        named: if it has more students than these, they have no part of their own, and lists name some only: what is
            held and what is written hardly grow with the class any more.
    """
    all_named = len(of.students) <= named
    if all_named:  # works are held, since they are gone through twice
        of = replace(of, assignments=tuple(replace(one, works=tuple(one.works)) for one in of.assignments))
    words = {name: texts[of.language] for name, texts in WORDS.items()}
    view = _View(of, tuple(summarise(assignment, of) for assignment in of.assignments), all_named)
    html = _template().render(view=view, of=of, words=words, reading=READING[of.language], named=named)
    return html.encode("utf-8", "replace").decode()  # a name may hold half of a surrogate pair


@dataclass(frozen=True)
class Loss:
    """An exercise in which a student lost points, or whose mark is missing.

    Args:
        exercise: the exercise.
        got: the points got; None while a mark is missing.
        standing: as in `unrolled.report.summary.standing`.
        titles: of the known mistakes, any of which gives the student's values.
    """

    exercise: Exercise
    got: float | None
    standing: str
    titles: tuple[str, ...]


@dataclass(frozen=True)
class _View:
    """What the template asks of a class; of one student's works only if all are named."""

    of: Class
    summaries: tuple[AssignmentSummary, ...]
    all_named: bool

    def shown(self, listed: Collection[object]) -> list[object]:
        """What of a list is shown."""
        return list(listed if self.all_named else islice(listed, MANY))

    @cached_property
    def places(self) -> dict[str, int]:
        """By id, a student's place in the list, which names the place on the page: an id may hold any character."""
        return {student.id: place for place, student in enumerate(self.of.students, 1)}

    @cached_property
    def names(self) -> dict[str, str]:
        """By id, a student's name; with the id where another has the same."""
        times = Counter(student.name for student in self.of.students)
        return {one.id: one.name if times[one.name] == 1 else f"{one.name} ({one.id})" for one in self.of.students}

    def mended(self, summary: AssignmentSummary) -> dict[str, list[str]]:
        """By line, who had that mended."""
        found: dict[str, list[str]] = {}
        for student, lines in summary.mended.items():
            for line in lines:
                found.setdefault(line, []).append(student)
        return found

    def works(self, student: Student) -> list[tuple[Assignment, Work | None]]:
        """What a student handed in, by assignment; None for what was not handed in."""
        return [(assignment, works.get(student.id)) for assignment, works in self._by_student]

    @cached_property
    def _by_student(self) -> list[tuple[Assignment, dict[str, Work]]]:
        return [(one, {work.student: work for work in one.works}) for one in self.of.assignments]

    def losses(self, assignment: Assignment, work: Work) -> list[Loss]:
        """What a student has not got all the points of."""
        found = []
        for exercise in assignment.exercises:
            how = standing(exercise, work)
            if how != "full":
                known = {one.name: one.title for one in assignment.mistakes.get(exercise.name, ())}
                titles = tuple(known.get(name, name) for name in work.mistakes.get(exercise.name, ()))
                found.append(Loss(exercise, work.got(exercise), how, titles))
        return found


def _groups(exercise: ExerciseSummary) -> list[tuple[str, int, float, float]]:
    """How many students stand where in an exercise: name, number, and start and width in % of a bar."""
    numbers = [(name, len(getattr(exercise, name))) for name in _GROUPS]
    total, start, found = sum(number for _, number in numbers), 0, []
    for name, number in numbers:
        if number:
            found.append((name, number, 100 * start / total, 100 * number / total))
            start += number
    return found


def _number(value: float) -> str:
    """Points or a share, to one decimal if it has any."""
    return f"{round(value, 1):g}"


def _index(value: float, digits: int = 2) -> str:
    """An index with its sign as printed in books: −0.12."""
    text = f"{value:.{digits}f}"
    return "0.00" if text == "-0.00" else text.replace("-", "−")


def _short(name: str) -> str:
    return name.removeprefix("written-")


@lru_cache(maxsize=1)
def _template() -> Template:
    folder = Path(__file__).parent
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = (folder / "report.css").read_text("utf-8")
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    environment.filters.update(number=_number, index=_index, short=_short)
    environment.globals.update(groups=_groups, style=Markup(style), allowed=allowed, FEW=FEW, MANY=MANY)
    return environment.get_template("report.html.j2")
