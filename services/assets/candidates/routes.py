"""Candidates over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query

from services.assets.candidates import commands, queries
from services.assets.candidates.queries import CandidateFilter, CandidateState
from services.assets.candidates.schemas import CandidateView
from shared.web.answers import conflicts
from shared.web.bodies import Reasoned
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow

__all__ = ["router"]

router = Router(prefix="/api/assets/v1", tags=["资产台账"])
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
CandidateId = Annotated[
    UUID, Path(alias="id", title="项目标识", description="The project.", examples=["019a1b2c-0000-7000-8000-000000000041"])
]


@router.get("/asset-candidates", operation_id="listAssetCandidates", summary="待登记资产", openapi_extra=allow("assets:read"))
async def list_candidates(
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only of this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only of this village, 12 digits.")] = None,
    state: Annotated[CandidateState | None, Query(title="状态", description="Only this state.")] = None,
    search: Annotated[
        str | None, Query(title="搜索", description="Part of a name or a code.", min_length=1, max_length=100)
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[CandidateView]:
    """Projects that were accepted, with how much of them is on the register; those accepted last first."""
    wanted = CandidateFilter(tuple(code for code in (town, village) if code is not None), state, search)
    rows, after = await queries.candidates(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[CandidateView.model_validate(row) for row in rows], next=after)


@router.get(
    "/asset-candidates/{id}",
    operation_id="getAssetCandidate",
    summary="查询待登记资产",
    openapi_extra=allow("assets:read"),
)
async def get_candidate(session: Reading, caller: CallerDep, project_id: CandidateId) -> CandidateView:
    """One accepted project."""
    return CandidateView.model_validate(await queries.candidate(session, caller.scope, project_id))


@router.post(
    "/asset-candidates/{id}/dismissal",
    operation_id="dismissAssetCandidate",
    summary="不再登记",
    status_code=204,
    responses=conflicts(not_open="已登记完毕或已决定不再登记。"),
    openapi_extra=allow("assets:review"),
)
async def dismiss(session: Writing, caller: CallerDep, project_id: CandidateId, said: Reasoned) -> None:
    """Say why nothing, or nothing more, of a project is to be registered."""
    await commands.dismiss(session, caller, project_id, said.reason)


@router.post(
    "/asset-candidates/{id}/resumption",
    operation_id="resumeAssetCandidate",
    summary="恢复登记",
    status_code=204,
    responses=conflicts(not_dismissed="没有被决定不再登记。"),
    openapi_extra=allow("assets:review"),
)
async def take_up(session: Writing, caller: CallerDep, project_id: CandidateId, said: Reasoned) -> None:
    """Take a dismissal back."""
    await commands.take_up(session, caller, project_id, said.reason)
