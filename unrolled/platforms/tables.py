"""The learning platforms that marks are exported to, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from unrolled.errors import CourseError
from unrolled.gradebook.sheets import Sheet, read_sheets
from unrolled.platforms import canvas, moodle
from unrolled.platforms.exporting import Marks, Table


@dataclass(frozen=True)
class Platform:
    """A platform's tables.

    Args:
        from_gradebook: makes one from what is known here.
        like: makes one from what was downloaded: the marks, the download, its name and the header of the column.
    """

    from_gradebook: Callable[[Marks], Table]
    like: Callable[[Marks, Sheet, str, str], Table]


PLATFORMS: Mapping[str, Platform] = {
    "canvas": Platform(canvas.from_gradebook, canvas.like),
    "moodle": Platform(moodle.from_gradebook, moodle.like),
}


def table_for(platform: str, marks: Marks, download: Path | None = None, column: str = "") -> Table:
    """The table of an assignment's marks.

    Args:
        platform: its name.
        marks: what is exported.
        download: a table that the platform gave, whose ids and columns are taken; None to make one.
        column: the header of the column that the marks go to, where the download does not name the assignment.

    Raises:
        CourseError: the download cannot be read or used.
        OSError: it cannot be opened.
    """
    if download is None:
        return PLATFORMS[platform].from_gradebook(marks)
    sheet = next((sheet for sheet in read_sheets(download) if any(any(row) for _, row in sheet)), None)
    if sheet is None:
        raise CourseError(f"{download} is empty.")
    return PLATFORMS[platform].like(marks, sheet, download.name, column)
