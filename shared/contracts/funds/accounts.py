"""What the accounts of the journal hold."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import Field

from shared.contracts.base import EventType, Item

__all__ = ["ACCOUNT_CHANGED", "AccountChanged"]


class AccountChanged(Item):
    """An account 科目: how much money of a batch is at a stage now, in the county's hands or for a project. All accounts of a batch together are nought."""

    batch_id: UUID = Field(title="资金批次标识", description="Of which batch.")
    source_code: str = Field(title="资金来源", description="Code of its source, such as C1.")
    budget_year: int = Field(title="预算年度", description="Year of the batch's budget.")
    direct: bool = Field(title="直达资金", description="Whether it is direct money.")
    project_id: UUID | None = Field(title="项目标识", description="For which project; null: none yet, or no more.")
    division_code: str = Field(title="行政区划代码", description="Where it is, 12 digits.")
    stage: Literal["outside", "unallocated", "allocated", "released", "paid", "recovered"] = Field(
        title="资金阶段", description="outside is where it came from, and below nought."
    )
    balance: Decimal = Field(title="余额", description="Yuan.")


ACCOUNT_CHANGED = EventType("zx.funds.account.changed.v1", AccountChanged, "资金科目余额")
