"""Reversing entries that came in by files, over HTTP. The files themselves come in by the routes that all services share."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path

from services.funds.feeds import commands
from services.funds.feeds.schemas import ImportReversed, ImportReversing
from shared.web.answers import conflicts
from shared.web.routing import CallerDep, Router, Writing, allow

__all__ = ["router"]

router = Router(prefix="/api/funds/v1", tags=["资金"])


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
    entry_id: Annotated[
        UUID,
        Path(alias="id", title="记账凭证标识", description="The entry.", examples=["019a1b2c-0000-7000-8000-000000000031"]),
    ],
    body: ImportReversing,
) -> ImportReversed:
    """Undo an entry that came in by a file, by its opposite. What was posted stays readable; a mended row is handed in under a number of its own."""
    return await commands.reverse_imported(session, caller, entry_id, body)
