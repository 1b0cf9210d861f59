"""Server-sent events 事件推送 (HTML, 9.2): streams that beat, are counted, and end with their caller's token or with the process.

    return await streams.answer(caller, events)          # ``events`` yields the text of each event

A reader that is slow slows its own producer and nobody else: nothing is queued. Whoever is cut off asks again, which the browser's
``EventSource`` does by itself; so a stream may end at any time, and a producer begins with the present state.
"""

from __future__ import annotations

import asyncio
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from fastapi.responses import StreamingResponse

from shared.access import Caller
from shared.web.problems import Problem

__all__ = ["EVENT_STREAM", "Streams", "event"]

EVENT_STREAM = "text/event-stream"
BEAT_SECONDS = 15.0
"""Proxies close what is silent for a minute or half; a comment now and then also finds out who has gone."""
RETRY_MILLISECONDS = 1000
OPEN_PER_CALLER = 8
OPEN_PER_PROCESS = 1000
_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
_TERMINATING = (signal.SIGTERM, signal.SIGINT)


def event(name: str, data: str, id: str | int | None = None) -> str:
    """An event as it is written: ``data`` is one line, such as JSON."""
    head = f"event: {name}\n" if id is None else f"event: {name}\nid: {id}\n"
    return f"{head}data: {data}\n\n"


class Streams:
    """The streams of one process."""

    def __init__(
        self,
        revoked: Callable[[str], float],
        *,
        per_caller: int = OPEN_PER_CALLER,
        per_process: int = OPEN_PER_PROCESS,
        beat: float = BEAT_SECONDS,
    ) -> None:
        """``revoked`` says since when a caller's tokens are refused, as the list of revocations does."""
        self._revoked = revoked
        self._per_caller = per_caller
        self._per_process = per_process
        self._beat = beat
        self._open: Counter[str] = Counter()
        self._draining = asyncio.Event()

    @property
    def open(self) -> int:
        """How many there are."""
        return self._open.total()

    def drain(self) -> None:
        """End all of them, and begin none any more: the process is about to stop."""
        self._draining.set()

    @contextmanager
    def draining_on_signals(self) -> Iterator[None]:
        """Inside the block the signals that end the server also end its streams, which it would otherwise wait for."""
        loop = asyncio.get_running_loop()
        before = {number: signal.getsignal(number) for number in _TERMINATING}

        def heard(number: int, frame: FrameType | None) -> None:
            loop.call_soon_threadsafe(self.drain)
            after = before[signal.Signals(number)]
            if callable(after):
                after(number, frame)

        theirs = [number for number, handler in before.items() if callable(handler)]
        with suppress(ValueError):  # not the main thread, as in some tests: nobody sends signals there
            for number in theirs:
                signal.signal(number, heard)
        try:
            yield
        finally:
            self.drain()
            with suppress(ValueError):
                for number in theirs:
                    signal.signal(number, before[number])

    def answer(self, caller: Caller, events: AsyncIterator[str]) -> StreamingResponse:
        """The answer that carries ``events`` until they end, the caller's token expires or is revoked, or the process drains.

        Of a revoked token nothing more is told; its stream ends at the next event or beat.

        Raises:
            Problem: 429 ``too_many_streams``; 503 ``draining``.
        """
        if self._draining.is_set():
            raise Problem(503, "draining", "服务正在重启,请稍后再试。", headers={"Retry-After": "1"})
        if self._full(caller):
            raise Problem(429, "too_many_streams", "打开的推送连接过多,请关闭一些页面后重试。", headers={"Retry-After": "5"})
        return StreamingResponse(self._carried(caller, events), media_type=EVENT_STREAM, headers=_HEADERS)

    def _full(self, caller: Caller) -> bool:
        return self._open[caller.client_id] >= self._per_caller or self.open >= self._per_process

    async def _carried(self, caller: Caller, events: AsyncIterator[str]) -> AsyncIterator[str]:
        if self._full(caller):
            return  # Those answered at one moment are counted only now; who was too many hears it when asking again.
        self._open[caller.client_id] += 1
        over = asyncio.ensure_future(self._draining.wait())
        coming = asyncio.ensure_future(anext(events, None))
        try:
            yield f"retry: {RETRY_MILLISECONDS}\n\n"
            while (left := caller.expires_at - time.time()) > 0 and not over.done():
                await asyncio.wait({over, coming}, timeout=min(self._beat, left), return_when=asyncio.FIRST_COMPLETED)
                if caller.issued_at <= self._revoked(caller.client_id):
                    return
                if not coming.done():
                    yield ": still here\n\n"
                    continue
                told = coming.result()
                if told is None:
                    return
                yield told
                coming = asyncio.ensure_future(anext(events, None))
        finally:
            self._open[caller.client_id] -= 1
            self._open += Counter()
            for task in (over, coming):
                task.cancel()
            await asyncio.gather(over, coming, return_exceptions=True)
            if hasattr(events, "aclose"):
                await events.aclose()
