"""Unrolled: an autograded course on recurrent networks, and the judge behind its grades."""

import sys

__version__ = "0.1.0"

# nbformat's validator builds a grammar of web addresses with it, for a second in every process, and never asks it.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
