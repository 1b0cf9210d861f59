"""What is said when a lead is opened, dispatched, verified, urged and closed."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.household.leads.schemas.words import CHANNEL_WORDS, CODES, Channel, CloseCode, Note
from services.household.screening.rules import Category, Level
from shared.web.bodies import In, Out
from shared.web.fields import optional, required
from shared.workflow.schemas import Said

__all__ = [
    "Dispatched",
    "Dispatching",
    "LeadClosing",
    "LeadOpening",
    "LeadSelection",
    "Opened",
    "Refusal",
    "Urging",
    "Verification",
]

_Account = Annotated[str | None, optional("承办账号")]
_DIVISION = r"^[0-9]{12}$"


class LeadClosing(BaseModel):
    """How a lead ends."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"closed_on": "2025-11-05", "code": "resolved", "note": "已落实医疗救助"}]},
    )

    closed_on: date = Field(
        title="办结日期",
        description="The day on which it was settled; not before its stage began, not in the future.",
        examples=["2025-11-05"],
    )
    code: CloseCode = Field(title="办结代码", description=f"How it ends: {CODES}.", examples=["resolved"])
    note: Note | None = Field(
        default=None, title="办结说明", description="What was found; needed with `other`.", examples=["已落实医疗救助"]
    )


class LeadOpening(In):
    """A household in trouble that people came upon 基层排查."""

    household_id: UUID = Field(
        title="农户标识", description="The household.", examples=["019a1b2c-0000-7000-8000-000000000003"]
    )
    channel: Literal["inspection", "visit", "hotline", "split", "other"] = Field(
        default="inspection", title="发现渠道", description=f"How it was found: {CHANNEL_WORDS}.", examples=["inspection"]
    )
    on: date = Field(title="日期", description="The day on which it was found, today at the latest.", examples=["2025-11-05"])
    note: Annotated[str, required("线索说明", longest=1000)] = Field(
        title="线索说明", description="What was found; no ID numbers, no names of illnesses.", examples=["户主受伤,暂无收入"]
    )


class Opened(Out):
    """The lead that is open now."""

    id: UUID = Field(title="线索标识", description="The lead.", examples=["019a1b2c-0000-7000-8000-000000000004"])


class LeadSelection(In):
    """Open leads by what they have in common; everything that is named must hold."""

    screening_id: UUID | None = Field(default=None, title="筛查号", description="Leads that this screening opened or joined.")
    town: str | None = Field(
        default=None, title="镇", description="Only this town, 12 digits.", pattern=_DIVISION, examples=["610925104000"]
    )
    village: str | None = Field(
        default=None, title="村", description="Only this village, 12 digits.", pattern=_DIVISION, examples=["610925104201"]
    )
    level: Level | None = Field(default=None, title="级别", description="Only this level.", examples=["red"])
    rule: str | None = Field(
        default=None, title="规则", description="Only with a hit of this rule.", max_length=20, examples=["MED-01"]
    )
    category: Category | None = Field(default=None, title="建议类别", description="Only this category.", examples=["SUDDEN"])
    channel: Channel | None = Field(default=None, title="发现渠道", description="Only found so.", examples=["screening"])


class Dispatching(In):
    """Leads that the county hands to the villages of their households 派单: named, or chosen by a filter."""

    on: date = Field(title="日期", description="The day of the dispatch, today at the latest.", examples=["2025-11-05"])
    opinion: Annotated[str | None, optional("意见")] = Field(
        default=None, title="意见", description="In the taker's own words.", examples=["请重点核实就医支出"]
    )
    leads: list[UUID] | None = Field(
        default=None,
        title="线索",
        description="The leads by name; or leave it out and give `filter`.",
        max_length=1000,
        examples=[["019a1b2c-0000-7000-8000-000000000004"]],
    )
    filter: LeadSelection | None = Field(default=None, title="筛选条件", description="Open leads by what they have in common.")
    assignee: _Account = Field(
        default=None, title="承办账号", description="The account they go to; empty: whoever is in charge.", examples=[None]
    )
    urgent: bool = Field(default=False, title="加急", description="To be visited as soon as red ones are.", examples=[False])


class Refusal(Out):
    """A lead that was not dispatched, and why."""

    lead_id: UUID = Field(title="线索标识", description="The lead.", examples=["019a1b2c-0000-7000-8000-000000000004"])
    code: str = Field(title="代码", description="Stable code of the reason.", examples=["wrong_state"])
    told: str = Field(title="说明", description="The reason, in Chinese.", examples=["当前状态为“待核实”,不能派单"])


class Dispatched(Out):
    """What became of a dispatch."""

    dispatched: int = Field(title="派单数", description="Leads that were dispatched.", examples=[119])
    refused: int = Field(title="未派单数", description="Leads that were not.", examples=[1])
    refusals: list[Refusal] = Field(title="未派单原因", description="Why not, for the first 500 of them.")


class Verification(Said):
    """A visit 入户核实: who went, on which day, and what they found. Attachments are its evidence."""

    verifiers: list[Annotated[str, required("姓名", longest=50)]] = Field(
        title="核实人",
        description="Names of those who visited, two at least.",
        min_length=1,
        max_length=10,
        examples=[["李强", "王芳"]],
    )
    code: CloseCode = Field(
        title="办结代码",
        description=f"What they found, as the lead would end: {CODES}. `registered` 属实 leads to a case.",
        examples=["resolved"],
    )
    findings: Annotated[str, required("核实情况", longest=1000)] = Field(
        title="核实情况", description="What was found; no ID numbers or phone numbers.", examples=["已享受低保,生活有保障"]
    )


class Urging(In):
    """An urging 催办."""

    note: Note | None = Field(default=None, title="催办说明", description="In which words.", examples=["请本周内入户"])
