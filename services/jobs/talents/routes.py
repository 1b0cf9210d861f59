"""The pool of talents over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.parameters.queries import bounds_today
from services.jobs.talents import commands, queries
from services.jobs.talents.machine import CLOCK, TALENT
from services.jobs.talents.queries import TalentFilter
from services.jobs.talents.schemas import (
    FocusWord,
    LeavingTalent,
    OriginWord,
    PlanKindWord,
    SubKindWord,
    TalentClassWord,
    TalentCorrection,
    TalentDetail,
    TalentEntry,
    TalentInFull,
    TalentState,
    TalentView,
)
from services.jobs.talents.views import talent_detail, talent_view
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Purpose
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.sealing import CipherDep, SealingDep
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["TalentId", "router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["乡村人才"])
_READ, _WRITE = allow("talent:read"), allow("talent:write")
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
TalentId = Annotated[
    UUID, Path(alias="id", title="人才标识", description="The talent.", examples=["019a1b2c-0000-7000-8000-0000000000e1"])
]


@router.post(
    "/talents",
    operation_id="recordTalent",
    summary="登记人才",
    status_code=201,
    response_model=Changed,
    responses=conflicts(already_known="该人员已在人才库中登记。"),
    openapi_extra=_WRITE,
)
async def record(session: Writing, caller: CallerDep, sealing: SealingDep, entry: TalentEntry, once: OnceDep) -> Response:
    """Record a talent, who is to be proposed. With an `Idempotency-Key` they are recorded once; one person is recorded once in any case."""
    return await once(f"{PREFIX}/talents/{{id}}", lambda: commands.record(session, caller, sealing, entry))


@router.get("/talents", operation_id="listTalents", summary="人才库列表", openapi_extra=_READ)
async def list_talents(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only of this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only of this village, 12 digits.")] = None,
    state: Annotated[TalentState | None, Query(title="状态", description="Only this state.")] = None,
    talent_class: Annotated[TalentClassWord | None, Query(title="人才类别", description="Only this class.")] = None,
    sub_kind: Annotated[SubKindWord | None, Query(title="人才子类", description="Only this kind.")] = None,
    plan_kind: Annotated[PlanKindWord | None, Query(title="主力军类型", description="Only this kind of the plan.")] = None,
    origin: Annotated[OriginWord | None, Query(title="人才来源", description="Only of this origin.")] = None,
    focus_group: Annotated[FocusWord | None, Query(title="重点培育人群", description="Only of this group.")] = None,
    person_id: Annotated[UUID | None, Query(title="人员标识", description="Only this person of the registry.")] = None,
    demand_id: Annotated[UUID | None, Query(title="人才需求标识", description="Only who fills this demand.")] = None,
    search: Annotated[
        str | None, Query(title="搜索", description="In titles, skills or the unit.", min_length=1, max_length=50)
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[TalentView]:
    """Talents, those recorded last first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = TalentFilter(
        divisions, state, talent_class, sub_kind, plan_kind, origin, focus_group, person_id, demand_id, search
    )
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.talents(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[talent_view(row) for row in rows], next=after)


@router.get("/talents/{id}", operation_id="getTalent", summary="查询人才", openapi_extra=_READ)
async def get_talent(session: Reading, caller: CallerDep, talent_id: TalentId, response: Response) -> TalentDetail:
    """One talent: when they were in the pool, and every step that is open with what stands against it."""
    found = await talent_detail(session, caller, talent_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch("/talents/{id}", operation_id="correctTalent", summary="更正人才信息", openapi_extra=_WRITE)
async def correct(
    session: Writing,
    caller: CallerDep,
    cipher: CipherDep,
    talent_id: TalentId,
    correction: TalentCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct what is recorded of a talent. In the pool, kinds and origin are corrected by the county."""
    changed = await commands.correct(session, caller, cipher, talent_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/talents/{id}/disclose", operation_id="discloseTalent", summary="查看人才完整信息", openapi_extra=allow("pii:read")
)
async def disclose(
    session: Writing, caller: CallerDep, cipher: CipherDep, talent_id: TalentId, purpose: Purpose, response: Response
) -> TalentInFull:
    """Name, ID number and phone in full. Reader, purpose and time go into the audit trail."""
    response.headers["Cache-Control"] = "no-store"
    return await commands.read_in_full(session, caller, cipher, talent_id, purpose.purpose)


add_steps(
    router,
    TALENT,
    {**{code: Said for code in TALENT.transitions if code not in CLOCK}, "leave": LeavingTalent},
    commands.take_talent,
    path="/talents",
    record=TalentId,
    named="Talent",
    of="人才",
)
