"""Helpers of households 结对帮扶."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Response

from services.household.helpers import commands, queries
from services.household.helpers.routes.common import PREFIX, READ, TAGS, WRITE, AssignmentId, HelperId, HouseholdId
from services.household.helpers.schemas import Assigned, AssignmentEntry, AssignmentView, Ending, HandingOver
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
_OVER = "该结对帮扶已终止。"
_ENDED = "该帮扶责任人已终止帮扶。"


@router.post(
    "/households/{id}/helpers",
    operation_id="assignHelper",
    summary="安排帮扶责任人",
    status_code=201,
    response_model=Assigned,
    responses=conflicts(
        household_closed="该户已销户。",
        helper_ended=_ENDED,
        already_assigned="已是该户的帮扶责任人。",
        main_helper_exists="该户已有主要责任人。",
    ),
    openapi_extra=WRITE,
)
async def assign_helper(
    session: Writing, caller: CallerDep, household_id: HouseholdId, entry: AssignmentEntry, once: OnceDep
) -> Response:
    """Give a household a helper: the main one, or a further one. Too many households of one helper are warned of, not refused."""
    place = f"{PREFIX}/households/{household_id}/helpers"
    return await once(place, lambda: commands.assign(session, caller, household_id, entry))


@router.get("/households/{id}/helpers", operation_id="listHelpersOfHousehold", summary="农户的帮扶责任人", openapi_extra=READ)
async def list_helpers_of_household(session: Reading, caller: CallerDep, household_id: HouseholdId) -> Page[AssignmentView]:
    """Who helps and has helped a household: those of today first, the main one before the others."""
    rows = await queries.assignments_of(session, caller.scope, household_id)
    return Page(items=[AssignmentView.model_validate(row) for row in rows])


@router.get("/helpers/{id}/households", operation_id="listHouseholdsOfHelper", summary="帮扶责任人的农户", openapi_extra=READ)
async def list_households_of_helper(
    session: Reading,
    caller: CallerDep,
    helper_id: HelperId,
    active: Annotated[bool | None, Query(title="在帮扶", description="Only those of today, or only former ones.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[AssignmentView]:
    """The households of a helper within the caller's divisions, the last assigned first."""
    rows, after = await queries.households_of(session, caller.scope, helper_id, active=active, limit=limit, cursor=cursor)
    return Page(items=[AssignmentView.model_validate(row) for row in rows], next=after)


@router.post(
    "/helper-assignments/{id}/end",
    operation_id="endHelperAssignment",
    summary="终止结对帮扶",
    responses=conflicts(assignment_ended=_OVER),
    openapi_extra=WRITE,
)
async def end_assignment(
    session: Writing, caller: CallerDep, assignment_id: AssignmentId, ending: Ending, seen: SeenVersion, response: Response
) -> Changed:
    """End an assignment without another one in its place; it stays to be seen."""
    changed = await commands.end_assignment(session, caller, assignment_id, ending, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/helper-assignments/{id}/replacement",
    operation_id="replaceHelper",
    summary="更换帮扶责任人",
    responses=conflicts(assignment_ended=_OVER, helper_ended=_ENDED),
    openapi_extra=WRITE,
)
async def replace_helper(
    session: Writing, caller: CallerDep, assignment_id: AssignmentId, entry: HandingOver, seen: SeenVersion
) -> Assigned:
    """Give a household somebody else in the place of one helper, from a day on; the answer is the assignment that begins."""
    return await commands.replace(session, caller, assignment_id, entry, seen)
