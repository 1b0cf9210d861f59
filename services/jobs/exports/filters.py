"""The filters of exports: those of the lists."""

from __future__ import annotations

from typing import Annotated, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.employment.rules import MONTH
from services.jobs.employment.schemas import ChannelWord, FormWord

__all__ = ["MonthFilters", "RegisterFilters"]

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
