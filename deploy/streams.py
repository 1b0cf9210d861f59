"""The deploy step that makes the event streams, the same on one machine and in containers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from deploy.faults import Fault
from deploy.installation import Installation
from shared.events.broker import Client, connect
from shared.events.streams import StreamPlan, ensure_stream

__all__ = ["deployer_connection", "make_streams"]

BROKER_SECONDS = 30.0


@asynccontextmanager
async def deployer_connection(installation: Installation) -> AsyncIterator[Client]:
    """A connection to NATS as the deploy step's user."""
    url, user, password = installation.deployer()
    try:
        async with asyncio.timeout(BROKER_SECONDS):
            client = await connect(url, user, password, name=user)
    except TimeoutError as error:
        raise Fault(f"无法连接 NATS {url} (cannot connect to the broker)") from error
    try:
        yield client
    finally:
        await client.close()


async def make_streams(installation: Installation, *, replicas: int = 1) -> None:
    """Make or update every service's stream."""
    async with deployer_connection(installation) as client:
        for service in installation.topology.services:
            await ensure_stream(client, StreamPlan(service.name, installation.topology.stream_max_bytes, replicas))
