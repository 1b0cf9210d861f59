"""What is paid."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import Field

from shared.contracts.base import EventType, Item

__all__ = ["PAYMENT_CHANGED", "PAYROLL_PAYMENT_CHANGED", "PaymentChanged", "PayrollPaymentChanged"]


class PaymentChanged(Item):
    """A payment 支付 of a project as it is now. Who of the people is paid is not told."""

    project_id: UUID = Field(title="项目标识", description="Of which project.")
    division_code: str = Field(title="行政区划代码", description="Where the project lies, 12 digits.")
    contract_id: UUID | None = Field(title="合同标识", description="Of which contract; null: it is paid to people.")
    stage: Literal["start", "progress", "settlement", "retention", "persons"] = Field(
        title="支付阶段", description="For what it is paid."
    )
    state: Literal["draft", "department", "finance", "payable", "paid", "filed", "cancelled", "reversed"] = Field(
        title="状态", description="paid and filed: the money is with who was paid."
    )
    amount: Decimal = Field(title="金额", description="Yuan.")
    refunded: Decimal = Field(title="已退回金额", description="Yuan that came back.")
    people: int = Field(title="收款人数", description="How many people are paid.")
    paid_on: date | None = Field(title="支付日期", description="When it was paid; null: it is not.")


class PayrollPaymentChanged(Item):
    """A payment 支付 that was asked for to pay a payroll of stipends 公益性岗位补贴发放批次, as it is now."""

    payroll_id: UUID = Field(title="发放批次标识", description="Of which payroll, as the jobs service names it.")
    state: Literal["draft", "department", "finance", "payable", "paid", "filed", "cancelled", "reversed"] = Field(
        title="状态", description="paid and filed: the money is there."
    )
    amount: Decimal = Field(title="金额", description="Yuan.")
    refunded: Decimal = Field(title="已退回金额", description="Yuan that came back.")
    paid_on: date | None = Field(title="支付日期", description="When it was paid; null: it is not.")


PAYMENT_CHANGED = EventType("zx.funds.payment.changed.v1", PaymentChanged, "资金支付")
PAYROLL_PAYMENT_CHANGED = EventType("zx.funds.payroll_payment.changed.v1", PayrollPaymentChanged, "补贴发放批次的资金支付")
