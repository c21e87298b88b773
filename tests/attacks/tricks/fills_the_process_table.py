"""A fork bomb, which stops at 200 processes, and as many threads.

It may cost the rest: no process may be left for later exercises.
"""

# %% generate
import os
import signal
import threading
import time

count = 0
try:
    for _ in range(200):
        count += 1
        if os.fork() == 0:
            signal.alarm(20)
            os.setsid()
            time.sleep(20)
            os._exit(0)
except OSError:
    pass
try:
    for _ in range(500):
        threading.Thread(target=time.sleep, args=[20], daemon=True).start()
except RuntimeError:
    pass
print(count, "processes")
