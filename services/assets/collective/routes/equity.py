"""Members' shares over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.assets.collective import commands, queries
from services.assets.collective.routes.common import READ, WRITE, CollectiveId, router
from services.assets.collective.schemas.equity import (
    EquityChange,
    EquityReport,
    EquitySet,
    EquityShareHeld,
    EquityTable,
)
from services.assets.collective.schemas.words import ShareWord
from services.assets.collective.views import equity_report
from shared.standards.clock import today
from shared.web.answers import conflicts
from shared.web.pages import Page
from shared.web.routing import CallerDep, Reading, Writing
from shared.web.versions import SeenVersion, etag

__all__: list[str] = []

_ENDED = "该集体经济组织已注销。"


@router.get("/collectives/{id}/equity", operation_id="getCollectiveEquity", summary="股权报表", openapi_extra=READ)
async def get_equity(
    session: Reading,
    caller: CallerDep,
    collective_id: CollectiveId,
    response: Response,
    on: Annotated[date | None, Query(title="截至日期", description="Left out: today.", examples=["2026-03-16"])] = None,
) -> EquityReport:
    """The equity report on a day: all shares, by kind and by household, with each household's part of 100 and whom there is to look after."""
    of = await queries.collective(session, caller.scope, collective_id)
    response.headers["ETag"] = etag(of.version)
    return await equity_report(session, caller, collective_id, on or today())


@router.get(
    "/collectives/{id}/equity/households/{household}",
    operation_id="listHouseholdEquity",
    summary="农户股权变更记录",
    openapi_extra=READ,
)
async def list_holdings(
    session: Reading,
    caller: CallerDep,
    collective_id: CollectiveId,
    household_id: Annotated[
        UUID,
        Path(
            alias="household", title="农户标识", description="The household.", examples=["019a1b2c-0000-7000-8000-000000000001"]
        ),
    ],
) -> Page[EquityShareHeld]:
    """All shares that a household holds or held, with the documents by which they came and went."""
    await queries.collective(session, caller.scope, collective_id)
    rows = await queries.holdings_of(session, caller.scope, collective_id, household_id)
    return Page(items=[EquityShareHeld.model_validate(row) for row in rows])


@router.put(
    "/collectives/{id}/equity/{kind}",
    operation_id="setCollectiveEquity",
    summary="设置股权清单",
    responses=conflicts(collective_ended=_ENDED),
    openapi_extra=WRITE,
)
async def set_equity(
    session: Writing,
    caller: CallerDep,
    collective_id: CollectiveId,
    kind: Annotated[ShareWord, Path(title="股权类型", description="Of which the list is.", examples=["population"])],
    table: EquityTable,
    seen: SeenVersion,
    response: Response,
) -> EquitySet:
    """Set the whole list of a kind of shares as of a day. Rows that differ are closed and opened; set again, it changes nothing."""
    done = await commands.set_equity(session, caller, collective_id, kind, table, seen)
    response.headers["ETag"] = etag(done.version)
    return done


@router.post(
    "/collectives/{id}/equity-changes",
    operation_id="changeCollectiveEquity",
    summary="变更农户股权",
    responses=conflicts(collective_ended=_ENDED),
    openapi_extra=WRITE,
)
async def change_equity(
    session: Writing,
    caller: CallerDep,
    collective_id: CollectiveId,
    change: EquityChange,
    seen: SeenVersion,
    response: Response,
) -> EquitySet:
    """Change what one household holds of a kind as of a day, on a document."""
    done = await commands.change_equity(session, caller, collective_id, change, seen)
    response.headers["ETag"] = etag(done.version)
    return done
