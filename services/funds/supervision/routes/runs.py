"""Rules and their runs over HTTP."""

from __future__ import annotations

from fastapi import Response

from services.funds.supervision import commands, queries
from services.funds.supervision.catalogue import LEFT_OUT
from services.funds.supervision.routes.common import PREFIX, READ, RUN, TAGS, RuleQuery, RunId
from services.funds.supervision.schemas.runs import (
    LeftOutRuleView,
    SupervisionFindingView,
    SupervisionRuleView,
    SupervisionRunChanged,
    SupervisionRunView,
)
from services.funds.supervision.views import finding_view, rule_views
from shared.standards.clock import today
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)


@router.get("/supervision-rules", operation_id="listSupervisionRules", summary="监管规则", openapi_extra=READ)
async def list_rules(session: Reading, caller: CallerDep) -> Page[SupervisionRuleView]:
    """Every rule with its thresholds as they hold today. Thresholds are changed as parameters."""
    return Page(items=await rule_views(session, caller.scope))


@router.get("/supervision-rules/left-out", operation_id="listLeftOutRules", summary="不运行的监管规则", openapi_extra=READ)
async def list_left_out(_caller: CallerDep) -> Page[LeftOutRuleView]:
    """Rules of the source that are not run, each with its reason: no finding about them does not mean that nothing is wrong."""
    return Page(items=[LeftOutRuleView(rule=rule.code, rule_title=rule.title, why=rule.why) for rule in LEFT_OUT])


@router.post(
    "/supervision-runs",
    operation_id="runSupervision",
    summary="运行监管规则",
    status_code=201,
    response_model=SupervisionRunChanged,
    openapi_extra=RUN,
)
async def run_supervision(session: Writing, caller: CallerDep, once: OnceDep) -> Response:
    """Run all rules over the whole county now. The platform does so every day by itself; a run that follows another at once opens nothing."""
    commands.require_county(caller)

    async def run() -> SupervisionRunChanged:
        return SupervisionRunChanged(id=await commands.run_rules(session, caller, today()))

    return await once(f"{PREFIX}/supervision-runs/{{id}}", run)


@router.get("/supervision-runs", operation_id="listSupervisionRuns", summary="监管运行列表", openapi_extra=READ)
async def list_runs(session: Reading, caller: CallerDep, limit: Limit = 50, cursor: Cursor = None) -> Page[SupervisionRunView]:
    """Runs, the last one first. Their counts are those of the whole county."""
    rows, after = await queries.runs(session, caller.scope, limit=limit, cursor=cursor)
    return Page(items=[SupervisionRunView.model_validate(row) for row in rows], next=after)


@router.get("/supervision-runs/{id}", operation_id="getSupervisionRun", summary="查询监管运行", openapi_extra=READ)
async def get_run(session: Reading, caller: CallerDep, run_id: RunId) -> SupervisionRunView:
    """One run: what it found by rule, and what became of alerts."""
    return SupervisionRunView.model_validate(await queries.run(session, caller.scope, run_id))


@router.get(
    "/supervision-runs/{id}/findings",
    operation_id="listSupervisionFindings",
    summary="监管运行的发现",
    openapi_extra=READ,
)
async def list_findings(
    session: Reading, caller: CallerDep, run_id: RunId, rule: RuleQuery = None, limit: Limit = 50, cursor: Cursor = None
) -> Page[SupervisionFindingView]:
    """What a run found within the caller's divisions, suppressed findings too."""
    await queries.run(session, caller.scope, run_id)
    rows, after = await queries.findings(session, caller.scope, run_id, rule, limit=limit, cursor=cursor)
    return Page(items=[finding_view(row) for row in rows], next=after)
