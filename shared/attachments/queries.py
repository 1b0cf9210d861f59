"""Which attachments a record has."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from shared.attachments.tables import Attachment

__all__ = ["kinds_of"]

_WHY = {"unscoped": "the record was found within the caller's scope"}


async def kinds_of(session: AsyncSession, subject: str, subject_id: UUID) -> dict[UUID, str]:
    """The kinds of the attachments of a record that are not withdrawn, by their ids."""
    row = Attachment.c
    found = select(row.id, row.kind).where(row.subject == subject, row.subject_id == subject_id, row.withdrawn_at.is_(None))
    return {one.id: one.kind for one in await session.execute(found, execution_options=_WHY)}
