"""What the assets and resources of a collective that was found within the caller's scope are worth, and how its contracts stand, on a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Date, Numeric, Row, and_, case, cast, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective.money import belongs, with_subjects
from services.assets.collective.tables import CollectiveResource
from services.assets.operation.machine import RUNNING
from services.assets.operation.tables import ContractDue, OperatingContract, Receipt
from services.assets.register.depreciation import RESIDUAL, life_of, worth_on
from services.assets.register.machine import ENDED, STANDS
from services.assets.register.tables import Asset, AssetShare
from shared.parameters.schemas import ParameterView
from shared.workflow.procedure import AnySelect

__all__ = ["Holdings", "assets_on", "contracts_ending", "contracts_late", "resources_of"]

_WHY = {"unscoped": "the collective was found within the caller's scope"}
_OWED = (*RUNNING, "ended", "terminated")
_GONE = tuple(code for code in ENDED if code not in {"split", "merged", "withdrawn"})
"""States of assets that were there until they were gone. What was split or merged goes on in its parts, what was withdrawn never was one."""
_HUNDRED = Decimal(100)
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Holdings:
    """How many assets a collective has, alone or with others, and its part of their original 原值 and net value 净值, yuan."""

    count: int
    value: Decimal
    net: Decimal


async def assets_on(session: AsyncSession, division_code: str, on: date, parameters: Mapping[str, ParameterView]) -> Holdings:
    """The assets of a village on a day: its own, and its share of those that several own. An asset is there since its acceptance, or its completion,
    or the end of the year in which it was formed.
    """
    row, share = Asset, AssetShare
    since = func.coalesce(row.accepted_on, row.completed_on, func.make_date(row.formed_year, 12, 31), type_=Date())
    percent = case((row.owner_level == "village", _HUNDRED), else_=share.percent)
    statement: AnySelect = (
        select(row.kind, row.original_value, row.used_from, cast(percent, Numeric(7, 4)).label("percent"))
        .outerjoin(share, and_(share.asset_id == row.id, share.division_code == division_code))
        .where(
            or_(
                and_(row.owner_level == "village", row.owner_division == division_code),
                and_(row.owner_level == "joint", share.percent.is_not(None)),
            ),
            since <= on,
            or_(row.state.in_(STANDS), and_(row.state.in_(_GONE), row.state_since > on)),
        )
    )
    rows = (await session.execute(statement, execution_options=_WHY)).all()
    value = net = Decimal("0.00")
    for one in rows:
        life = life_of(one.kind)
        years = None if life is None else int(parameters[life].value)
        used = one.used_from if one.used_from is not None and one.used_from <= on else None
        worth = worth_on(one.original_value, used, on, years, parameters[RESIDUAL].value)
        value += _part(one.original_value, one.percent)
        net += _part(worth.net, one.percent)
    return Holdings(len(rows), value, net)


def _part(amount: Decimal, percent: Decimal) -> Decimal:
    return (amount * percent / _HUNDRED).quantize(_CENT, ROUND_HALF_UP)


async def resources_of(session: AsyncSession, collective_id: UUID) -> tuple[int, Decimal]:
    """How many resources a collective has now, and the area, mu, of those measured by it."""
    row = CollectiveResource
    statement = select(func.count(), func.coalesce(func.sum(row.area), Decimal())).where(
        row.collective_id == collective_id, row.withdrawn_on.is_(None)
    )
    number, area = (await session.execute(statement, execution_options=_WHY)).one()
    return number, area or Decimal()


def _contracts(of: Any, *columns: Any) -> AnySelect:  # noqa: ANN401 - a row, and columns
    row = OperatingContract
    statement: AnySelect = select(
        row.id, row.contract_no, row.ends_on, func.coalesce(Asset.name, CollectiveResource.name).label("contract_of"), *columns
    )
    return with_subjects(statement.select_from(row)).where(belongs(of))


async def contracts_late(session: AsyncSession, of: Any, on: date) -> Sequence[Row[Any]]:  # noqa: ANN401 - a row or a mapped object
    """Contracts of a collective with arrears at the end of a day, yuan, the greatest first."""
    row = OperatingContract
    due = select(func.sum(ContractDue.amount)).where(ContractDue.contract_id == row.id, ContractDue.due_on <= on)
    came = select(func.sum(Receipt.amount)).where(Receipt.contract_id == row.id, Receipt.received_on <= on)
    owed = func.coalesce(due.correlate(row).scalar_subquery(), 0) - func.coalesce(came.correlate(row).scalar_subquery(), 0)
    arrears = cast(owed, Numeric(18, 2))
    statement = _contracts(of, arrears.label("arrears")).where(row.state.in_(_OWED), arrears > 0)
    return (await session.execute(statement.order_by(arrears.desc(), row.id), execution_options=_WHY)).all()


async def contracts_ending(session: AsyncSession, of: Any, on: date, days: int) -> Sequence[Row[Any]]:  # noqa: ANN401 - a row
    """Contracts of a collective in force that end within so many days after a day, the first first."""
    row = OperatingContract
    statement = _contracts(of).where(
        row.state.in_(RUNNING), row.ends_on > on, row.ends_on <= literal(on + timedelta(days=days), Date())
    )
    return (await session.execute(statement.order_by(row.ends_on, row.id), execution_options=_WHY)).all()
