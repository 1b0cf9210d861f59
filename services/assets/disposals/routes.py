"""Disposals over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.assets.disposals import commands
from services.assets.disposals.machine import DISPOSAL
from services.assets.disposals.queries import DisposalFilter
from services.assets.disposals.schemas.entries import (
    AppraisingDisposal,
    ApprovingDisposal,
    DisposalCorrection,
    DisposalEntry,
    DisposalPublicising,
    ExecutingDisposal,
    MoneyReversing,
    ProceedsEntry,
    ProceedsUseEntry,
    WritingOffDisposal,
)
from services.assets.disposals.schemas.views import DisposalDetail, DisposalView
from services.assets.disposals.schemas.words import DisposalState, MannerWord
from services.assets.disposals.views import disposal_detail, disposal_page
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["STEPS", "router"]

PREFIX = "/api/assets/v1"
router = Router(prefix=PREFIX, tags=["资产处置"])
_READ, _WRITE = allow("disposals:read"), allow("disposals:write")
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
_SAMPLE = "019a1b2c-0000-7000-8000-0000000000{}"
DisposalId = Annotated[
    UUID, Path(alias="id", title="资产处置标识", description="The disposal.", examples=[_SAMPLE.format("91")])
]
MoneyId = Annotated[
    UUID,
    Path(alias="money", title="款项标识", description="The proceeds, or the use of them.", examples=[_SAMPLE.format("92")]),
]
STEPS: dict[str, type[Said]] = {
    **dict.fromkeys(DISPOSAL.transitions, Said),
    "appraise": AppraisingDisposal,
    "approve": ApprovingDisposal,
    "execute": ExecutingDisposal,
    "write_off": WritingOffDisposal,
}
"""Every step with what is said."""


@router.post(
    "/disposals",
    operation_id="applyForDisposal",
    summary="申请处置资产",
    status_code=201,
    response_model=Changed,
    responses=conflicts(
        disposal_open="该资产已有正在办理的处置。",
        not_in_use="只有在用、闲置或流失的资产可以申请处置。",
        blocked="有条件未满足(如经营合同尚在履行),errors 中逐条列出全部原因。",
    ),
    openapi_extra=_WRITE,
)
async def apply(session: Writing, caller: CallerDep, entry: DisposalEntry, once: OnceDep) -> Response:
    """Apply for the disposal of an asset of the county, a town or villages, by the owner's office. From now on the asset is being disposed of
    处置中; papers are attached to the application and `submit` hands it in. What households and operators own they dispose of themselves (422
    `private`). With an `Idempotency-Key` it is applied for once.
    """
    return await once(f"{PREFIX}/disposals/{{id}}", lambda: commands.apply(session, caller, entry))


@router.get("/disposals", operation_id="listDisposals", summary="资产处置列表", openapi_extra=_READ)
async def list_disposals(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    asset_id: Annotated[UUID | None, Query(title="资产标识", description="Only of this asset.")] = None,
    state: Annotated[DisposalState | None, Query(title="状态", description="Only this state.")] = None,
    manner: Annotated[MannerWord | None, Query(title="处置方式", description="Only this manner.")] = None,
    unused_over: Annotated[
        bool | None,
        Query(
            title="收入超期未使用",
            description="Only those whose proceeds wait to be used for longer than the parameter `disposal_reuse_days`, or only others.",
        ),
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[DisposalView]:
    """Disposals with what came in of them and what of it waits to be used again, those applied for last first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = DisposalFilter(divisions, asset_id, state, manner, unused_over)
    items, after = await disposal_page(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=items, next=after)


@router.get("/disposals/{id}", operation_id="getDisposal", summary="查询资产处置", openapi_extra=_READ)
async def get_disposal(session: Reading, caller: CallerDep, disposal_id: DisposalId, response: Response) -> DisposalDetail:
    """One disposal: its decision, its money, its history, and every step that is open with all that stands against it."""
    found = await disposal_detail(session, caller, disposal_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch(
    "/disposals/{id}",
    operation_id="correctDisposal",
    summary="更正处置申请",
    responses=conflicts(wrong_state="已提交的须先退回。"),
    openapi_extra=_WRITE,
)
async def correct(
    session: Writing,
    caller: CallerDep,
    disposal_id: DisposalId,
    correction: DisposalCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct an application that is not submitted, or was sent back."""
    changed = await commands.correct(session, caller, disposal_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/disposals/{id}/publicity",
    operation_id="publiciseDisposal",
    summary="公示资产处置",
    responses=conflicts(wrong_state="当前状态不需公示。", already_publicised="该项处置正在公示。"),
    openapi_extra=_WRITE,
)
async def publicise(
    session: Writing,
    caller: CallerDep,
    disposal_id: DisposalId,
    said: DisposalPublicising,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Record that the notice of a disposal was put up. Its period is ended by the step `close-publicity`."""
    changed = await commands.publicise(session, caller, disposal_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/disposals/{id}/proceeds",
    operation_id="recordDisposalProceeds",
    summary="登记处置收入",
    status_code=201,
    response_model=Changed,
    responses=conflicts(wrong_state="处置尚未实施,或已核销。", over_price="超过成交价尚未入账的金额。"),
    openapi_extra=_WRITE,
)
async def receive(
    session: Writing, caller: CallerDep, disposal_id: DisposalId, entry: ProceedsEntry, once: OnceDep
) -> Response:
    """Record proceeds that arrived on the account of the collective or the treasury, at most the price. With an `Idempotency-Key` they are
    recorded once.
    """
    return await once(f"{PREFIX}/disposals/{{id}}", lambda: commands.receive(session, caller, disposal_id, entry))


@router.post(
    "/disposals/{id}/proceeds/{money}/reversal",
    operation_id="reverseDisposalProceeds",
    summary="冲销处置收入",
    responses=conflicts(
        wrong_state="资产已核销。", reversed="这笔记录已经冲销。", used_already="收入已使用,须先冲销使用记录。"
    ),
    openapi_extra=_WRITE,
)
async def reverse_proceeds(
    session: Writing,
    caller: CallerDep,
    disposal_id: DisposalId,
    money_id: MoneyId,
    entry: MoneyReversing,
) -> Changed:
    """Undo proceeds that were recorded by mistake, by their opposite; both stay readable."""
    return await commands.reverse_proceeds(session, caller, disposal_id, money_id, entry)


@router.post(
    "/disposals/{id}/uses",
    operation_id="recordProceedsUse",
    summary="登记处置收入使用",
    status_code=201,
    response_model=Changed,
    responses=conflicts(wrong_state="处置尚未实施。", over_proceeds="超过尚未使用的收入。"),
    openapi_extra=_WRITE,
)
async def use(session: Writing, caller: CallerDep, disposal_id: DisposalId, entry: ProceedsUseEntry, once: OnceDep) -> Response:
    """Record what proceeds were used for: an accepted project, or words. All uses together are at most what came in. It is possible for as long as
    something is left, also after the disposal was archived. With an `Idempotency-Key` it is recorded once.
    """
    return await once(f"{PREFIX}/disposals/{{id}}", lambda: commands.use(session, caller, disposal_id, entry))


@router.post(
    "/disposals/{id}/uses/{money}/reversal",
    operation_id="reverseProceedsUse",
    summary="冲销处置收入使用",
    responses=conflicts(reversed="这笔记录已经冲销。"),
    openapi_extra=_WRITE,
)
async def reverse_use(
    session: Writing,
    caller: CallerDep,
    disposal_id: DisposalId,
    money_id: MoneyId,
    entry: MoneyReversing,
) -> Changed:
    """Undo a use that was recorded by mistake, by its opposite; both stay readable."""
    return await commands.reverse_use(session, caller, disposal_id, money_id, entry)


add_steps(router, DISPOSAL, STEPS, commands.take, path="/disposals", record=DisposalId, named="Disposal", of="处置")
