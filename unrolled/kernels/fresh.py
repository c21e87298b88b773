"""An ordinary process, started anew; what the zygote's forks are where there can be no zygote.

Run by `unrolled.kernels.nursery` as `python -P -m unrolled.kernels.fresh <request>`; it ends when its input does.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import sys
import threading


def main() -> None:
    """Calls the function that is asked for."""
    request = json.loads(sys.argv[1])
    threading.Thread(target=_end_with_owner, daemon=True).start()
    module, function = request["entry"].split(":")
    getattr(importlib.import_module(module), function)(request["payload"], request["files"])


def _end_with_owner() -> None:
    while os.read(0, 1):
        pass
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    main()
