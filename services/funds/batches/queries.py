"""Reads of sources and batches; batches are cut to the caller's scope through their county."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches.tables import FundBatch, FundSource
from services.funds.ledger.tables import JournalAccount
from shared.access import Scope
from shared.persistence.wanted import equal
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.web.problems import Problem

__all__ = ["BatchFilter", "batch", "batches", "source", "sources"]

Rows = tuple[list[Row[Any]], str | None]


async def sources(session: AsyncSession, scope: Scope) -> Sequence[Row[Any]]:
    """Every source, closed ones too. They are the same for the whole county."""
    statement = select(*FundSource.__table__.columns).order_by(FundSource.code)
    return (await session.execute(statement.execution_options(scope=scope))).all()


async def source(session: AsyncSession, scope: Scope, code: str) -> Row[Any]:
    """One source.

    Raises:
        Problem: 404 ``unknown_source``.
    """
    statement = select(*FundSource.__table__.columns).where(FundSource.code == code).execution_options(scope=scope)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise Problem(404, "unknown_source", "没有这个资金来源。")
    return found


@dataclass(frozen=True, slots=True)
class BatchFilter:
    """Which batches are asked for. ``late``: money waits to be allocated though its day has passed."""

    source: str | None = None
    budget_year: int | None = None
    direct: bool | None = None
    received_from: date | None = None
    received_to: date | None = None
    cancelled: bool | None = None
    late: bool | None = None


def _batches(scope: Scope) -> Select[*tuple[Any, ...]]:
    row, account = FundBatch, JournalAccount
    waiting = select(account.balance).where(account.batch_id == row.id, account.stage == "unallocated").correlate(row)
    unallocated = func.coalesce(waiting.scalar_subquery(), 0)
    statement = select(
        *row.__table__.columns,
        FundSource.title.label("source_title"),
        FundSource.fund_level,
        unallocated.label("unallocated"),
        ((unallocated > 0) & (row.allocate_by < today())).label("late"),
    ).join(FundSource, FundSource.code == row.source_code)
    return scope.restrict(statement, row.division_code)


def _wanted(statement: Select[*tuple[Any, ...]], wanted: BatchFilter) -> Select[*tuple[Any, ...]]:
    row = FundBatch
    statement = statement.where(
        *equal((row.source_code, wanted.source), (row.budget_year, wanted.budget_year), (row.direct, wanted.direct))
    )
    if wanted.received_from is not None:
        statement = statement.where(row.received_on >= wanted.received_from)
    if wanted.received_to is not None:
        statement = statement.where(row.received_on <= wanted.received_to)
    if wanted.cancelled is not None:
        statement = statement.where(row.cancelled_on.is_not(None) if wanted.cancelled else row.cancelled_on.is_(None))
    if wanted.late is not None:
        late = statement.selected_columns["late"]
        statement = statement.where(late if wanted.late else ~late)
    return statement


async def batches(session: AsyncSession, scope: Scope, wanted: BatchFilter, *, limit: int, cursor: str | None) -> Rows:
    """Batches, the last received first."""
    statement = _wanted(_batches(scope), wanted)
    return await read_page(
        session, statement, [FundBatch.received_on, FundBatch.id], limit=limit, cursor=cursor, descending=True
    )


async def batch(session: AsyncSession, scope: Scope, batch_id: UUID) -> Row[Any]:
    """One batch.

    Raises:
        Problem: 404 ``unknown_batch``.
    """
    found: Row[Any] | None = (await session.execute(_batches(scope).where(FundBatch.id == batch_id))).one_or_none()
    if found is None:
        raise Problem(404, "unknown_fund_batch", "没有这批资金,或它不在您的数据范围内。")
    return found
