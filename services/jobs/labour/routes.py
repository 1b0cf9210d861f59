"""The labour force over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.labour import commands, queries
from services.jobs.labour.households import HouseholdFilter, Lack, household_figures, households
from services.jobs.labour.queries import LabourFilter
from services.jobs.labour.schemas import (
    AbilityWord,
    LabourFigure,
    LabourHousehold,
    LabourHouseholdFigure,
    LabourPerson,
    LabourPersonDetail,
    LabourVerificationView,
    ProfileSetting,
    ResultWord,
    StatusWord,
    VerificationEntry,
    WantWord,
)
from services.jobs.labour.views import person_detail, person_view
from services.jobs.parameters.queries import ages_on, stable_months
from shared.access import Scope
from shared.standards.clock import today
from shared.standards.divisions import digits_below
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import PreconditionDep, etag

__all__ = ["PersonId", "router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["劳动力"])
_READ, _WRITE = allow("labour:read"), allow("labour:write")
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
PersonId = Annotated[
    UUID, Path(alias="id", title="人员标识", description="The person.", examples=["019a1b2c-0000-7000-8000-000000000002"])
]


@router.get("/labour-force", operation_id="listLabourForce", summary="劳动力列表", openapi_extra=_READ)
async def list_labour_force(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only of this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only of this village, 12 digits.")] = None,
    status: Annotated[StatusWord | None, Query(title="就业状态", description="Only this status.")] = None,
    ability: Annotated[AbilityWord | None, Query(title="劳动能力", description="Only this ability.")] = None,
    want: Annotated[WantWord | None, Query(title="就业意愿", description="Only who wants this.")] = None,
    key_group: Annotated[
        bool | None, Query(title="重点人群", description="Only of households out of poverty or monitored, or only others.")
    ] = None,
    relocated: Annotated[
        bool | None, Query(title="是否易地扶贫搬迁户", description="Only of relocated households, or only others.")
    ] = None,
    household_no: Annotated[
        str | None, Query(title="户编号", description="Only of this household.", min_length=1, max_length=50)
    ] = None,
    unverified_since: Annotated[
        date | None, Query(title="自何日起未核查", description="Only who was not verified since this day.")
    ] = None,
    result: Annotated[
        ResultWord | None, Query(title="最近核查结果", description="Only whose last verification had this result.")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[LabourPerson]:
    """Everybody of working age who is able to work, as household tells of them, with what they want and whether they work."""
    wanted = LabourFilter(
        tuple(code for code in (town, village) if code is not None),
        status,
        ability,
        want,
        key_group,
        relocated,
        household_no,
        unverified_since,
        result,
    )
    ages = await ages_on(session, Scope.everything(), today())
    rows, after = await queries.labour_force(session, caller.scope, wanted, ages, limit=limit, cursor=cursor)
    return Page(items=[person_view(row, ages) for row in rows], next=after)


@router.get("/labour-force/{id}", operation_id="getLabourPerson", summary="查询劳动力", openapi_extra=_READ)
async def get_person(session: Reading, caller: CallerDep, person_id: PersonId, response: Response) -> LabourPersonDetail:
    """One person, whether of the labour force or not; the `ETag` is that of what they said."""
    ages = await ages_on(session, Scope.everything(), today())
    row = await queries.person(session, caller.scope, person_id, ages)
    if row.profile_version is not None:
        response.headers["ETag"] = etag(row.profile_version)
    return person_detail(row, ages, await queries.skills_of(session, caller.scope, person_id))


@router.put("/labour-force/{id}/profile", operation_id="setLabourProfile", summary="登记就业意愿和需求", openapi_extra=_WRITE)
async def set_profile(
    session: Writing,
    caller: CallerDep,
    person_id: PersonId,
    setting: ProfileSetting,
    precondition: PreconditionDep,
    response: Response,
) -> Changed:
    """Set what somebody can, wants and needs, whole."""
    changed = await commands.set_profile(session, caller, person_id, setting, precondition)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/labour-force/{id}/verifications",
    operation_id="verifyLabourPerson",
    summary="登记核查",
    status_code=201,
    response_model=Changed,
    openapi_extra=_WRITE,
)
async def verify(session: Writing, caller: CallerDep, person_id: PersonId, entry: VerificationEntry, once: OnceDep) -> Response:
    """Record that somebody was verified. With an `Idempotency-Key` it is recorded once."""
    return await once(
        f"{PREFIX}/labour-force/{person_id}/verifications", lambda: commands.verify(session, caller, person_id, entry)
    )


@router.get("/labour-force/{id}/verifications", operation_id="listLabourVerifications", summary="核查记录", openapi_extra=_READ)
async def list_verifications(
    session: Reading, caller: CallerDep, person_id: PersonId, limit: Limit = 50, cursor: Cursor = None
) -> Page[LabourVerificationView]:
    """Every verification of somebody, the last recorded first."""
    await queries.person(session, caller.scope, person_id, await ages_on(session, Scope.everything(), today()))
    rows, after = await queries.verifications_of(session, caller.scope, person_id, limit=limit, cursor=cursor)
    return Page(items=[LabourVerificationView.model_validate(row) for row in rows], next=after)


@router.get("/labour-figures", operation_id="getLabourFigures", summary="劳动力统计", openapi_extra=_READ)
async def get_figures(
    session: Reading,
    caller: CallerDep,
    division: Annotated[
        str,
        Query(
            title="行政区划",
            description="Of which division, 12 digits; those below it are told apart.",
            pattern=r"^[0-9]{12}$",
            examples=["610925104000"],
        ),
    ],
) -> list[LabourFigure]:
    """The labour force of the divisions below one, by status; of the key groups and of everybody else."""
    ages = await ages_on(session, Scope.everything(), today())
    since = today().replace(day=1)
    rows = await queries.figures(session, caller.scope, division, digits_below(division), ages, since)
    return [LabourFigure.model_validate(row) for row in rows]


@router.get("/labour-households", operation_id="listLabourHouseholds", summary="农户就业情况", openapi_extra=_READ)
async def list_households(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only of this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only of this village, 12 digits.")] = None,
    lacks: Annotated[
        Lack | None,
        Query(
            title="缺少",
            description="`employment` 零就业家庭: some want work and nobody has any; `stable_job`: nobody has a stable job.",
        ),
    ] = None,
    relocated: Annotated[
        bool | None, Query(title="是否易地扶贫搬迁户", description="Only relocated households, or only others.")
    ] = None,
    key_group: Annotated[
        bool | None, Query(title="重点人群", description="Only households out of poverty or monitored, or only others.")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[LabourHousehold]:
    """Households with somebody who could work, by what these do: whom the county has to find work for first."""
    wanted = HouseholdFilter(tuple(code for code in (town, village) if code is not None), lacks, relocated, key_group)
    everywhere, on = Scope.everything(), today()
    ages, months = await ages_on(session, everywhere, on), await stable_months(session, everywhere, on)
    rows, after = await households(session, caller.scope, wanted, ages, months, limit=limit, cursor=cursor)
    return Page(items=[LabourHousehold.model_validate(row) for row in rows], next=after)


@router.get("/labour-household-figures", operation_id="getLabourHouseholdFigures", summary="农户就业统计", openapi_extra=_READ)
async def get_household_figures(
    session: Reading,
    caller: CallerDep,
    division: Annotated[
        str,
        Query(
            title="行政区划",
            description="Of which division, 12 digits; those below it are told apart.",
            pattern=r"^[0-9]{12}$",
            examples=["610925104000"],
        ),
    ],
) -> list[LabourHouseholdFigure]:
    """Households with labour of the divisions below one: with a stable job, and without any employment; relocated ones and others."""
    everywhere, on = Scope.everything(), today()
    ages, months = await ages_on(session, everywhere, on), await stable_months(session, everywhere, on)
    digits = digits_below(division)
    rows = await household_figures(session, caller.scope, division, digits, ages, months)
    return [LabourHouseholdFigure.model_validate(row) for row in rows]
