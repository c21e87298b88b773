"""Writes into the installed packages, so that the next grading imports its code."""

# %% generate
import os
import sys

import unrolled

folders = [os.path.dirname(unrolled.__file__), os.path.dirname(np.__file__), os.path.dirname(os.path.dirname(np.__file__))]
for folder in (*folders, f"{folders[0]}/__pycache__", sys.prefix):
    try:
        with open(os.path.join(folder, "unrolled-attack.pth"), "w") as file:
            file.write("# here a student's code would be imported\n")
    except OSError:
        pass
