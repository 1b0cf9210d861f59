"""Reconciliations as they are shown."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import Field

from shared.web.bodies import Id, Out

__all__ = ["DifferenceView", "ReconciliationView"]


class DifferenceView(Out):
    """What breaks an invariant of the journal."""

    code: str = Field(title="不变式", description="Which one: I1, I3, I5 to I8.", examples=["I1"])
    title: str = Field(title="不变式内容", description="What holds, in Chinese.", examples=["项目账和资金账的支付额按来源一致"])
    subject: str = Field(title="差异对象", description="Of what.", examples=["资金来源 C1"])
    expected: str = Field(title="应为", description="What was expected.", examples=["144000.00"])
    found: str = Field(title="实为", description="What was found.", examples=["143000.00"])


class ReconciliationView(Out):
    """A reconciliation 每日对账 of the whole journal."""

    id: Id
    reconciled_on: date = Field(title="对账日期", description="The day.", examples=["2025-04-10"])
    reconciled_at: datetime = Field(title="对账时间", description="When it was done.", examples=["2025-04-10T00:20:00Z"])
    differences: int = Field(title="差异数", description="How much differs; 0, ever.", examples=[0])
    found: list[DifferenceView] = Field(title="差异", description="The first of them.", examples=[[]])
