"""Screenings over HTTP."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator, Sequence
from typing import Annotated, Any, TypeVar
from uuid import UUID

from fastapi import Path, Query, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel

from services.household.screening import commands, queries
from services.household.screening.catalogue import RULES
from services.household.screening.rules import Level
from services.household.screening.schemas import (
    HitView,
    RuleView,
    ScreeningLeadView,
    ScreeningRequest,
    ScreeningView,
    WatchedView,
    hit_fields,
)
from shared.intake.export import safe_cell
from shared.web import CallerDep, Problem, Reading, Router, Writing
from shared.web.answers import conflicts
from shared.web.csvs import CSV, CSV_TYPE, MARK, Accept, csv_content, disposition
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import allow

__all__ = ["router"]

PREFIX = "/api/household/v1"
View = TypeVar("View", bound=BaseModel)

router = Router(prefix=PREFIX)


def _listed(csv: str) -> dict[int | str, dict[str, Any]]:
    """The answers of a list that is had as pages or as CSV, such as this."""
    return {
        200: {
            "content": csv_content(csv),
            "description": "结果列表。Pages as JSON; all of it as CSV, by `Accept`.",
        },
        **conflicts(
            screening_queued="筛查排队中,请稍后再读取结果。",
            screening_running="筛查尚未完成,请稍后再读取结果。",
            screening_failed="筛查失败,没有结果。",
        ),
    }


ScreeningId = Annotated[
    UUID, Path(title="筛查号", description="The screening.", examples=["019a1b2c-0000-7000-8000-000000000001"])
]
RuleFilter = Annotated[
    str | None, Query(title="规则", description="Only hits of this rule.", max_length=20, pattern=r"^[A-Z0-9-]+$")
]
LevelFilter = Annotated[Level | None, Query(title="级别", description="Only this level.")]


@router.post(
    "/screenings",
    operation_id="requestScreening",
    summary="发起筛查",
    tags=["筛查"],
    status_code=202,
    response_model=ScreeningView,
    openapi_extra=allow("screening:run"),
)
async def request_screening(session: Writing, caller: CallerDep, request: ScreeningRequest, once: OnceDep) -> Response:
    """Queue a screening of the whole county as of a day; its `Location` tells how far it is."""

    async def create() -> ScreeningView:
        return await commands.request_screening(session, caller, request.as_of)

    return await once(f"{PREFIX}/screenings/{{id}}", create, 202)


@router.get(
    "/screenings",
    operation_id="listScreenings",
    summary="筛查列表",
    tags=["筛查"],
    openapi_extra=allow("screening:read"),
)
async def list_screenings(session: Reading, caller: CallerDep, limit: Limit = 50, cursor: Cursor = None) -> Page[ScreeningView]:
    """Screenings, the last one first."""
    rows, after = await queries.screenings(session, caller.scope, limit=limit, cursor=cursor)
    return Page(items=[ScreeningView.model_validate(row[0]) for row in rows], next=after)


async def _screening(session: Reading, caller: CallerDep, id: UUID) -> ScreeningView:
    found = await queries.screening(session, caller.scope, id)
    if found is None:
        raise Problem(404, "unknown_screening", "没有这次筛查。")
    return ScreeningView.model_validate(found)


async def _require_result(session: Reading, caller: CallerDep, id: UUID) -> None:
    screening = await _screening(session, caller, id)
    if screening.state != "completed":
        reason = "筛查失败,没有结果。" if screening.state == "failed" else "筛查尚未完成,请稍后再读取结果。"
        raise Problem(409, f"screening_{screening.state}", reason)


@router.get(
    "/screenings/{id}",
    operation_id="getScreening",
    summary="查询筛查",
    tags=["筛查"],
    openapi_extra=allow("screening:read"),
)
async def get_screening(session: Reading, caller: CallerDep, id: ScreeningId) -> ScreeningView:
    """One screening: how far it is, its figures, and the parameter versions that it used."""
    return await _screening(session, caller, id)


@router.get(
    "/screenings/{id}/hits",
    operation_id="listScreeningHits",
    summary="筛查命中",
    tags=["筛查"],
    openapi_extra=allow("screening:read"),
    response_model=Page[HitView],
    responses=_listed("户编号,rule,level,value\r\n610925104000001,MED-01,orange,11813.00\r\n"),
)
async def list_hits(  # noqa: PLR0913, PLR0917 - the parameters of the request
    request: Request,
    session: Reading,
    caller: CallerDep,
    id: ScreeningId,
    rule: RuleFilter = None,
    level: LevelFilter = None,
    limit: Limit = 100,
    cursor: Cursor = None,
    accept: Accept = "",
) -> Response | Page[HitView]:
    """Hits of a screening, household by household: JSON pages, or all as `text/csv` with the columns 户编号, rule, level, value."""
    await _require_result(session, caller, id)
    statement = queries.hits(caller.scope, id, rule, level)
    if CSV in accept:
        return _export(request, caller, statement, ("rule", "level", "value"), "hits.csv")
    rows, after = await queries.page_of(session, caller.scope, statement, limit=limit, cursor=cursor)
    return Page(items=[HitView.model_validate(hit_fields(row)) for row in rows], next=after)


@router.get(
    "/screenings/{id}/leads",
    operation_id="listScreeningLeads",
    summary="筛查线索",
    tags=["筛查"],
    openapi_extra=allow("screening:read"),
    response_model=Page[ScreeningLeadView],
    responses=_listed("户编号,level,category\r\n610925104000001,red,SUDDEN\r\n"),
)
async def list_screening_leads(
    request: Request,
    session: Reading,
    caller: CallerDep,
    id: ScreeningId,
    limit: Limit = 100,
    cursor: Cursor = None,
    accept: Accept = "",
) -> Response | Page[ScreeningLeadView]:
    """Leads that a screening opened or joined, as they were then: JSON pages, or `text/csv` with the columns 户编号, level, category."""
    await _require_result(session, caller, id)
    statement = queries.leads_of_screening(caller.scope, id)
    if CSV in accept:
        return _export(request, caller, statement, ("level", "category"), "leads.csv")
    rows, after = await queries.page_of(session, caller.scope, statement, limit=limit, cursor=cursor)
    return Page(items=_views(ScreeningLeadView, rows), next=after)


@router.get(
    "/screenings/{id}/watch-list",
    operation_id="listWatched",
    summary="重点关注户",
    tags=["筛查"],
    openapi_extra=allow("screening:read"),
    response_model=Page[WatchedView],
    responses=_listed("户编号\r\n610925104000002\r\n"),
)
async def list_watched(
    request: Request,
    session: Reading,
    caller: CallerDep,
    id: ScreeningId,
    limit: Limit = 100,
    cursor: Cursor = None,
    accept: Accept = "",
) -> Response | Page[WatchedView]:
    """Households of which a screening found yellow hits only: JSON pages, or `text/csv` with the column 户编号."""
    await _require_result(session, caller, id)
    statement = queries.watched(caller.scope, id)
    if CSV in accept:
        return _export(request, caller, statement, (), "watch-list.csv")
    rows, after = await queries.page_of(session, caller.scope, statement, limit=limit, cursor=cursor)
    return Page(items=_views(WatchedView, rows), next=after)


@router.get(
    "/screening-rules",
    operation_id="listScreeningRules",
    summary="筛查规则",
    tags=["筛查"],
    openapi_extra=allow("leads:read"),
)
async def list_rules() -> Page[RuleView]:
    """The rules of the screening with the parameters that they use."""
    return Page(items=_views(RuleView, list(RULES.values())))


def _views(view: type[View], rows: Sequence[Any]) -> list[View]:
    return [view.model_validate(row, from_attributes=True) for row in rows]


def _export(request: Request, caller: CallerDep, statement: Any, columns: Sequence[str], name: str) -> Response:  # noqa: ANN401
    """All rows as CSV, streamed: 户编号 and the named columns."""
    fields = ("household_no", *columns)

    async def lines() -> AsyncIterator[str]:
        yield MARK + ",".join(("户编号", *columns)) + "\r\n"
        async for rows in queries.every_row(request.app.state.database, caller.scope, statement):
            text = io.StringIO()
            csv.writer(text).writerows([safe_cell(getattr(row, field) or "") for field in fields] for row in rows)
            yield text.getvalue()

    return StreamingResponse(lines(), media_type=CSV_TYPE, headers=disposition(name))
