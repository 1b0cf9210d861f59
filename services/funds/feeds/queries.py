"""Reads of what came in as files."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.feeds.tables import ImportedPosting
from shared.access import Scope

__all__ = ["imported"]


async def imported(session: AsyncSession, scope: Scope, entry_id: UUID) -> Row[Any] | None:
    """What the county's own books say of an entry that the caller may see; None where it was posted here."""
    statement: Select[*tuple[Any, ...]] = select(
        *ImportedPosting.__table__.columns, ImportedPosting.payee_masked.label("payee")
    ).where(ImportedPosting.entry_id == entry_id)
    found: Row[Any] | None = (await session.execute(statement.execution_options(scope=scope))).one_or_none()
    return found
