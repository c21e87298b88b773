"""Files that are there whole or not at all, whenever this process is killed."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(file: Path, content: bytes) -> None:
    """Writes a file at once, in the place of one that is there. What a killed run left half written is overwritten."""
    half = file.with_name(f"{file.name}.part")
    with half.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())  # or, after a power cut, the name may be there before the content
    os.replace(half, file)
