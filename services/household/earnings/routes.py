"""Earnings over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from services.household.earnings import queries
from services.household.earnings.schemas import IncomeFact, IncomeFactTotal
from services.household.earnings.views import fact_view, total_view
from services.household.registry.routes.common import PREFIX, HouseholdId
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, allow

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=["家庭收支"])
_READ = allow("household:read")


@router.get("/households/{id}/income-facts", operation_id="listIncomeFacts", summary="农户收入事实", openapi_extra=_READ)
async def list_facts(
    session: Reading,
    caller: CallerDep,
    household_id: HouseholdId,
    year: Annotated[int | None, Query(title="年度", description="Only of this year.", ge=1900, le=2100)] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[IncomeFact]:
    """What other services know that a household was paid, the latest year first: shares of what its village's assets have earned, wages and stipends."""
    rows, after = await queries.facts_of(session, caller.scope, household_id, year, limit=limit, cursor=cursor)
    return Page(items=[fact_view(row) for row in rows], next=after)


@router.get(
    "/households/{id}/income-facts/totals",
    operation_id="listIncomeFactTotals",
    summary="收入事实与登记核对",
    openapi_extra=_READ,
)
async def list_totals(session: Reading, caller: CallerDep, household_id: HouseholdId) -> Page[IncomeFactTotal]:
    """What is known of a household's incomes by year, beside what its statements say: a statement that says less is to be corrected."""
    rows = await queries.totals_of(session, caller.scope, household_id)
    return Page(items=[total_view(row) for row in rows])
