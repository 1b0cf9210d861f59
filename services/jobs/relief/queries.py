"""Reads of work-relief projects, cut to the caller's scope by where they lie; least shares hold for the whole county."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Uuid, and_, cast, func, literal, null, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.labour.expressions import in_key_group
from services.jobs.relief.machine import RELIEF
from services.jobs.relief.problems import unknown_relief
from services.jobs.relief.tables import ReliefDays, ReliefPayment, ReliefProject, ReliefStandard, ReliefTrade, ReliefWorker
from shared.access import Scope, within
from shared.persistence.statements import mentioning
from shared.persistence.wanted import equal
from shared.registry.tables import KnownHousehold, KnownMember
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = [
    "RELIEFS",
    "ReliefFilter",
    "figures",
    "months_of",
    "plan_of",
    "project",
    "projects",
    "roster",
    "standards",
    "workers_of",
]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]

RELIEFS = Procedure(
    RELIEF, ReliefProject, ReliefProject.division_code, cast(null(), Uuid), "/relief-projects/", lambda statement: statement
)
"""Projects, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class ReliefFilter:
    """Which projects are asked for."""

    divisions: tuple[str, ...] = ()
    state: str | None = None
    source: str | None = None
    year: int | None = None
    text: str | None = None


def _pay() -> ColumnElement[Any]:
    """What a project has paid its workers."""
    row, worker = ReliefPayment, ReliefWorker
    paid = select(func.coalesce(func.sum(row.amount), 0)).join(worker, worker.id == row.worker_id)
    paid = paid.where(worker.project_id == ReliefProject.id, row.withdrawn_at.is_(None))
    return paid.correlate(ReliefProject).scalar_subquery()


def _people() -> ColumnElement[int]:
    """How many have worked for a project."""
    row, worker = ReliefDays, ReliefWorker
    counted = select(func.count(worker.id.distinct())).join(row, and_(row.worker_id == worker.id, row.days > 0))
    return counted.where(worker.project_id == ReliefProject.id).correlate(ReliefProject).scalar_subquery()


def _minimum() -> ColumnElement[Any]:
    """The least share that holds for a project's money, percent; null where none was set."""
    row, of = ReliefStandard, ReliefProject
    found = select(row.percent).where(row.source == of.source, row.fund_level == of.fund_level, row.year <= of.year)
    return found.order_by(row.year.desc()).limit(1).correlate(of).scalar_subquery()


def _projects(scope: Scope, bounds: Bounds) -> AnySelect:
    row = ReliefProject
    statement: AnySelect = select(
        *row.__table__.columns,
        _people().label("people"),
        _pay().label("pay"),
        _minimum().label("minimum"),
        urgency_of(row.due_on, bounds).label("urgency"),
    )
    return scope.restrict(statement, row.division_code)


async def projects(
    session: AsyncSession, scope: Scope, wanted: ReliefFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Projects, those recorded last first."""
    row, statement = ReliefProject, _projects(scope, bounds)
    statement = statement.where(*within(wanted.divisions, row.division_code))
    statement = statement.where(*equal((row.state, wanted.state), (row.source, wanted.source), (row.year, wanted.year)))
    if wanted.text is not None:
        statement = statement.where(mentioning(wanted.text, row.name, row.builder, row.funds_project_no))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def project(session: AsyncSession, scope: Scope, project_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One project.

    Raises:
        Problem: 404 ``unknown_relief_project``.
    """
    found = (await session.execute(_projects(scope, bounds).where(ReliefProject.id == project_id))).one_or_none()
    if found is None:
        raise unknown_relief()
    return found


async def plan_of(session: AsyncSession, scope: Scope, project_id: UUID) -> Sequence[Row[Any]]:
    """The labour plan of a project that was found within the scope."""
    row = ReliefTrade
    statement: AnySelect = select(row.trade, row.people, row.days, row.day_pay).where(row.project_id == project_id)
    return (await session.execute(statement.order_by(row.trade).execution_options(scope=scope))).all()


def _name() -> ColumnElement[Any]:
    """The masked name of a worker, as household told it last."""
    row = KnownMember
    found = select(row.name).where(row.person_id == ReliefWorker.person_id).order_by(row.left_on.desc().nulls_first()).limit(1)
    return found.correlate(ReliefWorker).scalar_subquery()


def _key_group(on: date) -> ColumnElement[bool]:
    """Whether a worker belongs to a household of the key groups on a day."""
    row, home = KnownMember, KnownHousehold
    there = or_(row.left_on.is_(None), row.left_on > on)
    found = select(home.id).join(row, row.household_id == home.id).where(row.person_id == ReliefWorker.person_id, there)
    return found.where(in_key_group(on)).correlate(ReliefWorker).exists()


async def workers_of(session: AsyncSession, scope: Scope, project_id: UUID, *, limit: int, cursor: str | None) -> Rows:
    """Who works for a project that was found within the scope, those recorded first first."""
    row, worked, paid = ReliefWorker, ReliefDays, ReliefPayment
    days = select(func.coalesce(func.sum(worked.days), 0)).where(worked.worker_id == row.id).correlate(row)
    pay = select(func.coalesce(func.sum(paid.amount), 0)).where(paid.worker_id == row.id, paid.withdrawn_at.is_(None))
    statement: AnySelect = select(
        *row.__table__.columns,
        _name().label("name"),
        _key_group(today()).label("key_group"),
        days.scalar_subquery().label("days"),
        pay.correlate(row).scalar_subquery().label("pay"),
    ).where(row.project_id == project_id)
    return await read_page(session, statement.execution_options(scope=scope), [row.id], limit=limit, cursor=cursor)


def _months(scope: Scope, project_id: UUID) -> AnySelect:
    row, worker, trade, paid = ReliefDays, ReliefWorker, ReliefTrade, ReliefPayment
    statement: AnySelect = (
        select(
            row.worker_id,
            _name().label("name"),
            worker.trade,
            func.to_char(row.month, "YYYY-MM").label("month"),
            row.days,
            func.round(row.days * trade.day_pay, 2).label("due"),
            paid.id.label("payment_id"),
            paid.amount,
            paid.paid_on,
            paid.voucher_no,
            paid.note,
            row.month.label("first"),
        )
        .select_from(row)
        .join(worker, worker.id == row.worker_id)
        .join(trade, and_(trade.project_id == worker.project_id, trade.trade == worker.trade))
        .outerjoin(paid, and_(paid.worker_id == row.worker_id, paid.month == row.month, paid.withdrawn_at.is_(None)))
        .where(worker.project_id == project_id)
    )
    return statement.execution_options(scope=scope)


async def months_of(
    session: AsyncSession, scope: Scope, project_id: UUID, month: date | None, *, limit: int, cursor: str | None
) -> Rows:
    """Months of the workers of a project that was found within the scope, by month: days, and what was paid."""
    row = ReliefDays
    statement = _months(scope, project_id).where(*equal((row.month, month)))
    return await read_page(session, statement, [row.month, row.worker_id], limit=limit, cursor=cursor)


async def roster(session: AsyncSession, scope: Scope, project_id: UUID) -> Sequence[Row[Any]]:
    """``name, trade, days, amount`` of everybody whom a project has paid 发放名册."""
    of = _months(scope, project_id).where(ReliefPayment.id.is_not(None)).subquery().c
    statement: AnySelect = select(of.name, of.trade, func.sum(of.days).label("days"), func.sum(of.amount).label("amount"))
    statement = statement.group_by(of.worker_id, of.name, of.trade).order_by(of.trade, of.worker_id)
    return (await session.execute(statement.execution_options(scope=scope))).all()


async def standards(session: AsyncSession, scope: Scope, source: str | None, *, limit: int, cursor: str | None) -> Rows:
    """Every least share that was ever set, the last recorded first."""
    row = ReliefStandard
    statement: AnySelect = select(*row.__table__.columns).where(*equal((row.source, source))).execution_options(scope=scope)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def figures(session: AsyncSession, scope: Scope, division: str, digits: int, year: int) -> Sequence[Row[Any]]:
    """``code, projects, accepted, people, key_group, aid, pay, least_pay, below`` of a fund year, by what lies below a division; people count once in each."""
    row, worker, worked = ReliefProject, ReliefWorker, ReliefDays
    unit = func.rpad(func.left(row.division_code, digits), 12, literal("0"))
    among = (row.state != "cancelled", row.year == year, *within([division], row.division_code))
    each = scope.restrict(
        select(unit.label("code"), row.state, row.aid, _pay().label("pay"), _minimum().label("least")).where(*among),
        row.division_code,
    )
    of = each.subquery("each").c
    least = of.aid * of.least / 100
    money = (
        select(
            of.code,
            func.count().label("projects"),
            func.count().filter(of.state == "accepted").label("accepted"),
            func.sum(of.aid).label("aid"),
            func.sum(of.pay).label("pay"),
            func.coalesce(func.round(func.sum(least), 2), 0).label("least_pay"),
            func.count().filter(or_(of.least.is_(None), of.pay < least)).label("below"),
        )
        .group_by(of.code)
        .subquery("money")
    )
    there = select(unit.label("code"), worker.person_id, func.bool_or(_key_group(today())).label("key_group"))
    there = there.select_from(row).join(worker, worker.project_id == row.id)
    there = (
        there.join(worked, and_(worked.worker_id == worker.id, worked.days > 0))
        .where(*among)
        .group_by("code", worker.person_id)
    )
    who = scope.restrict(there, row.division_code).subquery("who").c
    counted = select(who.code, func.count().label("people"), func.count().filter(who.key_group).label("key_group"))
    people = counted.group_by(who.code).subquery("people")
    statement: AnySelect = (
        select(
            *money.c,
            func.coalesce(people.c.people, 0).label("people"),
            func.coalesce(people.c.key_group, 0).label("key_group"),
        )
        .outerjoin(people, people.c.code == money.c.code)
        .order_by(money.c.code)
    )
    return (await session.execute(statement.execution_options(scope=scope))).all()
