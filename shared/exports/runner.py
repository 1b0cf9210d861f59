"""The worker's task that makes exports, one at a time in the whole service, resumed wherever it was cut off."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Scope
from shared.events.faults import is_outage
from shared.events.waiting import run_waiting
from shared.exports.commands import CHANNEL, move, settle
from shared.exports.definition import Desk
from shared.exports.rules import ExportFormat, ExportState
from shared.exports.tables import Exported
from shared.exports.writing import WRITERS, Sheet
from shared.files import FileStore, StoredFile
from shared.files.retention import lock_file
from shared.observability import trace
from shared.observability.logs import logger
from shared.persistence import Database
from shared.privacy import Cipher
from shared.standards.clock import now

__all__ = ["Exporter", "run_exports"]

PIECE_ROWS = 2000
MOST_ATTEMPTS = 5
_SYSTEM = {"unscoped": "the worker makes the exports of all askers"}


@dataclass(frozen=True, slots=True)
class Exporter:
    """What exports are made from and where their files go."""

    database: Database
    files: FileStore
    cipher: Cipher
    desk: Desk

    async def run_next(self) -> bool:
        """Make the oldest export that waits; False when there is none.

        One that is already running was begun by a worker that died: nothing of it was kept, so it is made anew.
        """
        async with self.database.transaction() as session:
            row = await self._claim(session)
        if row is None:
            return False
        if row.state != ExportState.RUNNING:
            return True
        trace.begin(f"00-{row.trace}-{'0' * 16}-01" if row.trace else "")
        try:
            made = await self._make(row)
        except Exception as error:
            if is_outage(error):
                raise
            # Not its message: it may quote what was to be written.
            logger().error("export_failed", export=str(row.id), error=type(error).__name__)
            async with self.database.transaction() as session:
                await self._settle(session, row, ExportState.FAILED)
            return True
        async with self.database.transaction() as session:
            await lock_file(session, made.digest)
            if self.files.path(made.digest).exists():
                until = now() + timedelta(days=row.days)
                values = {"file_digest": made.digest, "file_size": made.size, "file_kept_until": until}
                await self._settle(session, row, ExportState.READY, **values)
        logger().info("export_made", export=str(row.id), rows=row.rows)
        return True

    async def _claim(self, session: AsyncSession) -> Row[Any] | None:
        waiting = (
            Exported.select()
            .where(Exported.c.state.in_((ExportState.QUEUED, ExportState.RUNNING)))
            .order_by(Exported.c.id)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        row = (await session.execute(waiting.execution_options(**_SYSTEM))).first()
        if row is None:
            return None
        if row.attempts >= MOST_ATTEMPTS:
            return await settle(session, self.desk.notices, row, ExportState.FAILED)
        return await move(session, row, ExportState.RUNNING, attempts=row.attempts + 1)

    async def _settle(self, session: AsyncSession, row: Row[Any], to: ExportState, **values: Any) -> None:  # noqa: ANN401 - columns
        same = Exported.select().where(Exported.c.id == row.id).with_for_update()
        current = (await session.execute(same.execution_options(**_SYSTEM))).one()
        if current.state == ExportState.RUNNING:  # it may have been withdrawn meanwhile
            await settle(session, self.desk.notices, current, to, **values)

    async def _make(self, row: Row[Any]) -> StoredFile:
        export = self.desk.exports[row.export]
        scope = Scope.of(row.divisions, None if row.all_departments else (row.department,))
        filters = export.filters.model_validate(row.filters)
        told = (f"导出:{export.title}", "含完整个人信息" if row.full else "个人信息已脱敏", f"申请时共 {row.rows} 行")
        sheet = Sheet(export.title, told, row.mark, export.columns, self.cipher, export.foot)
        draft = await asyncio.to_thread(self.files.draft)
        try:
            async with self.database.transaction() as session:
                statement = await export.statement(session, scope, filters, full=row.full)
                options = {"scope": scope, "yield_per": PIECE_ROWS}
                result = await session.stream(statement, execution_options=options)

                async def pieces() -> AsyncIterator[Sequence[Any]]:
                    async for piece in result.partitions():
                        yield piece

                await WRITERS[ExportFormat(row.format)](sheet, pieces(), draft)
            return await asyncio.to_thread(draft.keep)
        finally:
            await asyncio.to_thread(draft.close)


async def run_exports(exporter: Exporter, stop: asyncio.Event) -> None:
    """Make exports until told to stop; of all replicas of the service one does. Told to stop, it drops what it is making."""
    await run_waiting(exporter.database, "exports", exporter.run_next, stop, channel=CHANNEL)
