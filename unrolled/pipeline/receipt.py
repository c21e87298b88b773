"""The receipt of a grading: what was graded, against what, when and with what, and what came of it.

It lies beside the graded notebook. The notebook's key alone says whether a submission is unchanged; a receipt that
names another key is not this notebook's, and nothing in it counts.
"""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbformat import NotebookNode
from nbgrader.utils import is_grade

from unrolled import __version__
from unrolled.course.whole import write_whole
from unrolled.gradebook.marks import auto_score
from unrolled.notebook.roles import hidden_checks

if TYPE_CHECKING:
    from unrolled.pipeline.grading import Rubric

RECEIPT = "receipt.json"
"""Its name; nbgrader_config.py keeps it from being copied to students with their feedback."""

LOCKED = "requirements.lock"
_PACKAGES = ("nbgrader", "numpy", "tensorflow", "keras", "ipykernel")


@dataclass(frozen=True)
class Origin:
    """Where a grade comes from, as the process that graded knows it.

    Args:
        submission: the SHA-256 of the notebook that was handed in.
        lesson: the SHA-256 of each part of the lesson.
        versions: of this package, Python and what students' code uses.
        limits: seconds that a cell may run, and bytes that a student's code may use.
        seconds: how long grading took.
    """

    submission: str = ""
    lesson: Mapping[str, str] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, float | None] = field(default_factory=dict)
    seconds: float = field(default=0.0, compare=False)


def origin_of(rubric: Rubric, submission: bytes, seconds: float) -> Origin:
    """Where the grade comes from that this process has just given."""
    limits = {"seconds": rubric.seconds, "memory": rubric.memory}
    return Origin(digest(submission), parts_of(rubric), versions(), limits, round(seconds, 2))


def parts_of(rubric: Rubric) -> dict[str, str]:
    """The SHA-256 of each part of a lesson that a grade depends on."""
    trial = rubric.trial
    parts = {
        "source notebook": rubric.source,
        "solution": repr(trial.definitions),
        "hidden checks": repr(trial.hidden),
        "known mistakes": repr(sorted(trial.mistakes.items())),
        "data": repr(rubric.data),
    }
    return {name: digest(part.encode()) for name, part in parts.items()}


def versions() -> dict[str, str]:
    """The versions that a grade may depend on."""
    found = {"unrolled": __version__, "python": platform.python_version()}
    for name in _PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "none"
    return found


def digest(content: bytes) -> str:
    """The SHA-256, in hexadecimal digits."""
    return sha256(content).hexdigest()


def digest_of(file: Path) -> str | None:
    """The SHA-256 of a file; None if there is none."""
    return digest(file.read_bytes()) if file.is_file() else None


@dataclass(frozen=True)
class Receipt:
    """A receipt; see the module.

    Args:
        student: whose work it is.
        assignment: the assignment's name.
        key: that of the notebook beside it.
        when: when it was recorded, in UTC.
        handed_in: when the work was handed in, in UTC; None if nothing says so.
        sandbox: "on" or "off".
        lock: the SHA-256 of the course's requirements.lock; None if there is none.
        origin: where the grade comes from.
        checks: a row for each graded cell: points, outcome, the known mistakes and what was lent.
        mended: what had to be mended: kind, and cell or file.
    """

    student: str
    assignment: str
    key: str
    when: str
    handed_in: str | None
    sandbox: str
    lock: str | None
    origin: Origin
    checks: tuple[Mapping[str, Any], ...]
    mended: tuple[tuple[str, str | None], ...]


def receipt_of(
    student: str, assignment: str, notebook: NotebookNode, origin: Origin, handed_in: datetime | None, root: Path
) -> Receipt:
    """Makes the receipt of a graded notebook; `root` is the course directory."""
    record = notebook.metadata["unrolled"]
    when = f"{datetime.now(UTC).isoformat(timespec='seconds')}"
    time = f"{handed_in.replace(tzinfo=UTC).isoformat(timespec='seconds')}" if handed_in else None
    mended = tuple((kind, name) for kind, name in record.get("mended", ()))
    return Receipt(
        student=student,
        assignment=assignment,
        key=record["key"],
        when=when,
        handed_in=time,
        sandbox=record.get("sandbox", "on"),
        lock=digest_of(root / LOCKED),
        origin=origin,
        checks=tuple(rows_of(notebook)),
        mended=mended,
    )


def rows_of(notebook: NotebookNode) -> list[dict[str, Any]]:
    """What each graded cell of a graded notebook came to."""
    exercise = {check.grade_id: check.exercise for check in hidden_checks(notebook)}
    rows = []
    for cell in filter(is_grade, notebook.cells):
        name, verdict = cell.metadata.nbgrader["grade_id"], cell.metadata.get("unrolled", {})
        rows.append(
            {
                "check": name,
                "exercise": exercise.get(name) or name,
                "points": auto_score(cell),
                "possible": cell.metadata.nbgrader["points"],
                "outcome": verdict.get("outcome", "by hand"),
                "mistakes": list(verdict.get("mistakes", ())),
                "lent": list(verdict.get("lent", ())),
            }
        )
    return rows


def write_receipt(folder: Path, receipt: Receipt) -> None:
    """Writes a receipt into the folder of the graded notebook."""
    write_whole(folder / RECEIPT, (json.dumps(asdict(receipt), ensure_ascii=False, indent=1) + "\n").encode())


def read_receipt(folder: Path, key: str) -> Receipt | None:
    """Reads the receipt of the notebook that has this key; None if there is none, or that of another."""
    try:
        read = json.loads((folder / RECEIPT).read_bytes())
        receipt = Receipt(**{**read, "origin": Origin(**read["origin"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return receipt if receipt.key == key else None
