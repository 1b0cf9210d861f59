"""Reads of payments, cut to the caller's scope through where the project lies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, Uuid, cast, func, null, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.implementation.tables import Contract, Party, PartyAccount
from services.funds.payments.machine import PAYMENT
from services.funds.payments.parts import unknown_payment
from services.funds.payments.tables import Payment, PaymentPerson, PaymentSource
from services.funds.payrolls.tables import StipendPayroll
from services.funds.projects.tables import Project
from shared.access import Scope, within
from shared.persistence.statements import mentioning
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = ["PAYMENTS", "PaymentFilter", "payment", "payments"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_WHY = {"unscoped": "the payment was found within the caller's scope"}

PAYMENTS = Procedure(PAYMENT, Payment, Payment.division_code, cast(null(), Uuid), "/payments/", lambda statement: statement)
"""Payments, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class PaymentFilter:
    """Which payments are asked for; all that is named must hold. ``token`` is that of somebody who is paid."""

    divisions: tuple[str, ...] = ()
    state: str | None = None
    stage: str | None = None
    project_id: UUID | None = None
    contract_id: UUID | None = None
    party_id: UUID | None = None
    batch_id: UUID | None = None
    paid_from: date | None = None
    paid_to: date | None = None
    token: bytes | None = None
    text: str | None = None


def _payments(scope: Scope, bounds: Bounds) -> AnySelect:
    row, person = Payment, PaymentPerson
    people = select(func.count()).where(person.payment_id == row.id).correlate(row).scalar_subquery()
    statement = (
        select(
            *row.__table__.columns,
            Project.code.label("project_code"),
            Project.name.label("project_name"),
            Party.name.label("payee"),
            PartyAccount.number_masked.label("account"),
            func.coalesce(StipendPayroll.lines, people).label("people"),
            StipendPayroll.payroll_no,
            urgency_of(row.due_on, bounds).label("urgency"),
        )
        .select_from(row)
        .join(Project, Project.id == row.project_id)
        .outerjoin(Contract, Contract.id == row.contract_id)
        .outerjoin(Party, Party.id == Contract.party_id)
        .outerjoin(PartyAccount, PartyAccount.id == row.account_id)
        .outerjoin(StipendPayroll, StipendPayroll.id == row.payroll_id)
    )
    return scope.restrict(statement, row.division_code)


async def payments(
    session: AsyncSession, scope: Scope, wanted: PaymentFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Payments, the last asked for first."""
    row, statement = Payment, _payments(scope, bounds)
    texts = ((row.state, wanted.state), (row.stage, wanted.stage))
    statement = statement.where(*equal(*texts))
    ids = ((row.project_id, wanted.project_id), (row.contract_id, wanted.contract_id), (Contract.party_id, wanted.party_id))
    statement = statement.where(*equal(*ids))
    statement = statement.where(*within(wanted.divisions, row.division_code))
    if wanted.paid_from is not None:
        statement = statement.where(row.paid_on >= wanted.paid_from)
    if wanted.paid_to is not None:
        statement = statement.where(row.paid_on <= wanted.paid_to)
    if wanted.batch_id is not None:
        of_batch = select(PaymentSource.payment_id).where(PaymentSource.batch_id == wanted.batch_id)
        statement = statement.where(row.id.in_(of_batch))
    if wanted.token is not None:
        statement = statement.where(row.id.in_(select(PaymentPerson.payment_id).where(PaymentPerson.token == wanted.token)))
    if wanted.text is not None:
        statement = statement.where(
            mentioning(wanted.text, row.purpose, Project.name, Project.code, Contract.contract_no, Party.name)
        )
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def payment(session: AsyncSession, scope: Scope, payment_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One payment.

    Raises:
        Problem: 404 ``unknown_payment``.
    """
    statement = _payments(scope, bounds).where(Payment.id == payment_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_payment()
    return found
