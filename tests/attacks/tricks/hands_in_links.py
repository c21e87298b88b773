"""Hands in symbolic links to the solution, the gradebook and the machine's files, to have them read or written."""

# %% handing in
course = folder.parents[2]
(folder / "solution.ipynb").symlink_to(course / "solutions/02-forward/02-forward.ipynb")
(folder / "02-forward-copy").symlink_to(course / "source/02-forward")
(folder / "gradebook.db").symlink_to(course / "gradebook.db")
(folder / "passwd").symlink_to("/etc/passwd")
(folder / "round").symlink_to(folder)

# %% softmax
import os

for name in ("passwd", "solution.ipynb", "02-forward-copy/02-forward.ipynb"):
    if os.path.exists(name):
        print(open(name).read())
