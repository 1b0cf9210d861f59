"""What goes in and out over HTTP about leads, what departments are told, and how often rules were right."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.household.leads.rules import CHANNELS, CLOSE_CODES, Verdict
from services.household.screening.rules import Category, Level
from services.household.screening.schemas import HouseholdPlace, LeadHitView, PersonView
from shared.web.bodies import Id, In, Out, Version, codes
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, Said, UrgencyWord

__all__ = [
    "Acknowledgement",
    "Channel",
    "CloseCode",
    "Dispatched",
    "Dispatching",
    "FeedbackView",
    "LeadClosing",
    "LeadDetail",
    "LeadOpening",
    "LeadSelection",
    "LeadView",
    "Opened",
    "PrecisionReport",
    "Refusal",
    "RulePrecision",
    "Stage",
    "UrgeView",
    "Urging",
    "Verification",
]

CloseCode = Literal[
    "registered", "resolved", "coping", "monitored", "untrue", "moved", "not_found", "died", "duplicate", "other"
]
Channel = Literal["screening", "declaration", "inspection", "visit", "hotline", "split", "other"]
Stage = Literal["open", "dispatched", "verified", "closed"]
_Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000, pattern=r"^[^\x00]*$")]
_Account = Annotated[str | None, optional("承办账号")]
_DIVISION = r"^[0-9]{12}$"
_CODES = codes(CLOSE_CODES)
_CHANNELS = codes(CHANNELS)
_VERDICTS = "`true` 属实; `false` 不属实; `data_error` 数据错误; `none` 不作结论"


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
    channel: Channel = Field(title="发现渠道", description=f"How it was found: {_CHANNELS}.", examples=["screening"])
    urgent: bool = Field(title="加急", description="The county wants it visited as soon as a red one.", examples=[False])
    assignee: str | None = Field(
        title="承办账号", description="The account it was given to; null: whoever is in charge.", examples=[None]
    )
    urged: int = Field(title="催办次数", description="How often it was urged.", examples=[0])
    rules: list[str] = Field(title="规则", description="Rules that its hits meet.", examples=[["MED-01", "MED-04"]])
    opened_on: date = Field(title="产生日期", description="As-of day of the screening that opened it.", examples=["2025-10-31"])
    screened_on: date = Field(title="最近筛查", description="Latest as-of day that touched it.", examples=["2025-10-31"])
    found_code: CloseCode | None = Field(
        title="核实结果", description=f"What the village found, until the town has confirmed it: {_CODES}.", examples=[None]
    )
    closed_on: date | None = Field(title="办结日期", description="When it was closed.", examples=[None])
    close_code: CloseCode | None = Field(title="办结代码", description=f"How it ended: {_CODES}.", examples=[None])


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
    code: CloseCode = Field(title="办结代码", description=f"How it ends: {_CODES}.", examples=["resolved"])
    note: _Note | None = Field(
        default=None, title="办结说明", description="What was found; needed with `other`.", examples=["已落实医疗救助"]
    )


class LeadOpening(In):
    """A household in trouble that people came upon 基层排查."""

    household_id: UUID = Field(
        title="农户标识", description="The household.", examples=["019a1b2c-0000-7000-8000-000000000003"]
    )
    channel: Literal["inspection", "visit", "hotline", "split", "other"] = Field(
        default="inspection", title="发现渠道", description=f"How it was found: {_CHANNELS}.", examples=["inspection"]
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
        description=f"What they found, as the lead would end: {_CODES}. `registered` 属实 leads to a case.",
        examples=["resolved"],
    )
    findings: Annotated[str, required("核实情况", longest=1000)] = Field(
        title="核实情况", description="What was found; no ID numbers or phone numbers.", examples=["已享受低保,生活有保障"]
    )


class Urging(In):
    """An urging 催办."""

    note: _Note | None = Field(default=None, title="催办说明", description="In which words.", examples=["请本周内入户"])


class FeedbackView(HouseholdPlace):
    """What became of a hit of a closed lead, told to the department whose data it rests on 线索反馈."""

    id: Id
    version: Version
    lead_id: UUID = Field(title="线索标识", description="The lead.", examples=["019a1b2c-0000-7000-8000-000000000004"])
    department: str = Field(title="部门", description="The department that it is told to.", examples=["医保局"])
    rule: str = Field(title="规则", description="The rule that the hit met.", examples=["MED-01"])
    title: str = Field(title="规则名称", description="What the rule says, in Chinese.", examples=["重点人群年度医疗自付较大"])
    person: PersonView | None = Field(title="人员", description="The person; null for a rule about the household.")
    verdict: Verdict = Field(title="核实结论", description=f"What it says of the data: {_VERDICTS}.", examples=["true"])
    code: CloseCode = Field(title="办结代码", description=f"How the lead ended: {_CODES}.", examples=["resolved"])
    given_on: date = Field(title="反馈日期", description="When the department was told.", examples=["2025-11-05"])
    due_on: date = Field(title="应办日期", description="By when it acknowledges.", examples=["2025-11-12"])
    acknowledged_on: date | None = Field(title="签收日期", description="When it did; null: not yet.", examples=[None])
    acknowledged_by: str | None = Field(title="签收人", description="Who did, as in the audit trail.", examples=[None])
    correction: str | None = Field(title="更正情况", description="What the department put right.", examples=[None])


class Acknowledgement(In):
    """A department takes notice 签收."""

    correction: _Note | None = Field(
        default=None,
        title="更正情况",
        description="What was put right; needed where the data was wrong.",
        examples=["已在参保系统中更正该户信息"],
    )


class RulePrecision(Out):
    """How often leads were right 准确率, of a department or of one of its rules. A lead counts once."""

    department: str = Field(title="部门", description="Who hands over what the rules look at.", examples=["医保局"])
    rule: str | None = Field(title="规则", description="The rule; null: all of the department.", examples=["MED-01"])
    title: str | None = Field(title="规则名称", description="What it says, in Chinese.", examples=["重点人群年度医疗自付较大"])
    closed_leads: int = Field(title="办结线索数", description="Leads that were closed.", examples=[40])
    true: int = Field(title="属实数", description="Of them true.", examples=[30])
    false: int = Field(title="不属实数", description="Of them false.", examples=[6])
    data_error: int = Field(title="数据错误数", description="Of them resting on wrong data.", examples=[3])
    none: int = Field(title="不作结论数", description="Of them without a verdict.", examples=[1])
    precision: Decimal | None = Field(
        title="准确率", description="true ÷ (true + false) in percent; null where neither was found.", examples=["83.3"]
    )
    by_code: dict[CloseCode, int] = Field(
        title="办结代码分布", description="Leads by the code with which they ended.", examples=[{"resolved": 30, "untrue": 6}]
    )


class PrecisionReport(Out):
    """Precision 规则准确率 of departments and rules over the leads that were closed in a period."""

    since: date = Field(title="时间起", description="First day of the period.", examples=["2025-01-01"])
    until: date = Field(title="时间止", description="Last day of the period.", examples=["2025-12-31"])
    by_department: list[RulePrecision] = Field(title="按部门", description="One entry a department.")
    by_rule: list[RulePrecision] = Field(title="按规则", description="One entry a rule that had leads closed.")
