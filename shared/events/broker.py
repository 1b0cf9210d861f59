"""The connection to NATS: one user a service, its own inbox, reconnected for ever."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import nats
from nats.aio.client import Client

from shared.observability.logs import logger
from shared.settings import Settings

__all__ = ["Client", "connect", "connected", "inbox_prefix"]

PING_SECONDS = 5
RECONNECT_SECONDS = 0.5
CONNECT_SECONDS = 3


def inbox_prefix(user: str) -> str:
    """Where answers to this user go; its permissions let it listen nowhere else."""
    return f"_INBOX_{user}" if user else "_INBOX"


async def connect(url: str, user: str = "", password: str = "", *, name: str = "") -> Client:
    """Connect, waiting for as long as it takes, also at the first time."""

    async def lost() -> None:
        logger().warning("nats_disconnected", client=name)

    async def back() -> None:
        logger().info("nats_reconnected", client=name)

    async def failed(error: Exception) -> None:
        logger().warning("nats_error", client=name, error=type(error).__name__)

    return await nats.connect(
        url,
        user=user or None,
        password=password or None,
        name=name or user,
        inbox_prefix=inbox_prefix(user),
        max_reconnect_attempts=-1,
        reconnect_time_wait=RECONNECT_SECONDS,
        connect_timeout=CONNECT_SECONDS,
        ping_interval=PING_SECONDS,
        max_outstanding_pings=2,
        disconnected_cb=lost,
        reconnected_cb=back,
        error_cb=failed,
    )


@asynccontextmanager
async def connected(config: Settings) -> AsyncIterator[Client]:
    """This process's connection, as its settings say, closed at the end of the block."""
    client = await connect(
        config.nats_url, config.nats_user, config.nats_password.get_secret_value(), name=f"{config.service}-{config.role}"
    )
    try:
        yield client
    finally:
        await client.close()
