"""What happens when a file of the ledger ends: the staging table is emptied, the planner learns of the rows, the uploader is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.contracts.jobs import NOTICE_POSTED
from shared.intake.definition import Table
from shared.intake.ending import tell_ended
from shared.intake.tables import staging_name

__all__ = ["finish_batch"]

_SYSTEM = {"unscoped": "the worker ends the batches of all uploaders"}


async def finish_batch(session: AsyncSession, table: Table, batch: Row[Any]) -> Mapping[str, int]:
    """End a batch within its last transaction. Rows leave no doubts: they are recorded or refused."""
    if batch.state == "completed":
        await session.execute(text(f"TRUNCATE {staging_name(table)}"), execution_options=_SYSTEM)
        await session.execute(text("ANALYZE employment_spell, work_month"), execution_options=_SYSTEM)
    await tell_ended(session, NOTICE_POSTED, table, batch, link="/feeds?service=jobs")
    return {}
