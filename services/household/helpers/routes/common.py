"""What the routes of helpers have in common."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Query
from pydantic import StringConstraints

from shared.web.routing import allow

__all__ = [
    "PREFIX",
    "READ",
    "TAGS",
    "WRITE",
    "AssignmentId",
    "DivisionCode",
    "Divisions",
    "HelperId",
    "HouseholdId",
]

PREFIX = "/api/household/v1"
TAGS = ["帮扶责任人"]
READ, WRITE = allow("helpers:read"), allow("helpers:write")
_SAMPLE = "019a1b2c-0000-7000-8000-00000000000f"
HouseholdId = Annotated[UUID, Path(alias="id", title="农户标识", description="The household.", examples=[_SAMPLE])]
HelperId = Annotated[UUID, Path(alias="id", title="帮扶责任人标识", description="Which helper.", examples=[_SAMPLE])]
AssignmentId = Annotated[UUID, Path(alias="id", title="结对帮扶标识", description="The assignment.", examples=[_SAMPLE])]
DivisionCode = Annotated[str, StringConstraints(pattern="^[0-9]{12}$")]


async def _divisions(
    town: Annotated[DivisionCode | None, Query(title="镇", description="Only of this town.")] = None,
    village: Annotated[DivisionCode | None, Query(title="村", description="Only of this village.")] = None,
) -> tuple[str, ...]:
    return tuple(code for code in (town, village) if code is not None)


Divisions = Annotated[tuple[str, ...], Depends(_divisions)]
