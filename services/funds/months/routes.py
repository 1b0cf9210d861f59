"""Months of ledgers over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import Path, Query, Response

from services.funds.months import commands, queries
from services.funds.months.schemas import MonthBalancing, MonthReopening, MonthView
from services.funds.months.views import month_view
from shared.web.answers import conflicts
from shared.web.pages import Page
from shared.web.problems import Problem
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import PreconditionDep, SeenVersion, etag

__all__ = ["router"]

router = Router(prefix="/api/funds/v1", tags=["资金"])
_CLOSE = allow("ledgers:close")
_DIFFERENCE = "两账不平,errors 中逐项列出差额。"
Unit = Annotated[
    str,
    Path(
        title="行政区划代码", description="The town or county, 12 digits.", pattern=r"^[0-9]{9}000$", examples=["610925104000"]
    ),
]
Month = Annotated[
    str, Path(title="账期", description="Year and month.", pattern=r"^20[0-9]{2}-(0[1-9]|1[0-2])$", examples=["2025-03"])
]


def _first(month: str) -> date:
    return date.fromisoformat(f"{month}-01")


@router.get("/ledger-months", operation_id="listLedgerMonths", summary="账期结账情况", openapi_extra=allow("funds:read"))
async def list_months(
    session: Reading,
    caller: CallerDep,
    month: Annotated[
        str, Query(title="账期", description="Year and month.", pattern=r"^20[0-9]{2}-(0[1-9]|1[0-2])$", examples=["2025-03"])
    ],
) -> Page[MonthView]:
    """The month of every town and of the county: what the journal says of it, and how far it is closed."""
    rows = await queries.months(session, caller.scope, _first(month))
    return Page(items=[month_view(row, _first(month)) for row in rows])


@router.get(
    "/ledger-months/{division_code}/{month}",
    operation_id="getLedgerMonth",
    summary="查询账期",
    openapi_extra=allow("funds:read"),
)
async def get_month(session: Reading, caller: CallerDep, division_code: Unit, month: Month, response: Response) -> MonthView:
    """The month of a town or of the county. One that nobody has signed for has no `ETag`."""
    rows = await queries.months(session, caller.scope, _first(month), division_code)
    if not rows:
        raise Problem(404, "unknown_division", "没有这个镇或县,或它不在您的数据范围内。")
    found = month_view(rows[0], _first(month))
    if found.version:
        response.headers["ETag"] = etag(found.version)
    return found


@router.put(
    "/ledger-months/{division_code}/{month}/balance",
    operation_id="balanceLedgerMonth",
    summary="账期对账",
    status_code=204,
    responses=conflicts(
        month_closed="该账期已结账。", earlier_open="须按月依次结账。", towns_open="有镇尚未结账。", difference=_DIFFERENCE
    ),
    openapi_extra=_CLOSE,
)
async def balance_month(
    session: Writing,
    caller: CallerDep,
    division_code: Unit,
    month: Month,
    balancing: MonthBalancing,
    precondition: PreconditionDep,
) -> None:
    """Sign first: the books of the treasury and the bank say the same as the journal."""
    await commands.balance_month(session, caller, division_code, _first(month), balancing, precondition)


@router.post(
    "/ledger-months/{division_code}/{month}/confirmation",
    operation_id="confirmLedgerMonth",
    summary="账期结账",
    status_code=204,
    responses=conflicts(
        not_balanced="尚未对账。",
        same_person="不能由对账的同一人确认。",
        earlier_open="须按月依次结账。",
        towns_open="有镇尚未结账。",
        difference=_DIFFERENCE,
    ),
    openapi_extra=_CLOSE,
)
async def confirm_month(session: Writing, caller: CallerDep, division_code: Unit, month: Month, seen: SeenVersion) -> None:
    """Sign second, and close the month: nothing is posted into it any more."""
    await commands.confirm_month(session, caller, division_code, _first(month), seen)


@router.post(
    "/ledger-months/{division_code}/{month}/reopening",
    operation_id="reopenLedgerMonth",
    summary="反结账",
    status_code=204,
    responses=conflicts(not_closed="该账期没有结账。", later_closed="之后的账期已结账。", county_closed="全县该账期已结账。"),
    openapi_extra=allow("funds:approve"),
)
async def reopen_month(
    session: Writing, caller: CallerDep, division_code: Unit, month: Month, reopening: MonthReopening, seen: SeenVersion
) -> None:
    """Open a closed month again, with the reason: the last one first, and the county's before its towns'."""
    await commands.reopen_month(session, caller, division_code, _first(month), reopening, seen)
