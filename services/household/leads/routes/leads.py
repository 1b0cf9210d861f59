"""Leads and their steps over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Response

from services.household.leads import commands, queries
from services.household.leads.routes.common import (
    PREFIX,
    TAGS,
    LeadId,
    LevelFilter,
    RuleFilter,
    TownFilter,
    VillageFilter,
    whole_lead,
)
from services.household.leads.schemas.leads import LeadDetail, LeadView, UrgeView
from services.household.leads.schemas.steps import Dispatched, Dispatching, LeadOpening, Opened, Urging
from services.household.leads.schemas.words import Channel, Stage
from services.household.parameters.queries import bounds_today
from services.household.screening.rules import Category
from shared.web import CallerDep, Reading, Router, Writing
from shared.web.answers import conflicts, problems
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import allow

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)


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
    return await whole_lead(session, caller, id, response)


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
