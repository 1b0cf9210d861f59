"""Where stipends go: accounts, the bank, what is taken back."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.stipends.schemas.words import (
    Bank,
    DivisionCode,
    LineNumber,
    Month,
    On,
    PersonId,
    Voucher,
)
from shared.intake.definition import Kind
from shared.web.bodies import Id, In, Out, Reasoned, Version, Why
from shared.web.fields import optional, required

__all__ = [
    "PayrollBankResult",
    "PayrollBankResults",
    "PayrollBankResultsTaken",
    "PayrollRecoveryEntry",
    "PayrollRecoveryReceipt",
    "PayrollRecoveryView",
    "StipendAccountEntry",
    "StipendAccountView",
]


class StipendAccountEntry(In):
    """The account 一卡通 on which somebody is paid."""

    holder: Annotated[
        str, required("户名", longest=50), Field(title="户名", description="In full; stored encrypted.", examples=["李小兰"])
    ]
    id_number: Annotated[
        str,
        required("证件号码", Kind.ID_NUMBER),
        Field(title="证件号码", description="The holder's; stored encrypted.", examples=["610999198809010029"]),
    ]
    account: Annotated[
        str,
        required("一卡通账号", longest=40),
        Field(title="一卡通账号", description="Stored encrypted.", examples=["6230270400012345678"]),
    ]
    bank: Bank
    reason: Why = None


class StipendAccountView(Out):
    """An account, masked, and whether it may be paid to (PY-13)."""

    person_id: PersonId
    version: Version
    holder: str = Field(title="户名", description="Masked.", examples=["李*兰"])
    id_number: str = Field(title="证件号码", description="Masked.", examples=["610999********0029"])
    account: str = Field(title="一卡通账号", description="Masked.", examples=["***************5678"])
    bank: Bank
    own: bool = Field(title="本人账户", description="Whether the holder's ID number is the person's.", examples=[True])
    shared: bool = Field(title="账户重复", description="Whether somebody else is paid on it too.", examples=[False])
    recorded_name: str = Field(title="录入者姓名", description="Who recorded it last.", examples=["王芳"])
    changed_at: datetime = Field(title="变更时间", description="When.", examples=["2026-11-02T02:00:00Z"])


class PayrollBankResult(In):
    """What the bank says of a line 回盘: paid, with its voucher, or failed, and why."""

    number: LineNumber
    success: bool = Field(title="是否成功", description="Whether it was paid.", examples=[True])
    code: Annotated[
        str | None, optional("回盘代码"), Field(title="回盘代码", description="The bank's own.", examples=["0000"])
    ] = None
    reason: Annotated[
        str | None, optional("失败原因"), Field(title="失败原因", description="Given where it failed.", examples=[None])
    ] = None
    voucher_no: Annotated[
        str | None,
        optional("凭证号"),
        Field(title="凭证号", description="Given where it was paid.", examples=["YH20261106001"]),
    ] = None

    @model_validator(mode="after")
    def _whole(self) -> PayrollBankResult:
        given = self.voucher_no if self.success else self.reason
        other = self.reason if self.success else self.voucher_no
        if given is None or other is not None:
            told = "成功的须填写凭证号,失败的须填写失败原因,不能都填"
            raise PydanticCustomError("missing_value", "{told}", {"told": told})
        return self


class PayrollBankResults(In):
    """The bank's answer 银行回盘, whole or in parts."""

    on: On
    items: list[PayrollBankResult] = Field(title="回盘结果", description="Each line once.", min_length=1, max_length=5000)


class PayrollBankResultsTaken(Out):
    """How many lines were answered now, how many had been before, and how many wait."""

    recorded: int = Field(title="登记条数", description="New ones.", examples=[35])
    known: int = Field(title="已有条数", description="As they were told before.", examples=[0])
    open: int = Field(title="未回盘条数", description="Lines that the bank has not answered.", examples=[0])


class PayrollRecoveryEntry(Reasoned):
    """What is to be taken back of a paid line 追回."""

    on: On
    amount: Annotated[
        Decimal,
        required("金额", Kind.AMOUNT),
        Field(title="金额", description="Yuan, at most what was paid and is not taken back.", gt=0, examples=["120.00"]),
    ]


class PayrollRecoveryReceipt(In):
    """That it came back 追回到账."""

    on: On
    voucher_no: Voucher


class PayrollRecoveryView(Out):
    """What is taken back of a paid line, and whether it has come."""

    id: Id
    version: Version
    line_id: UUID = Field(title="明细标识", description="The line.", examples=["019a1b2c-0000-7000-8000-0000000000d2"])
    payroll_id: UUID = Field(
        title="补贴发放批次标识", description="Its payroll.", examples=["019a1b2c-0000-7000-8000-0000000000d1"]
    )
    number: LineNumber
    name: str | None = Field(title="姓名", description="Masked.", examples=["李*兰"])
    division_code: DivisionCode
    month: Month
    net: Decimal = Field(title="实发补贴", description="What was paid, yuan.", examples=["540.00"])
    amount: Decimal = Field(title="金额", description="Yuan.", examples=["120.00"])
    reason: str = Field(title="事由", description="Why.", examples=["多计出勤 4 天"])
    decided_on: date = Field(title="决定日期", description="When it was decided.", examples=["2026-11-20"])
    decided_name: str = Field(title="决定人", description="By whom.", examples=["王芳"])
    received_on: date | None = Field(title="到账日期", description="Null: it has not come.", examples=[None])
    voucher_no: str | None = Field(title="凭证号", description="Of its receipt.", examples=[None])
