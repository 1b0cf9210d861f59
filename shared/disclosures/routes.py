"""The routes of disclosures, the same for every service that has some."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Path, Query, Request, Response
from sqlalchemy import Row

from shared.disclosures import commands, queries
from shared.disclosures.commands import Posting
from shared.disclosures.content import Column, Content, Line, Mask, Table, joined
from shared.disclosures.objection_routes import add_objections
from shared.disclosures.paper import notice_paper
from shared.disclosures.queries import Counts, DisclosureFilter, State
from shared.disclosures.rules import Kinds
from shared.disclosures.schemas import (
    DisclosureClosing,
    DisclosureDetail,
    DisclosureKind,
    DisclosurePosting,
    DisclosureView,
    DisclosureWithdrawal,
)
from shared.disclosures.subjects import Subjects
from shared.papers import FORM, Press
from shared.parameters.queries import parameters_on
from shared.standards.clock import today
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.csvs import disposition
from shared.web.faults import fault
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.problems import Problem
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow import Level

__all__ = ["disclosure_router"]

PDF = "application/pdf"
_SAMPLE = "019a1b2c-0000-7000-8000-000000000021"
PublicityId = Annotated[UUID, Path(alias="id", title="公示标识", description="The disclosure.", examples=[_SAMPLE])]
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
_READ, _WRITE = allow("publicity:read"), allow("publicity:write")
_WITHDRAWN = "该项公示已撤回。"
_FILE: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {PDF: {"schema": {"type": "string", "format": "binary"}}},
        "description": "公示文本(PDF)。The notice.",
    }
}


def disclosure_router(prefix: str, service: str, kinds: Kinds, subjects: Subjects) -> APIRouter:
    """All routes of a service's disclosures under ``prefix``; ``service`` (``Funds``) makes the operations' names unique.

    They are called publicities over HTTP: ``/disclosures`` is who has read personal data. A kind whose subject is not among ``subjects`` is
    posted by steps of its procedure only.
    """
    router = Router(prefix=prefix, tags=["公告公示"])
    by_hand = {code: kind for code, kind in kinds.items() if kind.subject in subjects and not kind.by_step}
    _add_kinds(router, service, kinds, by_hand)
    _add_posting(router, service, kinds, by_hand, subjects)
    _add_reading(router, service, kinds)
    _add_ending(router, service)
    _add_paper(router, service)
    add_objections(router, service)
    return router


def _add_kinds(router: APIRouter, service: str, kinds: Kinds, by_hand: Kinds) -> None:
    minimums = {kind.minimum.name: kind.minimum for kind in kinds.values()}

    @router.get("/publicity-kinds", operation_id=f"list{service}PublicityKinds", summary="公示种类", openapi_extra=_READ)
    async def list_kinds(session: Reading, caller: CallerDep) -> Page[DisclosureKind]:
        """Every kind of notice with its rules, and how many of it hang, are over their period, are objected to."""
        found = await parameters_on(session, caller.scope, minimums, today())
        counts = await queries.counts_by_kind(session, caller.scope)
        items = []
        for kind in kinds.values():
            count = counts.get(kind.code, Counts())
            items.append(
                DisclosureKind(
                    kind=kind.code,
                    title=kind.title,
                    subject=kind.subject,
                    levels=[level.value for level in kind.levels],
                    place=kind.place,
                    minimum_days=int(found[kind.minimum.name].value),
                    parameter=kind.minimum.name,
                    basis=kind.basis,
                    long_term=kind.long_term,
                    by_step=kind.code not in by_hand,
                    photo=kind.photo,
                    running=count.running,
                    overdue=count.overdue,
                    open_objections=count.objections,
                )
            )
        return Page(items=items)


def _add_posting(router: Router, service: str, kinds: Kinds, by_hand: Kinds, subjects: Subjects) -> None:
    @router.post(
        "/publicities",
        operation_id=f"post{service}Publicity",
        summary="发布公示",
        status_code=201,
        response_model=Changed,
        responses=conflicts(already_publicised="同类公示正在进行。", by_step="该种公示随其办理环节发布。"),
        openapi_extra=_WRITE,
    )
    async def post_publicity(session: Writing, caller: CallerDep, posting: DisclosurePosting, once: OnceDep) -> Response:
        """Record that a notice hangs since a day. What it tells is masked and never changes. With an `Idempotency-Key` it is recorded once."""

        async def create() -> Changed:
            kind = kinds.get(posting.kind)
            if kind is None:
                raise fault("kind", "unknown_kind", "没有这个公示种类,可用的见公示种类列表")
            if kind.code not in by_hand:
                raise Problem(409, "by_step", f"“{kind.title}”随其办理环节发布,不单独发布。")
            about = await subjects[kind.subject](session, caller.scope, kind, posting.subject_id)
            said = Posting(
                kind=kind,
                subject=kind.subject,
                subject_id=posting.subject_id,
                division_code=about.division_code,
                title=posting.title or about.title,
                place=posting.place or kind.place,
                on=posting.on,
                days=posting.days,
                content=joined(about.content, _further(posting)),
                level=posting.level and Level(posting.level),
                issuer=posting.issuer,
                phones=posting.phones,
            )
            return Changed(id=await commands.post_disclosure(session, caller, said), version=1)

        return await once(f"{router.prefix}/publicities/{{id}}", create)


def _further(posting: DisclosurePosting) -> Content:
    lines = [Line(line.title, line.value, _mask(line.mask)) for line in posting.lines]
    tables = [
        Table(one.title, [Column(each.title, _mask(each.mask)) for each in one.columns], one.rows) for one in posting.tables
    ]
    return Content(lines, tables)


def _mask(word: str | None) -> Mask | None:
    return None if word is None else Mask(word)


def _view(kinds: Kinds, row: Row[Any]) -> dict[str, Any]:
    kind = kinds.get(row.kind)
    return {**row._mapping, "kind_title": kind.title if kind else row.kind}  # noqa: SLF001 - SQLAlchemy's own name


def _add_reading(router: Router, service: str, kinds: Kinds) -> None:
    @router.get("/publicities", operation_id=f"list{service}Publicities", summary="公示列表", openapi_extra=_READ)
    async def list_publicities(  # noqa: PLR0913, PLR0917 - the parameters of the request
        session: Reading,
        caller: CallerDep,
        kind: Annotated[str | None, Query(title="公示种类", description="Only this kind.", max_length=50)] = None,
        town: Annotated[_Code, Query(title="镇", description="Only records of this town, 12 digits.")] = None,
        village: Annotated[_Code, Query(title="村", description="Only records of this village, 12 digits.")] = None,
        subject: Annotated[str | None, Query(title="公示对象", description="Only of such records.", max_length=50)] = None,
        subject_id: Annotated[UUID | None, Query(title="公示对象标识", description="Only of this record.")] = None,
        state: Annotated[
            State | None,
            Query(title="状态", description="`running`, `over` (its period, but not closed), `closed`, `withdrawn`."),
        ] = None,
        public: Annotated[bool | None, Query(title="公开中", description="Only what everybody may read now, or not.")] = None,
        long_term: Annotated[bool | None, Query(title="长期公开", description="Only what stays public, or not.")] = None,
        limit: Limit = 50,
        cursor: Cursor = None,
    ) -> Page[DisclosureView]:
        """Notices of the caller's divisions and of the town and county around them, the last posted first."""
        divisions = tuple(code for code in (town, village) if code is not None)
        wanted = DisclosureFilter(divisions, kind, subject, subject_id, state, public, long_term)
        rows, after = await queries.disclosures(session, caller.scope, wanted, limit=limit, cursor=cursor)
        return Page(items=[DisclosureView.model_validate(_view(kinds, row)) for row in rows], next=after)

    @router.get("/publicities/{id}", operation_id=f"get{service}Publicity", summary="查询公示", openapi_extra=_READ)
    async def get_publicity(
        session: Reading, caller: CallerDep, publicity_id: PublicityId, response: Response
    ) -> DisclosureDetail:
        """One notice with what it tells."""
        found = await queries.disclosure(session, caller.scope, publicity_id)
        response.headers["ETag"] = etag(found.version)
        return DisclosureDetail.model_validate(_view(kinds, found))


def _add_ending(router: Router, service: str) -> None:
    @router.post(
        "/publicities/{id}/closing",
        operation_id=f"close{service}Publicity",
        summary="结束公示",
        responses=conflicts(
            disclosure_closed="该项公示已结束。",
            disclosure_withdrawn=_WITHDRAWN,
            blocked="公示期未满、有未处理的异议或缺少公示照片。",
        ),
        openapi_extra=_WRITE,
    )
    async def close_publicity(
        session: Writing,
        caller: CallerDep,
        publicity_id: PublicityId,
        closing: DisclosureClosing,
        seen: SeenVersion,
        response: Response,
    ) -> Changed:
        """End the period, on a day after its last one, with every objection answered. What is public for good stays so."""
        version = await commands.close_disclosure(session, caller, publicity_id, closing.on, seen)
        response.headers["ETag"] = etag(version)
        return Changed(id=publicity_id, version=version)

    @router.post(
        "/publicities/{id}/withdrawal",
        operation_id=f"withdraw{service}Publicity",
        summary="撤回公示",
        responses=conflicts(disclosure_withdrawn=_WITHDRAWN),
        openapi_extra=_WRITE,
    )
    async def withdraw_publicity(
        session: Writing,
        caller: CallerDep,
        publicity_id: PublicityId,
        withdrawing: DisclosureWithdrawal,
        seen: SeenVersion,
        response: Response,
    ) -> Changed:
        """Take a notice down with the reason: what was wrong about it is posted anew, for a whole period."""
        version = await commands.withdraw_disclosure(session, caller, publicity_id, withdrawing.on, withdrawing.reason, seen)
        response.headers["ETag"] = etag(version)
        return Changed(id=publicity_id, version=version)


def _add_paper(router: Router, service: str) -> None:
    @router.get(
        "/publicities/{id}/paper",
        operation_id=f"print{service}Publicity",
        summary="下载公示文本",
        response_class=Response,
        responses=_FILE,
        openapi_extra=_READ,
    )
    async def print_publicity(request: Request, caller: CallerDep, publicity_id: PublicityId) -> Response:
        """The notice as it hangs on the board, ready to be sealed; the same whenever it is asked for, as what it tells is kept."""
        async with request.app.state.database.reading() as session:
            found = await queries.disclosure(session, caller.scope, publicity_id)
        press: Press = request.app.state.press
        try:
            pdf = await press.print(FORM, notice_paper(found))
        except TimeoutError as error:
            told = "正在制作的文书较多,请稍后再试。"
            raise Problem(503, "press_busy", told, headers={"Retry-After": "5"}) from error
        return Response(pdf, media_type=PDF, headers=disposition(f"publicity-{str(publicity_id)[-8:]}.pdf"))
