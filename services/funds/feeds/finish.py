"""What happens when a file of money or projects ends: the staging table is emptied, the planner learns of the rows, the uploader is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.contracts.funds import NOTICE_POSTED
from shared.intake.definition import Table
from shared.intake.ending import tell_ended
from shared.intake.tables import staging_name

__all__ = ["CHUNK_ROWS", "finish_batch"]

_SYSTEM = {"unscoped": "the worker ends the batches of all uploaders"}
_LOADED = {
    "PRJ-LIB": ("project", "project_amount", "project_goal", "project_mechanism", "project_source"),
    "FIN-JNL": (
        "fund_batch",
        "journal_account",
        "account_month",
        "journal_entry",
        "journal_transfer",
        "imported_posting",
        "works",
    ),
}
CHUNK_ROWS = 50_000
"""Rows a transaction: each changes most of a county's accounts once, whatever it posts to them."""


async def finish_batch(session: AsyncSession, table: Table, batch: Row[Any]) -> Mapping[str, int]:
    """End a batch within its last transaction. Rows of money leave no doubts: they are posted or refused."""
    if batch.state == "completed":
        await session.execute(text(f"TRUNCATE {staging_name(table)}"), execution_options=_SYSTEM)
        await session.execute(text(f"ANALYZE {', '.join(_LOADED[batch.feed])}"), execution_options=_SYSTEM)
    await tell_ended(session, NOTICE_POSTED, table, batch, link="/feeds?service=funds")
    return {}
