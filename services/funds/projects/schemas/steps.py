"""What is said with the steps of a project; it becomes the content of the step's record."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import Field

from services.funds.projects.rules import REMOVAL_REASONS
from services.funds.projects.schemas.projects import ProjectChanges
from services.funds.projects.schemas.words import DecisionNo, Place, RemovalReason
from shared.web.bodies import In, codes
from shared.workflow.schemas import Said

__all__ = ["Adjusted", "Adjusting", "AdjustingByCounty", "Approving", "Publicising", "Removing"]


class Approving(Said):
    """A decision 审定 of the county, by its document."""

    decision_no: DecisionNo


class Removing(Said):
    """Why a project is to leave the library 退库."""

    removal_reason: RemovalReason = Field(title="退库原因", description=f"{codes(REMOVAL_REASONS)}.", examples=["unfunded"])


class Adjusting(ProjectChanges, Said):
    """A small change 调整 of a project in stock; what goes beyond it is approved by the county."""


class AdjustingByCounty(ProjectChanges, Said):
    """A change 调整 of a project in stock that the county approves, by its document."""

    decision_no: DecisionNo


class Adjusted(Said):
    """What an adjustment changed, as its move keeps it; of a phone only that it changed."""

    before: dict[str, Any]
    after: dict[str, Any]
    decision_no: str | None = None


class Publicising(In):
    """A notice 公示 of a project that is put up where the state of the project asks for it."""

    on: date = Field(title="日期", description="The day on which it is put up; it does not count.", examples=["2025-11-05"])
    place: Place
    days: int | None = Field(
        default=None,
        title="公示天数",
        description="For how many days; left out: as many as the parameter asks for, which are the least.",
        ge=1,
        le=366,
        examples=[10],
    )
