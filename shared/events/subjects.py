"""What streams, subjects and inboxes are called, and which of them a service's NATS user needs.

Names alone, without the client of NATS: the supervisor, which writes the server's configuration, starts without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["REPUBLISH_SECONDS", "Permissions", "control_subject", "inbox_prefix", "permissions", "stream_name"]

REPUBLISH_SECONDS = 900.0
"""How long whoever asks for a republish waits for its answer."""


def inbox_prefix(user: str) -> str:
    """Where answers to this user go; its permissions let it listen nowhere else."""
    return f"_INBOX_{user}" if user else "_INBOX"


def stream_name(service: str) -> str:
    """The stream that a service publishes into."""
    return f"ZX_{service.upper()}"


def control_subject(service: str, verb: str) -> str:
    """Where a service's worker answers ``republish`` and ``versions`` requests; not part of any stream."""
    return f"zxctl.{service}.{verb}"


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
