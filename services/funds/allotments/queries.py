"""Reads of allotments, cut to the caller's scope through their county."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, Uuid, cast, func, null, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.allotments.machine import ALLOTMENT
from services.funds.allotments.parts import unknown_allotment
from services.funds.allotments.tables import Allotment, AllotmentLine
from shared.access import Scope
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = ["ALLOTMENTS", "AllotmentFilter", "allotment", "allotments"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_WHY = {"unscoped": "the allotment was found within the caller's scope"}

ALLOTMENTS = Procedure(
    ALLOTMENT, Allotment, Allotment.division_code, cast(null(), Uuid), "/allotments/", lambda statement: statement
)
"""Allotments, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class AllotmentFilter:
    """Which allotments are asked for; all that is named must hold."""

    kind: str | None = None
    state: str | None = None
    batch_id: UUID | None = None
    project_id: UUID | None = None
    since: date | None = None
    until: date | None = None


def _allotments(scope: Scope, bounds: Bounds) -> AnySelect:
    row, line = Allotment, AllotmentLine
    amount = select(func.sum(line.amount)).where(line.allotment_id == row.id).correlate(row).scalar_subquery()
    statement = select(*row.__table__.columns, amount.label("amount"), urgency_of(row.due_on, bounds).label("urgency"))
    return scope.restrict(statement.select_from(row), row.division_code)


async def allotments(
    session: AsyncSession, scope: Scope, wanted: AllotmentFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Allotments, the last written first."""
    row, line, statement = Allotment, AllotmentLine, _allotments(scope, bounds)
    own = ((row.kind, wanted.kind), (row.state, wanted.state))
    statement = statement.where(*equal(*own))
    lines = ((line.batch_id, wanted.batch_id), (line.project_id, wanted.project_id))
    with_line = (row.id.in_(select(line.allotment_id).where(column == value)) for column, value in lines if value is not None)
    statement = statement.where(*with_line)
    if wanted.since is not None:
        statement = statement.where(row.happens_on >= wanted.since)
    if wanted.until is not None:
        statement = statement.where(row.happens_on <= wanted.until)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def allotment(session: AsyncSession, scope: Scope, allotment_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One allotment.

    Raises:
        Problem: 404 ``unknown_allotment``.
    """
    statement = _allotments(scope, bounds).where(Allotment.id == allotment_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_allotment()
    return found
