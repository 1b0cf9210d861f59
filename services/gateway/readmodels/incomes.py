"""What assets have earned in a year and what became of it, by place, cut to the caller's scope."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Date, Integer, Numeric, Select, case, column, func, literal, literal_column, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.readmodels.asset_schemas import IncomeFigures
from services.gateway.readmodels.asset_tables import BoardContract, BoardDistribution
from services.gateway.readmodels.rules import CODE_LENGTH, child_length, range_of
from shared.access import Scope

__all__ = ["income_by_area", "income_figures"]

AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"
Sums: TypeAlias = Mapping[str, Decimal]
_YUAN = Numeric(18, 2)
_OWED = ("filed", "ended", "terminated")
"""States of contracts of which money is owed."""
_NAMES = tuple(IncomeFigures.model_fields)


async def income_by_area(session: AsyncSession, scope: Scope, code: str, on: date) -> dict[str, Sums]:
    """What came of contracts and plans in each division right below one, in the year of a day."""
    found: dict[str, dict[str, Decimal]] = {}
    for statement in (_contracts(scope, code, on), _plans(scope, code, on.year)):
        for row in await session.execute(statement):
            told = row._asdict()
            area = str(told.pop("area")).ljust(CODE_LENGTH, "0")
            found.setdefault(area, {}).update(told)
    return dict(found)


def income_figures(rows: Iterable[Sums]) -> IncomeFigures:
    """Figures of these places together."""
    sums = {name: Decimal("0.00") for name in _NAMES}
    for row in rows:
        for name, amount in row.items():
            sums[name] += amount
    return IncomeFigures.model_validate(sums)


def _area(division: Any, code: str) -> ColumnElement[str]:  # noqa: ANN401 - a mapped attribute
    return func.left(division, literal_column(str(child_length(code)))).label("area")


def _contracts(scope: Scope, code: str, on: date) -> AnySelect:
    row = BoardContract
    due = func.jsonb_to_recordset(row.dues).table_valued(column("due_on", Date), column("amount", _YUAN))
    dues = due.render_derived(name="due", with_types=True)
    got = func.jsonb_to_recordset(row.received).table_valued(column("year", Integer), column("amount", _YUAN))
    gots = got.render_derived(name="got", with_types=True)
    day = literal(on, Date())
    this_year = dues.c.due_on >= literal(date(on.year, 1, 1), Date())
    owed = select(
        func.coalesce(func.sum(dues.c.amount), 0).label("all"),
        func.coalesce(func.sum(dues.c.amount).filter(this_year), 0).label("of_year"),
    )
    owed_by = owed.where(dues.c.due_on < day).lateral("owed")
    came = select(
        func.coalesce(func.sum(gots.c.amount), 0).label("all"),
        func.coalesce(func.sum(gots.c.amount).filter(gots.c.year == on.year), 0).label("of_year"),
    ).lateral("came")
    late = case((row.state.in_(_OWED), func.greatest(owed_by.c.all - came.c.all, 0)), else_=0)
    due_now = case((row.state.in_(_OWED), owed_by.c.of_year), else_=0)
    statement: AnySelect = (
        select(
            _area(row.division_code, code),
            func.sum(due_now).label("due_by_now"),
            func.sum(came.c.of_year).label("earned"),
            func.sum(late).label("arrears"),
        )
        .select_from(row)
        .join(owed_by, literal(value=True))
        .join(came, literal(value=True))
        .where(row.division_code.between(*range_of(code)))
        .group_by(literal_column("1"))
    )
    return scope.restrict(statement, row.division_code)


def _plans(scope: Scope, code: str, year: int) -> AnySelect:
    row = BoardDistribution
    each = func.jsonb_to_recordset(row.uses).table_valued(column("paid", _YUAN)).render_derived(name="use", with_types=True)
    paid = select(func.coalesce(func.sum(each.c.paid), 0)).correlate(row).scalar_subquery()
    statement: AnySelect = (
        select(_area(row.division_code, code), func.sum(row.amount).label("distributed"), func.sum(paid).label("paid"))
        .where(row.division_code.between(*range_of(code)), row.state != "cancelled", row.year == year)
        .group_by(literal_column("1"))
    )
    return scope.restrict(statement, row.division_code)
