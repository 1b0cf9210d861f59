"""Accounts and entries of a collective's journal, as they are written and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import Field

from services.assets.collective.schemas import words
from shared.web.bodies import Id, In, Out, Reasoned
from shared.web.fields import optional, required

__all__ = [
    "CollectiveAccountClosing",
    "CollectiveAccountForm",
    "CollectiveAccountNumber",
    "CollectiveAccountView",
    "CollectiveEntryForm",
    "CollectiveEntryReversing",
    "CollectiveEntryView",
]

_ACCOUNT = "019a1b2c-0000-7000-8000-000000000092"
_Payee = Annotated[
    str | None,
    optional("收款单位"),
    Field(
        title="收款单位",
        description="A unit; people are paid by lists of their own and never named here.",
        examples=["岚皋县某建材有限公司"],
    ),
]
_Decision = Annotated[
    str | None,
    optional("决议文号"),
    Field(
        title="文号",
        description="Of the meeting that agreed; needed for expenses of the parameter's amount and more.",
        examples=[None],
    ),
]
_Purpose = Annotated[
    str, required("用途", longest=200), Field(title="用途", description="What it is for.", examples=["三组蓄水池维修"])
]


class CollectiveAccountForm(In):
    """A bank account of a collective, with what is on it when its money begins to be kept here."""

    bank: words.Bank
    number: Annotated[
        str,
        required("账号"),
        Field(title="银行账号", description="Digits; stored encrypted, shown masked.", examples=["2707010101201000012345"]),
    ]
    from_on: date = Field(title="开始日期", description="Since when its money is kept here.", examples=["2026-01-01"])
    opening: words.Balance


class CollectiveAccountClosing(Reasoned):
    """Why an account is closed 销户, and since when."""

    on: words.Day


class CollectiveAccountView(Out):
    """A bank account 银行账户 of a collective."""

    id: Id
    bank: words.Bank
    number_masked: str = Field(title="银行账号", description="Masked.", examples=["******************2345"])
    from_on: date = Field(title="开始日期", description="Since when its money is kept here.", examples=["2026-01-01"])
    opening: words.Balance
    closed_on: date | None = Field(title="销户日期", description="Null: it is open.", examples=[None])


class CollectiveAccountNumber(Out):
    """The number of an account in full."""

    id: Id
    bank: words.Bank
    number: str = Field(title="银行账号", description="In full.", examples=["2707010101201000012345"])


class CollectiveEntryForm(In):
    """Money that came or left 收支. What contracts bring is recorded at the contract and counted from there."""

    account_id: UUID = Field(title="账户标识", description="An open account of the collective.", examples=[_ACCOUNT])
    happened_on: words.HappenedOn
    subject: words.SubjectCode
    amount: words.Amount
    voucher_no: words.Voucher
    purpose: _Purpose
    payee: _Payee = None
    decision_no: _Decision = None


class CollectiveEntryReversing(Reasoned):
    """Why an entry is reversed 冲销, on a day of a month that is not handed in."""

    on: words.Day


class CollectiveEntryView(Out):
    """An entry 收支记录 of a journal, or the opposite of one that was made by mistake."""

    id: Id
    account_id: UUID = Field(title="账户标识", description="Of which account.", examples=[_ACCOUNT])
    bank: words.Bank
    happened_on: words.HappenedOn
    direction: words.Direction
    subject: words.SubjectCode
    amount: Decimal = Field(title="金额", description="Yuan; less than nought: it reverses another.", examples=["1200.00"])
    voucher_no: words.Voucher
    purpose: _Purpose
    payee: _Payee
    decision_no: _Decision
    reverses: UUID | None = Field(title="所冲销凭证", description="The entry that it undoes.", examples=[None])
    reversed_by: UUID | None = Field(title="冲销凭证", description="The entry that undoes it.", examples=[None])
    recorded_by: str = Field(title="录入者", description="Who recorded it.", examples=["cun01"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-03-16T02:00:00Z"])
