"""Approved goals over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Response

from services.funds.performance import commands, queries
from services.funds.performance.queries import ApprovalFilter
from services.funds.performance.routes.common import PREFIX, READ, REVIEW, TAGS, ApprovalId, Division, Project, Year
from services.funds.performance.schemas.approvals import GoalApprovalEntry, GoalApprovalView
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Reasoned
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)


@router.post(
    "/goal-approvals",
    operation_id="addGoalApproval",
    summary="登记绩效目标批复",
    status_code=201,
    response_model=Changed,
    responses=conflicts(wrong_state="项目未列入年度计划。", already_approved="该项目该年度的绩效目标已登记批复。"),
    openapi_extra=REVIEW,
)
async def add_approval(session: Writing, caller: CallerDep, entry: GoalApprovalEntry, once: OnceDep) -> Response:
    """Record that the goals of a project were approved with a year's budget. They are made public by a notice of the kind `goal`
    (`POST /publicities`) within the working days of `performance_disclose_days`. With an `Idempotency-Key` it is recorded once.
    """
    return await once(f"{PREFIX}/goal-approvals/{{id}}", lambda: commands.approve_goals(session, caller, entry))


@router.get("/goal-approvals", operation_id="listGoalApprovals", summary="绩效目标批复列表", openapi_extra=READ)
async def list_approvals(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    division: Division = None,
    year: Year = None,
    project: Project = None,
    disclosed: Annotated[bool | None, Query(title="已公开", description="Only those made public, or only others.")] = None,
    overdue: Annotated[
        bool | None, Query(title="已逾期", description="Only those that were not made public in time, or only others.")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[GoalApprovalView]:
    """Approvals that hold, those to be made public first at the top."""
    wanted = ApprovalFilter((division,) if division else (), year, project, disclosed, overdue)
    rows, after = await queries.approvals(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[GoalApprovalView.model_validate(row) for row in rows], next=after)


@router.get("/goal-approvals/{id}", operation_id="getGoalApproval", summary="查询绩效目标批复", openapi_extra=READ)
async def get_approval(session: Reading, caller: CallerDep, approval_id: ApprovalId, response: Response) -> GoalApprovalView:
    """One approval, a withdrawn one too."""
    row = await queries.approval(session, caller.scope, approval_id)
    response.headers["ETag"] = etag(row.version)
    return GoalApprovalView.model_validate(row)


@router.post(
    "/goal-approvals/{id}/withdrawal",
    operation_id="withdrawGoalApproval",
    summary="作废绩效目标批复",
    responses=conflicts(already_withdrawn="该项批复已作废。"),
    openapi_extra=REVIEW,
)
async def withdraw_approval(
    session: Writing, caller: CallerDep, approval_id: ApprovalId, said: Reasoned, seen: SeenVersion, response: Response
) -> Changed:
    """Take back an approval that was recorded by mistake, with the reason; it stays readable."""
    changed = await commands.withdraw_approval(session, caller, approval_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed
