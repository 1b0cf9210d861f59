"""Statistics over HTTP. One form for every subject: it names its figures and rates itself, so that a table can be drawn from it as it is."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from services.household.statistics.rules import month_of
from shared.web.bodies import In, Out

__all__ = ["Count", "Freezing", "FrozenMonthView", "Month", "Rate", "StatisticsReport", "StatisticsRow"]


def _check_month(word: str) -> str:
    try:
        month_of(word)
    except ValueError:
        raise PydanticCustomError("invalid_month", "{told}", {"told": "应为年月,如 2026-11"}) from None
    return word


Month = Annotated[str, AfterValidator(_check_month)]
"""A month as people write it, ``2026-11``."""
_RATE = "of households / of persons: they differ, so say which you quote"


class Count(Out):
    """A figure, always in 户 and in 人."""

    households: int = Field(title="户数", description="Households, each counted once.", examples=[12])
    persons: int = Field(title="人数", description="Their members on the day.", examples=[41])


class Rate(Out):
    """A rate in percent with two decimals: of households and of persons. Null: of nothing."""

    of_households: Decimal | None = Field(title="按户数(%)", description="By households.", examples=["44.49"])
    of_persons: Decimal | None = Field(title="按人数(%)", description="By persons.", examples=["49.69"])


class StatisticsRow(Out):
    """What was counted in one group."""

    code: str = Field(
        title="代码", description="Of the group: a division, a code or a month; empty: the whole.", examples=["610925104000"]
    )
    name: str = Field(title="名称", description="The group in Chinese.", examples=["官元镇"])
    figures: dict[str, Count] = Field(
        title="统计",
        description="Every figure that `headings` names.",
        examples=[{"identified": {"households": 12, "persons": 41}}],
    )
    rates: dict[str, Rate] = Field(
        title="比率",
        description=f"Every rate that `headings` names, {_RATE}.",
        examples=[{"elimination_rate": {"of_households": "44.49", "of_persons": "49.69"}}],
    )
    average_days: Decimal | None = Field(
        title="平均识别天数",
        description="Days from lead to decision 线索到审定, of cases found in the month; null: none, or other subjects.",
        examples=["13.5"],
    )
    population: Count | None = Field(
        title="总户数和总人口",
        description="All households that stand; null where it is not counted by areas, and in the whole of any other count.",
        examples=[{"households": 240, "persons": 801}],
    )
    population_share: Rate | None = Field(
        title="占总人口比例",
        description="Cases: share of those ever found 累计识别 in the whole population.",
        examples=[{"of_households": "5.00", "of_persons": "5.12"}],
    )


class StatisticsHeading(Out):
    """A figure or a rate and what it is called."""

    code: str = Field(title="代码", description="Key in `figures` or in `rates`.", examples=["elimination_rate"])
    title: str = Field(title="名称", description="In Chinese.", examples=["消除率"])
    numerator: str | None = Field(title="分子", description="Of a rate: the figure that is the part.", examples=["eliminated"])
    denominator: str | None = Field(
        title="分母", description="Of a rate: the figure that is the whole.", examples=["identified"]
    )


class StatisticsReport(Out):
    """A count: its headings, a row a group, and the whole."""

    title: str = Field(title="名称", description="What is counted, in Chinese.", examples=["监测对象"])
    month: str = Field(title="月份", description="The month, or the last of those asked for.", examples=["2026-11"])
    as_of: date = Field(title="截至日期", description="Its last day; today while it runs.", examples=["2026-11-26"])
    by: str = Field(title="分组", description="By what it is counted.", examples=["town"])
    frozen: list[str] = Field(
        title="已冻结月份",
        description="The months that answer as they were frozen; any other as the records are now.",
        examples=[["2026-10"]],
    )
    headings: list[StatisticsHeading] = Field(
        title="指标列", description="Figures, then rates, in the order of a printed table."
    )
    groups: list[StatisticsRow] = Field(
        title="分组结果", description="A row a group; those under which nothing lies are left out."
    )
    whole: StatisticsRow | None = Field(
        title="合计",
        description="All together, each household once, so it may be less than the sum of the rows. Null where months are counted.",
    )


class Freezing(In):
    """Which month is to be frozen."""

    month: Month = Field(title="月份", description="It must be over; it is frozen for good.", examples=["2026-10"])


class FrozenMonthView(Out):
    """A frozen month: corrections after it do not change it."""

    month: Annotated[str, BeforeValidator("{:%Y-%m}".format)] = Field(
        title="月份", description="The month.", examples=["2026-10"]
    )
    frozen_at: datetime = Field(title="冻结时间", description="When.", examples=["2026-11-05T01:00:00Z"])
    frozen_by: str = Field(title="冻结人", description="Who; `platform` is the job of the platform.", examples=["platform"])
    case_count: int = Field(title="监测对象数", description="Cases kept.", examples=[1200])
    lead_count: int = Field(title="线索数", description="Leads kept.", examples=[310])
    problem_count: int = Field(title="问题数", description="Problems of the guarantees kept.", examples=[45])
    village_count: int = Field(title="村数", description="Villages whose population is kept.", examples=[134])
