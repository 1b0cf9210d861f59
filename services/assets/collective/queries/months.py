"""Reads of months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, Uuid, cast, func, null, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective.machine import COLLECTIVE_MONTH, FROZEN
from services.assets.collective.problems import unknown_month
from services.assets.collective.tables import Collective, CollectiveMonth
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = ["COLLECTIVE_MONTHS", "MonthFilter", "earlier_open", "later_frozen", "month", "months"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]

COLLECTIVE_MONTHS = Procedure(
    COLLECTIVE_MONTH,
    CollectiveMonth,
    CollectiveMonth.division_code,
    cast(null(), Uuid),
    "/collective-months/",
    lambda statement: statement,
)
"""Months, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class MonthFilter:
    """Which months are asked for. ``month`` is its first day; ``differing``: what the bank says is not what the books say."""

    divisions: tuple[str, ...] = ()
    collective_id: UUID | None = None
    month: date | None = None
    state: str | None = None
    differing: bool | None = None


def _months(scope: Scope, bounds: Bounds) -> AnySelect:
    row = CollectiveMonth
    statement: AnySelect = (
        select(
            *row.__table__.columns,
            Collective.name.label("collective_name"),
            urgency_of(row.due_on, bounds).label("urgency"),
        )
        .select_from(row)
        .join(Collective, Collective.id == row.collective_id)
    )
    return scope.restrict(statement, row.division_code)


async def months(
    session: AsyncSession, scope: Scope, wanted: MonthFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Months, the last first."""
    row, statement = CollectiveMonth, _months(scope, bounds)
    statement = statement.where(*within(wanted.divisions, row.division_code))
    statement = statement.where(
        *equal((row.collective_id, wanted.collective_id), (row.month, wanted.month), (row.state, wanted.state))
    )
    if wanted.differing is not None:
        differs = row.bank_balance != row.closing
        statement = statement.where(differs if wanted.differing else func.coalesce(~differs, True))
    return await read_page(session, statement, [row.month, row.id], limit=limit, cursor=cursor, descending=True)


async def month(session: AsyncSession, scope: Scope, month_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One month.

    Raises:
        Problem: 404 ``unknown_month``.
    """
    found: Row[Any] | None = (await session.execute(_months(scope, bounds).where(CollectiveMonth.id == month_id))).one_or_none()
    if found is None:
        raise unknown_month()
    return found


async def earlier_open(session: AsyncSession, scope: Scope, collective_id: UUID, before: date) -> date | None:
    """The first month of a collective before another one that is not handed in."""
    row = CollectiveMonth
    statement = select(func.min(row.month)).where(
        row.collective_id == collective_id, row.month < before, row.state.not_in(FROZEN)
    )
    found: date | None = await session.scalar(scope.restrict(statement, row.division_code))
    return found


async def later_frozen(session: AsyncSession, scope: Scope, collective_id: UUID, after: date) -> date | None:
    """The first month of a collective after another one that is handed in."""
    row = CollectiveMonth
    statement = select(func.min(row.month)).where(row.collective_id == collective_id, row.month > after, row.state.in_(FROZEN))
    found: date | None = await session.scalar(scope.restrict(statement, row.division_code))
    return found
