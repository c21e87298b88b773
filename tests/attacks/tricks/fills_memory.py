"""Lifts its limits and fills 6 GB of memory, shared memory and memory files among them.

It may cost the rest: no memory may be left for later exercises.
"""

# %% generate
import mmap
import os
import resource

for limit in (resource.RLIMIT_AS, resource.RLIMIT_DATA, resource.RLIMIT_MEMLOCK):
    try:
        resource.setrlimit(limit, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    except (OSError, ValueError):
        pass
try:
    open("/proc/self/oom_score_adj", "w").write("-1000")
except OSError:
    pass
kept = []
try:
    for _ in range(20):
        kept.append(np.ones(2**27, dtype="u1"))
    shared = mmap.mmap(-1, 2**31)
    for place in range(0, 2**31, 2**12):
        shared[place] = 1
    for _ in range(2):
        kept.append(os.fdopen(os.memfd_create("unrolled-attack"), "wb"))
        for _ in range(32):
            kept[-1].write(bytes(2**25))
except (MemoryError, OSError):
    print("no more memory")
