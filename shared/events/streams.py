"""One stream a publishing service."""

from __future__ import annotations

from dataclasses import dataclass

from nats.aio.client import Client
from nats.js import api
from nats.js.errors import NotFoundError

from shared.events.subjects import stream_name

__all__ = ["FILL_ALARM", "StreamPlan", "ensure_stream"]

KEEP_SECONDS = 14 * 24 * 3600
"""How long a stream keeps messages, and so how long the outbox keeps published rows."""
DUPLICATE_WINDOW_SECONDS = 600
FILL_ALARM = 0.7
"""Share of a stream's room from which on its filling is an alarm: at 1 it drops its oldest messages."""
DEFAULT_MAX_BYTES = 8 * 1024**3


@dataclass(frozen=True, slots=True)
class StreamPlan:
    """What one service's stream is made with."""

    service: str
    max_bytes: int = DEFAULT_MAX_BYTES
    replicas: int = 1


async def ensure_stream(client: Client, plan: StreamPlan) -> api.StreamInfo:
    """Make the stream, or bring an existing one to the plan. Part of the deploy step, run by its user."""
    js = client.jetstream()
    config = api.StreamConfig(
        name=stream_name(plan.service),
        subjects=[f"zx.{plan.service}.>"],
        retention=api.RetentionPolicy.LIMITS,
        storage=api.StorageType.FILE,
        discard=api.DiscardPolicy.OLD,
        max_age=KEEP_SECONDS,
        max_bytes=plan.max_bytes,
        duplicate_window=DUPLICATE_WINDOW_SECONDS,
        num_replicas=plan.replicas,
    )
    try:
        await js.stream_info(stream_name(plan.service))
    except NotFoundError:
        return await js.add_stream(config)
    return await js.update_stream(config)
