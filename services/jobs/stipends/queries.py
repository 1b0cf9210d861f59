"""Reads of stipends, cut to the caller's scope by towns (payrolls) and by where posts lie (lines)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Numeric, Row, Uuid, and_, case, cast, exists, func, literal, null, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.jobs.appointments.tables import Appointment
from services.jobs.posts.tables import Post
from services.jobs.stipends.machine import PAYROLL
from services.jobs.stipends.problems import unknown_payroll
from services.jobs.stipends.tables import (
    Payroll,
    PayrollConfirmation,
    PayrollFinding,
    PayrollLine,
    PayrollRecovery,
    StipendAccount,
)
from shared.access import Scope, within
from shared.persistence.ids import among_ids
from shared.persistence.wanted import equal
from shared.registry.tables import KnownMember
from shared.web.pages import read_page
from shared.web.problems import Problem
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = [
    "PAYROLLS",
    "LineFilter",
    "PayrollFilter",
    "account",
    "check_figures",
    "confirmations",
    "figures",
    "findings_of",
    "lines",
    "own_account",
    "paid_lines",
    "payroll",
    "payrolls",
    "recoveries",
]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_YUAN = Numeric(18, 2)

PAYROLLS = Procedure(PAYROLL, Payroll, Payroll.division_code, cast(null(), Uuid), "/payrolls/", lambda statement: statement)
"""Payrolls, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class PayrollFilter:
    """Which payrolls are asked for. ``month`` is its first day; ``unconfirmed`` are those that wait for this division's confirmation."""

    divisions: tuple[str, ...] = ()
    state: str | None = None
    month: date | None = None
    fund: str | None = None
    unconfirmed: str | None = None


@dataclass(frozen=True, slots=True)
class LineFilter:
    """Which lines of a payroll are asked for: of a village, of a standing, of which a check found something."""

    division: str | None = None
    standing: str | None = None
    check: str | None = None


def _sums() -> list[Any]:
    """What lines come to; those that were dropped count for nothing."""
    row = PayrollLine
    counted = {name: row.standing == name for name in ("clear", "held", "blocked", "paid", "failed")}
    return [
        func.count().filter(row.standing != "dropped").label("lines"),
        *(func.count().filter(condition).label(name) for name, condition in counted.items()),
        func.count().filter(row.standing.in_(("sent", "paid", "failed"))).label("sent"),
        cast(func.coalesce(func.sum(row.net).filter(row.standing != "dropped"), 0), _YUAN).label("yuan"),
        cast(func.coalesce(func.sum(row.net).filter(row.standing == "paid"), 0), _YUAN).label("paid_yuan"),
    ]


def _visible(scope: Scope) -> Any:  # noqa: ANN401 - a condition
    """Payrolls of towns within the scope, or with lines of villages within it."""
    row, line = Payroll, PayrollLine
    return scope.where(row.division_code) | exists().where(line.payroll_id == row.id, scope.where(line.division_code))


def _payrolls(scope: Scope, bounds: Bounds) -> AnySelect:
    """Payrolls with the sums of their lines within the scope."""
    row, line = Payroll, PayrollLine
    sums = select(*_sums()).where(line.payroll_id == row.id, scope.where(line.division_code)).correlate(row).lateral("sums")
    statement: AnySelect = (
        select(*row.__table__.columns, *sums.c, urgency_of(row.due_on, bounds).label("urgency"))
        .select_from(row)
        .join(sums, literal(value=True))
        .where(_visible(scope))
    )
    return statement.execution_options(scope=scope)


async def payrolls(
    session: AsyncSession, scope: Scope, wanted: PayrollFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Payrolls, those made last first."""
    row, line, said = Payroll, PayrollLine, PayrollConfirmation
    statement = _payrolls(scope, bounds).where(
        *within(wanted.divisions, row.division_code),
        *equal((row.state, wanted.state), (row.month, wanted.month), (row.fund, wanted.fund)),
    )
    if (village := wanted.unconfirmed) is not None:
        confirmed = exists().where(said.payroll_id == row.id, said.division_code == village)
        has = exists().where(line.payroll_id == row.id, line.division_code == village)
        statement = statement.where(row.state == PAYROLL.initial, has, ~confirmed)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def payroll(session: AsyncSession, scope: Scope, payroll_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One payroll.

    Raises:
        Problem: 404 ``unknown_payroll``.
    """
    found: Row[Any] | None = (await session.execute(_payrolls(scope, bounds).where(Payroll.id == payroll_id))).one_or_none()
    if found is None:
        raise unknown_payroll()
    return found


def _name() -> Any:  # noqa: ANN401 - a scalar subquery
    """The masked name of whom a line pays, as they were known last."""
    row, member = PayrollLine, KnownMember
    name = select(member.name).where(member.person_id == row.person_id).order_by(member.left_on.desc().nulls_first())
    return name.limit(1).correlate(row).scalar_subquery().label("name")


def _lines() -> AnySelect:
    """Lines with whom and which post they pay."""
    row = PayrollLine
    return (
        select(*row.__table__.columns, _name(), Post.name.label("post_name"))
        .select_from(row)
        .join(Appointment, Appointment.id == row.appointment_id)
        .join(Post, Post.id == Appointment.post_id)
    )


async def lines(
    session: AsyncSession, scope: Scope, payroll_id: UUID, wanted: LineFilter, *, limit: int, cursor: str | None
) -> Rows:
    """Lines of a payroll within the scope, in their order."""
    row, finding = PayrollLine, PayrollFinding
    statement = _lines().where(
        row.payroll_id == payroll_id,
        *within([wanted.division] if wanted.division else [], row.division_code),
        *equal((row.standing, wanted.standing)),
    )
    if wanted.check is not None:
        statement = statement.where(exists().where(finding.line_id == row.id, finding.code == wanted.check))
    return await read_page(session, scope.restrict(statement, row.division_code), [row.number], limit=limit, cursor=cursor)


async def paid_lines(session: AsyncSession, scope: Scope, payroll_id: UUID) -> Sequence[Row[Any]]:
    """Every line of a payroll that was paid, village by village."""
    row = PayrollLine
    statement = _lines().where(row.payroll_id == payroll_id, row.standing == "paid").order_by(row.division_code, row.number)
    return (await session.execute(scope.restrict(statement, row.division_code))).all()


async def findings_of(session: AsyncSession, scope: Scope, ids: Sequence[UUID]) -> dict[UUID, list[Row[Any]]]:
    """What checks found of lines that were found within the scope, by line."""
    row = PayrollFinding
    statement: AnySelect = select(*row.__table__.columns).where(among_ids(row.line_id, ids)).order_by(row.code)
    found: dict[UUID, list[Row[Any]]] = {id: [] for id in ids}
    for one in await session.execute(statement.execution_options(scope=scope)):
        found[one.line_id].append(one)
    return found


async def confirmations(session: AsyncSession, scope: Scope, payroll_id: UUID) -> Sequence[Row[Any]]:
    """Every division with lines of a payroll: how many, what they come to, and who has confirmed them."""
    row, said = PayrollLine, PayrollConfirmation
    statement: AnySelect = (
        select(
            row.division_code,
            func.count().label("lines"),
            cast(func.sum(row.net), _YUAN).label("yuan"),
            func.min(said.confirmed_on).label("confirmed_on"),
            func.min(said.confirmed_by).label("confirmed_by"),
            func.min(said.confirmed_name).label("confirmed_name"),
        )
        .outerjoin(said, and_(said.payroll_id == row.payroll_id, said.division_code == row.division_code))
        .where(row.payroll_id == payroll_id)
        .group_by(row.division_code)
        .order_by(row.division_code)
    )
    return (await session.execute(scope.restrict(statement, row.division_code))).all()


async def figures(session: AsyncSession, scope: Scope, division: str, month: date, by: str, digits: int) -> Sequence[Row[Any]]:
    """Lines of a month by fund, kind of post or division: people, yuan, how they stand."""
    row = PayrollLine
    dimension: Any = {
        "fund": row.fund,
        "kind": Post.kind,
        "division": func.rpad(func.left(row.division_code, digits), 12, literal("0")),
    }[by]
    statement: AnySelect = (
        select(dimension.label("code"), func.count(row.person_id.distinct()).label("people"), *_sums())
        .select_from(row)
        .join(Appointment, Appointment.id == row.appointment_id)
        .join(Post, Post.id == Appointment.post_id)
        .where(row.month == month, row.standing != "dropped", *within([division], row.division_code))
        .group_by("code")
        .order_by("code")
    )
    return (await session.execute(scope.restrict(statement, row.division_code))).all()


async def check_figures(session: AsyncSession, scope: Scope, division: str, month: date) -> Sequence[Row[Any]]:
    """By check: of how many lines of a month it found what blocks, what holds, and what was explained."""
    row, line = PayrollFinding, PayrollLine
    statement: AnySelect = (
        select(
            row.code,
            func.count().filter(row.blocks).label("blocked"),
            func.count().filter(~row.blocks, row.explanation.is_(None)).label("held"),
            func.count().filter(row.explanation.is_not(None)).label("explained"),
        )
        .join(line, line.id == row.line_id)
        .where(line.month == month, line.standing != "dropped", *within([division], line.division_code))
        .group_by(row.code)
        .order_by(row.code)
    )
    return (await session.execute(scope.restrict(statement, line.division_code))).all()


async def account(session: AsyncSession, scope: Scope, person_id: UUID) -> Row[Any]:
    """On which account somebody with a post within the scope is paid, masked.

    Raises:
        Problem: 404 ``unknown_stipend_account``.
    """
    row, of, member = StipendAccount, Appointment, KnownMember
    other = aliased(StipendAccount)
    statement: AnySelect = select(
        row.person_id,
        row.version,
        row.holder_masked.label("holder"),
        row.id_number_masked.label("id_number"),
        row.account_masked.label("account"),
        row.bank,
        row.recorded_name,
        row.changed_at,
        exists().where(member.person_id == row.person_id, member.id_token == row.token).label("own"),
        exists().where(other.account_cipher == row.account_cipher, other.person_id != row.person_id).label("shared"),
    ).where(row.person_id == person_id, exists().where(of.person_id == row.person_id, scope.where(of.division_code)))
    found: Row[Any] | None = (await session.execute(statement.execution_options(scope=scope))).one_or_none()
    if found is None:
        raise Problem(404, "unknown_stipend_account", "没有登记该人员的一卡通账户,或其不在您的数据范围内。")
    return found


async def own_account(session: AsyncSession, scope: Scope, person_id: UUID) -> Row[Any] | None:
    """``account_masked, bank`` of somebody who was found within the scope, if the registered account is their own."""
    row, member = StipendAccount, KnownMember
    own = exists().where(member.person_id == row.person_id, member.id_token == row.token)
    statement: AnySelect = select(row.account_masked, row.bank).where(row.person_id == person_id, own)
    return (await session.execute(statement.execution_options(scope=scope))).one_or_none()


async def recoveries(
    session: AsyncSession,
    scope: Scope,
    divisions: Sequence[str],
    received: bool | None,  # noqa: FBT001 - a filter of the list
    *,
    limit: int,
    cursor: str | None,
) -> Rows:
    """What is taken back, the last decided first; that has come, or has not."""
    row, line = PayrollRecovery, PayrollLine
    statement: AnySelect = (
        select(*row.__table__.columns, line.payroll_id, line.number, line.division_code, line.month, line.net, _name())
        .select_from(row)
        .join(line, line.id == row.line_id)
        .where(*within(divisions, line.division_code))
    )
    if received is not None:
        statement = statement.where(case((row.received_on.is_(None), False), else_=True) == received)
    return await read_page(
        session, scope.restrict(statement, line.division_code), [row.id], limit=limit, cursor=cursor, descending=True
    )
