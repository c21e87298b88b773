"""Students' kernels, forked by a zygote or fresh, as a kernel provisioner of `jupyter_client`."""

from __future__ import annotations

import asyncio
import socket
from functools import partial
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.provisioner_base import KernelProvisionerBase

from unrolled.kernels import CHANNELS
from unrolled.kernels.processes import Process

NAME = "unrolled"
"""The provisioner's name in kernelspecs and among this package's entry points."""


class StudentProvisioner(KernelProvisionerBase):
    """Has the kernel started as the kernel manager says, and hands it its listening sockets.

    The sockets are made here: inside its sandbox, the kernel does not see the folder that they stand in.
    """

    child: Process | None = None

    @property
    def has_process(self) -> bool:
        """Whether a kernel was forked and has not been ended."""
        return self.child is not None

    async def poll(self) -> int | None:
        """None while the kernel lives."""
        return None if self.child and not self.child.ended() else 0

    async def wait(self) -> int | None:
        """Waits until the kernel has ended."""
        while await self.poll() is None:
            await asyncio.sleep(0.02)
        return 0

    async def send_signal(self, signum: int) -> None:
        """Sends the kernel's process a signal."""
        if self.child:
            self.child.send_signal(signum)

    async def kill(self, restart: bool = False) -> None:
        """Ends the kernel and every process that it started."""
        if self.child:
            await asyncio.to_thread(self.child.end)
            self.child = None

    async def terminate(self, restart: bool = False) -> None:
        """See `kill`."""
        await self.kill(restart)

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Gives each channel its place; the kernel is told directly, not by a file."""
        manager: Any = self.parent
        for place, channel in enumerate(CHANNELS, start=1):
            setattr(manager, f"{channel}_port", place)
        self.connection_info = manager.get_connection_info()
        return {**kwargs, "cmd": []}

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Has the kernel started.

        Raises:
            NotStarted: it was not.
        """
        manager: Any = self.parent
        info = {**self.connection_info, "key": manager.session.key.decode()}
        listening = {channel: _listen(f"{info['ip']}-{info[f'{channel}_port']}") for channel in CHANNELS}
        payload = {"connection": info, "home": str(manager.home), "confined": manager.enclosure is not None}
        files = [listening[channel].fileno() for channel in CHANNELS]
        try:
            start = partial(manager.kernels.processes.start, "unrolled.kernels.kernel:run", payload, files)
            self.child = await asyncio.to_thread(start, manager.enclosure)
        finally:
            for one in listening.values():
                one.close()
        return self.connection_info

    async def cleanup(self, restart: bool = False) -> None:
        """Nothing is left to clean up: the sockets go with their folder."""


def _listen(path: str) -> socket.socket:
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listening.bind(path)
    listening.listen(8)
    return listening
