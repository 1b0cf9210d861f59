"""What the routes of leads have in common."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.household.leads import reading
from services.household.leads.schemas.leads import LeadDetail
from services.household.screening.rules import Level
from shared.standards.clock import today
from shared.web import CallerDep, Reading
from shared.web.versions import etag

__all__ = [
    "PREFIX",
    "TAGS",
    "DepartmentFilter",
    "FeedbackId",
    "LeadId",
    "LevelFilter",
    "RuleFilter",
    "SinceFilter",
    "TownFilter",
    "UntilFilter",
    "VillageFilter",
    "period",
    "whole_lead",
]

PREFIX = "/api/household/v1"
TAGS = ["线索"]

_YEAR = 365
_SAMPLE = "019a1b2c-0000-7000-8000-000000000004"
_CODE = r"^[0-9]{12}$"
LeadId = Annotated[UUID, Path(title="线索标识", description="The lead.", examples=[_SAMPLE])]
FeedbackId = Annotated[UUID, Path(title="标识", description="The feedback.", examples=[_SAMPLE])]
RuleFilter = Annotated[
    str | None, Query(title="规则", description="Only hits of this rule.", max_length=20, pattern=r"^[A-Z0-9-]+$")
]
LevelFilter = Annotated[Level | None, Query(title="级别", description="Only this level.")]
TownFilter = Annotated[str | None, Query(title="镇", description="Only households of this town, 12 digits.", pattern=_CODE)]
VillageFilter = Annotated[
    str | None, Query(title="村", description="Only households of this village, 12 digits.", pattern=_CODE)
]
DepartmentFilter = Annotated[
    str | None,
    Query(title="部门", description="Only this department.", max_length=100, pattern=r"^[^\x00]*$", examples=["医保局"]),
]
SinceFilter = Annotated[
    date | None,
    Query(title="时间起", description="First day of closing; a year before `until` if empty.", examples=["2025-01-01"]),
]
UntilFilter = Annotated[
    date | None, Query(title="时间止", description="Last day of closing; today if empty.", examples=["2025-12-31"])
]


def period(since: date | None, until: date | None) -> tuple[date, date]:
    """The days that are asked for; unless said, the year that ends today."""
    last = until or today()
    return since or date.fromordinal(max(last.toordinal() - _YEAR, 1)), last


async def whole_lead(session: Reading, caller: CallerDep, id: UUID, response: Response) -> LeadDetail:
    """A lead as it is now, and its ``ETag``."""
    found = await reading.detail_of(session, caller, id)
    response.headers["ETag"] = etag(found.version)
    return found
