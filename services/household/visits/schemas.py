"""Visits over HTTP, and when the next ones are due."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.household.visits.rules import ASPECTS, CHANGES, CHECKED, FINDINGS, GROUPS, METHODS
from shared.web.bodies import Id, In, Out, Version, codes
from shared.web.fields import optional, required

__all__ = ["Aspect", "ChangeKind", "Duty", "Finding", "Group", "Method", "VisitEntry", "VisitView"]

Method = Literal["home", "phone", "wechat"]
Aspect = Literal["income", "education", "medical", "housing", "water", "employment", "disaster", "other"]
Finding = Literal["fine", "problem", "none"]
ChangeKind = Literal["member", "work", "income", "expense", "health", "schooling", "housing", "policy", "contact", "other"]
Group = Literal["monitored", "eliminated", "lifted", "ordinary"]
LISTS: tuple[tuple[object, object], ...] = (
    (Method, METHODS),
    (Aspect, ASPECTS),
    (Finding, FINDINGS),
    (ChangeKind, CHANGES),
    (Group, GROUPS),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
_SAMPLE = "019a1b2c-0000-7000-8000-000000000003"
_HELPER = "019a1b2c-0000-7000-8000-00000000000f"


def _tick(title: str) -> Finding:
    found: Finding = Field(title=title, description=f"{codes(FINDINGS)}.", examples=["fine"])
    return found


class Checks(In):
    """What a visit ticks off 走访核查事项 (domain/jobs-and-platform §5.3, A-07)."""

    income: Finding = _tick("收入稳定")
    education: Finding = _tick("义务教育保障")
    medical: Finding = _tick("基本医疗")
    housing: Finding = _tick("住房安全")
    water: Finding = _tick("饮水安全")
    needs: Annotated[str | None, optional("诉求")] = Field(
        default=None, title="诉求", description="What the household asks for; null: nothing.", examples=["希望介绍就近务工岗位"]
    )
    policy_told: bool = Field(title="政策宣讲", description="Whether policies were explained.", examples=[True])


class ChangeEntry(In):
    """Something that has changed since the visit before."""

    kind: ChangeKind = Field(title="变化事项", description=f"{codes(CHANGES)}.", examples=["work"])
    note: Annotated[str, required("变化情况", longest=500)] = Field(
        title="变化情况", description="In words; no ID numbers or phone numbers.", examples=["长子 3 月赴苏州务工"]
    )


class ProblemEntry(In):
    """A problem 问题 that was found."""

    aspect: Aspect = Field(title="问题类别", description=f"{codes(ASPECTS)}.", examples=["medical"])
    note: Annotated[str, required("问题描述", longest=1000)] = Field(
        title="问题描述", description="In words; no ID numbers or phone numbers.", examples=["户主住院,自付费用较大"]
    )
    open_lead: bool = Field(
        default=False,
        title="转为线索",
        description="Whether it opens a lead, or joins the one that the household has.",
        examples=[True],
    )


class Point(In):
    """A place 定位 in degrees of WGS 84, within China."""

    latitude: Decimal = Field(title="纬度", description="Degrees north.", ge=3, le=54, decimal_places=6, examples=["32.308900"])
    longitude: Decimal = Field(
        title="经度", description="Degrees east.", ge=73, le=136, decimal_places=6, examples=["108.900300"]
    )


class VisitEntry(In):
    """A visit as it is recorded."""

    visited_on: date = Field(title="走访日期", description="Today at the latest.", examples=["2026-03-01"])
    helper_id: UUID | None = Field(
        default=None,
        title="帮扶责任人标识",
        description="Helper who went; left out: whoever of the helpers has the account that records it, or else that account's owner.",
        examples=[_HELPER],
    )
    method: Method = Field(title="走访方式", description=f"{codes(METHODS)}.", examples=["home"])
    absence: Annotated[str | None, optional("不在家原因")] = Field(
        default=None,
        title="不在家原因",
        description="Why it was not at their home; needed with `phone` and `wechat`, and only there.",
        examples=[None],
    )
    point: Point | None = Field(default=None, title="定位", description="Where it was; shown to readers of visits only.")
    persons_met: list[UUID] = Field(
        title="见到的家庭成员",
        description="Members who were met or spoken to.",
        min_length=1,
        max_length=30,
        examples=[[_SAMPLE]],
    )
    checks: Checks = Field(title="核查事项", description="What was ticked off.")
    changes: list[ChangeEntry] = Field(
        default=[], title="变化情况", description="What has changed since the visit before.", max_length=20
    )
    problems: list[ProblemEntry] = Field(default=[], title="发现问题", description="What was found.", max_length=20)
    note: Annotated[str | None, optional("走访记事")] = Field(
        default=None, title="走访记事", description="Anything else; no ID numbers or phone numbers.", examples=["宣讲医保政策"]
    )
    next_visit_on: date | None = Field(
        default=None, title="计划下次走访", description="When the next visit is planned.", examples=["2026-03-28"]
    )

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if (self.method == "home") is not (self.absence is None):
            raise PydanticCustomError("absence_needed", "{told}", {"told": "电话、微信走访须填写不在家原因,入户走访不填"})
        told = {problem.aspect for problem in self.problems}
        if missing := [aspect for aspect in CHECKED if getattr(self.checks, aspect) == "problem" and aspect not in told]:
            named = "、".join(ASPECTS[aspect] for aspect in missing)
            raise PydanticCustomError("problem_not_described", "{told}", {"told": f"核查有问题的事项须写明问题:{named}"})
        if self.next_visit_on is not None and self.next_visit_on <= self.visited_on:
            raise PydanticCustomError("invalid_date", "{told}", {"told": "计划下次走访须晚于本次走访日期"})
        return self


class VisitProblemView(Out):
    """A problem that was found on a visit."""

    number: int = Field(title="序号", description="Counts from 1.", examples=[1])
    aspect: Aspect = Field(title="问题类别", description="What it is about.", examples=["medical"])
    note: str = Field(title="问题描述", description="In words.", examples=["户主住院,自付费用较大"])
    lead_id: UUID | None = Field(title="线索标识", description="The lead that it opened or joined.", examples=[None])


class VisitView(Out):
    """A visit 走访记录."""

    id: Id
    version: Version
    household_id: UUID = Field(title="农户标识", description="The household.", examples=[_SAMPLE])
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    visited_on: date = Field(title="走访日期", description="When it was.", examples=["2026-03-01"])
    helper_id: UUID | None = Field(title="帮扶责任人标识", description="Helper who went.", examples=[_HELPER])
    helper: str | None = Field(title="帮扶责任人", description="Name of the one who went.", examples=["王芳"])
    method: Method = Field(title="走访方式", description="home, phone or wechat.", examples=["home"])
    absence: str | None = Field(title="不在家原因", description="With phone and wechat.", examples=[None])
    point: Point | None = Field(title="定位", description="Where it was; null: not known.")
    persons_met: list[UUID] = Field(title="见到的家庭成员", description="Members who were met.", examples=[[_SAMPLE]])
    checks: Checks = Field(title="核查事项", description="What was ticked off.")
    changes: list[ChangeEntry] = Field(title="变化情况", description="What had changed.")
    problems: list[VisitProblemView] = Field(title="发现问题", description="What was found.")
    note: str | None = Field(title="走访记事", description="Anything else.", examples=[None])
    next_visit_on: date | None = Field(title="计划下次走访", description="As planned.", examples=["2026-03-28"])
    signed: bool = Field(
        title="农户已签字", description="Whether a 确认单 with the household's signature is attached.", examples=[True]
    )
    recorder_name: str = Field(title="录入人", description="Who recorded it.", examples=["王芳"])
    department: str = Field(title="部门", description="Of which department.", examples=["乡村振兴局"])
    recorded_at: datetime = Field(title="录入时间", description="When it was recorded.")
    withdrawn_at: datetime | None = Field(title="作废时间", description="Null: it counts.", examples=[None])
    withdrawn_reason: str | None = Field(title="作废事由", description="Why it was withdrawn.", examples=[None])


class Duty(Out):
    """A household and when it is to be visited next."""

    id: Id
    household_id: UUID = Field(title="农户标识", description="The household.", examples=[_SAMPLE])
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    division_code: str = Field(title="行政区划代码", description="Its village.", examples=["610925104201"])
    head: str | None = Field(title="户主", description="Name of the head, masked; null: there is none.", examples=["张*三"])
    group: Group = Field(title="走访分组", description=f"{codes(GROUPS)}.", examples=["lifted"])
    visited_on: date | None = Field(title="走访日期", description="The last visit; null: never.", examples=["2025-11-20"])
    due_on: date | None = Field(title="应办日期", description="By when the next one is due.", examples=["2026-02-18"])
    days_overdue: int = Field(title="逾期天数", description="0: not overdue.", examples=[11])
    helper_id: UUID | None = Field(title="帮扶责任人标识", description="The main helper; null: none.", examples=[_HELPER])
    helper: str | None = Field(title="帮扶责任人", description="Name of the main helper.", examples=["王芳"])
    helper_unit: str | None = Field(title="帮扶单位", description="Unit of the main helper.", examples=["县乡村振兴局"])
