"""Reads of the assets that a project's money became, of a project that was found within the caller's scope."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.assets.tables import FormedAsset, FormedAssetFunding
from shared.access import Scope
from shared.workflow.procedure import AnySelect

__all__ = ["OFF_REGISTER", "assets_of"]

OFF_REGISTER = ("split", "merged", "withdrawn", "disposed", "written_off")
"""States of what is no asset any more."""


async def assets_of(session: AsyncSession, scope: Scope, project_id: UUID) -> Sequence[Row[Any]]:
    """The assets on the register that a project paid for, with how much of each, yuan."""
    row, paid = FormedAsset, FormedAssetFunding
    statement: AnySelect = (
        select(row.id, row.code, row.name, row.original_value, func.sum(paid.amount).label("paid"))
        .join(paid, paid.asset_id == row.id)
        .where(paid.project_id == project_id, row.state.not_in(OFF_REGISTER))
        .group_by(row.id)
        .order_by(row.code)
    )
    # An asset may lie beside the division of its project; whoever sees the project sees what became of its money.
    return (await session.execute(statement.execution_options(scope=scope))).all()
