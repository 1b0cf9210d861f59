"""Cases as they are opened and shown."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator

from services.household.cases.rules import CHANNELS
from services.household.cases.schemas.measures import MeasureView
from services.household.cases.schemas.others import ComparisonView, ObjectionView
from services.household.cases.schemas.words import Category, Channel, Risks, Subtype, Way, check_risks
from shared.web.bodies import Id, In, Version, codes
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, ReasonView, StatefulView

__all__ = ["CaseDetail", "CaseEntry", "CaseView", "Exemption"]

_SAMPLE = "019a1b2c-0000-7000-8000-000000000003"


class CaseEntry(In):
    """A case that is opened: for a household, from its lead if there is one."""

    household_id: UUID = Field(title="农户标识", description="The household.", examples=[_SAMPLE])
    lead_id: UUID | None = Field(
        default=None,
        title="线索标识",
        description="The open lead that it comes from; it is closed as 属实-已纳入程序.",
        examples=["019a1b2c-0000-7000-8000-000000000004"],
    )
    channel: Channel = Field(
        title="发现渠道", description=f"How the household was found: {codes(CHANNELS)}.", examples=["screening"]
    )
    category: Category = Field(title="监测对象类别", description="As it looks now; the visit decides.", examples=["SUDDEN"])
    risks: Risks
    disaster_subtype: Subtype | None = Field(
        default=None, title="灾害种类", description="With the risk `disaster`.", examples=[None]
    )
    green_channel: bool = Field(
        default=False,
        title="绿色通道",
        description="Help first, procedure later: measures may be recorded before the county decides.",
        examples=[False],
    )
    on: date = Field(title="日期", description="The day on which the procedure began.", examples=["2025-11-03"])

    @model_validator(mode="after")
    def _risks_are_whole(self) -> Self:
        check_risks(self.risks, self.disaster_subtype)
        return self


class CaseView(StatefulView):
    """A monitoring case 监测对象 as lists show one."""

    id: Id
    version: Version
    household_id: UUID = Field(title="农户标识", description="The household.", examples=[_SAMPLE])
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    division_code: str = Field(title="行政区划代码", description="Its village.", examples=["610925104201"])
    head: str | None = Field(title="户主", description="Name of the head, masked; null: there is none.", examples=["张*三"])
    persons: int = Field(title="人数", description="Members today.", examples=[4])
    entry_no: int = Field(title="第几次纳入", description="Counts the household's cases from 1.", examples=[1])
    channel: Channel = Field(title="发现渠道", description="How the household was found.", examples=["screening"])
    category: Category = Field(title="监测对象类别", description="UNSTABLE, EDGE or SUDDEN.", examples=["SUDDEN"])
    risks: Risks
    disaster_subtype: Subtype | None = Field(title="灾害种类", description="With the risk `disaster`.", examples=[None])
    green_channel: bool = Field(title="绿色通道", description="Whether help came first.", examples=[False])
    opened_on: date = Field(title="启动日期", description="When it began.", examples=["2025-11-03"])
    decide_by: date = Field(title="审定期限", description="By when the county has to decide.", examples=["2025-11-18"])
    determined_on: date | None = Field(title="识别日期", description="When the county included it.", examples=[None])
    eliminated_on: date | None = Field(title="风险消除日期", description="When the risk was gone.", examples=[None])
    closed_on: date | None = Field(title="终结日期", description="When it was rejected or cancelled.", examples=[None])


class CaseDetail(CaseView):
    """A case with everything that belongs to it and what can be done next."""

    lead_id: UUID | None = Field(title="线索标识", description="The lead that it came from.", examples=[None])
    posted_on: date | None = Field(title="公示日期", description="When the last notice was put up.", examples=[None])
    posted_until: date | None = Field(title="公示截止", description="Last day of the last notice.", examples=[None])
    decision_no: str | None = Field(title="文号", description="The county's document.", examples=[None])
    elimination_way: Way | None = Field(title="风险消除方式", description="How the risk went away.", examples=[None])
    elimination_no: str | None = Field(title="消除文号", description="The county's document on it.", examples=[None])
    exemption_document: str | None = Field(
        title="提前消除文件", description="Document that lets the risk be ended earlier.", examples=[None]
    )
    close_reason: str | None = Field(title="终结原因", description="`rejected` or why it was cancelled.", examples=[None])
    no_labour: bool = Field(
        title="整户无劳动能力", description="Whether no member can work, by the registry.", examples=[False]
    )
    missing_measures: list[ReasonView] = Field(title="缺少的措施", description="What the plan still lacks for its risks.")
    elimination_blocks: list[ReasonView] = Field(
        title="消除条件", description="Conditions for ending the risk that are not met today."
    )
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")
    comparisons: list[ComparisonView] = Field(title="信息比对", description="What departments were asked.")
    objections: list[ObjectionView] = Field(title="公示异议", description="Objections against notices.")
    measures: list[MeasureView] = Field(title="帮扶措施", description="Measures, the first recorded first.")


class Exemption(In):
    """The county lets the risk be ended before the time or the measures that are asked for (domain/household §3.5)."""

    document: Annotated[str, required("文件", longest=200)] = Field(
        title="文件", description="The document that allows it.", examples=["岚乡振发〔2026〕3号"]
    )
    reason: Annotated[str | None, optional("事由")] = Field(
        default=None, title="事由", description="Why it is done.", examples=["子女就业稳定,全家收入大幅提高"]
    )
