"""What departments are told of their data, and how often rules were right."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from pydantic import Field

from services.household.leads.rules import Verdict
from services.household.leads.schemas.words import CODES, CloseCode, Note
from services.household.screening.schemas import HouseholdPlace, PersonView
from shared.web.bodies import Id, In, Out, Version

__all__ = ["Acknowledgement", "FeedbackView", "PrecisionReport", "RulePrecision"]

_VERDICTS = "`true` 属实; `false` 不属实; `data_error` 数据错误; `none` 不作结论"


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
    code: CloseCode = Field(title="办结代码", description=f"How the lead ended: {CODES}.", examples=["resolved"])
    given_on: date = Field(title="反馈日期", description="When the department was told.", examples=["2025-11-05"])
    due_on: date = Field(title="应办日期", description="By when it acknowledges.", examples=["2025-11-12"])
    acknowledged_on: date | None = Field(title="签收日期", description="When it did; null: not yet.", examples=[None])
    acknowledged_by: str | None = Field(title="签收人", description="Who did, as in the audit trail.", examples=[None])
    correction: str | None = Field(title="更正情况", description="What the department put right.", examples=[None])


class Acknowledgement(In):
    """A department takes notice 签收."""

    correction: Note | None = Field(
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
