"""Figures of supervision as they are shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import Field

from shared.supervision.schemas.words import DivisionCode, LightOrNone
from shared.web.bodies import Out

__all__ = ["IndustryReport", "IndustryRow", "ProgressReport", "ProgressRow"]


def _amount(title: str, description: str, example: str) -> Decimal:
    return Field(title=title, description=f"{description}, yuan.", examples=[example])  # type: ignore[no-any-return]


def _percent(title: str, description: str, example: str) -> Decimal | None:
    return Field(title=title, description=f"{description}, percent; null: of nothing.", examples=[example])  # type: ignore[no-any-return]


class IndustryRow(Out):
    """The share of industry 产业占比 of a county's central linkage money of a year, in three counts."""

    division_code: DivisionCode
    year: int = Field(title="年度", description="Year of the budget.", examples=[2025])
    received: Decimal = _amount("到位金额", "Arrived", "12590000.00")
    planned: Decimal = _amount("计划安排金额", "Planned by the year's plan that holds", "12000000.00")
    planned_industry: Decimal = _amount("计划安排产业金额", "Of it for industry", "7600000.00")
    planned_share: Decimal | None = _percent("计划产业占比", "Planned for industry of what arrived", "60.37")
    allocated: Decimal = _amount("分配金额", "Allocated to projects", "12590000.00")
    allocated_industry: Decimal = _amount("分配产业金额", "Of it to industry", "7700000.00")
    allocated_share: Decimal | None = _percent("分配产业占比", "Allocated to industry of what arrived", "61.16")
    paid: Decimal = _amount("支付金额", "Paid", "6312000.00")
    paid_industry: Decimal = _amount("支付产业金额", "Of it for industry", "4000000.00")
    paid_share: Decimal | None = _percent("支付产业占比", "Paid for industry of what arrived", "31.77")
    last_share: Decimal | None = _percent("上年分配产业占比", "The allocated share of the year before", "58.20")
    floor: Decimal = Field(title="产业占比下限", description="Percent, as it holds at the year's end.", examples=["60"])
    floor_version: int = Field(title="下限参数版本", description="Version of the parameter; 0: as shipped.", examples=[0])


class IndustryReport(Out):
    """The share of industry 产业占比 (资金管理办法), with the definition by which it is counted."""

    definition_version: int = Field(
        title="口径版本", description="Which version of the definition says what counts as industry.", examples=[1]
    )
    by_county: list[IndustryRow] = Field(title="各县", description="The year that was asked for, of each county held whole.")


class ProgressRow(Out):
    """Money of a source against the calendar 序时进度."""

    source_code: str = Field(title="资金来源", description="Code of the source.", examples=["C1"])
    source_title: str = Field(title="来源名称", description="The source.", examples=["中央衔接资金"])
    received: Decimal = _amount("到位金额", "Arrived", "12590000.00")
    allocated: Decimal = _amount("分配金额", "Allocated to projects", "9480000.00")
    released: Decimal = _amount("下达金额", "Released to who carries them out", "9000000.00")
    paid: Decimal = _amount("支付金额", "Paid", "6312000.00")
    payment_rate: Decimal | None = _percent("支出进度", "Paid of received", "50.1")
    gap: Decimal | None = Field(
        title="与序时进度相差", description="Percentage points; below nought: behind. Null: nothing arrived.", examples=["-8.2"]
    )
    light: LightOrNone


class ProgressReport(Out):
    """Progress of a budget year's money against the calendar."""

    year: int = Field(title="年度", description="Year of the budget.", examples=[2025])
    as_of: date = Field(title="截至日期", description="The day that counts.", examples=["2025-06-30"])
    calendar_percent: Decimal = Field(
        title="序时进度", description="How many percent of the year are over; 100 of one that is past.", examples=["49.6"]
    )
    by_source: list[ProgressRow] = Field(title="各来源", description="By source.")
