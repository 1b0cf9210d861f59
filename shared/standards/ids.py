"""Identifiers: UUID version 7 (RFC 9562), ordered by time so that indexes grow at one end."""

from __future__ import annotations

import os
import time
from uuid import UUID

__all__ = ["uuid7"]

_VERSION_7 = 0x7 << 76
_VARIANT = 0x2 << 62


def uuid7() -> UUID:
    """A new identifier. PostgreSQL's own ``uuidv7()`` makes the same kind inside statements."""
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10), "big")
    high = random >> 68 & 0xFFF
    low = random & 0x3FFF_FFFF_FFFF_FFFF
    return UUID(int=milliseconds << 80 | _VERSION_7 | high << 64 | _VARIANT | low)
