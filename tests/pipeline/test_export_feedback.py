"""Feedback goes back in one archive, in which Canvas and Moodle find each student by their own rules."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from exported_class import STUDENTS, make, marks
from nbgrader.api import Gradebook
from small_class import TINY

from unrolled.command import main
from unrolled.course.course import Course

CANVAS = (
    "김민지_4711_90210_tiny.ipynb",
    "박이준j_LATE_4712_90212_tiny-2.ipynb",
    "박이준j_LATE_4712_90211_tiny-1.ipynb",
    "박이준j_LATE_4712_90220_2026_1_data.csv",
    "lovelaceada_4714_90214_20_a_1.ipynb",
    "이기다림_4715_90215_tiny.ipynb",
    "gracehopper_4716_90216_tiny.ipynb",
    "hongnobody_99_90217_tiny.ipynb",
)
ATTACHMENTS = {"4711": {"90210"}, "4712": {"90212"}, "4714": {"90214"}, "4715": {"90215"}, "4716": {"90216"}}
"""Each user's newest notebook, as Canvas numbers what was uploaded."""
MOODLE = (
    "김 민지_12345_assignsubmission_file_/tiny.ipynb",
    "박, 이 준 J_12346_assignsubmission_file/work/tiny.ipynb",
    "1234_12348_assignsubmission_file_my_work.ipynb",
    "이 기다림_12349_assignsubmission_file_/tiny.ipynb",
    "hong_12350_assignsubmission_file_/tiny.ipynb",
)
PARTICIPANTS = {"12345": "20261234", "12346": "01234", "12348": "1234", "12349": "waits", "12350": "hong"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("handed-back") / "course").root


@pytest.fixture
def course(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    """A graded course with a page for everybody, as the working directory."""
    root = Path(shutil.copytree(made, tmp_path / "course"))
    monkeypatch.chdir(root)
    course = Course.read(root)
    for student in (*marks(course), "waits"):
        page = course.feedback(TINY, student) / f"{TINY}.html"
        page.parent.mkdir(parents=True)
        page.write_text(f"the page of {student}")
    return course


def download(course: Course, names: tuple[str, ...], packed: bool = True) -> Path:
    """What a platform gives: an archive, or that unpacked."""
    if packed:
        with zipfile.ZipFile(course.root / "submissions.zip", "w") as archive:
            for name in names:
                archive.writestr(name, "{}")
        return course.root / "submissions.zip"
    for name in names:
        file = course.root / "submissions" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("{}")
    return course.root / "submissions"


def hand_back(*arguments: str | Path) -> Result:
    done = CliRunner(env={"COLUMNS": "400"}).invoke(main, ["hand-back", *map(str, arguments)])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    return done


def pages(archive: Path) -> dict[str, str]:
    with zipfile.ZipFile(archive) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name).decode() for name in packed.namelist()}


def canvas_gives(archive: Path) -> dict[str, str]:
    """Each page by the student whom Canvas gives it, by the first two numbers between underscores."""
    students = {user: student for student, (*_, user) in STUDENTS.items()}
    given = {}
    for name, page in pages(archive).items():
        pieces = [piece for piece in name.split("_") if piece != "LATE"]
        user, attachment = [piece for piece in pieces if re.fullmatch(r"\d+", piece)][:2]
        assert attachment in ATTACHMENTS[user] and not pieces[-1].startswith("link")
        assert students[user] not in given
        given[students[user]] = page
    return given


def moodle_gives(archive: Path) -> dict[str, tuple[str, str]]:
    """Each file's name and page by the student whom Moodle gives it, by the first four pieces of a folder's name."""
    given = {}
    for name, page in pages(archive).items():
        for at, part in enumerate(parts := name.split("/")):
            pieces = part.split("_", 4)
            if len(pieces) >= 4 and pieces[1] in PARTICIPANTS and pieces[2:4] == ["assignsubmission", "file"]:
                file = "/".join(filter(None, [*pieces[4:], *parts[at + 1 :]]))
                given[PARTICIPANTS[pieces[1]]] = file, page
    return given


@pytest.mark.parametrize("packed", [True, False])
def test_canvas_gives_everybody_their_own_page(course: Course, packed: bool) -> None:
    done = hand_back(TINY, download(course, CANVAS, packed))
    given = canvas_gives(course.root / f"exported/{TINY}-feedback.zip")
    assert set(given) == {"20261234", "01234", "1234"}
    assert given["20261234"] == "the page of 20261234" and given["01234"] == "the page of 01234"
    assert done.exit_code == 3
    assert re.search(r"waits .*waits for a mark", done.output)
    assert re.search(r"01235 .*Has feedback, and submissions\S* has nothing of this student", done.output)
    assert re.search(r"absent .*was not collected", done.output)
    assert "“hongnobody” is nobody on the roster" in done.output


def test_moodle_gives_everybody_their_own_page(course: Course) -> None:
    done = hand_back(TINY, download(course, MOODLE), "--to", "up.zip")
    given = moodle_gives(course.root / "up.zip")
    assert {student: file for student, (file, _) in given.items()} == dict.fromkeys(
        ["20261234", "01234", "1234"], f"{TINY}.html"
    )
    assert given["01234"][1] == "the page of 01234"
    assert done.exit_code == 3 and "Upload multiple feedback files in a zip" in done.output


def test_of_two_of_one_name_the_id_in_the_names_place_settles_it(course: Course) -> None:
    with Gradebook(course.gradebook) as gradebook:
        gradebook.add_student("namesake", first_name="민지", last_name="김")
    done = hand_back(TINY, download(course, MOODLE))
    told = "Unpack the download and put the id in the place of the name: <id>_12345_assignsubmission_file_"
    assert "may be several on the roster: 20261234, namesake." in done.output and told in done.output
    settled = ("20261234_12345_assignsubmission_file_/tiny.ipynb", *MOODLE[1:])
    hand_back(TINY, download(course, settled, packed=False), "--to", "up.zip")
    assert moodle_gives(course.root / "up.zip")["20261234"] == (f"{TINY}.html", "the page of 20261234")


def test_a_page_that_a_persons_mark_has_outdated_is_written_anew(course: Course) -> None:
    (course.feedback(TINY, "01234") / f"{TINY}.html").unlink()
    hand_back(TINY, download(course, CANVAS))
    given = canvas_gives(course.root / f"exported/{TINY}-feedback.zip")
    assert "18.33" in given["1234"] and "the page of" not in given["1234"], "a person took two points"
    assert "<html" in given["01234"] and given["20261234"] == "the page of 20261234"


def test_one_whose_page_cannot_be_made_is_listed_and_the_others_go(course: Course) -> None:
    (course.feedback(TINY, "01234") / f"{TINY}.html").unlink()
    shutil.rmtree(course.autograded(TINY, "01234"))
    done = hand_back(TINY, download(course, CANVAS))
    assert set(canvas_gives(course.root / f"exported/{TINY}-feedback.zip")) == {"20261234", "1234"}
    assert done.exit_code == 3 and re.search(r"01234 .*There is no feedback page", done.output)


def test_what_is_no_download_is_a_sentence(course: Course) -> None:
    (course.root / "notes.txt").touch()
    (course.root / "broken.zip").write_bytes(b"PK\3\4 and no more")
    for file, sentence in {
        "notes.txt": "is neither a folder nor an archive",
        "broken.zip": "It is damaged and cannot be read whole",
        "source": "Nothing in source is named as Canvas or Moodle",
        "nowhere.zip": "does not exist",
    }.items():
        done = hand_back(TINY, file)
        assert done.exit_code in (1, 2) and sentence in done.output, done.output
    done = hand_back(TINY, download(course, ("이기다림_4715_90215_tiny.ipynb",)))
    assert done.exit_code == 1 and "Nobody in submissions.zip has feedback of tiny" in done.output
    assert not (course.root / "exported").exists()
