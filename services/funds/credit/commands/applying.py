"""Applying for a loan 贷款申请: the borrower is recognised by number, and everything that stands against it is told at once. Their phone and account, in full."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.credit.commands.common import finish, lender_open, parameters_of
from services.funds.credit.gathering import gather
from services.funds.credit.machine import LOAN, asking
from services.funds.credit.queries import loan_unknown
from services.funds.credit.rules import RELIEVED
from services.funds.credit.schemas.loans import LoanEntry, LoanFull
from services.funds.credit.tables import Loan
from shared import audit
from shared.access import Caller
from shared.intake.cells import Sealing
from shared.privacy import Cipher, mask_id_number, mask_phone
from shared.registry.people import Alive, Payee, payee_of
from shared.standards.citizen_id import birth_date_of
from shared.standards.ids import uuid7
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.workflow.moving import begun, blocked

__all__ = ["apply_for_loan", "disclose_loan"]


async def apply_for_loan(session: AsyncSession, caller: Caller, sealing: Sealing, entry: LoanEntry) -> Changed:
    """Record an application.

    Raises:
        Problem: 422 ``future_date``, ``unknown_lender``, ``lender_closed``, ``unknown_person``, ``unknown_division``, ``term_too_long``; 409
            ``blocked`` with every reason.
    """
    check_day("applied_on", entry.applied_on)
    await lender_open(session, entry.lender_code, entry.applied_on)
    parameters = await parameters_of(session, entry.applied_on)
    most = parameters["credit_term_months"].value
    if entry.months > most:
        raise fault("months", "term_too_long", f"期限不能超过 {most} 个月")
    payee = await payee_of(session, sealing.token(entry.id_number), entry.applied_on)
    if payee.state is Alive.UNKNOWN or payee.division_code is None:
        raise fault("id_number", "unknown_person", "农户登记中没有此人")
    if not caller.scope.contains(payee.division_code):
        raise fault("id_number", "unknown_division", "此人所在农户不在您的数据范围内")
    loan = _loan(caller, sealing, entry, payee)
    facts = await gather(session, loan, entry.applied_on, parameters, payee)
    if blocks := list(asking(facts)):
        raise blocked("受理贷款申请", blocks)
    for name, value in begun(LOAN, entry.applied_on, parameters).items():
        setattr(loan, name, value)
    session.add(loan)
    await finish(session, caller, loan, "apply", lender=entry.lender_code, amount=str(entry.amount))
    return Changed(id=loan.id, version=1)


def _loan(caller: Caller, sealing: Sealing, entry: LoanEntry, payee: Payee) -> Loan:
    number = entry.id_number
    given = entry.model_dump(exclude={"id_number", "phone"})
    return Loan(
        **given,
        id=uuid7(),
        household_id=payee.household_id,
        household_no=payee.household_no,
        division_code=payee.division_code,
        person_id=payee.person_id,
        id_token=sealing.token(number),
        id_number_cipher=sealing.cipher.encrypt(number),
        id_number_masked=mask_id_number(number),
        name=payee.name,
        born_on=birth_date_of(number),
        phone_cipher=sealing.cipher.encrypt(entry.phone),
        phone_masked=mask_phone(entry.phone),
        category=RELIEVED if payee.household_type == RELIEVED else payee.category,
        balance=0,
        extensions=0,
        renewals=0,
        version=1,
        recorded_by=caller.client_id,
        department=caller.department,
    )


async def disclose_loan(session: AsyncSession, caller: Caller, cipher: Cipher, loan_id: UUID, purpose: str) -> LoanFull:
    """The borrower's phone and account in full; the reading is written down with its purpose in the same transaction.

    Raises:
        Problem: 404 ``unknown_loan``.
    """
    found = select(Loan.phone_cipher, Loan.account_cipher).where(Loan.id == loan_id)
    row = (await session.execute(caller.scope.restrict(found, Loan.division_code))).one_or_none()
    if row is None:
        raise loan_unknown()
    await audit.record(session, caller, action="loan.disclose", resource="loan", resource_id=loan_id, purpose=purpose)
    account = None if row.account_cipher is None else cipher.decrypt(row.account_cipher)
    return LoanFull(id=loan_id, phone=cipher.decrypt(row.phone_cipher), account=account)
