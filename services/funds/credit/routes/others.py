"""Banks, the compensation fund, subsidies, findings and figures over HTTP."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Path, Query, Response

from services.funds.credit import commands, queries, reading
from services.funds.credit.routes.common import APPROVE, PREFIX, READ, TAGS, WRITE
from services.funds.credit.schemas.others import (
    CreditFigure,
    CreditFigures,
    LenderSetting,
    LenderView,
    LoanFindingView,
    MainBankSetting,
    MainBankView,
    RiskFundEntryView,
    RiskFundMovement,
    SubsidyCounting,
    SubsidyLineView,
    SubsidyPaying,
    SubsidyRunView,
)
from shared.web.answers import conflicts, problems
from shared.web.bodies import Changed
from shared.web.csvs import CSV, Accept, csv_answer, csv_content
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing
from shared.web.versions import PreconditionDep, SeenVersion, etag
from shared.workflow.schemas import Said

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
Code = Annotated[str, Path(title="代码", description="The bank.", pattern=r"^[A-Z][A-Z0-9]{1,11}$", examples=["NSH"])]
Town = Annotated[
    str, Path(alias="town", title="镇", description="The town, 12 digits.", pattern=r"^[0-9]{12}$", examples=["610925104000"])
]
RunId = Annotated[
    UUID, Path(alias="id", title="标识", description="The run.", examples=["019a1b2c-0000-7000-8000-000000000032"])
]
FindingCode = Literal["R-M1", "R-M2", "R-M3", "R-M4", "R-M5", "R-M6", "R-M7", "R-M8", "R-M9", "F-A19"]
_EXAMPLE = "代码,名称,符合条件户数\r\n610925104000,官元镇,412\r\n"
_FIGURES: dict[str, Any] = {
    "response_model": CreditFigures,
    "responses": {200: {"content": csv_content(_EXAMPLE), "description": "指标。JSON, or a table as CSV by `Accept`."}},
    "openapi_extra": READ,
}


@router.get("/lenders", operation_id="listLenders", summary="贷款银行", openapi_extra=READ)
async def list_lenders(session: Reading, caller: CallerDep) -> Page[LenderView]:
    """Every bank that lends, with what its compensation fund holds."""
    return Page(items=[LenderView.model_validate(row) for row in await queries.lenders(session, caller.scope)])


@router.put(
    "/lenders/{code}",
    operation_id="setLender",
    summary="登记或修改贷款银行",
    responses={201: {"model": LenderView, "description": "已登记。Registered."}, **conflicts(title_taken="已有同名的银行。")},
    openapi_extra=WRITE,
)
async def put_lender(
    session: Writing,
    caller: CallerDep,
    code: Code,
    setting: LenderSetting,
    precondition: PreconditionDep,
    response: Response,
) -> LenderView:
    """Record a bank, or replace what is said of it, with the reason. One that is closed lends no more."""
    if await commands.set_lender(session, caller, code, setting, precondition):
        response.status_code = 201
        response.headers["Location"] = f"{PREFIX}/lenders/{code}"
    found = LenderView.model_validate(await queries.lender(session, caller.scope, code))
    response.headers["ETag"] = etag(found.version)
    return found


@router.get("/main-banks", operation_id="listMainBanks", summary="主责任银行", openapi_extra=READ)
async def list_main_banks(session: Reading, caller: CallerDep) -> Page[MainBankView]:
    """The main bank of each town."""
    return Page(items=[MainBankView.model_validate(row) for row in await queries.main_banks(session, caller.scope)])


@router.put(
    "/main-banks/{town}",
    operation_id="setMainBank",
    summary="指定主责任银行",
    responses={201: {"model": MainBankView, "description": "已指定。Set."}},
    openapi_extra=WRITE,
)
async def put_main_bank(
    session: Writing,
    caller: CallerDep,
    town: Town,
    setting: MainBankSetting,
    precondition: PreconditionDep,
    response: Response,
) -> MainBankView:
    """Say which bank answers for a town."""
    if await commands.set_main_bank(session, caller, town, setting, precondition):
        response.status_code = 201
        response.headers["Location"] = f"{PREFIX}/main-banks"
    rows = await queries.main_banks(session, caller.scope)
    found = next(MainBankView.model_validate(row) for row in rows if row.division_code == town)
    response.headers["ETag"] = etag(found.version)
    return found


@router.get("/lenders/{code}/fund-entries", operation_id="listRiskFundEntries", summary="风险补偿金明细", openapi_extra=READ)
async def list_fund_entries(
    session: Reading, caller: CallerDep, code: Code, limit: Limit = 50, cursor: Cursor = None
) -> Page[RiskFundEntryView]:
    """What moved a bank's compensation fund, the last recorded first."""
    rows, after = await queries.fund_entries(session, caller.scope, code, limit=limit, cursor=cursor)
    return Page(items=[RiskFundEntryView.model_validate(row) for row in rows], next=after)


@router.post(
    "/risk-fund-entries",
    operation_id="moveRiskFund",
    summary="登记风险补偿金变动",
    status_code=201,
    response_model=Changed,
    responses=conflicts(
        insufficient_fund="风险补偿金不足。",
        not_compensated="风险补偿金没有为该笔贷款代偿。",
        over_compensation="返还超过代偿金额。",
    ),
    openapi_extra=WRITE,
)
async def move_fund(session: Writing, caller: CallerDep, movement: RiskFundMovement, once: OnceDep) -> Response:
    """Record money that enters or leaves a bank's compensation fund."""
    return await once(None, lambda: commands.move_fund(session, caller, movement))


@router.post(
    "/subsidy-runs",
    operation_id="countSubsidy",
    summary="测算贴息",
    status_code=201,
    response_model=Changed,
    responses=conflicts(approved="该季度贴息已审批,不能重新测算。"),
    openapi_extra=WRITE,
)
async def count_subsidy(session: Writing, caller: CallerDep, counting: SubsidyCounting, once: OnceDep) -> Response:
    """Count the subsidy of a quarter that is over, and anew until it is approved."""
    return await once(f"{PREFIX}/subsidy-runs/{{id}}", lambda: commands.count_run(session, caller, counting))


@router.get("/subsidy-runs", operation_id="listSubsidyRuns", summary="贴息列表", openapi_extra=READ)
async def list_runs(session: Reading, caller: CallerDep, limit: Limit = 50, cursor: Cursor = None) -> Page[SubsidyRunView]:
    """Subsidies by quarter, the last counted first, with the caller's share of each."""
    rows, after = await queries.runs(session, caller.scope, limit=limit, cursor=cursor)
    return Page(items=[SubsidyRunView.model_validate(row) for row in rows], next=after)


@router.get("/subsidy-runs/{id}", operation_id="getSubsidyRun", summary="查询贴息", openapi_extra=READ)
async def get_run(session: Reading, caller: CallerDep, run_id: RunId, response: Response) -> SubsidyRunView:
    """The subsidy of a quarter."""
    found = SubsidyRunView.model_validate(await queries.run(session, caller.scope, run_id))
    response.headers["ETag"] = etag(found.version)
    return found


@router.get("/subsidy-runs/{id}/lines", operation_id="listSubsidyLines", summary="贴息明细", openapi_extra=READ)
async def list_lines(
    session: Reading, caller: CallerDep, run_id: RunId, limit: Limit = 50, cursor: Cursor = None
) -> Page[SubsidyLineView]:
    """What of each loan is subsidised, with the days, principals and rates that it was counted from."""
    await queries.run(session, caller.scope, run_id)
    rows, after = await queries.run_lines(session, caller.scope, run_id, limit=limit, cursor=cursor)
    return Page(items=[SubsidyLineView.model_validate(row) for row in rows], next=after)


@router.post(
    "/subsidy-runs/{id}/approve",
    operation_id="approveSubsidy",
    summary="审批贴息",
    responses={**problems(404), **conflicts(approved="该季度贴息已审批。", same_person="测算和审批不能是同一人。")},
    openapi_extra=APPROVE,
)
async def approve_run(
    session: Writing, caller: CallerDep, run_id: RunId, said: Said, seen: SeenVersion, response: Response
) -> Changed:
    """Approve what somebody else has counted."""
    changed = await commands.approve_run(session, caller, run_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/subsidy-runs/{id}/pay",
    operation_id="paySubsidy",
    summary="登记贴息支付",
    responses={**problems(404), **conflicts(not_approved="该季度贴息尚未审批。", paid="该季度贴息已支付。")},
    openapi_extra=WRITE,
)
async def pay_run(
    session: Writing, caller: CallerDep, run_id: RunId, said: SubsidyPaying, seen: SeenVersion, response: Response
) -> Changed:
    """Record that an approved subsidy was paid, with its voucher."""
    changed = await commands.pay_run(session, caller, run_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.get("/loan-findings", operation_id="listLoanFindings", summary="小额信贷核查发现", openapi_extra=READ)
async def list_findings(
    session: Reading,
    caller: CallerDep,
    rule: Annotated[FindingCode | None, Query(title="规则", description="Only of this check.")] = None,
) -> Page[LoanFindingView]:
    """What the checks of the ledger find as of today, in the caller's divisions."""
    return Page(items=await reading.found(session, caller, rule))


@router.get("/loan-figures", operation_id="readLoanFigures", summary="小额信贷指标", **_FIGURES)
async def read_figures(
    session: Reading,
    caller: CallerDep,
    by: Annotated[Literal["lender", "town", "county"], Query(title="分组", description="By what.")] = "town",
    accept: Accept = "",
) -> Response | CreditFigures:
    """Figures of micro-credit as of today: coverage, balance, overdue and bad share, recovery, subsidy, compensation."""
    told = await reading.figures_of(session, caller, by)
    if CSV not in accept:
        return told
    return csv_answer(told.groups, CreditFigure, f"loan-figures-{told.on}")
