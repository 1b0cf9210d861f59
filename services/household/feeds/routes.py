"""Single facts 部门数据 over HTTP: read by whoever reads households, written by the department whose feed it is."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.household.feeds import commands
from services.household.feeds.queries import withdrawn_facts
from services.household.feeds.schemas import (
    CorrectionBody,
    Fact,
    FactChanged,
    HouseholdFactBody,
    PersonFactBody,
    WithdrawnFactView,
)
from services.household.registry import queries
from services.household.registry.records import fact_of, facts_of
from services.household.registry.turns import Changing
from shared.web.answers import conflicts
from shared.web.bodies import Reasoned
from shared.web.fields import optional
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, allow
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

PREFIX = "/api/household/v1"
router = Router(prefix=PREFIX, tags=["部门数据"])
_READ = allow("household:read")
_WRITE = allow("feeds:{feed}:write")
_RECORDED = conflicts(fact_exists="这条部门数据已经登记,请读取后更正。")
_SAMPLE_ID = "01980a35-7a30-7cc0-8a3c-2f60b1f6f1a5"
_HouseholdId = Annotated[UUID, Path(alias="id", title="农户标识", description="The household.", examples=[_SAMPLE_ID])]
_PersonId = Annotated[UUID, Path(alias="id", title="人员标识", description="The person.", examples=[_SAMPLE_ID])]
_FactId = Annotated[
    int, Path(alias="id", title="标识", description="The fact, as lists tell it.", ge=1, le=(1 << 63) - 1, examples=[271])
]
_Feed = Annotated[str, Path(title="数据表", description="Code of the feed.", max_length=20, examples=["MED-SET"])]
_FeedFilter = Annotated[
    str | None,
    optional("查询条件"),
    Query(title="数据表", description="Only this feed, such as MED-SET.", examples=["MED-SET"]),
]
_YearFilter = Annotated[int | None, Query(title="年度", description="Only this year.", ge=1900, le=2100)]


@router.get("/households/{id}/facts", operation_id="listHouseholdFacts", summary="农户的部门数据", openapi_extra=_READ)
async def list_household_facts(
    session: Reading,
    caller: CallerDep,
    household_id: _HouseholdId,
    feed: _FeedFilter = None,
    year: _YearFilter = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Page[Fact]:
    """What departments know about a household and its members, by feed and year."""
    await queries.household(session, caller.scope, household_id)
    rows, more = await facts_of(session, caller.scope, household_id, feed=feed, year=year, limit=limit, cursor=cursor)
    return Page(items=[Fact.model_validate(row) for row in rows], next=more)


@router.get("/persons/{id}/facts", operation_id="listPersonFacts", summary="人员的部门数据", openapi_extra=_READ)
async def list_person_facts(
    session: Reading,
    caller: CallerDep,
    person_id: _PersonId,
    feed: _FeedFilter = None,
    year: _YearFilter = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Page[Fact]:
    """What departments know about a person, by feed and year."""
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


@router.get(
    "/households/{id}/withdrawn-facts", operation_id="listWithdrawnFacts", summary="农户已作废的部门数据", openapi_extra=_READ
)
async def list_withdrawn_facts(
    session: Reading, caller: CallerDep, household_id: _HouseholdId, limit: Limit = 100, cursor: Cursor = None
) -> Page[WithdrawnFactView]:
    """What departments took back about a household and its members, with the reasons."""
    await queries.household(session, caller.scope, household_id)
    rows, more = await withdrawn_facts(session, caller.scope, household_id, limit=limit, cursor=cursor)
    return Page(items=[WithdrawnFactView.model_validate(row) for row in rows], next=more)


@router.post(
    "/households/{id}/facts/{feed}",
    operation_id="recordHouseholdFact",
    summary="登记农户的一条部门数据",
    status_code=201,
    response_model=FactChanged,
    responses=_RECORDED,
    openapi_extra=_WRITE,
)
async def record_household_fact(
    session: Changing, caller: CallerDep, household_id: _HouseholdId, feed: _Feed, body: HouseholdFactBody, once: OnceDep
) -> Response:
    """Record one fact about a household, by the rules of the feed's files. With an `Idempotency-Key` it is recorded once."""
    return await once(
        f"{PREFIX}/facts/{feed}/{{id}}",
        lambda: commands.record_household_fact(session, caller, household_id, feed, body),
    )


@router.post(
    "/persons/{id}/facts/{feed}",
    operation_id="recordPersonFact",
    summary="登记人员的一条部门数据",
    status_code=201,
    response_model=FactChanged,
    responses=_RECORDED,
    openapi_extra=_WRITE,
)
async def record_person_fact(
    session: Changing, caller: CallerDep, person_id: _PersonId, feed: _Feed, body: PersonFactBody, once: OnceDep
) -> Response:
    """Record one fact about a person, by the rules of the feed's files. With an `Idempotency-Key` it is recorded once."""
    return await once(
        f"{PREFIX}/facts/{feed}/{{id}}",
        lambda: commands.record_person_fact(session, caller, person_id, feed, body),
    )


@router.get("/facts/{feed}/{id}", operation_id="getFact", summary="查询一条部门数据", openapi_extra=_READ)
async def get_fact(session: Reading, caller: CallerDep, feed: _Feed, fact_id: _FactId, response: Response) -> Fact:
    """One fact, with its ETag."""
    found = Fact.model_validate(await fact_of(session, caller.scope, feed, fact_id))
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch("/facts/{feed}/{id}", operation_id="correctFact", summary="更正一条部门数据", openapi_extra=_WRITE)
async def correct_fact(
    session: Changing,
    caller: CallerDep,
    feed: _Feed,
    fact_id: _FactId,
    body: CorrectionBody,
    seen: SeenVersion,
    response: Response,
) -> FactChanged:
    """Correct some fields of a fact, all but its key, with the reason. A fact with a wrong key is withdrawn and recorded anew."""
    changed = await commands.correct_fact(session, caller, feed, fact_id, body, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/facts/{feed}/{id}/withdraw",
    operation_id="withdrawFact",
    summary="作废一条部门数据",
    status_code=204,
    openapi_extra=_WRITE,
)
async def withdraw_fact(
    session: Changing, caller: CallerDep, feed: _Feed, fact_id: _FactId, reasoned: Reasoned, seen: SeenVersion
) -> None:
    """Take back a fact that should never have been recorded. A withdrawn 死亡, 迁出 or 迁入 also undoes what it did to the membership."""
    await commands.withdraw_fact(session, caller, feed, fact_id, reasoned.reason, seen)
