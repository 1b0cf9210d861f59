"""The months of ledgers, cut to the caller's scope: a town is shown to whoever sees it whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.ledger.tables import LedgerMonth
from services.funds.months.figures import Target, moved_by, sums, yuan
from shared.access import Scope
from shared.registry.tables import Division
from shared.workflow.procedure import AnySelect

__all__ = ["months"]


async def months(session: AsyncSession, scope: Scope, month: date, code: str | None = None) -> Sequence[Row[Any]]:
    """The month of every town and of the county, as far as the caller sees them whole, or of one: what the journal says, and how it stands."""
    unit = func.substr(Target.division_code, 1, 9).concat("000")
    by_unit = moved_by(month).add_columns(unit.label("code"), *sums(month)).group_by(unit).subquery()
    row, place = LedgerMonth, Division
    inside = or_(
        by_unit.c.code == place.code, and_(place.level == "county", func.left(by_unit.c.code, 6) == func.left(place.code, 6))
    )
    signed = (row.state, row.balanced_by, row.balanced_at, row.confirmed_by, row.confirmed_at, row.reopen_reason, row.version)
    statement: AnySelect = (
        select(
            place.code.label("division_code"),
            place.name.label("division_name"),
            place.level,
            yuan(by_unit.c.paid).label("paid"),
            yuan(by_unit.c.unpaid).label("unpaid"),
            *signed,
        )
        .join_from(place, by_unit, inside, isouter=True)
        .outerjoin(row, and_(row.division_code == place.code, row.month == month))
        .where(place.level.in_(["county", "town"]))
        .group_by(place.code, place.name, place.level, *signed)
        .order_by(place.code)
    )
    if code is not None:
        statement = statement.where(place.code == code)
    found: Sequence[Row[Any]] = (await session.execute(scope.restrict(statement, place.code))).all()
    return found
