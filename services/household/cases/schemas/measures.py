"""Measures and their steps."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.household.cases.rules import GROUPS
from services.household.cases.schemas.words import GroupCode, Risk
from shared.intake.definition import Kind
from shared.web.bodies import Id, In, Out, Version, codes
from shared.web.fields import optional, required
from shared.workflow.schemas import Said, StatefulView

__all__ = ["Finishing", "MeasureEntry", "MeasureGroup", "MeasureView", "MeasureWork"]

_GROUP_CODES = codes({code: group.title for code, group in GROUPS.items()})


class MeasureEntry(In):
    """A measure 帮扶措施 that is planned: what, by whom, when, how much, for whom."""

    group: GroupCode = Field(title="措施大类", description=f"Group: {_GROUP_CODES}.", examples=["health"])
    item: Annotated[str, required("措施名称", longest=50)] = Field(
        title="措施名称", description="One of the group's items.", examples=["医疗救助"]
    )
    department: Annotated[str, required("责任部门", longest=50)] = Field(
        title="责任部门", description="Who answers for it.", examples=["医保局"]
    )
    owner: Annotated[str, required("责任人", longest=50)] = Field(
        title="责任人", description="Whose task it is.", examples=["王芳"]
    )
    on: date = Field(title="日期", description="When it was decided, today at the latest.", examples=["2025-11-20"])
    planned_from: date = Field(title="计划开始", description="Planned first day.", examples=["2025-11-21"])
    planned_to: date = Field(title="计划完成", description="Planned last day.", examples=["2026-03-31"])
    amount: Annotated[Decimal | None, optional("金额", Kind.AMOUNT)] = Field(
        default=None, title="金额", description="Yuan, with two decimals.", ge=0, examples=["3000.00"]
    )
    benefit: Annotated[str | None, optional("帮扶内容")] = Field(
        default=None, title="帮扶内容", description="What the household gets.", examples=["住院费用按比例救助"]
    )
    document: Annotated[str | None, optional("政策依据")] = Field(
        default=None, title="政策依据", description="The policy that it rests on.", examples=["岚政办发〔2025〕8号"]
    )
    beneficiaries: list[UUID] = Field(
        default=[],
        title="受益人员",
        description="Members that it is for; empty: the whole household.",
        max_length=30,
        examples=[["019a1b2c-0000-7000-8000-000000000002"]],
    )

    @model_validator(mode="after")
    def _item_of_its_group(self) -> Self:
        if self.item not in GROUPS[self.group].items:
            told = f"“{GROUPS[self.group].title}”的措施名称应为:{'、'.join(GROUPS[self.group].items)}"
            raise PydanticCustomError("unknown_item", "{told}", {"told": told})
        if self.planned_to < self.planned_from:
            raise PydanticCustomError("invalid_period", "{told}", {"told": "计划完成日期不能早于计划开始日期"})
        return self


class Finishing(Said):
    """A measure that was carried out 落实, and what came of it."""

    result: Annotated[str, required("落实情况", longest=1000)] = Field(
        title="落实情况", description="What came of it.", examples=["已救助 2,860 元"]
    )
    amount: Annotated[Decimal | None, optional("金额", Kind.AMOUNT)] = Field(
        default=None, title="金额", description="Yuan that were really spent; left out: as planned.", ge=0, examples=["2860.00"]
    )


class MeasureWork(Out):
    """Work that shows that a measure has reached somebody: a spell of the employment ledger, or an appointment to a public-welfare post."""

    id: Id
    kind: Literal["spell", "appointment"] = Field(
        title="类别", description="What it is in the jobs service.", examples=["spell"]
    )
    person_id: UUID = Field(title="人员标识", description="Whose.", examples=["019a1b2c-0000-7000-8000-000000000002"])
    title: str = Field(title="单位或岗位", description="The employer, or the post.", examples=["四季镇毛绒玩具厂"])
    started_on: date = Field(title="开始日期", description="Its first day.", examples=["2026-03-01"])
    ended_on: date | None = Field(title="结束日期", description="Its last day; null: it goes on.", examples=[None])


class MeasureView(StatefulView):
    """A measure 帮扶措施."""

    id: Id
    version: Version
    case_id: UUID = Field(title="监测对象标识", description="The case.", examples=["019a1b2c-0000-7000-8000-00000000000c"])
    group: GroupCode = Field(title="措施大类", description="Its group.", examples=["health"])
    group_title: str = Field(title="大类名称", description="Its group in Chinese.", examples=["健康帮扶"])
    item: str = Field(title="措施名称", description="What it is.", examples=["医疗救助"])
    targeted: bool = Field(title="针对风险", description="Whether it is aimed at one of the case's risks.", examples=[True])
    department: str = Field(title="责任部门", description="Who answers for it.", examples=["医保局"])
    owner: str = Field(title="责任人", description="Whose task it is.", examples=["王芳"])
    planned_from: date = Field(title="计划开始", description="Planned first day.", examples=["2025-11-21"])
    planned_to: date = Field(title="计划完成", description="Planned last day.", examples=["2026-03-31"])
    amount: Decimal | None = Field(title="金额", description="Yuan.", examples=["3000.00"])
    benefit: str | None = Field(title="帮扶内容", description="What the household gets.", examples=["住院费用按比例救助"])
    document: str | None = Field(title="政策依据", description="The policy.", examples=["岚政办发〔2025〕8号"])
    beneficiaries: list[UUID] = Field(title="受益人员", description="Members that it is for.", examples=[[]])
    started_on: date | None = Field(title="开始日期", description="When it began.", examples=[None])
    finished_on: date | None = Field(title="完成日期", description="When it was carried out.", examples=[None])
    result: str | None = Field(title="落实情况", description="What came of it.", examples=[None])
    confirmed_on: date | None = Field(title="确认日期", description="When the household confirmed it.", examples=[None])
    shown_by_work: bool = Field(
        title="以就业记录佐证",
        description="Whether it gives work, so that the ledger or an appointment shows it; without either its confirmation needs an opinion.",
        examples=[False],
    )
    works: list[MeasureWork] = Field(title="就业记录", description="Work that shows it, the first begun first.", examples=[[]])


class MeasureGroup(Out):
    """A group of measures 帮扶措施大类 of the catalogue (domain/household §3.4)."""

    group: GroupCode = Field(title="措施大类", description="Its code.", examples=["health"])
    group_title: str = Field(title="大类名称", description="Its name in Chinese.", examples=["健康帮扶"])
    items: list[str] = Field(title="措施名称", description="The measures that it holds.", examples=[["参保资助", "医疗救助"]])
    development: bool = Field(
        title="开发式帮扶", description="Whether it is help by the household's own work.", examples=[False]
    )
    risks: list[Risk] = Field(title="致贫返贫风险", description="The risks that it is aimed at.", examples=[["illness"]])
