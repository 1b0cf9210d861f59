"""Asking for payments, replacing what is asked while it is a draft, taking them along, and refunds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.implementation.queries import contract
from services.funds.implementation.tables import PartyAccount
from services.funds.ledger.commands import Entry, Posted, post, reverse
from services.funds.ledger.rules import KINDS, Account, Transfer
from services.funds.parameters.queries import parameters_on
from services.funds.payments.events import publish_payments
from services.funds.payments.gathering import Asked, gather
from services.funds.payments.machine import DONE, PAYMENT
from services.funds.payments.parts import persons_of, sources_of, unknown_payment
from services.funds.payments.queries import PAYMENTS
from services.funds.payments.rules import stands
from services.funds.payments.schemas import PaymentEntry, PaymentPersonEntry, PaymentRefundEntry
from services.funds.payments.tables import Payment, PaymentPerson, PaymentRefund, PaymentSource
from services.funds.payrolls.queries import payroll
from services.funds.projects.queries import project
from shared import audit
from shared.access import Caller, Scope
from shared.contracts.funds import TASK_CHANGED
from shared.intake.cells import Sealing
from shared.persistence.versions import next_version
from shared.privacy import mask_account, mask_id_number, mask_name
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import moving
from shared.workflow.moving import Taking, begun, blocked
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["ask_payment", "asked_of", "refund_payment", "replace_payment", "take_payment"]

_WHY = {"unscoped": "the records were found within the caller's scope", "synchronize_session": False}


async def ask_payment(session: AsyncSession, caller: Caller, sealing: Sealing, entry: PaymentEntry) -> Changed:
    """Ask for a payment. It is a draft until its papers are there; what could never be paid is refused now.

    Raises:
        Problem: 422 ``unknown_project``, ``unknown_contract``, ``unknown_payroll``, ``unknown_batch``, ``other_project``, ``future_date``;
            409 ``payroll_asked``; 409 ``blocked`` with every reason.
    """
    division_code, account_id = await _check(session, caller, sealing, entry, None)
    parameters = await parameters_on(session, Scope.everything(), entry.on)
    payment = Payment(
        **begun(PAYMENT, entry.on, parameters),
        **_columns(entry, account_id),
        division_code=division_code,
        asked_by=caller.client_id,
        department=caller.department,
    )
    session.add(payment)
    await session.flush()
    await _write(session, sealing, payment.id, entry)
    detail = {"project": entry.project_id, "stage": entry.stage, "amount": str(entry.amount)}
    await _finish(session, caller, payment.id, "ask", None, detail)
    return Changed(id=payment.id, version=payment.version)


async def replace_payment(
    session: AsyncSession, caller: Caller, sealing: Sealing, payment_id: UUID, entry: PaymentEntry, seen: int
) -> Changed:
    """Replace what is asked, while it is a draft or was sent back.

    Raises:
        Problem: 404 ``unknown_payment``; 412; 409 ``wrong_state``; as :func:`ask_payment`.
    """
    payment = await _locked(session, caller, payment_id, seen)
    if payment.state != PAYMENT.initial:
        raise Problem(409, "wrong_state", f"当前状态为“{PAYMENT.states[payment.state].title}”,不能修改。")
    if entry.project_id != payment.project_id:
        raise fault("project_id", "other_project", "不能改为另一项目的支付")
    _, account_id = await _check(session, caller, sealing, entry, payment_id)
    for name, value in _columns(entry, account_id).items():
        setattr(payment, name, value)
    await next_version(session, payment)
    for of in (PaymentSource, PaymentPerson):
        await session.execute(delete(of).where(of.payment_id == payment_id), execution_options=_WHY)
    await _write(session, sealing, payment_id, entry)
    await _finish(session, caller, payment_id, "replace", None, {"stage": entry.stage, "amount": str(entry.amount)})
    return Changed(id=payment_id, version=payment.version)


def _columns(entry: PaymentEntry, account_id: UUID | None) -> dict[str, Any]:
    return {
        "project_id": entry.project_id,
        "stage": entry.stage,
        "contract_id": entry.contract_id,
        "account_id": account_id,
        "payroll_id": entry.payroll_id,
        "purpose": entry.purpose,
        "amount": entry.amount,
        "asked_on": entry.on,
    }


async def _check(
    session: AsyncSession, caller: Caller, sealing: Sealing, entry: PaymentEntry, payment_id: UUID | None
) -> tuple[str, UUID | None]:
    """Where the project lies, and the agreed account that is asked for; refuses what could never be paid, whatever papers come."""
    check_day("on", entry.on)
    of = await _found("project_id", project(session, caller.scope, entry.project_id))
    account_id = None
    if entry.contract_id is not None:
        of_contract = await _found("contract_id", contract(session, caller.scope, entry.contract_id))
        account_id = await _account(session, sealing, of_contract.party_id, entry)
    await _lock_project(session, entry.project_id)
    if entry.payroll_id is not None:
        await _hold_payroll(session, caller, entry.payroll_id, payment_id)
    persons = [
        (sealing.token(person.id_number), mask_name(person.name), person.explanation is not None) for person in entry.persons
    ]
    sources = {source.batch_id: source.amount for source in entry.sources}
    asked = Asked(
        entry.project_id, entry.stage, entry.on, sources, entry.contract_id, account_id, persons, entry.payroll_id, payment_id
    )
    facts = await gather(session, caller.scope, asked)
    if len(facts.sources) < len(sources):
        raise fault("sources.batch_id", "unknown_batch", "没有这批资金")
    blocks = [block for block in stands(facts) if block.code != "paper_missing"]
    if blocks:
        raise blocked("申请支付", blocks)
    return of.division_code, account_id


async def _hold_payroll(session: AsyncSession, caller: Caller, payroll_id: UUID, payment_id: UUID | None) -> None:
    """A payroll is asked for once, also by two at the same time."""
    await _found("payroll_id", payroll(session, caller.scope, payroll_id, lock=True))
    row = Payment
    other = select(row.id).where(
        row.payroll_id == payroll_id, row.state.not_in(("cancelled", "reversed")), row.id.is_distinct_from(payment_id)
    )
    if (await session.scalars(other, execution_options=_WHY)).first() is not None:
        raise Problem(409, "payroll_asked", "该发放批次已有支付申请,须先撤销或冲销。")


async def _found(field: str, reading: Any) -> Any:  # noqa: ANN401 - an awaitable read
    try:
        return await reading
    except Problem as problem:
        raise fault(field, problem.code, problem.detail.rstrip("。")) from None


async def _account(session: AsyncSession, sealing: Sealing, party_id: UUID, entry: PaymentEntry) -> UUID | None:
    """The agreed account of a party if that is what the request names, by holder and number."""
    assert entry.account is not None  # noqa: S101 - the body's own rule
    row = PartyAccount
    agreed = select(row.id).where(
        row.party_id == party_id,
        row.state == "agreed",
        row.holder_cipher == sealing.cipher.encrypt(entry.account.holder),
        row.number_cipher == sealing.cipher.encrypt(entry.account.number),
    )
    return (await session.scalars(agreed, execution_options=_WHY)).one_or_none()


async def _lock_project(session: AsyncSession, project_id: UUID) -> None:
    """Payments of a project take turns: two of them never go over a limit together that each keeps alone."""
    turn = func.pg_advisory_xact_lock(func.hashtextextended(f"payments:{project_id}", 0))
    await session.execute(select(turn), execution_options=_WHY)


async def _write(session: AsyncSession, sealing: Sealing, payment_id: UUID, entry: PaymentEntry) -> None:
    sources = [{"payment_id": payment_id, **source.model_dump()} for source in entry.sources]
    await session.execute(insert(PaymentSource).values(sources), execution_options=_WHY)
    if entry.persons:
        persons = [
            {"payment_id": payment_id, "number": number, **_person(sealing, person)}
            for number, person in enumerate(entry.persons, start=1)
        ]
        await session.execute(insert(PaymentPerson), persons, execution_options=_WHY)


def _person(sealing: Sealing, person: PaymentPersonEntry) -> dict[str, Any]:
    return {
        "token": sealing.token(person.id_number),
        "name_masked": mask_name(person.name),
        "id_number_cipher": sealing.cipher.encrypt(person.id_number),
        "id_number_masked": mask_id_number(person.id_number),
        "account_cipher": sealing.cipher.encrypt(person.account),
        "account_masked": mask_account(person.account),
        "amount": person.amount,
        "explanation": person.explanation,
    }


async def asked_of(session: AsyncSession, payment: Any, on: date) -> Asked:  # noqa: ANN401 - a row of either kind
    """What a recorded payment asks for, judged as of a day."""
    sources = {row.batch_id: row.amount for row in await sources_of(session, payment.id)}
    persons = [(row.token, row.name_masked, row.explanation is not None) for row in await persons_of(session, payment.id)]
    return Asked(
        payment.project_id,
        payment.stage,
        on,
        sources,
        payment.contract_id,
        payment.account_id,
        persons,
        payment.payroll_id,
        payment.id,
    )


async def take_payment(session: AsyncSession, caller: Caller, payment_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a payment one step along. Paying posts it, reversing posts the opposite.

    Raises:
        Problem: 404 ``unknown_payment``; 412; 403 and 409 as :func:`shared.workflow.moving.move`; 409 ``insufficient``, ``month_closed``, ``refunded``.
    """
    payment = await _locked(session, caller, payment_id, seen)
    if payment.payroll_id is not None:
        # What the jobs service tells meanwhile waits: what was judged is what is paid.
        await payroll(session, Scope.everything(), payment.payroll_id, lock=True)
    asked = await asked_of(session, payment, said.on)
    facts = await gather(session, caller.scope, asked)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    changes = {"paid_on": said.on} if code == "pay" else {}
    if code == "reverse" and payment.refunded:
        raise Problem(409, "refunded", "该笔支付已有退款,不能冲销。")
    ground = moving.Ground(payment.division_code, facts, parameters)
    await moving.move(session, caller, PAYMENT, payment, ground, Taking(code, said, changes))
    if code == "pay":
        await post(session, caller, _entry(payment, "pay", said.on, asked.sources))
    elif code == "reverse":
        assert said.opinion is not None  # noqa: S101 - the step asks for it
        await reverse(session, caller, Posted("payment", payment_id, "pay"), said.on, payment.purpose, said.opinion)
    await _finish(session, caller, payment_id, code, said.opinion, {"state": payment.state})
    return Changed(id=payment_id, version=payment.version)


def _entry(payment: Payment, kind: str, on: date, sources: Mapping[UUID, Decimal]) -> Entry:
    moved = KINDS[kind]
    assert moved.source is not None and moved.target is not None  # noqa: S101, PT018 - only a reversal has none

    def account(batch_id: UUID, stage: str) -> Account:
        return Account(batch_id, stage, payment.division_code, payment.project_id)

    transfers: Sequence[Transfer] = [
        Transfer(account(batch_id, moved.source), account(batch_id, moved.target), amount)
        for batch_id, amount in sources.items()
    ]
    return Entry(payment.division_code, kind, on, payment.purpose, "payment", payment.id, transfers)


async def refund_payment(
    session: AsyncSession, caller: Caller, payment_id: UUID, entry: PaymentRefundEntry, seen: int
) -> Changed:
    """Record that a part of a payment came back 退款, to the batch of which it was paid.

    Raises:
        Problem: 404 ``unknown_payment``; 412; 409 ``wrong_state``, ``month_closed``; 422 ``unknown_batch``, ``over_payment``, ``future_date``, ``invalid_date``.
    """
    payment = await _locked(session, caller, payment_id, seen)
    if payment.state not in DONE:
        raise Problem(409, "wrong_state", f"当前状态为“{PAYMENT.states[payment.state].title}”,不能登记退款。")
    check_day("on", entry.on, since=payment.paid_on)
    paid = {row.batch_id: row.amount for row in await sources_of(session, payment_id)}
    if entry.batch_id not in paid:
        raise fault("batch_id", "unknown_batch", "该笔支付没有用这批资金")
    back = select(func.coalesce(func.sum(PaymentRefund.amount), 0)).where(
        PaymentRefund.payment_id == payment_id, PaymentRefund.batch_id == entry.batch_id
    )
    refunded: Decimal = (await session.execute(back, execution_options=_WHY)).scalar_one()
    if (over := refunded + entry.amount - paid[entry.batch_id]) > 0:
        raise fault("amount", "over_payment", f"退款将超过该批资金的支付金额 {over} 元")
    new = insert(PaymentRefund).values(
        payment_id=payment_id,
        batch_id=entry.batch_id,
        amount=entry.amount,
        refunded_on=entry.on,
        reason=entry.reason,
        recorded_by=caller.client_id,
    )
    await session.execute(new, execution_options=_WHY)
    payment.refunded += entry.amount
    await next_version(session, payment)
    await post(session, caller, _entry(payment, "refund", entry.on, {entry.batch_id: entry.amount}))
    await _finish(session, caller, payment_id, "refund", entry.reason, {"amount": str(entry.amount)})
    return Changed(id=payment_id, version=payment.version)


async def _locked(session: AsyncSession, caller: Caller, payment_id: UUID, seen: int) -> Payment:
    of = select(Payment.project_id, Payment.division_code).where(Payment.id == payment_id)
    found = (await session.execute(caller.scope.restrict(of, Payment.division_code))).one_or_none()
    if found is None:
        raise unknown_payment()
    await _lock_project(session, found.project_id)
    payment = await session.get_one(Payment, payment_id, with_for_update=True, populate_existing=True, execution_options=_WHY)
    check_version(seen, payment.version)
    return payment


async def _finish(
    session: AsyncSession, caller: Caller, payment_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await publish_payments(session, [payment_id])
    await publish_task(session, TASK_CHANGED, PAYMENTS, payment_id)
    await audit.record(
        session,
        caller,
        action=f"payment.{deed}",
        resource="payment",
        resource_id=payment_id,
        purpose=reason,
        detail=detail,
    )
