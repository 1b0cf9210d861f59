"""HTTP of the jobs board."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from services.gateway.readmodels import jobs
from services.gateway.readmodels.job_schemas import JobsBoard
from shared.web import CallerDep, Problem, Reading, Router
from shared.web.answers import problems
from shared.web.routing import allow

__all__ = ["router"]

router = Router(prefix="/api/gateway/v1", tags=["县级看板"])


@router.get(
    "/jobs-board",
    operation_id="readJobsBoard",
    summary="读取就业看板",
    responses=problems(404),
    openapi_extra=allow("board:read"),
)
async def read_jobs_board(
    session: Reading,
    caller: CallerDep,
    division: Annotated[
        str | None,
        Query(
            title="行政区划",
            description="County, town or village; without it the smallest division that holds all the caller may see.",
            pattern="^[0-9]{12}$",
            examples=["610925000000"],
        ),
    ] = None,
) -> JobsBoard:
    """How many people of a place work today, where, in which industry and through which channel, month by month, and who holds its public-welfare posts,
    with the open alerts. What the jobs service alone can tell, such as factories against their target, is asked there.
    """
    found = await jobs.jobs_board(session, caller.scope, division)
    if found is None:
        raise Problem(404, "unknown_division", "没有这个行政区划,或不在您的数据范围内。")
    return found
