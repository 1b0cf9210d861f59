"""What screenings find, the leads that come of it, and what departments are told of them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import Field

from shared.contracts.base import EventType, Item, Value

__all__ = [
    "LEAD_CHANGED",
    "LEAD_CHANGED_2",
    "LEAD_FEEDBACK_GIVEN",
    "SCREENING_COMPLETED",
    "WATCH_CHANGED",
    "Hit",
    "LeadChanged",
    "LeadChanged2",
    "LeadFeedbackGiven",
    "ScreeningCompleted",
    "WatchChanged",
]

Level = Literal["red", "orange", "yellow"]


class Hit(Value):
    """One rule that a household or one of its members meets 命中."""

    rule: str = Field(title="规则", description="Code of the rule, such as MED-01.")
    level: Level = Field(title="级别", description="Its level.")
    value: str | None = Field(
        title="数值", description="As in the CSV of the screening contract; null where the rule has none."
    )
    person_id: UUID | None = Field(title="人员标识", description="The person; null for a rule about the household.")
    screening_id: UUID = Field(title="筛查号", description="The screening that found it.")
    facts: dict[str, Any] = Field(title="依据", description="What the hit rests on.")


class LeadChanged(Item):
    """A lead 线索: a household to visit, with the hits that made it."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    household_no: str = Field(title="户编号", description="Number of the household, opaque.")
    level: Level = Field(title="级别", description="The worst level of its hits.")
    category: str | None = Field(title="建议类别", description="UNSTABLE, EDGE, SUDDEN or none.")
    state: Literal["open", "closed"] = Field(title="状态", description="Its state.")
    opened_on: date = Field(title="产生日期", description="When it was opened.")
    closed_on: date | None = Field(title="办结日期", description="Null: not closed.")
    rules: list[str] = Field(title="规则", description="Codes of the rules that its hits meet.")
    hits: list[Hit] = Field(title="命中", description="What it rests on.")


class LeadChanged2(LeadChanged):
    """The same, and how far it is: its stage, by when the next step is due, how it was found, who has taken it on."""

    stage: Literal["open", "dispatched", "verified", "closed"] = Field(
        title="办理阶段", description="Open 待研判, dispatched 待核实, verified 待镇确认, closed 已办结."
    )
    due_on: date | None = Field(title="应办日期", description="By when the stage is to be left; null: closed.")
    channel: Literal["screening", "declaration", "inspection", "visit", "hotline", "split", "other"] = Field(
        title="发现渠道", description="How it was found."
    )
    assignee: str | None = Field(title="承办账号", description="The account that it was given to by name, if any.")


class LeadFeedbackGiven(Item):
    """What became of a hit, told to the department whose data it rests on 线索反馈; told again once it is acknowledged."""

    lead_id: UUID = Field(title="线索标识", description="The lead that was closed.")
    household_id: UUID = Field(title="农户标识", description="The household.")
    household_no: str = Field(title="户编号", description="Number of the household, opaque.")
    department: str = Field(title="部门", description="The department that it is told to.")
    rule: str = Field(title="规则", description="Code of the rule that the hit met.")
    person_id: UUID | None = Field(title="人员标识", description="The person; null for a rule about the household.")
    person_name: str | None = Field(title="姓名", description="Masked; null for a rule about the household.")
    verdict: Literal["true", "false", "data_error", "none"] = Field(
        title="核实结论", description="True 属实, false 不属实, data error 数据错误, or none 不作结论."
    )
    code: str = Field(title="办结代码", description="How the lead ended.")
    given_on: date = Field(title="反馈日期", description="The day on which the lead was closed.")
    due_on: date = Field(title="应办日期", description="By when the department acknowledges it.")
    acknowledged_on: date | None = Field(title="签收日期", description="When it did; null: not yet.")


class WatchChanged(Item):
    """Whether a household is on the watch list 重点关注 (yellow hits only) by the last screening."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    watched: bool = Field(title="重点关注", description="Whether it is on the list.")
    as_of: date = Field(title="截至日期", description="The day that the data is looked at.")
    hits: list[Hit] = Field(title="命中", description="What it rests on.")


class ScreeningCompleted(Item):
    """A screening 筛查 has finished."""

    as_of: date = Field(title="截至日期", description="The day that the data is looked at.")
    hits: int = Field(title="命中数", description="Hits found.")
    leads: int = Field(title="线索数", description="Leads that the hits opened or joined.")
    opened: int = Field(title="新增线索数", description="Leads that were opened anew.")
    finished_at: datetime = Field(title="完成时间", description="When it came to its end.")


LEAD_CHANGED = EventType("zx.household.lead.changed.v1", LeadChanged, "线索变动")
LEAD_CHANGED_2 = EventType("zx.household.lead.changed.v2", LeadChanged2, "线索变动(含办理阶段)")
LEAD_FEEDBACK_GIVEN = EventType("zx.household.lead_feedback.given.v1", LeadFeedbackGiven, "线索反馈")
WATCH_CHANGED = EventType("zx.household.watch.changed.v1", WatchChanged, "重点关注变动")
SCREENING_COMPLETED = EventType("zx.household.screening.completed.v1", ScreeningCompleted, "筛查完成")
