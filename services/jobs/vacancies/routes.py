"""Vacancies over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.parameters.queries import bounds_today
from services.jobs.vacancies import commands, queries
from services.jobs.vacancies.machine import CLOCK, VACANCY
from services.jobs.vacancies.queries import VacancyFilter
from services.jobs.vacancies.schemas import (
    VacancyCorrection,
    VacancyDetail,
    VacancyEntry,
    VacancySourceWord,
    VacancyState,
    VacancyView,
)
from services.jobs.vacancies.views import vacancy_detail, vacancy_view
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["人岗匹配"])
_READ, _WRITE = allow("vacancies:read"), allow("vacancies:write")
VacancyId = Annotated[
    UUID,
    Path(alias="id", title="招聘岗位标识", description="The vacancy.", examples=["019a1b2c-0000-7000-8000-0000000000d1"]),
]


@router.post(
    "/vacancies",
    operation_id="recordVacancy",
    summary="登记招聘岗位",
    status_code=201,
    response_model=Changed,
    openapi_extra=_WRITE,
)
async def record(session: Writing, caller: CallerDep, entry: VacancyEntry, once: OnceDep) -> Response:
    """Record a vacancy of an employer. With an `Idempotency-Key` it is recorded once."""
    return await once(f"{PREFIX}/vacancies/{{id}}", lambda: commands.record(session, caller, entry))


@router.get("/vacancies", operation_id="listVacancies", summary="招聘岗位列表", openapi_extra=_READ)
async def list_vacancies(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    state: Annotated[VacancyState | None, Query(title="状态", description="Only this state.")] = None,
    source: Annotated[VacancySourceWord | None, Query(title="岗位来源", description="Only of this source.")] = None,
    place: Annotated[
        str | None, Query(title="工作地", description="Only worked in this division, of any level.", pattern=r"^[0-9]{12}$")
    ] = None,
    trade: Annotated[str | None, Query(title="工种", description="Only this trade.", min_length=1, max_length=50)] = None,
    part_ability: Annotated[
        bool | None, Query(title="接收弱劳动力", description="Only those for people of partial ability, or only others.")
    ] = None,
    search: Annotated[
        str | None, Query(title="搜索", description="In the title, employer or trade.", min_length=1, max_length=50)
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[VacancyView]:
    """Vacancies, those recorded last first: what was reviewed is shown to everybody, the rest to whoever took it in."""
    wanted = VacancyFilter(state, source, place, trade, part_ability, search)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.vacancies(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[vacancy_view(row) for row in rows], next=after)


@router.get("/vacancies/{id}", operation_id="getVacancy", summary="查询招聘岗位", openapi_extra=_READ)
async def get_vacancy(session: Reading, caller: CallerDep, vacancy_id: VacancyId, response: Response) -> VacancyDetail:
    """One vacancy: how far it is, how many were hired, and every step that is open with what stands against it."""
    found = await vacancy_detail(session, caller, vacancy_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch(
    "/vacancies/{id}",
    operation_id="correctVacancy",
    summary="更正招聘岗位",
    responses=conflicts(wrong_state="招聘岗位已提交,不能更正。"),
    openapi_extra=_WRITE,
)
async def correct(
    session: Writing,
    caller: CallerDep,
    vacancy_id: VacancyId,
    correction: VacancyCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct a vacancy before it is handed in."""
    changed = await commands.correct(session, caller, vacancy_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


add_steps(
    router,
    VACANCY,
    {code: Said for code in VACANCY.transitions if code not in CLOCK},
    commands.take_vacancy,
    path="/vacancies",
    record=VacancyId,
    named="Vacancy",
    of="招聘岗位",
)
