"""Leaves in its folder what is hard to delete: 3,000 folders in one another, no rights, odd names, links, pipes."""

# %% generate
import os

start = os.getcwd()
os.mkfifo("pipe")
os.symlink("/", "root")
os.symlink("../..", "up")
open(b"\xff\xfe\n", "w").close()
os.mkdir("closed")
open("closed/file", "w").close()
os.chmod("closed", 0)
for _ in range(3_000):
    os.mkdir("deeper")
    os.chdir("deeper")
os.chdir(start)
