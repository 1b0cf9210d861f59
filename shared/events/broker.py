"""The connection to NATS: one user a service, its own inbox, reconnected for ever."""

from __future__ import annotations

from nats.aio.client import Client

from shared.events.subjects import inbox_prefix
from shared.observability.logs import logger

__all__ = ["Client", "connect", "open_client"]

PING_SECONDS = 5
RECONNECT_SECONDS = 1
CONNECT_SECONDS = 3


async def open_client(client: Client, url: str, user: str = "", password: str = "", *, name: str = "") -> None:
    """Connect a client, waiting for as long as it takes, also at the first time; afterwards it reconnects by itself."""

    async def lost() -> None:
        logger().warning("nats_disconnected", client=name)

    async def back() -> None:
        logger().info("nats_reconnected", client=name)

    async def failed(error: Exception) -> None:
        logger().warning("nats_error", client=name, error=type(error).__name__)

    await client.connect(
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


async def connect(url: str, user: str = "", password: str = "", *, name: str = "") -> Client:
    """A connected client."""
    client = Client()
    await open_client(client, url, user, password, name=name)
    return client
