"""What identity tells: its clients' void tokens, told again on request."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from sqlalchemy import Uuid, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from shared.contracts.base import EventType
from shared.contracts.gateway import CLIENT_REVOKED
from shared.events.publishing import publish_from
from shared.events.versions import VersionQuery
from shared.web.revocations import revocation_versions

__all__ = ["REPUBLISHERS", "VERSIONS"]

_REVOKED = text(
    "SELECT s.id, jsonb_build_object("
    "'id', s.id, 'version', s.version, 'client_id', r.client_id, 'not_before', r.not_before) AS item"
    " FROM revocation r JOIN (SELECT id, version, client_id FROM client"
    " UNION ALL SELECT id, version, 'staff:' || username FROM staff) s USING (client_id)"
).columns(id=Uuid, item=JSONB)


async def _republish_revoked(session: AsyncSession) -> None:
    await publish_from(session, CLIENT_REVOKED, _REVOKED)


REPUBLISHERS: Mapping[EventType, Callable[[AsyncSession], Awaitable[None]]] = {CLIENT_REVOKED: _republish_revoked}
"""How the current state of each event type is told again."""

VERSIONS: Mapping[EventType, VersionQuery] = {CLIENT_REVOKED: revocation_versions()}
"""What others' copies are compared with."""
