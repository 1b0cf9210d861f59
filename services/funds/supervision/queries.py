"""Figures of supervision 监管指标: the share of industry, and progress against the calendar (domain/assets-and-funds §2.6, §2.8)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Numeric, Row, case, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches.tables import FundBatch, FundSource
from services.funds.ledger.tables import JournalAccount
from services.funds.supervision.definitions import CENTRAL, INDUSTRY, SHARES
from shared.access import Scope
from shared.persistence.statements import bound
from shared.workflow.procedure import AnySelect

__all__ = ["industry", "progress"]

_COUNTY = {"unscoped": "the figure is that of the caller's whole county"}
_PLANNED = f"""
    SELECT plan.division_code, plan.year, sum(line.amount) AS planned, sum(line.amount) FILTER (WHERE {INDUSTRY}) AS planned_industry
      FROM annual_plan plan JOIN plan_line line ON line.plan_id = plan.id AND line.revision = plan.issued_revision
      JOIN project ON project.id = line.project_id JOIN fund_source source ON source.code = line.source_code
     WHERE {CENTRAL} AND plan.state <> 'cancelled' GROUP BY plan.id"""  # noqa: S608 - pieces of ours
_INDUSTRY = f"""
    SELECT coalesce(money.division_code, plan.division_code) AS division_code, coalesce(money.year, plan.year) AS year,
           coalesce(received, 0) AS received, coalesce(planned, 0) AS planned, coalesce(planned_industry, 0) AS planned_industry,
           coalesce(allocated, 0) AS allocated, coalesce(allocated_industry, 0) AS allocated_industry,
           coalesce(paid, 0) AS paid, coalesce(paid_industry, 0) AS paid_industry
      FROM ({SHARES}) money FULL JOIN ({_PLANNED}) plan USING (division_code, year)
     WHERE year IN (:year, :year - 1) AND starts_with(division_code, :county)
     ORDER BY division_code, year"""  # noqa: S608 - pieces of ours


async def industry(session: AsyncSession, scope: Scope, year: int) -> Sequence[Row[Any]]:
    """Central linkage money of a year and of the one before it, yuan, and what of it is industry's, for each county that the caller holds whole."""
    counties = [prefix[:6] for prefix in scope.prefixes if len(prefix) <= 6]  # noqa: PLR2004 - digits of a county
    rows: list[Row[Any]] = []
    for county in counties:
        rows += await session.execute(bound(_INDUSTRY, {"year": year, "county": county}), execution_options=_COUNTY)
    return rows


async def progress(session: AsyncSession, scope: Scope, year: int) -> Sequence[Row[Any]]:
    """Money of a budget year by source, yuan: received, allocated, released and paid, within the caller's divisions."""
    account, batch, source = JournalAccount, FundBatch, FundSource
    held = {
        "received": account.stage != "outside",
        "allocated": account.stage.in_(("allocated", "released", "paid")),
        "released": account.stage.in_(("released", "paid")),
        "paid": account.stage == "paid",
    }
    sums = [cast(func.sum(case((which, account.balance), else_=0)), Numeric(18, 2)).label(name) for name, which in held.items()]
    statement: AnySelect = (
        select(source.code.label("source_code"), source.title.label("source_title"), *sums)
        .select_from(account)
        .join(batch, batch.id == account.batch_id)
        .join(source, source.code == batch.source_code)
        .where(batch.budget_year == year, batch.cancelled_on.is_(None))
        .group_by(source.code)
        .order_by(source.code)
    )
    return (await session.execute(scope.restrict(statement, account.division_code))).all()
