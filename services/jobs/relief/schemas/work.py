"""Who works for a work-relief project, for how many days and what pay, as it is written and shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Self
from uuid import UUID

from pydantic import Field, model_validator

from services.jobs.relief.schemas.words import (
    ReliefAgreedFrom,
    ReliefAgreedUntil,
    ReliefAgreement,
    ReliefAmount,
    ReliefDays,
    ReliefMasked,
    ReliefMonth,
    ReliefNote,
    ReliefPaidOn,
    ReliefPersonId,
    ReliefSpellId,
    ReliefTrade,
    ReliefVoucher,
    ReliefWorkerId,
    invalid_range,
)
from shared.web.bodies import Id, In, Out, Reasoned, kept

__all__ = [
    "ReliefDaysItem",
    "ReliefDaysSetting",
    "ReliefMonthView",
    "ReliefPaymentItem",
    "ReliefPaymentWithdrawal",
    "ReliefPayments",
    "ReliefWorkerCorrection",
    "ReliefWorkerEntry",
    "ReliefWorkerView",
]


class ReliefWorkerEntry(In):
    """Somebody who is to work for a project, under an agreement."""

    person_id: ReliefPersonId
    trade: ReliefTrade
    agreement_no: ReliefAgreement
    from_on: ReliefAgreedFrom
    until: ReliefAgreedUntil
    spell_id: ReliefSpellId = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.until < self.from_on:
            raise invalid_range("协议截止日期不能早于起始日期")
        return self


class ReliefWorkerCorrection(Reasoned):
    """A longer or shorter agreement, or the work in the ledger that belongs to it, and why."""

    until: ReliefAgreedUntil = kept()
    spell_id: ReliefSpellId = None


class ReliefWorkerView(Out):
    """Somebody who works for a project, with what they worked and were paid."""

    id: Id
    person_id: ReliefPersonId
    name: ReliefMasked
    trade: ReliefTrade
    agreement_no: ReliefAgreement
    from_on: ReliefAgreedFrom
    until: ReliefAgreedUntil
    spell_id: ReliefSpellId
    key_group: bool = Field(title="重点人群", description="Of a household out of poverty or monitored, today.", examples=[True])
    days: Decimal = Field(title="出工天数", description="In all.", examples=["62.0"])
    pay: Decimal = Field(title="已发劳务报酬", description="In all, yuan.", examples=["8680.00"])


class ReliefDaysItem(In):
    """Days of a worker in the month."""

    worker_id: ReliefWorkerId
    days: ReliefDays


class ReliefDaysSetting(In):
    """The work sheet 出工表 of a month: whoever is not named stays as they are."""

    items: list[ReliefDaysItem] = Field(title="明细", description="One for each worker.", min_length=1, max_length=500)


class ReliefPaymentItem(In):
    """What a worker was paid for the month."""

    worker_id: ReliefWorkerId
    amount: ReliefAmount
    voucher_no: ReliefVoucher
    note: ReliefNote = None


class ReliefPayments(In):
    """Payments 劳务报酬发放 of a month, each to the worker's own card."""

    month: ReliefMonth
    paid_on: ReliefPaidOn
    items: list[ReliefPaymentItem] = Field(title="明细", description="One for each worker.", min_length=1, max_length=500)


class ReliefPaymentWithdrawal(Reasoned):
    """A payment was recorded wrongly, and why; then it is recorded anew."""


class ReliefMonthView(Out):
    """A month of a worker: days, and what was paid for them."""

    worker_id: ReliefWorkerId
    name: ReliefMasked
    trade: ReliefTrade
    month: ReliefMonth
    days: ReliefDays
    due: Decimal = Field(title="应发金额", description="Days × standard, yuan.", examples=["2800.00"])
    payment_id: UUID | None = Field(title="发放标识", description="The payment; null: not paid yet.", examples=[None])
    amount: Decimal | None = Field(title="发放金额", description="Yuan; null: not paid yet.", examples=["2800.00"])
    paid_on: date | None = Field(title="发放日期", description="When it was paid.", examples=["2026-06-08"])
    voucher_no: str | None = Field(title="凭证号", description="Of the transfer.", examples=["20260608-0012"])
    note: ReliefNote
