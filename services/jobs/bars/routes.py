"""Bars over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.bars import commands, queries
from services.jobs.bars.rules import BARS
from services.jobs.bars.schemas import BarWord, PostBarEnding, PostBars, PostBarsRecorded, PostBarView
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["公益性岗位"])
_READ, _APPROVE = allow("posts:read"), allow("posts:approve")
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
BarId = Annotated[
    UUID, Path(alias="id", title="名单标识", description="The line.", examples=["019a1b2c-0000-7000-8000-0000000000b4"])
]


@router.post("/post-bars", operation_id="recordPostBars", summary="登记岗位比对名单", openapi_extra=_APPROVE)
async def record(session: Writing, caller: CallerDep, entries: PostBars) -> PostBarsRecorded:
    """Record who may not hold a public-welfare post, whole lists at once. Recorded again, nothing happens."""
    return await commands.record(session, caller, entries)


@router.get("/post-bars", operation_id="listPostBars", summary="岗位比对名单", openapi_extra=_READ)
async def list_bars(
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only of people of this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only of people of this village, 12 digits.")] = None,
    kind: Annotated[BarWord | None, Query(title="名单类别", description="Only this kind.")] = None,
    on: Annotated[date | None, Query(title="日期", description="Only who is barred on this day.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[PostBarView]:
    """Who may not hold a post, the last recorded first."""
    divisions = [code for code in (town, village) if code is not None]
    rows, after = await queries.bars(session, caller.scope, divisions, kind, on, limit=limit, cursor=cursor)
    return Page(items=[_view(row) for row in rows], next=after)


@router.post(
    "/post-bars/{id}/ending",
    operation_id="endPostBar",
    summary="移出岗位比对名单",
    responses=conflicts(ended="这一条已结束。"),
    openapi_extra=_APPROVE,
)
async def end(
    session: Writing, caller: CallerDep, bar_id: BarId, ending: PostBarEnding, seen: SeenVersion, response: Response
) -> Changed:
    """Take somebody from the list: the last day on which they were barred, and why no longer."""
    changed = await commands.end(session, caller, bar_id, ending, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


def _view(row: Any) -> PostBarView:  # noqa: ANN401 - a row
    return PostBarView.model_validate({**row._mapping, "kind_title": BARS[row.kind].title})  # noqa: SLF001 - SQLAlchemy's documented name
