"""Regions of a cell between nbgrader's markers: the solution of an exercise, the code of a hidden check."""

from __future__ import annotations

import re
from typing import Literal

from unrolled.lesson.percent import PercentCell

Kind = Literal["SOLUTION", "HIDDEN TESTS"]

# nbgrader takes any line that holds these words for a marker.
_MARKER = re.compile(r"(?P<edge>BEGIN|END) (?P<kind>SOLUTION|HIDDEN TESTS)")


def regions(cell: PercentCell, kind: Kind | None) -> list[tuple[int, int]]:
    """Finds the regions of a cell.

    Args:
        cell: a lesson's cell.
        kind: the one kind of region that it may hold; None if it may hold none.

    Returns:
        The indices of the two marker lines of each region.

    Raises:
        LessonError: a marker is misspelt, not of this kind, left open, or closed without having been opened.
    """
    found: list[tuple[int, int]] = []
    begin: int | None = None
    for i, line in enumerate(cell.lines):
        marker = _MARKER.search(line)
        if not marker:
            continue
        if marker["kind"] != kind:
            raise cell.error(i, f"`### {marker[0]}` has no place in a cell of this role")
        # In markdown the marker stands behind the comment sign.
        if line.strip().removeprefix("# ") != f"### {marker[0]}":
            raise cell.error(i, f"expected `### {marker[0]}` alone on its line")
        if marker["edge"] == "BEGIN":
            if begin is not None:
                raise cell.error(i, f"`### BEGIN {kind}` stands in a region that is still open; close it first")
            begin = i
        elif begin is None:
            raise cell.error(i, f"`### END {kind}` closes nothing; expected `### BEGIN {kind}` above it")
        else:
            found.append((begin, i))
            begin = None
    if begin is not None:
        raise cell.error(begin, f"`### BEGIN {kind}` is left open; expected `### END {kind}` below it in this cell")
    return found
