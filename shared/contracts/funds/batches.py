"""What the funds service publishes: the sums of money that reach the county."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from shared.contracts.base import EventType, Item

__all__ = ["FUND_BATCH_CHANGED", "FundBatchChanged"]


class FundBatchChanged(Item):
    """A sum of money 资金批次 that a document sent to the county, as it is recorded now."""

    division_code: str = Field(title="行政区划代码", description="The county, 12 digits.")
    source_code: str = Field(title="资金来源", description="Code of its source, such as C1.")
    source_title: str = Field(title="来源名称", description="Its source in Chinese.")
    fund_level: Literal["central", "province", "city", "county", "partner", "society", "other"] = Field(
        title="资金级次", description="Whose money it is."
    )
    document_no: str = Field(title="资金文号", description="The document that sent it.")
    received_on: date = Field(title="到位日期", description="When it arrived.")
    budget_year: int = Field(title="预算年度", description="Year of the budget.")
    amount: Decimal = Field(title="金额", description="Yuan.")
    direct: bool = Field(title="直达资金", description="Whether it is direct money.")
    uses: list[str] = Field(title="支持范围", description="To what it is restricted; none: to nothing.")
    allocate_by: date = Field(title="应分配日期", description="By when it is to be allocated.")
    cancelled_on: date | None = Field(title="冲销日期", description="Null: it stands.")


FUND_BATCH_CHANGED = EventType("zx.funds.batch.changed.v1", FundBatchChanged, "资金批次")
