"""Leads as they are shown."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import Field

from services.household.leads.schemas.second_visits import SecondVisitView
from services.household.leads.schemas.words import CHANNEL_WORDS, CODES, Channel, CloseCode, Stage
from services.household.screening.rules import Category, Level
from services.household.screening.schemas import HouseholdPlace, LeadHitView
from shared.web.bodies import Out
from shared.workflow.schemas import MoveView, OptionView, UrgencyWord

__all__ = ["LeadDetail", "LeadView", "UrgeView"]


class LeadView(HouseholdPlace):
    """A lead 线索: a household to visit."""

    id: UUID = Field(title="线索标识", description="The lead.", examples=["019a1b2c-0000-7000-8000-000000000004"])
    version: int = Field(title="版本", description="Grows with every change; the `ETag`.", examples=[1])
    level: Level = Field(title="级别", description="The worst level of its hits.", examples=["red"])
    category: Category | None = Field(title="建议类别", description="Recommended category.", examples=["SUDDEN"])
    state: Literal["open", "closed"] = Field(title="状态", description="Open until it is closed.", examples=["open"])
    stage: Stage = Field(
        title="办理阶段",
        description="`open` 待研判 by the county, `dispatched` 待核实 by the village, `verified` 待镇确认, `closed` 已办结.",
        examples=["dispatched"],
    )
    stage_since: date = Field(title="阶段起始日期", description="Since when it is at this stage.", examples=["2025-11-03"])
    due_on: date | None = Field(title="应办日期", description="By when it has to leave the stage.", examples=["2025-11-10"])
    urgency: UrgencyWord
    channel: Channel = Field(title="发现渠道", description=f"How it was found: {CHANNEL_WORDS}.", examples=["screening"])
    urgent: bool = Field(title="加急", description="The county wants it visited as soon as a red one.", examples=[False])
    assignee: str | None = Field(
        title="承办账号", description="The account it was given to; null: whoever is in charge.", examples=[None]
    )
    urged: int = Field(title="催办次数", description="How often it was urged.", examples=[0])
    rules: list[str] = Field(title="规则", description="Rules that its hits meet.", examples=[["MED-01", "MED-04"]])
    opened_on: date = Field(title="产生日期", description="As-of day of the screening that opened it.", examples=["2025-10-31"])
    screened_on: date = Field(title="最近筛查", description="Latest as-of day that touched it.", examples=["2025-10-31"])
    found_code: CloseCode | None = Field(
        title="核实结果", description=f"What the village found, until the town has confirmed it: {CODES}.", examples=[None]
    )
    closed_on: date | None = Field(title="办结日期", description="When it was closed.", examples=[None])
    close_code: CloseCode | None = Field(title="办结代码", description=f"How it ended: {CODES}.", examples=[None])


class UrgeView(Out):
    """An urging 催办."""

    urged_on: date = Field(title="催办日期", description="On which day.", examples=["2025-11-06"])
    urged_at: datetime = Field(title="催办时间", description="At which moment.", examples=["2025-11-06T02:00:00Z"])
    stage: Stage = Field(title="办理阶段", description="What it waited for.", examples=["dispatched"])
    actor: str = Field(title="操作者", description="Who urged, as in the audit trail.", examples=["staff:li.xm"])
    department: str = Field(title="部门", description="Of which department.", examples=["乡村振兴局"])
    note: str | None = Field(title="催办说明", description="In which words.", examples=["请本周内入户"])


class LeadDetail(LeadView):
    """A lead with the hits that it rests on, and everything that was done with it."""

    opening_note: str | None = Field(
        title="线索说明", description="What the people found who opened it by hand or joined it.", examples=[None]
    )
    close_note: str | None = Field(title="办结说明", description="What was found.", examples=[None])
    hits: list[LeadHitView] = Field(title="命中", description="The last hit of each rule and subject.")
    moves: list[MoveView] = Field(title="流转记录", description="The steps it has taken, the first one first.")
    options: list[OptionView] = Field(title="可办环节", description="The steps that it can take now.")
    urges: list[UrgeView] = Field(title="催办记录", description="Who urged it, the last one first.")
    second_visit: SecondVisitView | None = Field(
        title="抽查复核", description="What was found at a second visit, after it was closed as untrue.", examples=[None]
    )
