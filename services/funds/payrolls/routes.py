"""Payrolls of stipends over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import Query

from services.funds.payrolls import queries
from services.funds.payrolls.queries import PayrollFilter
from services.funds.payrolls.schemas import StipendPayrollState, StipendPayrollView
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, allow

__all__ = ["router"]

router = Router(prefix="/api/funds/v1", tags=["资金"])


@router.get(
    "/stipend-payrolls", operation_id="listStipendPayrolls", summary="补贴发放批次列表", openapi_extra=allow("funds:read")
)
async def list_stipend_payrolls(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[str | None, Query(title="镇", description="Only of this town, 12 digits.", pattern=r"^[0-9]{12}$")] = None,
    month: Annotated[date | None, Query(title="月份", description="Only of this month, its first day.")] = None,
    fund: Annotated[
        str | None, Query(title="补贴资金来源", description="Only of this fund of posts.", min_length=1, max_length=40)
    ] = None,
    state: Annotated[StipendPayrollState | None, Query(title="状态", description="Only in this state.")] = None,
    waiting: Annotated[
        bool | None,
        Query(title="待申请支付", description="Whether they wait for money for which nobody has asked yet."),
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[StipendPayrollView]:
    """Payrolls of stipends of public-welfare posts, as the jobs service made them, with the payment of each; the last made first."""
    wanted = PayrollFilter((town,) if town else (), month, fund, state, waiting)
    rows, after = await queries.payrolls(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[StipendPayrollView.model_validate(row) for row in rows], next=after)
