"""Reads of subsidy runs 贴息: a run is the whole county's, its lines are cut to the caller's scope through their loans."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.credit.queries.expressions import AnySelect
from services.funds.credit.tables import Loan, SubsidyLine, SubsidyRun
from shared.access import Scope
from shared.web.pages import read_page
from shared.web.problems import Problem

__all__ = ["run", "run_lines", "runs"]

Rows = tuple[list[Row[Any]], str | None]


def _runs(scope: Scope) -> AnySelect:
    mine = select(func.count().label("loan_count"), func.coalesce(func.sum(SubsidyLine.amount), 0).label("amount"))
    mine = mine.join(Loan, Loan.id == SubsidyLine.loan_id).where(SubsidyLine.run_id == SubsidyRun.id)
    lines = scope.restrict(mine, Loan.division_code).correlate(SubsidyRun).lateral("lines")
    statement = select(*SubsidyRun.__table__.columns, *lines.c).join_from(SubsidyRun, lines, lines.c.loan_count >= 0)
    return statement.execution_options(scope=scope)


async def runs(session: AsyncSession, scope: Scope, *, limit: int, cursor: str | None) -> Rows:
    """Runs, the last counted first, with how many lines and yuan of them the caller sees."""
    return await read_page(session, _runs(scope), [SubsidyRun.id], limit=limit, cursor=cursor, descending=True)


async def run(session: AsyncSession, scope: Scope, run_id: UUID) -> Row[Any]:
    """One run.

    Raises:
        Problem: 404 ``unknown_subsidy_run``.
    """
    found: Row[Any] | None = (await session.execute(_runs(scope).where(SubsidyRun.id == run_id))).one_or_none()
    if found is None:
        raise Problem(404, "unknown_subsidy_run", "没有这一期贴息。")
    return found


async def run_lines(session: AsyncSession, scope: Scope, run_id: UUID, *, limit: int, cursor: str | None) -> Rows:
    """The lines of a run that the caller sees, in the order of their loans."""
    shown = (Loan.household_no, Loan.name, Loan.lender_code, Loan.loan_no, Loan.division_code)
    statement = select(*SubsidyLine.__table__.columns, *shown).join(Loan, Loan.id == SubsidyLine.loan_id)
    statement = scope.restrict(statement.where(SubsidyLine.run_id == run_id), Loan.division_code)
    return await read_page(session, statement, [SubsidyLine.loan_id], limit=limit, cursor=cursor)
