"""The filters of exports: those of the lists."""

from __future__ import annotations

from typing import Annotated, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.employment.rules import MONTH
from services.jobs.employment.schemas import ChannelWord, FormWord
from services.jobs.talent_demands.schemas import NeedWord
from services.jobs.talents.schemas import OriginWord, PlanKindWord, SubKindWord, TalentClassWord, TalentState

__all__ = ["DemandFilters", "MonthFilters", "RegisterFilters", "TalentFilters"]

_Month = Annotated[str | None, Field(pattern=MONTH)]


class MonthFilters(BaseModel):
    """Which months of the ledger."""

    model_config = ConfigDict(extra="forbid")

    division: Annotated[
        str | None, Field(title="行政区划", description="Only of people of this division, 12 digits.", pattern=r"^[0-9]{12}$")
    ] = None
    since: Annotated[_Month, Field(title="起始月份", description="Only from this month on, `YYYY-MM`.")] = None
    until: Annotated[_Month, Field(title="截止月份", description="Only up to this month, `YYYY-MM`.")] = None
    form: Annotated[FormWord | None, Field(title="就业形式", description="Only this form.")] = None
    channel: Annotated[ChannelWord | None, Field(title="就业渠道", description="Only this channel.")] = None
    person_id: Annotated[UUID | None, Field(title="人员标识", description="Only of this person.")] = None
    going_on: Annotated[bool | None, Field(title="在岗", description="Only spells that go on, or only others.")] = None


_CODE = r"^[0-9]{12}$"


class RegisterFilters(BaseModel):
    """Which people of a register."""

    model_config = ConfigDict(extra="forbid")

    month: Annotated[str | None, Field(title="月份", description="`YYYY-MM`; none: the present one.", pattern=MONTH)] = None
    town: Annotated[str | None, Field(title="镇", description="Only of this town, 12 digits.", pattern=_CODE)] = None
    village: Annotated[str | None, Field(title="村", description="Only of this village, 12 digits.", pattern=_CODE)] = None
    version: Annotated[
        int | None, Field(title="定格版本", description="This frozen version, with `village`.", ge=1, le=10_000)
    ] = None

    @model_validator(mode="after")
    def _of_a_village(self) -> Self:
        if self.version is not None and self.village is None:
            told = "版本按村计,指定版本的须同时指定村"
            raise PydanticCustomError("village_needed", "{told}", {"told": told})
        return self


class DemandFilters(BaseModel):
    """Which lines of a year's demand directory."""

    model_config = ConfigDict(extra="forbid")

    year: Annotated[int, Field(title="年度", description="Of which year.", ge=2020, le=2100)]
    edition: Annotated[
        int | None, Field(title="目录版次", description="This edition; none: the last one.", ge=1, le=10_000)
    ] = None
    town: Annotated[str | None, Field(title="镇", description="Only what this town needs, 12 digits.", pattern=_CODE)] = None
    talent_class: Annotated[TalentClassWord | None, Field(title="人才类别", description="Only this class.")] = None
    need: Annotated[NeedWord | None, Field(title="需求程度", description="Only as urgent as this.")] = None
    unfilled: Annotated[
        bool | None, Field(title="未满足", description="Only lines for which people are missing, or only others.")
    ] = None


class TalentFilters(BaseModel):
    """Whom of the pool of talents."""

    model_config = ConfigDict(extra="forbid")

    town: Annotated[str | None, Field(title="镇", description="Only of this town, 12 digits.", pattern=_CODE)] = None
    village: Annotated[str | None, Field(title="村", description="Only of this village, 12 digits.", pattern=_CODE)] = None
    state: Annotated[TalentState | None, Field(title="状态", description="Only this state.")] = None
    talent_class: Annotated[TalentClassWord | None, Field(title="人才类别", description="Only this class.")] = None
    sub_kind: Annotated[SubKindWord | None, Field(title="人才子类", description="Only this kind.")] = None
    plan_kind: Annotated[PlanKindWord | None, Field(title="主力军类型", description="Only this kind of the plan.")] = None
    origin: Annotated[OriginWord | None, Field(title="人才来源", description="Only of this origin.")] = None
