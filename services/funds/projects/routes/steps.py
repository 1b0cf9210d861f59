"""The steps of a project over HTTP: one route each, made from one table."""

from __future__ import annotations

from fastapi import Response

from services.funds.projects import commands
from services.funds.projects.machine import PROJECT
from services.funds.projects.routes.common import PREFIX, TAGS, ProjectId
from services.funds.projects.schemas.steps import Adjusting, AdjustingByCounty, Approving, Removing
from shared.web.bodies import Changed
from shared.web.routing import CallerDep, Router, Writing, allow
from shared.web.sealing import CipherDep
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps, blockable

__all__ = ["STEPS", "router"]

router = Router(prefix=PREFIX, tags=TAGS)

STEPS: dict[str, type[Said]] = {
    "withdraw": Said,
    "close_village": Said,
    "village_back": Said,
    "town_pass": Said,
    "town_return": Said,
    "town_reject": Said,
    "close_town": Said,
    "town_back": Said,
    "close_opinions": Said,
    "opinions_back": Said,
    "argue_pass": Said,
    "approve": Approving,
    "county_return": Said,
    "county_reject": Said,
    "enter": Said,
    "county_back": Said,
    "propose_removal": Removing,
    "approve_removal": Approving,
    "refuse_removal": Said,
    "remove": Said,
    "removal_back": Said,
}
"""Every step that is taken by its own route, with what is said; an application is handed in by whoever applied, adjustments have bodies of
their own, and the year's plan selects."""


add_steps(router, PROJECT, STEPS, commands.take, path="/projects", record=ProjectId, named="OfProject")


@router.post(
    "/projects/{id}/submit",
    operation_id="submitProject",
    summary="提交申报",
    responses=blockable(),
    openapi_extra=allow("projects:write"),
)
async def submit(
    session: Writing, caller: CallerDep, project_id: ProjectId, said: Said, seen: SeenVersion, response: Response
) -> Changed:
    """Hand in an application: by the village to its town, by a town or the county to the county's departments."""
    changed = await commands.submit(session, caller, project_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/projects/{id}/adjustment",
    operation_id="adjustProject",
    summary="调整项目",
    responses=blockable(),
    openapi_extra=allow("projects:write"),
)
async def adjust(
    session: Writing,
    caller: CallerDep,
    cipher: CipherDep,
    project_id: ProjectId,
    said: Adjusting,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Change a project in stock a little; what goes beyond the percentage of the parameter is for the county."""
    changed = await commands.adjust(session, caller, cipher, project_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/projects/{id}/approved-adjustment",
    operation_id="approveAdjustmentOfProject",
    summary="批准调整项目",
    responses=blockable(),
    openapi_extra=allow("projects:decide"),
)
async def adjust_by_county(
    session: Writing,
    caller: CallerDep,
    cipher: CipherDep,
    project_id: ProjectId,
    said: AdjustingByCounty,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Change a project in stock beyond that, by a document of the county."""
    changed = await commands.adjust(session, caller, cipher, project_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed
