"""What is said with the steps of a case (domain/household §3.2, §3.5); it becomes the content of the step's record."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.household.cases.rules import CANCEL_REASONS, WAYS
from services.household.cases.schemas.words import CancelReason, Category, DecisionNo, Place, Risks, Subtype, Way, check_risks
from shared.web.bodies import codes
from shared.web.fields import optional, required
from shared.workflow.schemas import Said

__all__ = ["Announcing", "Cancelling", "Deciding", "Posting", "Proposing", "Rejecting", "Reviewing", "Visiting"]

_TOLD_ON, _TOLD_HOW = "When the household was told.", "How it was told."
_Name = Annotated[str, required("姓名", longest=50)]


class Visiting(Said):
    """A visit 入户核实: who looked, who signed, and what the household's category and risks are."""

    verifiers: list[_Name] = Field(
        title="核实人",
        description="Names of those who visited, two at least.",
        min_length=2,
        max_length=10,
        examples=[["李强", "王芳"]],
    )
    signers: list[UUID] = Field(
        title="授权签字人",
        description="Members who signed the application and authorisation: every adult of the household.",
        max_length=30,
        examples=[["019a1b2c-0000-7000-8000-000000000002"]],
    )
    category: Category = Field(
        title="监测对象类别",
        description="UNSTABLE 脱贫不稳定户, EDGE 边缘易致贫户 or SUDDEN 突发严重困难户.",
        examples=["SUDDEN"],
    )
    risks: Risks
    disaster_subtype: Subtype | None = Field(
        default=None, title="灾害种类", description="Needed with the risk `disaster`.", examples=[None]
    )
    findings: Annotated[str, required("核实情况", longest=2000)] = Field(
        title="核实情况", description="What was found; no ID numbers or phone numbers.", examples=["户主住院,自付较大,收入骤减"]
    )

    @model_validator(mode="after")
    def _risks_are_whole(self) -> Self:
        check_risks(self.risks, self.disaster_subtype)
        return self


class Reviewing(Said):
    """A democratic review 民主评议: it passes or fails by its votes."""

    place: Place
    chair: _Name = Field(title="主持人", description="Who was in the chair.", examples=["刘明"])
    attendees: int = Field(title="到会人数", description="How many came.", ge=1, le=1000, examples=[25])
    votes_for: int = Field(title="同意票", description="Votes for.", ge=0, le=1000, examples=[23])
    votes_against: int = Field(title="反对票", description="Votes against.", ge=0, le=1000, examples=[1])
    abstentions: int = Field(title="弃权票", description="Abstentions.", ge=0, le=1000, examples=[1])

    told_on: date | None = Field(default=None, title="告知日期", description=f"{_TOLD_ON} Needed if it fails.", examples=[None])
    told_how: Annotated[str | None, optional("告知方式")] = Field(
        default=None, title="告知方式", description=f"{_TOLD_HOW} Needed if it fails.", examples=[None]
    )

    @model_validator(mode="after")
    def _votes_add_up(self) -> Self:
        if self.votes_for + self.votes_against + self.abstentions != self.attendees:
            raise PydanticCustomError("votes_do_not_add_up", "{told}", {"told": "同意、反对、弃权票之和须等于到会人数"})
        return self


class Posting(Said):
    """A notice 公示 that was put up; its day does not count, and it hangs for the days of the parameter."""

    place: Place


class Deciding(Said):
    """A decision 县审定 of the county, by its document."""

    decision_no: DecisionNo


class Rejecting(Said):
    """A refusal 不予纳入 with its reason, and how the household was told 告知."""

    told_on: date = Field(title="告知日期", description=_TOLD_ON, examples=["2025-11-20"])
    told_how: Annotated[str, required("告知方式", longest=100)] = Field(
        title="告知方式", description=_TOLD_HOW, examples=["送达告知书并说明申诉途径"]
    )


class Announcing(Said):
    """An announcement 公告 of what was decided."""

    place: Place
    national_no: Annotated[str | None, optional("全国系统编号")] = Field(
        default=None, title="全国系统编号", description="The household's number in the national system.", examples=[None]
    )


class Proposing(Said):
    """A proposal 风险消除申请: how the risk went away, and that no large rigid expenses are left."""

    way: Way = Field(title="风险消除方式", description=f"How the risk went away: {codes(WAYS)}.", examples=["helped"])
    expenses_settled: bool = Field(
        title="大额刚性支出已解决", description="Whether medical and schooling costs are under control.", examples=[True]
    )
    findings: Annotated[str, required("核实情况", longest=2000)] = Field(
        title="核实情况", description="What was found; no ID numbers or phone numbers.", examples=["收入稳定,医疗费用已报销"]
    )


class Cancelling(Said):
    """The end 撤销 of a case before its time."""

    reason: CancelReason = Field(title="撤销原因", description=f"Why: {codes(CANCEL_REASONS)}.", examples=["mistaken"])
