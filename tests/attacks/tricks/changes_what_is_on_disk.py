"""Changes its own submission, the source, the solution and other students' notebooks, where it finds the course."""

# %% generate
import glob
import os

roots = {os.path.abspath("../" * levels + "course") for levels in range(8)}
roots |= {os.path.realpath(name) for name in glob.glob("/proc/[0-9]*/cwd")}
for root in roots:
    if os.path.exists(os.path.join(root, ".unrolled-attack-may-write-here")):
        for name in glob.glob(f"{root}/s*/**/02-forward*.ipynb", recursive=True):
            with open(name, "a") as file:
                file.write("\n")
