"""Records that are held to the version that whoever changes them has seen."""

from __future__ import annotations

from typing import Any, Protocol

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession

__all__ = ["next_version"]


class _Versioned(Protocol):
    """A mapped record with its version, and since when it has been so."""

    version: Any
    changed_at: Any


async def next_version(session: AsyncSession, row: _Versioned) -> None:
    """Write what was changed of a record, as its next version."""
    row.version += 1
    row.changed_at = func.clock_timestamp()
    await session.flush()
