"""Second visits 抽查复核 to households whose leads were closed as untrue."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from services.household.leads.rules import OUTCOMES
from services.household.leads.schemas.words import CHANNEL_WORDS, Channel
from services.household.screening.rules import Level
from services.household.screening.schemas import HouseholdPlace
from shared.web.bodies import In, Out, codes
from shared.web.fields import required

__all__ = ["SampledLead", "SecondVisitEntry", "SecondVisitView"]

_Outcome = Literal["confirmed", "wrong"]
_OUTCOMES = codes(OUTCOMES)
_Name = Annotated[str, required("姓名", longest=50)]


class SecondVisitEntry(In):
    """What other people found who visited the household again."""

    rechecked_on: date = Field(
        title="复核日期", description="On which day, from that of closing to today.", examples=["2025-11-20"]
    )
    recheckers: list[_Name] = Field(
        title="复核人",
        description="Names of those who visited: two at least, and none who did at first.",
        min_length=1,
        max_length=10,
        examples=[["陈刚", "赵敏"]],
    )
    outcome: _Outcome = Field(
        title="复核结论", description=f"{_OUTCOMES}; `wrong` opens a lead in its place.", examples=["confirmed"]
    )
    findings: Annotated[str, required("核实情况", longest=1000)] = Field(
        title="核实情况", description="What was found; no ID numbers or phone numbers.", examples=["家庭收入稳定,与原核实一致"]
    )


class SecondVisitView(Out):
    """A second visit 抽查复核."""

    rechecked_on: date = Field(title="复核日期", description="When it was.", examples=["2025-11-20"])
    recheckers: list[str] = Field(title="复核人", description="Who visited.", examples=[["陈刚", "赵敏"]])
    outcome: _Outcome = Field(title="复核结论", description=f"{_OUTCOMES}.", examples=["confirmed"])
    findings: str = Field(title="核实情况", description="What was found.", examples=["家庭收入稳定,与原核实一致"])
    new_lead_id: UUID | None = Field(
        title="新线索标识", description="The lead that was opened, or joined, in its place.", examples=[None]
    )
    recorded_by: str = Field(title="录入者", description="The account that recorded it.", examples=["staff:li.xm"])
    department: str = Field(title="部门", description="Of which department.", examples=["乡村振兴局"])
    recorded_at: datetime = Field(title="录入时间", description="When it was recorded.", examples=["2025-11-20T02:00:00Z"])


class SampledLead(HouseholdPlace):
    """A lead that was closed as untrue, and its second visit."""

    id: UUID = Field(title="线索标识", description="The lead.", examples=["019a1b2c-0000-7000-8000-000000000004"])
    level: Level = Field(title="级别", description="The worst level of its hits.", examples=["orange"])
    channel: Channel = Field(title="发现渠道", description=f"How it was found: {CHANNEL_WORDS}.", examples=["screening"])
    closed_on: date = Field(title="办结日期", description="When it was closed.", examples=["2025-11-05"])
    close_note: str | None = Field(title="办结说明", description="What was found at first.", examples=["收入稳定"])
    drawn: bool = Field(
        title="抽中",
        description="Whether it is drawn for a second visit; false: it was visited again without.",
        examples=[True],
    )
    second_visit: SecondVisitView | None = Field(
        title="抽查复核", description="What was found then; null: not visited yet.", examples=[None]
    )
