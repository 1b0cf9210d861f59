"""Matches as they are shown."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import Field

from services.jobs.matching.tables import RUN_STATES
from shared.web.bodies import Id, Out, codes

__all__ = ["LISTS", "FitView", "MatchView", "MatchingRunView", "RunStateWord", "SeekerMatchView", "StoredMatchesView"]

RunStateWord = Literal["queued", "done", "failed"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = ((RunStateWord, RUN_STATES),)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""


class FitView(Out):
    """A component 评分项 of a score: its points and why."""

    code: str = Field(title="评分项代码", description="The component.", examples=["trade"])
    title: str = Field(title="评分项", description="In Chinese.", examples=["工种"])
    points: Decimal = Field(title="得分", description="Of its weight.", examples=["30"])
    most: int = Field(title="满分", description="Its weight, a parameter of the county.", examples=[30])
    why: str = Field(title="评分理由", description="Why, in Chinese.", examples=["意向工种或技能与岗位工种一致"])


class _Matched(Out):
    score: Decimal = Field(title="匹配度", description="0 to 100.", examples=["87.5"])
    breakdown: list[FitView] = Field(title="评分明细", description="Every component with its points and why.")


class MatchView(_Matched):
    """A vacancy that fits somebody."""

    vacancy_id: UUID = Field(
        title="招聘岗位标识", description="The vacancy.", examples=["019a1b2c-0000-7000-8000-0000000000d1"]
    )
    vacancy_no: str = Field(title="招聘岗位编号", description="Counts over the county.", examples=["ZP000012"])
    employer: str = Field(title="用人单位", description="Who engages.", examples=["苏州某电子有限公司"])
    title: str = Field(title="岗位名称", description="As the employer calls it.", examples=["缝纫工(熟手)"])
    trade: str = Field(title="工种", description="The trade.", examples=["缝纫工"])
    place_code: str = Field(title="工作地", description="Where it is worked.", examples=["320500000000"])
    wage_from: Decimal = Field(title="最低月工资", description="Yuan a month.", examples=["4500.00"])
    wage_to: Decimal = Field(title="最高月工资", description="Yuan a month.", examples=["6500.00"])


class SeekerMatchView(_Matched):
    """Somebody whom a vacancy fits."""

    person_id: UUID = Field(title="人员标识", description="The person.", examples=["019a1b2c-0000-7000-8000-000000000002"])
    name: str = Field(title="姓名", description="Masked.", examples=["张*三"])
    division_code: str = Field(title="行政区划代码", description="Village of the home.", examples=["610925104201"])


class StoredMatchesView(Out):
    """What the last county-wide matching found for somebody."""

    person_id: UUID = Field(title="人员标识", description="The person.", examples=["019a1b2c-0000-7000-8000-000000000002"])
    name: str = Field(title="姓名", description="Masked.", examples=["张*三"])
    division_code: str = Field(title="行政区划代码", description="Village of the home.", examples=["610925104201"])
    matches: list[MatchView] = Field(title="匹配岗位", description="The best first.")


class MatchingRunView(Out):
    """A county-wide matching 全县匹配."""

    id: Id
    state: RunStateWord = Field(title="状态", description=f"{codes(RUN_STATES)}.", examples=["done"])
    requested_name: str = Field(title="发起人", description="Who asked for it.", examples=["王芳"])
    requested_at: datetime = Field(title="发起时间", description="When.", examples=["2026-03-02T02:00:00Z"])
    finished_at: datetime | None = Field(title="完成时间", description="Null: not yet.", examples=["2026-03-02T02:00:08Z"])
    seekers: int | None = Field(title="求职人数", description="Who sought work; null: not done.", examples=[25000])
    matched: int | None = Field(title="匹配人数", description="Of them, whom some vacancy fits.", examples=[21800])
