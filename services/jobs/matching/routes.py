"""Matching over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.matching import commands, queries, views
from services.jobs.matching.schemas import MatchingRunView, MatchView, SeekerMatchView, StoredMatchesView
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["人岗匹配"])
_READ, _REVIEW = allow("vacancies:read"), allow("vacancies:review")
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
PersonId = Annotated[
    UUID, Path(alias="id", title="人员标识", description="The person.", examples=["019a1b2c-0000-7000-8000-000000000002"])
]
VacancyId = Annotated[
    UUID,
    Path(alias="id", title="招聘岗位标识", description="The vacancy.", examples=["019a1b2c-0000-7000-8000-0000000000d1"]),
]


@router.get("/labour-force/{id}/matches", operation_id="listMatchesOfPerson", summary="人员的匹配岗位", openapi_extra=_READ)
async def of_person(session: Reading, caller: CallerDep, person_id: PersonId) -> list[MatchView]:
    """The open vacancies that fit somebody best now, each with its score explained; none for whoever does not seek work."""
    return await views.matches_of_person(session, caller, person_id)


@router.get("/vacancies/{id}/matches", operation_id="listMatchesOfVacancy", summary="招聘岗位的匹配人员", openapi_extra=_READ)
async def of_vacancy(
    session: Reading,
    caller: CallerDep,
    vacancy_id: VacancyId,
    limit: Annotated[int, Query(title="人数", description="How many at most.", ge=1, le=200)] = 50,
) -> list[SeekerMatchView]:
    """Whom of the caller's divisions an open vacancy fits best now, each with the score explained."""
    return await views.matches_of_vacancy(session, caller, vacancy_id, limit)


@router.get("/matches", operation_id="listMatches", summary="全县匹配结果", openapi_extra=_READ)
async def stored(
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only of people of this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only of people of this village, 12 digits.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[StoredMatchesView]:
    """What the last whole matching of the county found for each who sought work then, in the order of identifiers."""
    divisions = tuple(code for code in (town, village) if code is not None)
    return await views.stored_matches(session, caller, divisions, limit=limit, cursor=cursor)


@router.post(
    "/matching-runs",
    operation_id="askForMatching",
    summary="发起全县匹配",
    status_code=201,
    response_model=Changed,
    responses=conflicts(already_queued="已有一次全县匹配在等待或进行。"),
    openapi_extra=_REVIEW,
)
async def ask(session: Writing, caller: CallerDep, once: OnceDep) -> Response:
    """Ask for a matching of the whole county; the worker does it, and what was found before stays until it is whole."""
    return await once(f"{PREFIX}/matching-runs", lambda: commands.ask(session, caller))


@router.get("/matching-runs", operation_id="listMatchingRuns", summary="全县匹配记录", openapi_extra=_READ)
async def list_runs(session: Reading, caller: CallerDep, limit: Limit = 50, cursor: Cursor = None) -> Page[MatchingRunView]:
    """Every matching of the county, the last asked for first."""
    rows, after = await queries.runs(session, caller.scope, limit=limit, cursor=cursor)
    return Page(items=[MatchingRunView.model_validate(row) for row in rows], next=after)
