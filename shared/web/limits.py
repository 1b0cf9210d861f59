"""Rate limits: a token bucket a key, and the headers that tell callers how much is left.

Headers follow draft-ietf-httpapi-ratelimit-headers-10 (``RateLimit-Policy``, ``RateLimit``); ``Retry-After`` is RFC 9110's.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from typing import Any

__all__ = ["WINDOW_SECONDS", "Buckets", "Grant", "address_of"]

WINDOW_SECONDS = 60
SWEEP_AT = 10_000
"""So many buckets are kept before the full ones (which say nothing) are dropped."""


@dataclass(frozen=True, slots=True)
class Grant:
    """The answer of a bucket: whether the request may pass, what is left, and when there is more (seconds)."""

    allowed: bool
    limit: int
    remaining: int
    reset: int
    retry_after: int
    window: int = WINDOW_SECONDS

    def headers(self, policy: str) -> list[tuple[bytes, bytes]]:
        """The header fields of the answer, for the policy of that name."""
        fields = [
            (b"ratelimit-policy", b'"%s";q=%d;w=%d' % (policy.encode(), self.limit, self.window)),
            (b"ratelimit", b'"%s";r=%d;t=%d' % (policy.encode(), self.remaining, self.reset)),
        ]
        if not self.allowed:
            fields.append((b"retry-after", b"%d" % self.retry_after))
        return fields


def address_of(client: Sequence[Any] | None) -> str:
    """The address by which a caller without a name is counted, from the ``client`` of an ASGI scope.

    Who has one IPv6 address has all of its network of 64 bits.
    """
    text = str(client[0]) if client else ""
    try:
        address = ip_address(text)
    except ValueError:
        return text
    return text if address.version == 4 else str(ip_network((address.packed[:8] + bytes(8), 64)))  # noqa: PLR2004


class Buckets:
    """Token buckets in this process's memory. A bucket holds the requests of a minute (or another window) and fills evenly over it.

    Of ``sharers`` processes that serve side by side each grants its share of a limit.
    """

    def __init__(self, *, sharers: int = 1, clock: Callable[[], float] = time.monotonic) -> None:
        self._sharers = sharers
        self._clock = clock
        # For each key the moment at which its bucket will be full again: one number is the whole state.
        self._full_at: dict[str, float] = {}
        self._sweep_at = SWEEP_AT

    def take(self, key: str, limit: int, window: int = WINDOW_SECONDS) -> Grant:
        """Take one request from a key's bucket of so many in ``window`` seconds, if it holds one."""
        now = self._clock()
        limit = max(1, limit // self._sharers)
        step = window / limit
        full_at = max(self._full_at.get(key, now), now)
        over = full_at + step - now - window
        allowed = over <= step * 1e-6
        if allowed:
            full_at += step
            self._store(key, full_at, now)
        missing = full_at - now
        remaining = max(0, math.floor((window - missing) / step + 1e-6))
        return Grant(allowed, limit, remaining, math.ceil(missing), max(1, math.ceil(over)), window)

    def give_back(self, key: str, per_minute: int) -> None:
        """Put one request back into a key's bucket."""
        if key in self._full_at:
            self._full_at[key] -= WINDOW_SECONDS / max(1, per_minute // self._sharers)

    def _store(self, key: str, full_at: float, now: float) -> None:
        if len(self._full_at) >= self._sweep_at and key not in self._full_at:
            self._full_at = {known: moment for known, moment in self._full_at.items() if moment > now}
            self._sweep_at = max(SWEEP_AT, 2 * len(self._full_at))
        self._full_at[key] = full_at
