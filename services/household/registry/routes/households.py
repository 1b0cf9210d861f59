"""Households 农户."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query, Response
from pydantic import AwareDatetime

from services.household.registry import queries
from services.household.registry.commands import households as commands
from services.household.registry.commands import moves
from services.household.registry.routes.common import (
    PREFIX,
    CodeFilter,
    HouseholdId,
    TextFilter,
)
from services.household.registry.schemas.households import (
    Closing,
    Household,
    HouseholdCorrection,
    HouseholdEntry,
    HouseholdType,
    Merging,
    Splitting,
)
from services.household.registry.turns import Changing
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Reasoned
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, allow
from shared.web.sealing import SealingDep
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=["农户"])
_WRITE = allow("household:write")


async def _filter(
    town: Annotated[CodeFilter | None, Query(title="镇", description="Only households of this town.")] = None,
    village: Annotated[CodeFilter | None, Query(title="村", description="Only households of this village.")] = None,
    household_type: Annotated[HouseholdType | None, Query(title="户类型", description="Only this type.")] = None,
    relocated: Annotated[
        bool | None, Query(title="是否易地扶贫搬迁户", description="Only relocated households, or only others.")
    ] = None,
    closed: Annotated[bool | None, Query(title="已销户", description="Only closed households, or only others.")] = None,
    changed_since: Annotated[
        AwareDatetime | None, Query(title="变更时间起", description="Only households that changed since then.")
    ] = None,
    household_no: Annotated[TextFilter, Query(title="户编号", description="Only the household with this number.")] = None,
) -> queries.HouseholdFilter:
    return queries.HouseholdFilter(
        town=town,
        village=village,
        household_type=household_type,
        relocated=relocated,
        closed=closed,
        changed_since=changed_since,
        household_no=household_no,
    )


@router.get("/households", operation_id="listHouseholds", summary="农户列表", openapi_extra=allow("household:read"))
async def list_households(
    session: Reading,
    caller: CallerDep,
    wanted: Annotated[queries.HouseholdFilter, Depends(_filter)],
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[Household]:
    """Households that the caller may see, masked, in the order of their numbers."""
    rows, more = await queries.households(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[Household.model_validate(row) for row in rows], next=more)


@router.post(
    "/households",
    operation_id="registerHousehold",
    summary="登记农户",
    status_code=201,
    response_model=Changed,
    responses=conflicts(duplicate_household="该户编号已登记。"),
    openapi_extra=_WRITE,
)
async def register_household(
    session: Changing, caller: CallerDep, sealing: SealingDep, entry: HouseholdEntry, once: OnceDep
) -> Response:
    """Register a household in a village of the caller's scope. With an `Idempotency-Key` it is registered once."""
    return await once(f"{PREFIX}/households/{{id}}", lambda: commands.register_household(session, caller, sealing, entry))


@router.get(
    "/households/{id}",
    operation_id="getHousehold",
    summary="查询农户",
    openapi_extra=allow("household:read"),
)
async def get_household(session: Reading, caller: CallerDep, household_id: HouseholdId, response: Response) -> Household:
    """One household, masked, with its ETag."""
    found = Household.model_validate(await queries.household(session, caller.scope, household_id))
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch(
    "/households/{id}",
    operation_id="correctHousehold",
    summary="更正农户信息",
    responses=conflicts(duplicate_household="该户编号已登记。"),
    openapi_extra=_WRITE,
)
async def correct_household(
    session: Changing,
    caller: CallerDep,
    sealing: SealingDep,
    household_id: HouseholdId,
    correction: HouseholdCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct some fields of a household, with the reason. What is so already changes nothing."""
    changed = await commands.correct_household(session, caller, sealing, household_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/households/{id}/split",
    operation_id="splitHousehold",
    summary="分户",
    status_code=201,
    response_model=Changed,
    responses=conflicts(duplicate_household="该户编号已登记。", household_closed="该户已经销户。"),
    openapi_extra=_WRITE,
)
async def split_household(
    session: Changing,
    caller: CallerDep,
    sealing: SealingDep,
    household_id: HouseholdId,
    splitting: Splitting,
    seen: SeenVersion,
    once: OnceDep,
) -> Response:
    """Make a new household of some members. What departments know of them goes along; incomes stay where they were earned."""
    return await once(
        f"{PREFIX}/households/{{id}}",
        lambda: moves.split_household(session, caller, sealing, household_id, splitting, seen),
    )


@router.post(
    "/households/{id}/merge",
    operation_id="mergeHousehold",
    summary="并户",
    responses=conflicts(household_closed="其中一户已经销户。", case_open="该户有在办的监测程序。"),
    openapi_extra=_WRITE,
)
async def merge_household(
    session: Changing, caller: CallerDep, household_id: HouseholdId, merging: Merging, seen: SeenVersion
) -> Changed:
    """Let all members join another household, and close this one. Its history and incomes stay with it."""
    return await moves.merge_household(session, caller, household_id, merging, seen)


@router.post(
    "/households/{id}/close",
    operation_id="closeHousehold",
    summary="农户销户",
    responses=conflicts(household_has_members="该户仍有成员,请先逐人办理减少。", household_closed="该户已经销户。"),
    openapi_extra=_WRITE,
)
async def close_household(session: Changing, caller: CallerDep, household_id: HouseholdId, closing: Closing) -> Changed:
    """Close a household whose members have all left. It stays with its history."""
    return await commands.close_household(session, caller, household_id, closing)


@router.post(
    "/households/{id}/reopen",
    operation_id="reopenHousehold",
    summary="恢复误销的农户",
    responses=conflicts(household_not_closed="该户没有销户。"),
    openapi_extra=_WRITE,
)
async def reopen_household(session: Changing, caller: CallerDep, household_id: HouseholdId, reasoned: Reasoned) -> Changed:
    """Take back a closing that was a mistake."""
    return await commands.reopen_household(session, caller, household_id, reasoned)
