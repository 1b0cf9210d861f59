"""HTTP of history."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path

from services.household.feeds.schemas import Fact
from services.household.history import queries
from services.household.history.schemas import Change, HouseholdThen, MemberThen, StepView, change_view
from services.household.registry.schemas.incomes import Income
from shared.intake.batches import one_batch
from shared.web.pages import Cursor, Limit, Page
from shared.web.problems import Problem
from shared.web.routing import CallerDep, Reading, Router, allow

__all__ = ["router"]

router = Router(prefix="/api/household/v1", tags=["历史"])
_READ = allow("household:read")
_SAMPLE_ID = "01980a35-7a30-7cc0-8a3c-2f60b1f6f1a5"
_HouseholdId = Annotated[UUID, Path(alias="id", title="农户标识", description="The household.", examples=[_SAMPLE_ID])]
_Day = Annotated[date, Path(title="时点", description="A day in China; the end of it counts.", examples=["2026-03-01"])]
_Feed = Annotated[str, Path(title="数据表", description="Code of the feed.", max_length=20, examples=["MED-SET"])]
_BatchId = Annotated[UUID, Path(alias="id", title="批次号", description="The batch.", examples=[_SAMPLE_ID])]


@router.get("/households/{id}/as-of/{day}", operation_id="getHouseholdAsOf", summary="时点台账", openapi_extra=_READ)
async def get_household_then(session: Reading, caller: CallerDep, household_id: _HouseholdId, day: _Day) -> HouseholdThen:
    """A household as the registry had it at the end of a day, with its members of that day, its incomes and facts, masked."""
    then = await queries.household_then(session, caller.scope, household_id, day)
    return HouseholdThen(
        as_of=day,
        **then.household._mapping,  # noqa: SLF001 - SQLAlchemy's public name
        members=[MemberThen.model_validate(row) for row in then.members],
        incomes=[Income.model_validate(row) for row in then.incomes],
        facts=[Fact.model_validate(row) for row in then.facts],
    )


@router.get("/households/{id}/steps", operation_id="listHouseholdSteps", summary="农户办理记录", openapi_extra=_READ)
async def list_steps(
    session: Reading, caller: CallerDep, household_id: _HouseholdId, limit: Limit = 50, cursor: Cursor = None
) -> Page[StepView]:
    """What this service did with a household, the newest first, by whom and why."""
    rows, more = await queries.steps(session, caller.scope, household_id, limit=limit, cursor=cursor)
    return Page(items=[StepView.model_validate(row) for row in rows], next=more)


@router.get("/households/{id}/changes", operation_id="listHouseholdChanges", summary="农户变更明细", openapi_extra=_READ)
async def list_household_changes(
    session: Reading, caller: CallerDep, household_id: _HouseholdId, limit: Limit = 50, cursor: Cursor = None
) -> Page[Change]:
    """Every change of what is known of a household, field by field before and after, the newest first."""
    rows, more = await queries.changes(session, caller.scope, household_id=household_id, limit=limit, cursor=cursor)
    return Page(items=[change_view(row) for row in rows], next=more)


@router.get(
    "/feeds/{feed}/batches/{id}/changes",
    operation_id="listBatchChanges",
    summary="批次变更明细",
    openapi_extra=allow("feeds:read"),
)
async def list_batch_changes(
    session: Reading, caller: CallerDep, feed: _Feed, batch_id: _BatchId, limit: Limit = 50, cursor: Cursor = None
) -> Page[Change]:
    """Every row that a batch has changed, field by field before and after, the newest first. Rows that it added are not in it."""
    batch = await one_batch(session, caller.scope, batch_id)
    if batch is None or batch.feed != feed:
        raise Problem(404, "unknown_batch", "没有这个批次,或它不在您的数据范围内。")
    rows, more = await queries.changes(session, caller.scope, change_id=batch_id, limit=limit, cursor=cursor)
    return Page(items=[change_view(row) for row in rows], next=more)
