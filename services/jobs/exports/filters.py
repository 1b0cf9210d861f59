"""The filters of exports: those of the lists."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.jobs.employment.schemas import ChannelWord, FormWord

__all__ = ["MonthFilters"]

_Month = Annotated[str | None, Field(pattern=r"^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$")]


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
