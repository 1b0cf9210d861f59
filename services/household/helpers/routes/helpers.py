"""Helpers 帮扶责任人."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Response

from services.household.helpers import commands, queries
from services.household.helpers.routes.common import PREFIX, READ, TAGS, WRITE, Divisions, HelperId
from services.household.helpers.schemas import (
    HandedOver,
    HandingOver,
    HelpEnding,
    HelperContact,
    HelperCorrection,
    HelperEntry,
    HelperView,
    UnitLevel,
)
from services.household.helpers.views import helper_view, load_limit
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Purpose
from shared.web.fields import optional
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.sealing import SealingDep
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
_Text = Annotated[str | None, optional("查询条件")]
_ENDED = "该帮扶责任人已终止帮扶。"
_TAKEN = "该账号已属于另一名帮扶责任人。"


@router.post(
    "/helpers",
    operation_id="registerHelper",
    summary="登记帮扶责任人",
    status_code=201,
    response_model=Changed,
    responses=conflicts(account_taken=_TAKEN),
    openapi_extra=WRITE,
)
async def register_helper(
    session: Writing, caller: CallerDep, sealing: SealingDep, entry: HelperEntry, once: OnceDep
) -> Response:
    """Register a helper for an area of the caller's divisions. With an `Idempotency-Key` it is registered once."""
    return await once(f"{PREFIX}/helpers/{{id}}", lambda: commands.register_helper(session, caller, sealing, entry))


@router.get("/helpers", operation_id="listHelpers", summary="帮扶责任人列表", openapi_extra=READ)
async def list_helpers(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    divisions: Divisions,
    unit_level: Annotated[UnitLevel | None, Query(title="单位层级", description="Only units of this level.")] = None,
    name: Annotated[_Text, Query(title="姓名", description="Only names that begin so.")] = None,
    account: Annotated[_Text, Query(title="账号", description="Only whoever signs in with this account.")] = None,
    active: Annotated[bool | None, Query(title="在帮扶", description="Only those who help, or only others.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[HelperView]:
    """Helpers of the caller's divisions and of the areas above these, the last registered first, with their workload."""
    wanted = queries.HelperFilter(divisions, unit_level, name, account, active)
    rows, after = await queries.helpers(session, caller.scope, wanted, limit=limit, cursor=cursor)
    most = await load_limit(session)
    return Page(items=[helper_view(row, most) for row in rows], next=after)


@router.get("/helpers/{id}", operation_id="getHelper", summary="查询帮扶责任人", openapi_extra=READ)
async def get_helper(session: Reading, caller: CallerDep, helper_id: HelperId, response: Response) -> HelperView:
    """One helper, the phone masked."""
    row = await queries.helper(session, caller.scope, helper_id)
    response.headers["ETag"] = etag(row.version)
    return helper_view(row, await load_limit(session))


@router.patch(
    "/helpers/{id}",
    operation_id="correctHelper",
    summary="更正帮扶责任人",
    responses=conflicts(helper_ended=_ENDED, account_taken=_TAKEN),
    openapi_extra=WRITE,
)
async def correct_helper(
    session: Writing,
    caller: CallerDep,
    sealing: SealingDep,
    helper_id: HelperId,
    correction: HelperCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct what is stored about a helper; a field left out stays as it is."""
    changed = await commands.correct_helper(session, caller, sealing, helper_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/helpers/{id}/end",
    operation_id="endHelper",
    summary="终止帮扶责任人",
    responses=conflicts(helper_ended=_ENDED, helper_has_households="还有帮扶的农户,请先移交。"),
    openapi_extra=WRITE,
)
async def end_helper(
    session: Writing, caller: CallerDep, helper_id: HelperId, ending: HelpEnding, seen: SeenVersion, response: Response
) -> Changed:
    """A helper helps no more: retired, moved away, another task. Households are handed over before."""
    changed = await commands.end_helper(session, caller, helper_id, ending, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/helpers/{id}/hand-over",
    operation_id="handOverHouseholds",
    summary="移交全部帮扶农户",
    responses=conflicts(helper_ended=_ENDED),
    openapi_extra=WRITE,
)
async def hand_over(
    session: Writing, caller: CallerDep, helper_id: HelperId, entry: HandingOver, seen: SeenVersion
) -> HandedOver:
    """Pass all households of a helper on to another one: the old assignments end and new ones begin on the same day."""
    return await commands.hand_over(session, caller, helper_id, entry, seen)


@router.post(
    "/helpers/{id}/contact",
    operation_id="discloseHelperContact",
    summary="查看帮扶责任人完整电话",
    openapi_extra=allow("pii:read"),
)
async def disclose_contact(
    session: Writing,
    caller: CallerDep,
    sealing: SealingDep,
    helper_id: HelperId,
    purpose: Purpose,
    response: Response,
) -> HelperContact:
    """A helper's phone in full. Reader, purpose and time go into the audit trail."""
    response.headers["Cache-Control"] = "no-store"
    return await commands.disclose_phone(session, caller, sealing, helper_id, purpose.purpose)
