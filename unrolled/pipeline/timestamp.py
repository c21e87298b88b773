"""When a submission was handed in: timestamp.txt beside the notebook, as nbgrader's exchange writes it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from nbgrader.utils import gettz, parse_utc

from unrolled.errors import SubmissionError

TIMESTAMP = "timestamp.txt"


def read_timestamp(folder: Path) -> datetime | None:
    """Reads when what lies in a folder was handed in, in UTC; None if nothing says so.

    Raises:
        SubmissionError: there is something else than a time, or a time whose zone is missing or not known.
    """
    file = folder / TIMESTAMP
    try:
        text = file.read_text("utf-8").strip()
        return _in_utc(text) if text else None
    except FileNotFoundError:
        return None
    except (OSError, OverflowError, TypeError, ValueError) as error:
        raise SubmissionError(
            f"{file} holds no time that nbgrader knows. Expected one with its zone, like 2026-11-20 12:00:00 UTC or "
            "2026-11-20 21:00:00 Asia/Seoul; write it there, or delete the file."
        ) from error


def _in_utc(text: str) -> datetime:
    parts = text.split(" ")
    zone = gettz(parts[2]) if len(parts) == 3 else datetime.fromisoformat(text).tzinfo
    if zone is None:
        raise ValueError("nbgrader would take it for UTC")
    told: datetime = parse_utc(text)
    return told
