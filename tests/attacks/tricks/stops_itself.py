"""Stops its own process, so that it neither answers nor ends."""

# %% softmax
import os
import signal

os.kill(os.getpid(), signal.SIGSTOP)
