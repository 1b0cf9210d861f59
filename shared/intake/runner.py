"""The worker's loop over batches: one at a time, in the order of their arrival, resumed wherever it was cut off."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from typing import Any, Self
from uuid import UUID

from sqlalchemy import Row, Uuid, bindparam, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Scope
from shared.events.faults import is_outage
from shared.events.waiting import run_waiting
from shared.files import DamagedFileError, FileStore
from shared.intake.definition import Receipt, Table
from shared.intake.isolation import KeyRings
from shared.intake.outcome import Refused
from shared.intake.spool import Spool
from shared.intake.staging import Staged, stage
from shared.observability import trace
from shared.observability.logs import logger
from shared.persistence import Database
from shared.standards.clock import day_of
from shared.standards.limits import Limits

__all__ = ["CHANNEL", "Chunk", "Feeds", "Intake", "run_batches"]

CHANNEL = "intake_batch"
CHUNK_ROWS = 20_000
POLL_SECONDS = 1.0
MOST_ATTEMPTS = 5
"""A batch that fails this often through no fault of a server is ended, so that it cannot block those behind it for ever."""
_SYSTEM = {"unscoped": "the worker runs the batches of all uploaders"}


@dataclass(frozen=True, slots=True)
class Chunk:
    """Accepted rows of a batch that are applied in one transaction: those of the staging table with ``low < ordinal <= high``.

    ``present`` are the fields (``Column.name``) that the file has; the stored values of the others stay.
    """

    batch_id: UUID
    low: int
    high: int
    present: frozenset[str]


Apply = Callable[[AsyncSession, Table, Chunk], Awaitable[int]]
"""Applies a chunk with its events, and tells how many of its rows changed something."""


@dataclass(frozen=True, slots=True)
class Feeds:
    """What a service hands over: its tables with their apply statements, and what it does at the end of each batch.

    ``finish`` gets the table and the batch's row within the transaction that ends it; it returns the doubts by kind.
    """

    tables: Mapping[str, Table]
    apply: Mapping[str, Apply]
    finish: Callable[[AsyncSession, Table, Row[Any]], Awaitable[Mapping[str, int]]]


@dataclass
class Intake:
    """The batches of one service: where its files are, the keys that seal personal data, and the limits of a file."""

    database: Database
    files: FileStore
    feeds: Feeds
    keys: KeyRings
    limits: Limits = field(default_factory=Limits)
    chunk_rows: int = CHUNK_ROWS

    def __post_init__(self) -> None:
        self._spool = Spool(self.files, self.keys, self.limits)

    async def close(self) -> None:
        """Let go of what was read ahead."""
        await self._spool.drop()

    async def run_next(self) -> bool:
        """Run the oldest open batch to its end; False when there is none."""
        batch = await self._next()
        if batch is None:
            return False
        trace.begin(f"00-{batch.trace}-{'0' * 16}-01" if batch.trace else "")
        try:
            await self._run(batch)
        except Refused as refused:
            await self._end(batch.id, "refused", {"code": refused.code, "message": refused.message, **refused.detail})
        except FileNotFoundError:
            await self._end(batch.id, "refused", {"code": "file_lost", "message": "已保存的文件找不到了,请联系管理员。"})
        except DamagedFileError:
            await self._end(batch.id, "refused", {"code": "file_damaged", "message": "已保存的文件已损坏,请联系管理员。"})
        except Exception as error:
            if is_outage(error):
                raise
            await self._retry(batch.id, error)
        logger().info("batch_finished", batch=str(batch.id), feed=batch.feed)
        return True

    async def _next(self, after: UUID | None = None) -> Row[Any] | None:
        statement = text(
            "SELECT * FROM intake_batch WHERE finished_at IS NULL AND id IS DISTINCT FROM :after"
            " ORDER BY state = 'running' DESC, queued_at, id LIMIT 1"
        ).bindparams(bindparam("after", after, Uuid()))
        async with self.database.reading() as session:
            batch: Row[Any] | None = (await session.execute(statement, execution_options=_SYSTEM)).first()
        return batch

    async def _run(self, batch: Row[Any]) -> None:
        table = self.feeds.tables[batch.feed]
        if batch.phase != "applying":
            await self._stage(batch, table)
        else:
            await self._read_ahead(batch)
        while await self._apply_chunk(batch.id, table):
            pass
        await self._end(batch.id, "completed", None)

    async def _read_ahead(self, batch: Row[Any]) -> None:
        if (following := await self._next(after=batch.id)) is not None:
            self._spool.begin(following, self.feeds.tables[following.feed])

    async def _stage(self, batch: Row[Any], table: Table) -> None:
        await self._set(batch.id, "state = 'running', phase = 'parsing', started_at = coalesce(started_at, clock_timestamp())")
        receipt = Receipt(Scope.of(batch.divisions), day_of(batch.queued_at))
        async with _Reporter(self.database, batch.id) as reporter:
            parsed = await self._spool.take(batch, table, reporter.note)
        await self._read_ahead(batch)
        with closing(parsed):
            async with self.database.transaction() as session:
                staged = await stage(session, table, batch.id, receipt, parsed)
                await self._note_staged(session, batch.id, staged)

    async def _retry(self, batch_id: UUID, error: Exception) -> None:
        # Neither the file's fault nor a lost server: tried again from where it stands, but not for ever.
        logger().error("batch_failed", batch=str(batch_id), error=type(error).__name__)
        if await self._set(batch_id, "attempts = attempts + 1") >= MOST_ATTEMPTS:
            told = {"code": "processing_failed", "message": "文件多次处理失败,请把批次号告诉管理员。"}
            await self._end(batch_id, "refused", told)

    async def _set(self, batch_id: UUID, assignments: str) -> int:
        statement = text(f"UPDATE intake_batch SET {assignments}, version = version + 1 WHERE id = :id RETURNING attempts")  # noqa: S608
        async with self.database.transaction() as session:
            attempts: int = (await session.execute(statement, {"id": batch_id}, execution_options=_SYSTEM)).scalar_one()
        return attempts

    @staticmethod
    async def _note_staged(session: AsyncSession, batch_id: UUID, staged: Staged) -> None:
        statement = text(
            "UPDATE intake_batch SET phase = 'applying', rows = :rows, staged = :staged, columns = :columns,"
            " ignored_columns = :ignored, version = version + 1, rejected_by_reason = ("
            "  SELECT coalesce(jsonb_object_agg(reason, n), '{}') FROM ("
            "   SELECT reason, count(*) AS n FROM intake_reject WHERE batch_id = :id GROUP BY reason) r)"
            " WHERE id = :id"
        )
        values = {
            "id": batch_id,
            "rows": staged.rows,
            "staged": staged.accepted,
            "columns": list(staged.present),
            "ignored": list(staged.ignored),
        }
        await session.execute(statement, values, execution_options=_SYSTEM)

    async def _apply_chunk(self, batch_id: UUID, table: Table) -> bool:
        locked = text("SELECT applied, staged, set_aside, columns FROM intake_batch WHERE id = :id FOR UPDATE")
        advance = text(
            "UPDATE intake_batch SET applied = :high, unchanged = unchanged + :same - (set_aside - :aside),"
            " version = version + 1 WHERE id = :id"
        )
        async with self.database.transaction() as session:
            at = (await session.execute(locked, {"id": batch_id}, execution_options=_SYSTEM)).one()
            if at.applied >= at.staged:
                return False
            high = min(at.applied + self.chunk_rows, at.staged)
            chunk = Chunk(batch_id, at.applied, high, frozenset(at.columns))
            changed = await self.feeds.apply[table.code](session, table, chunk)
            values = {"id": batch_id, "high": high, "same": high - at.applied - changed, "aside": at.set_aside}
            await session.execute(advance, values, execution_options=_SYSTEM)
        return True

    async def _end(self, batch_id: UUID, state: str, refusal: Mapping[str, Any] | None) -> None:
        end = text(
            "UPDATE intake_batch SET state = :state, phase = NULL, refusal = :refusal, version = version + 1,"
            " finished_at = clock_timestamp() WHERE id = :id AND finished_at IS NULL RETURNING *"
        ).bindparams(bindparam("refusal", type_=JSONB(none_as_null=True)))
        doubted = text("UPDATE intake_batch SET doubts = doubts || :doubts WHERE id = :id").bindparams(
            bindparam("doubts", type_=JSONB())
        )
        async with self.database.transaction() as session:
            values = {"id": batch_id, "state": state, "refusal": None if refusal is None else dict(refusal)}
            batch = (await session.execute(end, values, execution_options=_SYSTEM)).one()
            doubts = await self.feeds.finish(session, self.feeds.tables[batch.feed], batch)
            await session.execute(doubted, {"id": batch_id, "doubts": dict(doubts)}, execution_options=_SYSTEM)


class _Reporter:
    """Tells how far parsing has come, about once a second, outside of its transaction."""

    def __init__(self, database: Database, batch_id: UUID) -> None:
        self._database = database
        self._batch_id = batch_id
        self._rows = 0
        self._task: asyncio.Task[None] | None = None

    def note(self, rows: int) -> None:
        """Take down how many rows have been read."""
        self._rows = rows

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._report())
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self.stop()

    async def stop(self) -> None:
        """End reporting."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _report(self) -> None:
        statement = text("UPDATE intake_batch SET rows = :rows, version = version + 1 WHERE id = :id")
        while True:
            await asyncio.sleep(POLL_SECONDS)
            with suppress(SQLAlchemyError, OSError):
                async with self._database.transaction() as session:
                    values = {"rows": self._rows, "id": self._batch_id}
                    await session.execute(statement, values, execution_options=_SYSTEM)


async def run_batches(intake: Intake, stop: asyncio.Event) -> None:
    """Run batches until ``stop``; of all replicas of the service one does. A lost database or broker is waited for.

    Told to stop, it drops what it is doing: the batch stands where its last transaction left it.
    """
    await run_waiting(intake.database, "intake", intake.run_next, stop, channel=CHANNEL, close=intake.close)
