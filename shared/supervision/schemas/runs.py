"""Rules, runs and findings as they are shown."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from shared.supervision.schemas.alerts import UsedThreshold
from shared.supervision.schemas.words import (
    DivisionCode,
    Facts,
    LightWord,
    SubjectId,
)
from shared.web.bodies import Out

__all__ = [
    "LeftOutRuleView",
    "SupervisionFindingView",
    "SupervisionRuleView",
    "SupervisionRunChanged",
    "SupervisionRunView",
]

_RunId = Annotated[UUID, Field(title="监管运行标识", description="The run.", examples=["019a1b2c-0000-7000-8000-000000000071"])]


class SupervisionRuleView(Out):
    """A rule 监管规则 with its thresholds as they hold today."""

    rule: str
    rule_title: str
    subject: str
    lights: list[LightWord] = Field(title="可亮的灯", description="The lights that it may show, the worst first.")
    parameters: dict[str, UsedThreshold] = Field(title="参数版本", description="Its thresholds by their parameters' names.")


class LeftOutRuleView(Out):
    """A rule 监管规则 that is not run."""

    rule: str
    rule_title: str
    why: str


class SupervisionRunChanged(Out):
    """The run that was made."""

    id: _RunId


class SupervisionRunView(Out):
    """A run 监管运行 of all rules over the whole county."""

    id: _RunId
    as_of: date = Field(title="截至日期", description="The day of which it was.", examples=["2025-05-20"])
    requested_by: str = Field(title="发起者", description="Who ran it; platform: the daily run.", examples=["staff:wangfang"])
    ran_at: datetime = Field(title="运行时间", description="When it ran.", examples=["2025-05-20T02:00:00Z"])
    finding_count: int = Field(title="发现数", description="What was found, suppressed findings too.", examples=[12])
    suppressed_count: int = Field(title="抑制数", description="How much of it is suppressed.", examples=[1])
    opened_count: int = Field(title="新增预警数", description="Alerts that it opened.", examples=[3])
    gone_count: int = Field(title="消除预警数", description="Alerts whose finding went.", examples=[2])
    findings_by_rule: dict[str, int]


class SupervisionFindingView(Out):
    """A finding 发现 of a run."""

    number: int = Field(title="序号", description="Within the run.", examples=[1])
    rule: str
    rule_title: str
    light: LightWord
    subject: str
    subject_id: SubjectId
    subject_name: str
    division_code: DivisionCode
    told: str
    facts: Facts
    suppressed: bool = Field(title="已抑制", description="Counted, and not told.", examples=[False])
