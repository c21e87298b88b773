"""`unrolled collect`."""

from __future__ import annotations

import sys
import tempfile
from datetime import UTC, datetime, tzinfo
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TextColumn
from rich.table import Column, Table

from unrolled.course.course import Course
from unrolled.course.late import TIME, zone_of
from unrolled.course.lock import one_at_a_time
from unrolled.errors import CourseError
from unrolled.gradebook.classlist import class_list
from unrolled.platforms.collecting import assignment_in
from unrolled.platforms.collecting import collect as collected
from unrolled.platforms.laying import Fate, Laid, lay
from unrolled.platforms.naming import OWN
from unrolled.platforms.unpacking import Refused, unpack

NEEDS_A_PERSON = 3
_NOT_WRITTEN = (
    "A file's own time can be that of a download, so it is not written to timestamp.txt, and nobody is late by it."
)
_COLOURS = {Fate.NEW: "green", Fate.REPLACED: "green", Fate.UNCHANGED: "dim", Fate.OLDER: "yellow"}


@click.command()
@click.argument("arguments", metavar="[ASSIGNMENT] PATH...", nargs=-1, required=True)
def collect(arguments: tuple[str, ...]) -> None:
    """Lay what was downloaded from a learning platform into submitted/, ready to be graded.

    PATH is a folder or an archive (zip, tar) as Canvas, Moodle, Blackboard or Google Classroom give it, or a folder
    with a file or a folder for each student. Without ASSIGNMENT the names of the notebooks must say which it is.
    Students are those of the gradebook, by id, name, email or platform's number. Of several attempts the newest is
    taken; one that was collected before is kept in replaced/, and an older one replaces nothing.
    The exit code is 0 if every file was recognised, 3 if some need a person, 1 if the command made no sense.
    """
    course = Course.find(Path.cwd())
    assignment, paths = _chosen(course, arguments)
    zone = zone_of(course.root)
    console = Console()
    command = " ".join(("unrolled collect", *arguments))
    with one_at_a_time(course.root, command), tempfile.TemporaryDirectory(prefix="unrolled-") as folder:
        known = class_list(course)
        refused = _unpack(paths, Path(folder))
        try:
            assignment = assignment or assignment_in(Path(folder), course.assignments)
        except CourseError:
            if refused:
                console.print(_left(refused))
            raise
        found = collected(Path(folder), assignment, course.assignments, known, zone)
        laid = [lay(course, assignment, one) for one in found.submissions]
    within = f"{paths[0].name}/" if len(paths) == 1 else ""
    left = [Refused(one.path.removeprefix(within), one.reason) for one in (*refused, *found.left)]
    if not laid and not left:
        raise CourseError(f"There is no file in {', '.join(map(str, paths))}. Nothing was collected.")
    console.print(_table(course, assignment, laid, zone, within))
    if any(_is_the_files(one) for one in laid):
        console.print(_NOT_WRITTEN, highlight=False, soft_wrap=True)
    if left:
        console.print(_left(left))
    if not known.whole:
        console.print("The gradebook has no roster, so the names in the files became the students' ids.")
    if laid:
        console.print(f"Next: unrolled grade {escape(assignment)}")
    if left:
        sys.exit(NEEDS_A_PERSON)


def _chosen(course: Course, arguments: tuple[str, ...]) -> tuple[str, list[Path]]:
    """The assignment, empty if none is named, and the paths, which all exist."""
    first, *rest = arguments
    assignment = ""
    if first in course.assignments and (rest or not Path(first).exists()):
        assignment, arguments = first, tuple(rest)
    elif rest and not Path(first).exists():
        there = ", ".join(course.assignments) or "none"
        raise CourseError(f"{first} is neither a file or folder nor an assignment. The assignments are: {there}.")
    if not arguments:
        raise CourseError(f"Nothing to collect {first} from is named: unrolled collect {first} PATH")
    paths = [Path(one).expanduser().resolve() for one in arguments]
    for path in paths:
        if not path.exists():
            raise CourseError(f"There is no {path}. Name the folder or the archive that was downloaded.")
        if path in (course.root, *course.root.parents):
            raise CourseError(f"{path} holds the course itself. Name the folder that was downloaded.")
    if len({path.name.casefold() for path in paths}) < len(paths):
        raise CourseError("Two of the paths have the same name. Rename one, or collect them one after the other.")
    return assignment, paths


def _unpack(paths: list[Path], into: Path) -> list[Refused]:
    columns = SpinnerColumn(), TextColumn("Unpacking {task.completed} files: {task.description}")
    refused: list[Refused] = []
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        for path in paths:
            refused += unpack(path, into, seen=lambda name: progress.update(task, advance=1, description=escape(name)))
    return refused


def _table(course: Course, assignment: str, laid: list[Laid], zone: tzinfo | None, within: str) -> Table:
    counts = ", ".join(f"{n} {fate}" for fate in Fate if (n := sum(one.fate is fate for one in laid)))
    title = f"{assignment}: {counts or 'nothing to collect'}"
    table = Table("student", _whole("file"), "when", "what happened", title=title, title_justify="left")
    for one in laid:
        note = escape(_note(course, one))
        happened = f"[{_COLOURS[one.fate]}]{one.fate}[/]{'. ' if note else ''}{note}"
        file = one.submission.notebook.removeprefix(within)
        table.add_row(escape(one.submission.student), escape(file), _when(one, zone), happened)
    return table


def _whole(header: str) -> Column:
    """A column of paths or of sentences with paths in them, which are never cut off."""
    return Column(header, overflow="fold")


def _when(one: Laid, zone: tzinfo | None) -> str:
    submission = one.submission
    late = "late, says the platform" if submission.late else ""
    if _is_the_files(one):
        return f"[dim]{datetime.fromtimestamp(submission.when, UTC).astimezone(zone):{TIME}} (the file's)[/]"
    if not submission.handed_in:
        return late or "[dim]not said[/]"
    return f"{submission.handed_in.astimezone(zone):{TIME}} {late}".rstrip()


def _is_the_files(one: Laid) -> bool:
    """Whether nothing but the file itself has a time."""
    return one.submission.platform == OWN


def _note(course: Course, one: Laid) -> str:
    notes = []
    if one.kept:
        notes.append(f"The one before is in {one.kept.relative_to(course.root)}.")
    if one.fate is Fate.OLDER:
        notes.append("What is in submitted/ is as new or newer, and stays.")
    if older := one.submission.older:
        notes.append(f"{older} older {'attempt' if older == 1 else 'attempts'} left out.")
    extra = [name for name, _ in one.submission.files if not name.endswith(".ipynb")]
    if extra and one.fate in (Fate.NEW, Fate.REPLACED):
        notes.append(f"With {', '.join(extra[:3])}{' and more' if extra[3:] else ''}.")
    return " ".join(notes)


def _left(left: list[Refused]) -> Table:
    table = Table(_whole("file"), _whole("why"), title=f"For you to look at: {len(left)}", title_justify="left")
    for one in left:
        table.add_row(escape(one.path), escape(one.reason))
    return table
