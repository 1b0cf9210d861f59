"""Reads of distribution, cut to the caller's scope through the place that distributes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Numeric, Row, Subquery, Uuid, and_, case, cast, func, literal, null, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.assets.distribution.machine import DISTRIBUTION
from services.assets.distribution.problems import unknown_distribution
from services.assets.distribution.tables import (
    Distribution,
    DistributionLine,
    DistributionPayment,
    DistributionSource,
)
from services.assets.operation.tables import OperatingContract, Receipt, ReceiptShare
from services.assets.register.tables import Asset
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.registry.tables import KnownHousehold, KnownMember
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = [
    "DISTRIBUTIONS",
    "DistributionFilter",
    "balances",
    "distribution",
    "distributions",
    "drawn_by",
    "lines_of",
    "payments_of",
    "sources_of",
]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_YUAN = Numeric(18, 2)
_NOUGHT = literal(0, _YUAN)

DISTRIBUTIONS = Procedure(
    DISTRIBUTION,
    Distribution,
    Distribution.division_code,
    cast(null(), Uuid),
    "/distributions/",
    lambda statement: statement,
)
"""Plans, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class DistributionFilter:
    """Which plans are asked for; all that is named must hold."""

    divisions: tuple[str, ...] = ()
    state: str | None = None
    year: int | None = None
    household_id: UUID | None = None


def _sums() -> list[Any]:
    """What a plan has drawn, what its lines come to, what of them is paid, yuan, and how many households it pays."""
    row, source, line = Distribution, DistributionSource, DistributionLine
    of = and_(line.distribution_id == row.id, line.stopped_reason.is_(None))
    sums = {
        "available": select(func.sum(source.amount)).where(source.distribution_id == row.id, ~source.released),
        "lines_total": select(func.sum(line.amount)).where(of),
        "paid": select(func.sum(line.amount)).where(of, line.paid_on.is_not(None)),
    }
    amounts = [cast(func.coalesce(each.correlate(row).scalar_subquery(), 0), _YUAN).label(name) for name, each in sums.items()]
    households = select(func.count(line.household_id.distinct())).where(of).correlate(row).scalar_subquery()
    return [*amounts, households.label("household_count")]


def _distributions(scope: Scope, bounds: Bounds) -> AnySelect:
    row = Distribution
    statement: AnySelect = select(
        *row.__table__.columns,
        *_sums(),
        urgency_of(row.due_on, bounds).label("urgency"),
    )
    return scope.restrict(statement, row.division_code)


async def distributions(
    session: AsyncSession, scope: Scope, wanted: DistributionFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Plans, those written last first."""
    row, line, statement = Distribution, DistributionLine, _distributions(scope, bounds)
    statement = statement.where(*within(wanted.divisions, row.division_code))
    statement = statement.where(*equal((row.state, wanted.state), (row.year, wanted.year)))
    if wanted.household_id is not None:
        statement = statement.where(row.id.in_(select(line.distribution_id).where(line.household_id == wanted.household_id)))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def distribution(session: AsyncSession, scope: Scope, distribution_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One plan.

    Raises:
        Problem: 404 ``unknown_distribution``.
    """
    statement = _distributions(scope, bounds).where(Distribution.id == distribution_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_distribution()
    return found


async def lines_of(session: AsyncSession, scope: Scope, distribution_id: UUID) -> Sequence[Row[Any]]:
    """The lines of a plan in their order, with the number of each household and the masked name of its first living member."""
    row, of, home, member = DistributionLine, Distribution, KnownHousehold, KnownMember
    first = (
        select(member.name)
        .where(member.household_id == row.household_id, member.left_on.is_(None))
        .order_by(member.number)
        .limit(1)
        .correlate(row)
        .scalar_subquery()
    )
    statement: AnySelect = (
        select(*row.__table__.columns, home.household_no, first.label("name"))
        .join(of, of.id == row.distribution_id)
        .outerjoin(home, home.id == row.household_id)
        .where(row.distribution_id == distribution_id)
        .order_by(row.number)
    )
    return (await session.execute(scope.restrict(statement, of.division_code))).all()


async def sources_of(session: AsyncSession, scope: Scope, distribution_id: UUID) -> Sequence[Row[Any]]:
    """The receipts that a plan draws, by their days, with the contracts and assets that brought them."""
    row, of, receipt, contract = DistributionSource, Distribution, Receipt, OperatingContract
    statement: AnySelect = (
        select(row.receipt_id, row.amount, receipt.received_on, receipt.voucher_no, contract.contract_no, contract.income)
        .add_columns(contract.id.label("contract_id"), Asset.code.label("asset_code"), Asset.name.label("asset_name"))
        .select_from(row)
        .join(of, of.id == row.distribution_id)
        .join(receipt, receipt.id == row.receipt_id)
        .join(contract, contract.id == receipt.contract_id)
        .outerjoin(Asset, Asset.id == contract.asset_id)
        .where(row.distribution_id == distribution_id, ~row.released)
        .order_by(receipt.received_on, row.receipt_id)
    )
    return (await session.execute(scope.restrict(statement, of.division_code))).all()


async def payments_of(session: AsyncSession, scope: Scope, distribution_id: UUID) -> Sequence[Row[Any]]:
    """The payments of a plan and what was returned, in the order of recording."""
    row, line, of = DistributionPayment, DistributionLine, Distribution
    statement: AnySelect = (
        select(*row.__table__.columns, line.number)
        .join(line, line.id == row.line_id)
        .join(of, of.id == line.distribution_id)
        .where(line.distribution_id == distribution_id)
        .order_by(row.id)
    )
    return (await session.execute(scope.restrict(statement, of.division_code))).all()


async def drawn_by(session: AsyncSession, scope: Scope, receipt_id: UUID) -> Sequence[str]:
    """The titles of the plans that draw a receipt; several where several villages own the asset."""
    row, of = DistributionSource, Distribution
    statement: AnySelect = (
        select(of.title).join(row, row.distribution_id == of.id).where(row.receipt_id == receipt_id, ~row.released)
    )
    return (await session.scalars(scope.restrict(statement, of.division_code).order_by(of.id))).all()


def _received() -> Subquery:
    """By place, yuan: what its assets have earned, what of it plans have drawn, and since when the oldest that stands is drawn by none."""
    share, receipt, undone, source = ReceiptShare, Receipt, aliased(Receipt), DistributionSource
    drawn = and_(source.receipt_id == share.receipt_id, source.division_code == share.division_code, ~source.released)
    waits = and_(source.receipt_id.is_(None), share.amount > 0, undone.id.is_(None))
    statement = (
        select(
            share.division_code,
            cast(func.sum(share.amount), _YUAN).label("earned"),
            cast(func.sum(case((source.receipt_id.is_(None), _NOUGHT), else_=share.amount)), _YUAN).label("allotted"),
            func.min(receipt.received_on).filter(waits).label("open_since"),
        )
        .join(receipt, receipt.id == share.receipt_id)
        .outerjoin(undone, undone.reverses == receipt.id)
        .outerjoin(source, drawn)
        .group_by(share.division_code)
    )
    return statement.subquery("earned")


def _paid() -> Subquery:
    """By place, yuan: what was paid of its plans, and what of that to households."""
    payment, line, of = DistributionPayment, DistributionLine, Distribution
    statement = (
        select(
            of.division_code,
            cast(func.sum(payment.amount), _YUAN).label("paid"),
            cast(func.sum(payment.amount).filter(line.household_id.is_not(None)), _YUAN).label("paid_to_households"),
        )
        .join(line, line.distribution_id == of.id)
        .join(payment, payment.line_id == line.id)
        .group_by(of.division_code)
    )
    return statement.subquery("paid")


async def balances(session: AsyncSession, scope: Scope, divisions: Sequence[str], *, limit: int, cursor: str | None) -> Rows:
    """What became of the income of each place, to the cent: ``earned = allotted + unallotted`` and ``allotted = paid + to_pay``."""
    got, paid = _received(), _paid()
    out = func.coalesce(paid.c.paid, _NOUGHT)
    statement: AnySelect = select(
        got.c.division_code,
        got.c.earned,
        got.c.allotted,
        cast(got.c.earned - got.c.allotted, _YUAN).label("unallotted"),
        got.c.open_since,
        cast(out, _YUAN).label("paid"),
        cast(func.coalesce(paid.c.paid_to_households, _NOUGHT), _YUAN).label("paid_to_households"),
        cast(got.c.allotted - out, _YUAN).label("to_pay"),
    ).outerjoin_from(got, paid, paid.c.division_code == got.c.division_code)
    statement = statement.where(*within(divisions, got.c.division_code))
    restricted = scope.restrict(statement, got.c.division_code)
    return await read_page(session, restricted, [got.c.division_code], limit=limit, cursor=cursor)
