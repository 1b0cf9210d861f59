"""Comparisons and objections."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.household.cases.rules import COMPARED_BY, EXCLUSIONS
from services.household.cases.schemas.words import Exclusion
from shared.web.bodies import Id, In, Out, Version, codes
from shared.web.fields import optional, required

__all__ = [
    "Answer",
    "ComparedMember",
    "ComparedMembers",
    "Comparing",
    "ComparisonAnswer",
    "ComparisonView",
    "Explanation",
    "ObjectionEntry",
    "ObjectionView",
    "QueuedComparison",
]

_Department = Annotated[str, required("部门", longest=50)]
_Result = Literal["none", "hit"]


class Comparing(In):
    """Departments that are asked to compare what they know of a household's members."""

    departments: list[_Department] = Field(
        default=list(COMPARED_BY),
        title="比对部门",
        description="Which departments; left out: the usual ones.",
        min_length=1,
        max_length=30,
        examples=[["公安局", "市场监管局"]],
    )
    on: date = Field(title="日期", description="When they were asked.", examples=["2025-11-04"])


class ComparisonAnswer(In):
    """What a department found."""

    result: _Result = Field(
        title="比对结果", description="`none` nothing found; `hit` something on the negative list.", examples=["none"]
    )
    items: list[Exclusion] = Field(
        default=[], title="命中事项", description=f"What was found: {codes(EXCLUSIONS)}.", max_length=11, examples=[["vehicle"]]
    )
    note: Annotated[str | None, optional("比对说明")] = Field(
        default=None, title="比对说明", description="In the department's words; no ID numbers.", examples=["名下有小型轿车一辆"]
    )
    on: date = Field(title="日期", description="When it was answered.", examples=["2025-11-06"])

    @model_validator(mode="after")
    def _hits_are_named(self) -> Self:
        if (self.result == "hit") is not bool(self.items):
            raise PydanticCustomError("hit_without_item", "{told}", {"told": "命中时须列出命中事项,未命中时不填"})
        return self


class Explanation(In):
    """Why a hit on the negative list does not stand against the household 逐户核查说明."""

    explanation: Annotated[str, required("核查说明", longest=1000)] = Field(
        title="核查说明", description="In writing; no ID numbers.", examples=["车辆为营运货车,属生产工具"]
    )


class ComparisonView(Out):
    """A comparison 信息比对 that a department was asked for."""

    id: Id
    version: Version
    department: str = Field(title="部门", description="Who was asked.", examples=["公安局"])
    asked_on: date = Field(title="发起日期", description="When it was asked.", examples=["2025-11-04"])
    due_on: date = Field(title="应办日期", description="By when it has to answer.", examples=["2025-11-09"])
    result: _Result | None = Field(title="比对结果", description="`none`, `hit`; null: not answered.", examples=["hit"])
    items: list[Exclusion] = Field(title="命中事项", description="What was found.", examples=[["vehicle"]])
    note: str | None = Field(title="比对说明", description="In the department's words.", examples=["名下有小型轿车一辆"])
    answered_on: date | None = Field(title="反馈日期", description="When it was answered.", examples=["2025-11-06"])
    explanation: str | None = Field(title="核查说明", description="What the village says to it.", examples=[None])


class QueuedComparison(ComparisonView):
    """A comparison as its department sees it."""

    case_id: UUID = Field(title="监测对象标识", description="The case.", examples=["019a1b2c-0000-7000-8000-00000000000c"])
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    division_code: str = Field(title="行政区划代码", description="Its village.", examples=["610925104201"])


class ComparedMember(Out):
    """A member of the household, in full."""

    name: str = Field(title="姓名", description="In full.", examples=["张小三"])
    id_number: str = Field(title="证件号码", description="In full.", examples=["610999196801010014"])


class ComparedMembers(Out):
    """Whom a department was asked to compare."""

    members: list[ComparedMember] = Field(title="家庭成员", description="Today's members of the household.")


class ObjectionEntry(In):
    """An objection 异议 that somebody raised against a notice."""

    raised_on: date = Field(title="提出日期", description="When it was raised.", examples=["2025-11-12"])
    objector: Annotated[str | None, optional("异议人")] = Field(
        default=None, title="异议人", description="Who raised it; stored sealed. Left out: anonymous.", examples=["陈建国"]
    )
    content: Annotated[str, required("异议内容", longest=1000)] = Field(
        title="异议内容", description="What was said; no ID numbers or phone numbers.", examples=["该户有商品房"]
    )


class Answer(In):
    """What an objection led to."""

    upheld: bool = Field(
        title="异议成立", description="Upheld: the case goes back. Dismissed: the notice goes on.", examples=[False]
    )
    answer: Annotated[str, required("答复", longest=1000)] = Field(
        title="答复", description="What the objector was told.", examples=["经核实为搬迁安置房,不属商品房"]
    )
    on: date = Field(title="日期", description="When it was answered.", examples=["2025-11-13"])


class ObjectionView(Out):
    """An objection 公示异议."""

    id: Id
    version: Version
    phase: Literal["publicised", "elim_publicised"] = Field(
        title="公示阶段", description="Against which notice.", examples=["publicised"]
    )
    raised_on: date = Field(title="提出日期", description="When it was raised.", examples=["2025-11-12"])
    objector: str | None = Field(title="异议人", description="Masked; null: anonymous.", examples=["陈*国"])
    content: str = Field(title="异议内容", description="What was said.", examples=["该户有商品房"])
    upheld: bool | None = Field(title="异议成立", description="Null: not answered.", examples=[False])
    answer: str | None = Field(title="答复", description="What the objector was told.", examples=[None])
    answered_on: date | None = Field(title="反馈日期", description="When it was answered.", examples=[None])
