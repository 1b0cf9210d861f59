"""Marking what is read, and forgetting what is old."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, literal, select, text
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.inbox.own import for_me, received
from services.gateway.inbox.tables import Notice, NoticeReading
from shared.access import Caller
from shared.events.faults import Backoff, keep, stopped
from shared.persistence import Database
from shared.standards.clock import now
from shared.web.problems import Problem

__all__ = ["CHANNEL", "mark_all_read", "mark_read", "run_clearing"]

CHANNEL = "inbox"
"""Where the processes with open pages hear for which account something has come or was read; an empty name is for all."""
_RING = text(f"SELECT pg_notify('{CHANNEL}', :account)")
CLEAR_SECONDS = 3600.0
_OWN = {"unscoped": "one's own notices"}
_ALL = {"unscoped": "notices of all divisions grow old"}


async def mark_read(session: AsyncSession, caller: Caller, notice_id: UUID) -> None:
    """Say that somebody has read a notice. Again changes nothing.

    Raises:
        Problem: 404 ``unknown_notice``.
    """
    if not await for_me(session, caller, notice_id):
        raise Problem(404, "unknown_notice", "没有这条消息。")
    new = upsert(NoticeReading).values(notice_id=notice_id, account=caller.client_id).on_conflict_do_nothing()
    await session.execute(new)
    await session.execute(_RING, {"account": caller.client_id}, execution_options=_OWN)


async def mark_all_read(session: AsyncSession, caller: Caller, until: datetime) -> None:
    """Say that somebody has read everything that was posted until a moment: what has come since may not have been seen."""
    mine = select(Notice.id, literal(caller.client_id)).where(received(caller), Notice.posted_at <= until)
    new = upsert(NoticeReading).from_select(["notice_id", "account"], mine).on_conflict_do_nothing()
    await session.execute(new, execution_options=_OWN)
    await session.execute(_RING, {"account": caller.client_id}, execution_options=_OWN)


async def run_clearing(database: Database, days: int, stop: asyncio.Event) -> None:
    """Every hour remove notices that are older than so many days, and who has read them."""

    async def attempt(backoff: Backoff) -> None:
        while not stop.is_set():
            old = now() - timedelta(days=days)
            async with database.transaction() as session:
                gone = select(Notice.id).where(Notice.posted_at < old)
                await session.execute(delete(NoticeReading).where(NoticeReading.notice_id.in_(gone)), execution_options=_ALL)
                await session.execute(delete(Notice).where(Notice.posted_at < old), execution_options=_ALL)
            backoff.reset()
            await stopped(stop, CLEAR_SECONDS)

    await keep("clearing", attempt, stop)
