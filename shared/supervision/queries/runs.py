"""Reads of runs and their findings."""

from __future__ import annotations

from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Scope
from shared.supervision.tables import SupervisionFinding, SupervisionRun
from shared.web.pages import read_page
from shared.web.problems import Problem
from shared.workflow.procedure import AnySelect

__all__ = ["findings", "run", "runs"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]


async def runs(session: AsyncSession, scope: Scope, *, limit: int, cursor: str | None) -> Rows:
    """Runs, the last one first. They are of the whole county, and so the same for everybody."""
    row = SupervisionRun
    statement: AnySelect = select(*row.__table__.columns).execution_options(scope=scope)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def run(session: AsyncSession, scope: Scope, run_id: UUID) -> Row[Any]:
    """One run.

    Raises:
        Problem: 404 ``unknown_run``.
    """
    row = SupervisionRun
    statement = select(*row.__table__.columns).where(row.id == run_id).execution_options(scope=scope)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise Problem(404, "unknown_run", "没有这次监管运行。")
    return found


async def findings(
    session: AsyncSession, scope: Scope, run_id: UUID, rule: str | None, *, limit: int, cursor: str | None
) -> Rows:
    """What a run found within the caller's divisions, suppressed findings too, by number."""
    row = SupervisionFinding
    statement: AnySelect = select(*row.__table__.columns).where(row.run_id == run_id)
    if rule is not None:
        statement = statement.where(row.rule == rule)
    return await read_page(session, scope.restrict(statement, row.division_code), [row.number], limit=limit, cursor=cursor)
