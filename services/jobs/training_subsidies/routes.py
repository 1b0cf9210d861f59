"""What training is paid, over HTTP; it is reckoned and paid by the steps of the class."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from services.jobs.training.routes import ClassId
from services.jobs.training.rules import PURPOSES
from services.jobs.training_subsidies import queries
from services.jobs.training_subsidies.schemas import SubsidyStandingWord, TrainingSubsidyView
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, allow

__all__ = ["router"]

router = Router(prefix="/api/jobs/v1", tags=["技能培训"])


@router.get(
    "/training-classes/{id}/subsidies",
    operation_id="listTrainingSubsidies",
    summary="培训补贴明细",
    openapi_extra=allow("training:read"),
)
async def list_lines(
    session: Reading,
    caller: CallerDep,
    class_id: ClassId,
    standing: Annotated[SubsidyStandingWord | None, Query(title="明细状态", description="Only these.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[TrainingSubsidyView]:
    """Every line that was ever reckoned of a class that is held within the caller's divisions."""
    rows, after = await queries.lines(session, caller.scope, class_id, standing, limit=limit, cursor=cursor)
    items = [
        TrainingSubsidyView.model_validate({**row._mapping, "purpose_title": PURPOSES[row.purpose]})  # noqa: SLF001 - SQLAlchemy's documented name
        for row in rows
    ]
    return Page(items=items, next=after)
