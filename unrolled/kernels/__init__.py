"""Kernels: where the student's code runs, and the wire on which the judge asks it for values."""

CHANNELS = ("shell", "stdin", "control", "iopub", "hb")
"""A kernel's, in the order of their places."""
