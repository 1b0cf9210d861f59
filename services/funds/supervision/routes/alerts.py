"""Alerts and their steps over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from services.funds.parameters.queries import bounds_today
from services.funds.supervision import commands, queries
from services.funds.supervision.machine import ALERT
from services.funds.supervision.queries import AlertFilter
from services.funds.supervision.routes.common import PREFIX, READ, TAGS, AlertId, Code, RuleQuery
from services.funds.supervision.rules import Light, Subject
from services.funds.supervision.schemas.alerts import (
    AlertDetail,
    AlertView,
    AssigningAlert,
    CheckingAlert,
    OpinedOnAlert,
)
from services.funds.supervision.schemas.words import AlertState
from services.funds.supervision.views import alert_detail, alert_view
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router
from shared.web.versions import etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["STEPS", "router"]

router = Router(prefix=PREFIX, tags=TAGS)
STEPS: dict[str, type[Said]] = {
    "assign": AssigningAlert,
    "check": CheckingAlert,
    "recheck": OpinedOnAlert,
    "fix": OpinedOnAlert,
    "close": Said,
}
"""Every step with what is said."""


@router.get("/alerts", operation_id="listAlerts", summary="监管预警列表", openapi_extra=READ)
async def list_alerts(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[Code, Query(title="镇", description="Only of this town, 12 digits.")] = None,
    village: Annotated[Code, Query(title="村", description="Only of this village, 12 digits.")] = None,
    rule: RuleQuery = None,
    light: Annotated[Light | None, Query(title="灯", description="Only this light.")] = None,
    state: Annotated[AlertState | None, Query(title="状态", description="Only this state.")] = None,
    subject_id: Annotated[UUID | None, Query(title="预警对象标识", description="Only about this record.")] = None,
    open_: Annotated[bool | None, Query(alias="open", title="未关闭", description="Whether it is not closed.")] = None,
    gone: Annotated[bool | None, Query(title="已消除", description="Whether what was found is no more.")] = None,
    subject: Annotated[Subject | None, Query(title="对象", description="Only about records of this kind.")] = None,
    mine: Annotated[bool | None, Query(title="只看本人", description="Only what was given to the caller's account.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[AlertView]:
    """Alerts, the last opened first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = AlertFilter(divisions, rule, light, state, subject_id, open_, gone, subject, caller.client_id if mine else None)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.alerts(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[alert_view(row) for row in rows], next=after)


@router.get("/alerts/{id}", operation_id="getAlert", summary="查询监管预警", openapi_extra=READ)
async def get_alert(session: Reading, caller: CallerDep, alert_id: AlertId, response: Response) -> AlertDetail:
    """One alert: what it rests on, the thresholds that were used, its history, and every step that is open with what stands against it."""
    found = await alert_detail(session, caller, alert_id)
    response.headers["ETag"] = etag(found.version)
    return found


add_steps(router, ALERT, STEPS, commands.take_alert, path="/alerts", record=AlertId, named="Alert", of="预警")
