"""Effects of talents, and who counts, over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.parameters.queries import bounds_today, parameters_on
from services.jobs.talent_effects import commands, counting, queries
from services.jobs.talent_effects.counting import CountFilter
from services.jobs.talent_effects.machine import EFFECT
from services.jobs.talent_effects.queries import EffectFilter
from services.jobs.talent_effects.rules import TARGET, reference_day
from services.jobs.talent_effects.schemas import (
    TalentCountView,
    TalentEffectCorrection,
    TalentEffectDetail,
    TalentEffectEntry,
    TalentEffectState,
    TalentEffectView,
    TalentFigures,
)
from services.jobs.talent_effects.views import count_view, effect_detail, effect_view, figures_view
from services.jobs.talents.schemas import PlanKindWord, TalentClassWord
from shared.access import Scope
from shared.registry.places import names_of
from shared.standards.clock import today
from shared.standards.divisions import digits_below
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
router = Router(prefix=PREFIX, tags=["乡村人才"])
_READ, _WRITE = allow("talent:read"), allow("talent:write")
_POOL = "该人员当年不在人才库。"
EffectId = Annotated[
    UUID, Path(alias="id", title="人才实效标识", description="The effect.", examples=["019a1b2c-0000-7000-8000-0000000000e4"])
]
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
_Town = Annotated[_Code, Query(title="镇", description="Only of this town, 12 digits.")]
_Village = Annotated[_Code, Query(title="村", description="Only of this village, 12 digits.")]
_Year = Annotated[int | None, Query(title="年度", description="Left out: this year.", ge=2020, le=2100, examples=[2026])]


@router.post(
    "/talent-effects",
    operation_id="recordTalentEffect",
    summary="登记人才实效",
    status_code=201,
    response_model=Changed,
    responses=conflicts(not_in_pool=_POOL),
    openapi_extra=_WRITE,
)
async def record(session: Writing, caller: CallerDep, entry: TalentEffectEntry, once: OnceDep) -> Response:
    """Record an effect of a talent of a year in which they are in the pool. With an `Idempotency-Key` it is recorded once."""
    return await once(f"{PREFIX}/talent-effects/{{id}}", lambda: commands.record(session, caller, entry))


@router.get("/talent-effects", operation_id="listTalentEffects", summary="人才实效列表", openapi_extra=_READ)
async def list_effects(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: _Town = None,
    village: _Village = None,
    talent_id: Annotated[UUID | None, Query(title="人才标识", description="Only of this talent.")] = None,
    year: Annotated[int | None, Query(title="年度", description="Only of this year.", ge=2020, le=2100)] = None,
    state: Annotated[TalentEffectState | None, Query(title="状态", description="Only this state.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[TalentEffectView]:
    """Effects, those recorded last first."""
    wanted = EffectFilter(tuple(code for code in (town, village) if code is not None), talent_id, year, state)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.effects(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[effect_view(row) for row in rows], next=after)


@router.get("/talent-effects/{id}", operation_id="getTalentEffect", summary="查询人才实效", openapi_extra=_READ)
async def get_effect(session: Reading, caller: CallerDep, effect_id: EffectId, response: Response) -> TalentEffectDetail:
    """One effect, with every step that is open and what stands against it."""
    found = await effect_detail(session, caller, effect_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch(
    "/talent-effects/{id}",
    operation_id="correctTalentEffect",
    summary="更正人才实效",
    responses=conflicts(wrong_state="实效已核实或作废,不能更正。", not_in_pool=_POOL),
    openapi_extra=_WRITE,
)
async def correct(
    session: Writing,
    caller: CallerDep,
    effect_id: EffectId,
    correction: TalentEffectCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct an effect that was not verified; whoever corrects it does not verify it."""
    changed = await commands.correct(session, caller, effect_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


add_steps(
    router,
    EFFECT,
    dict.fromkeys(EFFECT.transitions, Said),
    commands.take_effect,
    path="/talent-effects",
    record=EffectId,
    named="TalentEffect",
    of="人才实效",
)


@router.get("/talent-counts", operation_id="listTalentCounts", summary="人才计入情况", openapi_extra=_READ)
async def list_counts(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    year: _Year = None,
    town: _Town = None,
    village: _Village = None,
    counted: Annotated[bool | None, Query(title="计入", description="Only who counts, or only others.")] = None,
    talent_class: Annotated[TalentClassWord | None, Query(title="人才类别", description="Only this class.")] = None,
    plan_kind: Annotated[PlanKindWord | None, Query(title="主力军类型", description="Only this kind of the plan.")] = None,
    talent_id: Annotated[UUID | None, Query(title="人才标识", description="Only this talent.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[TalentCountView]:
    """Of everybody who was in the pool in a year: whether they count towards the target, and if not, why."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = CountFilter(year or today().year, divisions, counted, talent_class, plan_kind, talent_id)
    rows, after = await counting.counted_talents(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[count_view(row) for row in rows], next=after)


@router.get("/talent-figures", operation_id="getTalentFigures", summary="人才统计", openapi_extra=_READ)
async def get_figures(
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
    year: _Year = None,
) -> TalentFigures:
    """Talents in the pool and those that count, by kind of the plan, class and division, against the target of the county."""
    of = year or today().year
    on = reference_day(of, today())
    rows = await counting.count_figures(session, caller.scope, division, digits_below(division), of)
    names = await names_of(session, caller.scope, [row.code for row in rows if row.by == "division"])
    target = int((await parameters_on(session, Scope.everything(), on))[TARGET].value)
    return figures_view(rows, names, of, on, target)
