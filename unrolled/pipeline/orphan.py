"""A process that must not outlive the one that started it."""

from __future__ import annotations

import os
import shutil
import threading
from contextlib import suppress
from multiprocessing import parent_process
from pathlib import Path


def end_with_parent(folder: Path) -> None:
    """Ends this process as soon as its parent has ended, which has no time to say so where it is killed.

    Args:
        folder: what the parent would have removed.
    """
    parent = parent_process()
    if parent is not None:

        def wait() -> None:
            parent.join()
            with suppress(OSError):  # another that ends was first
                gone = folder.rename(folder.with_name(f"{folder.name}-gone"))  # where nothing more is laid down
                shutil.rmtree(gone, ignore_errors=True)
            os._exit(1)

        threading.Thread(target=wait, name="end with parent", daemon=True).start()
