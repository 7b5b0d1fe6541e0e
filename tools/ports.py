"""Ports on loopback: is one free, and find me one."""

import fcntl
import os
import socket
import tempfile
from functools import cache
from pathlib import Path
from typing import IO

LOOPBACK = "127.0.0.1"
_ours: set[int] = set()


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        # As servers do: a port that only waits out its last connection counts as free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
    return True


def free_port(wanted: int = 0) -> int:
    """`wanted` when it is free, else any; nobody else who asks here gets the same while this process lives."""
    if wanted and is_free(wanted) and _reserve(wanted):
        return wanted
    while True:
        with socket.socket() as probe:
            probe.bind((LOOPBACK, 0))
            port = int(probe.getsockname()[1])
        if _reserve(port):
            return port


def _reserve(port: int) -> bool:
    """Between the choice of a port and the server that listens lie seconds, in which another may choose it, too."""
    if port in _ours:
        return False
    try:
        fcntl.lockf(_book(), fcntl.LOCK_EX | fcntl.LOCK_NB, 1, port)
    except OSError:
        return False
    _ours.add(port)
    return True


@cache
def _book() -> IO[bytes]:
    """An empty file whose byte N stands for port N: a lock on it ends with its process, however that ends."""
    return (Path(tempfile.gettempdir()) / f"crm-ports-{os.getuid()}").open("ab")
