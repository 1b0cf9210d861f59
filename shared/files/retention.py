"""Retention 保存期限: one job that removes files whose time is over, and a report of what it did and what is next.

A table that holds files is declared (:class:`Holding`); it has the columns ``id``, ``file_digest``, ``file_size``, ``file_kept_until`` (null
once the file is no longer kept) and ``version``. The same bytes are stored once, so a file goes when nothing holds it any more.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

from shared import audit
from shared.access.caller import PLATFORM
from shared.events.waiting import run_every
from shared.files.store import FileStore
from shared.observability.logs import logger
from shared.persistence import Database

__all__ = ["SOON_DAYS", "Holding", "Kept", "Retention", "lock_file", "report", "run_retention"]

EVERY_SECONDS: Final = 3600.0
SOON_DAYS: Final = 30
"""How far the report looks ahead, and back."""
_SYSTEM = {"unscoped": "files end for everybody"}
_LOCK = text("SELECT pg_advisory_xact_lock(hashtextextended('file:' || encode(:digest, 'hex'), 0))")


@dataclass(frozen=True, slots=True)
class Holding:
    """A table whose rows hold files. ``ended`` is what else is set when a file's time is over, ``ripe`` what must hold before."""

    table: str
    title: str
    resource: str = ""
    ripe: str = "true"
    ended: str = ""

    @property
    def name(self) -> str:
        """The kind of record, as audit entries call it."""
        return self.resource or self.table


@dataclass(frozen=True, slots=True)
class Kept:
    """What the report says of a table: files that it holds (and their bytes), those due soon, the next, and those removed lately."""

    resource: str
    title: str
    files: int
    bytes: int
    due: int
    next_at: datetime | None
    removed: int


async def lock_file(session: AsyncSession, digest: bytes) -> None:
    """Until this transaction ends no file with these bytes is removed; for whoever is about to hold one that is stored."""
    await session.execute(_LOCK, {"digest": digest}, execution_options=_SYSTEM)


@dataclass(frozen=True, slots=True)
class Retention:
    """The files of one service and every table that holds some."""

    database: Database
    files: FileStore
    holdings: Sequence[Holding]

    async def purge(self) -> int:
        """End what is due, one transaction a record, each with its audit entry. Returns how many records lost their file."""
        count = 0
        for holding in self.holdings:
            for row in await self._due(holding):
                count += await self._end(holding, row)
        if count:
            logger().info("files_expired", files=count)
        return count

    async def _due(self, holding: Holding) -> Sequence[Row[Any]]:
        due = text(
            f"SELECT id, file_digest FROM {holding.table} WHERE file_kept_until < clock_timestamp() AND {holding.ripe}"  # noqa: S608
        )
        async with self.database.reading() as session:
            return (await session.execute(due, execution_options=_SYSTEM)).all()

    async def _end(self, holding: Holding, row: Row[Any]) -> bool:
        more = f", {holding.ended}" if holding.ended else ""
        end = text(
            f"UPDATE {holding.table} SET file_kept_until = NULL, version = version + 1{more}"  # noqa: S608
            f" WHERE id = :id AND file_kept_until < clock_timestamp() AND {holding.ripe} RETURNING id"
        )
        async with self.database.transaction() as session:
            await lock_file(session, row.file_digest)
            if (await session.execute(end, {"id": row.id}, execution_options=_SYSTEM)).first() is None:
                return False
            used = await self._used(session, row.file_digest)
            batch = row.id if holding.name == "batch" else None
            detail = {"file_removed": not used}
            await audit.record(
                session,
                PLATFORM,
                action="file.expired",
                resource=holding.name,
                resource_id=row.id,
                batch_id=batch,
                detail=detail,
            )
            if not used:
                await asyncio.to_thread(self.files.remove, row.file_digest)
        return True

    async def _used(self, session: AsyncSession, digest: bytes) -> bool:
        holds = " OR ".join(
            f"EXISTS (SELECT FROM {holding.table} WHERE file_digest = :digest AND file_kept_until IS NOT NULL)"
            for holding in self.holdings
        )
        found = await session.execute(text(f"SELECT {holds}"), {"digest": digest}, execution_options=_SYSTEM)
        return bool(found.scalar_one())


def _report(table: str) -> TextClause:
    return text(f"""
        SELECT count(*) AS files, coalesce(sum(file_size), 0)::bigint AS bytes, min(file_kept_until) AS next_at,
               count(*) FILTER (WHERE file_kept_until < clock_timestamp() + make_interval(days => :soon)) AS due,
               (SELECT count(*) FROM audit_entry WHERE action = 'file.expired' AND resource = :resource
                   AND at >= clock_timestamp() - make_interval(days => :soon)) AS removed
          FROM {table} WHERE file_kept_until IS NOT NULL
    """)  # noqa: S608 - a table of our own


async def report(session: AsyncSession, holdings: Sequence[Holding]) -> list[Kept]:
    """What each table holds, what ends within :data:`SOON_DAYS`, and what ended in as many days before."""
    lines = []
    for holding in holdings:
        row = (
            await session.execute(
                _report(holding.table), {"soon": SOON_DAYS, "resource": holding.name}, execution_options=_SYSTEM
            )
        ).one()
        lines.append(Kept(holding.name, holding.title, row.files, row.bytes, row.due, row.next_at, row.removed))
    return lines


async def run_retention(retention: Retention, stop: asyncio.Event) -> None:
    """End what is due once an hour until told to stop; of all replicas of the service one does."""
    await run_every(retention.database, "retention", EVERY_SECONDS, retention.purge, stop)
