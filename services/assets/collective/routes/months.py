"""Months of collectives over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.assets.collective import commands, queries
from services.assets.collective.machine import COLLECTIVE_MONTH
from services.assets.collective.queries import MonthFilter
from services.assets.collective.routes.common import READ, Code, Month, first_day, router
from services.assets.collective.schemas.months import (
    CollectiveMonthDetail,
    CollectiveMonthView,
    PublicisingCollectiveMonth,
    SubmittingCollectiveMonth,
)
from services.assets.collective.schemas.words import MonthState
from services.assets.collective.views import month_detail, month_view
from services.assets.parameters.queries import bounds_today
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading
from shared.web.versions import etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["STEPS"]

STEPS: dict[str, type[Said]] = {
    **dict.fromkeys(COLLECTIVE_MONTH.transitions, Said),
    "submit": SubmittingCollectiveMonth,
    "publicise": PublicisingCollectiveMonth,
}
_MonthId = Annotated[
    UUID, Path(alias="id", title="三资月报标识", description="The month.", examples=["019a1b2c-0000-7000-8000-000000000095"])
]


@router.get("/collective-months", operation_id="listCollectiveMonths", summary="三资月报列表", openapi_extra=READ)
async def list_months(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    collective_id: Annotated[UUID | None, Query(title="集体经济组织标识", description="Only of this collective.")] = None,
    month: Month = None,
    state: Annotated[MonthState | None, Query(title="状态", description="Only this state.")] = None,
    differing: Annotated[
        bool | None, Query(title="不一致", description="Only where bank and books differ, or only others.")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[CollectiveMonthView]:
    """Months that are over, the last first: who has handed in, what was checked, what is public."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = MonthFilter(divisions, collective_id, first_day(month), state, differing)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.months(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[month_view(row) for row in rows], next=after)


@router.get("/collective-months/{id}", operation_id="getCollectiveMonth", summary="查询三资月报", openapi_extra=READ)
async def get_month(session: Reading, caller: CallerDep, month_id: _MonthId, response: Response) -> CollectiveMonthDetail:
    """One month: its statement, as it was handed in or as the books say now, and every step that is open with what stands against it."""
    found = await month_detail(session, caller, month_id)
    response.headers["ETag"] = etag(found.version)
    return found


add_steps(
    router,
    COLLECTIVE_MONTH,
    STEPS,
    commands.take_month,
    path="/collective-months",
    record=_MonthId,
    named="CollectiveMonth",
    of="三资月报",
    refusals={"already_publicised": "该月报正在公示。"},
)
