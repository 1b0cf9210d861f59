"""Months of ledgers as they are closed and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from shared.intake.definition import Kind
from shared.web.bodies import In, Out, Reasoned
from shared.web.fields import required

__all__ = ["MonthBalancing", "MonthReopening", "MonthView"]

_Paid = Annotated[
    Decimal,
    required("本月支付", Kind.AMOUNT),
    Field(title="本月支付", description="Yuan that were paid in the month, refunds taken off.", examples=["312000.00"]),
]
_Unpaid = Annotated[
    Decimal,
    required("月末未支付", Kind.AMOUNT),
    Field(title="月末未支付", description="Yuan that were released and not paid at the month's end.", examples=["168000.00"]),
]


class MonthBalancing(In):
    """What the books of the treasury and the bank say of the month. It is closed only if the journal says the same."""

    paid: _Paid
    unpaid: _Unpaid


class MonthReopening(Reasoned):
    """Why a month is opened again 反结账."""


class MonthView(Out):
    """The month of a town's or the county's ledger 账期."""

    division_code: str = Field(title="行政区划代码", description="The town or county.", examples=["610925104000"])
    division_name: str = Field(title="行政区划名称", description="Its name.", examples=["官元镇"])
    month: date = Field(title="账期", description="The first day of the month.", examples=["2025-03-01"])
    paid: Decimal = Field(title="本月支付", description="As the journal says, yuan.", examples=["312000.00"])
    unpaid: Decimal = Field(title="月末未支付", description="As the journal says, yuan.", examples=["168000.00"])
    month_state: Literal["open", "balanced", "confirmed", "reopened"] = Field(
        title="账期状态",
        description="open 未结账, balanced 已对平待确认, confirmed 已结账, reopened 已反结账.",
        examples=["balanced"],
    )
    balanced_by: str | None = Field(title="对账人", description="Who signed first.", examples=["staff:wangfang"])
    balanced_at: datetime | None = Field(title="对账时间", description="When.", examples=["2025-04-02T02:00:00Z"])
    confirmed_by: str | None = Field(title="确认人", description="Who signed second.", examples=[None])
    confirmed_at: datetime | None = Field(title="确认时间", description="When.", examples=[None])
    reopen_reason: str | None = Field(title="反结账原因", description="Why it was opened again.", examples=[None])
    version: int = Field(title="版本", description="0: it is open, and nobody has signed.", examples=[1])
