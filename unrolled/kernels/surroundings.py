"""What a process finds around it: its environment, its folders, its fonts."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Final

import matplotlib

KEPT: Final = ("PATH", "LANG", "LC_ALL", "TZ", "SYSTEMROOT", "VIRTUAL_ENV", "NBGRADER_EXECUTION")
# A class keeps every core busy by itself; threads that numeric libraries start on import would make forking unsafe.
ONE_THREAD: Final = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "TF_NUM_INTRAOP_THREADS")
LONGEST_FOLDER: Final = 75  # bytes; of a Unix socket's whole path the system takes 107, macOS 103


def short() -> str | None:
    """A folder for temporary folders whose sockets' paths are not too long; None for the usual one."""
    return "/tmp" if len(os.fsencode(tempfile.gettempdir())) > LONGEST_FOLDER else None


def clean_environment() -> dict[str, str]:
    """What a student's code may see of the environment."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return kept | dict.fromkeys(ONE_THREAD, "1") | {"PYTHONUTF8": "1"}


def lay_fonts(folder: Path) -> None:
    """Copies matplotlib's list of fonts, which takes seconds to make, into a configuration folder."""
    for cache in Path(matplotlib.get_cachedir()).glob("fontlist-*.json"):
        folder.mkdir(exist_ok=True)
        shutil.copy(cache, folder)
