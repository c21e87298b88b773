"""A gradebook that an older nbgrader made, brought to the schema of this one; the old one is kept beside it."""

from __future__ import annotations

import logging
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

from nbgrader.dbutil import write_alembic_ini

from unrolled.errors import CourseError

_log = logging.getLogger("unrolled")


def upgrade(file: Path) -> None:
    """Upgrades a gradebook in a copy, which then takes its place: killed at any moment, one of the two is there whole.

    Raises:
        CourseError: nbgrader's upgrade failed; the gradebook is as it was.
    """
    kept = file.with_name(f"{file.name}.{datetime.now():%Y-%m-%d-%H%M%S}")  # as nbgrader db upgrade names its own
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".gradebook") as folder, closing(_open(file)) as old:
        # Or a log that stays would be replayed into the new file.
        old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        old.execute("BEGIN IMMEDIATE")  # nobody writes to what is being replaced
        backup, new = Path(folder, "backup.db"), Path(folder, "new.db")
        for copy in (backup, new):
            with closing(_open(file)) as source, closing(_open(copy)) as target:
                source.backup(target)
        _migrate(new)
        os.replace(backup, kept)
        os.replace(new, file)
    _log.warning(
        "The gradebook %s was made by an older nbgrader. It has been upgraded; as it was, it is kept in %s.", file, kept
    )


def _migrate(file: Path) -> None:
    """Runs nbgrader's migrations, in a process of their own: alembic changes this one's logging."""
    settings = file.with_name("alembic.ini")
    write_alembic_ini(str(settings), f"sqlite:///{file}")
    command = [sys.executable, "-m", "alembic", "-c", str(settings), "upgrade", "head"]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
        raise CourseError(
            f"The gradebook was made by an older nbgrader and cannot be upgraded: {reason}. It is as it was."
        )


def _open(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(file, timeout=60, isolation_level=None)
