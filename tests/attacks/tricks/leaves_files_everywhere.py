"""Leaves files wherever one may be left, a segment of shared memory, and a message queue."""

# %% generate
import ctypes
import os

for folder in ("/", "/tmp", "/var/tmp", "/dev/shm", "/run", "/run/lock", "/home", "/root", "/opt", "/srv", "/mnt"):
    for name in ("unrolled-attack-file", ".unrolled-attack-hidden"):
        try:
            os.close(os.open(os.path.join(folder, name), os.O_CREAT | os.O_WRONLY, 0o4777))
        except OSError:
            pass
ctypes.CDLL(None).shmget(47_811, 4096, 0o1666)
