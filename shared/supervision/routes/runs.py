"""Rules and their runs over HTTP."""

from __future__ import annotations

from typing import Any

from fastapi import Response

from shared.standards.clock import today
from shared.supervision import commands, queries
from shared.supervision.routes.common import READ, RUN, Desk, RunId, typed
from shared.supervision.schemas.runs import (
    LeftOutRuleView,
    SupervisionFindingView,
    SupervisionRuleView,
    SupervisionRunChanged,
    SupervisionRunView,
)
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing

__all__ = ["add_runs"]


def add_runs(router: Router, desk: Desk) -> None:
    """The rules, their runs and what these found."""
    _add_rules(router, desk)
    _add_running(router, desk)
    _add_reading(router, desk)


def _add_rules(router: Router, desk: Desk) -> None:
    forms: Any = desk.views.forms

    @router.get(
        "/supervision-rules",
        operation_id=f"list{desk.service}SupervisionRules",
        summary="监管规则",
        response_model=Page[forms.rule],
        openapi_extra=READ,
    )
    async def list_rules(session: Reading, caller: CallerDep) -> Page[SupervisionRuleView]:
        """Every rule with its thresholds as they hold today. Thresholds are changed as parameters."""
        return Page(items=await desk.views.rules(session, caller.scope))

    @router.get(
        "/supervision-rules/left-out",
        operation_id=f"list{desk.service}LeftOutRules",
        summary="不运行的监管规则",
        response_model=Page[forms.left_out],
        openapi_extra=READ,
    )
    async def list_left_out(_caller: CallerDep) -> Page[LeftOutRuleView]:
        """Rules of the source that are not run, each with its reason: no finding about them does not mean that nothing is wrong."""
        return Page(items=desk.views.left_out())


def _add_running(router: Router, desk: Desk) -> None:
    @router.post(
        "/supervision-runs",
        operation_id=f"run{desk.service}Supervision",
        summary="运行监管规则",
        status_code=201,
        response_model=SupervisionRunChanged,
        openapi_extra=RUN,
    )
    async def run_supervision(session: Writing, caller: CallerDep, once: OnceDep) -> Response:
        """Run all rules over the whole county now. The platform does so every day by itself; a run that follows another at once opens nothing."""
        commands.require_county(caller)

        async def run() -> SupervisionRunChanged:
            return SupervisionRunChanged(id=await commands.run_rules(session, caller, desk.watch, today()))

        return await once(f"{router.prefix}/supervision-runs/{{id}}", run)


def _add_reading(router: Router, desk: Desk) -> None:
    forms: Any = desk.views.forms

    @router.get(
        "/supervision-runs",
        operation_id=f"list{desk.service}SupervisionRuns",
        summary="监管运行列表",
        response_model=Page[forms.run],
        openapi_extra=READ,
    )
    async def list_runs(
        session: Reading, caller: CallerDep, limit: Limit = 50, cursor: Cursor = None
    ) -> Page[SupervisionRunView]:
        """Runs, the last one first. Their counts are those of the whole county."""
        rows, after = await queries.runs(session, caller.scope, limit=limit, cursor=cursor)
        return Page(items=[desk.views.run(row) for row in rows], next=after)

    @router.get(
        "/supervision-runs/{id}",
        operation_id=f"get{desk.service}SupervisionRun",
        summary="查询监管运行",
        response_model=forms.run,
        openapi_extra=READ,
    )
    async def get_run(session: Reading, caller: CallerDep, run_id: RunId) -> SupervisionRunView:
        """One run: what it found by rule, and what became of alerts."""
        return desk.views.run(await queries.run(session, caller.scope, run_id))

    @router.get(
        "/supervision-runs/{id}/findings",
        operation_id=f"list{desk.service}SupervisionFindings",
        summary="监管运行的发现",
        response_model=Page[forms.finding],
        openapi_extra=READ,
    )
    @typed(rule=desk.rule_query)
    async def list_findings(
        session: Reading,
        caller: CallerDep,
        run_id: RunId,
        rule: str | None = None,
        limit: Limit = 50,
        cursor: Cursor = None,
    ) -> Page[SupervisionFindingView]:
        """What a run found within the caller's divisions, suppressed findings too."""
        await queries.run(session, caller.scope, run_id)
        rows, after = await queries.findings(session, caller.scope, run_id, rule, limit=limit, cursor=cursor)
        return Page(items=[desk.views.finding(row) for row in rows], next=after)
