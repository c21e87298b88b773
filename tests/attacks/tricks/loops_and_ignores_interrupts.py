"""Loops for ever and ignores interrupts."""

# %% softmax
import signal

signal.signal(signal.SIGINT, signal.SIG_IGN)
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
