"""Telling the present state of everything of one type again, as `zhenxing republish` asks for it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from shared.contracts.base import EventType
from shared.events.publishing import publish_from

__all__ = ["republisher"]

CHUNK = 5000
"""Aggregates told by one statement."""
_WHY = {"unscoped": "events carry the state of all divisions"}


def republisher(event_type: EventType, items: Select[*tuple[Any, ...]]) -> Callable[[AsyncSession], Awaitable[None]]:
    """Publishes all ``items`` (``id, item``, as for :func:`publish_from`) in the order of their ids, versions unchanged."""
    key = items.selected_columns[0]

    async def republish(session: AsyncSession) -> None:
        after = UUID(int=0)
        while True:
            ids = select(key).where(key > after).order_by(key).offset(CHUNK - 1).limit(1)
            upto = await session.scalar(ids, execution_options=_WHY)
            chunk = items.where(key > after)
            await publish_from(session, event_type, chunk if upto is None else chunk.where(key <= upto))
            if upto is None:
                return
            after = upto

    return republish
