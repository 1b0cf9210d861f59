"""The filters of exports: those of the lists, but none that would hold a person's name."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.household.screening.rules import Category, Level

__all__ = ["HitFilters", "HouseholdFilters", "LeadFilters", "PersonFilters"]

_CODE = r"^[0-9]{12}$"
_Town = Annotated[str | None, Field(title="镇", description="Only this town, 12 digits.", pattern=_CODE)]
_Village = Annotated[str | None, Field(title="村", description="Only this village, 12 digits.", pattern=_CODE)]
_Rule = Annotated[str | None, Field(title="规则", description="Only this rule.", max_length=20, pattern=r"^[A-Z0-9-]+$")]
_Level = Annotated[Level | None, Field(title="级别", description="Only this level.")]


class _Filters(BaseModel):
    model_config = ConfigDict(extra="forbid")


class PersonFilters(_Filters):
    """Which persons."""

    town: _Town = None
    village: _Village = None


class HouseholdFilters(PersonFilters):
    """Which households."""

    household_type: Annotated[Literal["一般农户", "脱贫户"] | None, Field(title="户类型")] = None
    relocated: Annotated[bool | None, Field(title="是否易地扶贫搬迁户")] = None
    closed: Annotated[bool | None, Field(title="已销户")] = None
    household_no: Annotated[str | None, Field(title="户编号", max_length=200, pattern=r"^[^\x00]*$")] = None


class LeadFilters(PersonFilters):
    """Which leads."""

    level: _Level = None
    rule: _Rule = None
    category: Annotated[Category | None, Field(title="建议类别")] = None
    state: Annotated[Literal["open", "closed"] | None, Field(title="状态")] = None
    stage: Annotated[Literal["open", "dispatched", "verified", "closed"] | None, Field(title="办理阶段")] = None
    channel: Annotated[
        Literal["screening", "declaration", "inspection", "visit", "hotline", "split", "other"] | None, Field(title="发现渠道")
    ] = None


class HitFilters(_Filters):
    """Which screening's hits."""

    screening: Annotated[UUID, Field(title="筛查号")]
    rule: _Rule = None
    level: _Level = None
