"""What the money board answers. All amounts are yuan."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from pydantic import Field

from services.gateway.readmodels.schemas import DivisionName, Lights
from shared.web.bodies import Out

__all__ = ["AreaMoney", "Money", "MoneyBoard", "OwnMoney", "ProjectMoney", "SourceMoney", "StateMoney"]


def _amount(title: str, description: str, example: str) -> Decimal:
    return Field(title=title, description=f"{description}, yuan.", examples=[example])  # type: ignore[no-any-return]


def _rate(title: str, description: str, example: str) -> Decimal | None:
    return Field(title=title, description=f"{description}, percent; null: nothing was.", examples=[example])  # type: ignore[no-any-return]


class Money(Out):
    """How far money is on its way (domain/assets-and-funds §2.8). What was allocated is what is allocated, released or paid by now."""

    received: Decimal = _amount("到位金额", "Ever received, given back ones too", "12590000.00")
    allocated: Decimal = _amount("分配金额", "Allocated to projects", "9480000.00")
    released: Decimal = _amount("下达金额", "Released to who carries them out", "9000000.00")
    paid: Decimal = _amount("支付金额", "Paid, refunds taken off", "6312000.00")
    recovered: Decimal = _amount("收回金额", "Given back", "0.00")
    unallocated: Decimal = _amount("待分配金额", "Waiting to be allocated", "3110000.00")
    unreleased: Decimal = _amount("待下达金额", "Waiting to be released", "480000.00")
    unpaid: Decimal = _amount("待支付金额", "Waiting to be paid", "2688000.00")
    carried: Decimal = _amount("结转金额", "Of earlier years' budgets and not paid", "0.00")
    allocation_rate: Decimal | None = _rate("分配率", "Allocated of received", "75.3")
    release_rate: Decimal | None = _rate("下达率", "Released of received", "71.5")
    payment_rate: Decimal | None = _rate("支出进度", "Paid of received", "50.1")


class SourceMoney(Money):
    """The money of a source 资金来源."""

    source_code: str = Field(title="资金来源", description="Code of the source.", examples=["C1"])
    source_title: str | None = Field(
        title="来源名称", description="In Chinese; null while it has not been told.", examples=["中央衔接资金"]
    )
    fund_level: str | None = Field(
        title="资金级次", description="Whose money it is; null while it has not been told.", examples=["central"]
    )


class AreaMoney(Money):
    """The money of one division, as far as the caller may see into it. What has not been allocated is the county's."""

    division: DivisionName = Field(title="行政区划", description="Where.")
    projects: int = Field(title="项目数", description="Projects there, in whatever state.", examples=[31])
    alerts: Lights = Field(title="监管预警", description="Open alerts there.")


class StateMoney(Money):
    """Projects of one state, and the money that is theirs."""

    state: str = Field(
        title="状态",
        description="The project's in the library; `accepted` and `settled` once it was accepted 验收 or settled 决算.",
        examples=["selected"],
    )
    projects: int = Field(title="项目数", description="How many there are.", examples=[12])
    planned_amount: Decimal = _amount("计划总投资", "Of all sources", "9600000.00")


class OwnMoney(Money):
    """The money of a division itself."""

    alerts: Lights = Field(title="监管预警", description="Open alerts about the division itself.")


class MoneyBoard(AreaMoney):
    """The money board 资金看板 of a division: its figures, by source and state of project, and those of the divisions right below it."""

    counted_on: date = Field(
        title="统计日期", description="The day whose year tells what was carried over.", examples=["2025-11-01"]
    )
    own: OwnMoney = Field(title="本级资金", description="What lies in the division itself and in none below it.")
    children: list[AreaMoney] = Field(title="下级", description="Towns of a county, villages of a town; none below a village.")
    by_source: list[SourceMoney] = Field(title="按资金来源", description="By source, in the order of their codes.")
    by_state: list[StateMoney] = Field(
        title="按状态", description="By state of the project; money that is no project's is not in it."
    )


class ProjectMoney(Money):
    """A project 项目 with its money."""

    id: UUID = Field(title="标识", description="The project.", examples=["019a1b2c-0000-7000-8000-000000000031"])
    code: str = Field(title="项目编号", description="County, year, type, town, number.", examples=["610925-2025-C-104-0001"])
    name: str = Field(title="项目名称", description="What people call it.", examples=["兴隆村冷库"])
    division_code: str = Field(title="行政区划代码", description="Where it lies.", examples=["610925104201"])
    category: str = Field(title="项目类型", description="Code of its category.", examples=["C0201"])
    year: int = Field(title="年度", description="Year for which it was applied for.", examples=[2025])
    state: str = Field(
        title="状态",
        description="Where it stands in the library; `accepted` and `settled` once it was accepted 验收 or settled 决算.",
        examples=["selected"],
    )
    planned_amount: Decimal = _amount("计划总投资", "Of all sources", "800000.00")
    beneficiary_households: int | None = Field(
        title="受益户数", description="Households that gain; null: not stated.", examples=[86]
    )
    beneficiary_persons: int | None = Field(
        title="受益人数", description="Persons that gain; null: not stated.", examples=[301]
    )
    paying: Decimal = _amount("支付办理中金额", "Asked for and not paid yet, of all sources", "144000.00")
    last_paid_on: date | None = Field(
        title="最近支付日期", description="When it was paid last; null: never.", examples=["2025-06-03"]
    )
