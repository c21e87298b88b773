"""Leaves processes behind of every kind: shells, a server, a pool, one that a thread starts when the kernel ends."""

# %% generate
import ctypes
import multiprocessing
import os
import subprocess
import sys
import threading
import time

ctypes.CDLL(None).prctl(36, 1)  # whoever loses their parent comes to this process
subprocess.Popen(["sleep", "120"], start_new_session=True)
subprocess.Popen("trap '' HUP INT TERM; (sleep 120 &) ; nohup sleep 120 &", shell=True, process_group=0)
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(120)"], preexec_fn=lambda: os.setpgid(0, 0))
multiprocessing.get_context("fork").Process(target=time.sleep, args=[120]).start()


def start_again():
    for _ in range(200):
        subprocess.Popen(["sleep", "20"], start_new_session=True)
        time.sleep(0.02)


threading.Thread(target=start_again, daemon=True).start()
