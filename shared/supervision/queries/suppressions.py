"""Reads of what is suppressed."""

from __future__ import annotations

from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Scope
from shared.supervision.tables import AlertSuppression
from shared.web.pages import read_page
from shared.web.problems import Problem
from shared.workflow.procedure import AnySelect

__all__ = ["suppression", "suppressions", "unknown_suppression"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]


def unknown_suppression() -> Problem:
    """404 of a suppression that is not there, or not the caller's."""
    return Problem(404, "unknown_suppression", "没有这项抑制,或它不在您的数据范围内。")


async def suppressions(session: AsyncSession, scope: Scope, state: str | None, *, limit: int, cursor: str | None) -> Rows:
    """Suppressions, the last proposed first."""
    row = AlertSuppression
    statement: AnySelect = select(*row.__table__.columns)
    if state is not None:
        statement = statement.where(row.state == state)
    restricted = scope.restrict(statement, row.division_code)
    return await read_page(session, restricted, [row.id], limit=limit, cursor=cursor, descending=True)


async def suppression(session: AsyncSession, scope: Scope, suppression_id: UUID) -> Row[Any]:
    """One suppression.

    Raises:
        Problem: 404 ``unknown_suppression``.
    """
    row = AlertSuppression
    statement = scope.restrict(select(*row.__table__.columns).where(row.id == suppression_id), row.division_code)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_suppression()
    return found
