"""Money, extensions and searches of issues over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.funds.issues import commands, queries
from services.funds.issues.routes.common import PREFIX, READ, TAGS, VERIFY, WRITE, Division, IssueId
from services.funds.issues.schemas.parts import (
    IssueExtensionDecision,
    IssueExtensionEntry,
    IssueRecoveryEntry,
    IssueSearchAnswer,
    IssueSearchAsking,
    IssueSearchView,
    IssueShortfall,
)
from services.funds.issues.views import search_view
from services.funds.parameters.queries import bounds_today
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Reasoned
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
_SAMPLE = "019a1b2c-0000-7000-8000-000000000042"
RecoveryId = Annotated[UUID, Path(alias="id", title="整改金额标识", description="The line.", examples=[_SAMPLE])]
ExtensionId = Annotated[UUID, Path(alias="id", title="延期申请标识", description="The extension.", examples=[_SAMPLE])]
SearchId = Annotated[UUID, Path(alias="id", title="排查标识", description="The search.", examples=[_SAMPLE])]
_STATE = "当前状态不能办理。"


@router.post(
    "/issues/{id}/recoveries",
    operation_id="addIssueRecovery",
    summary="登记整改金额",
    status_code=201,
    response_model=Changed,
    responses=conflicts(wrong_state=_STATE),
    openapi_extra=WRITE,
)
async def add_recovery(
    session: Writing, caller: CallerDep, issue_id: IssueId, entry: IssueRecoveryEntry, once: OnceDep
) -> Response:
    """Record money that came back or was put right; all of it is never more than what is involved."""
    return await once(f"{PREFIX}/issues/{issue_id}", lambda: commands.add_recovery(session, caller, issue_id, entry))


@router.post(
    "/issue-recoveries/{id}/withdrawal",
    operation_id="withdrawIssueRecovery",
    summary="作废整改金额",
    responses=conflicts(wrong_state=_STATE, already_withdrawn="该笔整改金额已作废。"),
    openapi_extra=WRITE,
)
async def withdraw_recovery(
    session: Writing, caller: CallerDep, recovery_id: RecoveryId, said: Reasoned, seen: SeenVersion, response: Response
) -> Changed:
    """Take back a line that is wrong, with the reason; it stays readable."""
    changed = await commands.withdraw_recovery(session, caller, recovery_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.put(
    "/issues/{id}/shortfall",
    operation_id="approveIssueShortfall",
    summary="批准整改差额",
    responses=conflicts(wrong_state=_STATE, nothing_left="没有未整改到位的金额。"),
    openapi_extra=VERIFY,
)
async def approve_shortfall(
    session: Writing, caller: CallerDep, issue_id: IssueId, said: IssueShortfall, seen: SeenVersion, response: Response
) -> Changed:
    """Let the money that is left be, for a reason that is kept. The units that put it right cannot."""
    changed = await commands.approve_shortfall(session, caller, issue_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/issues/{id}/extensions",
    operation_id="askIssueExtension",
    summary="申请延期",
    status_code=201,
    response_model=Changed,
    responses=conflicts(
        wrong_state=_STATE, extension_waiting="已有延期申请等待批复。", too_many_extensions="已达到延期次数上限。"
    ),
    openapi_extra=WRITE,
)
async def ask_extension(
    session: Writing, caller: CallerDep, issue_id: IssueId, entry: IssueExtensionEntry, once: OnceDep
) -> Response:
    """Ask for a later deadline, so many times at most (parameter `issue_extensions`)."""
    return await once(f"{PREFIX}/issues/{issue_id}", lambda: commands.ask_extension(session, caller, issue_id, entry))


@router.post(
    "/issue-extensions/{id}/decision",
    operation_id="decideIssueExtension",
    summary="批复延期",
    responses=conflicts(
        wrong_state=_STATE,
        already_decided="该延期申请已批复或已失效。",
        same_person="不能由申请人自己批复。",
        too_many_extensions="已达到延期次数上限。",
    ),
    openapi_extra=VERIFY,
)
async def decide_extension(
    session: Writing,
    caller: CallerDep,
    extension_id: ExtensionId,
    decision: IssueExtensionDecision,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Grant or refuse a later deadline: another person of another unit than who asked."""
    changed = await commands.decide_extension(session, caller, extension_id, decision, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/issues/{id}/searches",
    operation_id="askIssueSearches",
    summary="发起举一反三排查",
    responses=conflicts(wrong_state=_STATE),
    openapi_extra=VERIFY,
)
async def ask_searches(
    session: Writing, caller: CallerDep, issue_id: IssueId, asking: IssueSearchAsking, response: Response
) -> Changed:
    """Have other towns look for the same among their own; one that was asked because of this issue is not asked again."""
    changed = await commands.ask_searches(session, caller, issue_id, asking)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.get("/issue-searches", operation_id="listIssueSearches", summary="举一反三排查列表", openapi_extra=READ)
async def list_searches(
    session: Reading,
    caller: CallerDep,
    waiting: Annotated[bool | None, Query(title="待反馈", description="Only those without an answer, or only others.")] = None,
    division: Division = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[IssueSearchView]:
    """Searches that towns were asked for, those due first at the top. A town sees its own, whatever issue they come from."""
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.searches(
        session, caller.scope, bounds, waiting=waiting, division=division, limit=limit, cursor=cursor
    )
    return Page(items=[search_view(row) for row in rows], next=after)


@router.get("/issue-searches/{id}", operation_id="getIssueSearch", summary="查询举一反三排查", openapi_extra=READ)
async def get_search(session: Reading, caller: CallerDep, search_id: SearchId, response: Response) -> IssueSearchView:
    """One search with its ETag."""
    row = await queries.search(session, caller.scope, search_id, await bounds_today(session, caller.scope))
    response.headers["ETag"] = etag(row.version)
    return search_view(row)


@router.post(
    "/issue-searches/{id}/answer",
    operation_id="answerIssueSearch",
    summary="反馈举一反三排查",
    responses=conflicts(wrong_state=_STATE, blocked="有条件未满足,errors 中逐条列出全部原因。"),
    openapi_extra=WRITE,
)
async def answer_search(
    session: Writing, caller: CallerDep, search_id: SearchId, answer: IssueSearchAnswer, seen: SeenVersion, response: Response
) -> Changed:
    """Say for a town how many of the same it found. What it found is registered as issues that name this search."""
    changed = await commands.answer_search(session, caller, search_id, answer, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed
