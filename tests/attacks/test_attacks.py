"""A class in which some try to cheat: what they gain, and what it costs the others."""

from __future__ import annotations

import json
import os
import shutil
import site
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import matplotlib
import nbformat
import pytest
from aftermath import CANARY, PORT, Listener, adopting, answers_calls, canaries, changed, files, processes_left, rows
from conftest import FORWARD, hand_in, solved, verdicts
from corpus import WRONG, Trick, hand_in_trick, honest_twin, tricks
from nbconvert import HTMLExporter
from nbgrader.api import Gradebook

import unrolled
from unrolled.course.course import Course

pytestmark = pytest.mark.kernel

TWIN = "honest-twin"
BEFORE = ("bystander-1", "bystander-2")  # graded before anybody attacks
AMONG = ("bystander-3", "handed-in-honestly", "reads-the-text", "tries-again")  # graded among the others
SECONDS = 3  # a cell may take
MOST_OUTPUT = 5_000_000  # characters; an honest notebook has 200,000, most of them figures
SECRET = "the-secret-of-the-one-who-grades"
SCRIPTS = (
    *("<script>unrolled_attack", "<img src=x onerror", 'onerror="unrolled_attack', 'href="javascript:unrolled_attack'),
    '<svg xmlns="http://www.w3.org/2000/svg" onload',
)
LOOT = (SECRET, "the-secret-of-a-bystander", "### BEGIN SOLUTION", "### BEGIN HIDDEN")


@dataclass(frozen=True)
class Case:
    """A class that was handed in, at a place of its own.

    Args:
        course: a copy of the course; beside it lies a folder for temporary files.
        tricks: each handed in by a student of its name.
    """

    course: Course
    tricks: tuple[Trick, ...]

    @property
    def scratch(self) -> Path:
        """Where the grading keeps its temporary files."""
        return self.course.root.with_name("tmp")

    def grade(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs `unrolled grade` as a person does, with something secret in the environment."""
        command = [Path(sys.executable).with_name("unrolled"), "grade", FORWARD, *arguments]
        home = self.course.root.with_name("home")
        own = {"TMPDIR": str(self.scratch), "HOME": str(home), "COLUMNS": "200", "A_SECRET": SECRET}
        done = subprocess.run(
            command, cwd=self.course.root, env=os.environ | own, capture_output=True, text=True, timeout=500
        )
        assert done.returncode in (0, 3), done.stderr[-3000:]
        assert "Traceback" not in done.stderr, done.stderr[-3000:]
        return done

    def scores(self) -> dict[str, dict[str, float]]:
        """By student and check, what the gradebook says, marks by hand and extra credit counted."""
        with Gradebook(self.course.gradebook) as gradebook:
            return {
                submission.student_id: {grade.name: grade.score for grade in submission.notebooks[0].grades}
                for submission in gradebook.assignment_submissions(FORWARD)
            }

    def outputs(self, student: str) -> str:
        """All that a student's cells gave out."""
        file = self.course.autograded(FORWARD, student) / f"{FORWARD}.ipynb"
        return json.dumps([cell.get("outputs") for cell in json.loads(file.read_text("utf-8"))["cells"]])


@pytest.fixture
def case(built: Path) -> Iterator[Case]:
    # Not pytest's folder, whose path is too long for the kernels' sockets.
    place = Path(tempfile.mkdtemp(prefix="ua-", dir="/tmp"))
    (place / "tmp").mkdir()
    (place / "home").mkdir()
    (place / "home/notes.txt").write_text(SECRET)
    shutil.copytree(built, place / "course")
    (place / "course" / f".{CANARY}-may-write-here").touch()
    with (place / "course/nbgrader_config.py").open("a") as config:
        config.write(f"c.Execute.timeout = {SECONDS}\n")
    yield Case(Course.read(place / "course"), tricks())
    shutil.rmtree(place, ignore_errors=True)


def _hand_in_bystanders(course: Course, students: Iterable[str]) -> None:
    work = solved(course)
    work.cells[0].source += "\n\nthe-secret-of-a-bystander"
    for student in students:
        hand_in(course, student, work)


def _possible(course: Course, exercises: Iterable[str]) -> Iterator[float]:
    """The points of the hidden checks of some exercises."""
    source = nbformat.read(course.source_notebook(FORWARD), as_version=4)
    for cell in source.cells:
        if cell.id.startswith("hidden-") and cell.id.split("-")[1] in exercises:
            yield cell.metadata["nbgrader"]["points"]


def _places() -> dict[str, Path]:
    """Where a notebook has nothing to write."""
    return {
        "the package": Path(unrolled.__file__).parent,
        "the installed packages": Path(site.getsitepackages()[0]),
        "the home folder": Path.home(),
        "matplotlib's cache": Path(matplotlib.get_cachedir()),
        "matplotlib's settings": Path(matplotlib.get_configdir()),
        "the root": Path("/"),
        "temporary files": Path("/tmp"),
        "other temporary files": Path("/var/tmp"),
        "shared memory": Path("/dev/shm"),
    }


def test_no_attack_gains_a_point_or_costs_anyone_else_one(case: Case) -> None:
    course = case.course
    hand_in(course, TWIN, honest_twin(course))
    _hand_in_bystanders(course, BEFORE)
    case.grade()
    twin = case.scores()[TWIN]
    assert {check.split("-")[1] for check, points in twin.items() if points == 0} == WRONG.keys()
    assert sum(twin.values()) == 100 - sum(_possible(course, WRONG))
    _hand_in_bystanders(course, AMONG)
    for trick in case.tricks:
        hand_in_trick(trick, honest_twin(course), course.submitted(FORWARD, trick.name))
    files_before, rows_before = files(course.root), rows(course.root / "gradebook.db")
    canaries(_places())

    with adopting(), Listener() as listener:
        said = case.grade().stdout
        left = processes_left()

    complaints = [f"a process is left: {process}" for process in left]
    complaints += [f"{place} was written to" for place in canaries(_places())]
    complaints += [f"{file.name} is left among the temporary files" for file in case.scratch.iterdir()]
    complaints += ["somebody on this machine was called"] * listener.calls
    complaints += ["somebody listens on a port"] * answers_calls(PORT + 1)
    complaints += [f"{name} was changed" for name in changed(files_before, files(course.root))]
    rows_after = rows(course.root / "gradebook.db")
    complaints += [f"{table} of the gradebook lost {old - rows_after[table]}" for table, old in rows_before.items()]
    complaints = [one for one in complaints if not one.endswith("set()")]
    scores = case.scores()
    complaints += [f"{student} got {scores.get(student)}" for student in AMONG if sum(scores[student].values()) != 100]
    for trick in case.tricks:
        complaints += [f"{trick.name}: {complaint}" for complaint in _complaints(case, trick, scores, twin)]
    assert not complaints, "\n".join([*complaints, said])


def _complaints(case: Case, trick: Trick, scores: dict[str, dict[str, float]], twin: dict[str, float]) -> Iterator[str]:
    """What is wrong with how a trick was graded."""
    if trick.name not in scores:
        yield "it was not graded"
        return
    mine = scores[trick.name]
    yield from (f"{check} gained {mine[check]} points" for check in twin if mine[check] > twin[check])
    if not trick.costs_the_rest:
        rest = [check for check in twin if check.split("-")[1] not in trick.exercises]
        yield from (f"{check} lost points" for check in rest if mine[check] < twin[check])
    found = verdicts(case.course, trick.name).items()
    yield from (f"the grader broke at {check}: {one['text']}" for check, one in found if one["outcome"] == "broke")
    outputs = case.outputs(trick.name)
    if len(outputs) > MOST_OUTPUT:
        yield f"its outputs take {len(outputs) // 10**6} MB"
    yield from (f"it read {loot!r}" for loot in LOOT if loot in outputs)
    if "unrolled_attack" in str(trick.cells):
        for kind, page in _pages(case.course, trick.name):
            yield from (f"{kind} holds {script}" for script in SCRIPTS if script in page)


def _pages(course: Course, student: str) -> Iterator[tuple[str, str]]:
    """What the instructor and the student open of a graded notebook."""
    yield "the feedback", (course.feedback(FORWARD, student) / f"{FORWARD}.html").read_text("utf-8")
    graded = course.autograded(FORWARD, student) / f"{FORWARD}.ipynb"
    yield "formgrader's page", HTMLExporter(config=course.config).from_filename(str(graded))[0]


def test_what_a_first_grading_gave_away_helps_in_no_second(case: Case) -> None:
    course = case.course
    trick = next(trick for trick in tricks() if trick.name == "remembers_what_it_was_lent")
    hand_in(course, TWIN, honest_twin(course))
    hand_in_trick(trick, honest_twin(course), course.submitted(FORWARD, trick.name))
    for arguments in ((), ("--force",)):
        case.grade(*arguments)
        scores = case.scores()
        assert list(_complaints(case, trick, scores, scores[TWIN])) == []


def test_the_corpus_holds_many_tricks_and_each_says_what_it_tries() -> None:
    corpus = tricks()
    assert len(corpus) >= 55
    assert all(trick.says and trick.cells for trick in corpus)
    assert len({trick.says for trick in corpus}) == len(corpus)
