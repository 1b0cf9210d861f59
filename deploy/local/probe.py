"""Asking a process whether it can serve, without ever waiting for it: what hangs must not make its supervisor deaf."""

from __future__ import annotations

import socket
import time
from contextlib import suppress
from urllib.parse import urlsplit

from deploy.faults import Fault
from deploy.local.process import POLL_SECONDS, Spec

__all__ = ["Probe", "is_ready"]

PROBE_SECONDS = 3.0
PIECE_BYTES = 4096


class Probe:
    """One question after the other to one process (GET at its ``ready_url``), each given up after three seconds."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._socket: socket.socket | None = None
        self._asked = False
        self._since = 0.0
        self._answer = bytearray()

    def ready(self) -> bool | None:
        """Whether the process says that it can serve; ``None`` while its answer is on the way. Ask again for the next answer.

        :raises Fault: it says that it never will.
        """
        if self._spec.ready:
            return self._spec.ready()
        if self._spec.ready_url is None:
            return True
        try:
            said = self._go_on(self._spec.ready_url)
        except BlockingIOError:
            if time.monotonic() - self._since < PROBE_SECONDS:
                return None
            said = b""
        except OSError:
            said = b""
        self.close()
        if self._spec.never_ready and self._spec.never_ready.encode() in said:
            words = said.partition(b"\r\n\r\n")[2].decode(errors="replace")
            raise Fault(f"{self._spec.name} 无法启动 (does not start)：{self._spec.hint} · {words}")
        return said.split(b" ", 2)[1:2] == [b"200"]

    def close(self) -> None:
        """Ask no more."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _go_on(self, url: str) -> bytes:
        """Connect, ask and hear, as far as it goes now; the whole answer.

        :raises BlockingIOError: it is not there yet.
        """
        parts = urlsplit(url)
        if self._socket is None:
            host = parts.hostname or ""
            self._socket = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
            self._socket.settimeout(0)
            self._since, self._asked = time.monotonic(), False
            self._answer.clear()
            with suppress(BlockingIOError):
                self._socket.connect((host, parts.port or 80))
        if not self._asked:
            self._socket.sendall(f"GET {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n".encode())
            self._asked = True
        while piece := self._socket.recv(PIECE_BYTES):
            self._answer += piece
        return bytes(self._answer)


def is_ready(spec: Spec) -> bool:
    """Wait for a process's answer: whether it can serve."""
    probe = Probe(spec)
    while (answer := probe.ready()) is None:
        time.sleep(POLL_SECONDS)
    return answer
