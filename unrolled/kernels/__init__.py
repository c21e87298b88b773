"""Kernels: where the student's code runs, and the wire on which the judge asks it for values."""
