"""Lines of a class's subsidy as they are shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import Field

from services.jobs.training.schemas.words import PurposeField
from services.jobs.training_subsidies.rules import LINE_STANDINGS
from shared.web.bodies import Id, Out, codes

__all__ = ["LISTS", "SubsidyStandingWord", "TrainingSubsidyView"]

SubsidyStandingWord = Literal["reckoned", "paid", "dropped"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = ((SubsidyStandingWord, LINE_STANDINGS),)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""


class TrainingSubsidyView(Out):
    """A line 补贴明细: who is paid for what, by which standard."""

    id: Id
    trainee_id: UUID = Field(title="学员标识", description="For whom.", examples=["019a1b2c-0000-7000-8000-0000000000e2"])
    person_id: UUID = Field(title="人员标识", description="Who that is.", examples=["019a1b2c-0000-7000-8000-000000000002"])
    name: str | None = Field(title="姓名", description="Masked.", examples=["张*三"])
    purpose: PurposeField
    purpose_title: str = Field(title="补贴项目名称", description="In Chinese.", examples=["培训补贴(每人)"])
    standard_id: UUID = Field(
        title="补贴标准标识", description="The standard that held.", examples=["019a1b2c-0000-7000-8000-0000000000c2"]
    )
    standard: Decimal = Field(title="补贴标准", description="Yuan a person, or a person and day.", examples=["1500.00"])
    days: int | None = Field(
        title="计发天数", description="Days on which they came; null: is not paid by days.", examples=[None]
    )
    percent: Decimal = Field(title="计发比例", description="Percent of the standard.", examples=["100.00"])
    amount: Decimal = Field(title="金额", description="Yuan.", examples=["1500.00"])
    standing: SubsidyStandingWord = Field(title="明细状态", description=f"{codes(LINE_STANDINGS)}.", examples=["reckoned"])
    paid_on: date | None = Field(title="核拨日期", description="Null: not paid.", examples=[None])
    voucher_no: str | None = Field(title="凭证号", description="Of the payment.", examples=[None])
