"""HTTP of the read models."""

from __future__ import annotations

import re
from typing import Annotated
from uuid import UUID

from fastapi import Header, Path, Query, Request, Response

from services.gateway.readmodels import queries
from services.gateway.readmodels.profile_schemas import Profile, Profiles
from services.gateway.readmodels.schemas import Board, FeedChoice, Names, PermissionChoice, TimelineStepView
from shared.contracts.permissions import PERMISSIONS
from shared.web import CallerDep, Problem, Reading, Router
from shared.web.answers import problems
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import allow

__all__ = ["router"]

router = Router(prefix="/api/gateway/v1")

FORMAT = 3
"""Part of the ETag: grows when a document of the same revision looks different."""
_KNOWN = re.compile(rf'"{FORMAT}-([0-9]{{1,18}})"')
_CACHE = "private, no-cache"
_HouseholdId = Annotated[
    UUID, Path(title="农户标识", description="The household.", examples=["01939d2a-7c1e-7b7a-9d55-2f7c1b0a4e11"])
]


def _unknown_household() -> Problem:
    return Problem(404, "unknown_household", "没有这个农户,或不在您的数据范围内。")


@router.get(
    "/households/{household_id}/profile",
    operation_id="readHouseholdProfile",
    tags=["农户画像"],
    summary="读取农户画像",
    response_class=Response,
    responses={200: {"model": Profile, "description": "农户画像。The profile."}, 304: {"description": "没有变化。Unchanged."}},
    openapi_extra=allow("household:read"),
)
async def read_profile(
    household_id: _HouseholdId,
    request: Request,
    caller: CallerDep,
    if_none_match: Annotated[
        str, Header(title="已有版本", description="ETags that the caller has.", max_length=1000, examples=['"1-42"'])
    ] = "",
) -> Response:
    """Everything that is known of a household, masked, as one document. Households outside the caller's divisions are not found."""
    known = [int(revision) for revision in _KNOWN.findall(if_none_match)]
    found = await queries.profile(request.app.state.database, caller.scope, household_id, known)
    if found is None:
        raise _unknown_household()
    headers = {"ETag": f'"{FORMAT}-{found.revision}"', "Cache-Control": _CACHE}
    if found.document is None:
        return Response(status_code=304, headers=headers)
    return Response(found.document, headers=headers, media_type="application/json")


@router.get(
    "/households/{household_id}/timeline",
    operation_id="readHouseholdTimeline",
    tags=["农户画像"],
    summary="农户时间线",
    openapi_extra=allow("household:read"),
)
async def read_timeline(
    household_id: _HouseholdId, session: Reading, caller: CallerDep, limit: Limit = 50, cursor: Cursor = None
) -> Page[TimelineStepView]:
    """What all services did with a household, the newest first, masked. Reasons are kept by the service that did it."""
    found = await queries.timeline(session, caller.scope, household_id, limit=limit, cursor=cursor)
    if found is None:
        raise _unknown_household()
    rows, more = found
    return Page(items=[TimelineStepView.model_validate(row) for row in rows], next=more)


@router.get(
    "/households",
    operation_id="findHouseholdProfiles",
    tags=["农户画像"],
    summary="按户编号查找农户画像",
    response_class=Response,
    responses={200: {"model": Profiles, "description": "农户画像,没有则为空。The profile, or an empty list."}},
    openapi_extra=allow("household:read"),
)
async def find_profiles(
    household_no: Annotated[
        str,
        Query(
            title="户编号",
            description="Number of the household, exactly.",
            min_length=1,
            max_length=200,
            pattern="^[^\\x00]*$",
            examples=["610925104000001"],
        ),
    ],
    request: Request,
    caller: CallerDep,
) -> Response:
    """The profile of the household with this 户编号, if it lies within the caller's divisions."""
    found = await queries.profiles_by_number(request.app.state.database, caller.scope, household_no)
    return Response(found, headers={"Cache-Control": _CACHE}, media_type="application/json")


@router.get(
    "/board",
    operation_id="readBoard",
    tags=["县级看板"],
    summary="读取看板",
    responses=problems(404),
    openapi_extra=allow("board:read"),
)
async def read_board(
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
) -> Board:
    """Households, persons, open leads and the watch list of a division and of those right below it, and how fresh the data is."""
    found = await queries.board(session, caller.scope, division)
    if found is None:
        raise Problem(404, "unknown_division", "没有这个行政区划,或不在您的数据范围内。")
    return found


@router.get(
    "/names",
    operation_id="listNames",
    tags=["登录与个人账号"],
    summary="表单可选的行政区划、数据表和权限",
    openapi_extra=allow("session"),
)
async def list_names(request: Request, session: Reading, caller: CallerDep) -> Names:
    """What forms offer to choose from: the caller's divisions, tables and permissions with their Chinese names."""
    feeds = request.app.state.feeds() or {}
    return Names(
        divisions=await queries.divisions(session, caller.scope),
        feeds=[FeedChoice(code=code, title=title) for code, title in sorted(feeds.items())],
        permissions=[PermissionChoice(name=each.name, title=each.title) for each in PERMISSIONS.values()],
    )
