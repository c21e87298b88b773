"""Opens files until no descriptor is left, and keeps them open.

It may cost the rest: nothing can be opened any more.
"""

# %% generate
import os
import resource

try:
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
except (OSError, ValueError):
    pass
descriptors = []
try:
    while len(descriptors) < 100_000:
        descriptors.append(os.open("/dev/null", os.O_RDONLY))
except OSError:
    pass
