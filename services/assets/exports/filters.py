"""The filters of exports: those of the lists."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.assets.register.rules import FIRST_YEAR
from services.assets.register.schemas.words import AssetKindWord, AssetState, ClassWord, FormWord, FundingWord, OwnerWord

__all__ = ["AssetFilters", "ResourceFilters"]


class AssetFilters(BaseModel):
    """Which assets."""

    model_config = ConfigDict(extra="forbid")

    division: Annotated[
        str | None, Field(title="行政区划", description="Only within this division, 12 digits.", pattern=r"^[0-9]{12}$")
    ] = None
    state: Annotated[AssetState | None, Field(title="状态", description="Only this state.")] = None
    asset_class: Annotated[ClassWord | None, Field(title="资产类别", description="Only this class.")] = None
    form: Annotated[FormWord | None, Field(title="资产形态", description="Only this form.")] = None
    kind: Annotated[AssetKindWord | None, Field(title="资产类型", description="Only this kind.")] = None
    owner_level: Annotated[OwnerWord | None, Field(title="所有权归属", description="Only what is owned so.")] = None
    formed_year: Annotated[int | None, Field(title="形成年份", description="Only of this year.", ge=FIRST_YEAR, le=2100)] = None
    funding: Annotated[FundingWord | None, Field(title="资金来源", description="Only what this source paid for.")] = None
    project_id: Annotated[UUID | None, Field(title="项目标识", description="Only what this project built.")] = None
    standing: Annotated[
        bool | None,
        Field(title="在册", description="Only what is on the register, or only what was split, merged, withdrawn."),
    ] = None


class ResourceFilters(BaseModel):
    """Which records of a register."""

    model_config = ConfigDict(extra="forbid")

    division: Annotated[
        str | None, Field(title="行政区划", description="Only within this division, 12 digits.", pattern=r"^[0-9]{12}$")
    ] = None
    search: Annotated[
        str | None, Field(title="搜索", description="Part of a key, a name or another text.", min_length=1, max_length=100)
    ] = None
    withdrawn: Annotated[bool, Field(title="已作废", description="What was taken back instead of what stands.")] = False
