"""Leaves audit hooks, signal handlers, exit handlers and a timer behind that disturb whatever comes later."""

# %% generate
import atexit
import faulthandler
import os
import signal
import sys


def disturb(*args):
    raise RuntimeError("disturbed")


sys.addaudithook(lambda event, args: disturb() if event in ("compile", "exec") and "probe" in str(args)[:200] else None)
atexit.register(lambda: os.system("touch /tmp/unrolled-attack-atexit"))
for number in (signal.SIGALRM, signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGUSR1, signal.SIGPROF):
    signal.signal(number, disturb)
signal.setitimer(signal.ITIMER_REAL, 0.4, 0.4)
faulthandler.dump_traceback_later(0.2, repeat=True)
sys.excepthook = sys.unraisablehook = disturb
