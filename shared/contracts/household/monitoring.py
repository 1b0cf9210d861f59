"""Who is monitored and helped: cases, the three guarantees and water, helpers and their visits."""

from __future__ import annotations

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import Field

from shared.contracts.base import EventType, Item, Value

__all__ = [
    "CASE_CHANGED",
    "GUARANTEE_CHANGED",
    "HELPER_ASSIGNED",
    "VISIT_RECORDED",
    "CaseChanged",
    "GuaranteeChanged",
    "GuaranteeConclusion",
    "GuaranteeProblem",
    "HelperAssigned",
    "VisitRecorded",
]


class CaseChanged(Item):
    """A monitoring case 监测对象 as it stands: who is helped, for which risks, and how far it is."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    household_no: str = Field(title="户编号", description="Number of the household, opaque.")
    entry_no: int = Field(title="第几次纳入", description="Counts the household's cases from 1.")
    channel: str = Field(title="发现渠道", description="How the household was found, such as screening.")
    category: str = Field(title="监测对象类别", description="UNSTABLE, EDGE or SUDDEN.")
    risks: list[str] = Field(title="致贫返贫风险", description="Codes of the risks, the main one first.")
    green_channel: bool = Field(title="绿色通道", description="Whether help came before the procedure.")
    state: str = Field(title="状态", description="Its state.")
    opened_on: date = Field(title="启动日期", description="When it was opened.")
    decide_by: date = Field(title="审定期限", description="By when the county had to decide.")
    determined_on: date | None = Field(title="识别日期", description="When the county decided to include it; null: not yet.")
    eliminated_on: date | None = Field(title="风险消除日期", description="When the risk was gone; null: not yet.")
    elimination_way: str | None = Field(title="风险消除方式", description="helped or natural.")
    closed_on: date | None = Field(title="终结日期", description="When it was rejected or cancelled; null: neither.")
    due_on: date | None = Field(title="应办日期", description="By when it has to leave its state; null: no deadline.")


class GuaranteeConclusion(Value):
    """What the sheet that counts says of one item 核查结论."""

    item: str = Field(title="核查项目", description="food, clothing, education, medical, housing or water.")
    conclusion: str = Field(title="结论", description="met, not_met or not_applicable.")


class GuaranteeProblem(Value):
    """A problem 问题 that stands: it is not struck off 销号 yet."""

    id: UUID = Field(title="问题标识", description="The problem.")
    item: str = Field(title="核查项目", description="food, clothing, education, medical, housing or water.")
    state: str = Field(title="状态", description="open, or solved: it waits for 销号.")
    found_on: date = Field(title="发现日期", description="When it was found.")
    solve_by: date = Field(title="解决期限", description="By when it has to be solved.")
    solved_on: date | None = Field(title="解决日期", description="When it was solved; null: it is not.")


class GuaranteeChanged(Item):
    """How a household stands with the three guarantees and water “两不愁三保障”和饮水安全; its id is the household's."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    check_id: UUID | None = Field(title="核查表标识", description="The sheet that counts; null: all were withdrawn.")
    checked_on: date | None = Field(title="核查日期", description="When it was checked; null: no sheet counts.")
    conclusions: list[GuaranteeConclusion] = Field(title="核查结论", description="One an item; empty: no sheet counts.")
    problems: list[GuaranteeProblem] = Field(title="未销号问题", description="Problems that stand, one an item at most.")


class HelperAssigned(Item):
    """An assignment 结对帮扶 of a helper to a household as it stands. No phone is told."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    helper_id: UUID = Field(title="帮扶责任人标识", description="Which helper.")
    helper_name: str = Field(title="帮扶责任人", description="Masked.")
    helper_unit: str = Field(title="帮扶单位", description="Unit of whoever helps.")
    unit_level: Literal["province", "city", "county", "town", "village"] = Field(
        title="单位层级", description="Level of the unit."
    )
    post: str | None = Field(title="职务", description="Post in that unit; null: not known.")
    main: bool = Field(title="主要责任人", description="Whether it is the household's main helper.")
    from_on: date = Field(title="开始日期", description="From when on.")
    ended_on: date | None = Field(title="终止日期", description="From when on no longer; null: still.")


class VisitRecorded(Item):
    """A visit 走访 to a household. Where it was and what was said there is kept by its owner."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    visited_on: date = Field(title="走访日期", description="When it was.")
    method: Literal["home", "phone", "wechat"] = Field(title="走访方式", description="At home, by phone or by WeChat.")
    helper_id: UUID | None = Field(title="帮扶责任人标识", description="Helper who went; null: other staff.")
    helper_name: str | None = Field(title="帮扶责任人", description="Masked.")
    helper_unit: str | None = Field(title="帮扶单位", description="Unit of whoever helps.")
    department: str = Field(title="部门", description="Department of who recorded it.")
    met: int = Field(title="见到人数", description="How many members were met.")
    aspects: list[str] = Field(title="问题类别", description="What the problems are about that were found, such as medical.")
    next_visit_on: date | None = Field(title="计划下次走访", description="As planned; null: not said.")
    withdrawn: bool = Field(title="已作废", description="Whether it was recorded by mistake and does not count.")


CASE_CHANGED = EventType("zx.household.case.changed.v1", CaseChanged, "监测对象变动")
GUARANTEE_CHANGED = EventType("zx.household.guarantee.changed.v1", GuaranteeChanged, "三保障和饮水安全变动")
HELPER_ASSIGNED = EventType("zx.household.helper.assigned.v1", HelperAssigned, "结对帮扶变动")
VISIT_RECORDED = EventType("zx.household.visit.recorded.v1", VisitRecorded, "走访记录")
