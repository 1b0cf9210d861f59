"""Ports that nobody uses right now, below the range that the system hands out by itself."""

from __future__ import annotations

import random
import socket
from contextlib import closing

LOWEST, HIGHEST = 23000, 31000


def _free(port: int) -> bool:
    with closing(socket.socket()) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def free_ports(count: int) -> int:
    """The first of ``count`` free ports in a row."""
    while True:
        base = random.randrange(LOWEST, HIGHEST - count)
        if all(_free(base + offset) for offset in range(count)):
            return base
