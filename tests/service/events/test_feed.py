"""Decision 5: what a consumer pulls is the stream in its order and without a hole, however much there is."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text

from shared.events import feed as feed_module
from tests.harness.events import OURS, Spine, thing, until


async def test_a_long_backlog_is_read_by_one_feed(spine: Spine, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = 0
    really = feed_module.Feed.open

    async def counting(*places: Any) -> feed_module.Feed:
        nonlocal opened
        opened += 1
        return await really(*places)

    monkeypatch.setattr(feed_module.Feed, "open", counting)
    relay = spine.start_relay()
    for number in range(350):
        await spine.change(thing(f"n{number}"))

    async def published() -> bool:
        return not await spine.waiting()

    await until(published, "all is published")
    consumer = spine.start_consumer()
    await spine.caught_up()
    assert opened == 1
    for task in (relay, consumer):
        await spine.finish(task)


async def test_a_stream_that_is_behind_what_was_applied_is_read_from_its_start(spine: Spine) -> None:
    relay, consumer = spine.start_relay(), spine.start_consumer()
    await spine.change(thing("a"))
    await spine.caught_up()
    await spine.finish(consumer)
    async with spine.gateway.transaction() as session:
        ahead = text("UPDATE consumer_position SET last_seq = last_seq + 1000")
        await session.execute(ahead, execution_options=OURS)
    await spine.change(thing("b"))
    consumer = spine.start_consumer()

    async def both() -> bool:
        return {name for _, name in (await spine.view()).values()} == {"a", "b"}

    await until(both, "what was skipped is applied")
    for task in (relay, consumer):
        await spine.finish(task)
