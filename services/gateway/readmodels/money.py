"""Reads of the money board: sums of what the accounts of the journal hold, each cut to the caller's scope."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Numeric, Row, Select, and_, case, cast, func, literal_column, select, text
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.readmodels.lights import open_alerts, shown
from services.gateway.readmodels.money_schemas import (
    AreaMoney,
    MoneyBoard,
    OwnMoney,
    ProjectMoney,
    SourceMoney,
    StateMoney,
)
from services.gateway.readmodels.money_tables import (
    BoardAcceptance,
    BoardAccount,
    BoardAlert,
    BoardFund,
    BoardPayment,
    BoardProject,
)
from services.gateway.readmodels.queries import names_below
from services.gateway.readmodels.rules import (
    CODE_LENGTH,
    MONEY_MEASURES,
    PAYING,
    PLATFORM,
    WAITING,
    child_length,
    home,
    range_of,
)
from services.gateway.readmodels.schemas import DivisionName
from shared.access import Scope
from shared.persistence.wanted import equal
from shared.standards.clock import today
from shared.standards.percentages import percent
from shared.web.pages import read_page

__all__ = ["MoneyFilter", "ProjectMoneyFilter", "money_board", "projects"]

AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"
Sums: TypeAlias = "dict[str, Decimal]"
_MEASURES = (*MONEY_MEASURES, "carried")
_NONE = {name: Decimal("0.00") for name in _MEASURES}


@dataclass(frozen=True, slots=True)
class MoneyFilter:
    """Which money is asked for: of a source, of a year's budget, direct 直达 or not. With none of them all of it."""

    source: str | None = None
    budget_year: int | None = None
    direct: bool | None = None

    def conditions(self) -> list[ColumnElement[bool]]:
        """What holds of accounts of this money."""
        row = BoardAccount
        asked = ((row.source_code, self.source), (row.budget_year, self.budget_year), (row.direct, self.direct))
        return equal(*asked)


def _state() -> ColumnElement[Any]:
    """Where a project stands: accepted and settled go on from where the library ends."""
    return case(
        (BoardAcceptance.settled_on.is_not(None), literal_column("'settled'")),
        (BoardAcceptance.id.is_not(None), literal_column("'accepted'")),
        else_=BoardProject.state,
    )


def _area(column: Any, code: str) -> ColumnElement[str]:  # noqa: ANN401 - a mapped attribute
    return func.left(column, literal_column(str(child_length(code))))


def _sums(stage: Any, amount: Any, earlier: ColumnElement[bool]) -> list[ColumnElement[Decimal]]:  # noqa: ANN401 - columns
    held = {name: func.sum(amount).filter(stage.in_(stages)) for name, stages in MONEY_MEASURES.items()}
    # Money of an earlier year's budget that is still on its way was carried over 结转.
    held["carried"] = func.sum(amount).filter(and_(stage.in_(WAITING), earlier))
    return [func.coalesce(cast(value, Numeric(18, 2)), literal_column("0.00")).label(name) for name, value in held.items()]


async def money_board(session: AsyncSession, scope: Scope, division: str | None, wanted: MoneyFilter) -> MoneyBoard | None:
    """The money board of a division (of the smallest that holds the whole scope, if none is named); None outside the scope."""
    start = home(scope.prefixes)
    code = division or start
    if code != start and not scope.contains(code):
        return None
    names = await names_below(session, scope, code)
    held = await _held(session, scope, code, wanted)
    found = await _projects(session, scope, code, wanted)
    counted: dict[str, int] = defaultdict(int)
    for row in found:
        counted[row.area.ljust(CODE_LENGTH, "0")] += row.projects
    alerts = await open_alerts(session, scope, code, BoardAlert)
    if code not in names and not held and not found and not alerts and code not in (start, PLATFORM):
        return None
    areas = {row.area.ljust(CODE_LENGTH, "0"): _of(row) for row in held if row.area is not None}
    below = {child for child in names if scope.contains(child)} | {*areas, *counted, *alerts}
    return MoneyBoard(
        division=_named(code, names),
        projects=sum(counted.values()),
        alerts=shown(sum(alerts.values(), Counter())),
        **_shown(_total(areas.values())),
        counted_on=today(),
        own=OwnMoney(alerts=shown(alerts[code]), **_shown(areas.get(code, _NONE))),
        children=[
            AreaMoney(
                division=_named(child, names),
                projects=counted[child],
                alerts=shown(alerts[child]),
                **_shown(areas.get(child, _NONE)),
            )
            for child in sorted(below - {code})
        ],
        by_source=await _by_source(session, held),
        by_state=_by_state(held, found),
    )


def _named(code: str, names: Mapping[str, str]) -> DivisionName:
    return DivisionName(code=code, name=names.get(code, code))


async def _held(session: AsyncSession, scope: Scope, code: str, wanted: MoneyFilter) -> list[Row[Any]]:
    """What is held by each area, of each source, and by projects of each state: all but one of ``area``, ``source`` and ``state`` are null."""
    row = BoardAccount
    earlier = row.budget_year < today().year
    alike = [_area(row.division_code, code).label("area"), row.source_code.label("source"), _state().label("state")]
    summed = (
        select(*alike, row.stage, earlier.label("earlier"), func.sum(row.balance).label("amount"))
        .outerjoin(BoardProject, BoardProject.id == row.project_id)
        .outerjoin(BoardAcceptance, BoardAcceptance.id == row.project_id)
        .where(row.division_code.between(*range_of(code)), row.stage != "outside", row.balance != 0, *wanted.conditions())
        .group_by(*(literal_column(str(place)) for place in range(1, 6)))
    )
    few = scope.restrict(summed, row.division_code).subquery("few")
    sets = func.grouping_sets(text("(area)"), text("(source)"), text("(state)"))
    statement = select(few.c.area, few.c.source, few.c.state, *_sums(few.c.stage, few.c.amount, few.c.earlier)).group_by(sets)
    return list((await session.execute(statement.execution_options(scope=scope))).all())


async def _projects(session: AsyncSession, scope: Scope, code: str, wanted: MoneyFilter) -> list[Row[Any]]:
    """How many projects of each state each area has."""
    row = BoardProject
    counted = (
        select(_area(row.division_code, code).label("area"), _state().label("state"))
        .add_columns(func.count().label("projects"), func.sum(row.planned_amount).label("planned"))
        .outerjoin(BoardAcceptance, BoardAcceptance.id == row.id)
        .where(row.division_code.between(*range_of(code)), *_with_money(wanted))
        .group_by(literal_column("1"), literal_column("2"))
    )
    return list((await session.execute(scope.restrict(counted, row.division_code))).all())


def _with_money(wanted: MoneyFilter) -> list[ColumnElement[bool]]:
    """Where certain money is asked for, only projects that have some of it."""
    conditions = wanted.conditions()
    some = select(BoardAccount.project_id).where(BoardAccount.balance != 0, BoardAccount.project_id.is_not(None), *conditions)
    return [BoardProject.id.in_(some)] if conditions else []


def _of(row: Any) -> Sums:  # noqa: ANN401 - a row with the measures
    return {name: getattr(row, name) for name in _MEASURES}


def _total(sums: Iterable[Sums]) -> Sums:
    whole = dict(_NONE)
    for each in sums:
        for name, amount in each.items():
            whole[name] += amount
    return whole


def _shown(sums: Sums) -> dict[str, Any]:
    """Sums with their rates."""
    rates = {
        f"{word}_rate": percent(sums[name], sums["received"])
        for word, name in (("allocation", "allocated"), ("release", "released"), ("payment", "paid"))
    }
    return {**sums, **rates}


async def _by_source(session: AsyncSession, held: Iterable[Row[Any]]) -> list[SourceMoney]:
    rows = {row.source: row for row in held if row.source is not None}
    batch = BoardFund
    named = (
        select(batch.source_code, batch.source_title, batch.fund_level)
        .where(batch.source_code.in_(rows))
        .ext(distinct_on(batch.source_code))
        .order_by(batch.source_code, batch.received_on.desc(), batch.id.desc())
    )
    # A source is called what its last sum calls it.
    titles = {row.source_code: row for row in await session.execute(named)}
    return [
        SourceMoney(
            source_code=code,
            source_title=titles[code].source_title if code in titles else None,
            fund_level=titles[code].fund_level if code in titles else None,
            **_shown(_of(rows[code])),
        )
        for code in sorted(rows)
    ]


def _by_state(held: Iterable[Row[Any]], found: Iterable[Row[Any]]) -> list[StateMoney]:
    money = {row.state: _of(row) for row in held if row.state is not None}
    numbers: dict[str, int] = defaultdict(int)
    planned: dict[str, Decimal] = defaultdict(lambda: _NONE["paid"])
    for row in found:
        numbers[row.state] += row.projects
        planned[row.state] += row.planned
    return [
        StateMoney(state=state, projects=numbers[state], planned_amount=planned[state], **_shown(money.get(state, _NONE)))
        for state in sorted({*money, *numbers})
    ]


@dataclass(frozen=True, slots=True)
class ProjectMoneyFilter:
    """Which projects are asked for."""

    division: str | None = None
    state: str | None = None
    category: str | None = None


async def projects(
    session: AsyncSession, scope: Scope, which: ProjectMoneyFilter, wanted: MoneyFilter, *, limit: int, cursor: str | None
) -> tuple[list[ProjectMoney], str | None]:
    """Projects with their money, those of the latest year and applied for last first."""
    row, shown = BoardProject, (name for name in ProjectMoney.model_fields if name in BoardProject.__table__.columns)
    columns = [getattr(row, name) for name in shown if name != "state"]
    statement: AnySelect = select(*columns, _state().label("state"))
    statement = statement.outerjoin(BoardAcceptance, BoardAcceptance.id == row.id).where(*_with_money(wanted))
    if which.division is not None:
        statement = statement.where(Scope.of([which.division]).where(row.division_code))
    if which.state is not None:
        statement = statement.where(_state() == which.state)
    if which.category is not None:
        statement = statement.where(row.category.startswith(which.category))
    restricted = scope.restrict(statement, row.division_code)
    rows, after = await read_page(session, restricted, [row.year, row.id], limit=limit, cursor=cursor, descending=True)
    ids = [each.id for each in rows]
    money, payments = await _money_of(session, scope, ids, wanted), await _payments_of(session, scope, ids)
    paying = {"paying": _NONE["paid"], "last_paid_on": None}
    told = [
        ProjectMoney.model_validate({**each._mapping, **_shown(money.get(each.id, _NONE)), **payments.get(each.id, paying)})  # noqa: SLF001
        for each in rows
    ]
    return told, after


async def _money_of(session: AsyncSession, scope: Scope, ids: Collection[Any], wanted: MoneyFilter) -> Mapping[Any, Sums]:
    row = BoardAccount
    sums = _sums(row.stage, row.balance, row.budget_year < today().year)
    statement = select(row.project_id, *sums).where(row.project_id.in_(ids), *wanted.conditions()).group_by(row.project_id)
    found = await session.execute(scope.restrict(statement, row.division_code))
    return {each.project_id: _of(each) for each in found}


async def _payments_of(session: AsyncSession, scope: Scope, ids: Collection[Any]) -> Mapping[Any, dict[str, Any]]:
    row = BoardPayment
    under_way = func.coalesce(func.sum(row.amount).filter(row.state.in_(PAYING)), literal_column("0.00"))
    last = func.max(row.paid_on).filter(row.state != "reversed")
    statement = select(row.project_id, under_way.label("paying"), last.label("last_paid_on")).where(row.project_id.in_(ids))
    found = await session.execute(scope.restrict(statement.group_by(row.project_id), row.division_code))
    return {each.project_id: {"paying": each.paying, "last_paid_on": each.last_paid_on} for each in found}
