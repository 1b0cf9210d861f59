"""Everything that the services of a running platform have published, as it came off the wire."""

from __future__ import annotations

import json
from typing import Any

from deploy.topology import load
from shared.events.broker import Client, connect
from shared.events.feed import Feed, stream_state
from shared.events.subjects import stream_name
from tests.harness.platform import RunningPlatform

__all__ = ["Published", "published"]

READER = "test-reader"
Published = tuple[str, dict[str, str], dict[str, Any]]
"""Subject, headers and payload of a message."""


async def published(platform: RunningPlatform) -> list[Published]:
    """What all streams hold now, read with the rights of the gateway, which may read every stream."""
    told = platform.env("gateway")
    client = await connect(told["ZX_NATS_URL"], told["ZX_NATS_USER"], told["ZX_NATS_PASSWORD"])
    try:
        return [message for service in load().services for message in await _held(client, stream_name(service.name))]
    finally:
        await client.close()


async def _held(client: Client, stream: str) -> list[Published]:
    state = await stream_state(client, stream)
    feed = await Feed.open(client, stream, READER, state.first_seq)
    found: list[Published] = []
    while state.first_seq + len(found) <= state.last_seq:
        found += [(message.subject, message.headers or {}, json.loads(message.data)) for message in await feed.fetch()]
    await feed.close()
    await client.jetstream().delete_consumer(stream, READER)
    return found
