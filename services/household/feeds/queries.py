"""Reads of what departments took back; what stands is read by the registry, which tells it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.feeds.tables import WithdrawnFact
from services.household.registry.tables import Household
from shared.access import Scope
from shared.web.pages import read_page

__all__ = ["withdrawn_facts"]


async def withdrawn_facts(
    session: AsyncSession, scope: Scope, household_id: UUID, *, limit: int, cursor: str | None
) -> tuple[list[Row[Any]], str | None]:
    """Facts about a household and its members that were withdrawn, in the order in which that happened; the next page's cursor."""
    statement = (
        select(*WithdrawnFact.__table__.columns)
        .join(Household, Household.id == WithdrawnFact.household_id)
        .where(WithdrawnFact.household_id == household_id)
    )
    restricted = scope.restrict(statement, Household.division_code)
    return await read_page(session, restricted, [WithdrawnFact.id], limit=limit, cursor=cursor)
