"""Rate limits: a token bucket a key, and the headers that tell callers how much is left.

Headers follow draft-ietf-httpapi-ratelimit-headers-10 (``RateLimit-Policy``, ``RateLimit``); ``Retry-After`` is RFC 9110's.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Buckets", "Grant"]

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

    def headers(self, policy: str) -> list[tuple[bytes, bytes]]:
        """The header fields of the answer, for the policy of that name."""
        fields = [
            (b"ratelimit-policy", b'"%s";q=%d;w=%d' % (policy.encode(), self.limit, WINDOW_SECONDS)),
            (b"ratelimit", b'"%s";r=%d;t=%d' % (policy.encode(), self.remaining, self.reset)),
        ]
        if not self.allowed:
            fields.append((b"retry-after", b"%d" % self.retry_after))
        return fields


class Buckets:
    """Token buckets in this process's memory. A bucket holds a minute's requests and fills evenly over the minute."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        # For each key the moment at which its bucket will be full again: one number is the whole state.
        self._full_at: dict[str, float] = {}
        self._sweep_at = SWEEP_AT

    def take(self, key: str, per_minute: int, amount: int = 1) -> Grant:
        """Take ``amount`` requests from a key's bucket; 0 only looks."""
        now = self._clock()
        step = WINDOW_SECONDS / per_minute
        full_at = max(self._full_at.get(key, now), now)
        wanted = full_at + max(amount, 1) * step
        over = wanted - now - WINDOW_SECONDS
        allowed = over <= step * 1e-6
        if allowed and amount:
            full_at += amount * step
            self._store(key, full_at, now)
        missing = full_at - now
        remaining = max(0, math.floor((WINDOW_SECONDS - missing) / step + 1e-6))
        return Grant(allowed, per_minute, remaining, math.ceil(missing), max(1, math.ceil(over)))

    def _store(self, key: str, full_at: float, now: float) -> None:
        if len(self._full_at) >= self._sweep_at and key not in self._full_at:
            self._full_at = {known: moment for known, moment in self._full_at.items() if moment > now}
            self._sweep_at = max(SWEEP_AT, 2 * len(self._full_at))
        self._full_at[key] = full_at
