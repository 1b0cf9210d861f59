"""Registering, finding, reading, correcting and counting issues."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from fastapi import Query, Response

from services.funds.issues import commands, queries
from services.funds.issues.conditions import IssueFilter
from services.funds.issues.reports import report
from services.funds.issues.routes.common import PREFIX, READ, TAGS, VERIFY, WRITE, Division, IssueId
from services.funds.issues.schemas.issues import IssueCorrection, IssueDetail, IssueEntry, IssueView
from services.funds.issues.schemas.statistics import IssueFigures, IssueStatistics
from services.funds.issues.schemas.words import STATES, CategoryCode, FoundByCode, KindCode
from services.funds.issues.views import issue_detail, issue_view
from services.funds.parameters.queries import bounds_today
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.csvs import CSV, Accept, csv_answer, csv_content
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
_EXAMPLE = "代码,名称,问题数,未销号数\r\naudit,审计,12,5\r\n"
_Year = Annotated[int | None, Query(title="年度", description="Only of this year.", ge=2000, le=2100)]
_FoundBy = Annotated[FoundByCode | None, Query(title="问题来源", description="Only found by these.")]
_Category = Annotated[CategoryCode | None, Query(title="问题类别", description="Only of this category.")]
_Kind = Annotated[KindCode | None, Query(title="整改类型", description="Only of this kind.")]


@router.post(
    "/issues", operation_id="registerIssue", summary="登记问题", status_code=201, response_model=Changed, openapi_extra=WRITE
)
async def register_issue(session: Writing, caller: CallerDep, entry: IssueEntry, once: OnceDep) -> Response:
    """Register what was found. With an `Idempotency-Key` it is registered once."""
    return await once(f"{PREFIX}/issues/{{id}}", lambda: commands.register(session, caller, entry))


@router.get("/issues", operation_id="listIssues", summary="问题列表", openapi_extra=READ)
async def list_issues(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    division: Division = None,
    year: _Year = None,
    found_by: _FoundBy = None,
    category: _Category = None,
    kind: _Kind = None,
    state: Annotated[str | None, Query(title="状态", description="Only this state.", pattern=STATES)] = None,
    standing: Annotated[
        bool | None, Query(alias="open", title="未关闭", description="Only those not struck off, or only those that ended.")
    ] = None,
    overdue: Annotated[
        bool | None, Query(title="已逾期", description="Only those whose deadline has passed, or only others.")
    ] = None,
    urgency: Annotated[
        int | None,
        Query(title="紧急程度", description="At least so urgent: 1 due soon, 2 overdue, 3 long overdue.", ge=1, le=3),
    ] = None,
    unit: Annotated[str | None, Query(title="单位", description="Only those that this unit works on.", max_length=50)] = None,
    public: Annotated[
        bool | None, Query(title="向社会公开", description="Only those to be made public, or only others.")
    ] = None,
    project: Annotated[UUID | None, Query(title="项目标识", description="Only of this project.")] = None,
    fund_batch: Annotated[UUID | None, Query(title="资金批次标识", description="Only of this batch of money.")] = None,
    origin: Annotated[UUID | None, Query(title="来源问题标识", description="Only those that are the like of this one.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[IssueView]:
    """Issues, those due first at the top. Whoever works for one department sees those that name it."""
    wanted = IssueFilter(
        division, year, found_by, category, kind, state, standing, overdue, urgency, unit, public, project, fund_batch, origin
    )
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.issues(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[issue_view(row) for row in rows], next=after)


@router.get("/issues/{id}", operation_id="getIssue", summary="查询问题", openapi_extra=READ)
async def get_issue(session: Reading, caller: CallerDep, issue_id: IssueId, response: Response) -> IssueDetail:
    """One issue: its history, money, extensions, searches, and every step that is open with all that stands against it."""
    found = await issue_detail(session, caller, issue_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch(
    "/issues/{id}",
    operation_id="correctIssue",
    summary="更正问题",
    responses=conflicts(wrong_state="问题已核验,须先退回再更正。"),
    openapi_extra=VERIFY,
)
async def correct_issue(
    session: Writing, caller: CallerDep, issue_id: IssueId, correction: IssueCorrection, seen: SeenVersion, response: Response
) -> Changed:
    """Correct what is said of an issue until it is verified, with the reason. The units that put it right cannot."""
    changed = await commands.correct(session, caller, issue_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.get(
    "/statistics/issues",
    operation_id="readIssueStatistics",
    summary="问题整改统计",
    response_model=IssueStatistics,
    responses={200: {"content": csv_content(_EXAMPLE), "description": "统计表。JSON, or a table as CSV by `Accept`."}},
    openapi_extra=READ,
)
async def read_statistics(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    by: Annotated[
        Literal["found_by", "category", "kind", "state", "overdue", "year", "town", "unit"],
        Query(title="分组", description="By what; `unit` is the one in the lead, `town` where it lies."),
    ] = "found_by",
    division: Division = None,
    year: _Year = None,
    found_by: _FoundBy = None,
    category: _Category = None,
    kind: _Kind = None,
    accept: Accept = "",
) -> Response | IssueStatistics:
    """How many issues, how many struck off, overdue and back again, and how much money, as they stand today."""
    wanted = IssueFilter(division, year, found_by, category, kind)
    told = await report(session, caller.scope, by, wanted)
    if CSV not in accept:
        return told
    return csv_answer([*told.groups, told.whole], IssueFigures, f"issues-{told.as_of}")
