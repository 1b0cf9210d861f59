"""Memberships 家庭成员关系 with their history."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import Query, Response

from services.household.registry import queries
from services.household.registry.commands import memberships as commands
from services.household.registry.routes.common import PREFIX, HouseholdId, PersonId
from services.household.registry.schemas.persons import Joining, Leaving, Member, Membership
from services.household.registry.turns import Changing
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Reasoned
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, allow

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=["家庭成员关系"])
_WRITE = allow("household:write")
_READ = allow("household:read")


@router.get(
    "/households/{id}/members",
    operation_id="listMembers",
    summary="家庭成员",
    openapi_extra=_READ,
)
async def list_members(
    session: Reading,
    caller: CallerDep,
    household_id: HouseholdId,
    as_of: Annotated[
        date | None, Query(title="截至日期", description="Members on this day; without it, all that it ever had.")
    ] = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Page[Member]:
    """Members of a household, masked."""
    rows, more = await queries.members_of(session, caller.scope, household_id, as_of=as_of, limit=limit, cursor=cursor)
    return Page(items=[Member.model_validate(row) for row in rows], next=more)


@router.get(
    "/persons/{id}/memberships",
    operation_id="listMemberships",
    summary="人员的家庭成员关系历史",
    openapi_extra=_READ,
)
async def list_memberships(
    session: Reading, caller: CallerDep, person_id: PersonId, limit: Limit = 100, cursor: Cursor = None
) -> Page[Membership]:
    """A person's memberships, in the order in which they were recorded."""
    rows, more = await queries.memberships_of(session, caller.scope, person_id, limit=limit, cursor=cursor)
    return Page(items=[Membership.model_validate(row) for row in rows], next=more)


@router.post(
    "/persons/{id}/leave",
    operation_id="leaveHousehold",
    summary="家庭成员减少",
    responses=conflicts(not_a_member="此人目前不是任何农户的在册成员。"),
    openapi_extra=_WRITE,
)
async def leave_household(session: Changing, caller: CallerDep, person_id: PersonId, leaving: Leaving) -> Changed:
    """End a person's membership with its reason. The person stays, with its history."""
    return await commands.leave_household(session, caller, person_id, leaving)


@router.post(
    "/persons/{id}/join",
    operation_id="joinHousehold",
    summary="家庭成员增加",
    response_model=Changed,
    responses=conflicts(
        duplicate_person="此人现为某户的在册成员,请先在原户办理减少。",
        person_closed="此人已登记死亡。",
        household_closed="该户已销户。",
    ),
    openapi_extra=_WRITE,
)
async def join_household(
    session: Changing, caller: CallerDep, person_id: PersonId, joining: Joining, once: OnceDep
) -> Response:
    """Let a person who had moved out join a household, its old one or another. What departments know of the person goes along."""
    return await once(None, lambda: commands.join_household(session, caller, person_id, joining), status=200)


@router.post(
    "/persons/{id}/reinstate",
    operation_id="reinstatePerson",
    summary="撤销误办的减少",
    responses=conflicts(still_a_member="此人现为在册成员。", household_closed="该户已销户。"),
    openapi_extra=_WRITE,
)
async def reinstate_person(session: Changing, caller: CallerDep, person_id: PersonId, reasoned: Reasoned) -> Changed:
    """Take back a leave that was a mistake, a wrongly recorded death included."""
    return await commands.reinstate_person(session, caller, person_id, reasoned)
