"""Reads the environment variables and the command lines of its own process and of all others."""

# %% softmax
import glob
import os

texts = [repr(dict(os.environ)).encode()]
for name in glob.glob("/proc/[0-9]*/environ") + glob.glob("/proc/[0-9]*/cmdline"):
    try:
        texts.append(open(name, "rb").read())
    except OSError:
        pass
print([text[text.index(b"the-secret-of") :][:60] for text in texts if b"the-secret-of" in text])
