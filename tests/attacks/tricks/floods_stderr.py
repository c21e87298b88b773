"""Writes 40 MB to the standard error and output of its process, below Python, and endless carriage returns."""

# %% softmax
import os
import sys

for _ in range(40):
    os.write(2, 2**19 * b"e")
    os.write(1, 2**19 * b"o")
sys.stderr.write(10**6 * "\r\b \x1b[2K")
print("float: 1.0", file=sys.stderr)
