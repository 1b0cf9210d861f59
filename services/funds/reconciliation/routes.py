"""Reconciliations over HTTP."""

from __future__ import annotations

from services.funds.reconciliation import queries
from services.funds.reconciliation.schemas import ReconciliationView
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, allow

__all__ = ["router"]

router = Router(prefix="/api/funds/v1", tags=["资金"])


@router.get("/reconciliations", operation_id="listReconciliations", summary="总账每日对账", openapi_extra=allow("funds:read"))
async def list_reconciliations(
    session: Reading, caller: CallerDep, limit: Limit = 50, cursor: Cursor = None
) -> Page[ReconciliationView]:
    """What the daily reconciliation of the journal found, the last first. It is of the whole county: a town sees none."""
    rows, after = await queries.reconciliations(session, caller.scope, limit=limit, cursor=cursor)
    return Page(items=[ReconciliationView.model_validate(row) for row in rows], next=after)
