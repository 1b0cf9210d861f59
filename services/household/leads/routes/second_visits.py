"""Second visits 抽查复核 over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Response

from services.household.leads import commands, queries, reading
from services.household.leads.deadlines import parameters_of
from services.household.leads.routes.common import (
    PREFIX,
    TAGS,
    LeadId,
    SinceFilter,
    TownFilter,
    UntilFilter,
    VillageFilter,
    period,
)
from services.household.leads.schemas.second_visits import SampledLead, SecondVisitEntry, SecondVisitView
from shared.web import CallerDep, Reading, Router, Writing
from shared.web.answers import conflicts
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import allow

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)


@router.get("/second-visits", operation_id="listSecondVisits", summary="抽查复核清单", openapi_extra=allow("leads:read"))
async def list_second_visits(  # noqa: PLR0913, PLR0917
    session: Reading,
    caller: CallerDep,
    since: SinceFilter = None,
    until: UntilFilter = None,
    town: TownFilter = None,
    village: VillageFilter = None,
    done: Annotated[bool | None, Query(title="已复核", description="Only those that were, or were not, visited again.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[SampledLead]:
    """Leads that were closed as untrue and are drawn for a second visit, and those that were visited again without. Of every town and month
    of closing `second_visit_percent` are drawn, one at least; whoever asks gets the same ones.
    """
    first, last = period(since, until)
    percent = (await parameters_of(session, last))["second_visit_percent"].value
    wanted = queries.SampleFilter(first, last, tuple(code for code in (town, village) if code is not None), done)
    rows, after = await queries.sample(session, caller.scope, wanted, percent, limit=limit, cursor=cursor)
    return Page(items=[reading.sampled_lead(row) for row in rows], next=after)


@router.post(
    "/leads/{id}/second-visit",
    operation_id="recordSecondVisit",
    summary="登记抽查复核",
    status_code=201,
    response_model=SecondVisitView,
    responses=conflicts(
        not_untrue="该线索不是以“信息不实”办结的。",
        second_visit_recorded="该线索已抽查复核过。",
        same_person="由核实、确认或者办结该线索的同一人办理。",
        household_closed="该户已销户,不能再登记线索。",
    ),
    openapi_extra=allow("leads:write"),
)
async def record_second_visit(
    session: Writing, caller: CallerDep, id: LeadId, entry: SecondVisitEntry, once: OnceDep
) -> Response:
    """Record what town or county found when other people visited the household again, once a lead. Where the lead was true after all, a lead
    that rests on the same hits is opened in its place.
    """

    async def create() -> SecondVisitView:
        return SecondVisitView.model_validate(await commands.record_second_visit(session, caller, id, entry))

    return await once(None, create)
