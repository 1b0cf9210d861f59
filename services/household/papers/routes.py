"""Papers over HTTP.

What names people in full is opened by POST with a purpose, like every such reading; the rest by GET.
"""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import quote
from uuid import UUID

from fastapi import Depends, Path, Request, Response
from fastapi.responses import StreamingResponse

from services.household.papers import commands, queries
from services.household.papers.commands import Desk, Made
from services.household.papers.rules import KINDS, title_of
from services.household.papers.schemas import PaperAsking, PaperKind, PaperView
from shared.access import Caller
from shared.files import FileStore
from shared.web.answers import conflicts, sends
from shared.web.bodies import Purpose
from shared.web.pages import Cursor, Limit, Page
from shared.web.problems import Problem
from shared.web.routing import CallerDep, Reading, Router, Writing, allow, require
from shared.web.stored import stored_file

__all__ = ["router"]

PREFIX = "/api/household/v1"
PDF = "application/pdf"
router = Router(prefix=PREFIX, tags=["文书"])
_SAMPLE = "019a1b2c-0000-7000-8000-00000000001a"
PaperId = Annotated[UUID, Path(alias="id", title="文书标识", description="The paper.", examples=[_SAMPLE])]
CaseId = Annotated[UUID, Path(alias="id", title="监测对象标识", description="The case.", examples=[_SAMPLE])]
HouseholdId = Annotated[UUID, Path(alias="id", title="农户标识", description="The household.", examples=[_SAMPLE])]
_EXPIRED = "该文书已过保存期限,文件已清除。"
_FULL = "该文书含完整个人信息,须按目的查看。"
_FILE: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {PDF: {"schema": {"type": "string", "format": "binary"}}},
        "description": "文书(PDF)。The paper.",
    }
}
_AGAIN: dict[int | str, dict[str, Any]] = {
    200: {
        "model": PaperView,
        "description": "内容没有变化,即原来那份文书。The paper that says the same was made before.",
        "headers": sends("Location"),
    }
}


async def _desk(request: Request) -> Desk:
    state = request.app.state
    return Desk(state.database, state.files, state.cipher, state.press)


DeskDep = Annotated[Desk, Depends(_desk)]


@router.get("/paper-kinds", operation_id="listPaperKinds", summary="文书种类", openapi_extra=allow("cases:read"))
async def list_kinds() -> Page[PaperKind]:
    """Every kind of paper with the states of a case in which it is made."""
    kinds = [
        PaperKind.model_validate({"kind": kind.code, "title": kind.title, "full": kind.full, "states": kind.states})
        for kind in KINDS.values()
    ]
    return Page(items=kinds)


@router.post(
    "/cases/{id}/papers",
    operation_id="makePaper",
    summary="制作监测对象文书",
    status_code=201,
    response_model=PaperView,
    responses={
        **_AGAIN,
        **conflicts(
            wrong_state="当前状态不制作该种文书。",
            nothing_compared="还没有部门反馈信息比对结果。",
            nothing_to_confirm="还没有已落实的帮扶措施。",
        ),
    },
    openapi_extra=allow("cases:write"),
)
async def make_paper(desk: DeskDep, caller: CallerDep, case_id: CaseId, asking: PaperAsking) -> Response:
    """Make a paper of a case as it stands. Where nothing has changed since, it is the one made before, with its number (200); so it can
    be asked for again at any time. Papers that name people in full also need `pii:read`.
    """
    if KINDS[asking.kind].full:
        require(caller, "pii:read", {})
    return _answer(await commands.make_paper(desk, caller, case_id, asking.kind, asking.purpose))


@router.post(
    "/households/{id}/dossier",
    operation_id="makeDossier",
    summary="制作一户一档",
    status_code=201,
    response_model=PaperView,
    responses=_AGAIN,
    openapi_extra=allow("household:read"),
)
async def make_dossier(desk: DeskDep, caller: CallerDep, household_id: HouseholdId) -> Response:
    """Make the whole file of a household: its members masked, incomes, facts, leads, cases, measures, timeline. It also needs `leads:read`
    and `cases:read`.
    """
    for permission in ("leads:read", "cases:read"):
        require(caller, permission, {})
    return _answer(await commands.make_dossier(desk, caller, household_id))


@router.get("/cases/{id}/papers", operation_id="listPapers", summary="监测对象的文书", openapi_extra=allow("cases:read"))
async def list_papers(
    session: Reading, caller: CallerDep, case_id: CaseId, limit: Limit = 50, cursor: Cursor = None
) -> Page[PaperView]:
    """Papers of a case, the last made first."""
    rows, after = await queries.papers_of_case(session, caller.scope, case_id, limit=limit, cursor=cursor)
    return Page(items=[_view(row) for row in rows], next=after)


@router.get(
    "/households/{id}/papers", operation_id="listHouseholdPapers", summary="农户的文书", openapi_extra=allow("cases:read")
)
async def list_household_papers(
    session: Reading, caller: CallerDep, household_id: HouseholdId, limit: Limit = 50, cursor: Cursor = None
) -> Page[PaperView]:
    """Papers of a household and of all its cases, the last made first."""
    rows, after = await queries.papers_of_household(session, caller.scope, household_id, limit=limit, cursor=cursor)
    return Page(items=[_view(row) for row in rows], next=after)


@router.get("/papers/{id}", operation_id="getPaper", summary="查询文书", openapi_extra=allow("cases:read"))
async def get_paper(session: Reading, caller: CallerDep, paper_id: PaperId) -> PaperView:
    """One paper without its content."""
    return _view(await queries.paper(session, caller.scope, paper_id))


@router.get(
    "/papers/{id}/content",
    operation_id="downloadPaper",
    summary="下载文书",
    response_class=Response,
    responses={**_FILE, **conflicts(purpose_needed=_FULL, paper_expired=_EXPIRED)},
    openapi_extra=allow("cases:read"),
)
async def download_paper(request: Request, session: Reading, caller: CallerDep, paper_id: PaperId) -> Response:
    """The file of a paper that names nobody in full. The file of a household also needs `household:read` and `leads:read`."""
    row = await commands.open_paper(session, caller, paper_id, None)
    _require_all(caller, row)
    return await _sent(request.app.state.files, row)


@router.post(
    "/papers/{id}/content",
    operation_id="disclosePaper",
    summary="按目的查看文书",
    response_class=Response,
    responses={**_FILE, **conflicts(paper_expired=_EXPIRED)},
    openapi_extra=allow("pii:read"),
)
async def disclose_paper(
    request: Request, session: Writing, caller: CallerDep, paper_id: PaperId, purpose: Purpose
) -> Response:
    """The file of a paper that names people in full. Reader, purpose and time go into the audit trail."""
    row = await commands.open_paper(session, caller, paper_id, purpose.purpose)
    _require_all(caller, row)
    return await _sent(request.app.state.files, row)


def _require_all(caller: Caller, row: Any) -> None:  # noqa: ANN401 - a row
    """Whoever may not see what a file is made of does not see it in the file either."""
    for permission in ("cases:read",) if row.case_id is not None else ("household:read", "leads:read", "cases:read"):
        require(caller, permission, {})


def _view(row: Any) -> PaperView:  # noqa: ANN401 - a row
    return PaperView.model_validate({**row._mapping, "title": title_of(row.kind)})  # noqa: SLF001 - SQLAlchemy's own name


def _answer(made: Made) -> Response:
    headers = {"Location": f"{PREFIX}/papers/{made.row.id}"}
    return Response(_view(made.row).model_dump_json(), 201 if made.new else 200, headers, "application/json")


async def _sent(files: FileStore, row: Any) -> StreamingResponse:  # noqa: ANN401 - a row
    name = quote(f"{title_of(row.kind)} {row.number}.pdf", safe="")
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
    return await stored_file(files, row.file_digest, PDF, headers, Problem(409, "paper_expired", _EXPIRED))
