"""Reads of operation, cut to the caller's scope through where the asset lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Date, Numeric, Row, Uuid, cast, func, literal, null, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective.tables import CollectiveResource
from services.assets.operation.machine import CONTRACT, RUNNING
from services.assets.operation.problems import unknown_contract
from services.assets.operation.tables import ContractDue, OperatingContract, Receipt
from services.assets.register.tables import Asset
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = [
    "CONTRACTS",
    "TIED",
    "ContractFilter",
    "bound",
    "contract",
    "contracts",
    "dues_of",
    "operated",
    "receipts_of",
    "tied",
]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]

TIED = ("submitted", "filed")
"""States of contracts beside which no other one of the same may run."""

CONTRACTS = Procedure(
    CONTRACT,
    OperatingContract,
    OperatingContract.division_code,
    cast(null(), Uuid),
    "/operating-contracts/",
    lambda statement: statement,
)
"""Contracts, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class ContractFilter:
    """Which contracts are asked for. ``overdue``: something was due and has not come; ``ends_by``: running ones that end by this day."""

    divisions: tuple[str, ...] = ()
    asset_id: UUID | None = None
    resource_id: UUID | None = None
    state: str | None = None
    overdue: bool | None = None
    ends_by: date | None = None


def _received() -> Any:  # noqa: ANN401 - a scalar subquery
    row = OperatingContract
    summed = select(func.sum(Receipt.amount)).where(Receipt.contract_id == row.id).correlate(row)
    return cast(func.coalesce(summed.scalar_subquery(), 0), Numeric(18, 2))


def _due(on: date) -> Any:  # noqa: ANN401 - a scalar subquery
    row = OperatingContract
    summed = select(func.sum(ContractDue.amount)).where(
        ContractDue.contract_id == row.id, ContractDue.due_on < literal(on, Date())
    )
    return cast(func.coalesce(summed.correlate(row).scalar_subquery(), 0), Numeric(18, 2))


def _contracts(scope: Scope, bounds: Bounds) -> AnySelect:
    row, received, due = OperatingContract, _received(), _due(today())
    zero = literal(0, Numeric(18, 2))
    arrears = cast(func.greatest(due - received, zero), Numeric(18, 2))
    statement: AnySelect = (
        select(
            *row.__table__.columns,
            Asset.code.label("asset_code"),
            Asset.name.label("asset_name"),
            CollectiveResource.name.label("resource_name"),
            received.label("received"),
            due.label("due"),
            arrears.label("arrears"),
            urgency_of(row.due_on, bounds).label("urgency"),
        )
        .select_from(row)
        .outerjoin(Asset, Asset.id == row.asset_id)
        .outerjoin(CollectiveResource, CollectiveResource.id == row.resource_id)
    )
    return scope.restrict(statement, row.division_code)


async def contracts(
    session: AsyncSession, scope: Scope, wanted: ContractFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Contracts, those recorded last first."""
    row, statement = OperatingContract, _contracts(scope, bounds)
    statement = statement.where(*within(wanted.divisions, row.division_code))
    statement = statement.where(
        *equal((row.asset_id, wanted.asset_id), (row.resource_id, wanted.resource_id), (row.state, wanted.state))
    )
    if wanted.overdue is not None:
        late = row.state.in_((*RUNNING, "ended", "terminated")) & (statement.selected_columns["arrears"] > 0)
        statement = statement.where(late if wanted.overdue else ~late)
    if wanted.ends_by is not None:
        statement = statement.where(row.state.in_(RUNNING), row.ends_on <= wanted.ends_by)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def contract(session: AsyncSession, scope: Scope, contract_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One contract.

    Raises:
        Problem: 404 ``unknown_contract``.
    """
    statement = _contracts(scope, bounds).where(OperatingContract.id == contract_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_contract()
    return found


async def dues_of(session: AsyncSession, scope: Scope, contract_id: UUID) -> Sequence[Row[Any]]:
    """What is due of a contract, in the order of the days."""
    row, of = ContractDue, OperatingContract
    statement: AnySelect = select(*row.__table__.columns).join(of, of.id == row.contract_id)
    statement = statement.where(row.contract_id == contract_id).order_by(row.due_on, row.number)
    return (await session.execute(scope.restrict(statement, of.division_code))).all()


async def receipts_of(session: AsyncSession, scope: Scope, contract_id: UUID) -> Sequence[Row[Any]]:
    """What came in of a contract, and what was reversed, in the order of recording."""
    row, of = Receipt, OperatingContract
    statement: AnySelect = select(*row.__table__.columns).join(of, of.id == row.contract_id)
    statement = statement.where(row.contract_id == contract_id).order_by(row.id)
    return (await session.execute(scope.restrict(statement, of.division_code))).all()


async def operated(session: AsyncSession, scope: Scope, asset_id: UUID, on: date) -> bool:
    """Whether a contract of an asset is in force on a day."""
    row = OperatingContract
    statement = select(row.id).where(row.asset_id == asset_id, row.state.in_(RUNNING), row.starts_on <= on, row.ends_on >= on)
    return await session.scalar(scope.restrict(statement, row.division_code).limit(1)) is not None


async def bound(session: AsyncSession, scope: Scope, asset_id: UUID, on: date) -> bool:
    """Whether a contract of an asset is in force on a day or will be: somebody has a right to it."""
    row = OperatingContract
    statement = select(row.id).where(row.asset_id == asset_id, row.state.in_(RUNNING), row.ends_on >= on)
    return await session.scalar(scope.restrict(statement, row.division_code).limit(1)) is not None


async def tied(session: AsyncSession, scope: Scope, resource_id: UUID) -> Sequence[str]:
    """The numbers of contracts of a resource that are handed in or in force."""
    row = OperatingContract
    statement = select(row.contract_no).where(row.resource_id == resource_id, row.state.in_(TIED)).order_by(row.contract_no)
    return (await session.scalars(scope.restrict(statement, row.division_code))).all()
