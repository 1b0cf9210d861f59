"""Allotments over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.funds.allotments import commands, queries
from services.funds.allotments.machine import ALLOTMENT
from services.funds.allotments.queries import AllotmentFilter
from services.funds.allotments.schemas import AllotmentDetail, AllotmentEntry, AllotmentKind, AllotmentState, AllotmentView
from services.funds.allotments.views import allotment_detail, allotment_view
from services.funds.parameters.queries import bounds_today
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["router"]

PREFIX = "/api/funds/v1"
router = Router(prefix=PREFIX, tags=["资金"])
_READ = allow("funds:read")
_BLOCKED = "有条件未满足,errors 中逐条列出全部原因。"
AllotmentId = Annotated[
    UUID, Path(alias="id", title="指标单标识", description="The allotment.", examples=["019a1b2c-0000-7000-8000-000000000032"])
]


@router.post(
    "/allotments",
    operation_id="writeAllotment",
    summary="编制指标单",
    status_code=201,
    response_model=Changed,
    responses=conflicts(document_recorded="该文号已经登记。", blocked=_BLOCKED),
    openapi_extra=allow("funds:write"),
)
async def write_allotment(session: Writing, caller: CallerDep, entry: AllotmentEntry, once: OnceDep) -> Response:
    """Write an allotment: money that is allocated to projects, released to who carries them out, taken back, or given back. It moves
    nothing before somebody else agrees.
    """
    return await once(f"{PREFIX}/allotments/{{id}}", lambda: commands.write_allotment(session, caller, entry))


@router.get("/allotments", operation_id="listAllotments", summary="指标单列表", openapi_extra=_READ)
async def list_allotments(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    kind: Annotated[AllotmentKind | None, Query(title="指标单类型", description="Only this kind.")] = None,
    state: Annotated[AllotmentState | None, Query(title="状态", description="Only this state.")] = None,
    batch_id: Annotated[
        UUID | None, Query(title="资金批次标识", description="Only those that move money of this batch.")
    ] = None,
    project_id: Annotated[UUID | None, Query(title="项目标识", description="Only those for this project.")] = None,
    since: Annotated[date | None, Query(title="日期起", description="In effect on this day or later.")] = None,
    until: Annotated[date | None, Query(title="日期止", description="In effect on this day or earlier.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[AllotmentView]:
    """Allotments, the last written first."""
    wanted = AllotmentFilter(kind, state, batch_id, project_id, since, until)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.allotments(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[allotment_view(row) for row in rows], next=after)


@router.get("/allotments/{id}", operation_id="getAllotment", summary="查询指标单", openapi_extra=_READ)
async def get_allotment(session: Reading, caller: CallerDep, allotment_id: AllotmentId, response: Response) -> AllotmentDetail:
    """One allotment: its lines, its history, and every step that is open with all that stands against it."""
    found = await allotment_detail(session, caller, allotment_id)
    response.headers["ETag"] = etag(found.version)
    return found


add_steps(
    router,
    ALLOTMENT,
    dict.fromkeys(ALLOTMENT.transitions, Said),
    commands.take_allotment,
    path="/allotments",
    record=AllotmentId,
    named="Allotment",
    of="指标单",
    refusals={"insufficient": "余额不足,errors 中逐个列出账户。", "month_closed": "所记月份已结账。"},
)
