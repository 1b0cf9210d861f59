"""From a parsed file to the staging table in one transaction: copied, judged against the registry, counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import asyncpg
import sqlalchemy as sa
from sqlalchemy import literal, text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.intake.definition import Receipt, Table
from shared.intake.matching import judged
from shared.intake.packing import packed_rows
from shared.intake.spool import ParsedFile
from shared.intake.tables import staged_columns, staging_name

__all__ = ["Staged", "stage"]

_SYSTEM = {"unscoped": "a batch is matched within its uploader's scope"}


@dataclass(frozen=True, slots=True)
class Staged:
    """What staging found: all rows, the accepted ones, the fields and titles of its columns."""

    rows: int
    accepted: int
    present: tuple[str, ...]
    ignored: tuple[str, ...]


async def stage(session: AsyncSession, table: Table, batch_id: UUID, receipt: Receipt, file: ParsedFile) -> Staged:
    """Fill the table's staging table and the batch's rejects anew from a parsed file."""
    parsed = sa.Table(
        "parsed",
        sa.MetaData(),
        sa.Column("row", sa.Integer),
        *staged_columns(table),
        prefixes=["TEMPORARY"],
        postgresql_on_commit="DROP",
    )
    connection = await session.connection()
    await session.execute(text(f"TRUNCATE {staging_name(table)}"), execution_options=_SYSTEM)
    await session.execute(text("DELETE FROM intake_reject WHERE batch_id = :id"), {"id": batch_id}, execution_options=_SYSTEM)
    await connection.run_sync(lambda sync: parsed.create(sync, checkfirst=False))
    driver = (await connection.get_raw_connection()).driver_connection
    assert driver is not None  # noqa: S101 - the connection is open
    await _copy(driver, batch_id, file)
    await session.execute(text("SET LOCAL work_mem = '192MB'"), execution_options=_SYSTEM)
    accepted = await _judge(session, table, parsed, batch_id, receipt)
    present = tuple(column.name for column in table.columns if column.name not in file.opened.absent)
    return Staged(file.report.rows, accepted, present, file.opened.unknown)


async def _copy(driver: asyncpg.Connection[Any], batch_id: UUID, file: ParsedFile) -> None:
    await driver.copy_to_table("parsed", source=file.rows, columns=list(file.opened.columns), format="text")
    await driver.execute('CREATE TEMP TABLE refused ("row" int, reason text, title text) ON COMMIT DROP')
    await driver.copy_to_table("refused", source=file.rejects, format="text")
    insert = 'INSERT INTO intake_reject (batch_id, "row", reason, "column") SELECT $1, "row", reason, title FROM refused'
    await driver.execute(insert, batch_id)


async def _judge(session: AsyncSession, table: Table, parsed: sa.Table, batch_id: UUID, receipt: Receipt) -> int:
    select = judged(table, parsed, receipt)
    if table.staging:
        select = packed_rows(table, select)
    staging = sa.table(staging_name(table), *(sa.column(column.name) for column in select.selected_columns))
    columns = [column.name for column in select.selected_columns]
    filled = await session.execute(sa.insert(staging).from_select(columns, select), execution_options=_SYSTEM)
    rejects = sa.table("intake_reject", *(sa.column(name) for name in ("batch_id", "row", "reason", "column")))
    refused = sa.select(literal(batch_id), staging.c.row, staging.c.reason, staging.c.reason_column).where(
        staging.c.ordinal.is_(None)
    )
    told = await session.execute(
        sa.insert(rejects).from_select(["batch_id", "row", "reason", "column"], refused), execution_options=_SYSTEM
    )
    return filled.rowcount - told.rowcount  # type: ignore[attr-defined, no-any-return]
