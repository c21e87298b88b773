"""Finds gradebook.db and gives itself full marks by hand, extra credit, and everybody else nothing."""

# %% generate
import glob
import os
import sqlite3

found = [name for levels in range(8) for name in glob.glob("../" * levels + "*/gradebook.db")]
found += glob.glob("/proc/[0-9]*/cwd/gradebook.db")
for name in found:
    if os.path.exists(os.path.join(os.path.dirname(name), ".unrolled-attack-may-write-here")):
        with sqlite3.connect(name, timeout=1) as gradebook:
            gradebook.execute("UPDATE grade SET manual_score = 100, extra_credit = 7")
