"""What goes in with every step, and how moves and the steps that are open come out."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from shared.web.bodies import In, Out
from shared.web.fields import optional

__all__ = ["LevelWord", "MoveView", "OptionView", "ReasonView", "Said", "StatefulView", "UrgencyWord"]

UrgencyWord = Annotated[
    int,
    Field(
        title="紧急程度",
        description="0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.",
        ge=0,
        le=3,
        examples=[1],
    ),
]
LevelWord = Annotated[
    str | None,
    Field(title="办理层级", description="Who has to act: village, town or county; null: nobody.", examples=["town"]),
]


class Said(In):
    """What is said with every step of a procedure."""

    on: date = Field(
        title="日期",
        description="The day on which it was done: today at the latest, not before the step before it.",
        examples=["2025-11-05"],
    )
    opinion: Annotated[str | None, optional("意见")] = Field(
        default=None, title="意见", description="In the taker's own words.", examples=["情况属实,同意上报"]
    )
    attachments: Annotated[list[UUID], Field(max_length=50)] = Field(
        default_factory=list,
        title="附件",
        description="Attachments of this record that belong to the step, added before.",
        examples=[["019a1b2c-0000-7000-8000-00000000000a"]],
    )


class ReasonView(Out):
    """A reason 阻止原因 for which a step cannot be taken yet."""

    code: str = Field(title="代码", description="Stable code of the reason.", examples=["publicity_running"])
    told: str = Field(
        title="说明", description="What there is to do, in Chinese.", examples=["公示期未满,2025-11-16 起方可结束公示"]
    )


class OptionView(Out):
    """A step 可办环节 that leads out of the present state, and what stands against it."""

    step: str = Field(title="环节", description="The step.", examples=["town_pass"])
    title: str = Field(title="名称", description="What it is called.", examples=["镇审核通过"])
    level: str = Field(title="办理层级", description="On which level it is taken.", examples=["town"])
    allowed: bool = Field(title="有权办理", description="Whether the caller has the permission and the level.", examples=[True])
    evidence: list[str] = Field(
        title="所需附件", description="Kinds of attachments of which one each is needed.", examples=[["会议记录"]]
    )
    blocked: list[ReasonView] = Field(title="阻止原因", description="Every reason against it; empty: it can be taken.")


class MoveView(Out):
    """A move 流转记录: one step that was taken."""

    number: int = Field(title="序号", description="Counts from 1.", examples=[1])
    step: str = Field(title="环节", description="The step.", examples=["town_pass"])
    title: str = Field(title="名称", description="What it is called.", examples=["镇审核通过"])
    source: str = Field(title="原状态", description="The state before.", examples=["town_review"])
    target: str = Field(title="新状态", description="The state after.", examples=["county_decision"])
    happened_on: date = Field(title="发生日期", description="When it was done.", examples=["2025-11-05"])
    recorded_at: datetime = Field(title="录入时间", description="When it was recorded.", examples=["2025-11-05T02:00:00Z"])
    actor_name: str = Field(title="经办人", description="Who recorded it.", examples=["王芳"])
    department: str = Field(title="部门", description="Of which department.", examples=["乡村振兴局"])
    opinion: str | None = Field(title="意见", description="In the taker's own words.", examples=["同意"])
    attachments: list[UUID] = Field(title="附件", description="Attachments that belong to it.", examples=[[]])
    detail: dict[str, Any] = Field(
        title="环节内容", description="What the step recorded, in the form of its request.", examples=[{}]
    )
    due_on: date | None = Field(title="应办日期", description="By when the new state had to be left.", examples=["2025-11-08"])


class StatefulView(Out):
    """What every record in a procedure shows of where it stands."""

    state: str = Field(title="状态", description="Its state.", examples=["town_review"])
    state_title: str = Field(title="状态名称", description="The state in Chinese.", examples=["镇审核"])
    state_since: date = Field(title="进入日期", description="Since when it is in this state.", examples=["2025-11-05"])
    level: LevelWord
    due_on: date | None = Field(title="应办日期", description="By when it has to leave the state.", examples=["2025-11-08"])
    urgency: UrgencyWord
    assignee: str | None = Field(
        title="承办账号", description="The account it was given to; null: whoever is in charge.", examples=[None]
    )
