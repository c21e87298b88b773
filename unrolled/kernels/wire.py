"""The judge's end of the wire to a student's kernel.

Two raw sockets (shell and stdin) beside the ones that run the notebook's cells. What arrives is matched to its question, bounded
and decoded into values; a reply that is not in the form is the kernel's fault, not the judge's.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any, Self

import zmq
from jupyter_client.session import Session

from unrolled.values.asking import Answer, Cases, Lent, Probe, quiet, unpack_answers
from unrolled.values.wire import MAX_BYTES, Packer, Unpacker, WireError

MAX_CALLS = 20_000  # lent calls of one check


class KernelGone(Exception):
    """The kernel did not answer: it ended, or broke the protocol."""


class TooSlow(Exception):
    """The kernel did not answer in time."""


class NoAnswer(Exception):
    """The kernel answered, but not with values: too large, or not in the form."""


class KernelRespondent:
    """Puts probes to the kernel of a connection file. A context manager.

    Args:
        connection: the content of the kernel's connection file.
        seconds: how long one check may take.
        lifeline: a file descriptor that becomes readable when the kernel has ended.
    """

    def __init__(self, connection: Mapping[str, Any], seconds: float, lifeline: int) -> None:
        self._seconds, self._lifeline = seconds, lifeline
        self._context = zmq.Context()
        self._session = Session(key=connection["key"].encode(), username="judge", check_pid=False)
        self._shell = self._socket(connection, "shell")
        self._stdin = self._socket(connection, "stdin")

    def _socket(self, connection: Mapping[str, Any], channel: str) -> zmq.Socket[bytes]:
        socket = self._context.socket(zmq.DEALER)
        socket.identity = f"judge-{self._session.session}".encode()  # the kernel routes stdin by the shell's identity
        socket.linger = 0
        socket.sndtimeo = 5_000
        socket.maxmsgsize = MAX_BYTES
        port, address = connection[f"{channel}_port"], connection["ip"]
        joint = "-" if connection["transport"] == "ipc" else ":"
        socket.connect(f"{connection['transport']}://{address}{joint}{port}")
        return socket

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self._context.destroy(linger=0)

    def ask(self, probe: Probe, cases: Cases, lent: Lent) -> list[Answer]:
        """Puts the probe to every case; calls of `lent` names are answered meanwhile.

        Raises:
            TooSlow: no reply in time.
            KernelGone: the kernel has ended or takes no message.
            NoAnswer: the reply is not values.
        """
        packer = Packer()
        content = {"name": probe.name, "text": probe.text, "lent": list(lent), "cases": [packer.pack(case) for case in cases]}
        question = self._send(self._shell, "probe_request", content, None, packer.buffers)
        reply = self._serve_until(question, lent, time.monotonic() + self._seconds)
        if "refused" in reply["content"]:
            raise NoAnswer(str(reply["content"]["refused"])[:200])
        try:
            return unpack_answers(reply["content"].get("answers"), reply["buffers"], len(cases))
        except WireError as error:
            raise NoAnswer(str(error)) from None

    def _send(self, socket: Any, kind: str, content: Any, parent: Any, buffers: list[bytes]) -> str:
        try:
            sent = self._session.send(socket, kind, content, parent, buffers=buffers)
        except zmq.Again:
            raise KernelGone("the kernel takes no message") from None
        return str(sent["header"]["msg_id"])

    def _serve_until(self, question: str, lent: Lent, deadline: float) -> dict[str, Any]:
        """Answers lent calls until the reply to `question` comes."""
        poller = zmq.Poller()
        poller.register(self._shell, zmq.POLLIN)
        poller.register(self._stdin, zmq.POLLIN)
        poller.register(self._lifeline, zmq.POLLIN)
        calls = 0
        while (left := deadline - time.monotonic()) > 0:
            for socket, _ in poller.poll(left * 1000):
                if socket == self._lifeline:
                    raise KernelGone("the kernel has ended")
                message = self._receive(socket)
                if message is None or message["parent_header"].get("msg_id") != question:
                    continue
                if socket is self._shell and message["msg_type"] == "probe_reply":
                    return message
                if socket is self._stdin and message["msg_type"] == "lend_request":
                    calls += 1
                    if calls > MAX_CALLS:
                        raise TooSlow(f"more than {MAX_CALLS} calls of earlier exercises")
                    self._lend(message, lent)
        raise TooSlow(f"no answer within {self._seconds:g} s")

    def _receive(self, socket: Any) -> dict[str, Any] | None:
        """The next message, or None for one that is no message of the protocol."""
        frames = socket.recv_multipart()
        if sum(map(len, frames)) > 2 * MAX_BYTES or len(frames) > 2_000:
            raise NoAnswer("the reply is too large")
        try:
            _, frames = self._session.feed_identities(frames)
            if len(frames) > 4 and len(frames[4]) > 8 * 2**20:
                raise NoAnswer("the reply has too many parts")
            message = self._session.deserialize(frames)
        except NoAnswer:
            raise
        except Exception:
            return None
        well_formed = isinstance(message.get("content"), dict) and isinstance(message.get("parent_header"), dict)
        return message if well_formed else None

    def _lend(self, message: dict[str, Any], lent: Lent) -> None:
        """Answers one call of a lent name with the value that the right answer gives."""
        packer = Packer()
        content: dict[str, Any]
        try:
            unpacker = Unpacker(message["buffers"])
            name = message["content"].get("name")
            args, kwargs = unpacker.unpack(message["content"].get("args")), unpacker.unpack(message["content"].get("kwargs"))
            with quiet():
                content = {"value": packer.pack(lent[name](*args, **kwargs))}
        except Exception as error:  # the right answer refuses what the student's code hands it
            content, packer = {"raised": [type(error).__name__, str(error)[:500]]}, Packer()
        self._send(self._stdin, "lend_reply", content, message["header"], packer.buffers)
