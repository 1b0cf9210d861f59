"""Fund sources and batches over HTTP."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.funds.batches.rules import LEVELS, USES
from shared.intake.definition import Kind
from shared.web.bodies import Id, In, Out, Reasoned, Version, Why, codes, kept
from shared.web.fields import optional, required

__all__ = [
    "LISTS",
    "FundBatchCancelling",
    "FundBatchCorrection",
    "FundBatchEntry",
    "FundBatchView",
    "FundSourceSetting",
    "FundSourceView",
]

FundLevel = Literal["central", "province", "city", "county", "partner", "society", "other"]
FundUse = Literal["monitoring", "relocation", "employment", "schooling", "industry", "environment", "other"]
LISTS: tuple[tuple[object, Mapping[str, str]], ...] = ((FundLevel, LEVELS), (FundUse, USES))
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
_BATCH = "019a1b2c-0000-7000-8000-000000000021"

_Level = Annotated[FundLevel, Field(title="资金级次", description=f"Whose money: {codes(LEVELS)}.", examples=["central"])]
_Uses = Annotated[
    list[FundUse],
    Field(
        title="支持范围",
        description=f"What the document restricts it to; empty: to nothing. {codes(USES)}.",
        max_length=len(USES),
        examples=[["industry"]],
    ),
]
_Document = Annotated[
    str,
    required("资金文号", longest=100),
    Field(title="资金文号", description="The document that sent it.", examples=["安财农〔2025〕18号"]),
]
_Issuer = Annotated[
    str, required("下达单位", longest=100), Field(title="下达单位", description="Who sent it.", examples=["安康市财政局"])
]
_Amount = Annotated[
    Decimal,
    required("金额", Kind.AMOUNT),
    Field(title="金额", description="Yuan, more than nought.", gt=0, examples=["12590000.00"]),
]
_Conditions = Annotated[
    str | None,
    optional("使用条件"),
    Field(title="使用条件", description="What else the document asks for.", examples=["用于产业发展的比例不低于 60%"]),
]
_Original = Annotated[
    str | None,
    optional("原资金名称"),
    Field(title="原资金名称", description="Its own name, where it is integrated 统筹整合.", examples=[None]),
]
_Direct = Annotated[
    bool, Field(title="直达资金", description="Whether it is direct money, traced by the ministry.", examples=[True])
]
_DocumentDate = Annotated[date, Field(title="发文日期", description="Date of the document.", examples=["2025-03-10"])]
_Title = Annotated[
    str, required("名称", longest=100), Field(title="名称", description="In Chinese.", examples=["省级衔接资金"])
]
_Closed = Annotated[
    date | None, Field(title="停用日期", description="Last day on which it takes money; null: it does.", examples=[None])
]
_Integrated = Annotated[
    bool, Field(title="统筹整合", description="Whether its money has names of its own, which batches keep.", examples=[False])
]


class FundSourceSetting(In):
    """A source as it is to be."""

    title: _Title
    fund_level: _Level
    integrated: _Integrated = False
    valid_to: _Closed = None
    reason: Why = None


class FundSourceView(Out):
    """A source of money 资金来源."""

    code: str = Field(title="代码", description="Letter and number.", examples=["P1"])
    version: Version
    title: _Title
    fund_level: _Level
    integrated: _Integrated
    valid_to: _Closed


class FundBatchEntry(In):
    """A sum of money that has reached the county."""

    division_code: str = Field(
        title="行政区划代码", description="The county, 12 digits.", pattern=r"^[0-9]{6}000000$", examples=["610925000000"]
    )
    source_code: str = Field(title="资金来源", description="Code of its source.", max_length=3, examples=["C1"])
    document_no: _Document
    sent_by: _Issuer
    document_date: _DocumentDate
    received_on: date = Field(title="到位日期", description="When it arrived, today at the latest.", examples=["2025-03-18"])
    budget_year: int = Field(title="预算年度", description="Year of the budget.", ge=2000, le=2100, examples=[2025])
    amount: _Amount
    direct: _Direct = False
    uses: _Uses = Field(default_factory=list)
    conditions: _Conditions = None
    original_name: _Original = None

    @model_validator(mode="after")
    def _uses_once(self) -> FundBatchEntry:
        if len(set(self.uses)) < len(self.uses):
            raise PydanticCustomError("repeated", "{told}", {"told": "支持范围有重复"})
        return self


class FundBatchCorrection(Reasoned):
    """What is wrong about a batch. Its money, source and document are not corrected: it is cancelled, and recorded anew."""

    sent_by: _Issuer = kept()
    document_date: _DocumentDate = kept()
    direct: _Direct = kept()
    uses: _Uses = kept()
    conditions: _Conditions = kept()
    original_name: _Original = kept()


class FundBatchCancelling(Reasoned):
    """Why a batch is cancelled 冲销."""

    on: date = Field(title="日期", description="When, today at the latest.", examples=["2025-03-20"])


class FundBatchView(Out):
    """A batch of money and how much of it waits."""

    id: Id
    version: Version
    division_code: str = Field(title="行政区划代码", description="The county.", examples=["610925000000"])
    source_code: str = Field(title="资金来源", description="Code of its source.", examples=["C1"])
    source_title: str = Field(title="来源名称", description="Its source in Chinese.", examples=["中央衔接资金"])
    fund_level: _Level
    document_no: str = Field(title="资金文号", description="The document that sent it.", examples=["安财农〔2025〕18号"])
    sent_by: str = Field(title="下达单位", description="Who sent it.", examples=["安康市财政局"])
    document_date: _DocumentDate
    received_on: date = Field(title="到位日期", description="When it arrived.", examples=["2025-03-18"])
    budget_year: int = Field(title="预算年度", description="Year of the budget.", examples=[2025])
    amount: Decimal = Field(title="金额", description="Yuan.", examples=["12590000.00"])
    direct: _Direct
    uses: _Uses
    conditions: str | None = Field(title="使用条件", description="What else the document asks for.", examples=[None])
    original_name: str | None = Field(title="原资金名称", description="Its own name, where it is integrated.", examples=[None])
    allocate_by: date = Field(title="应分配日期", description="By when it is to be allocated.", examples=["2025-04-17"])
    unallocated: Decimal = Field(title="待分配金额", description="Yuan that wait to be allocated.", examples=["12590000.00"])
    late: bool = Field(title="逾期未分配", description="Whether money waits though that day has passed.", examples=[False])
    cancelled_on: date | None = Field(title="冲销日期", description="Null: it stands.", examples=[None])
    cancel_reason: str | None = Field(title="冲销原因", description="Why.", examples=[None])
