"""Recommendations and the figures of matching over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.employment.rules import MONTH, first_of
from services.jobs.parameters.queries import ages_on
from services.jobs.recommendations import commands, queries
from services.jobs.recommendations.queries import RecommendationFilter
from services.jobs.recommendations.schemas import (
    MatchingFigure,
    RecommendationEntry,
    RecommendationOutcome,
    RecommendationState,
    RecommendationView,
)
from services.jobs.recommendations.views import figure_view, recommendation_view
from shared.access import Scope
from shared.standards.clock import today
from shared.standards.divisions import digits_below
from shared.standards.months import last_of
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["人岗匹配"])
_READ, _RECOMMEND = allow("vacancies:read"), allow("matching:recommend")
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
_CLOSED = "该招聘岗位未在招聘中,或已招满、过期、撤回。"
RecommendationId = Annotated[
    UUID,
    Path(
        alias="id", title="推荐记录标识", description="The recommendation.", examples=["019a1b2c-0000-7000-8000-0000000000e1"]
    ),
]


@router.post(
    "/recommendations",
    operation_id="recommendVacancy",
    summary="推荐岗位",
    status_code=201,
    response_model=Changed,
    responses=conflicts(
        no_consent="该人员没有同意岗位推荐。",
        quiet_hours="免打扰时段内不打电话、不发短信。",
        vacancy_closed=_CLOSED,
        not_seeking="该人员不是“未就业有意愿”的劳动力。",
        not_matching="该岗位的条件或该人员的意愿不符。",
        recommended_already="规定天数内已向该人员推荐过该岗位。",
        too_many_open="该人员未有结果的推荐已达上限。",
    ),
    openapi_extra=_RECOMMEND,
)
async def recommend(session: Writing, caller: CallerDep, entry: RecommendationEntry, once: OnceDep) -> Response:
    """Recommend a vacancy to somebody who seeks work and agrees. With an `Idempotency-Key` it is recommended once."""
    return await once(f"{PREFIX}/recommendations/{{id}}", lambda: commands.recommend(session, caller, entry))


@router.get("/recommendations", operation_id="listRecommendations", summary="推荐记录", openapi_extra=_READ)
async def list_recommendations(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only of people of this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only of people of this village, 12 digits.")] = None,
    person_id: Annotated[UUID | None, Query(title="人员标识", description="Only to this person.")] = None,
    vacancy_id: Annotated[UUID | None, Query(title="招聘岗位标识", description="Only of this vacancy.")] = None,
    state: Annotated[RecommendationState | None, Query(title="推荐结果", description="Only with this outcome.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[RecommendationView]:
    """Recommendations with what came of them, the last first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = RecommendationFilter(divisions, person_id, vacancy_id, state)
    rows, after = await queries.recommendations(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[recommendation_view(row) for row in rows], next=after)


@router.get("/recommendations/{id}", operation_id="getRecommendation", summary="查询推荐记录", openapi_extra=_READ)
async def get_recommendation(
    session: Reading, caller: CallerDep, recommendation_id: RecommendationId, response: Response
) -> RecommendationView:
    """One recommendation, with its score as it was."""
    found = recommendation_view(await queries.recommendation(session, caller.scope, recommendation_id))
    response.headers["ETag"] = etag(found.version)
    return found


@router.post(
    "/recommendations/{id}/outcome",
    operation_id="settleRecommendation",
    summary="登记推荐结果",
    responses=conflicts(
        wrong_state="推荐结果已定,不能再改。",
        no_place="该招聘岗位已招满。",
        vacancy_closed=_CLOSED,
        already_recorded="该人员从同一天起在同一单位的这段就业经历已登记。",
    ),
    openapi_extra=_RECOMMEND,
)
async def settle(
    session: Writing,
    caller: CallerDep,
    recommendation_id: RecommendationId,
    said: RecommendationOutcome,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Record what came of a recommendation. Hired, a spell of work stands in the ledger; with the last place the vacancy is filled."""
    changed = await commands.settle(session, caller, recommendation_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.get("/matching-figures", operation_id="listMatchingFigures", summary="人岗匹配统计", openapi_extra=_READ)
async def list_figures(
    session: Reading,
    caller: CallerDep,
    division: Annotated[
        str,
        Query(
            title="行政区划",
            description="Of which division, 12 digits; those below it are told apart.",
            pattern=r"^[0-9]{12}$",
            examples=["610925000000"],
        ),
    ],
    month: Annotated[str, Query(title="月份", description="`YYYY-MM`.", pattern=MONTH, examples=["2026-03"])],
) -> list[MatchingFigure]:
    """Open vacancies, the last whole matching, and the recommendations of a month, by town or village."""
    first = first_of(month)
    ages = await ages_on(session, Scope.everything(), today())
    digits = digits_below(division)
    found = await queries.figures(session, caller.scope, division, digits, (first, last_of(first)), ages)
    return [figure_view(code, counted) for code, counted in found.items()]
