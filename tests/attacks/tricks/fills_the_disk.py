"""Writes 2 GB into its own folder and wherever else it can, in large files and in many.

It may cost the rest: no room may be left for later exercises.
"""

# %% generate
import os
import tempfile

left = 2 * 2**30
for folder in (".", tempfile.gettempdir(), "/dev/shm", "/tmp", "/var/tmp", os.path.expanduser("~")):
    try:
        with open(os.path.join(folder, "unrolled-attack-large"), "wb") as file:
            while left > 0 and file.tell() < 2**29:
                left -= file.write(bytes(2**24))
    except OSError:
        pass
try:
    for number in range(20_000):
        open(f"unrolled-attack-{number}", "w").close()
except OSError:
    pass
