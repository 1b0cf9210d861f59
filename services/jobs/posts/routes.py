"""Public-welfare posts over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.parameters.queries import bounds_today
from services.jobs.posts import commands, queries
from services.jobs.posts.machine import POST
from services.jobs.posts.queries import PostFilter
from services.jobs.posts.schemas import (
    AnnouncingPost,
    ApprovingPost,
    FundWord,
    PostCorrection,
    PostDetail,
    PostDimensionWord,
    PostEntry,
    PostFigure,
    PostKindWord,
    PostState,
    PostView,
    StipendStandardEntry,
    StipendStandardView,
)
from services.jobs.posts.views import figure_view, post_detail, post_view, standard_view
from shared.registry.places import names_of
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
router = Router(prefix=PREFIX, tags=["公益性岗位"])
_READ, _WRITE, _APPROVE = allow("posts:read"), allow("posts:write"), allow("posts:approve")
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
PostId = Annotated[
    UUID, Path(alias="id", title="岗位标识", description="The post.", examples=["019a1b2c-0000-7000-8000-0000000000b1"])
]


@router.post(
    "/posts", operation_id="askForPost", summary="申报岗位需求", status_code=201, response_model=Changed, openapi_extra=_WRITE
)
async def ask(session: Writing, caller: CallerDep, entry: PostEntry, once: OnceDep) -> Response:
    """Ask for a post of a village or town. With an `Idempotency-Key` it is asked for once."""
    return await once(f"{PREFIX}/posts/{{id}}", lambda: commands.ask(session, caller, entry))


@router.get("/posts", operation_id="listPosts", summary="公益性岗位列表", openapi_extra=_READ)
async def list_posts(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    state: Annotated[PostState | None, Query(title="状态", description="Only this state.")] = None,
    kind: Annotated[PostKindWord | None, Query(title="岗位类别", description="Only this kind.")] = None,
    fund: Annotated[FundWord | None, Query(title="补贴资金来源", description="Only paid of this fund.")] = None,
    vacant: Annotated[bool | None, Query(title="有空缺", description="Only with free places, or only others.")] = None,
    search: Annotated[
        str | None, Query(title="搜索", description="In the name, the site or the document.", min_length=1, max_length=50)
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[PostView]:
    """Posts with who holds them and their free places, those asked for last first."""
    wanted = PostFilter(tuple(code for code in (town, village) if code is not None), state, kind, fund, vacant, search)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.posts(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[post_view(row) for row in rows], next=after)


@router.get("/posts/{id}", operation_id="getPost", summary="查询公益性岗位", openapi_extra=_READ)
async def get_post(session: Reading, caller: CallerDep, post_id: PostId, response: Response) -> PostDetail:
    """One post: how far it is, who holds it, and every step that is open with what stands against it."""
    found = await post_detail(session, caller, post_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch(
    "/posts/{id}",
    operation_id="correctPost",
    summary="更正岗位需求",
    responses=conflicts(wrong_state="岗位已申报,不能更正。"),
    openapi_extra=_WRITE,
)
async def correct(
    session: Writing, caller: CallerDep, post_id: PostId, correction: PostCorrection, seen: SeenVersion, response: Response
) -> Changed:
    """Correct a post before it is handed in."""
    changed = await commands.correct(session, caller, post_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


add_steps(
    router,
    POST,
    {**dict.fromkeys(POST.transitions, Said), "approve": ApprovingPost, "announce": AnnouncingPost},
    commands.take_post,
    path="/posts",
    record=PostId,
    named="Post",
    of="公益性岗位",
)


@router.get("/post-figures", operation_id="listPostFigures", summary="公益性岗位统计", openapi_extra=_READ)
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
    by: Annotated[PostDimensionWord, Query(title="统计维度", description="By what it is counted.")] = "kind",
) -> list[PostFigure]:
    """Approved posts: how many people may hold them, how many do, free places, and what they cost a month."""
    rows = await queries.figures(session, caller.scope, division, digits_below(division), by)
    names = await names_of(session, caller.scope, [row.code for row in rows]) if by == "division" else {}
    return [figure_view(row, by, names) for row in rows]


@router.post(
    "/stipend-standards",
    operation_id="setStipendStandard",
    summary="设定岗位补贴标准",
    status_code=201,
    responses=conflicts(already_set="这类岗位从该日起的标准已设定。"),
    openapi_extra=_APPROVE,
)
async def set_standard(session: Writing, caller: CallerDep, entry: StipendStandardEntry) -> Changed:
    """Set what posts of a kind pay at most from a day on; earlier ones stay for earlier months."""
    return await commands.set_standard(session, caller, entry)


@router.get("/stipend-standards", operation_id="listStipendStandards", summary="岗位补贴标准", openapi_extra=_READ)
async def list_standards(
    session: Reading,
    caller: CallerDep,
    kind: Annotated[PostKindWord | None, Query(title="岗位类别", description="Only of this kind.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[StipendStandardView]:
    """Every standard that was ever set, the last recorded first."""
    rows, after = await queries.standards(session, caller.scope, kind, limit=limit, cursor=cursor)
    return Page(items=[standard_view(row) for row in rows], next=after)
