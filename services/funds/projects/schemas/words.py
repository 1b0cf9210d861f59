"""Fields that several bodies of projects have in common."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from services.funds.projects.categories import LEAVES
from services.funds.projects.rules import DIRECTIONS, GOALS, LAND, MECHANISMS, NATURES, NEGATIVE, ORIGINS, REMOVAL_REASONS
from shared.intake.definition import Kind
from shared.web.bodies import In, Out, codes
from shared.web.fields import optional, required

__all__ = ["LISTS", "AmountView", "PlannedAmount"]

Origin = Literal["village", "town", "county"]
Nature = Literal["new", "continued", "extended"]
LandUse = Literal["none", "secured", "pending"]
GoalKind = Literal[
    "quantity", "quality", "timeliness", "cost", "economic", "social", "ecological", "sustainable", "satisfaction"
]
Direction = Literal["at_least", "at_most", "equal"]
MechanismKind = Literal["orders", "work", "land", "shares", "custody", "services", "sales", "returns", "floor"]
RemovalReason = Literal["not_needed", "done_otherwise", "unfunded", "land_failed", "not_feasible"]
LISTS: tuple[tuple[object, Mapping[str, str]], ...] = (
    (Origin, ORIGINS),
    (Nature, NATURES),
    (LandUse, LAND),
    (GoalKind, GOALS),
    (Direction, DIRECTIONS),
    (MechanismKind, MECHANISMS),
    (RemovalReason, REMOVAL_REASONS),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

Name = Annotated[
    str,
    required("项目名称", longest=100),
    Field(title="项目名称", description="What people call it.", examples=["某村蔬菜保鲜冷库建设项目"]),
]
Category = Annotated[
    str,
    required("项目类型", Kind.CODE, codes=LEAVES),
    Field(
        title="项目类型", description="Code of a category that holds no others, of the list of categories.", examples=["C0201"]
    ),
]
NatureWord = Annotated[Nature, Field(title="建设性质", description=f"{codes(NATURES)}.", examples=["new"])]
Content = Annotated[
    str,
    required("建设内容", longest=2000),
    Field(
        title="建设内容",
        description="What is to be built or done; no personal data.",
        examples=["新建冷库 500 立方米及配电设施"],
    ),
]
Quantity = Annotated[
    Annotated[Decimal, Field(gt=0)] | None,
    optional("建设规模", Kind.AMOUNT),
    Field(title="建设规模", description="How much of its unit.", examples=["500.00"]),
]
MeasureUnit = Annotated[
    str | None, optional("计量单位"), Field(title="计量单位", description="Of its quantity.", examples=["立方米"])
]
PlannedFrom = Annotated[
    date | None,
    Field(title="计划开始", description="First day of the period in which it is carried out.", examples=["2026-03-01"]),
]
PlannedTo = Annotated[date | None, Field(title="计划完成", description="Its last day.", examples=["2026-10-31"])]
ResponsibleUnit = Annotated[
    str | None,
    optional("责任单位"),
    Field(title="责任单位", description="Who carries it out.", examples=["某镇人民政府"]),
]
ResponsiblePerson = Annotated[
    str | None,
    optional("责任人"),
    Field(title="责任人", description="The official who answers for it; notices name him or her.", examples=["李强"]),
]
Phone = Annotated[
    str | None,
    optional("联系电话"),
    Field(title="联系电话", description="Stored encrypted, shown masked.", examples=["13900000000"]),
]


def _count(title: str, description: str, example: int) -> object:
    return Field(title=title, description=description, ge=0, le=1_000_000, examples=[example])


Households = Annotated[int | None, _count("受益户数", "Households that gain from it.", 86)]
Persons = Annotated[int | None, _count("受益人数", "Persons that gain from it.", 301)]
MonitoredHouseholds = Annotated[
    int | None, _count("其中脱贫户和监测对象户数", "Of these: lifted out of poverty or monitored.", 24)
]
MonitoredPersons = Annotated[
    int | None, _count("其中脱贫人口和监测对象人数", "Of these: lifted out of poverty or monitored.", 79)
]
LandUseWord = Annotated[LandUse, Field(title="用地情况", description=f"{codes(LAND)}.", examples=["secured"])]
LandDocument = Annotated[
    str | None,
    optional("用地手续文号"),
    Field(
        title="用地手续文号",
        description="The document that allows the land; needed with `secured`.",
        examples=["岚自然资函〔2025〕31号"],
    ),
]
MaintenanceUnit = Annotated[
    str | None,
    optional("管护主体"),
    Field(title="管护主体", description="Who keeps it up once it is there.", examples=["某村股份经济合作社"]),
]
MaintenancePlan = Annotated[
    str | None,
    optional("管护措施"),
    Field(title="管护措施", description="How it is kept up, and with which money.", examples=["从经营收益中按 5% 列支管护费"]),
]
OwnershipPlan = Annotated[
    str | None,
    optional("产权归属"),
    Field(title="产权归属", description="Whose it is to be.", examples=["归某村股份经济合作社所有"]),
]
Operating = Annotated[
    bool,
    Field(title="经营性项目", description="Whether it is to earn money; then it links households 联农带农.", examples=[True]),
]
Operator = Annotated[
    str | None,
    optional("经营主体"),
    Field(title="经营主体", description="Who runs it, for an operating project.", examples=["某农业专业合作社"]),
]
NoAssetReason = Annotated[
    str | None,
    optional("不形成资产的原因"),
    Field(title="不形成资产的原因", description="Such as a subsidy or a training; null: it forms an asset.", examples=[None]),
]
NegativeCode = Annotated[str, required("负面清单事项", Kind.CODE, codes=tuple(NEGATIVE))]
DecisionNo = Annotated[
    str,
    required("文号", longest=100),
    Field(title="文号", description="Number of the county's document.", examples=["岚农组发〔2025〕12号"]),
]
Place = Annotated[
    str, required("地点", longest=100), Field(title="地点", description="Where it takes place.", examples=["某村公示栏"])
]
_Source = Annotated[str, Field(title="资金来源", description="Code of its source.", max_length=3, examples=["C1"])]
_Money = Annotated[
    Decimal,
    required("金额", Kind.AMOUNT),
    Field(title="金额", description="Yuan, more than nought.", gt=0, examples=["800000.00"]),
]


class PlannedAmount(In):
    """What a source is to give."""

    source_code: _Source
    amount: _Money


class AmountView(Out):
    """Planned amount 计划投入资金 of a source."""

    source_code: _Source
    source_title: str = Field(title="来源名称", description="Its source in Chinese.", examples=["中央衔接资金"])
    amount: Decimal = Field(title="金额", description="Yuan.", examples=["800000.00"])


Amounts = Annotated[
    list[PlannedAmount],
    Field(title="计划投入资金", description="By source, each once.", min_length=1, max_length=20),
]
