"""Connects to whoever listens on this machine and outside, over TCP, UDP and abstract sockets, and asks for a name."""

# %% softmax
import socket
import threading


def call(family, kind, address):
    with socket.socket(family, kind) as one:
        one.settimeout(0.5)
        try:
            one.connect(address)
            one.send(b"unrolled-attack")
        except OSError:
            pass


call(socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", 47_811))
call(socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", 47_811))
call(socket.AF_UNIX, socket.SOCK_STREAM, "\0unrolled-attack")
call(socket.AF_INET, socket.SOCK_STREAM, ("192.0.2.1", 80))
threading.Thread(target=socket.getaddrinfo, args=["example.invalid", 80], daemon=True).start()
