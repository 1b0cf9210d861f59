"""Implementations over HTTP: beginning, finding, reading, reports, defects, labour."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from services.funds.implementation import commands, queries
from services.funds.implementation.machine import WORKS
from services.funds.implementation.reading import works_detail
from services.funds.implementation.routes.common import (
    PREFIX,
    READ,
    TAGS,
    WRITE,
    DefectId,
    DivisionCode,
    LabourId,
    WorksId,
)
from services.funds.implementation.schemas.contracts import LabourEntry, LabourView, LabourWithdrawal
from services.funds.implementation.schemas.words import PROJECT_EXAMPLE
from services.funds.implementation.schemas.works import (
    DefectEntry,
    Mending,
    ProgressEntry,
    WorksBeginning,
    WorksDetail,
    WorksResultView,
    WorksView,
)
from services.funds.implementation.views import works_view
from services.funds.parameters.queries import bounds_today
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
_STATES = f"^({'|'.join(WORKS.states)})$"
_STATE = "当前状态不能办理。"


@router.post(
    "/works",
    operation_id="beginWorks",
    summary="开始实施项目",
    status_code=201,
    response_model=Changed,
    responses=conflicts(wrong_state="项目未列入年度计划。", works_exist="该项目已经开始实施。"),
    openapi_extra=WRITE,
)
async def begin(session: Writing, caller: CallerDep, beginning: WorksBeginning, once: OnceDep) -> Response:
    """Begin to carry out a project that the year's plan has taken up. With an `Idempotency-Key` it is begun once."""
    return await once(f"{PREFIX}/works/{{id}}", lambda: commands.begin(session, caller, beginning))


@router.get("/works", operation_id="listWorks", summary="项目实施列表", openapi_extra=READ)
async def list_works(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[DivisionCode, Query(title="镇", description="Only of this town, 12 digits.")] = None,
    village: Annotated[DivisionCode, Query(title="村", description="Only of this village, 12 digits.")] = None,
    state: Annotated[str | None, Query(title="状态", description="Only this state.", pattern=_STATES)] = None,
    under_way: Annotated[
        bool | None, Query(alias="open", title="未关闭", description="Only those that have not ended, or only ended ones.")
    ] = None,
    urgency: Annotated[
        int | None,
        Query(title="紧急程度", description="At least: 1 due soon, 2 overdue, 3 long overdue.", ge=1, le=3),
    ] = None,
    project: Annotated[
        UUID | None, Query(title="项目标识", description="Only of this project.", examples=[PROJECT_EXAMPLE])
    ] = None,
    search: Annotated[
        str | None, Query(title="搜索", description="Part of a name or a code.", min_length=1, max_length=100)
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[WorksView]:
    """Implementations, those due first at the top."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = queries.WorksFilter(divisions, state, under_way, urgency, project, search)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.works(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[works_view(row) for row in rows], next=after)


@router.get("/works-results", operation_id="listWorksResults", summary="竣工成果统计", openapi_extra=READ)
async def list_results(
    session: Reading,
    caller: CallerDep,
    town: Annotated[DivisionCode, Query(title="镇", description="Only of this town, 12 digits.")] = None,
    village: Annotated[DivisionCode, Query(title="村", description="Only of this village, 12 digits.")] = None,
    accepted_from: Annotated[date | None, Query(title="验收日期起", description="Accepted on this day or later.")] = None,
    accepted_to: Annotated[date | None, Query(title="验收日期止", description="Accepted on this day or before.")] = None,
) -> Page[WorksResultView]:
    """What accepted projects have brought, by category and unit: how many cold stores, how many kilometres of road."""
    divisions = tuple(code for code in (town, village) if code is not None)
    rows = await queries.results(session, caller.scope, divisions, accepted_from, accepted_to)
    return Page(items=[WorksResultView.model_validate(row) for row in rows])


@router.get("/works/{id}", operation_id="getWorks", summary="查询项目实施", openapi_extra=READ)
async def get_works(session: Reading, caller: CallerDep, works_id: WorksId, response: Response) -> WorksDetail:
    """One implementation: contracts, reports, defects, history, and every step that is open with all that stands against it."""
    found = await works_detail(session, caller, works_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.post(
    "/works/{id}/progress",
    operation_id="reportProgressOfWorks",
    summary="报告形象进度",
    responses=conflicts(wrong_state=_STATE, progress_fell="形象进度不能回落。", photo_reused="照片已用于其他进度报告。"),
    openapi_extra=WRITE,
)
async def report_progress(
    session: Writing, caller: CallerDep, works_id: WorksId, entry: ProgressEntry, seen: SeenVersion, response: Response
) -> Changed:
    """Report how far the work is, with photos that were in no report before."""
    changed = await commands.report_progress(session, caller, works_id, entry, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/works/{id}/defects",
    operation_id="recordDefect",
    summary="登记质保期问题",
    status_code=201,
    response_model=Changed,
    responses=conflicts(wrong_state=_STATE, warranty_over="质保期已满。"),
    openapi_extra=WRITE,
)
async def record_defect(session: Writing, caller: CallerDep, works_id: WorksId, entry: DefectEntry, once: OnceDep) -> Response:
    """Record a defect that the defect period has shown; until it is mended no retention is released."""
    return await once(None, lambda: commands.record_defect(session, caller, works_id, entry))


@router.post(
    "/works-defects/{id}/mending",
    operation_id="mendDefect",
    summary="登记整改",
    responses=conflicts(wrong_state=_STATE, already_mended="该问题已经整改。"),
    openapi_extra=WRITE,
)
async def mend_defect(
    session: Writing, caller: CallerDep, defect_id: DefectId, mending: Mending, seen: SeenVersion, response: Response
) -> Changed:
    """Record how a defect was mended, with what shows it."""
    changed = await commands.mend_defect(session, caller, defect_id, mending, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/works/{id}/labour",
    operation_id="recordLabour",
    summary="登记劳务报酬",
    status_code=201,
    response_model=Changed,
    responses=conflicts(wrong_state=_STATE, labour_recorded="名单中有人员的劳务报酬已经登记。"),
    openapi_extra=WRITE,
)
async def record_labour(session: Writing, caller: CallerDep, works_id: WorksId, entry: LabourEntry, once: OnceDep) -> Response:
    """Record a list of what workers were paid: all of it, or nothing. Names are masked at once."""
    return await once(f"{PREFIX}/works/{{id}}/labour", lambda: commands.record_labour(session, caller, works_id, entry))


@router.get("/works/{id}/labour", operation_id="listLabour", summary="劳务报酬台账", openapi_extra=READ)
async def list_labour(
    session: Reading, caller: CallerDep, works_id: WorksId, limit: Limit = 50, cursor: Cursor = None
) -> Page[LabourView]:
    """What workers were paid for a project, the last recorded first; rows that were withdrawn too."""
    await queries.works_by_id(session, caller.scope, works_id)
    rows, after = await queries.labour_of(session, caller.scope, works_id, limit=limit, cursor=cursor)
    return Page(items=[LabourView.model_validate(row) for row in rows], next=after)


@router.post(
    "/works-labour/{id}/withdrawal",
    operation_id="withdrawLabour",
    summary="作废劳务报酬",
    responses=conflicts(wrong_state=_STATE, already_withdrawn="该条劳务报酬已经作废。"),
    openapi_extra=WRITE,
)
async def withdraw_labour(session: Writing, caller: CallerDep, labour_id: LabourId, withdrawal: LabourWithdrawal) -> Changed:
    """Withdraw a row that was recorded by mistake; it stays readable."""
    return await commands.withdraw_labour(session, caller, labour_id, withdrawal)
