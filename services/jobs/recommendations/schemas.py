"""Recommendations as they are written and shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.matching.schemas import FitView
from services.jobs.recommendations.rules import ASKING, RECOMMENDATION_STATES, RECOMMENDATION_WAYS
from shared.web.bodies import Id, In, Out, Version, codes
from shared.web.fields import optional

__all__ = [
    "LISTS",
    "MatchingFigure",
    "RecommendationEntry",
    "RecommendationOutcome",
    "RecommendationState",
    "RecommendationView",
    "RecommendationWayWord",
]

RecommendationWayWord = Literal["phone", "sms", "visit", "office", "fair"]
RecommendationState = Literal["given", "accepted", "interviewed", "hired", "declined", "rejected", "unreached"]
OutcomeWord = Literal["accepted", "interviewed", "hired", "declined", "rejected", "unreached"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = (
    (RecommendationWayWord, RECOMMENDATION_WAYS),
    (RecommendationState, RECOMMENDATION_STATES),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
_PERSON, _VACANCY = "019a1b2c-0000-7000-8000-000000000002", "019a1b2c-0000-7000-8000-0000000000d1"
_PersonId = Annotated[UUID, Field(title="人员标识", description="To whom.", examples=[_PERSON])]
_VacancyId = Annotated[UUID, Field(title="招聘岗位标识", description="Which vacancy.", examples=[_VACANCY])]
_Way = Annotated[
    RecommendationWayWord, Field(title="推荐方式", description=f"{codes(RECOMMENDATION_WAYS)}.", examples=["visit"])
]


class RecommendationEntry(In):
    """A vacancy that is recommended to somebody now."""

    person_id: _PersonId
    vacancy_id: _VacancyId
    way: _Way
    consent: bool = Field(
        default=False,
        title="本人同意推荐",
        description="Whether they said so now; needed where 岗位推荐 is not among their needs.",
        examples=[False],
    )


class RecommendationOutcome(In):
    """What came of a recommendation. Hired, it is a spell of work of the ledger: a new one, or one that stands there already."""

    state: OutcomeWord = Field(title="推荐结果", description=f"{codes(RECOMMENDATION_STATES)}.", examples=["hired"])
    on: date = Field(title="日期", description="When; today at the latest.", examples=["2026-03-10"])
    reason: Annotated[str | None, optional("原因", longest=200)] = Field(
        default=None, title="原因", description="Needed where it is `declined` or `rejected`.", examples=[None]
    )
    started_on: date | None = Field(
        default=None,
        title="上岗日期",
        description="Hired: the first day of work; left out: `on`. Not with `spell_id`.",
        examples=["2026-03-12"],
    )
    spell_id: UUID | None = Field(
        default=None,
        title="就业经历标识",
        description="Hired: the spell of work that stands in the ledger already.",
        examples=[None],
    )

    @model_validator(mode="after")
    def _together(self) -> RecommendationOutcome:
        if self.state in ASKING and self.reason is None:
            raise PydanticCustomError("missing_value", "{told}", {"told": "不愿应聘、未录用的,须填写原因"})
        if self.state != "hired" and (self.spell_id or self.started_on):
            raise PydanticCustomError("unfit", "{told}", {"told": "只有已录用的才填写上岗日期或就业经历"})
        if self.spell_id and self.started_on:
            raise PydanticCustomError("unfit", "{told}", {"told": "关联已登记的就业经历时不填上岗日期"})
        return self


class RecommendationView(Out):
    """A recommendation 岗位推荐."""

    id: Id
    version: Version
    person_id: _PersonId
    name: str | None = Field(title="姓名", description="Masked; null: a member of no household any more.", examples=["张*三"])
    division_code: str = Field(title="行政区划代码", description="Where they lived then.", examples=["610925104201"])
    vacancy_id: _VacancyId
    vacancy_no: str = Field(title="招聘岗位编号", description="Counts over the county.", examples=["ZP000012"])
    title: str = Field(title="岗位名称", description="Of the vacancy.", examples=["缝纫工(熟手)"])
    employer: str = Field(title="用人单位", description="Who engages.", examples=["苏州某电子有限公司"])
    way: _Way
    recommended_on: date = Field(title="推荐日期", description="When.", examples=["2026-03-02"])
    consent: Literal["profile", "said"] = Field(
        title="同意方式", description="profile 服务需求中已登记, said 推荐时本人同意.", examples=["profile"]
    )
    score: Decimal = Field(title="匹配度", description="As it was, 0 to 100.", examples=["87.5"])
    breakdown: list[FitView] = Field(title="评分明细", description="Every component as it was.")
    number: int = Field(
        title="本年第几次推荐", description="Of this person in the calendar year; three are asked for (131).", examples=[2]
    )
    state: RecommendationState = Field(title="推荐结果", description=f"{codes(RECOMMENDATION_STATES)}.", examples=["given"])
    state_on: date = Field(title="结果日期", description="When.", examples=["2026-03-02"])
    reason: str | None = Field(title="原因", description="Why not.", examples=[None])
    spell_id: UUID | None = Field(title="就业经历标识", description="Hired: the spell of work.", examples=[None])
    recorded_name: str = Field(title="登记人", description="Who recommended.", examples=["王小明"])


class MatchingFigure(Out):
    """Vacancies, matching and recommendations of a division."""

    division_code: str = Field(title="行政区划代码", description="The division.", examples=["610925104000"])
    vacancies: int = Field(title="招聘中岗位数", description="Open now, by who took them in.", examples=[12])
    places: int = Field(title="招聘人数", description="Of these.", examples=[140])
    seekers: int = Field(title="求职人数", description="Who seeks work in the last whole matching.", examples=[310])
    matched: int = Field(title="匹配人数", description="Of them, whom some vacancy fits.", examples=[290])
    recommended: int = Field(title="推荐人次", description="In the month.", examples=[85])
    people: int = Field(title="推荐人数", description="Different people of these.", examples=[60])
    three_times: int = Field(
        title="推荐三次以上人数", description="People of the year up to the month's end (131).", examples=[21]
    )
    hired: int = Field(title="录用人数", description="Hired in the month.", examples=[17])
