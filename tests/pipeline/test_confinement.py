"""What a person hears of the sandbox: from `unrolled doctor`, and from `unrolled grade` where there is none."""

from __future__ import annotations

import nbformat
import pytest
from click.testing import CliRunner, Result
from conftest import FORWARD, hand_in, solved

from unrolled.command import main
from unrolled.course.course import Course
from unrolled.kernels.nursery import Nursery
from unrolled.kernels.processes import NotStarted

pytestmark = pytest.mark.kernel

REFUSED = "process namespace: [Errno 1] Operation not permitted: 'unshare'"


def _unrolled(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, env={"COLUMNS": "200"})


@pytest.fixture
def machine_without_namespaces(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that refuses what the sandbox is made of, as containers do."""
    start = Nursery.start

    def refusing(self: Nursery, entry: str, payload: dict, files: list[int], enclosure: object = None) -> object:
        if enclosure is not None:
            raise NotStarted(REFUSED)
        return start(self, entry, payload, files)

    monkeypatch.setattr(Nursery, "start", refusing)


def test_doctor_finds_every_layer_that_was_tried_from_inside() -> None:
    result = _unrolled("doctor")
    assert result.exit_code == 0, result.output
    for layer in ("own user", "own processes", "own network", "own IPC", "hidden files", "limits", "no new privileges"):
        assert f"{layer} " in result.output
    assert "zygote with TensorFlow │ yes" in result.output
    assert "Students' code is confined while it is graded." in result.output


@pytest.mark.usefixtures("machine_without_namespaces")
def test_doctor_names_the_layer_that_is_not_there() -> None:
    result = _unrolled("doctor")
    assert result.exit_code == 1
    assert "│ process namespace      │ no   │ [Errno 1] Operation not permitted: 'unshare'" in result.output
    assert "unrolled grade --sandbox off" in result.output


@pytest.mark.usefixtures("machine_without_namespaces")
def test_without_a_sandbox_nothing_is_graded_unless_asked_for_by_name(in_course: Course) -> None:
    hand_in(in_course, "ada", solved(in_course))
    graded = in_course.autograded(FORWARD, "ada") / f"{FORWARD}.ipynb"

    refused = _unrolled("grade")
    assert refused.exit_code == 1 and "Traceback" not in refused.output
    assert REFUSED in refused.output.replace("\n", " ") and "--sandbox off" in refused.output
    assert not graded.exists()

    result = _unrolled("grade", "--sandbox", "off", "--workers", "1", "--no-feedback")
    assert result.exit_code == 0 and "100 / 100" in result.output
    assert "ran without a sandbox" in result.output.replace("\n", " ")
    assert nbformat.read(graded, as_version=4).metadata["unrolled"]["sandbox"] == "off"
    assert not in_course.feedback(FORWARD, "ada").exists()


def test_a_grade_given_in_the_sandbox_says_so_and_takes_the_place_of_one_without(in_course: Course) -> None:
    hand_in(in_course, "ada", solved(in_course))
    graded = in_course.autograded(FORWARD, "ada") / f"{FORWARD}.ipynb"
    for sandbox in ("off", "on"):
        assert "graded" in _unrolled("grade", "--sandbox", sandbox).output
        assert nbformat.read(graded, as_version=4).metadata["unrolled"]["sandbox"] == sandbox
    assert "unchanged" in _unrolled("grade").output
