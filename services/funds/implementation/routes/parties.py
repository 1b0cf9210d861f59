"""Parties and their bank accounts over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Response

from services.funds.implementation import commands, queries
from services.funds.implementation.reading import party_of
from services.funds.implementation.routes.common import PREFIX, READ, TAGS, WRITE, PartyId
from services.funds.implementation.schemas.parties import (
    AccountDeciding,
    AccountProposal,
    PartyCorrection,
    PartyDetail,
    PartyEntry,
    PartyFull,
    PartyView,
)
from services.funds.implementation.schemas.words import PartyKind
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Purpose
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.sealing import CipherDep
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
_EXISTS = "该统一社会信用代码的单位已经登记。"


@router.post(
    "/parties",
    operation_id="recordParty",
    summary="登记往来单位",
    status_code=201,
    response_model=Changed,
    responses=conflicts(party_exists=_EXISTS),
    openapi_extra=WRITE,
)
async def record_party(session: Writing, caller: CallerDep, cipher: CipherDep, entry: PartyEntry, once: OnceDep) -> Response:
    """Record with whom contracts are made. Its credit code is checked by its check character."""
    return await once(f"{PREFIX}/parties/{{id}}", lambda: commands.record_party(session, caller, cipher, entry))


@router.get("/parties", operation_id="listParties", summary="往来单位列表", openapi_extra=READ)
async def list_parties(
    session: Reading,
    caller: CallerDep,
    kind: Annotated[PartyKind | None, Query(title="单位类别", description="Only of this kind.")] = None,
    search: Annotated[
        str | None, Query(title="搜索", description="Part of a name or a code.", min_length=1, max_length=100)
    ] = None,
    account_waiting: Annotated[
        bool | None,
        Query(title="有待核准账户", description="Only with an account that waits for a second person, or only without."),
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[PartyView]:
    """Parties by their names; they are the same for the whole county."""
    rows, after = await queries.parties(
        session, caller.scope, kind=kind, search=search, waiting=account_waiting, limit=limit, cursor=cursor
    )
    return Page(items=[PartyView.model_validate(row) for row in rows], next=after)


@router.get("/parties/{id}", operation_id="getParty", summary="查询往来单位", openapi_extra=READ)
async def get_party(session: Reading, caller: CallerDep, party_id: PartyId, response: Response) -> PartyDetail:
    """One party with every account that was proposed and every correction, masked."""
    found = await party_of(session, caller, party_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch(
    "/parties/{id}",
    operation_id="correctParty",
    summary="更正往来单位",
    responses=conflicts(party_exists=_EXISTS),
    openapi_extra=WRITE,
)
async def correct_party(
    session: Writing,
    caller: CallerDep,
    cipher: CipherDep,
    party_id: PartyId,
    correction: PartyCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct what is said of a party, with the reason; what it was stays readable."""
    changed = await commands.correct_party(session, caller, cipher, party_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/parties/{id}/account",
    operation_id="proposePartyAccount",
    summary="提出银行账户",
    responses=conflicts(account_waiting="已有一个待核准的账户。", blocked="户名不符或账号已为他人所用,须说明原因。"),
    openapi_extra=WRITE,
)
async def propose_account(
    session: Writing,
    caller: CallerDep,
    cipher: CipherDep,
    party_id: PartyId,
    proposal: AccountProposal,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Propose the bank account to which money goes; until another person agrees the one before stands."""
    changed = await commands.propose_account(session, caller, cipher, party_id, proposal, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/parties/{id}/account-decision",
    operation_id="decidePartyAccount",
    summary="核准银行账户",
    responses=conflicts(no_account_waiting="没有待核准的账户。", blocked="须由另一人核准;不同意的须填写意见。"),
    openapi_extra=WRITE,
)
async def decide_account(
    session: Writing,
    caller: CallerDep,
    party_id: PartyId,
    deciding: AccountDeciding,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Agree to the proposed account, or refuse it; whoever proposed it may not."""
    changed = await commands.decide_account(session, caller, party_id, deciding, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/parties/{id}/full",
    operation_id="discloseParty",
    summary="查看往来单位完整信息",
    openapi_extra=allow("pii:read"),
)
async def disclose_party(
    session: Writing, caller: CallerDep, cipher: CipherDep, party_id: PartyId, purpose: Purpose, response: Response
) -> PartyFull:
    """Representative and accounts in full. Reader, purpose and time go into the audit trail."""
    response.headers["Cache-Control"] = "no-store"
    return await commands.disclose_party(session, caller, cipher, party_id, purpose.purpose)
