"""The student's kernel: IPython's, with one message more, by which it is asked for values.

    judge   ── probe_request  (the probe's text, cases, names that are lent) ──▶  kernel     on the shell channel
    judge   ◀── lend_request  (a lent name is called: its arguments)          ──  kernel     on the stdin channel
    judge   ── lend_reply     (the value)                                     ──▶  kernel
    judge   ◀── probe_reply   (what came of each case)                        ──  kernel

Everything here runs beside the student's code and is believed nothing but values.
"""

from __future__ import annotations

import builtins
import importlib
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

import zmq
from ipykernel.ipkernel import IPythonKernel
from ipykernel.kernelapp import IPKernelApp
from ipykernel.zmqshell import ZMQInteractiveShell
from traitlets import Type

from unrolled.kernels import CHANNELS
from unrolled.kernels.sandbox import HOME
from unrolled.values.asking import Probe, ask
from unrolled.values.wire import Packer, Unpacker, WireError

sys.modules["debugpy"] = None  # type: ignore[assignment]  # nobody debugs here; its import takes longer than all the rest
for _module in (  # each kernel imports these while it starts; what the zygote has imported, it need not
    *("IPython.core.completerlib", "IPython.core.debugger", "IPython.core.oinspect", "IPython.extensions.storemagic"),
    *("IPython.core.tbtools", "faulthandler", "ipykernel.debugger", "pdb"),
    *("tornado.locks", "tornado.platform.asyncio", "tornado.queues"),
):
    importlib.import_module(_module)


class ProbedShell(ZMQInteractiveShell):
    """An IPython shell that no cell's `exit` ends, nor a `!pip install` where no command can be run."""

    def ask_exit(self) -> None:
        """Does nothing: a cell that asks for the end is not the last one."""

    def system(self, cmd: str) -> None:
        """Runs a command; where that is not possible, as in the sandbox, says so and goes on."""
        try:
            super().system(cmd)  # type: ignore[no-untyped-call]
        except OSError as error:
            print(f"!{cmd}: not run ({error.strerror or error})")


class ProbedKernel(IPythonKernel):
    """An IPython kernel that also answers `probe_request`, and that is ended by who started it only."""

    msg_types = [*IPythonKernel.msg_types, "probe_request"]  # noqa: RUF012, as its base has it
    shell_class = Type(ProbedShell)
    shell: Any
    session: Any

    def do_shutdown(self, restart: bool) -> dict[str, Any]:  # type: ignore[override]  # as IPython's kernel has it
        """Does nothing: who started the kernel kills it."""
        return {"status": "ok", "restart": restart}

    async def probe_request(self, stream: Any, ident: Any, parent: dict[str, Any]) -> None:
        """Runs a probe on every case and sends back what came of them; keeps no history and shows no output."""
        content = parent["content"]
        lender = Lender(self, ident, parent)
        reply: dict[str, Any]
        try:
            probe = Probe(content["name"], content["text"], ())
            lent = {name: lender.stub(name) for name in content["lent"]}
            answers, buffers = ask(probe, content["cases"], [*map(bytes, parent["buffers"])], self.shell.user_ns, lent)
            reply = {"answers": answers}
        except WireError as error:
            reply, buffers = {"refused": str(error)}, []
        except BaseException:  # the student's code broke Python itself
            reply, buffers = {"refused": "it could not be packed"}, []
        finally:
            lender.close()
        self.session.send(stream, "probe_reply", reply, parent, ident=ident, buffers=buffers)


class Lender:
    """Answers calls of lent names by asking the judge for the value; holds no code of the solution."""

    def __init__(self, kernel: ProbedKernel, ident: Any, parent: dict[str, Any]) -> None:
        self._session: Any = kernel.session
        self._socket: Any = kernel.stdin_socket
        self._ident, self._parent = ident, parent
        self._lock = threading.Lock()
        self._open = True

    def close(self) -> None:
        """Ends the lending: a thread left over from the probe is refused."""
        with self._lock:
            self._open = False

    def stub(self, name: str) -> Callable[..., Any]:
        """A function of the lent name that asks the judge."""

        def lent(*args: Any, **kwargs: Any) -> Any:
            with self._lock:
                if not self._open:
                    raise RuntimeError(f"{name} was lent for a check that is over")
                return self._call(name, args, kwargs)

        lent.__name__ = lent.__qualname__ = name
        return lent

    def _call(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        packer = Packer()
        content = {"name": name, "args": packer.pack(args), "kwargs": packer.pack(kwargs)}
        request = self._session.msg("lend_request", content, parent=self._parent)
        self._send(request, packer.buffers)
        reply = self._reply_to(request["header"]["msg_id"])
        if "raised" in reply["content"]:
            kind, message = reply["content"]["raised"]
            error = getattr(builtins, kind, RuntimeError)
            raise error(message) if issubclass(error, Exception) else RuntimeError(message)
        return Unpacker([bytes(buffer) for buffer in reply["buffers"]]).unpack(reply["content"]["value"])

    def _send(self, request: dict[str, Any], buffers: list[bytes]) -> None:
        """Sends to the judge's stdin socket, which may still be connecting: a router drops such a message silently."""
        self._socket.router_mandatory = True
        try:
            while True:
                try:
                    self._session.send(self._socket, request, ident=self._ident, buffers=buffers)
                    return
                except zmq.ZMQError:
                    time.sleep(0.001)
        finally:
            self._socket.router_mandatory = False

    def _reply_to(self, msg_id: str) -> dict[str, Any]:
        while True:
            zmq.select([self._socket], [], [], 0.05)  # short, so that an interrupt gets through
            _, reply = self._session.recv(self._socket)
            if reply is not None and reply["parent_header"].get("msg_id") == msg_id:
                return dict(reply)


class ProbedKernelApp(IPKernelApp):
    """Starts a `ProbedKernel` on sockets that were made for it.

    Args:
        connection: what otherwise stands in a connection file.
        listening: the file descriptor of each channel's listening socket.
    """

    kernel_class = ProbedKernel

    def __init__(self, connection: Mapping[str, Any], listening: Mapping[str, int], **kwargs: Any) -> None:
        self._connection: Any = connection
        self._listening = {connection[f"{channel}_port"]: file for channel, file in listening.items()}
        super().__init__(**kwargs)  # type: ignore[no-untyped-call]  # as IPython's has it

    def init_connection_file(self) -> None:
        """Takes the connection as it was told."""
        self.load_connection_info(self._connection)

    def write_connection_file(self, **kwargs: Any) -> None:
        """Writes none: who asked for the kernel knows it."""

    def init_heartbeat(self) -> None:
        """Has none: who asked for the kernel watches its process."""

    def _try_bind_socket(self, s: Any, port: int) -> int:
        s.setsockopt(zmq.USE_FD, self._listening[port])
        s.bind(f"{self.transport}://{self.ip}-{port}")
        return port

    def _apply_curve_client_options(self, sock: Any) -> None:
        sock.reconnect_ivl = -1  # the debugger's socket; inside a sandbox its peer's path is not there


def run(payload: Mapping[str, Any], files: list[int]) -> None:
    """Is a kernel from here on; called in a process of its own.

    Args:
        payload: its connection, its home and whether it is confined.
        files: the listening sockets, in the order of `CHANNELS`.
    """
    home = HOME if payload["confined"] else payload["home"]
    os.chdir(home)
    os.environ |= {
        "HOME": home,
        "TMPDIR": home,
        "IPYTHONDIR": f"{home}/.ipython",
        "MPLCONFIGDIR": f"{home}/.matplotlib",
    }
    sys.path[:] = [path for path in sys.path if os.path.exists(path)]
    app: Any = ProbedKernelApp.instance(payload["connection"], dict(zip(CHANNELS, files, strict=True)))
    app.initialize(["--HistoryManager.enabled=False"])
    if matplotlib := sys.modules.get("matplotlib"):  # imported by the zygote, before a backend was named
        matplotlib.rcParams["backend"] = os.environ["MPLBACKEND"]
    app.start()
