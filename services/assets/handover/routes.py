"""Handovers over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.assets.handover import commands, queries
from services.assets.handover.machine import HANDOVER
from services.assets.handover.queries import HandoverFilter
from services.assets.handover.schemas import (
    HandoverCorrection,
    HandoverDetail,
    HandoverEntry,
    HandoverPapers,
    HandoverState,
    HandoverView,
)
from services.assets.handover.views import handover_detail, handover_view
from services.assets.parameters.queries import bounds_today
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["router"]

PREFIX = "/api/assets/v1"
router = Router(prefix=PREFIX, tags=["资产移交"])
_READ, _WRITE = allow("assets:read"), allow("assets:handover")
_BLOCKED = "有条件未满足,errors 中逐条列出全部原因。"
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
HandoverId = Annotated[
    UUID, Path(alias="id", title="移交书标识", description="The handover.", examples=["019a1b2c-0000-7000-8000-000000000061"])
]


@router.post(
    "/handovers",
    operation_id="writeHandover",
    summary="登记移交书",
    status_code=201,
    response_model=Changed,
    responses=conflicts(blocked=_BLOCKED),
    openapi_extra=_WRITE,
)
async def write_handover(session: Writing, caller: CallerDep, entry: HandoverEntry, once: OnceDep) -> Response:
    """Write a handover of assets that wait for one. With an `Idempotency-Key` it is written once."""
    return await once(f"{PREFIX}/handovers/{{id}}", lambda: commands.write_handover(session, caller, entry))


@router.get("/handovers", operation_id="listHandovers", summary="移交书列表", openapi_extra=_READ)
async def list_handovers(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    state: Annotated[HandoverState | None, Query(title="状态", description="Only this state.")] = None,
    asset_id: Annotated[UUID | None, Query(title="资产标识", description="Only of this asset.")] = None,
    since: Annotated[date | None, Query(title="日期起", description="Handed over on this day or later.")] = None,
    until: Annotated[date | None, Query(title="日期止", description="Handed over on this day or earlier.")] = None,
    search: Annotated[
        str | None, Query(title="搜索", description="Part of the name of a unit.", min_length=1, max_length=100)
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[HandoverView]:
    """Handovers, the last written first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = HandoverFilter(divisions, state, asset_id, since, until, search)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.handovers(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[handover_view(row) for row in rows], next=after)


@router.get("/handovers/{id}", operation_id="getHandover", summary="查询移交书", openapi_extra=_READ)
async def get_handover(session: Reading, caller: CallerDep, handover_id: HandoverId, response: Response) -> HandoverDetail:
    """One handover: its assets, its checklist, its history, and every step that is open with all that stands against it."""
    found = await handover_detail(session, caller, handover_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch(
    "/handovers/{id}",
    operation_id="correctHandover",
    summary="更正移交书",
    responses=conflicts(wrong_state="已提交的须先退回。", blocked=_BLOCKED),
    openapi_extra=_WRITE,
)
async def correct_handover(
    session: Writing,
    caller: CallerDep,
    handover_id: HandoverId,
    correction: HandoverCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct a handover that is not submitted, or was returned, with the reason."""
    changed = await commands.correct_handover(session, caller, handover_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.put(
    "/handovers/{id}/papers",
    operation_id="setHandoverPapers",
    summary="填报移交资料清单",
    responses=conflicts(wrong_state="待核对、待监交签署的须先退回,已归档、已取消的不再填报。"),
    openapi_extra=_WRITE,
)
async def set_papers(
    session: Writing, caller: CallerDep, handover_id: HandoverId, said: HandoverPapers, seen: SeenVersion, response: Response
) -> Changed:
    """Set the whole checklist: each paper as an attachment of the handover, or the reason for which there is none."""
    changed = await commands.set_papers(session, caller, handover_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


add_steps(
    router,
    HANDOVER,
    dict.fromkeys(HANDOVER.transitions, Said),
    commands.take_handover,
    path="/handovers",
    record=HandoverId,
    named="Handover",
    of="移交书",
)
