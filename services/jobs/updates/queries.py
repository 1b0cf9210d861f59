"""Reads of monthly updates, cut to the caller's scope by their villages; their lines are the ledger's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, Uuid, and_, case, cast, false, func, literal, literal_column, null, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.employment.expressions import lasting
from services.jobs.employment.tables import Spell, WorkMonth
from services.jobs.updates.machine import HANDED_IN, UPDATE
from services.jobs.updates.problems import unknown_update
from services.jobs.updates.tables import LedgerUpdate
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.registry.tables import KnownHousehold, KnownMember
from shared.standards.months import last_of
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = [
    "UPDATES",
    "UpdateFilter",
    "carried_over",
    "freshness",
    "handed_in",
    "line_counts",
    "lines",
    "locked_months",
    "overfull",
    "states_in",
    "update",
    "updates",
]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]

UPDATES = Procedure(
    UPDATE,
    LedgerUpdate,
    LedgerUpdate.division_code,
    cast(null(), Uuid),
    "/ledger-updates/",
    lambda statement: statement,
)
"""Monthly updates, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class UpdateFilter:
    """Which updates are asked for. ``month`` is its first day."""

    divisions: tuple[str, ...] = ()
    month: date | None = None
    state: str | None = None


def _updates(scope: Scope, bounds: Bounds) -> AnySelect:
    row = LedgerUpdate
    return scope.restrict(select(*row.__table__.columns, urgency_of(row.due_on, bounds).label("urgency")), row.division_code)


async def updates(
    session: AsyncSession, scope: Scope, wanted: UpdateFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Monthly updates, the last month first."""
    row = LedgerUpdate
    statement = _updates(scope, bounds).where(
        *within(wanted.divisions, row.division_code), *equal((row.month, wanted.month), (row.state, wanted.state))
    )
    return await read_page(session, statement, [row.month, row.division_code], limit=limit, cursor=cursor, descending=True)


async def update(session: AsyncSession, scope: Scope, update_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One monthly update.

    Raises:
        Problem: 404 ``unknown_ledger_update``.
    """
    found: Row[Any] | None = (await session.execute(_updates(scope, bounds).where(LedgerUpdate.id == update_id))).one_or_none()
    if found is None:
        raise unknown_update()
    return found


_STANDS = {"village": "at_village", "town": "at_town", "county": "at_county", "locked": "at_rest"}
"""How many villages are in each state of a month, by the names of the figures."""


async def freshness(session: AsyncSession, scope: Scope, division: str, digits: int) -> Sequence[Row[Any]]:
    """How far villages of the divisions below one are: with the last month of the county, and until when all of them are locked; registers follow."""
    row = LedgerUpdate
    last = select(func.max(row.month)).scalar_subquery()
    locked = func.max(row.month).filter(row.state == "locked")
    villages = scope.restrict(
        select(
            row.division_code,
            locked.label("locked"),
            func.max(case((row.month == last, row.state))).label("state"),
            last.label("month"),
        )
        .where(*within([division], row.division_code))
        .group_by(row.division_code),
        row.division_code,
    ).subquery("villages")
    of = villages.c
    area = func.rpad(func.left(of.division_code, literal(digits)), 12, literal("0"))
    states = {state: func.count().filter(of.state == state).label(name) for state, name in _STANDS.items()}
    never = func.bool_or(of.locked.is_(None))
    statement: AnySelect = (
        select(
            area.label("division_code"),
            func.max(of.month).label("month"),
            func.count().label("updates"),
            *states.values(),
            case((never, None), else_=func.min(of.locked)).label("frozen_until"),
        )
        .group_by(literal_column("1"))
        .order_by(literal_column("1"))
    )
    return (await session.execute(statement.execution_options(scope=scope))).all()


async def handed_in(session: AsyncSession, scope: Scope, division_code: str) -> set[date]:
    """The months of a village that stand. All are held until the transaction ends, so that none is handed in meanwhile."""
    row = LedgerUpdate
    statement = select(row.month, row.state).where(row.division_code == division_code).order_by(row.month)
    held = await session.execute(scope.restrict(statement, row.division_code).with_for_update(read=True))
    return {one.month for one in held if one.state in HANDED_IN}


def _lines(scope: Scope, division_code: str, month: date, *, carrying: bool = True) -> AnySelect:
    """Every spell of a village's people that lasts in a month, with what is recorded of it, or the last that is known to carry over.

    Only a spell that lasts all month is as it was: whoever began or stopped is asked. A month that was handed in carries nothing any more:
    what has no record there came to the ledger later.
    """
    row, home = Spell, KnownHousehold
    now, before = WorkMonth.__table__.alias("now"), WorkMonth.__table__.alias("before")
    last = (
        select(before.c.month, before.c.share, before.c.wage, before.c.source)
        .where(before.c.spell_id == row.id, before.c.month < month)
        .order_by(before.c.month.desc())
        .limit(1)
        .correlate(row)
        .lateral("last")
    )
    whole = and_(row.started_on <= month, or_(row.ended_on.is_(None), row.ended_on >= last_of(month)))
    taken = and_(now.c.share.is_(None), whole, last.c.share.is_not(None)) if carrying else false()
    standing = case((now.c.share.is_not(None), "recorded"), (taken, "carried"), else_="open")
    name = select(KnownMember.name).where(KnownMember.household_id == row.household_id, KnownMember.person_id == row.person_id)
    statement: AnySelect = (
        select(
            row.id.label("spell_id"),
            row.version.label("spell_version"),
            row.person_id,
            name.limit(1).correlate(row).scalar_subquery().label("name"),
            home.household_no,
            row.employer,
            row.form,
            row.trade,
            row.place_code,
            row.started_on,
            row.ended_on,
            row.end_reason,
            standing.label("standing"),
            case((taken, last.c.share), else_=now.c.share).label("share"),
            case((taken, last.c.wage), else_=now.c.wage).label("wage"),
            case((taken, last.c.source), else_=now.c.source).label("source"),
            case((taken, last.c.month)).label("carried_from"),
            now.c.version.label("month_version"),
        )
        .select_from(row)
        .join(home, home.id == row.household_id)
        .outerjoin(now, and_(now.c.spell_id == row.id, now.c.month == month))
        .outerjoin(last, true())
        .where(home.division_code == division_code, lasting(row, month, last_of(month)))
    )
    return statement.execution_options(scope=scope)


async def lines(
    session: AsyncSession, scope: Scope, found: Row[Any], standing: str | None, *, limit: int, cursor: str | None
) -> Rows:
    """The lines of an update that was found within the scope, household by household; or those that stand so."""
    told = _lines(scope, found.division_code, found.month, carrying=found.state not in HANDED_IN).subquery().c
    statement: AnySelect = select(*told).where(*equal((told.standing, standing))).execution_options(scope=scope)
    return await read_page(session, statement, [told.household_no, told.spell_id], limit=limit, cursor=cursor)


async def line_counts(session: AsyncSession, scope: Scope, found: Any) -> dict[str, int]:  # noqa: ANN401 - a row
    """How many lines of an update there are, by how they stand."""
    told = _lines(scope, found.division_code, found.month, carrying=found.state not in HANDED_IN).subquery().c
    counted: AnySelect = (
        select(told.standing, func.count().label("lines")).group_by(told.standing).execution_options(scope=scope)
    )
    return {one.standing: one.lines for one in await session.execute(counted)}


async def overfull(session: AsyncSession, scope: Scope, division_code: str, month: date) -> int:
    """How many people of a village would have worked more than the month (J-04) if it were confirmed as it stands."""
    told = _lines(scope, division_code, month).subquery("told")
    recorded = (
        select(func.coalesce(func.sum(WorkMonth.share), 0))
        .join(Spell, Spell.id == WorkMonth.spell_id)
        .where(WorkMonth.person_id == told.c.person_id, WorkMonth.month == month, Spell.withdrawn_at.is_(None))
        .correlate(told)
        .scalar_subquery()
    )
    more = (
        select(told.c.person_id)
        .where(told.c.standing == "carried")
        .group_by(told.c.person_id)
        .having(func.sum(told.c.share) + recorded > 1)
    )
    counted: AnySelect = select(func.count()).select_from(more.subquery()).execution_options(scope=scope)
    count: int = (await session.execute(counted)).scalar_one()
    return count


def carried_over(scope: Scope, division_code: str, month: date) -> AnySelect:
    """``spell_id, month, person_id, share, wage, source`` of every line that is as in the month before."""
    told = _lines(scope, division_code, month).subquery().c
    columns = (
        told.spell_id,
        cast(month, WorkMonth.month.type).label("month"),
        told.person_id,
        told.share,
        told.wage,
        told.source,
    )
    return select(*columns).where(told.standing == "carried")


async def states_in(session: AsyncSession, scope: Scope, month: date) -> Sequence[Row[Any]]:
    """``division_code, state`` of a month of every village within the scope."""
    row = LedgerUpdate
    statement: AnySelect = select(row.division_code, row.state).where(row.month == month)
    return (await session.execute(scope.restrict(statement.order_by(row.division_code), row.division_code))).all()


def locked_months(scope: Scope) -> AnySelect:
    """``division_code, month`` of every month that is locked."""
    row = LedgerUpdate
    statement: AnySelect = select(row.division_code, row.month).where(row.state == "locked")
    return scope.restrict(statement, row.division_code)
