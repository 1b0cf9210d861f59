"""The routes of objections against disclosures."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import Path, Request, Response
from sqlalchemy import Row

from shared.disclosures import objections, queries
from shared.disclosures.objections import Answering, Objecting
from shared.disclosures.schemas import DisclosureAnswer, DisclosureObjectionEntry, DisclosureObjectionView, DisclosureObjector
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Purpose
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag

__all__ = ["add_objections"]

_SAMPLE = "019a1b2c-0000-7000-8000-00000000000e"
PublicityId = Annotated[UUID, Path(alias="id", title="公示标识", description="The disclosure.", examples=[_SAMPLE])]
ObjectionId = Annotated[UUID, Path(alias="id", title="异议标识", description="The objection.", examples=[_SAMPLE])]
_READ, _WRITE = allow("publicity:read"), allow("publicity:write")


def _view(row: Row[Any]) -> DisclosureObjectionView:
    told = {**row._mapping, "objector": row.objector_masked, "phone": row.phone_masked}  # noqa: SLF001 - SQLAlchemy's own name
    return DisclosureObjectionView.model_validate(told)


def add_objections(router: Router, service: str) -> None:
    """Declare them on the router of a service's disclosures."""
    _add_raising(router, service)
    _add_reading(router, service)
    _add_answering(router, service)


def _add_raising(router: Router, service: str) -> None:
    @router.post(
        "/publicities/{id}/objections",
        operation_id=f"raise{service}Objection",
        summary="登记公示异议",
        status_code=201,
        response_model=Changed,
        responses=conflicts(disclosure_withdrawn="该项公示已撤回。"),
        openapi_extra=_WRITE,
    )
    async def raise_objection(
        request: Request,
        session: Writing,
        caller: CallerDep,
        publicity_id: PublicityId,
        entry: DisclosureObjectionEntry,
        once: OnceDep,
    ) -> Response:
        """Record what somebody says against a notice, within its period or after it. Until it is answered the period does not end."""
        said = Objecting(**entry.model_dump())
        return await once(
            f"{router.prefix}/publicity-objections/{{id}}",
            lambda: objections.raise_objection(session, caller, request.app.state.cipher, publicity_id, said),
        )


def _add_reading(router: Router, service: str) -> None:
    @router.get(
        "/publicities/{id}/objections",
        operation_id=f"list{service}ObjectionsOfPublicity",
        summary="一项公示的异议",
        openapi_extra=_READ,
    )
    async def list_objections(session: Reading, caller: CallerDep, publicity_id: PublicityId) -> Page[DisclosureObjectionView]:
        """Every objection against a notice of the caller's own divisions, the first received first."""
        await queries.disclosure(session, caller.scope, publicity_id)
        return Page(items=[_view(row) for row in await queries.objections_of(session, caller.scope, publicity_id)])

    @router.get(
        "/publicity-objections", operation_id=f"list{service}Objections", summary="待处理的公示异议", openapi_extra=_READ
    )
    async def list_waiting(
        session: Reading, caller: CallerDep, limit: Limit = 50, cursor: Cursor = None
    ) -> Page[DisclosureObjectionView]:
        """Objections that nobody has answered, the first received first."""
        rows, after = await queries.objections_waiting(session, caller.scope, limit=limit, cursor=cursor)
        return Page(items=[_view(row) for row in rows], next=after)

    @router.get(
        "/publicity-objections/{id}", operation_id=f"get{service}Objection", summary="查询公示异议", openapi_extra=_READ
    )
    async def get_objection(
        session: Reading, caller: CallerDep, objection_id: ObjectionId, response: Response
    ) -> DisclosureObjectionView:
        """One objection; whoever raised it is masked."""
        found = _view(await queries.objection(session, caller.scope, objection_id))
        response.headers["ETag"] = etag(found.version)
        return found


def _add_answering(router: Router, service: str) -> None:
    @router.post(
        "/publicity-objections/{id}/answer",
        operation_id=f"answer{service}Objection",
        summary="处理公示异议",
        responses=conflicts(already_answered="该异议已处理。", same_person="由发布公示的同一人处理。"),
        openapi_extra=_WRITE,
    )
    async def answer_objection(
        session: Writing,
        caller: CallerDep,
        objection_id: ObjectionId,
        answer: DisclosureAnswer,
        seen: SeenVersion,
        response: Response,
    ) -> Changed:
        """DisclosureAnswer an objection: by the town, or by the county where that has posted, and by somebody else than who posted. Upheld, the notice
        is withdrawn.
        """
        changed = await objections.answer_objection(
            session, caller, objection_id, Answering(answer.on, answer.upheld, answer.answer), seen
        )
        response.headers["ETag"] = etag(changed.version)
        return changed

    @router.post(
        "/publicity-objections/{id}/disclose",
        operation_id=f"disclose{service}Objector",
        summary="查看异议人完整信息",
        openapi_extra=allow("pii:read"),
    )
    async def disclose_objector(
        request: Request, session: Writing, caller: CallerDep, objection_id: ObjectionId, purpose: Purpose, response: Response
    ) -> DisclosureObjector:
        """Name and phone in full of who objects. Reader, purpose and time go into the audit trail."""
        response.headers["Cache-Control"] = "no-store"
        found = await objections.read_objector(session, caller, request.app.state.cipher, objection_id, purpose.purpose)
        return DisclosureObjector.model_validate(found)
