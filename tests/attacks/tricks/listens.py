"""Listens on a port and on an abstract socket, in a process that outlives its kernel."""

# %% generate
import os
import socket
import time

if os.fork() == 0:
    os.setsid()
    try:
        server = socket.create_server(("127.0.0.1", 47_812))
        abstract = socket.socket(socket.AF_UNIX)
        abstract.bind("\0unrolled-attack-listens")
        abstract.listen()
        time.sleep(300)
    finally:
        os._exit(0)
