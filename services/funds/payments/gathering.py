"""The facts about a payment: its project, contract and batches, how the project is carried out, who is paid, and which papers are there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches.tables import FundBatch
from services.funds.implementation.queries import contract, works_of
from services.funds.implementation.tables import PartyAccount
from services.funds.ledger.tables import JournalAccount
from services.funds.parameters.queries import parameters_on
from services.funds.payments.machine import ASKED
from services.funds.payments.rules import ContractFact, PaymentFacts, PayrollFact, PersonFact, SourceFact, WorksFact
from services.funds.payments.tables import Payment
from services.funds.payrolls.queries import payroll
from services.funds.projects.queries import project
from shared.access import Scope
from shared.attachments.queries import kinds_of
from shared.disclosures.queries import standing
from shared.registry.people import Payee, payees
from shared.standards.divisions import prefix_of
from shared.web.problems import Problem

__all__ = ["Asked", "gather"]

_WHY = {"unscoped": "the project was found within the caller's scope"}
_LIST = "beneficiaries"


@dataclass(frozen=True, slots=True)
class Asked:
    """A payment as it is asked for, or is recorded: ``payment_id`` is None for a new one, ``account_id`` where no agreed account fits."""

    project_id: UUID
    stage: str
    on: date
    sources: Mapping[UUID, Decimal]
    contract_id: UUID | None = None
    account_id: UUID | None = None
    persons: Sequence[tuple[bytes, str, bool]] = ()
    payroll_id: UUID | None = None
    payment_id: UUID | None = None

    @property
    def amount(self) -> Decimal:
        """Yuan, of all batches together."""
        return sum(self.sources.values(), Decimal())


async def gather(session: AsyncSession, scope: Scope, asked: Asked) -> PaymentFacts:
    """Everything on which a payment is judged.

    Raises:
        Problem: 404 ``unknown_project`` or ``unknown_contract``.
    """
    of = await project(session, scope, asked.project_id)
    parameters = await parameters_on(session, Scope.everything(), asked.on)
    return PaymentFacts(
        stage=asked.stage,
        amount=asked.amount,
        on=asked.on,
        selected=of.state == "selected",
        start_percent=parameters["payment_start_percent"].value,
        unaccepted_percent=parameters["payment_unaccepted_percent"].value,
        sources=await _sources(session, asked),
        contract=None if asked.contract_id is None else await _contract(session, scope, asked, asked.contract_id),
        works=await _works(session, scope, asked.project_id),
        persons=await _persons(session, asked),
        payroll=None if asked.payroll_id is None else await _payroll(session, asked.payroll_id, of.division_code),
        listed=asked.stage != "persons" or await _listed(session, asked.project_id),
        papers=await _papers(session, asked),
    )


async def _sources(session: AsyncSession, asked: Asked) -> list[SourceFact]:
    account, batch = JournalAccount, FundBatch
    released = (
        select(account.balance)
        .where(account.batch_id == batch.id, account.stage == "released", account.project_id == asked.project_id)
        .correlate(batch)
        .scalar_subquery()
    )
    statement = select(batch.id, batch.document_no, func.coalesce(released, 0).label("released")).where(
        batch.id.in_(asked.sources)
    )
    rows: Any = await session.execute(statement.order_by(batch.id), execution_options=_WHY)
    # What a payment has taken already is not wanted of what is left.
    return [SourceFact(row.document_no, asked.sources[row.id], row.released) for row in rows]


async def _contract(session: AsyncSession, scope: Scope, asked: Asked, contract_id: UUID) -> ContractFact:
    row: Row[Any] = await contract(session, scope, contract_id)
    if row.project_id != asked.project_id:
        raise Problem(422, "other_project", "合同不是本项目的。")
    others = Payment
    paid = select(func.coalesce(func.sum(others.amount - others.refunded), 0)).where(
        others.contract_id == contract_id,
        others.state.in_(ASKED),
        others.id.is_distinct_from(asked.payment_id),
    )
    agreed = select(PartyAccount.id).where(
        PartyAccount.id == asked.account_id, PartyAccount.party_id == row.party_id, PartyAccount.state == "agreed"
    )
    return ContractFact(
        total=row.amount + row.changed_amount,
        asked=(await session.execute(paid, execution_options=_WHY)).scalar_one(),
        retention_percent=row.retention_percent,
        active=row.state == "active",
        account_agreed=(await session.execute(agreed, execution_options=_WHY)).first() is not None,
    )


async def _payroll(session: AsyncSession, payroll_id: UUID, lies: str) -> PayrollFact:
    # A project may lie in a village of the town whose payroll it pays: whoever sees the payment is told how its payroll stands.
    row = await payroll(session, Scope.everything(), payroll_id)
    town = row.division_code
    here = town.startswith(prefix_of(lies)) or lies.startswith(prefix_of(town))
    return PayrollFact(row.payroll_no, row.state, row.amount, here)


async def _works(session: AsyncSession, scope: Scope, project_id: UUID) -> WorksFact:
    try:
        found = await works_of(session, scope, project_id)
    except Problem:
        # Nobody has begun to carry it out.
        return WorksFact()
    return WorksFact(
        publicised=found.publicised,
        accepted=found.accepted_on is not None,
        settled=found.settled_value,
        defects_end_on=found.defects_end_on,
        open_defects=found.open_defects,
    )


async def _persons(session: AsyncSession, asked: Asked) -> list[PersonFact]:
    known: Mapping[bytes, Payee] = await payees(session, [token for token, _, _ in asked.persons], asked.on)
    return [_person(name, known.get(token), explained=explained) for token, name, explained in asked.persons]


def _person(name: str, known: Payee | None, *, explained: bool) -> PersonFact:
    if known is None:
        return PersonFact(name, known=False, explained=explained)
    return PersonFact(name, dead_on=known.died_on if known.state == "dead" else None)


async def _listed(session: AsyncSession, project_id: UUID) -> bool:
    notice = await standing(session, "project", project_id, _LIST)
    return notice is not None and notice.closed_on is not None


async def _papers(session: AsyncSession, asked: Asked) -> frozenset[str]:
    if asked.payment_id is None:
        return frozenset()
    return frozenset((await kinds_of(session, "payment", asked.payment_id)).values())
