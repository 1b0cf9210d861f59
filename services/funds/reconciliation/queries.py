"""Reads of reconciliations. They are of the whole journal: whoever sees the county sees them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, false, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.reconciliation.tables import Reconciliation
from shared.access import Scope
from shared.web.pages import read_page
from shared.workflow.procedure import AnySelect

__all__ = ["reconciliations"]


async def reconciliations(
    session: AsyncSession, scope: Scope, *, limit: int, cursor: str | None
) -> tuple[list[Row[Any]], str | None]:
    """Reconciliations, the last first; none for whoever sees only a part of the county."""
    row = Reconciliation
    statement: AnySelect = select(*row.__table__.columns).execution_options(scope=scope)
    if not scope.whole_county:
        statement = statement.where(false())
    return await read_page(session, statement, [row.reconciled_on], limit=limit, cursor=cursor, descending=True)
