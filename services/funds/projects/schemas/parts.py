"""Goal table, beneficiary mechanism and negative check of a project."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.funds.projects.rules import DIRECTIONS, GOALS, MECHANISMS, NEGATIVE
from services.funds.projects.schemas.words import Direction, GoalKind, MechanismKind, NegativeCode
from shared.intake.definition import Kind
from shared.web.bodies import In, Out, codes
from shared.web.fields import optional, required

__all__ = [
    "ExplanationView",
    "GoalEntry",
    "GoalTable",
    "GoalView",
    "HintView",
    "MechanismEntry",
    "MechanismTable",
    "MechanismView",
    "NegativeCheck",
]

_Kind = Annotated[GoalKind, Field(title="指标类型", description=f"{codes(GOALS)}.", examples=["quantity"])]
_Direction = Annotated[Direction, Field(title="指标方向", description=f"{codes(DIRECTIONS)}.", examples=["at_least"])]
_OverallGoal = Annotated[
    str | None,
    optional("总体目标"),
    Field(title="总体目标", description="In words.", examples=["建成后年储藏蔬菜 600 吨,带动 86 户增收"]),
]
_Way = Annotated[MechanismKind, Field(title="带动方式", description=f"{codes(MECHANISMS)}.", examples=["work"])]
_From = Annotated[date | None, Field(title="计划开始", description="From when.", examples=["2026-11-01"])]
_To = Annotated[date | None, Field(title="计划完成", description="Until when.", examples=["2029-10-31"])]


class GoalEntry(In):
    """An indicator 绩效指标: what is to be reached."""

    kind: _Kind
    name: Annotated[str, required("指标名称", longest=100)] = Field(
        title="指标名称", description="What is measured.", examples=["新建冷库容积"]
    )
    direction: _Direction = "at_least"
    target: Annotated[Decimal, required("指标值", Kind.AMOUNT)] = Field(
        title="指标值", description="How much of its unit; satisfaction in percent.", ge=0, examples=["500.00"]
    )
    unit: Annotated[str, required("计量单位", longest=20)] = Field(
        title="计量单位", description="Of its target.", examples=["立方米"]
    )

    @model_validator(mode="after")
    def _satisfaction_is_a_share(self) -> Self:
        if self.kind == "satisfaction" and (self.unit != "%" or self.target > 100):  # noqa: PLR2004 - percent
            raise PydanticCustomError("not_a_percentage", "{told}", {"told": "满意度指标以 % 计,不超过 100"})
        return self


class GoalTable(In):
    """The whole goal table 绩效目标表; it replaces the one before."""

    overall_goal: _OverallGoal = None
    goals: list[GoalEntry] = Field(title="绩效指标", description="In their order.", max_length=50)


class GoalView(Out):
    """An indicator 绩效指标 of the goal table."""

    number: int = Field(title="序号", description="Counts from 1.", examples=[1])
    kind: _Kind
    kind_title: str = Field(title="类型名称", description="Its kind in Chinese.", examples=["数量指标"])
    name: str = Field(title="指标名称", description="What is measured.", examples=["新建冷库容积"])
    direction: _Direction
    target: Decimal = Field(title="指标值", description="How much of its unit.", examples=["500.00"])
    unit: str = Field(title="计量单位", description="Of its target.", examples=["立方米"])


class MechanismEntry(In):
    """A way in which households gain from the project. Each household counts once, where it gains most."""

    kind: _Way
    households: int = Field(title="户数", description="Households that it reaches.", ge=1, le=1_000_000, examples=[20])
    monitored_households: int = Field(
        title="其中脱贫户和监测对象户数", description="Of these: lifted out of poverty or monitored.", ge=0, examples=[12]
    )
    income: Annotated[Annotated[Decimal, Field(ge=0)] | None, optional("户均年增收", Kind.AMOUNT)] = Field(
        default=None, title="户均年增收", description="Expected yuan a household and year.", examples=["3000.00"]
    )
    contract: Annotated[str | None, optional("合同或协议")] = Field(
        default=None, title="合同或协议", description="On what it rests.", examples=["用工协议"]
    )
    planned_from: _From = None
    planned_to: _To = None

    @model_validator(mode="after")
    def _parts_fit(self) -> Self:
        if self.monitored_households > self.households:
            raise PydanticCustomError("more_than_all", "{told}", {"told": "其中脱贫户和监测对象户数不能多于户数"})
        if self.planned_from and self.planned_to and self.planned_to < self.planned_from:
            raise PydanticCustomError("invalid_date", "{told}", {"told": "计划完成不能早于计划开始"})
        return self


class MechanismTable(In):
    """The whole beneficiary mechanism 联农带农机制; it replaces the one before."""

    mechanism: list[MechanismEntry] = Field(title="联农带农机制", description="In their order.", max_length=20)


class MechanismView(Out):
    """A part of the beneficiary mechanism 联农带农机制."""

    number: int = Field(title="序号", description="Counts from 1.", examples=[1])
    kind: _Way
    kind_title: str = Field(title="类型名称", description="Its kind in Chinese.", examples=["务工就业"])
    households: int = Field(title="户数", description="Households that it reaches.", examples=[20])
    monitored_households: int = Field(
        title="其中脱贫户和监测对象户数", description="Of these: lifted out of poverty or monitored.", examples=[12]
    )
    income: Decimal | None = Field(title="户均年增收", description="Expected yuan a household and year.", examples=["3000.00"])
    contract: str | None = Field(title="合同或协议", description="On what it rests.", examples=["用工协议"])
    planned_from: _From
    planned_to: _To


class Explaining(In):
    """Why a word of the project's text is nothing of the negative list."""

    word: Annotated[str, required("关键词", longest=20)] = Field(
        title="关键词", description="The word, as the hint shows it.", examples=["广场"]
    )
    reason: Annotated[str, required("事由", longest=500)] = Field(
        title="事由", description="In writing; it stays with the project.", examples=["系冷库门前装卸场地,不是文化广场"]
    )


class NegativeCheck(In):
    """What the auditor found 负面清单核查: items that hold, and reasons for words that only look like one. It replaces the one before."""

    negative: list[NegativeCode] = Field(
        title="负面清单事项",
        description=f"Items that hold; each blocks. {codes({code: item.title for code, item in NEGATIVE.items()})}.",
        max_length=len(NEGATIVE),
        examples=[[]],
    )
    explanations: list[Explaining] = Field(
        default=[], title="书面说明", description="Reasons for words; a reason that was given stays.", max_length=50
    )


class HintView(Out):
    """A word of the project's text that looks like an item of the negative list."""

    word: str = Field(title="关键词", description="The word.", examples=["广场"])
    negative_item: str = Field(title="负面清单事项", description="Code of the item.", examples=["scenery"])
    negative_title: str = Field(title="事项名称", description="The item in Chinese.", examples=["景观、盆景工程、牌楼和大广场"])
    explained: bool = Field(title="已书面说明", description="Whether somebody has given a reason.", examples=[False])


class ExplanationView(Out):
    """A reason in writing 书面说明."""

    word: str = Field(title="关键词", description="The word.", examples=["广场"])
    reason: str = Field(title="事由", description="Why it is nothing of the list.", examples=["系冷库门前装卸场地"])
    explained_by: str = Field(title="说明人", description="Who gave it.", examples=["zhenganbu"])
    explained_at: datetime = Field(title="说明时间", description="When.", examples=["2025-11-05T02:00:00Z"])
