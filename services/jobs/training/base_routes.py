"""Public training bases over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.training import commands, queries
from services.jobs.training.queries import BaseFilter
from services.jobs.training.schemas.bases import TrainingBaseCorrection, TrainingBaseEntry, TrainingBaseView
from services.jobs.training.schemas.words import BaseLevelWord
from services.jobs.training.views import base_view
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["技能培训"])
_READ, _WRITE = allow("training:read"), allow("training:write")
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
BaseId = Annotated[
    UUID,
    Path(alias="id", title="实训基地标识", description="The base.", examples=["019a1b2c-0000-7000-8000-0000000000e0"]),
]
_Year = Annotated[
    int | None, Query(title="统计年度", description="Of which year its use is told; the present one.", ge=2000, le=2100)
]


@router.post(
    "/training-bases",
    operation_id="addTrainingBase",
    summary="登记实训基地",
    status_code=201,
    response_model=Changed,
    openapi_extra=_WRITE,
)
async def add(session: Writing, caller: CallerDep, entry: TrainingBaseEntry, once: OnceDep) -> Response:
    """Record a base of a town or the county. With an `Idempotency-Key` it is recorded once."""
    return await once(f"{PREFIX}/training-bases/{{id}}", lambda: commands.add_base(session, caller, entry))


@router.get("/training-bases", operation_id="listTrainingBases", summary="实训基地列表", openapi_extra=_READ)
async def list_bases(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    division: Annotated[_Code, Query(title="行政区划", description="Only in this division, of any level.")] = None,
    level: Annotated[BaseLevelWord | None, Query(title="基地级别", description="Only of this level.")] = None,
    in_use: Annotated[bool | None, Query(title="使用中", description="Only those in use, or only closed ones.")] = None,
    year: _Year = None,
    search: Annotated[
        str | None, Query(title="搜索", description="In the name or the trades.", min_length=1, max_length=50)
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[TrainingBaseView]:
    """Bases of the whole county with their use in a year, those recorded last first."""
    wanted = BaseFilter(() if division is None else (division,), level, in_use, search)
    of = today().year if year is None else year
    rows, after = await queries.bases(session, caller.scope, wanted, of, limit=limit, cursor=cursor)
    return Page(items=[base_view(row) for row in rows], next=after)


@router.get("/training-bases/{id}", operation_id="getTrainingBase", summary="查询实训基地", openapi_extra=_READ)
async def get_base(
    session: Reading, caller: CallerDep, base_id: BaseId, response: Response, year: _Year = None
) -> TrainingBaseView:
    """One base with its use in a year."""
    found = base_view(await queries.base(session, caller.scope, base_id, today().year if year is None else year))
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch("/training-bases/{id}", operation_id="correctTrainingBase", summary="更正实训基地", openapi_extra=_WRITE)
async def correct(
    session: Writing,
    caller: CallerDep,
    base_id: BaseId,
    correction: TrainingBaseCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct a base, or close it."""
    changed = await commands.correct_base(session, caller, base_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed
