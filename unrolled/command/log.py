"""The log of a course: a line for each thing that a person may ask about in the morning."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

import click

LOG = "unrolled.log"
_BYTES, _OLDER = 1_000_000, 3


class _Lines(logging.Formatter):
    """One line an event, whatever is in it: when, by this machine's clock and with its zone, and what."""

    def format(self, record: logging.LogRecord) -> str:
        when = datetime.fromtimestamp(record.created).astimezone()
        return f"{when:%Y-%m-%d %H:%M:%S %Z}  {' '.join(record.getMessage().split())}"


class _Screen(logging.Handler):
    """Shows what a person should know now."""

    def emit(self, record: logging.LogRecord) -> None:
        click.echo(record.getMessage(), err=True)


@contextmanager
def logged(root: Path) -> Iterator[logging.Logger]:
    """Gives the logger, whose events go into the course's log meanwhile; warnings go to the screen, too.

    Args:
        root: the course directory. Where a log grows beyond 1 MB it becomes unrolled.log.1, and so on to 3.
    """
    log = logging.getLogger("unrolled")
    file = RotatingFileHandler(root / LOG, maxBytes=_BYTES, backupCount=_OLDER, encoding="utf-8", errors="replace")
    file.setFormatter(_Lines())
    screen = _Screen(logging.WARNING)
    before = log.level
    log.setLevel(logging.INFO)
    log.addHandler(file)
    log.addHandler(screen)
    try:
        yield log
    except (Exception, KeyboardInterrupt) as error:
        log.info("Stopped: %s", str(error) or type(error).__name__)
        raise
    finally:
        log.removeHandler(screen)
        log.removeHandler(file)
        file.close()
        log.setLevel(before)
