"""What the routes of performance have in common."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query

from services.funds.performance.schemas.words import SAMPLE
from shared.web.routing import allow

__all__ = ["PREFIX", "READ", "REVIEW", "TAGS", "ApprovalId", "Division", "EvaluationId", "MonitoringId", "Project", "Year"]

PREFIX = "/api/funds/v1"
TAGS = ["绩效管理"]
READ, REVIEW = allow("performance:read"), allow("performance:review")
MonitoringId = Annotated[UUID, Path(alias="id", title="绩效运行监控标识", description="The monitoring.", examples=[SAMPLE])]
EvaluationId = Annotated[UUID, Path(alias="id", title="绩效自评标识", description="The evaluation.", examples=[SAMPLE])]
ApprovalId = Annotated[UUID, Path(alias="id", title="绩效目标批复标识", description="The approval.", examples=[SAMPLE])]
Division = Annotated[
    str | None, Query(title="行政区划", description="Only within this division, 12 digits.", pattern=r"^[0-9]{12}$")
]
Year = Annotated[int | None, Query(title="年度", description="Only of this year.", ge=2000, le=2100)]
Project = Annotated[UUID | None, Query(title="项目标识", description="Only of this project.")]
