"""Income statements 家庭收支 over HTTP. Amounts are yuan with two decimals, as texts."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import Field

from shared.intake.definition import Kind
from shared.web.bodies import Id, In, Out, Version, Why
from shared.web.fields import required

__all__ = ["Income", "IncomeEntry"]

_Yuan = Annotated[Decimal, required("金额", Kind.AMOUNT, negative=True)]
_NOUGHT = Decimal("0.00")


class IncomeEntry(In):
    """A household's income statement of one year; what is left out is nought."""

    registered_population: Annotated[
        int,
        required("家庭人口数", Kind.COUNT),
        Field(title="家庭人口数", description="Persons by whom per-capita figures divide.", ge=1, examples=[4]),
    ]
    wage: _Yuan = Field(default=_NOUGHT, title="工资性收入", description="Wages.", examples=["24000.00"])
    business: _Yuan = Field(
        default=_NOUGHT, title="生产经营性收入", description="Gross, from production.", examples=["9000.00"]
    )
    property: _Yuan = Field(default=_NOUGHT, title="财产性收入", description="From property.", examples=["600.00"])
    transfer: _Yuan = Field(default=_NOUGHT, title="转移性收入", description="Transfers.", examples=["2400.00"])
    business_cost: _Yuan = Field(default=_NOUGHT, title="生产经营性支出", description="Of production.", examples=["3500.00"])
    claims: _Yuan = Field(default=_NOUGHT, title="理赔收入", description="Insurance claims paid.", examples=["2000.00"])
    compliant_self_pay: _Yuan = Field(
        default=_NOUGHT, title="合规自付支出", description="Compliant costs that it bore itself.", examples=["14000.00"]
    )
    reason: Why = None


class Income(Out):
    """An income statement 家庭收支 of one year, with what is computed from it."""

    id: Id
    version: Version
    household_id: UUID = Field(title="农户标识", description="The household.")
    year: int = Field(title="年度", description="Calendar year.", examples=[2025])
    registered_population: int = Field(
        title="家庭人口数", description="Persons by whom per-capita figures divide.", examples=[4]
    )
    wage: Decimal = Field(title="工资性收入", description="Wages.", examples=["24000.00"])
    business: Decimal = Field(title="生产经营性收入", description="Gross, from production.", examples=["9000.00"])
    property: Decimal = Field(title="财产性收入", description="From property.", examples=["600.00"])
    transfer: Decimal = Field(title="转移性收入", description="Transfers.", examples=["2400.00"])
    business_cost: Decimal = Field(title="生产经营性支出", description="Of production.", examples=["3500.00"])
    claims: Decimal = Field(title="理赔收入", description="Insurance claims paid.", examples=["2000.00"])
    compliant_self_pay: Decimal = Field(
        title="合规自付支出", description="Compliant costs that it bore itself.", examples=["14000.00"]
    )
    net: Decimal = Field(title="纯收入", description="The four incomes less the cost of production.", examples=["32500.00"])
    net_per_capita: Decimal = Field(title="人均纯收入", description="Net over the registered population.", examples=["8125.00"])
    reference_per_capita: Decimal = Field(
        title="监测参考人均收入",
        description="Net plus claims less compliant self-pay, over the registered population.",
        examples=["5125.00"],
    )
