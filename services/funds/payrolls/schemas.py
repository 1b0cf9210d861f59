"""Payrolls of stipends as they are shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import Field

from services.funds.payments.schemas import PaymentState
from shared.web.bodies import Id, Out, Version

__all__ = ["StipendPayrollState", "StipendPayrollView"]

StipendPayrollState = Literal["confirming", "department", "finance", "bank", "publicity", "archived", "cancelled"]


class StipendPayrollView(Out):
    """A payroll 公益性岗位补贴发放批次 with the payment that was asked for to pay it."""

    id: Id
    version: Version
    payroll_no: str = Field(title="批次编号", description="As people quote it.", examples=["BT000012"])
    division_code: str = Field(title="行政区划代码", description="Of which town.", examples=["610925104000"])
    month: date = Field(title="月份", description="Which month it pays; its first day.", examples=["2026-10-01"])
    fund: str = Field(
        title="补贴资金来源", description="Code of the post's fund, as the jobs service names it.", examples=["linking"]
    )
    state: StipendPayrollState = Field(
        title="状态", description="finance: it waits for its money; from bank on it was sent.", examples=["finance"]
    )
    lines: int = Field(title="发放条数", description="How many lines it pays.", examples=[34])
    amount: Decimal = Field(title="金额", description="What these come to, yuan.", examples=["18360.00"])
    paid: Decimal = Field(title="已发放金额", description="What the bank has paid, yuan.", examples=["0.00"])
    failed: Decimal = Field(title="退汇金额", description="What the bank has sent back, yuan.", examples=["0.00"])
    payment_id: UUID | None = Field(
        title="支付标识",
        description="The payment that was asked for; null: none.",
        examples=["019a1b2c-0000-7000-8000-000000000061"],
    )
    payment_state: PaymentState | None = Field(title="支付状态", description="Of that payment.", examples=["payable"])
    paid_on: date | None = Field(title="支付日期", description="When it was paid; null: it is not.", examples=[None])
    to_refund: Decimal = Field(
        title="待退回金额", description="Paid, but not paid out once the bank has answered, yuan.", examples=["0.00"]
    )
