"""Check sheets over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Response

from services.household.guarantees import commands, queries
from services.household.guarantees.schemas.problems import GuaranteesView
from services.household.guarantees.schemas.sheets import SheetEntry, SheetView
from services.household.guarantees.views import guarantees_view, sheet_view
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Reasoned
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag

__all__ = ["PREFIX", "TAGS", "router"]

PREFIX = "/api/household/v1"
TAGS = ["两不愁三保障"]
router = Router(prefix=PREFIX, tags=TAGS)
HouseholdId = Annotated[
    UUID, Path(alias="id", title="农户标识", description="The household.", examples=["019a1b2c-0000-7000-8000-000000000003"])
]
CheckId = Annotated[
    UUID, Path(alias="id", title="核查表标识", description="The sheet.", examples=["019a1b2c-0000-7000-8000-000000000010"])
]


@router.post(
    "/households/{id}/guarantee-checks",
    operation_id="recordGuaranteeCheck",
    summary="登记核查表",
    status_code=201,
    response_model=Changed,
    responses=conflicts(household_closed="该户已销户。"),
    openapi_extra=allow("guarantees:write"),
)
async def record_check(
    session: Writing, caller: CallerDep, household_id: HouseholdId, entry: SheetEntry, once: OnceDep
) -> Response:
    """Record a check sheet. What was measured decides each conclusion; an item that is not met opens or joins its problem, one that is met ends it."""
    return await once(f"{PREFIX}/guarantee-checks/{{id}}", lambda: commands.record_sheet(session, caller, household_id, entry))


@router.get(
    "/households/{id}/guarantee-checks",
    operation_id="listGuaranteeChecks",
    summary="核查表列表",
    openapi_extra=allow("guarantees:read"),
)
async def list_checks(
    session: Reading, caller: CallerDep, household_id: HouseholdId, limit: Limit = 50, cursor: Cursor = None
) -> Page[SheetView]:
    """A household's sheets, the latest first, withdrawn ones too."""
    rows, after = await queries.check_sheets(session, caller.scope, household_id, limit=limit, cursor=cursor)
    found = await queries.findings_of(session, caller.scope, [row.id for row in rows])
    return Page(items=[sheet_view(row, found[row.id]) for row in rows], next=after)


@router.get(
    "/households/{id}/guarantees",
    operation_id="getGuarantees",
    summary="农户“三保障”和饮水安全现状",
    openapi_extra=allow("guarantees:read"),
)
async def get_guarantees(session: Reading, caller: CallerDep, household_id: HouseholdId, response: Response) -> GuaranteesView:
    """What the sheet that counts found, and the problems that stand."""
    view, version = await guarantees_view(session, caller.scope, household_id)
    response.headers["ETag"] = etag(version)
    return view


@router.get(
    "/guarantee-checks/{id}", operation_id="getGuaranteeCheck", summary="查询核查表", openapi_extra=allow("guarantees:read")
)
async def get_check(session: Reading, caller: CallerDep, check_id: CheckId, response: Response) -> SheetView:
    """One sheet with its ETag."""
    row = await queries.check_sheet(session, caller.scope, check_id)
    response.headers["ETag"] = etag(row.version)
    return sheet_view(row, (await queries.findings_of(session, caller.scope, [check_id]))[check_id])


@router.post(
    "/guarantee-checks/{id}/withdrawal",
    operation_id="withdrawGuaranteeCheck",
    summary="作废核查表",
    responses=conflicts(already_withdrawn="该核查表已作废。"),
    openapi_extra=allow("guarantees:write"),
)
async def withdraw_check(
    session: Writing, caller: CallerDep, check_id: CheckId, said: Reasoned, seen: SeenVersion, response: Response
) -> Changed:
    """Withdraw a mistaken sheet, with a reason. The one before it counts again, and the problems follow it."""
    changed = await commands.withdraw_sheet(session, caller, check_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed
