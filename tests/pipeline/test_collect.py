"""`unrolled collect` takes a class's work as learning platforms give it, and names what it cannot place."""

from __future__ import annotations

import io
import os
import pty
import random
import re
import shutil
import struct
import subprocess
import sys
import tarfile
import unicodedata
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import nbgrader
from nbgrader.api import Gradebook

from unrolled.command import main
from unrolled.course.lock import LOCK
from unrolled.gradebook.opening import prepare_gradebook
from unrolled.platforms.unpacking import Bounds, unpack

REPOSITORY = Path(__file__).parents[2]
FORWARD, OTHER = "02-forward", "03-rnncell"
STUDENTS = (
    {"id": "minji", "first_name": "Minji", "last_name": "Kim", "email": "mj.kim@uni.ac.kr", "lms_user_id": "4711"},
    {"id": "kim_jaeho", "first_name": "Jaeho", "last_name": "Kim"},
    {"id": "20261234", "first_name": "서연", "last_name": "이"},
    {"id": "01234", "first_name": "민준", "last_name": "박"},
    {"id": "01235", "first_name": "민준", "last_name": "박"},
)
NB, NEWER = b'{"cells": []}', b'{"cells": [1]}'
Members = list[tuple[str, bytes]]


@pytest.fixture(scope="module")
def roster(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("roster") / "gradebook.db"
    prepare_gradebook(f"sqlite:///{file}", "unrolled")
    with Gradebook(f"sqlite:///{file}", "unrolled") as gradebook:
        for student in STUDENTS:
            gradebook.add_student(student["id"], **{key: value for key, value in student.items() if key != "id"})
    return file


@pytest.fixture
def course(roster: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course of two assignments and five students, as the working directory."""
    root = tmp_path / "course"
    for name in (FORWARD, OTHER):
        (root / "lessons" / name).mkdir(parents=True)
        (root / "lessons" / name / "lesson.py").touch()
    shutil.copy(REPOSITORY / "nbgrader_config.py", root)
    shutil.copy(roster, root)
    monkeypatch.chdir(root)
    return root


def zipped(members: Members, when: tuple[int, ...] = (2026, 11, 20, 12, 0, 0)) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            info = zipfile.ZipInfo("x", when)
            info.filename, info.compress_type = name, zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return data.getvalue()


def download(course: Path, members: Members, name: str = "download.zip", **how: tuple[int, ...]) -> Path:
    file = course.parent / name
    file.write_bytes(zipped(members, **how))
    return file


def collect(*arguments: str | Path) -> Result:
    done = CliRunner(env={"COLUMNS": "1000"}).invoke(main, ["collect", *map(str, arguments)])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    return done


def lying(course: Path, step: str = "submitted") -> dict[str, bytes]:
    files = sorted(file for file in (course / step).rglob("*") if file.is_file())
    return {file.relative_to(course / step).as_posix(): file.read_bytes() for file in files}


def notebooks(course: Path) -> dict[str, bytes]:
    """By student: the notebook, where it alone was laid down under the assignment's name."""
    return {
        name.split("/")[0]: data for name, data in lying(course).items() if name.endswith(f"/{FORWARD}/{FORWARD}.ipynb")
    }


@pytest.mark.parametrize(
    ("path", "student"),
    [
        ("kimminji_4711_90210_02-forward.ipynb", "minji"),
        ("kimminji_LATE_4711_90210_02-forward-2.ipynb", "minji"),
        ("somebodyrenamed_4711_90210_my work.ipynb", "minji"),
        ("이서연_88_90211_02-forward.ipynb", "20261234"),
        ("이서연20261234_88_90211_02-forward.ipynb", "20261234"),
        ("Minji Kim_12345_assignsubmission_file_/02-forward.ipynb", "minji"),
        ("Minji Kim_12345_assignsubmission_file/work/02-forward (1).ipynb", "minji"),
        ("Minji Kim_12345_assignsubmission_file_answer.ipynb", "minji"),
        ("이서연_12346_assignsubmission_file_/02-forward.ipynb", "20261234"),
        ("Homework 2_minji_attempt_2026-11-20-12-00-00_02-forward.ipynb", "minji"),
        ("Homework_2_kim_jaeho_attempt_2026-11-20-12-00-00_x.ipynb", "kim_jaeho"),
        ("Minji Kim - 02-forward.ipynb", "minji"),
        ("02-forward/Copy of Minji Kim - 02-forward.ipynb", "minji"),
        ("minji.ipynb", "minji"),
        ("minji_02-forward.ipynb", "minji"),
        ("02-forward_minji (2).ipynb", "minji"),
        ("mj.kim@uni.ac.kr_02-forward.ipynb", "minji"),
        ("01234_박민준_과제.ipynb", "01234"),
        ("kim_jaeho/whatever.ipynb", "kim_jaeho"),
        ("class/20261234 이서연/02-forward/02-forward.ipynb", "20261234"),
        ("박민준(01235)/02-forward.ipynb", "01235"),
        ("class.zip/class/minji.zip/work/in a folder/x.ipynb", "minji"),
    ],
)
def test_each_platforms_names_lead_to_the_student(course: Path, path: str, student: str) -> None:
    *outer, inner = path.split(".zip/")
    members = [(inner, NB)]
    for archive in reversed(outer):
        members = [(f"{archive}.zip", zipped(members))]
    done = collect(FORWARD, download(course, members))
    assert (done.exit_code, notebooks(course)) == (0, {student: NB}), done.output


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("hong_1_2_02-forward.ipynb", "“hong” is nobody on the roster."),
        ("Hong Gildong_12_assignsubmission_file_/minji.ipynb", "“Hong Gildong” is nobody on the roster."),
        ("박민준_12_assignsubmission_file_/02-forward.ipynb", "may be several on the roster: 01234, 01235."),
        ("02-forward_hong_attempt_2026-11-20-12-00-00_minji.ipynb", "“hong” is nobody on the roster."),
        ("minji_kim_jaeho.ipynb", "is nobody on the roster."),
        ("minji_5.ipynb", "is nobody on the roster."),
        ("minjiz.ipynb", "is nobody on the roster."),
        ("1234.ipynb", "is nobody on the roster."),
        ("02-forward.ipynb", "Nothing in its name says whose it is."),
        ("minji/03-rnncell.ipynb", "It is named as another assignment, 03-rnncell."),
        ("minji/answers.py", "minji handed in no notebook, only answers.py."),
    ],
)
def test_what_is_not_recognised_is_listed_and_nobodys(course: Path, path: str, reason: str) -> None:
    done = collect(FORWARD, download(course, [(path, NB), ("01235.ipynb", NB)], name="d.zip"))
    assert (done.exit_code, list(notebooks(course))) == (3, ["01235"]), done.output
    assert path in done.output and reason in done.output


def test_a_students_archive_cannot_name_another_student(course: Path) -> None:
    inner = zipped([("kim_jaeho/kimjaeho_1_2_x.ipynb", NB)])
    collect(FORWARD, download(course, [("Minji Kim_12_assignsubmission_file_/kim_jaeho.zip", inner)]))
    forged = "x_minji_attempt_2026-11-20-12-00-00_x_kim_jaeho_attempt_2026-11-21-12-00-00_x.ipynb"
    collect(FORWARD, download(course, [(forged, NEWER)]))
    assert set(notebooks(course)) == {"minji"}


def test_without_a_roster_the_names_are_the_ids(course: Path) -> None:
    (course / "gradebook.db").unlink()
    names = ["all/kimminji_4711_1_02-forward.ipynb", "all/20261234.ipynb", "all/박민준_02-forward.ipynb"]
    folders = ["all/jaeho/02-forward.ipynb", "all/02-forward.ipynb"]
    done = collect(download(course, [(name, NB) for name in names + folders]))
    assert set(notebooks(course)) == {"kimminji", "20261234", "박민준", "jaeho"}, done.output
    assert done.exit_code == 3 and "Nothing in its name says whose it is." in done.output


def test_ids_alone_are_a_roster_until_all_of_them_have_handed_in(course: Path) -> None:
    (course / "gradebook.db").unlink()
    url = f"sqlite:///{course / 'gradebook.db'}"
    prepare_gradebook(url, "unrolled")
    with Gradebook(url, "unrolled") as gradebook:
        gradebook.add_student("01234")
        gradebook.add_assignment(FORWARD)
    file = download(course, [("01234_02-forward.ipynb", NB), ("hong_02-forward.ipynb", NB)])
    assert collect(file).exit_code == 3 and set(notebooks(course)) == {"01234"}
    with Gradebook(url, "unrolled") as gradebook:
        gradebook.add_submission(FORWARD, "01234")
    assert collect(file).exit_code == 0 and set(notebooks(course)) == {"01234", "hong"}


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_korean_names_are_one_whichever_way_they_are_written(course: Path, form: str) -> None:
    name = unicodedata.normalize(form, "이서연_02-forward.ipynb")
    done = collect(FORWARD, download(course, [(name, NB)]))
    assert (done.exit_code, notebooks(course)) == (0, {"20261234": NB})


def test_korean_windows_names_are_recovered(course: Path) -> None:
    file = download(course, [("ABCDEF_02-forward.ipynb", NB)])
    file.write_bytes(file.read_bytes().replace(b"ABCDEF", "이서연".encode("cp949")))
    done = collect(FORWARD, file)
    assert (done.exit_code, notebooks(course)) == (0, {"20261234": NB}), done.output


def test_the_newest_attempt_is_taken_and_its_time_kept(course: Path) -> None:
    (course / "deadlines.toml").write_text('timezone = "Asia/Seoul"\n')
    attempt = "02-forward_minji_attempt_2026-11-{}-09-00-00{}"
    members = [(attempt.format(day, "_a.ipynb"), f"{day}".encode()) for day in (20, 22, 21)]
    members += [(attempt.format(day, ".txt"), b"Name: Minji Kim") for day in (20, 22, 21)]
    done = collect(FORWARD, download(course, members))
    assert done.exit_code == 0 and "2 older attempts left out." in done.output, done.output
    expected = {f"minji/{FORWARD}/{FORWARD}.ipynb": b"22", f"minji/{FORWARD}/timestamp.txt": b"2026-11-22 00:00:00 UTC"}
    assert lying(course) == expected


def test_what_canvas_uploaded_last_is_taken_whatever_its_place(course: Path) -> None:
    members = [
        (f"kimminji_4711_{n}_02-forward{end}.ipynb", f"{n}".encode()) for n, end in ((90, "-2"), (85, "-1"), (70, ""))
    ]
    collect(FORWARD, download(course, members))
    assert notebooks(course) == {"minji": b"90"}
    old = download(course, [("이서연_8_5_x.ipynb", NB)], name="old.zip", when=(2026, 11, 21, 12, 0, 0))
    collect(FORWARD, old, download(course, [("이서연_8_9_x.ipynb", NEWER)], name="new.zip"))
    assert notebooks(course)["20261234"] == NEWER


def test_the_time_of_a_download_is_not_taken_for_that_of_handing_in(course: Path) -> None:
    collect(
        FORWARD, download(course, [("kimminji_4711_1_x.ipynb", NB), ("이서연_1_assignsubmission_file_/x.ipynb", NB)])
    )
    assert len(lying(course)) == 2
    done = collect(FORWARD, download(course, [("kimjaeho_LATE_1_1_x.ipynb", NB)]))
    assert "late, says the platform" in done.output


def test_a_files_own_time_is_shown_and_makes_nobody_late(course: Path) -> None:
    (course / "deadlines.toml").write_text('timezone = "Asia/Seoul"\n')
    folder = course.parent / "unpacked"
    for name in ("minji/a.ipynb", "20261234.ipynb"):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(NB)
        os.utime(file, (1795147200, 1795147200))  # 2026-11-20 04:00:00 UTC
    done = collect(FORWARD, folder)
    assert set(lying(course)) == {f"{student}/{FORWARD}/{FORWARD}.ipynb" for student in ("minji", "20261234")}
    assert done.output.count("2026-11-20 13:00 (the file's)") == 2, done.output
    assert "not written to timestamp.txt, and nobody is late by it." in done.output


def test_a_newer_attempt_replaces_one_that_had_files_beside_it(course: Path) -> None:
    collect(FORWARD, download(course, [("minji/a.ipynb", NB), ("minji/x.csv", b"x")]))
    later = download(course, [("minji/a.ipynb", NEWER)], name="later.zip", when=(2026, 11, 21, 12, 0, 0))
    collect(FORWARD, later)
    assert notebooks(course) == {"minji": NEWER}


def test_of_two_of_one_name_the_id_in_the_names_place_settles_it(course: Path) -> None:
    told = "<id>_12_assignsubmission_file_"
    done = collect(FORWARD, download(course, [("박민준_12_assignsubmission_file_/x.ipynb", NB)]))
    assert f"Unpack the download and put the id in the place of the name: {told}" in done.output
    folder = course.parent / "unpacked"
    for student, number in (("01234", "12"), ("01235", "13")):
        (folder / f"{student}_{number}_assignsubmission_file_").mkdir(parents=True)
        (folder / f"{student}_{number}_assignsubmission_file_" / "x.ipynb").write_text(student)
    done = collect(FORWARD, folder)
    assert (done.exit_code, notebooks(course)) == (0, {"01234": b"01234", "01235": b"01235"}), done.output
    done = collect(FORWARD, download(course, [("박민준.ipynb", NB)]))
    assert "Put it into a folder named by the id." in done.output


def test_collecting_again_changes_nothing_and_older_work_replaces_nothing(course: Path) -> None:
    first = download(course, [("minji.ipynb", NB)], name="first.zip")
    later = download(course, [("minji.ipynb", NEWER)], name="later.zip", when=(2026, 11, 21, 12, 0, 0))
    assert "1 new" in collect(FORWARD, first).output
    before = {file: file.stat().st_mtime_ns for file in (course / "submitted").rglob("*")}
    assert "1 unchanged" in collect(FORWARD, first).output
    assert {file: file.stat().st_mtime_ns for file in (course / "submitted").rglob("*")} == before
    done = collect(FORWARD, later)
    assert "replaced. The one before is in replaced/minji/02-forward/" in done.output
    assert notebooks(course) == {"minji": NEWER} and NB in lying(course, "replaced").values()
    assert "1 older" in collect(FORWARD, first).output
    assert notebooks(course) == {"minji": NEWER} and len(lying(course, "replaced")) == 1


def test_of_several_downloads_the_newest_is_taken(course: Path) -> None:
    first = download(course, [("minji.ipynb", NB)], name="first.zip")
    later = download(course, [("Minji Kim - 02-forward.ipynb", NEWER)], name="later.zip", when=(2026, 11, 21, 12, 0, 0))
    collect(FORWARD, later, first)
    assert notebooks(course) == {"minji": NEWER}


def test_attempts_of_one_time_are_left_to_a_person(course: Path) -> None:
    done = collect(FORWARD, download(course, [("a/minji/x.ipynb", NB), ("b/minji/x.ipynb", NEWER)]))
    assert (done.exit_code, lying(course)) == (3, {}) and "nothing says which is the newest" in done.output


def test_files_beside_the_notebook_come_with_it(course: Path) -> None:
    members = [("hw/My Notebook.ipynb", NB), ("hw/data/x.csv", b"x"), ("hw/.ipynb_checkpoints/y.ipynb", b"y")]
    members += [("__MACOSX/hw/._z.ipynb", b"z"), ("hw/timestamp.txt", b"1999-01-01 00:00:00 UTC")]
    done = collect(FORWARD, download(course, [("minji/all.zip", zipped(members))]))
    assert done.exit_code == 0 and "With data/x.csv." in done.output
    assert lying(course) == {f"minji/{FORWARD}/{FORWARD}.ipynb": NB, f"minji/{FORWARD}/data/x.csv": b"x"}


def test_several_notebooks_keep_their_names_for_a_person_to_choose(course: Path) -> None:
    done = collect(FORWARD, download(course, [("minji/a.ipynb", NB), ("minji/b.ipynb", NEWER)]))
    assert done.exit_code == 3 and "minji handed in several notebooks: a.ipynb, b.ipynb." in done.output
    assert [name for name in lying(course) if name.endswith(".ipynb")] == [
        f"minji/{FORWARD}/a.ipynb",
        f"minji/{FORWARD}/b.ipynb",
    ]
    same = collect(FORWARD, download(course, [("01234/a.ipynb", NB), ("01234/a (1).ipynb", NB)]))
    assert same.exit_code == 0 and "01234" in notebooks(course)


@pytest.mark.parametrize(
    ("members", "sentence"),
    [
        (
            ["minji_02-forward.ipynb", "01234_03-rnncell.ipynb"],
            "named for several assignments, 02-forward, 03-rnncell.",
        ),
        (["minji.ipynb"], "No notebook in it is named for an assignment of 02-forward, 03-rnncell."),
    ],
)
def test_an_assignment_that_the_names_leave_open_is_asked_for(course: Path, members: list[str], sentence: str) -> None:
    done = collect(download(course, [(name, NB) for name in members]))
    assert done.exit_code == 1 and sentence in done.output and "unrolled collect ASSIGNMENT PATH" in done.output
    assert collect(download(course, [("minji/02-forward (3).ipynb", NB)])).exit_code == 0


def test_a_wrong_argument_is_a_sentence(course: Path) -> None:
    assert "There is no" in collect(FORWARD, "nowhere.zip").output
    assert "neither a file or folder nor an assignment" in collect("02-forwrad", course.parent).output
    assert "holds the course itself" in collect(FORWARD, course).output
    assert "Nothing to collect 02-forward from" in collect(FORWARD).output
    (course.parent / "empty").mkdir()
    assert "There is no file in" in collect(FORWARD, course.parent / "empty").output


def _link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, 0o120777 << 16
    return info


def _with_link() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(_link("x.ipynb"), "/etc/passwd")
    return data.getvalue()


def _locked() -> bytes:
    data = bytearray(zipped([("x.ipynb", NB)]))
    for sign, at in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        start = data.index(sign) + at
        data[start : start + 2] = struct.pack("<H", 1)
    return bytes(data)


def _tar(name: str, kind: bytes = tarfile.REGTYPE) -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w:gz") as archive:
        info = tarfile.TarInfo(name)
        info.type, info.linkname = kind, "/etc/passwd"
        info.size = len(NB) if kind == tarfile.REGTYPE else 0
        archive.addfile(info, io.BytesIO(NB))
    return data.getvalue()


def _nested(levels: int) -> bytes:
    data = zipped([("x.ipynb", NB)])
    for _ in range(levels):
        data = zipped([("more.zip", data)])
    return data


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("up.zip", zipped([("../../../up.ipynb", NB)]), "leads out of its folder"),
        ("windows.zip", zipped([("..\\..\\up.ipynb", NB)]), "leads out of its folder"),
        ("top.zip", zipped([("/tmp/up.ipynb", NB)]), "begins at the top of a disk"),
        ("drive.zip", zipped([("C:\\up.ipynb", NB)]), "begins at the top of a disk"),
        ("share.zip", zipped([("\\\\host\\up.ipynb", NB)]), "begins at the top of a disk"),
        ("link.zip", _with_link(), "Links are not followed."),
        ("link.tar.gz", _tar("x.ipynb", tarfile.SYMTYPE), "Links are not followed."),
        ("device.tar.gz", _tar("x.ipynb", tarfile.CHRTYPE), "Links are not followed."),
        ("up.tar.gz", _tar("../x.ipynb"), "leads out of its folder"),
        ("locked.zip", _locked(), "locked with a password"),
        ("cut.zip", zipped([("x.ipynb", NB)])[:-30], "It is damaged"),
        ("empty.zip", b"", "It is damaged"),
        ("no.tar.gz", b"no", "It is damaged"),
        ("other.7z", b"7z", "This kind of archive is not read."),
        ("device.zip", zipped([("con.ipynb", NB)]), "keeps for devices"),
        ("long.zip", zipped([("x" * 300 + ".ipynb", NB)]), "too long"),
        ("control.zip", zipped([("a\nb.ipynb", NB)]), "cannot be shown"),
        ("deep.zip", _nested(5), "at most 4 are opened"),
        ("bomb.zip", None, "as zip bombs do"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_hostile_archive_is_a_sentence_and_stops_nobody(
    course: Path, name: str, data: bytes | None, sentence: str
) -> None:
    if data is None:
        data = zipped([("x.ipynb", bytes(130_000_000))])
    before = sorted(course.parent.rglob("*"))
    done = collect(FORWARD, download(course, [(f"minji/{name}", data), ("01234.ipynb", NB)], name="d.zip"))
    assert done.exit_code == 3 and sentence in done.output, done.output
    assert notebooks(course) == {"01234": NB}
    beyond = {path for path in course.parent.rglob("*") if course / "submitted" not in (path, *path.parents)}
    assert beyond - set(before) == {course.parent / "d.zip", course / LOCK} and not Path("/tmp/up.ipynb").exists()


def test_names_that_differ_in_capitals_are_both_named(course: Path) -> None:
    inner = zipped([("a.ipynb", NB), ("Data.csv", b"1"), ("data.csv", b"2")])
    done = collect(FORWARD, download(course, [("minji.zip", inner)]))
    assert done.exit_code == 3 and "Another file bears this name" in done.output and notebooks(course) == {"minji": NB}


def test_links_and_noise_in_a_folder_are_not_followed(course: Path) -> None:
    folder = course.parent / "class"
    folder.mkdir()
    (folder / "minji.ipynb").write_bytes(NB)
    (folder / "01234.ipynb").symlink_to("/etc/passwd")
    (folder / "kim_jaeho").symlink_to("/etc")
    (folder / ".DS_Store").touch()
    done = collect(FORWARD, folder)
    assert done.output.count("Links are not followed.") == 2 and notebooks(course) == {"minji": NB}


def test_what_an_archive_may_hold_is_bounded(tmp_path: Path) -> None:
    bounds = Bounds(file=1000, submission=3000, download=10_000, files=5, unsuspected=100_000)
    whole = zipped([("big.txt", os.urandom(2000)), ("ok.txt", b"ok")])
    many = zipped([(f"{n}.txt", b"") for n in range(6)])
    heavy = zipped([(f"{n}.txt", bytes(900)) for n in range(4)])
    quine = zipped([(f"{n}.zip", zipped([("a.txt", bytes(900)), ("b.txt", bytes(900))])) for n in range(4)])
    source = tmp_path / "class.zip"
    source.write_bytes(zipped([("many.zip", many), ("heavy.zip", heavy), ("quine.zip", quine), ("ok.txt", b"ok")]))
    (tmp_path / "whole.zip").write_bytes(whole)
    refused = unpack(source, tmp_path / "out", bounds) + unpack(tmp_path / "whole.zip", tmp_path / "out", bounds)
    assert {one.path for one in refused} == {
        *(f"class.zip/{name}.zip" for name in ("many", "heavy", "quine")),
        "whole.zip/big.txt",
    }
    left = [file.relative_to(tmp_path / "out").as_posix() for file in (tmp_path / "out").rglob("*") if file.is_file()]
    assert sorted(left) == ["class.zip/ok.txt", "whole.zip/ok.txt"]


def test_no_damage_to_an_archive_is_more_than_a_sentence(tmp_path: Path) -> None:
    rng = random.Random(7)
    right = zipped([("minji/이서연.ipynb", NB), ("a/b.zip", zipped([("x.ipynb", NB)])), ("c.tar.gz", _tar("y.ipynb"))])
    for number in range(200):
        damaged = bytearray(right)
        for _ in range(rng.randint(1, 8)):
            damaged[rng.randrange(len(damaged))] = rng.randrange(256)
        source, out = tmp_path / "x.zip", tmp_path / "out"
        source.write_bytes(damaged[: rng.choice([len(damaged), rng.randrange(len(damaged))])])
        out.mkdir()
        for refused in unpack(source, out):
            assert refused.reason.endswith("."), number
        assert {path.name for path in out.iterdir()} <= {"x.zip"}
        shutil.rmtree(out)


@pytest.mark.kernel
def test_nbgraders_own_zip_collect_takes_the_same(course: Path) -> None:
    archive = course / "downloaded" / FORWARD / "archive"
    archive.mkdir(parents=True)
    members = [(f"02-forward_minji_attempt_2026-11-{day}-12-00-00_x.ipynb", f"{day}".encode()) for day in (20, 21)]
    members += [("Homework_hong_attempt_2026-11-20-12-00-00_x.ipynb", NB), ("../up.ipynb", NB)]
    (archive / "all.zip").write_bytes(zipped(members))
    said = nbgrader(course, "zip_collect", FORWARD, TZ="Asia/Seoul")
    assert lying(course) == {
        f"minji/{FORWARD}/{FORWARD}.ipynb": b"21",
        f"minji/{FORWARD}/timestamp.txt": b"2026-11-21 03:00:00",
    }
    assert "“hong” is nobody on the roster." in said and "leads out of its folder" in said


@pytest.mark.parametrize(("said", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_sees_colours_unless_no_color_is_set(course: Path, said: dict[str, str], coloured: bool) -> None:
    command = [sys.executable, "-m", "unrolled", "collect", FORWARD, str(download(course, [("minji.ipynb", NB)]))]
    environment = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    screen, theirs = pty.openpty()
    try:
        terminal = {"TERM": "xterm-256color", "COLUMNS": "200"}
        subprocess.run(
            command, env=environment | terminal | said, stdout=theirs, stderr=theirs, timeout=120, check=True
        )
        shown = os.read(screen, 60_000).decode()
    finally:
        os.close(screen)
        os.close(theirs)
    assert "minji" in shown and bool(re.search(r"\x1b\[[0-9;]*3[0-7]m", shown)) is coloured, shown
