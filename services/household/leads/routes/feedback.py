"""What departments are told of their data, and how often rules were right, over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from services.household.leads import commands, queries, reading
from services.household.leads.routes.common import (
    PREFIX,
    TAGS,
    DepartmentFilter,
    FeedbackId,
    RuleFilter,
    SinceFilter,
    UntilFilter,
    period,
)
from services.household.leads.rules import Verdict
from services.household.leads.schemas.feedback import Acknowledgement, FeedbackView, PrecisionReport
from services.household.leads.schemas.words import CloseCode
from shared.standards.clock import today
from shared.web import CallerDep, Reading, Router, Writing
from shared.web.answers import conflicts
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import allow
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)


@router.get("/lead-feedback", operation_id="listLeadFeedback", summary="线索反馈列表", openapi_extra=allow("feedback:read"))
async def list_feedback(  # noqa: PLR0913, PLR0917
    session: Reading,
    caller: CallerDep,
    department: DepartmentFilter = None,
    rule: RuleFilter = None,
    verdict: Annotated[
        Verdict | None,
        Query(title="核实结论", description="Only this; `data_error` is what the department has to put right."),
    ] = None,
    code: Annotated[CloseCode | None, Query(title="办结代码", description="Only leads that ended so.")] = None,
    acknowledged: Annotated[bool | None, Query(title="已签收", description="Only with or without it.")] = None,
    overdue: Annotated[
        bool | None, Query(title="已逾期", description="`true`: only what should have been acknowledged by now.")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[FeedbackView]:
    """What became of hits, the last told first: of one's own department, unless one sees all of them."""
    wanted = queries.FeedbackFilter(department, rule, verdict, code, acknowledged, today() if overdue else None)
    rows, after = await queries.feedbacks(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[reading.feedback_view(row) for row in rows], next=after)


@router.get("/lead-feedback/{id}", operation_id="getLeadFeedback", summary="查询线索反馈", openapi_extra=allow("feedback:read"))
async def get_feedback(session: Reading, caller: CallerDep, id: FeedbackId, response: Response) -> FeedbackView:
    """One of them; its `ETag` is needed to acknowledge it."""
    return await _feedback(session, caller, id, response)


@router.post(
    "/lead-feedback/{id}/acknowledge",
    operation_id="acknowledgeLeadFeedback",
    summary="签收线索反馈",
    responses=conflicts(feedback_acknowledged="该反馈已签收。"),
    openapi_extra=allow("feedback:write"),
)
async def acknowledge_feedback(
    session: Writing, caller: CallerDep, id: FeedbackId, said: Acknowledgement, seen: SeenVersion, response: Response
) -> FeedbackView:
    """Take notice for one's department, and say what was put right; needed where the data was wrong."""
    await commands.acknowledge_feedback(session, caller, id, said, seen)
    return await _feedback(session, caller, id, response)


@router.get("/rule-precision", operation_id="getRulePrecision", summary="规则准确率", openapi_extra=allow("feedback:read"))
async def get_precision(
    session: Reading,
    caller: CallerDep,
    since: SinceFilter = None,
    until: UntilFilter = None,
) -> PrecisionReport:
    """How often the leads of each department and rule were true, over those that were closed in a period."""
    return await reading.precision_of(session, caller, *period(since, until))


async def _feedback(session: Reading, caller: CallerDep, id: UUID, response: Response) -> FeedbackView:
    row = await queries.feedback(session, caller.scope, id)
    response.headers["ETag"] = etag(row.version)
    return reading.feedback_view(row)
