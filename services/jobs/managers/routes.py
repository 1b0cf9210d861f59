"""Professional managers of village collectives over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.managers import commands, queries
from services.jobs.managers.queries import ManagerFilter
from services.jobs.managers.schemas import (
    CollectiveManagerDetail,
    CollectiveManagerEntry,
    CollectiveManagerExit,
    CollectiveManagerView,
    ManagerAssessmentEntry,
)
from services.jobs.managers.views import manager_detail, manager_view
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import PreconditionDep, SeenVersion, etag

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["乡村人才"])
_READ, _WRITE = allow("talent:read"), allow("talent:write")
ManagerId = Annotated[
    UUID,
    Path(
        alias="id", title="职业经理人聘用标识", description="The contract.", examples=["019a1b2c-0000-7000-8000-0000000000e7"]
    ),
]
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]


@router.post(
    "/collective-managers",
    operation_id="engageCollectiveManager",
    summary="登记职业经理人聘用",
    status_code=201,
    response_model=Changed,
    responses=conflicts(not_in_pool="职业经理人须从人才库选聘。", has_manager="该村集体经济组织已有在岗职业经理人。"),
    openapi_extra=_WRITE,
)
async def engage(session: Writing, caller: CallerDep, entry: CollectiveManagerEntry, once: OnceDep) -> Response:
    """Record that a village collective has engaged somebody of the pool; it has one manager at a time. With an `Idempotency-Key` it is recorded once."""
    return await once(f"{PREFIX}/collective-managers/{{id}}", lambda: commands.engage(session, caller, entry))


@router.get("/collective-managers", operation_id="listCollectiveManagers", summary="职业经理人列表", openapi_extra=_READ)
async def list_managers(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only of this village, 12 digits.")] = None,
    talent_id: Annotated[UUID | None, Query(title="人才标识", description="Only of this talent.")] = None,
    serving: Annotated[bool | None, Query(title="在岗", description="Only who serves, or only who has left.")] = None,
    until: Annotated[
        date | None, Query(title="聘期结束日期", description="Only who serves and whose contract ends by this day.")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[CollectiveManagerView]:
    """Managers, those recorded last first."""
    wanted = ManagerFilter(tuple(code for code in (town, village) if code is not None), talent_id, serving, until)
    rows, after = await queries.managers(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[manager_view(row) for row in rows], next=after)


@router.get("/collective-managers/{id}", operation_id="getCollectiveManager", summary="查询职业经理人", openapi_extra=_READ)
async def get_manager(
    session: Reading, caller: CallerDep, manager_id: ManagerId, response: Response
) -> CollectiveManagerDetail:
    """One manager with targets, pay and assessments."""
    found = await manager_detail(session, caller, manager_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.put(
    "/collective-managers/{id}/assessments/{year}",
    operation_id="assessCollectiveManager",
    summary="登记职业经理人年度考核",
    responses=conflicts(not_serving="该职业经理人当年不在岗。"),
    openapi_extra=_WRITE,
)
async def assess(
    session: Writing,
    caller: CallerDep,
    manager_id: ManagerId,
    year: Annotated[int, Path(title="年度", description="Of the assessment.", ge=2020, le=2100, examples=[2026])],
    entry: ManagerAssessmentEntry,
    precondition: PreconditionDep,
    response: Response,
) -> Changed:
    """Set the assessment of a year; one that is replaced says why."""
    changed = await commands.assess(session, caller, manager_id, year, entry, precondition)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/collective-managers/{id}/exit",
    operation_id="exitCollectiveManager",
    summary="办理职业经理人退出",
    responses=conflicts(exited="该职业经理人已退出。"),
    openapi_extra=_WRITE,
)
async def exit_manager(
    session: Writing,
    caller: CallerDep,
    manager_id: ManagerId,
    said: CollectiveManagerExit,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Record that a manager has left; then the collective may engage another."""
    changed = await commands.exit_manager(session, caller, manager_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed
