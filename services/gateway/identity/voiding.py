"""Voiding tokens: whoever's rights have changed gets no further with a token that says the old ones."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from shared.contracts.gateway import CLIENT_REVOKED, ClientRevoked
from shared.events.envelope import Items
from shared.events.publishing import publish
from shared.standards import clock
from shared.web.revocations import apply_revocations

__all__ = ["void_tokens"]


async def void_tokens(session: AsyncSession, id: UUID, version: int, subject: str) -> None:
    """Refuse every token that a client or a member of staff has, here and, by event, in every service."""
    item = ClientRevoked(id=id, version=version, client_id=subject, not_before=clock.now())
    await apply_revocations(session, Items([item.model_dump(mode="json")], [""]))
    await publish(session, CLIENT_REVOKED, [item])
