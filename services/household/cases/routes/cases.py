"""Opening, finding and reading cases."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from services.household.cases import commands
from services.household.cases.machine import CASE
from services.household.cases.queries import CaseFilter, cases
from services.household.cases.reading import detail_of
from services.household.cases.routes.common import PREFIX, TAGS, CaseId
from services.household.cases.rules import RISKS
from services.household.cases.schemas.cases import CaseDetail, CaseEntry, CaseView, Exemption
from services.household.cases.schemas.words import Category, Channel, Risk
from services.household.cases.views import case_view
from services.household.parameters.queries import bounds_today
from shared.web.answers import conflicts, problems
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
_STATES = f"^({'|'.join(CASE.states)})$"


@router.post(
    "/cases",
    operation_id="openCase",
    summary="启动监测程序",
    status_code=201,
    response_model=Changed,
    responses=problems(404)
    | conflicts(case_open="该户已有在办的监测程序。", household_closed="该户已销户。", lead_closed="该线索已办结。"),
    openapi_extra=allow("cases:write"),
)
async def open_case(session: Writing, caller: CallerDep, entry: CaseEntry, once: OnceDep) -> Response:
    """Open a case for a household; the lead that it comes from is closed as registered. With an `Idempotency-Key` it is opened once."""
    return await once(f"{PREFIX}/cases/{{id}}", lambda: commands.open_case(session, caller, entry))


@router.get("/cases", operation_id="listCases", summary="监测对象列表", openapi_extra=allow("cases:read"))
async def list_cases(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only households of this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only households of this village, 12 digits.")] = None,
    state: Annotated[str | None, Query(title="状态", description="Only this state.", pattern=_STATES)] = None,
    under_way: Annotated[
        bool | None, Query(alias="open", title="未关闭", description="Only cases under way, or only ended ones.")
    ] = None,
    category: Annotated[Category | None, Query(title="监测对象类别", description="Only this category.")] = None,
    risk: Annotated[
        Risk | None, Query(title="致贫返贫风险", description=f"Only with this risk, such as {RISKS['illness']}.")
    ] = None,
    channel: Annotated[Channel | None, Query(title="发现渠道", description="Only found this way.")] = None,
    urgency: Annotated[
        int | None,
        Query(title="紧急程度", description="At least so urgent: 1 due soon, 2 overdue, 3 long overdue.", ge=1, le=3),
    ] = None,
    household: Annotated[UUID | None, Query(title="农户标识", description="Only cases of this household.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[CaseView]:
    """Cases, those due first at the top."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = CaseFilter(divisions, state, under_way, category, risk, channel, urgency, household)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await cases(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[case_view(row) for row in rows], next=after)


@router.get("/cases/{id}", operation_id="getCase", summary="查询监测对象", openapi_extra=allow("cases:read"))
async def get_case(session: Reading, caller: CallerDep, case_id: CaseId, response: Response) -> CaseDetail:
    """One case: its history, comparisons, objections, measures, and every step that is open with all that stands against it."""
    found = await detail_of(session, caller, case_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.post(
    "/cases/{id}/exemption",
    operation_id="exemptCase",
    summary="批准提前消除",
    responses=conflicts(wrong_state="只有帮扶中的监测对象可批准提前消除。"),
    openapi_extra=allow("cases:decide"),
)
async def exempt_case(
    session: Writing, caller: CallerDep, case_id: CaseId, exemption: Exemption, seen: SeenVersion, response: Response
) -> Changed:
    """Let the risk be ended before the months and measures are full, by a document of the county."""
    changed = await commands.exempt(session, caller, case_id, exemption, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed
