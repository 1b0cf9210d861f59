"""Reads of contracts, their changes, and the pay for labour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.implementation.problems import unknown_contract
from services.funds.implementation.tables import Contract, ContractChange, Labour, Party, Works
from services.funds.projects.tables import Project
from shared.access import Scope, within
from shared.persistence.statements import mentioning
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.workflow.procedure import AnySelect

__all__ = [
    "ContractFilter",
    "changes_of",
    "contract",
    "contracts",
    "contracts_of",
    "labour_of",
    "labour_pay",
    "twins_of",
]

Rows = tuple[list[Row[Any]], str | None]


@dataclass(frozen=True, slots=True)
class ContractFilter:
    """Which contracts are asked for; all ``divisions`` that are named must hold. ``changing``: a change waits for its approval."""

    divisions: tuple[str, ...] = ()
    project_id: UUID | None = None
    party_id: UUID | None = None
    kind: str | None = None
    state: str | None = None
    changing: bool | None = None
    text: str | None = None


def _changing() -> Any:  # noqa: ANN401 - an expression
    waiting = select(ContractChange.id).where(ContractChange.contract_id == Contract.id, ContractChange.state == "proposed")
    return waiting.correlate(Contract).exists()


def _labour_paid() -> Any:  # noqa: ANN401 - a scalar subquery
    paid = select(func.coalesce(func.sum(Labour.pay), 0)).where(
        Labour.contract_id == Contract.id, Labour.withdrawn_on.is_(None)
    )
    return paid.correlate(Contract).scalar_subquery()


def _contracts(scope: Scope) -> AnySelect:
    row = Contract
    statement = (
        select(
            *row.__table__.columns,
            Works.project_id,
            Party.name.label("party_name"),
            Project.code.label("project_code"),
            Project.name.label("project_name"),
            Project.division_code,
            _changing().label("changing"),
            _labour_paid().label("labour_paid"),
        )
        .select_from(row)
        .join(Works, Works.id == row.works_id)
        .join(Project, Project.id == Works.project_id)
        .join(Party, Party.id == row.party_id)
    )
    return scope.restrict(statement, Project.division_code)


async def contract(session: AsyncSession, scope: Scope, contract_id: UUID) -> Row[Any]:
    """One contract with its ``project_id`` and ``party_name``. ``amount`` is as signed, ``changed_amount`` the sum of its approved changes.

    Raises:
        Problem: 404 ``unknown_contract``.
    """
    found: Row[Any] | None = (await session.execute(_contracts(scope).where(Contract.id == contract_id))).one_or_none()
    if found is None:
        raise unknown_contract()
    return found


async def contracts(session: AsyncSession, scope: Scope, wanted: ContractFilter, *, limit: int, cursor: str | None) -> Rows:
    """Contracts, the last recorded first."""
    row = Contract
    statement = _contracts(scope)
    statement = statement.where(*within(wanted.divisions, Project.division_code))
    statement = statement.where(
        *equal(
            (Works.project_id, wanted.project_id),
            (row.party_id, wanted.party_id),
            (row.kind, wanted.kind),
            (row.state, wanted.state),
        )
    )
    if wanted.changing is not None:
        statement = statement.where(_changing() if wanted.changing else ~_changing())
    if wanted.text is not None:
        statement = statement.where(mentioning(wanted.text, row.contract_no, row.deliverable, Party.name))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def contracts_of(session: AsyncSession, scope: Scope, works_id: UUID) -> Sequence[Row[Any]]:
    """The contracts of an implementation, in the order in which they were recorded."""
    statement = _contracts(scope).where(Contract.works_id == works_id).order_by(Contract.id)
    return (await session.execute(statement)).all()


async def changes_of(session: AsyncSession, scope: Scope, contract_id: UUID) -> Sequence[Row[Any]]:
    """The changes of a contract, in their order."""
    statement = select(*ContractChange.__table__.columns).join(Contract, Contract.id == ContractChange.contract_id)
    found = _within(scope, statement, Contract.works_id).where(ContractChange.contract_id == contract_id)
    return (await session.execute(found.order_by(ContractChange.number))).all()


def _within(scope: Scope, statement: AnySelect, works_id: Any) -> AnySelect:  # noqa: ANN401 - a mapped attribute
    joined = statement.join(Works, Works.id == works_id).join(Project, Project.id == Works.project_id)
    return scope.restrict(joined, Project.division_code)


async def twins_of(session: AsyncSession, scope: Scope, unit: str | None, place: str, kind: str) -> Sequence[Row[Any]]:
    """``project_code, amount, signed_on`` of contracts of this kind that hold, made without a tender by this unit in this place."""
    columns: list[Any] = [Project.code.label("project_code"), Contract.amount, Contract.signed_on]
    statement = _within(scope, select(*columns).select_from(Contract), Contract.works_id).where(
        Project.division_code == place,
        Project.responsible_unit.is_not_distinct_from(unit),
        Contract.kind == kind,
        Contract.procurement != "tender",
        Contract.state == "active",
    )
    return (await session.execute(statement.order_by(Contract.id))).all()


async def labour_of(session: AsyncSession, scope: Scope, works_id: UUID, *, limit: int, cursor: str | None) -> Rows:
    """Pay for labour of an implementation, the last recorded first, withdrawn rows too."""
    statement = _within(scope, select(*Labour.__table__.columns), Labour.works_id).where(Labour.works_id == works_id)
    return await read_page(session, statement, [Labour.id], limit=limit, cursor=cursor, descending=True)


async def labour_pay(session: AsyncSession, scope: Scope, works_id: UUID) -> Decimal:
    """The pay for labour, yuan, of an implementation."""
    paid = _within(scope, select(func.coalesce(func.sum(Labour.pay), 0)).select_from(Labour), Labour.works_id)
    held = paid.where(Labour.works_id == works_id, Labour.withdrawn_on.is_(None))
    return Decimal((await session.execute(held)).scalar_one())
