"""Grading on a Dask cluster: the grades of the pool, whatever becomes of the workers."""

from __future__ import annotations

import json
import random
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from dataclasses import replace
from pathlib import Path

import pytest
import small_class
import tiny_course
from dask_cluster import Cluster
from distributed import Client

from unrolled.errors import CourseError, SubmissionError
from unrolled.pipeline import cluster as driving
from unrolled.pipeline.grading import Submission, grade_all

KILLS_ITS_KERNEL = "import os\nos._exit(1)"
CLASS = (
    Submission("right", tiny_course.submission()),
    Submission("transposed", tiny_course.submission(step=small_class.TRANSPOSED)),
    Submission("kills its kernel", tiny_course.submission(KILLS_ITS_KERNEL)),
    Submission(
        "kills it in an answer", tiny_course.submission(step=f"def step(x, h, w):\n    {KILLS_ITS_KERNEL[10:]}\n")
    ),
    Submission("not a notebook", b'{"cells": ['),
    Submission("repeats nothing", tiny_course.submission(repeat="def repeat(x, times):\n    return x\n")),
)
POISON = "# ends the worker"
DIES_OF_POISON = f"""\
import os
from unrolled.pipeline.remote import Held
grade = Held.grade
Held.grade = lambda self, one, grade=grade: os._exit(1) if b"{POISON}" in one.notebook else grade(self, one)
"""


def told(submissions: tuple[Submission, ...], **where: object) -> Iterator[tuple[str, object]]:
    """By student, as each is done: the verdicts, or the error."""
    for one, future in grade_all(tiny_course.lesson(), submissions, **where):
        error = future.exception()
        yield one.student, (type(error), str(error)) if error else future.result().verdicts


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    made = Cluster(tmp_path)
    yield made
    made.close()


@pytest.mark.kernel
def test_grades_are_those_of_the_pool_though_workers_are_killed_and_others_join(cluster: Cluster) -> None:
    alive = [cluster.join(), cluster.join()]
    of_the_pool = dict(told(CLASS, workers=2))
    assert of_the_pool["not a notebook"][0] is SubmissionError

    assert dict(told(CLASS, scheduler=cluster.address)) == of_the_pool

    rng, killed, found = random.Random(3), 0, {}
    for done, (student, outcome) in enumerate(told(CLASS, scheduler=cluster.address), 1):
        found[student] = outcome
        if done % 2:  # two remain, and one of them has just joined
            victim = alive.pop(rng.randrange(2))
            victim.kill()
            victim.wait()
            alive.append(cluster.join())
            killed += 1
    assert found == of_the_pool
    assert killed == 3
    assert "Compute Failed" not in cluster.log()


@pytest.mark.kernel
def test_a_notebook_that_workers_die_of_costs_no_other_its_grade(tmp_path: Path) -> None:
    cluster = Cluster(tmp_path, environment={"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"})
    try:
        cluster.join(DIES_OF_POISON, nanny=True)
        poison = Submission("poison", tiny_course.submission(POISON))
        found = dict(told((poison, *CLASS[:2]), scheduler=cluster.address))
    finally:
        cluster.close()
    assert found["poison"][0] is BrokenExecutor
    assert "every worker that graded it ended" in found["poison"][1]
    assert {student: [str(one.outcome) for one in found[student]] for student in ("right", "transposed")} == {
        "right": ["passed"] * 5,
        "transposed": ["failed", "failed", "passed", "passed", "passed"],
    }


@pytest.mark.kernel
def test_a_student_reaches_neither_the_scheduler_nor_a_worker(cluster: Cluster) -> None:
    cluster.join()
    with Client(cluster.address, set_as_default=False) as client:
        client.wait_for_workers(1, timeout=60)
        addresses = [cluster.address, *client.scheduler_info(n_workers=-1)["workers"]]
    ports = [tuple(address.removeprefix("tcp://").split(":")) for address in addresses]
    tries = f"""\
import socket
for host, port in {ports}:
    try:
        socket.create_connection((host, int(port)), 2).close()
        print("reached", port)
    except OSError as error:
        print("tried", port)
"""
    curious = Submission("curious", tiny_course.submission(tries))
    ((_, future),) = grade_all(tiny_course.lesson(), [curious], scheduler=cluster.address)
    cells = json.loads(future.result().notebook)["cells"]
    said = "".join("".join(output.get("text", "")) for cell in cells for output in cell.get("outputs", ()))
    assert said.split() == [word for _, port in ports for word in ("tried", port)]
    for host, port in ports:  # which are there
        socket.create_connection((host, int(port)), 2).close()


UNFIT = pytest.mark.parametrize(
    ("preload", "sentence"),
    [
        ("import unrolled\nunrolled.__version__ = '0.0'\n", "it has unrolled 0.0, not"),
        (
            "import unrolled.pipeline.remote as remote\nremote.confined = lambda: 'own network: none'\n",
            "it cannot confine students' code: own network: none",
        ),
        (
            "import sys\nsys.modules['unrolled.pipeline.remote'] = None\n",
            "this version of the package unrolled is not installed there",
        ),
    ],
    ids=["another version", "cannot confine", "without the package"],
)


@pytest.mark.kernel
@UNFIT
def test_a_worker_that_would_grade_otherwise_is_refused_by_name(cluster: Cluster, preload: str, sentence: str) -> None:
    cluster.join(preload)
    with pytest.raises(CourseError) as refused:
        list(told(CLASS[:1], scheduler=cluster.address))
    assert sentence in str(refused.value)
    assert "The worker tcp://127.0.0.1:" in str(refused.value)


@pytest.mark.kernel
@pytest.mark.parametrize("seconds", [1.0, 3600.0], ids=["looked at", "handed a task first"])
@UNFIT
def test_one_that_joins_later_is_sent_away_and_the_others_go_on(
    cluster: Cluster,
    preload: str,
    sentence: str,
    seconds: float,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(driving, "SECONDS_BETWEEN_LOOKS", seconds)
    cluster.join()
    submissions = tuple(replace(one, student=f"{one.student} {turn}") for turn in range(4) for one in CLASS[:2])
    graded = told(submissions, scheduler=cluster.address)
    found = [next(graded)]
    with Client(cluster.address, set_as_default=False) as client:
        cluster.join(preload)
        client.wait_for_workers(2, timeout=60)
        found += graded
        assert len(client.scheduler_info(n_workers=-1)["workers"]) == 1
    (right, transposed) = dict(told(CLASS[:2], workers=1)).values()
    assert dict(found) == {one.student: right if "right" in one.student else transposed for one in submissions}
    (message,) = caplog.messages
    assert sentence in message and "It was sent away; the others go on." in message


def test_a_scheduler_that_is_not_there_is_said_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driving, "SECONDS_TO_CONNECT", 1)
    start = time.monotonic()
    with pytest.raises(CourseError, match=r"There is no scheduler at tcp://127\.0\.0\.1:9"):
        list(told(CLASS[:1], scheduler="tcp://127.0.0.1:9"))
    assert time.monotonic() - start < 10


@pytest.mark.kernel
def test_a_cluster_that_has_or_keeps_no_worker_is_said(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driving, "SECONDS_WITHOUT_WORKERS", 1)
    with pytest.raises(CourseError, match="has had no worker for 1 s"):
        list(told(CLASS[:1], scheduler=cluster.address))
    monkeypatch.setattr(driving, "SECONDS_WITHOUT_WORKERS", 30)
    worker, graded = cluster.join(), told(CLASS[:2] * 8, scheduler=cluster.address)
    next(graded)
    monkeypatch.setattr(driving, "SECONDS_WITHOUT_WORKERS", 1)
    worker.kill()
    with pytest.raises(CourseError, match="has had no worker for 1 s"):
        list(graded)


@pytest.mark.kernel
def test_the_command_grades_a_class_over_tls(tmp_path: Path) -> None:
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    wanted = ["-newkey", "rsa:2048", "-nodes", "-subj", "/CN=unrolled", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(["openssl", "req", "-x509", *wanted], check=True, capture_output=True)
    of_tls = {"DASK_DISTRIBUTED__COMM__TLS__CA_FILE": str(certificate)}
    for role in ("SCHEDULER", "WORKER", "CLIENT"):
        of_tls[f"DASK_DISTRIBUTED__COMM__TLS__{role}__CERT"] = str(certificate)
        of_tls[f"DASK_DISTRIBUTED__COMM__TLS__{role}__KEY"] = str(key)
    course = small_class.prepare(tmp_path / "course")
    small_class.hand_in(course, "grace", small_class.CLASS["grace"])
    cluster = Cluster(tmp_path, "tls", of_tls)
    try:
        cluster.join()
        done = small_class.unrolled(course, "grade", "--scheduler", cluster.address, **of_tls)
    finally:
        cluster.close()
    assert (done.returncode, done.stderr) == (0, "")
    assert cluster.address.startswith("tls://")
    assert "grace: graded, 15 / 25" in done.stdout


def test_without_the_extra_a_sentence_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.delitem(sys.modules, "unrolled.pipeline.cluster")
    monkeypatch.delitem(sys.modules, "unrolled.pipeline.remote", raising=False)
    with pytest.raises(CourseError, match=r"pip install 'unrolled\[cluster\]'"):
        list(told(CLASS[:1], scheduler="tcp://127.0.0.1:9"))
