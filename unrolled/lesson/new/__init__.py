"""A new lesson's folder: one exercise, one misconception and one right variant, to be written over."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

from unrolled.errors import CourseError

_FILES = {"lesson.py": "lesson.txt", "mistakes/blend.py": "mistakes.txt", "variants/blend.py": "variants.txt"}


def lay_out(lessons: Path, name: str) -> tuple[Path, ...]:
    """Writes the files of a new lesson into its folder below `lessons`; returns them.

    Raises:
        CourseError: the folder is there already, or its name is none for an assignment.
    """
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", name):
        raise CourseError(
            f"{name!r} is no name for an assignment: expected letters, digits, - and _, such as 06-attention."
        )
    folder = lessons / name
    if folder.exists():
        raise CourseError(f"{folder} is there already. Choose another name, or delete it first.")
    for place, template in _FILES.items():
        file = folder / place
        file.parent.mkdir(parents=True, exist_ok=True)
        text = files(__package__).joinpath(template).read_text("utf-8")
        file.write_text(text.replace("NAME", name), "utf-8")
    return tuple(folder / place for place in _FILES)
