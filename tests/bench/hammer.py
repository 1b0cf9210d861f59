"""A load generator that costs little: prepared requests on open connections, one at a time on each."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlsplit

__all__ = ["Measured", "hammer", "request_bytes"]


@dataclass(frozen=True, slots=True)
class Measured:
    """What a server answered in a time."""

    per_second: float
    p95_milliseconds: float


def request_bytes(url: str, token: str | None = None, *, cookie: str | None = None) -> bytes:
    """A GET as it goes over the wire, of a program with its token or of somebody's browser with its cookie."""
    parts = urlsplit(url)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    lines = [f"GET {target} HTTP/1.1", f"Host: {parts.netloc}", "Accept: application/json"]
    if token:
        lines.append(f"Authorization: Bearer {token}")
    if cookie:
        lines.append(f"Cookie: {cookie}")
    return "\r\n".join([*lines, "", ""]).encode()


class _Connection(asyncio.Protocol):
    def __init__(self, requests: Sequence[bytes], offset: int, times: list[float]) -> None:
        self._requests = requests
        self._next = offset
        self._times = times
        self._sent = 0.0
        self._buffer = b""
        self.ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.stopping = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._send()

    def _send(self) -> None:
        self._sent = time.perf_counter()
        self._transport.write(self._requests[self._next % len(self._requests)])
        self._next += 1

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, found, body = self._buffer.partition(b"\r\n\r\n")
        if not found:
            return
        if not head.startswith(b"HTTP/1.1 200"):
            self._end(RuntimeError(head.split(b"\r\n", 1)[0].decode()))
            return
        length = int(head.lower().split(b"content-length: ", 1)[1].split(b"\r\n", 1)[0])
        if len(body) < length:
            return
        self._times.append(time.perf_counter() - self._sent)
        self._buffer = b""
        if self.stopping:
            self._end(None)
        else:
            self._send()

    def connection_lost(self, error: Exception | None) -> None:
        self._end(error or RuntimeError("closed"))

    def _end(self, error: Exception | None) -> None:
        if not self.ended.done():
            if error is None:
                self.ended.set_result(None)
            else:
                self.ended.set_exception(error)
            self._transport.close()


async def hammer(url: str, requests: Sequence[bytes], *, connections: int = 16, seconds: float = 5.0) -> Measured:
    """Send requests over and over for some seconds (after a fifth of that to warm up); fails if one is not a 200."""
    parts = urlsplit(url)
    assert parts.hostname is not None
    assert parts.port is not None
    loop = asyncio.get_running_loop()
    times: list[float] = []
    opened = [
        await loop.create_connection(partial(_Connection, requests, number * 37, times), parts.hostname, parts.port)
        for number in range(connections)
    ]
    all_ended = asyncio.gather(*(protocol.ended for _, protocol in opened))
    await asyncio.wait({all_ended}, timeout=seconds / 5)
    times.clear()
    began = time.perf_counter()
    await asyncio.wait({all_ended}, timeout=seconds)
    spent, count = time.perf_counter() - began, len(times)
    ordered = sorted(times)
    for _, protocol in opened:
        protocol.stopping = True
    await all_ended
    return Measured(count / spent, ordered[int(count * 0.95)] * 1000)
