"""Accounts and journals of collectives over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.assets.collective import commands, queries
from services.assets.collective.queries import EntryFilter
from services.assets.collective.routes.common import PREFIX, READ, WRITE, CollectiveId, Month, first_day, router
from services.assets.collective.schemas.journal import (
    CollectiveAccountClosing,
    CollectiveAccountForm,
    CollectiveAccountNumber,
    CollectiveEntryForm,
    CollectiveEntryReversing,
    CollectiveEntryView,
)
from services.assets.collective.schemas.words import DirectionWord, SubjectWord
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Purpose
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Writing, allow
from shared.web.sealing import CipherDep

__all__: list[str] = []

_ENDED = "该集体经济组织已注销。"
_FROZEN = "该日期所在月份的三资月报已提交。"
_CLOSED = "该账户已销户。"
_AccountId = Annotated[
    UUID,
    Path(alias="account_id", title="账户标识", description="The account.", examples=["019a1b2c-0000-7000-8000-000000000092"]),
]


@router.post(
    "/collectives/{id}/accounts",
    operation_id="openCollectiveAccount",
    summary="登记集体银行账户",
    status_code=201,
    response_model=Changed,
    responses=conflicts(collective_ended=_ENDED, month_closed=_FROZEN, account_taken="该账号已登记,且没有销户。"),
    openapi_extra=WRITE,
)
async def open_account(
    session: Writing,
    caller: CallerDep,
    cipher: CipherDep,
    collective_id: CollectiveId,
    entry: CollectiveAccountForm,
    once: OnceDep,
) -> Response:
    """Record an account with what is on it when its money begins to be kept here; its number is stored encrypted."""
    return await once(
        f"{PREFIX}/collectives/{collective_id}",
        lambda: commands.open_account(session, caller, cipher, collective_id, entry),
    )


@router.post(
    "/collectives/{id}/accounts/{account_id}/closing",
    operation_id="closeCollectiveAccount",
    summary="登记集体账户销户",
    responses=conflicts(
        collective_ended=_ENDED,
        month_closed=_FROZEN,
        account_closed=_CLOSED,
        balance_left="最后一个账户须余额为零方可销户。",
        entered_later="该账户在此日期之后还有收支。",
    ),
    openapi_extra=WRITE,
)
async def close_account(
    session: Writing, caller: CallerDep, collective_id: CollectiveId, account_id: _AccountId, closing: CollectiveAccountClosing
) -> Changed:
    """Record that an account was closed; the last one only when no money is left."""
    return await commands.close_account(session, caller, collective_id, account_id, closing)


@router.post(
    "/collectives/{id}/accounts/{account_id}/full",
    operation_id="discloseCollectiveAccount",
    summary="查看集体账户完整账号",
    openapi_extra=allow("pii:read"),
)
async def disclose_account(
    session: Writing,
    caller: CallerDep,
    cipher: CipherDep,
    collective_id: CollectiveId,
    account_id: _AccountId,
    purpose: Purpose,
    response: Response,
) -> CollectiveAccountNumber:
    """The number of an account in full. Reader, purpose and time go into the audit trail."""
    response.headers["Cache-Control"] = "no-store"
    return await commands.disclose_account(session, caller, cipher, collective_id, account_id, purpose.purpose)


@router.post(
    "/collectives/{id}/entries",
    operation_id="enterCollectiveMoney",
    summary="登记集体收支",
    status_code=201,
    response_model=Changed,
    responses=conflicts(collective_ended=_ENDED, month_closed=_FROZEN, account_closed=_CLOSED, overdrawn="超过可支出的余额。"),
    openapi_extra=WRITE,
)
async def enter(
    session: Writing, caller: CallerDep, collective_id: CollectiveId, entry: CollectiveEntryForm, once: OnceDep
) -> Response:
    """Enter money that came or left. What contracts bring is recorded at the contract (`…/receipts`) and counted from there, never typed again. With
    an `Idempotency-Key` it is entered once.
    """
    return await once(
        f"{PREFIX}/collectives/{collective_id}/entries", lambda: commands.enter(session, caller, collective_id, entry)
    )


@router.get("/collectives/{id}/entries", operation_id="listCollectiveEntries", summary="集体收支明细", openapi_extra=READ)
async def list_entries(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    collective_id: CollectiveId,
    month: Month = None,
    direction: Annotated[DirectionWord | None, Query(title="收支方向", description="Only this direction.")] = None,
    subject: Annotated[SubjectWord | None, Query(title="科目", description="Only this subject.")] = None,
    account_id: Annotated[UUID | None, Query(title="账户标识", description="Only of this account.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[CollectiveEntryView]:
    """The journal of a collective, the last day first."""
    await queries.collective(session, caller.scope, collective_id)
    wanted = EntryFilter(first_day(month), direction, subject, account_id)
    rows, after = await queries.entries_of(session, caller.scope, collective_id, wanted, limit=limit, cursor=cursor)
    return Page(items=[CollectiveEntryView.model_validate(row) for row in rows], next=after)


@router.post(
    "/collectives/{id}/entries/{entry}/reversal",
    operation_id="reverseCollectiveEntry",
    summary="冲销集体收支",
    responses=conflicts(
        collective_ended=_ENDED, month_closed=_FROZEN, reversed="这笔收支已经冲销。", overdrawn="冲销后余额不足。"
    ),
    openapi_extra=WRITE,
)
async def reverse(
    session: Writing,
    caller: CallerDep,
    collective_id: CollectiveId,
    entry_id: Annotated[
        UUID,
        Path(alias="entry", title="收支标识", description="The entry.", examples=["019a1b2c-0000-7000-8000-000000000094"]),
    ],
    reversing: CollectiveEntryReversing,
) -> Changed:
    """Undo an entry by its opposite, in a month that is not handed in; both stay readable."""
    return await commands.reverse_entry(session, caller, collective_id, entry_id, reversing)
