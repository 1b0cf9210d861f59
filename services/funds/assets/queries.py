"""Reads of the assets that a project's money became, of a project that was found within the caller's scope."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Numeric, Row, Uuid, column, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.assets.tables import FormedAsset
from shared.access import Scope
from shared.workflow.procedure import AnySelect

__all__ = ["OFF_REGISTER", "assets_of"]

OFF_REGISTER = ("split", "merged", "withdrawn")
"""States of what is no asset any more."""


async def assets_of(session: AsyncSession, scope: Scope, project_id: UUID) -> Sequence[Row[Any]]:
    """The assets on the register that a project paid for, with how much of each, yuan."""
    row = FormedAsset
    parts = func.jsonb_to_recordset(row.fundings).table_valued(column("project_id", Uuid), column("amount", Numeric(18, 2)))
    paid = parts.render_derived(name="paid", with_types=True)
    sums = select(func.sum(paid.c.amount)).where(paid.c.project_id == project_id).correlate(row).scalar_subquery()
    statement: AnySelect = (
        select(row.id, row.code, row.name, row.original_value, sums.label("paid"))
        .where(row.fundings.contains([{"project_id": str(project_id)}]), row.state.not_in(OFF_REGISTER))
        .order_by(row.code)
    )
    # An asset may lie beside the division of its project; whoever sees the project sees what became of its money.
    return (await session.execute(statement.execution_options(scope=scope))).all()
