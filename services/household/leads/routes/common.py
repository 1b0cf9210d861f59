"""What the routes of leads have in common."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query

from services.household.screening.rules import Level

__all__ = [
    "PREFIX",
    "TAGS",
    "DepartmentFilter",
    "FeedbackId",
    "LeadId",
    "LevelFilter",
    "RuleFilter",
    "TownFilter",
    "VillageFilter",
]

PREFIX = "/api/household/v1"
TAGS = ["线索"]

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
