"""What others paid a household, as it is shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import Field

from services.household.earnings.rules import COMPONENTS, KINDS
from shared.web.bodies import Id, Out, codes

__all__ = ["IncomeFact", "IncomeFactTotal"]

Component = Literal["wage", "transfer"]


class IncomeFact(Out):
    """An income fact 收入事实: a share of what a village's assets have earned, or the wages of a member's spell of work in a year."""

    id: Id
    distribution_id: UUID | None = Field(
        title="收益分配方案标识",
        description="The plan of the assets service that paid it; null: it is wages.",
        examples=["019a1b2c-0000-7000-8000-000000000081"],
    )
    spell_id: UUID | None = Field(
        title="就业经历标识", description="The spell of work in the jobs service; null: it is a share.", examples=[None]
    )
    kind: Literal["post", "work", "reward", "aid", "wages", "stipend"] = Field(
        title="类别", description=f"For what: {codes({code: title for code, (title, _) in KINDS.items()})}.", examples=["post"]
    )
    kind_title: str = Field(title="类别名称", description="In Chinese.", examples=["公益岗位报酬"])
    component: Component = Field(title="收入构成", description=f"{codes(COMPONENTS)}.", examples=["wage"])
    title: str = Field(title="名称", description="Of the plan, or the employer.", examples=["四坪村 2026 年资产收益分配方案"])
    year: int = Field(title="年度", description="Of the income.", examples=[2026])
    amount: Decimal = Field(title="金额", description="Yuan.", examples=["12000.00"])
    paid_on: date = Field(
        title="兑付日期", description="When it was paid; of wages the last day of the last month.", examples=["2026-08-20"]
    )


class IncomeFactTotal(Out):
    """What is known of an income of a year beside what the household's statement says of it."""

    year: int = Field(title="年度", description="Calendar year.", examples=[2026])
    component: Component = Field(title="收入构成", description=f"{codes(COMPONENTS)}.", examples=["wage"])
    amount: Decimal = Field(title="金额", description="Yuan that others paid.", examples=["12000.00"])
    stated: Decimal | None = Field(
        title="登记金额", description="Yuan that the statement says; null: there is none.", examples=["9000.00"]
    )
    short: bool = Field(title="登记不足", description="Whether the statement says less than is known.", examples=[True])
