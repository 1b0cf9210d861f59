"""Alerts, their steps and how many are open over HTTP."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Response

from shared.supervision import commands, queries
from shared.supervision.machine import ALERT
from shared.supervision.queries import AlertFilter
from shared.supervision.routes.common import READ, AlertId, Code, Desk, typed
from shared.supervision.rules import Light
from shared.supervision.schemas.alerts import AlertDetail, AlertView, AssigningAlert, CheckingAlert, OpinedOnAlert
from shared.supervision.schemas.figures import AlertCountRow, AlertCounts
from shared.supervision.schemas.words import AlertState
from shared.supervision.views import bounds_today
from shared.web.csvs import CSV, Accept, csv_answer, csv_content
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router
from shared.web.versions import etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["STEPS", "add_alerts"]

STEPS: dict[str, type[Said]] = {
    "assign": AssigningAlert,
    "check": CheckingAlert,
    "recheck": OpinedOnAlert,
    "fix": OpinedOnAlert,
    "close": Said,
}
"""Every step with what is said."""
_COUNTS: dict[int | str, dict[str, Any]] = {
    200: {
        "content": csv_content("行政区划代码,行政区划名称,黄灯数\r\n610925104000,官元镇,4\r\n"),
        "description": "监管指标。JSON, or a table as CSV by `Accept`.",
    }
}


def add_alerts(router: Router, desk: Desk) -> None:
    """Alerts and what is done about them."""
    _add_list(router, desk)
    _add_one(router, desk)
    take = partial(commands.take_alert, desk.watch)
    add_steps(router, ALERT, STEPS, take, path="/alerts", record=AlertId, named=f"{desk.service}Alert", of="预警")
    _add_counts(router, desk)


def _add_list(router: Router, desk: Desk) -> None:
    forms: Any = desk.views.forms

    @router.get(
        "/alerts",
        operation_id=f"list{desk.service}Alerts",
        summary="监管预警列表",
        response_model=Page[forms.alert],
        openapi_extra=READ,
    )
    @typed(rule=desk.rule_query, subject=desk.subject_query)
    async def list_alerts(  # noqa: PLR0913, PLR0917 - the parameters of the request
        session: Reading,
        caller: CallerDep,
        town: Annotated[Code, Query(title="镇", description="Only of this town, 12 digits.")] = None,
        village: Annotated[Code, Query(title="村", description="Only of this village, 12 digits.")] = None,
        rule: str | None = None,
        light: Annotated[Light | None, Query(title="灯", description="Only this light.")] = None,
        state: Annotated[AlertState | None, Query(title="状态", description="Only this state.")] = None,
        subject_id: Annotated[UUID | None, Query(title="预警对象标识", description="Only about this record.")] = None,
        open_: Annotated[bool | None, Query(alias="open", title="未关闭", description="Whether it is not closed.")] = None,
        gone: Annotated[bool | None, Query(title="已消除", description="Whether what was found is no more.")] = None,
        subject: StrEnum | None = None,
        mine: Annotated[
            bool | None, Query(title="只看本人", description="Only what was given to the caller's account.")
        ] = None,
        limit: Limit = 50,
        cursor: Cursor = None,
    ) -> Page[AlertView]:
        """Alerts, the last opened first."""
        divisions = tuple(code for code in (town, village) if code is not None)
        mine_only = caller.client_id if mine else None
        wanted = AlertFilter(divisions, rule, light, state, subject_id, open_, gone, subject, mine_only)
        bounds = await bounds_today(session, caller.scope, desk.watch)
        rows, after = await queries.alerts(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
        return Page(items=[desk.views.alert(row) for row in rows], next=after)


def _add_one(router: Router, desk: Desk) -> None:
    @router.get(
        "/alerts/{id}",
        operation_id=f"get{desk.service}Alert",
        summary="查询监管预警",
        response_model=desk.views.forms.detail,
        openapi_extra=READ,
    )
    async def get_alert(session: Reading, caller: CallerDep, alert_id: AlertId, response: Response) -> AlertDetail:
        """One alert: what it rests on, the thresholds that were used, its history, and every step that is open with what stands against it."""
        found = await desk.views.detail(session, caller, alert_id)
        response.headers["ETag"] = etag(found.version)
        return found


def _add_counts(router: Router, desk: Desk) -> None:
    @router.get(
        "/supervision/alert-counts",
        operation_id=f"read{desk.service}AlertCounts",
        summary="预警按镇按灯统计",
        response_model=AlertCounts,
        responses=_COUNTS,
        openapi_extra=READ,
    )
    async def read_alert_counts(session: Reading, caller: CallerDep, accept: Accept = "") -> Response | AlertCounts:
        """Open alerts by town and light, within the caller's divisions."""
        rows = await queries.alert_counts(session, caller.scope)
        told = AlertCounts(by_town=[AlertCountRow.model_validate(row) for row in rows])
        return csv_answer(told.by_town, AlertCountRow, "alert-counts") if CSV in accept else told
