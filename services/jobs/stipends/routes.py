"""Stipend payrolls over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.employment.rules import first_of
from services.jobs.parameters.queries import bounds_today
from services.jobs.posts.schemas import FundWord
from services.jobs.stipends import commands, queries
from services.jobs.stipends.machine import PAYROLL
from services.jobs.stipends.queries import LineFilter, PayrollFilter
from services.jobs.stipends.schemas.payrolls import (
    CheckingPayroll,
    PayrollCheckFigure,
    PayrollCheckView,
    PayrollConfirming,
    PayrollDetail,
    PayrollEntry,
    PayrollExplaining,
    PayrollFigure,
    PayrollLineView,
    PayrollPublicising,
    PayrollsMade,
    PayrollView,
)
from services.jobs.stipends.schemas.words import MONTH, PayrollDimensionWord, PayrollState, StandingWord
from services.jobs.stipends.views import (
    check_figure_view,
    check_views,
    figure_view,
    line_view,
    payroll_detail,
    payroll_view,
)
from shared.registry.places import names_of
from shared.standards.divisions import digits_below
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["PayrollId", "router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["公益性岗位补贴"])
_READ, _WRITE, _CHECK = allow("stipends:read"), allow("stipends:write"), allow("stipends:check")
_MAKE, _JUDGE = allow("stipends:check", "stipends:review"), allow("stipends:write", "stipends:check", "stipends:review")
_STATE = "批次当前状态不能办理。"
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
_Of = Annotated[
    str,
    Query(title="行政区划", description="Of which division, 12 digits.", pattern=r"^[0-9]{12}$", examples=["610925000000"]),
]
_OfMonth = Annotated[str, Query(title="月份", description="Of which month, `YYYY-MM`.", pattern=MONTH, examples=["2026-10"])]
PayrollId = Annotated[
    UUID,
    Path(alias="id", title="补贴发放批次标识", description="The payroll.", examples=["019a1b2c-0000-7000-8000-0000000000d1"]),
]
_LineId = Annotated[
    UUID, Path(alias="id", title="明细标识", description="The line.", examples=["019a1b2c-0000-7000-8000-0000000000d2"])
]


@router.post(
    "/payrolls",
    operation_id="makePayrolls",
    summary="生成补贴发放批次",
    status_code=201,
    response_model=PayrollsMade,
    openapi_extra=_MAKE,
)
async def make(session: Writing, caller: CallerDep, entry: PayrollEntry, once: OnceDep) -> Response:
    """Make the payrolls of a month and a fund, one for each town, with a line for everybody who served on a day of it and for whoever was not paid
    before. Who is in one already is left out, so the same again makes nothing. With an `Idempotency-Key` it answers the same, too.
    """
    return await once(None, lambda: commands.make(session, caller, entry))


@router.get("/payrolls", operation_id="listPayrolls", summary="补贴发放批次列表", openapi_extra=_READ)
async def list_payrolls(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only of this town, 12 digits.")] = None,
    state: Annotated[PayrollState | None, Query(title="状态", description="Only this state.")] = None,
    month: Annotated[str | None, Query(title="月份", description="Only of this month, `YYYY-MM`.", pattern=MONTH)] = None,
    fund: Annotated[FundWord | None, Query(title="补贴资金来源", description="Only of this fund.")] = None,
    unconfirmed: Annotated[
        _Code, Query(title="待确认的村", description="Only those that wait for the confirmation of this village (or town).")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[PayrollView]:
    """Payrolls with the sums of the lines that the caller may see, those made last first."""
    divisions = () if town is None else (town,)
    wanted = PayrollFilter(divisions, state, None if month is None else first_of(month), fund, unconfirmed)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.payrolls(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[payroll_view(row) for row in rows], next=after)


@router.get("/payrolls/{id}", operation_id="getPayroll", summary="查询补贴发放批次", openapi_extra=_READ)
async def get_payroll(session: Reading, caller: CallerDep, payroll_id: PayrollId, response: Response) -> PayrollDetail:
    """One payroll: its sums, which villages have confirmed, and every step that is open with what stands against it."""
    found = await payroll_detail(session, caller, payroll_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.get("/payrolls/{id}/lines", operation_id="listPayrollLines", summary="补贴发放明细", openapi_extra=_READ)
async def list_lines(
    session: Reading,
    caller: CallerDep,
    payroll_id: PayrollId,
    village: Annotated[_Code, Query(title="村", description="Only of posts in this village, 12 digits.")] = None,
    standing: Annotated[StandingWord | None, Query(title="明细状态", description="Only these lines.")] = None,
    check: Annotated[
        str | None,
        Query(title="核验代码", description="Only lines of which this check found something.", pattern=r"^[A-Z]{2}-[0-9]{2}$"),
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[PayrollLineView]:
    """Lines of a payroll in their order, each with what checks found of it."""
    await queries.payroll(session, caller.scope, payroll_id)
    wanted = LineFilter(village, standing, check)
    rows, after = await queries.lines(session, caller.scope, payroll_id, wanted, limit=limit, cursor=cursor)
    found = await queries.findings_of(session, caller.scope, [row.id for row in rows])
    return Page(items=[line_view(row, found[row.id]) for row in rows], next=after)


@router.post(
    "/payrolls/{id}/judgements",
    operation_id="judgePayroll",
    summary="重新核验补贴发放批次",
    responses=conflicts(wrong_state=_STATE),
    openapi_extra=_JUDGE,
)
async def judge(session: Writing, caller: CallerDep, payroll_id: PayrollId) -> Changed:
    """Run every check again, and reckon lines anew that the town has not passed; a village whose lines come to something else confirms again."""
    return await commands.judge_again(session, caller, payroll_id)


@router.post(
    "/payrolls/{id}/confirmations",
    operation_id="confirmPayroll",
    summary="村确认补贴发放明细",
    responses=conflicts(wrong_state=_STATE),
    openapi_extra=_WRITE,
)
async def confirm(session: Writing, caller: CallerDep, payroll_id: PayrollId, said: PayrollConfirming) -> Changed:
    """Confirm the lines of a village; confirmed twice, nothing happens."""
    return await commands.confirm(session, caller, payroll_id, said)


@router.post(
    "/payroll-lines/{id}/explanations",
    operation_id="explainPayrollLine",
    summary="说明暂缓发放的明细",
    responses=conflicts(wrong_state=_STATE, blocks="该项核验不予发放,说明情况不能解除。"),
    openapi_extra=_WRITE,
)
async def explain(session: Writing, caller: CallerDep, line_id: _LineId, said: PayrollExplaining) -> Changed:
    """Explain what a check holds a line for. It is paid once the town has passed it; said again, it says something else."""
    return await commands.explain(session, caller, line_id, said)


add_steps(
    router,
    PAYROLL,
    {**dict.fromkeys(PAYROLL.transitions, Said), "check": CheckingPayroll},
    commands.take,
    path="/payrolls",
    record=PayrollId,
    named="Payroll",
    of="补贴发放",
)


@router.post(
    "/payrolls/{id}/publicity",
    operation_id="publicisePayroll",
    summary="公示补贴发放结果",
    responses=conflicts(wrong_state="当前状态不需公示。", already_publicised="正在公示。"),
    openapi_extra=_CHECK,
)
async def publicise(
    session: Writing,
    caller: CallerDep,
    payroll_id: PayrollId,
    said: PayrollPublicising,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Record that the notice of what was paid was put up."""
    changed = await commands.publicise(session, caller, payroll_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.get("/payroll-checks", operation_id="listPayrollChecks", summary="补贴发放核验规则", openapi_extra=_READ)
async def list_checks() -> list[PayrollCheckView]:
    """Every check that lines go through, and how it acts."""
    return check_views()


@router.get("/payroll-figures", operation_id="listPayrollFigures", summary="补贴发放统计", openapi_extra=_READ)
async def list_figures(
    session: Reading,
    caller: CallerDep,
    division: _Of,
    month: _OfMonth,
    by: Annotated[PayrollDimensionWord, Query(title="统计维度", description="By what it is counted.")] = "division",
) -> list[PayrollFigure]:
    """Lines of a month by fund, kind of post or division: people, yuan, how many are held, blocked, paid, failed."""
    digits = digits_below(division)
    rows = await queries.figures(session, caller.scope, division, first_of(month), by, digits)
    names = await names_of(session, caller.scope, [row.code for row in rows]) if by == "division" else {}
    return [figure_view(row, by, names) for row in rows]


@router.get("/payroll-check-figures", operation_id="listPayrollCheckFigures", summary="补贴发放核验统计", openapi_extra=_READ)
async def list_check_figures(session: Reading, caller: CallerDep, division: _Of, month: _OfMonth) -> list[PayrollCheckFigure]:
    """How many lines of a month each check blocks or holds, and how many were explained."""
    rows = await queries.check_figures(session, caller.scope, division, first_of(month))
    return [check_figure_view(row) for row in rows]
