"""One stream a publishing service, and which NATS subjects its user needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nats.aio.client import Client
from nats.js import api
from nats.js.errors import NotFoundError

from shared.events.broker import inbox_prefix

__all__ = ["FILL_ALARM", "Permissions", "StreamPlan", "control_subject", "ensure_stream", "permissions", "stream_name"]

KEEP_SECONDS = 14 * 24 * 3600
"""How long a stream keeps messages, and so how long the outbox keeps published rows."""
DUPLICATE_WINDOW_SECONDS = 600
FILL_ALARM = 0.7
"""Share of a stream's room from which on its filling is an alarm: at 1 it drops its oldest messages."""
DEFAULT_MAX_BYTES = 8 * 1024**3


def stream_name(service: str) -> str:
    """The stream that a service publishes into."""
    return f"ZX_{service.upper()}"


def control_subject(service: str, verb: str) -> str:
    """Where a service's worker answers ``republish`` and ``versions`` requests; not part of any stream."""
    return f"zxctl.{service}.{verb}"


@dataclass(frozen=True, slots=True)
class StreamPlan:
    """What one service's stream is made with."""

    service: str
    max_bytes: int = DEFAULT_MAX_BYTES
    replicas: int = 1


@dataclass(frozen=True, slots=True)
class Permissions:
    """Subjects a NATS user may publish on and subscribe to; it may also answer requests (``allow_responses``)."""

    publish: tuple[str, ...]
    subscribe: tuple[str, ...]


def permissions(service: str, listens: Sequence[str]) -> Permissions:
    """The subjects of a service's user: its own events, the streams it reads, the services it may ask to republish."""
    read = [stream_name(other) for other in sorted({service, *listens})]
    api_subjects = [
        f"$JS.API.{call}"
        for stream in read
        for call in (
            f"STREAM.INFO.{stream}",
            f"CONSUMER.CREATE.{stream}.>",
            f"CONSUMER.DELETE.{stream}.*",
            f"CONSUMER.INFO.{stream}.*",
            f"CONSUMER.MSG.NEXT.{stream}.*",
        )
    ]
    acks = [f"$JS.ACK.{stream}.>" for stream in read]
    control = [f"zxctl.{other}.*" for other in sorted({service, *listens})]
    return Permissions(
        publish=(f"zx.{service}.>", *control, *api_subjects, *acks),
        subscribe=(f"{inbox_prefix(service)}.>", f"zxctl.{service}.*"),
    )


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
