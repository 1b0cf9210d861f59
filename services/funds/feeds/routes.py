"""Entries that came in by files, over HTTP: reversing them, and whom they paid. The files themselves come in by the routes that all services share."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Response

from services.funds.feeds import commands
from services.funds.feeds.schemas import ImportedPayee, ImportReversed, ImportReversing
from shared.web.answers import conflicts
from shared.web.bodies import Purpose
from shared.web.routing import CallerDep, Router, Writing, allow
from shared.web.sealing import CipherDep

__all__ = ["router"]

router = Router(prefix="/api/funds/v1", tags=["资金"])
EntryId = Annotated[
    UUID,
    Path(alias="id", title="记账凭证标识", description="The entry.", examples=["019a1b2c-0000-7000-8000-000000000031"]),
]


@router.post(
    "/journal-entries/{id}/reverse",
    operation_id="reverseImportedEntry",
    summary="冲销导入的记账凭证",
    status_code=201,
    responses=conflicts(
        not_imported="该笔凭证不是导入的,请在登记它的业务中冲销。",
        reversed="该笔记账已经冲销。",
        insufficient="余额不足,不能记账。",
        month_closed="已结账,不能再记入该月。",
    ),
    openapi_extra=allow("funds:approve"),
)
async def reverse_entry(
    session: Writing,
    caller: CallerDep,
    entry_id: EntryId,
    body: ImportReversing,
) -> ImportReversed:
    """Undo an entry that came in by a file, by its opposite. What was posted stays readable; a mended row is handed in under a number of its own."""
    return await commands.reverse_imported(session, caller, entry_id, body)


@router.post(
    "/journal-entries/{id}/payee",
    operation_id="disclosePayee",
    summary="查看导入凭证的完整收款人",
    openapi_extra=allow("pii:read"),
)
async def disclose_payee(
    session: Writing, caller: CallerDep, cipher: CipherDep, entry_id: EntryId, purpose: Purpose, response: Response
) -> ImportedPayee:
    """Whom a payment that came in by a file paid, in full. Reader, purpose and time go into the audit trail."""
    response.headers["Cache-Control"] = "no-store"
    return await commands.disclose_payee(session, caller, cipher, entry_id, purpose.purpose)
