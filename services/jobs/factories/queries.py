"""Reads of community factories, cut to the caller's scope by where they lie; who works in them is read in the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Date, Row, Uuid, and_, cast, column, func, null, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.jobs.employment.expressions import lasting
from services.jobs.employment.rules import WORKSHOP
from services.jobs.employment.tables import Spell, WorkMonth
from services.jobs.factories.expressions import holding_title, workers_on
from services.jobs.factories.machine import FACTORY
from services.jobs.factories.problems import unknown_factory
from services.jobs.factories.tables import Factory, FactoryMonth, FactoryTitle
from services.jobs.labour.rules import LIFTED
from services.jobs.labour.tables import KnownWorker, KnownWorkforce
from shared.access import Scope, within
from shared.persistence.statements import mentioning
from shared.persistence.wanted import equal
from shared.registry.people import category_on
from shared.registry.tables import KnownHousehold
from shared.standards.clock import today
from shared.web.faults import fault
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = ["FACTORIES", "FactoryFilter", "check_engages", "factories", "factory", "months_of", "titles_of"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]

FACTORIES = Procedure(FACTORY, Factory, Factory.division_code, cast(null(), Uuid), "/factories/", lambda statement: statement)
"""Factories, as tasks and escalations know them."""
_DISABLED = "残疾"


@dataclass(frozen=True, slots=True)
class FactoryFilter:
    """Which factories are asked for. ``title`` is one that they hold today, ``recognised`` whether they hold any."""

    divisions: tuple[str, ...] = ()
    state: str | None = None
    form: str | None = None
    line: str | None = None
    title: str | None = None
    recognised: bool | None = None
    parent_id: UUID | None = None
    text: str | None = None


def _factories(scope: Scope, bounds: Bounds) -> AnySelect:
    row, parent, on = Factory, aliased(Factory), today()
    held = FactoryTitle
    lasts = and_(held.from_on <= on, held.until.is_(None) | (held.until >= on))
    titles = select(func.coalesce(func.array_agg(held.title.distinct()), text("'{}'::text[]"))).where(
        held.factory_id == row.id, lasts
    )
    statement: AnySelect = (
        select(
            *row.__table__.columns,
            titles.correlate(row).scalar_subquery().label("titles"),
            workers_on(on).label("workers"),
            parent.name.label("parent_name"),
            urgency_of(row.due_on, bounds).label("urgency"),
        )
        .select_from(row)
        .outerjoin(parent, parent.id == row.parent_id)
    )
    return scope.restrict(statement, row.division_code)


async def factories(
    session: AsyncSession, scope: Scope, wanted: FactoryFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Factories, those recorded last first."""
    row, held, statement = Factory, FactoryTitle, _factories(scope, bounds)
    statement = statement.where(
        *within(wanted.divisions, row.division_code),
        *equal((row.state, wanted.state), (row.form, wanted.form), (row.line, wanted.line), (row.parent_id, wanted.parent_id)),
    )
    if wanted.title is not None:
        lasts = held.until.is_(None) | (held.until >= today())
        of = select(held.factory_id).where(held.title == wanted.title, held.from_on <= today(), lasts)
        statement = statement.where(row.id.in_(of))
    if wanted.recognised is not None:
        statement = statement.where(holding_title(today()) == wanted.recognised)
    if wanted.text is not None:
        statement = statement.where(mentioning(wanted.text, row.name, row.site, row.credit_code))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def factory(session: AsyncSession, scope: Scope, factory_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One factory.

    Raises:
        Problem: 404 ``unknown_factory``.
    """
    found: Row[Any] | None = (await session.execute(_factories(scope, bounds).where(Factory.id == factory_id))).one_or_none()
    if found is None:
        raise unknown_factory()
    return found


async def titles_of(session: AsyncSession, scope: Scope, factory_id: UUID) -> Sequence[Row[Any]]:
    """Every title that a factory, which was found within the scope, ever had: the last first."""
    row = FactoryTitle
    statement: AnySelect = select(*row.__table__.columns).where(row.factory_id == factory_id)
    statement = statement.order_by(row.from_on.desc(), row.title).execution_options(scope=scope)
    return (await session.execute(statement)).all()


async def check_engages(session: AsyncSession, scope: Scope, factory_id: UUID | None, channel: str, started_on: date) -> None:
    """Refuse a job in a factory by another channel than theirs, or before or after the factory was there; it is held meanwhile.

    Raises:
        Problem: 422 ``wrong_channel``, ``unknown_factory``, ``factory_closed`` at ``factory_id``.
    """
    if factory_id is None:
        return
    if channel != WORKSHOP:
        raise fault("factory_id", "wrong_channel", "填写社区工厂的,就业渠道应为就业帮扶车间(社区工厂)")
    row = Factory
    statement: AnySelect = select(row.opened_on, row.state, row.state_since).where(row.id == factory_id)
    found = (await session.execute(statement.with_for_update(read=True).execution_options(scope=scope))).one_or_none()
    if found is None:
        raise fault("factory_id", "unknown_factory", "没有这个社区工厂")
    if started_on < found.opened_on:
        raise fault("factory_id", "factory_closed", f"该社区工厂 {found.opened_on} 才开办")
    if found.state == "cleared" and started_on > found.state_since:
        raise fault("factory_id", "factory_closed", f"该社区工厂已于 {found.state_since} 清理")


def _in_the_ledger(factory_id: UUID, asked: Any) -> Any:  # noqa: ANN401 - subqueries
    """Who of the ledger worked in a factory on any day of each month, by what household tells of them; people count once."""
    row, who, home, force, worked = Spell, KnownWorker, KnownHousehold, KnownWorkforce, WorkMonth
    month = asked.c.month
    last: Any = cast(month + text("interval '1 month' - interval '1 day'"), Date())
    told = {
        "female": who.sex == "女",
        "lifted": home.household_type == LIFTED,
        "monitored": category_on(home.id, last).is_not(None),
        "relocated": force.relocated,
        "disabled": func.strpos(who.health, _DISABLED) > 0,
        "contracts": row.contract.in_(("labour", "service")),
        "insured": func.cardinality(row.insurances) > 0,
    }
    people = (
        select(
            month,
            row.person_id,
            *(func.bool_or(one).label(name) for name, one in told.items()),
            func.sum(worked.wage).label("wage"),
        )
        .select_from(asked)
        .join(row, and_(row.factory_id == factory_id, lasting(row, month, last)))
        .join(home, home.id == row.household_id)
        .outerjoin(force, force.id == row.household_id)
        .outerjoin(who, and_(who.household_id == row.household_id, who.person_id == row.person_id))
        .outerjoin(worked, and_(worked.spell_id == row.id, worked.month == month))
        .group_by(month, row.person_id)
        .subquery("people")
    ).c
    counted = [func.count().filter(people[name]).label(name) for name in told]
    whole = (func.count().label("workers"), *counted, func.sum(people.wage).label("wage_bill"))
    return select(people.month, *whole).group_by(people.month).subquery("ledger")


async def months_of(session: AsyncSession, scope: Scope, factory_id: UUID, first: date, last: date) -> Sequence[Row[Any]]:
    """The months from one to another, the last first, of a factory that was found within the scope: what it reported, null where nothing, beside
    what the ledger has, whose columns begin with ``in_ledger_``.
    """
    row = FactoryMonth
    series = func.generate_series(first, last, text("interval '1 month'")).table_valued(column("day", Date()), name="series")
    month: Any = cast(series.render_derived().c.day, Date())
    asked = select(month.label("month")).subquery("asked")
    ledger = _in_the_ledger(factory_id, asked)
    has = [func.coalesce(each, 0).label(f"in_ledger_{each.name}") for each in ledger.c if each.name != "month"]
    said = [each for each in row.__table__.columns if each.name not in {"factory_id", "month", "recorded_by"}]
    statement: AnySelect = (
        select(asked.c.month, *said, *has)
        .select_from(asked)
        .outerjoin(row, and_(row.factory_id == factory_id, row.month == asked.c.month))
        .outerjoin(ledger, ledger.c.month == asked.c.month)
        .order_by(asked.c.month.desc())
        .execution_options(scope=scope)
    )
    return (await session.execute(statement)).all()
