"""Asking for a reversal, and running it piece by piece."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import func, or_, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.feeds.definitions import FEEDS
from services.household.history.commands.steps import steps_of_reversing
from services.household.registry.turns import batch_turn
from services.household.reversals.kept import count_kept
from services.household.reversals.pieces import PIECES, Job, Piece
from services.household.reversals.tables import Reversal
from shared import audit
from shared.access import Caller
from shared.contracts.household import NOTICE_POSTED
from shared.contracts.notices import notice
from shared.events.publishing import publish
from shared.intake.batches import one_batch
from shared.observability import trace
from shared.persistence import Database
from shared.web.problems import Problem

__all__ = ["CHANNEL", "request_reversal", "run_next"]

CHANNEL = "reversal"
"""Where the worker is told that a reversal waits."""
MAX_ATTEMPTS = 10
_WAKE = text(f"SELECT pg_notify('{CHANNEL}', '')")
_OURS = {"unscoped": "the batch was found within the caller's scope"}


async def request_reversal(session: AsyncSession, caller: Caller, feed: str, batch_id: UUID, reason: str) -> Reversal:
    """Queue the reversal of a batch, which the worker carries out. One that failed through a fault of ours is queued again.

    Raises:
        Problem: 404 ``unknown_batch``; 409 ``batch_running``, ``batch_refused`` or ``batch_reversed``.
    """
    batch = await one_batch(session, caller.scope, batch_id)
    if batch is None or batch.feed != feed:
        raise Problem(404, "unknown_batch", "没有这个批次,或它不在您的数据范围内。")
    if batch.state == "refused":
        raise Problem(409, "batch_refused", "该批次整体未被接收,没有可撤销的内容。")
    if batch.finished_at is None:
        raise Problem(409, "batch_running", "批次还在处理,请完成后再撤销。")
    new = insert(Reversal).values(
        batch_id=batch_id,
        feed=batch.feed,
        client_id=caller.client_id,
        department=caller.department,
        divisions=sorted(caller.divisions),
        reason=reason,
        trace=trace.current(),
    )
    again = new.on_conflict_do_update(
        index_elements=[Reversal.batch_id],
        set_={"state": "queued", "attempts": 0, "finished_at": None, "version": Reversal.version + 1},
        where=Reversal.state == "failed",
    )
    reversal = (await session.scalars(again.returning(Reversal), execution_options=_OURS)).one_or_none()
    if reversal is None:
        raise Problem(409, "batch_reversed", "该批次已经撤销,或正在撤销。")
    await audit.record(
        session, caller, action="batch.reverse", resource="batch", resource_id=batch_id, purpose=reason, batch_id=batch_id
    )
    await session.execute(_WAKE, execution_options=_OURS)
    return reversal


async def run_next(database: Database) -> bool:
    """Run the oldest waiting reversal to its end; whether there was one.

    What was begun by a worker that died goes on where its last piece ended.
    """
    async with database.transaction() as session:
        reversal = await _claim(session)
    if reversal is None:
        return False
    job = Job(reversal.batch_id, reversal.feed, reversal.client_id, reversal.department, reversal.reason)
    for piece in PIECES[job.feed]:
        while await _run(database, reversal.id, job, piece):
            pass
    async with database.transaction() as session:
        await _finish(session, reversal.id, job)
    return True


async def _claim(session: AsyncSession) -> Reversal | None:
    waiting = (
        select(Reversal)
        .where(or_(Reversal.state == "queued", Reversal.state == "running"))
        .order_by(Reversal.id)
        .limit(1)
        .with_for_update()
    )
    reversal = (await session.scalars(waiting, execution_options=_OURS)).one_or_none()
    if reversal is None:
        return None
    reversal.state = "running"
    reversal.attempts += 1
    reversal.version += 1
    if reversal.attempts > MAX_ATTEMPTS:
        reversal.state, reversal.finished_at = "failed", await session.scalar(select(func.clock_timestamp()))
        await session.flush()
        return None
    return reversal


async def _run(database: Database, reversal_id: UUID, job: Job, piece: Piece) -> bool:
    async with database.transaction() as session:
        await batch_turn(session, reversal_id)
        done = await piece(session, job)
        counted = {"restored": Reversal.restored + done.restored, "withdrawn": Reversal.withdrawn + done.withdrawn}
        here = update(Reversal).where(Reversal.id == reversal_id)
        await session.execute(here.values(**counted, version=Reversal.version + 1), execution_options=_OURS)
        await steps_of_reversing(session, reversal_id, FEEDS[job.feed], sorted(done.households))
    return bool(done)


async def _finish(session: AsyncSession, reversal_id: UUID, job: Job) -> None:
    reversal = await session.get_one(Reversal, reversal_id, with_for_update=True)
    if reversal.state != "running":
        return
    reversal.kept = await count_kept(session, job, reversal_id)
    reversal.state, reversal.finished_at = "completed", await session.scalar(select(func.clock_timestamp()))
    reversal.version += 1
    await session.flush()
    detail = {"restored": reversal.restored, "withdrawn": reversal.withdrawn, "kept": reversal.kept}
    told = f"恢复 {reversal.restored} 行,作废 {reversal.withdrawn} 行,保留 {sum(reversal.kept.values())} 行。"
    title = f"{FEEDS[job.feed].title}批次已撤销"
    await publish(session, NOTICE_POSTED, [notice("batch.reversed", title, text=told, link="/feeds", account=job.client_id)])
    who = Caller(job.client_id, "", job.department, tuple(reversal.divisions), frozenset())
    await audit.record(
        session,
        who,
        action="batch.reversed",
        resource="batch",
        resource_id=job.batch_id,
        purpose=job.reason,
        batch_id=job.batch_id,
        detail=detail,
    )
