"""Leads and their steps over HTTP."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Response

from services.household.leads import commands, queries, reading
from services.household.leads.routes.common import (
    PREFIX,
    TAGS,
    LeadId,
    LevelFilter,
    RuleFilter,
    TownFilter,
    VillageFilter,
)
from services.household.leads.schemas import (
    Channel,
    Dispatched,
    Dispatching,
    LeadClosing,
    LeadDetail,
    LeadOpening,
    LeadView,
    Opened,
    Stage,
    UrgeView,
    Urging,
    Verification,
)
from services.household.parameters.queries import bounds_today
from services.household.screening.rules import Category
from shared.web import CallerDep, Reading, Router, Writing
from shared.web.answers import conflicts, problems
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import allow
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)


def _step(**codes: str) -> dict[int | str, dict[str, Any]]:
    """The answers of a step that may not be possible yet."""
    return conflicts(wrong_state="线索当前的状态不能办理该环节。", blocked="有条件未满足,errors 中逐条列出全部原因。", **codes)


@router.get("/leads", operation_id="listLeads", summary="线索列表", openapi_extra=allow("leads:read"))
async def list_leads(  # noqa: PLR0913, PLR0917
    session: Reading,
    caller: CallerDep,
    town: TownFilter = None,
    village: VillageFilter = None,
    level: LevelFilter = None,
    rule: RuleFilter = None,
    category: Annotated[Category | None, Query(title="建议类别", description="Only this category.")] = None,
    state: Annotated[
        str | None, Query(title="状态", description="`open` or `closed`; all if empty.", pattern="^(open|closed)$")
    ] = None,
    stage: Annotated[Stage | None, Query(title="办理阶段", description="Only at this stage.")] = None,
    channel: Annotated[Channel | None, Query(title="发现渠道", description="Only found so.")] = None,
    assignee: Annotated[
        str | None,
        Query(title="承办账号", description="Only given to this account.", max_length=200, pattern=r"^[^\x00]*$"),
    ] = None,
    urgency: Annotated[
        int | None,
        Query(title="紧急程度", description="At least so urgent: 1 due soon, 2 overdue, 3 long overdue.", ge=1, le=3),
    ] = None,
    by: Annotated[
        str,
        Query(
            title="排序",
            description="`opened`: the last opened first; `due`: those due first at the top.",
            pattern="^(opened|due)$",
        ),
    ] = "opened",
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[LeadView]:
    """Leads, by default the last opened first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = queries.LeadFilter(divisions, level, rule, category, state, stage, channel, assignee, urgency=urgency)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.leads(session, caller.scope, wanted, bounds, by_due=by == "due", limit=limit, cursor=cursor)
    return Page(items=[LeadView.model_validate(row, from_attributes=True) for row in rows], next=after)


@router.post(
    "/leads",
    operation_id="openLead",
    summary="登记线索",
    status_code=201,
    response_model=Opened,
    responses={**problems(404), **conflicts(household_closed="该户已销户,不能再登记线索。")},
    openapi_extra=allow("leads:write"),
)
async def open_lead(session: Writing, caller: CallerDep, opening: LeadOpening, once: OnceDep) -> Response:
    """Open a lead for a household that people came upon. Where one is open already, the note is added to it."""

    async def create() -> Opened:
        found = await commands.open_lead(session, caller, opening.household_id, opening.channel, opening.note, opening.on)
        return Opened(id=found)

    return await once(f"{PREFIX}/leads/{{id}}", create)


@router.post(
    "/leads/dispatch",
    operation_id="dispatchLeads",
    summary="派单核实",
    response_model=Dispatched,
    openapi_extra=allow("leads:write"),
)
async def dispatch_leads(session: Writing, caller: CallerDep, dispatching: Dispatching, once: OnceDep) -> Response:
    """Hand leads to the villages of their households, as many as there are: those of a whole screening, say. The answer says how many
    were dispatched, and of each that was not, why.
    """

    async def create() -> Dispatched:
        return await commands.dispatch_leads(session, caller, dispatching)

    return await once(None, create, 200)


@router.get("/leads/{id}", operation_id="getLead", summary="查询线索", openapi_extra=allow("leads:read"))
async def get_lead(session: Reading, caller: CallerDep, id: LeadId, response: Response) -> LeadDetail:
    """One lead with the hits that it rests on, what was done with it, and what can be done; its `ETag` is needed for that."""
    return await _detail(session, caller, id, response)


@router.post(
    "/leads/{id}/verify",
    operation_id="verifyLead",
    summary="入户核实",
    responses=_step(),
    openapi_extra=allow("leads:write"),
)
async def verify_lead(
    session: Writing, caller: CallerDep, id: LeadId, verification: Verification, seen: SeenVersion, response: Response
) -> LeadDetail:
    """Record a visit: who went, and what they found. The town confirms it."""
    await commands.verify_lead(session, caller, id, verification, seen)
    return await _detail(session, caller, id, response)


@router.post(
    "/leads/{id}/confirm",
    operation_id="confirmLead",
    summary="确认核实结果",
    responses=_step(),
    openapi_extra=allow("leads:write"),
)
async def confirm_lead(
    session: Writing, caller: CallerDep, id: LeadId, said: Said, seen: SeenVersion, response: Response
) -> LeadDetail:
    """Close a verified lead with what the village found; the departments behind its hits are told."""
    await commands.confirm_lead(session, caller, id, said, seen)
    return await _detail(session, caller, id, response)


@router.post(
    "/leads/{id}/send-back",
    operation_id="sendLeadBack",
    summary="退回重新核实",
    responses=_step(),
    openapi_extra=allow("leads:write"),
)
async def send_lead_back(
    session: Writing, caller: CallerDep, id: LeadId, said: Said, seen: SeenVersion, response: Response
) -> LeadDetail:
    """Ask the village to visit again, and say why."""
    await commands.send_lead_back(session, caller, id, said, seen)
    return await _detail(session, caller, id, response)


@router.post(
    "/leads/{id}/close",
    operation_id="closeLead",
    summary="办结线索",
    responses=_step(lead_closed="该线索已办结。"),
    openapi_extra=allow("leads:write"),
)
async def close_lead(
    session: Writing, caller: CallerDep, id: LeadId, closing: LeadClosing, seen: SeenVersion, response: Response
) -> LeadDetail:
    """Close a lead with what was found, at whichever stage it is. The same subject and rule then opens none for the cool-down, unless it
    grew worse.
    """
    await commands.close_lead(session, caller, id, closing, seen)
    return await _detail(session, caller, id, response)


@router.post(
    "/leads/{id}/urge",
    operation_id="urgeLead",
    summary="催办线索",
    status_code=201,
    response_model=UrgeView,
    responses=conflicts(lead_closed="该线索已办结。", urged_today="该线索今天已催办过。"),
    openapi_extra=allow("leads:write"),
)
async def urge_lead(session: Writing, caller: CallerDep, id: LeadId, urging: Urging, once: OnceDep) -> Response:
    """Ask whoever has to act for a lead to be seen to: the level above urges, once a day."""

    async def create() -> UrgeView:
        return UrgeView.model_validate(await commands.urge_lead(session, caller, id, urging.note))

    return await once(None, create)


async def _detail(session: Reading, caller: CallerDep, id: UUID, response: Response) -> LeadDetail:
    found = await reading.detail_of(session, caller, id)
    response.headers["ETag"] = etag(found.version)
    return found
