"""The routes of exports, the same for every service that declares some."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import StreamingResponse
from sqlalchemy import Row

from shared.exports import commands, queries
from shared.exports.definition import Desk, Export
from shared.exports.rules import TOLD, ExportFormat, ExportState
from shared.exports.schemas import Decision, ExportAsking, ExportKind, ExportView, kind_view
from shared.exports.tables import Exported
from shared.files import FileStore
from shared.web.answers import conflicts
from shared.web.csvs import CSV, disposition
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page, read_page
from shared.web.problems import FieldFault, Problem
from shared.web.reject_files import XLSX
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.rows import read_row
from shared.web.stored import stored_file

__all__ = ["export_router"]

ExportId = Annotated[
    UUID,
    Path(alias="id", title="标识", description="The export.", examples=["019a1b2c-0000-7000-8000-000000000009"]),
]
Show = Callable[[Row[Any]], ExportView]
MEDIA = {ExportFormat.XLSX: XLSX, ExportFormat.PDF: "application/pdf", ExportFormat.CSV: CSV}
_ASK, _APPROVE = allow("exports:ask"), allow("exports:approve")
_BINARY = {"schema": {"type": "string", "format": "binary"}}
_FILE: dict[int | str, dict[str, Any]] = {
    200: {
        "content": dict.fromkeys(MEDIA.values(), _BINARY),
        "description": "导出文件,每页带水印。The file; each page and sheet carries the watermark.",
    },
}


def _ended(*states: ExportState) -> dict[int | str, dict[str, Any]]:
    return conflicts(**{f"export_{state}": TOLD[state] for state in states})


_DECIDED = _ended(*(state for state in ExportState if state is not ExportState.WAITING))
_ENDED = _ended(ExportState.REFUSED, ExportState.FAILED, ExportState.WITHDRAWN, ExportState.EXPIRED)
_UNMADE = _ended(*(state for state in ExportState if state is not ExportState.READY))


def export_router(prefix: str, service: str, desk: Desk) -> APIRouter:
    """All routes of a service's exports under ``prefix``. ``service`` (``Household``) makes the operations' names unique."""
    router = Router(prefix=prefix, tags=["导出"])

    def view(row: Row[Any]) -> ExportView:
        told = {**row._mapping, "title": desk.exports[row.export].title, "account": row.client_id, "asked_by": row.name}  # noqa: SLF001 - SQLAlchemy's own name
        return ExportView.model_validate(told)

    _ask_routes(router, service, desk, view)
    _own_routes(router, service, view)
    _decision_routes(router, service, desk, view)
    return router


def _ask_routes(router: Router, service: str, desk: Desk, view: Show) -> None:
    @router.get("/export-kinds", operation_id=f"list{service}ExportKinds", summary="可导出的列表", openapi_extra=_ASK)
    async def list_kinds() -> Page[ExportKind]:
        """Every list that can be exported, with its headings and filters, on one page."""
        return Page(items=[kind_view(export) for export in desk.exports.values()])

    @router.post(
        "/exports",
        operation_id=f"ask{service}Export",
        summary="申请导出",
        status_code=202,
        response_model=ExportView,
        openapi_extra=_ASK,
    )
    async def ask(request: Request, session: Writing, caller: CallerDep, asking: ExportAsking, once: OnceDep) -> Response:
        """Ask for a list with a filter as a file. Large ones and full values wait for a second person; watch it at `Location`."""
        wanted = _read(desk.exports, asking)

        async def create() -> ExportView:
            return view(await commands.ask(session, caller, wanted, desk, request.app.state.limits))

        return await once(f"{router.prefix}/exports/{{id}}", create, 202)


def _read(exports: Mapping[str, Export], asking: ExportAsking) -> commands.Asking:
    export = exports.get(asking.export)
    if export is None:
        told = "没有这个可导出的列表,可用的见导出目录"
        fault = FieldFault(place="body.export", code="unknown_export_kind", message=told)
        raise Problem(422, "unknown_export_kind", f"{told}。", errors=[fault])
    filters = read_row(export.filters, asking.filters)
    return commands.Asking(export, filters, asking.format, asking.purpose, asking.full)


def _own_routes(router: Router, service: str, view: Show) -> None:
    @router.get("/exports", operation_id=f"list{service}Exports", summary="我的导出", openapi_extra=_ASK)
    async def list_exports(
        session: Reading,
        caller: CallerDep,
        state: Annotated[ExportState | None, Query(title="状态", description="Only in this state.")] = None,
        limit: Limit = 50,
        cursor: Cursor = None,
    ) -> Page[ExportView]:
        """What the caller has asked for, the last first."""
        rows, more = await read_page(
            session, queries.own(caller, state), [Exported.c.id], limit=limit, cursor=cursor, descending=True
        )
        return Page(items=[view(row) for row in rows], next=more)

    @router.get("/exports/{id}", operation_id=f"get{service}Export", summary="导出进度", openapi_extra=_ASK)
    async def get_export(session: Reading, caller: CallerDep, export_id: ExportId) -> ExportView:
        """One of the caller's exports: how far it is."""
        return view(await queries.own_export(session, caller, export_id))

    @router.get(
        "/exports/{id}/file",
        operation_id=f"download{service}Export",
        summary="下载导出文件",
        response_class=Response,
        responses={**_FILE, **_UNMADE},
        openapi_extra=_ASK,
    )
    async def download(request: Request, caller: CallerDep, export_id: ExportId) -> Response:
        """The file, for who asked for it only. Each fetching is an audit entry, that of full values among the disclosures."""
        async with request.app.state.database.transaction() as session:
            row = await commands.fetch(session, caller, export_id)
        return await _sent(request.app.state.files, row)

    @router.post(
        "/exports/{id}/withdraw",
        operation_id=f"withdraw{service}Export",
        summary="撤回导出",
        responses=_ENDED,
        openapi_extra=_ASK,
    )
    async def withdraw(session: Writing, caller: CallerDep, export_id: ExportId, decision: Decision) -> ExportView:
        """Take back one's own export; its file can no longer be fetched."""
        return view(await commands.withdraw(session, caller, export_id, decision.reason))


def _decision_routes(router: Router, service: str, desk: Desk, view: Show) -> None:
    @router.get("/exports-waiting", operation_id=f"list{service}ExportsWaiting", summary="待审批的导出", openapi_extra=_APPROVE)
    async def list_waiting(session: Reading, caller: CallerDep, limit: Limit = 50, cursor: Cursor = None) -> Page[ExportView]:
        """What waits for a second person's signature and may have the caller's, the last first."""
        rows, more = await read_page(
            session, queries.waiting(caller), [Exported.c.id], limit=limit, cursor=cursor, descending=True
        )
        return Page(items=[view(row) for row in rows], next=more)

    @router.post(
        "/exports/{id}/approve",
        operation_id=f"approve{service}Export",
        summary="同意导出",
        responses=_DECIDED,
        openapi_extra=_APPROVE,
    )
    async def approve(session: Writing, caller: CallerDep, export_id: ExportId, decision: Decision) -> ExportView:
        """Agree to somebody else's export within one's divisions; it is made then."""
        return view(await commands.decide(session, caller, export_id, decision.reason, desk.notices, agreed=True))

    @router.post(
        "/exports/{id}/refuse",
        operation_id=f"refuse{service}Export",
        summary="退回导出申请",
        responses=_DECIDED,
        openapi_extra=_APPROVE,
    )
    async def refuse(session: Writing, caller: CallerDep, export_id: ExportId, decision: Decision) -> ExportView:
        """Refuse somebody else's export with the reason; nothing is made."""
        return view(await commands.decide(session, caller, export_id, decision.reason, desk.notices, agreed=False))


async def _sent(files: FileStore, row: Row[Any]) -> StreamingResponse:
    headers = disposition(f"{row.export}-{str(row.id)[-8:]}.{row.format}")
    gone = Problem(409, "export_expired", TOLD[ExportState.EXPIRED])
    return await stored_file(files, row.file_digest, MEDIA[ExportFormat(row.format)], headers, gone)
