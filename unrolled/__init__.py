"""Unrolled: an autograded course on recurrent networks, and the judge behind its grades."""

__version__ = "0.1.0"
