"""Goal table, beneficiary mechanism, negative check and notices of a project over HTTP."""

from __future__ import annotations

from fastapi import Response

from services.funds.projects import commands
from services.funds.projects.routes.common import PREFIX, TAGS, ProjectId
from services.funds.projects.schemas.parts import GoalTable, MechanismTable, NegativeCheck
from services.funds.projects.schemas.steps import Publicising
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.routing import CallerDep, Router, Writing, allow
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
_WRITE = allow("projects:write")
_STATE = conflicts(wrong_state="当前状态不能填报。")


@router.put(
    "/projects/{id}/goals", operation_id="setProjectGoals", summary="填报绩效目标表", responses=_STATE, openapi_extra=_WRITE
)
async def set_goals(
    session: Writing, caller: CallerDep, project_id: ProjectId, table: GoalTable, seen: SeenVersion, response: Response
) -> Changed:
    """Set the whole goal table: without one output and one satisfaction indicator no project comes into the library."""
    changed = await commands.set_goals(session, caller, project_id, table, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.put(
    "/projects/{id}/mechanism",
    operation_id="setProjectMechanism",
    summary="填报联农带农机制",
    responses=_STATE,
    openapi_extra=_WRITE,
)
async def set_mechanism(
    session: Writing, caller: CallerDep, project_id: ProjectId, table: MechanismTable, seen: SeenVersion, response: Response
) -> Changed:
    """Set the whole beneficiary mechanism; operating projects need one."""
    changed = await commands.set_mechanism(session, caller, project_id, table, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.put(
    "/projects/{id}/negative-check",
    operation_id="checkProjectNegative",
    summary="负面清单核查",
    responses=_STATE,
    openapi_extra=allow("projects:review"),
)
async def check_negative(
    session: Writing, caller: CallerDep, project_id: ProjectId, check: NegativeCheck, seen: SeenVersion, response: Response
) -> Changed:
    """Keep which items of the negative list hold, and why words that look like one are none. An item that holds blocks."""
    changed = await commands.check_negative(session, caller, project_id, check, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/projects/{id}/publicity",
    operation_id="publiciseProject",
    summary="公示项目",
    responses=conflicts(wrong_state="当前状态不需公示。", already_publicised="该项目正在公示。"),
    openapi_extra=_WRITE,
)
async def publicise(
    session: Writing, caller: CallerDep, project_id: ProjectId, said: Publicising, seen: SeenVersion, response: Response
) -> Changed:
    """Record that the notice of the present state was put up: by the village, the town or the county."""
    changed = await commands.publicise(session, caller, project_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed
