"""Batches as their uploader sees them: hand over, list, watch, read what was rejected."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, TypeAlias
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Row, Select, text
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession

from shared import audit
from shared.access import Caller, Scope
from shared.files import StoredFile
from shared.files.retention import Holding
from shared.intake.definition import Table
from shared.intake.tables import IntakeBatchMixin, IntakeRejectMixin
from shared.observability import trace
from shared.persistence import Database, new_base
from shared.standards.clock import now

__all__ = [
    "BATCHES",
    "Batch",
    "BatchRow",
    "HandedOver",
    "Reject",
    "hand_over",
    "one_batch",
    "rejects_of",
    "select_batches",
    "select_rejects",
]

KEPT_FOR: Final = timedelta(days=730)
"""How long an uploaded file is kept: raw rows at most two years (domain/household §9)."""
BATCHES = Holding("intake_batch", "上报文件", resource="batch", ripe="finished_at IS NOT NULL")
"""Uploaded files, as the retention job knows them; the batch and its list of rejects stay."""
OUR_FAULTS = ("file_lost", "file_damaged", "processing_failed")
"""Refusals that say nothing about the file: who hands it over again has it tried again."""
_PIECE = 2000
_WAKE = text("SELECT pg_notify('intake_batch', '')")
BatchRow: TypeAlias = Row[Any]
"""A row of ``intake_batch``."""
_OURS = {"unscoped": "the uploader's own batch"}


class _Base(new_base()):  # type: ignore[misc]
    """Only to name the columns here; each service has the tables in its own metadata."""

    __abstract__ = True


class _Batch(IntakeBatchMixin, _Base):
    pass


class _Reject(IntakeRejectMixin, _Base):
    pass


Batch: sa.Table = _Batch.__table__
Reject: sa.Table = _Reject.__table__


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A stored file with its name and the uploader's label. ``too_large`` is the limit (bytes) that it exceeded, if it did."""

    file: StoredFile
    file_name: str
    period: str | None = None
    too_large: int | None = None


async def hand_over(session: AsyncSession, caller: Caller, table: Table, handed: HandedOver) -> tuple[BatchRow, bool]:
    """Queue a file as a batch; the same bytes for the same table and divisions again give the batch that already exists.

    A file that is too large is refused at once. One that was refused through a fault of ours is queued again. Returns the batch, and
    whether it is new.
    """
    file, too_large = handed.file, handed.too_large
    values: dict[str, Any] = {
        "feed": table.code,
        "file_digest": file.digest,
        "file_name": handed.file_name,
        "file_size": file.size,
        "file_kept_until": now() + KEPT_FOR,
        "period": handed.period,
        "client_id": caller.client_id,
        "department": caller.department,
        "divisions": sorted(caller.divisions),
        "trace": trace.current(),
    }
    if too_large is not None:
        told = {"code": "file_too_large", "message": f"文件超过 {too_large / (1 << 20):g} MiB 的上限,请拆分后上报。"}
        values |= {"state": "refused", "refusal": told, "finished_at": now(), "file_kept_until": None}
    insert = (
        upsert(Batch)
        .values(**values)
        .on_conflict_do_nothing(index_elements=["feed", "file_digest", "divisions"])
        .returning(*Batch.c)
    )
    created = (await session.execute(insert, execution_options=_OURS)).first()
    if created is None:
        return await _known(session, caller, table, file), False
    detail = {"feed": table.code, "sha256": file.digest.hex(), "size": file.size, "period": handed.period}
    await audit.record(
        session,
        caller,
        action="batch.handed_over",
        resource="batch",
        resource_id=created.id,
        batch_id=created.id,
        detail=detail,
    )
    await session.execute(_WAKE, execution_options=_OURS)
    return created, True


async def _known(session: AsyncSession, caller: Caller, table: Table, file: StoredFile) -> BatchRow:
    same = (Batch.c.feed == table.code, Batch.c.file_digest == file.digest, Batch.c.divisions == sorted(caller.divisions))
    fault = sa.and_(Batch.c.state == "refused", Batch.c.refusal["code"].astext.in_(OUR_FAULTS))
    anew = sa.update(Batch).where(*same, fault)
    values: dict[str, Any] = {
        "state": "queued",
        "refusal": sa.null(),
        "finished_at": None,
        "attempts": 0,
        # From its first row: it is matched anew, and what was applied already changes nothing.
        "applied": 0,
        "unchanged": 0,
        "set_aside": 0,
        "doubts": {},
        "file_kept_until": now() + KEPT_FOR,
        "version": Batch.c.version + 1,
    }
    requeued = (await session.execute(anew.values(**values).returning(*Batch.c), execution_options=_OURS)).first()
    if requeued is not None:
        action = "batch.handed_over_again"
        await audit.record(session, caller, action=action, resource="batch", resource_id=requeued.id, batch_id=requeued.id)
        await session.execute(_WAKE, execution_options=_OURS)
        return requeued
    return (await session.execute(sa.select(*Batch.c).where(*same), execution_options=_OURS)).one()


def select_batches(scope: Scope, *, feed: str | None = None, state: str | None = None) -> Select[Any]:
    """Batches that the caller may see: what was handed over for divisions that all lie in its scope, and by its department."""
    statement = sa.select(*Batch.c).where(scope.where_all(Batch.c.divisions)).execution_options(scope=scope)
    if scope.departments is not None:
        statement = statement.where(Batch.c.department.in_(scope.departments))
    if feed is not None:
        statement = statement.where(Batch.c.feed == feed)
    if state is not None:
        statement = statement.where(Batch.c.state == state)
    return statement


async def one_batch(session: AsyncSession, scope: Scope, batch_id: UUID) -> Row[Any] | None:
    """A batch that the caller may see."""
    found: Row[Any] | None = (await session.execute(select_batches(scope).where(Batch.c.id == batch_id))).first()
    return found


def select_rejects(batch: Row[Any], reason: str | None = None) -> Select[Any]:
    """The rejected rows of a batch that the caller was shown."""
    statement = sa.select(Reject.c.row, Reject.c.reason, Reject.c.column).where(Reject.c.batch_id == batch.id)
    return statement if reason is None else statement.where(Reject.c.reason == reason)


async def rejects_of(database: Database, batch: Row[Any]) -> AsyncIterator[list[Row[Any]]]:
    """All rejected rows in the order of their rows, in pieces. No connection is held while a piece is dealt with."""
    after = 0
    while True:
        statement = select_rejects(batch).where(Reject.c.row > after).order_by(Reject.c.row).limit(_PIECE)
        async with database.reading() as session:
            piece = list((await session.execute(statement)).all())
        if piece:
            yield piece
        if len(piece) < _PIECE:
            return
        after = piece[-1].row
