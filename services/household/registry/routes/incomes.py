"""Income statements 家庭收支."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Response

from services.household.registry import queries
from services.household.registry.commands.incomes import record_income, withdraw_income
from services.household.registry.routes.common import PREFIX, HouseholdId
from services.household.registry.schemas.incomes import Income, IncomeEntry
from services.household.registry.turns import Changing
from shared.web.bodies import Changed, Reasoned
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, allow
from shared.web.versions import PreconditionDep, SeenVersion, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=["家庭收支"])
_READ = allow("household:read")
_Year = Annotated[int, Path(title="年度", description="Calendar year.", ge=1900, le=2100, examples=[2025])]


@router.get(
    "/households/{id}/incomes",
    operation_id="listIncomes",
    summary="农户历年收支",
    openapi_extra=_READ,
)
async def list_incomes(
    session: Reading, caller: CallerDep, household_id: HouseholdId, limit: Limit = 50, cursor: Cursor = None
) -> Page[Income]:
    """A household's income statements with their per-capita figures, the latest year first."""
    rows, more = await queries.incomes_of(session, caller.scope, household_id, limit=limit, cursor=cursor)
    return Page(items=[Income.model_validate(row) for row in rows], next=more)


@router.get(
    "/households/{id}/incomes/{year}",
    operation_id="getIncome",
    summary="查询一年的收支",
    openapi_extra=_READ,
)
async def get_income(session: Reading, caller: CallerDep, household_id: HouseholdId, year: _Year, response: Response) -> Income:
    """A household's income statement of one year, with its ETag."""
    found = Income.model_validate(await queries.income(session, caller.scope, household_id, year))
    response.headers["ETag"] = etag(found.version)
    return found


@router.put(
    "/households/{id}/incomes/{year}",
    operation_id="recordIncome",
    summary="登记或更正一年的收支",
    responses={201: {"model": Changed, "description": "已登记。Recorded."}},
    openapi_extra=allow("household:write"),
)
async def put_income(
    session: Changing,
    caller: CallerDep,
    household_id: HouseholdId,
    year: _Year,
    entry: IncomeEntry,
    precondition: PreconditionDep,
    response: Response,
) -> Changed:
    """Record the statement of a year, or replace it: then `If-Match` is needed."""
    changed, first = await record_income(session, caller, household_id, year, entry, precondition)
    response.headers["ETag"] = etag(changed.version)
    if first:
        response.status_code = 201
        response.headers["Location"] = f"{PREFIX}/households/{household_id}/incomes/{year}"
    return changed


@router.post(
    "/households/{id}/incomes/{year}/withdraw",
    operation_id="withdrawIncome",
    summary="作废一年的收支",
    status_code=204,
    openapi_extra=allow("household:write"),
)
async def post_withdrawal(
    session: Changing, caller: CallerDep, household_id: HouseholdId, year: _Year, reasoned: Reasoned, seen: SeenVersion
) -> None:
    """Take back a statement that should never have been recorded. The year can be recorded anew; what was stays in the history."""
    await withdraw_income(session, caller, household_id, year, reasoned.reason, seen)
