"""Reads of figures, cut to the caller's scope through where assets lie: a few hundred rows of however many assets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, Numeric, Row, case, cast, extract, func, literal, literal_column, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.care.queries import cared_for
from services.assets.register.depreciation import RESIDUAL, life_of
from services.assets.register.machine import STANDS
from services.assets.register.rules import KEPT, KINDS, PRIVATE
from services.assets.register.tables import Asset
from shared.access import Scope
from shared.parameters.schemas import ParameterView
from shared.standards.divisions import prefix_of
from shared.workflow.procedure import AnySelect

__all__ = ["worth_by"]

_YUAN = Numeric(18, 2)
_MONTHS, _HUNDRED = 12, 100


async def worth_by(
    session: AsyncSession, scope: Scope, division: str | None, on: date, parameters: Mapping[str, ParameterView]
) -> Sequence[Row[Any]]:
    """Assets of each area, class, owner and state: how many, what they cost, what of that is written off on a day, how many are to be cared for
    and have all five.
    """
    row, well = Asset, cared_for(scope, on).subquery("well")
    digits = 6 if division is None else {6: 9}.get(len(prefix_of(division)), 12)
    alike = (
        func.left(row.division_code, literal_column(str(digits))).label("area"),
        row.asset_class,
        row.owner_level,
        row.state,
    )
    to_keep = row.state.in_(KEPT) & row.owner_level.not_in(PRIVATE)
    statement: AnySelect = (
        select(
            *alike,
            func.count().label("assets"),
            func.sum(row.original_value).label("original_value"),
            func.sum(_depreciated(on, parameters)).label("depreciated"),
            func.count().filter(to_keep).label("to_keep"),
            func.count().filter(to_keep, well.c.asset_id.is_not(None)).label("kept"),
        )
        .select_from(row)
        .outerjoin(well, well.c.asset_id == row.id)
        .where(row.state.in_(STANDS))
        .group_by(*(literal_column(str(place)) for place in range(1, len(alike) + 1)))
    )
    if division is not None:
        statement = statement.where(Scope.of([division]).where(row.division_code))
    return (await session.execute(scope.restrict(statement, row.division_code))).all()


def _depreciated(on: date, parameters: Mapping[str, ParameterView]) -> ColumnElement[Any]:
    """As :func:`services.assets.register.depreciation.worth_on` has it, yuan."""
    row = Asset
    lives = {kind: int(parameters[life].value) * _MONTHS for kind in KINDS if (life := life_of(kind)) is not None}
    months_of = case({kind: literal_column(str(months), Integer()) for kind, months in lives.items()}, value=row.kind)
    over = (on.year - extract("year", row.used_from)) * _MONTHS + on.month - extract("month", row.used_from)
    months = cast(func.least(func.greatest(over, 0), months_of), Integer)
    share = literal((_HUNDRED - parameters[RESIDUAL].value) / _HUNDRED, Numeric())
    return func.coalesce(func.round(row.original_value * share * months / months_of, 2), literal(0, _YUAN))
