"""Whose turn it is to change the registry: officers side by side, a batch's chunk (under a second) alone.

A chunk applies what was matched before; alone, it can look once at how things are now and change hundreds of households without
locking them one by one, and nobody waits in a circle.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.persistence.history import begin_change
from shared.web.routing import Writing

__all__ = ["Changing", "batch_turn"]

_OFFICERS = text("SELECT pg_advisory_xact_lock_shared(hashtextextended('registry', 0))")
_BATCH = text("SELECT pg_advisory_xact_lock(hashtextextended('registry', 0))")
_WHY = {"unscoped": "a lock"}


async def batch_turn(session: AsyncSession, change_id: UUID) -> None:
    """Wait until no officer's command is under way, and keep new ones waiting until this transaction ends.

    What the transaction changes belongs to ``change_id``: the batch, or its reversal.
    """
    await session.execute(_BATCH, execution_options=_WHY)
    await begin_change(session, change_id)


async def _officers_turn(session: Writing) -> AsyncIterator[AsyncSession]:
    await session.execute(_OFFICERS, execution_options=_WHY)
    await begin_change(session)
    yield session


Changing = Annotated[AsyncSession, Depends(_officers_turn, scope="function")]
"""A transaction that changes the registry."""
