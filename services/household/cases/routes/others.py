"""Comparisons and objections over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request, Response

from services.household.cases import commands
from services.household.cases.queries import comparisons
from services.household.cases.routes.common import PREFIX, TAGS, CaseId
from services.household.cases.schemas.others import (
    Answer,
    ComparedMembers,
    Comparing,
    ComparisonAnswer,
    Explanation,
    ObjectionEntry,
    QueuedComparison,
)
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow.steps import blockable

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
_SAMPLE = "019a1b2c-0000-7000-8000-00000000000e"
ComparisonId = Annotated[UUID, Path(alias="id", title="比对标识", description="The comparison.", examples=[_SAMPLE])]
ObjectionId = Annotated[UUID, Path(alias="id", title="异议标识", description="The objection.", examples=[_SAMPLE])]
_OVER = conflicts(wrong_state="信息比对已结束。")


@router.post(
    "/cases/{id}/comparisons",
    operation_id="askComparisons",
    summary="发起部门比对",
    responses=conflicts(wrong_state="只在入户核实和信息比对环节发起。"),
    openapi_extra=allow("cases:write"),
)
async def ask_comparisons(
    session: Writing, caller: CallerDep, case_id: CaseId, comparing: Comparing, response: Response
) -> Changed:
    """Ask departments what they know of the household's members; one that has not answered yet is not asked again."""
    changed = await commands.ask(session, caller, case_id, comparing)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.get(
    "/case-comparisons",
    operation_id="listComparisons",
    summary="待反馈的部门比对",
    openapi_extra=allow("comparisons:answer"),
)
async def list_comparisons(
    session: Reading,
    caller: CallerDep,
    waiting: Annotated[bool | None, Query(title="待反馈", description="Only those without an answer, or only others.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[QueuedComparison]:
    """Comparisons that the caller's department was asked for, the first asked first."""
    rows, after = await comparisons(session, caller.scope, waiting=waiting, limit=limit, cursor=cursor)
    return Page(items=[QueuedComparison.model_validate(row) for row in rows], next=after)


@router.post(
    "/case-comparisons/{id}/answer",
    operation_id="answerComparison",
    summary="反馈部门比对",
    responses=_OVER,
    openapi_extra=allow("comparisons:answer"),
)
async def answer_comparison(
    session: Writing,
    caller: CallerDep,
    comparison_id: ComparisonId,
    said: ComparisonAnswer,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Say what the department found: nothing, or what of the negative list. A hit never rejects; the village explains it."""
    changed = await commands.answer(session, caller, comparison_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/case-comparisons/{id}/members",
    operation_id="discloseComparedMembers",
    summary="查看待比对人员",
    responses=conflicts(wrong_state="该比对已反馈。"),
    openapi_extra=allow("comparisons:answer"),
)
async def disclose_members(
    request: Request, session: Writing, caller: CallerDep, comparison_id: ComparisonId
) -> ComparedMembers:
    """Names and ID numbers in full of those whom the department was asked to compare, until it has answered. Each reading is audited."""
    cipher = request.app.state.cipher
    return ComparedMembers(members=await commands.members_to_compare(session, caller, cipher, comparison_id))


@router.post(
    "/case-comparisons/{id}/explanation",
    operation_id="explainComparison",
    summary="说明负面清单命中",
    responses=_OVER,
    openapi_extra=allow("cases:write"),
)
async def explain_comparison(
    session: Writing, caller: CallerDep, comparison_id: ComparisonId, said: Explanation, seen: SeenVersion, response: Response
) -> Changed:
    """Explain in writing why a hit does not stand against the household."""
    changed = await commands.explain(session, caller, comparison_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/cases/{id}/objections",
    operation_id="raiseObjection",
    summary="登记公示异议",
    status_code=201,
    response_model=Changed,
    responses=conflicts(wrong_state="只在公示期间受理异议。"),
    openapi_extra=allow("cases:write"),
)
async def raise_objection(
    request: Request, session: Writing, caller: CallerDep, case_id: CaseId, entry: ObjectionEntry, once: OnceDep
) -> Response:
    """Record an objection against the notice that hangs. Who raised it is stored sealed and shown masked."""
    cipher = request.app.state.cipher
    place = f"{PREFIX}/cases/{case_id}"
    return await once(place, lambda: commands.raise_objection(session, caller, cipher, case_id, entry))


@router.post(
    "/case-objections/{id}/answer",
    operation_id="answerObjection",
    summary="答复公示异议",
    responses={
        **blockable(),
        **conflicts(already_answered="该异议已答复。", wrong_state="不在公示期。", blocked="有条件未满足。"),
    },
    openapi_extra=allow("cases:write"),
)
async def answer_objection(
    session: Writing, caller: CallerDep, objection_id: ObjectionId, answer: Answer, seen: SeenVersion, response: Response
) -> Changed:
    """Dismiss an objection with an answer, or uphold it: then the case goes back and is verified again."""
    changed = await commands.answer_objection(session, caller, objection_id, answer, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed
