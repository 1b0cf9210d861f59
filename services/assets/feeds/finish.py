"""What happens when a file of assets or resources ends: the staging table is emptied, the planner learns of the rows, the uploader is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.contracts.assets import NOTICE_POSTED
from shared.intake.definition import Table
from shared.intake.ending import tell_ended
from shared.intake.tables import staging_name

__all__ = ["finish_batch"]

_SYSTEM = {"unscoped": "the worker ends the batches of all uploaders"}
_LOADED = "asset, asset_number, asset_funding, asset_change, imported_asset"
# By columns: what searches look through is an expression that costs more to sample than all the rest.
_RESOURCES = "resource (register, key, division_code, withdrawn_at), resource_change (resource_id)"


async def finish_batch(session: AsyncSession, table: Table, batch: Row[Any]) -> Mapping[str, int]:
    """End a batch within its last transaction. Rows leave no doubts: they enter or are refused."""
    if batch.state == "completed":
        await session.execute(text(f"TRUNCATE {staging_name(table)}"), execution_options=_SYSTEM)
        await session.execute(text(f"ANALYZE {_RESOURCES if table.staging else _LOADED}"), execution_options=_SYSTEM)
    await tell_ended(session, NOTICE_POSTED, table, batch, link="/feeds?service=assets")
    return {}
