"""The money 资金 of a collective that was found within the caller's scope: what its accounts began with, its journal, and what others keep of it.

Months that were handed in stand, so that everything is counted on from the last of them. A receipt that is recorded later than its month was handed in
counts in the first month that was not: months keep what they have counted, and no other one counts it again.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Numeric, Subquery, case, cast, func, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective.elsewhere import kept_elsewhere
from services.assets.collective.machine import FROZEN
from services.assets.collective.rules import Movement, first_of, next_month, spendable
from services.assets.collective.tables import (
    CollectiveAccount,
    CollectiveEntry,
    CollectiveMonth,
    CollectiveResource,
)
from services.assets.operation.tables import OperatingContract
from services.assets.register.tables import Asset
from shared.standards.months import last_of
from shared.workflow.procedure import AnySelect

__all__ = [
    "Base",
    "Flow",
    "balance",
    "base_of",
    "begun_with",
    "belongs",
    "flows",
    "funds_on",
    "in_reach",
    "uncounted",
    "with_subjects",
]

_WHY = {"unscoped": "the collective was found within the caller's scope"}
_OPENING = "opening"
_NOUGHT = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class Base:
    """From where a collective's money is counted on: the first day that no month handed in has, and the balance, yuan, before it."""

    open_from: date
    closing: Decimal


@dataclass(frozen=True, slots=True)
class Flow:
    """What moved within a month, yuan, by direction and subject; what accounts began with has the direction ``opening``."""

    direction: str
    subject: str
    amount: Decimal


def with_subjects(statement: AnySelect) -> AnySelect:
    """A statement on contracts with what they are of: an asset or a resource."""
    return statement.outerjoin(Asset, Asset.id == OperatingContract.asset_id).outerjoin(
        CollectiveResource, CollectiveResource.id == OperatingContract.resource_id
    )


def belongs(of: Any) -> ColumnElement[bool]:  # noqa: ANN401 - a row or a mapped object
    """Whether a contract brings its money to a collective: it is of its resource, of an asset that its village owns, or of one that lies there and is
    owned by several villages or above them.
    """
    row = OperatingContract
    # Three lists and not one condition: each is found by an index, whatever other villages have.
    resources = select(CollectiveResource.id).where(CollectiveResource.collective_id == of.id)
    owned = select(Asset.id).where(Asset.owner_level == "village", Asset.owner_division == of.division_code)
    lying = select(row.id).join(Asset, Asset.id == row.asset_id)
    return row.id.in_(
        union_all(
            select(row.id).where(row.resource_id.in_(resources)),
            select(row.id).where(row.asset_id.in_(owned)),
            lying.where(row.division_code == of.division_code, Asset.owner_level != "village"),
        )
    )


async def base_of(session: AsyncSession, of: Any) -> Base:  # noqa: ANN401 - a row or a mapped object
    """From where the money of a collective is counted on."""
    row = CollectiveMonth
    last = select(row.month, row.closing).where(row.collective_id == of.id, row.state.in_(FROZEN))
    found = (await session.execute(last.order_by(row.month.desc()).limit(1), execution_options=_WHY)).one_or_none()
    return Base(of.books_from, _NOUGHT) if found is None else Base(next_month(found.month), found.closing)


async def uncounted(session: AsyncSession, of: Any, month: date) -> Sequence[UUID]:  # noqa: ANN401 - a row or a mapped object
    """What is kept elsewhere and a month counts which is the first that is not handed in."""
    found = kept_elsewhere(of, (await base_of(session, of)).open_from).subquery()
    statement = select(found.c.id).where(found.c.on <= last_of(month))
    return (await session.scalars(statement, execution_options=_WHY)).all()


def _moved(of: Any, base: Base, only: Collection[UUID] | None = None) -> Subquery:  # noqa: ANN401 - a row or a mapped object
    """``on, direction, subject, amount`` of everything since the last month that was handed in."""
    account, entry, told = CollectiveAccount, CollectiveEntry, kept_elsewhere(of, base.open_from, only).subquery()
    return union_all(
        select(account.from_on.label("on"), literal(_OPENING).label("direction"), literal("").label("subject"))
        .add_columns(account.opening.label("amount"))
        .where(account.collective_id == of.id, account.from_on >= base.open_from),
        select(entry.happened_on, entry.direction, entry.subject, entry.amount).where(
            entry.collective_id == of.id, entry.happened_on >= base.open_from
        ),
        select(told.c.on, told.c.direction, told.c.subject, told.c.amount),
    ).subquery()


def _signed(moved: Subquery) -> ColumnElement[Decimal]:
    return cast(case((moved.c.direction == "out", -moved.c.amount), else_=moved.c.amount), Numeric(18, 2))


async def balance(session: AsyncSession, of: Any, on: date) -> Decimal:  # noqa: ANN401 - a row or a mapped object
    """The balance 余额 of a collective at the end of a day that no month handed in has, yuan."""
    base = await base_of(session, of)
    moved = _moved(of, base)
    summed = select(func.coalesce(func.sum(_signed(moved)), 0)).where(moved.c.on <= on)
    return base.closing + ((await session.scalar(summed, execution_options=_WHY)) or _NOUGHT)


async def in_reach(session: AsyncSession, of: Any, on: date) -> Decimal:  # noqa: ANN401 - a row or a mapped object
    """How much may leave on a day, yuan, so that the balance of no day from then on falls below nought. The session holds the collective locked."""
    base = await base_of(session, of)
    moved = _moved(of, base)
    days = select(moved.c.on, func.sum(_signed(moved)).label("amount")).group_by(moved.c.on).order_by(moved.c.on)
    movements = [Movement(row.on, row.amount) for row in await session.execute(days, execution_options=_WHY)]
    before = base.closing + sum((one.amount for one in movements if one.on <= on), _NOUGHT)
    return spendable(before, [one for one in movements if one.on > on])


async def flows(
    session: AsyncSession,
    of: Any,  # noqa: ANN401 - a row or a mapped object
    month: date,
    only: Collection[UUID] | None = None,
) -> tuple[Decimal, Sequence[Flow]]:
    """The balance before a month that is not handed in, and what moved within it; of what is kept elsewhere ``only`` this."""
    base = await base_of(session, of)
    moved = _moved(of, base, only)
    earlier = select(func.coalesce(func.sum(_signed(moved)), 0)).where(moved.c.on < month)
    opening = base.closing + ((await session.scalar(earlier, execution_options=_WHY)) or _NOUGHT)
    within = (
        select(moved.c.direction, moved.c.subject, func.sum(moved.c.amount).label("amount"))
        .where(moved.c.on.between(month, last_of(month)))
        .group_by(moved.c.direction, moved.c.subject)
        .order_by(moved.c.direction, moved.c.subject)
    )
    rows = await session.execute(within, execution_options=_WHY)
    return opening, [Flow(row.direction, row.subject, row.amount) for row in rows]


async def funds_on(session: AsyncSession, of: Any, on: date) -> Decimal:  # noqa: ANN401 - a row or a mapped object
    """The money of a collective on a day: of a month that was handed in what stood at its end, else what the books say of the day, yuan."""
    base = await base_of(session, of)
    if on >= base.open_from:
        return await balance(session, of, on)
    row = CollectiveMonth
    found = select(row.closing).where(row.collective_id == of.id, row.month == first_of(on))
    return (await session.scalar(found, execution_options=_WHY)) or _NOUGHT


async def begun_with(session: AsyncSession, of: Any) -> Decimal:  # noqa: ANN401 - a row or a mapped object
    """What was on the accounts with which the books of a collective began, yuan."""
    row = CollectiveAccount
    found = select(func.coalesce(func.sum(row.opening), 0)).where(
        row.collective_id == of.id, row.from_on.between(of.books_from, last_of(of.books_from))
    )
    return (await session.scalar(found, execution_options=_WHY)) or _NOUGHT
