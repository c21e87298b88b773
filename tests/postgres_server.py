"""A PostgreSQL server of one's own: in a temporary folder, on a Unix socket, without a port."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from signal import SIGINT

from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

SECONDS_TO_START = 60.0
MISSING = (
    "PostgreSQL's server is not on this machine: install it (on Debian, as root: apt-get install postgresql), or run "
    "make check, which does not need it."
)


@dataclass(frozen=True)
class Server:
    """A server that runs.

    Args:
        folder: holds its socket and its data.
        process: the server's process.
    """

    folder: Path
    process: int

    def url(self, database: str) -> str:
        """The URL of a database, as nbgrader's `db_url`."""
        return f"postgresql+psycopg://postgres@/{database}?host={self.folder}"

    def create(self, database: str) -> str:
        """Makes an empty database; returns its URL."""
        self.execute("postgres", f'CREATE DATABASE "{database}"')
        return self.url(database)

    def execute(self, database: str, statement: str) -> None:
        """Runs a statement outside of a transaction."""
        engine = create_engine(self.url(database), isolation_level="AUTOCOMMIT", poolclass=NullPool)
        with engine.connect() as connection:
            connection.execute(text(statement))


@contextmanager
def postgres(*settings: str) -> Iterator[Server]:
    """Starts a server, as nobody if this is root: PostgreSQL refuses to run as root.

    Args:
        settings: the server's, such as `fsync=off`.
    """
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="unrolled-postgres-"))  # short: a socket's path may have 107 bytes
    as_whom = ["setpriv", "--pdeathsig", "INT"]
    if os.geteuid() == 0:
        shutil.chown(folder, "nobody")
        as_whom += ["--reuid", "nobody", "--clear-groups"]
    try:
        initdb = [programs / "initdb", "-D", folder / "data", "-U", "postgres", "--encoding=UTF8", "--locale=C"]
        subprocess.run([*as_whom, *initdb, "--auth=trust", "--no-sync"], check=True, capture_output=True, cwd="/")
        options = ["-k", str(folder), "-c", "listen_addresses=", *(part for one in settings for part in ("-c", one))]
        command = [*as_whom, programs / "postgres", "-D", folder / "data", *options]
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log, cwd="/")
        try:
            server = Server(folder, process.pid)
            _wait(server, process)
            yield server
        finally:
            process.send_signal(SIGINT)
            process.wait(30)
    finally:
        shutil.rmtree(folder)


def _programs() -> Path:
    """Where the server's programs are: on the path, or where Debian puts them."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not installed:
        raise FileNotFoundError(MISSING)
    return installed[-1].parent


def _wait(server: Server, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            return server.execute("postgres", "SELECT 1")
        except OperationalError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError((server.folder / "log").read_text()) from None
            time.sleep(0.1)
