"""Income statements 家庭收支 and department facts 部门数据."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Query, Response

from services.household.registry import queries
from services.household.registry.commands.incomes import record_income
from services.household.registry.records import facts_of
from services.household.registry.routes.common import CREATED, PREFIX, HouseholdId, PersonId, TextFilter, problems
from services.household.registry.schemas.common import Changed
from services.household.registry.schemas.incomes import Fact, Income, IncomeEntry
from services.household.registry.turns import Changing
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, allow
from shared.web.versions import PreconditionDep, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=["incomes and facts"])
_READ = allow("household:read")
_Year = Annotated[int, Path(title="年度", description="Calendar year.", ge=1900, le=2100, examples=[2025])]
_Feed = Annotated[TextFilter, Query(title="数据表", description="Only this feed, such as MED-SET.", examples=["MED-SET"])]
_FactYear = Annotated[int | None, Query(title="年度", description="Only this year.", ge=1900, le=2100)]


@router.get(
    "/households/{id}/incomes",
    operation_id="listIncomes",
    summary="农户历年收支",
    responses=problems(404),
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
    responses=problems(404),
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
    responses={201: {"model": Changed, **CREATED}, **problems(404, 412, 428)},
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


@router.get(
    "/households/{id}/facts",
    operation_id="listHouseholdFacts",
    summary="农户的部门数据",
    responses=problems(404),
    openapi_extra=_READ,
)
async def list_household_facts(
    session: Reading,
    caller: CallerDep,
    household_id: HouseholdId,
    feed: _Feed = None,
    year: _FactYear = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Page[Fact]:
    """What departments handed over about a household and its members, by feed and year."""
    await queries.household(session, caller.scope, household_id)
    rows, more = await facts_of(session, caller.scope, household_id, feed=feed, year=year, limit=limit, cursor=cursor)
    return Page(items=[Fact.model_validate(row) for row in rows], next=more)


@router.get(
    "/persons/{id}/facts",
    operation_id="listPersonFacts",
    summary="人员的部门数据",
    responses=problems(404),
    openapi_extra=_READ,
)
async def list_person_facts(
    session: Reading,
    caller: CallerDep,
    person_id: PersonId,
    feed: _Feed = None,
    year: _FactYear = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Page[Fact]:
    """What departments handed over about a person, by feed and year."""
    person = await queries.person(session, caller.scope, person_id)
    rows, more = await facts_of(
        session,
        caller.scope,
        person.household_id,
        person_id=person_id,
        feed=feed,
        year=year,
        limit=limit,
        cursor=cursor,
    )
    return Page(items=[Fact.model_validate(row) for row in rows], next=more)
