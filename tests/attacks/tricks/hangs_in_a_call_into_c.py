"""Hangs in a call into C that holds Python's lock, so that no interrupt gets through."""

# %% softmax
import ctypes

ctypes.PyDLL(None).sleep(1_000)
