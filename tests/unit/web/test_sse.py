"""Streams of server-sent events: they beat, are counted, and end with the token, with their reader, and with the process."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator, Callable

import pytest
from fastapi.responses import StreamingResponse

from shared.access import Caller
from shared.web.problems import Problem
from shared.web.sse import Streams, event

LONG = 60.0


def standing(_client_id: str) -> float:
    return 0.0


def caller(name: str = "a", lives: float = LONG) -> Caller:
    return Caller(name, name, "", (), frozenset(), expires_at=time.time() + lives, issued_at=1.0)


async def two_and_silence() -> AsyncIterator[str]:
    yield event("n", "1")
    yield event("n", "2", id=2)
    await asyncio.sleep(LONG)


async def ended() -> AsyncIterator[str]:
    yield event("n", "1")


def told(answer: StreamingResponse) -> AsyncIterator[str]:
    return answer.body_iterator.__aiter__()  # type: ignore[return-value]


async def all_of(answer: StreamingResponse) -> list[str]:
    async with asyncio.timeout(5):
        return [piece async for piece in told(answer)]


async def test_events_are_told_as_they_come_and_the_stream_ends_with_them() -> None:
    streams = Streams(standing)
    answer = streams.answer(caller(), ended())
    assert answer.headers["cache-control"] == "no-store"
    assert await all_of(answer) == ["retry: 1000\n\n", "event: n\ndata: 1\n\n"]
    assert streams.open == 0


async def test_while_nothing_happens_it_beats() -> None:
    pieces = told(Streams(standing, beat=0.01).answer(caller(), two_and_silence()))
    seen = [await anext(pieces) for _ in range(5)]
    assert seen[1:] == ["event: n\ndata: 1\n\n", "event: n\nid: 2\ndata: 2\n\n", ": still here\n\n", ": still here\n\n"]


async def test_it_ends_when_the_token_does() -> None:
    assert (await all_of(Streams(standing).answer(caller(lives=0.2), two_and_silence())))[-1] == ": still here\n\n"


async def test_a_revoked_token_is_told_nothing_more() -> None:
    since: dict[str, float] = {"a": 0.5}
    going_on = asyncio.Event()

    async def producing() -> AsyncIterator[str]:
        yield event("n", "1")
        await going_on.wait()
        yield event("n", "2")

    pieces = told(Streams(lambda name: since[name]).answer(caller(), producing()))
    for _ in range(2):
        await anext(pieces)
    since["a"] = 2.0
    going_on.set()
    assert [piece async for piece in pieces] == []


async def test_a_silent_stream_of_a_revoked_token_ends_at_its_next_beat() -> None:
    since: dict[str, float] = {"a": 0.5}
    pieces = told(Streams(lambda name: since[name], beat=0.01).answer(caller(), two_and_silence()))
    for _ in range(3):
        await anext(pieces)
    since["a"] = 2.0
    assert [piece async for piece in pieces] == []


async def test_it_ends_when_the_process_drains_and_no_other_begins() -> None:
    streams = Streams(standing)
    pieces = told(streams.answer(caller(), two_and_silence()))
    for _ in range(3):
        await anext(pieces)
    streams.drain()
    assert [piece async for piece in pieces] in ([], [": still here\n\n"])
    with pytest.raises(Problem) as refused:
        streams.answer(caller(), ended())
    assert (refused.value.status, refused.value.code) == (503, "draining")


async def test_a_signal_that_ends_the_server_ends_its_streams_first() -> None:
    heard: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _frame: heard.append(number))
    streams = Streams(standing)
    try:
        with streams.draining_on_signals():
            reading = asyncio.ensure_future(all_of(streams.answer(caller(), two_and_silence())))
            os.kill(os.getpid(), signal.SIGTERM)
            await reading
    finally:
        ours = signal.signal(signal.SIGTERM, before)
    assert heard == [signal.SIGTERM]
    assert ours is not before


@pytest.mark.parametrize(("limits", "second"), [({"per_caller": 1}, "a"), ({"per_process": 1}, "b")])
async def test_one_too_many_is_refused_until_another_ends(limits: dict[str, int], second: str) -> None:
    streams = Streams(standing, **limits)
    pieces = told(streams.answer(caller("a"), two_and_silence()))
    await anext(pieces)
    with pytest.raises(Problem) as refused:
        streams.answer(caller(second), ended())
    assert (refused.value.status, refused.value.code) == (429, "too_many_streams")
    await close(pieces)
    assert len(await all_of(streams.answer(caller(second), ended()))) == 2


async def test_of_those_that_come_at_the_same_moment_too_many_end_at_once() -> None:
    streams = Streams(standing, per_caller=1)
    first, second = (streams.answer(caller(), two_and_silence()) for _ in range(2))
    pieces = told(first)
    await anext(pieces)
    assert await all_of(second) == []
    assert streams.open == 1
    await close(pieces)


async def test_a_reader_that_goes_away_ends_its_producer() -> None:
    gone = asyncio.Event()

    async def producing() -> AsyncIterator[str]:
        try:
            yield event("n", "1")
            await asyncio.sleep(LONG)
        finally:
            gone.set()

    streams = Streams(standing)
    pieces = told(streams.answer(caller(), producing()))
    for _ in range(2):
        await anext(pieces)
    await close(pieces)
    assert (gone.is_set(), streams.open) == (True, 0)


async def close(pieces: AsyncIterator[str]) -> None:
    aclose: Callable[[], object] = pieces.aclose  # type: ignore[attr-defined]
    await aclose()  # type: ignore[misc]
