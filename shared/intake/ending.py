"""Telling people that a batch has ended, and writing it into the trail: the same for every service that takes files."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from shared import audit
from shared.access import Caller
from shared.contracts.base import EventType
from shared.contracts.notices import NoticePosted, notice
from shared.events.publishing import publish
from shared.intake.definition import Table

__all__ = ["tell_ended"]


async def tell_ended(session: AsyncSession, notices: EventType, table: Table, batch: Row[Any], *, link: str = "/feeds") -> None:
    """Tell the uploader by a notice of the service what became of the file, within the transaction that ends the batch."""
    rejected = sum(batch.rejected_by_reason.values())
    uploader = Caller(batch.client_id, "", batch.department, tuple(batch.divisions), frozenset())
    await publish(session, notices, [_notice(table, batch, rejected, link)])
    detail = {
        "feed": batch.feed,
        "rows": batch.rows,
        "accepted": batch.applied - batch.set_aside,
        "unchanged": batch.unchanged,
        "rejected": rejected,
    }
    await audit.record(
        session,
        uploader,
        action=f"batch.{batch.state}",
        resource="batch",
        resource_id=batch.id,
        batch_id=batch.id,
        detail=detail,
    )


def _notice(table: Table, batch: Row[Any], rejected: int, link: str) -> NoticePosted:
    if batch.state == "refused":
        title, told = f"{table.title}整批退回", str(batch.refusal.get("message", ""))
    else:
        title, told = f"{table.title}处理完成", f"接受 {batch.applied - batch.set_aside} 行,退回 {rejected} 行。"
    return notice(f"batch.{batch.state}", title, text=told, link=link, account=batch.client_id)
