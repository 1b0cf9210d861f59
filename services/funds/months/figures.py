"""What the journal says of the month of a town or county that was found within the caller's scope, and what has to be closed before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Numeric, and_, case, cast, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.funds.ledger.tables import JournalAccount, JournalTransfer, LedgerMonth
from shared.access import Scope
from shared.registry.tables import Division
from shared.standards.divisions import prefix_of
from shared.workflow.procedure import AnySelect

__all__ = ["Figures", "Target", "earlier_open", "figures", "last_day", "month_of", "moved_by", "open_towns", "sums", "yuan"]

_WHY = {"unscoped": "the unit was found within the caller's scope"}


@dataclass(frozen=True, slots=True)
class Figures:
    """What the journal says of a unit's month, yuan: paid in it, and released but not paid at its end."""

    paid: Decimal
    unpaid: Decimal


def last_day(month: date) -> date:
    """The last day of a month that is named by its first.

    >>> last_day(date(2024, 2, 1))
    datetime.date(2024, 2, 29)
    """
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


Source, Target = aliased(JournalAccount), aliased(JournalAccount)
_FORTH = and_(Source.stage == "released", Target.stage == "paid")
_BACK = and_(Source.stage == "paid", Target.stage == "released")


def sums(month: date) -> tuple[ColumnElement[Decimal], ColumnElement[Decimal]]:
    """What was paid in a month, and what was released and not paid at its end, over the transfers of :func:`moved_by`."""
    moved = JournalTransfer
    within = moved.happened_on >= month
    paid = case((and_(_FORTH, within), moved.amount), (and_(_BACK, within), -moved.amount), else_=0)
    unpaid = case((Target.stage == "released", moved.amount), (Source.stage == "released", -moved.amount), else_=0)
    return yuan(paid).label("paid"), yuan(unpaid).label("unpaid")


def yuan(amount: Any) -> ColumnElement[Decimal]:  # noqa: ANN401 - a column
    """The sum of an amount, nought where there is none."""
    return cast(func.coalesce(func.sum(amount), 0), Numeric(18, 2))


def moved_by(month: date) -> Any:  # noqa: ANN401 - a statement
    """Every transfer of released money by the end of a month, between its accounts."""
    moved = JournalTransfer
    statement = select().join_from(moved, Source, Source.id == moved.source_id).join(Target, Target.id == moved.target_id)
    return statement.where(moved.happened_on <= last_day(month), or_(Source.stage == "released", Target.stage == "released"))


async def figures(session: AsyncSession, division_code: str, month: date) -> Figures:
    """What the journal says of the month of a town or county that was found within the caller's scope."""
    statement = moved_by(month).add_columns(*sums(month)).where(Scope.of([division_code]).where(Target.division_code))
    row = (await session.execute(statement, execution_options=_WHY)).one()
    return Figures(row.paid, row.unpaid)


async def month_of(session: AsyncSession, division_code: str, month: date) -> LedgerMonth | None:
    """How the month of a unit that was found within the caller's scope stands, locked; None: open."""
    key = (division_code, month)
    return await session.get(LedgerMonth, key, with_for_update=True, populate_existing=True, execution_options=_WHY)


async def earlier_open(session: AsyncSession, division_code: str, month: date) -> date | None:
    """The first month before this one in which a unit's money moved and which is not closed."""
    moved, account = JournalTransfer, JournalAccount
    started = func.date_trunc("month", moved.happened_on).cast(LedgerMonth.month.type)
    closed: AnySelect = select(LedgerMonth.state).where(
        LedgerMonth.division_code == division_code, LedgerMonth.month == started, LedgerMonth.state == "confirmed"
    )
    statement = (
        select(func.min(started))
        .join_from(moved, account, or_(account.id == moved.source_id, account.id == moved.target_id))
        .where(moved.happened_on < month, Scope.of([division_code]).where(account.division_code), ~closed.exists())
    )
    found: date | None = (await session.execute(statement, execution_options=_WHY)).scalar_one()
    return found


async def open_towns(session: AsyncSession, county: str, month: date) -> Sequence[str]:
    """The towns of a county whose money moved in a month and which have not closed it."""
    moved, account, prefix = JournalTransfer, JournalAccount, prefix_of(county)
    town = func.substr(account.division_code, 1, 9).concat("000")
    closed: AnySelect = select(LedgerMonth.state).where(
        LedgerMonth.division_code == town, LedgerMonth.month == month, LedgerMonth.state == "confirmed"
    )
    statement = (
        select(Division.name)
        .join_from(moved, account, or_(account.id == moved.source_id, account.id == moved.target_id))
        .join(Division, Division.code == town)
        .where(
            moved.happened_on.between(month, last_day(month)),
            account.division_code.startswith(prefix),
            town != county,
            ~closed.exists(),
        )
        .distinct()
        .order_by(Division.name)
    )
    return (await session.scalars(statement, execution_options=_WHY)).all()
