"""The routes of tables that come in as files (contracts/feeds "The call"), the same for every service that has such tables."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import StreamingResponse

from shared.access import Caller
from shared.files import FileStore
from shared.intake import batches
from shared.intake.definition import Table
from shared.intake.template import template, template_csv
from shared.persistence import Database
from shared.standards.limits import Limits
from shared.web.answers import conflicts, problems, sends
from shared.web.batch_views import BatchView, FeedView, RejectView, batch_view, feed_view, reject_view
from shared.web.csvs import CSV, CSV_TYPE, Accept, csv_content, disposition
from shared.web.pages import Cursor, Limit, Page, read_page
from shared.web.problems import Problem
from shared.web.reject_files import WORKBOOK, XLSX, reject_csv, reject_workbook
from shared.web.routing import CallerDep, Reading, Router, allow
from shared.web.sse import EVENT_STREAM, Streams, event
from shared.web.uploads import receive

__all__ = ["feed_router"]

WATCH_SECONDS = 0.5
LONGEST_PERIOD = 100

FeedCode = Annotated[
    str, Path(title="数据表", description="Code of the table, such as `MED-SET`.", max_length=20, examples=["MED-SET"])
]
BatchId = Annotated[
    UUID, Path(alias="id", title="批次号", description="The batch.", examples=["019a1b2c-0000-7000-8000-000000000007"])
]
State = Literal["queued", "running", "completed", "refused"]
_UPLOAD = {
    "content": {
        "multipart/form-data": {
            "schema": {
                "type": "object",
                "required": ["file"],
                "properties": {
                    "file": {"type": "string", "format": "binary", "title": "文件", "description": "A .csv or .xlsx file."},
                    "period": {
                        "type": "string",
                        "title": "数据期",
                        "description": "A label of the period.",
                        "maxLength": 100,
                        "examples": ["2025-10"],
                    },
                },
            }
        }
    },
    "required": True,
}

_TEMPLATE = "户编号,行政区划代码,户类型\r\n610925104000001,610925104201,一般农户\r\n"
_REJECTS = "row,reason,column,message\r\n54,unknown_code,就诊类型,“就诊类型”不在允许的取值内。\r\n"
_EVENT = 'event: batch\nid: 3\ndata: {"id": "019a1b2c-0000-7000-8000-000000000007", "state": "running", "rows": 694}\n\n'
_RUNNING = conflicts(batch_running="批次还在处理,请完成后再下载。")


def feed_router(prefix: str, tables: Mapping[str, Table], *, tag: str, service: str = "") -> APIRouter:
    """All routes of a service's tables under ``prefix``. The application's state has ``files`` and ``limits``.

    ``service`` (``Funds``) makes the operations' names unique; household's, which were first, have none.
    """
    router = Router(prefix=prefix, tags=[tag])
    _table_routes(router, tables, service)
    _batch_routes(router, service)
    _upload_route(router, tables, f"{prefix}/feeds/batches", service)
    _reject_routes(router, tables, service)
    return router


def _known(tables: Mapping[str, Table], feed: str) -> Table:
    if feed not in tables:
        raise Problem(404, "unknown_feed", f"没有代码为 {feed} 的数据表。")
    return tables[feed]


async def _shown(session: Reading, caller: Caller, batch_id: UUID) -> batches.BatchRow:
    batch = await batches.one_batch(session, caller.scope, batch_id)
    if batch is None:
        raise Problem(404, "unknown_batch", "没有这个批次,或它不在您的数据范围内。")
    return batch


async def _looked_up(request: Request, caller: Caller, batch_id: UUID) -> batches.BatchRow:
    # Making and sending a file takes long: the connection is given back before.
    async with request.app.state.database.reading() as session:
        return await _shown(session, caller, batch_id)


def _table_routes(router: Router, tables: Mapping[str, Table], service: str) -> None:
    @router.get("/feeds", operation_id=f"list{service}Feeds", summary="数据表目录", openapi_extra=allow("feeds:read"))
    async def list_feeds() -> Page[FeedView]:
        """Every table that departments hand over, with its columns, code lists and key, on one page."""
        return Page(items=[feed_view(table) for table in tables.values()])

    @router.get(
        "/feeds/{feed}/template",
        operation_id=f"download{service}Template",
        summary="下载模板",
        response_class=Response,
        responses={
            200: {
                "content": {**WORKBOOK, **csv_content(_TEMPLATE)},
                "description": "空白模板。Header, drop-downs, one example row and notes; as CSV, by `Accept`, header and example only.",
            }
        },
        openapi_extra=allow("feeds:read"),
    )
    async def download_template(feed: FeedCode, accept: Accept = "") -> Response:
        """An .xlsx with the header, drop-downs of the code lists, one example row and notes, or a CSV with header and example."""
        table = _known(tables, feed)
        if CSV in accept:
            return Response(template_csv(table), media_type=CSV_TYPE, headers=disposition(f"{table.code}.csv"))
        content = await asyncio.to_thread(template, table)
        return Response(content, media_type=XLSX, headers=disposition(f"{table.code}.xlsx"))


def _batch_routes(router: Router, service: str) -> None:
    @router.get("/feeds/batches", operation_id=f"list{service}Batches", summary="批次列表", openapi_extra=allow("feeds:read"))
    async def list_batches(
        session: Reading,
        caller: CallerDep,
        feed: Annotated[str | None, Query(title="数据表", description="Only batches of this table.", max_length=20)] = None,
        state: Annotated[State | None, Query(title="状态", description="Only batches in this state.")] = None,
        limit: Limit = 50,
        cursor: Cursor = None,
    ) -> Page[BatchView]:
        """Batches that the caller may see, the newest first."""
        statement = batches.select_batches(caller.scope, feed=feed, state=state)
        rows, more = await read_page(session, statement, [batches.Batch.c.id], limit=limit, cursor=cursor, descending=True)
        return Page(items=[batch_view(row) for row in rows], next=more)

    @router.get(
        "/feeds/batches/{id}", operation_id=f"read{service}Batch", summary="批次进度", openapi_extra=allow("feeds:read")
    )
    async def read_batch(batch_id: BatchId, session: Reading, caller: CallerDep) -> BatchView:
        """State, counts and doubts of a batch, while it runs and afterwards."""
        return batch_view(await _shown(session, caller, batch_id))

    @router.get(
        "/feeds/batches/{id}/events",
        operation_id=f"watch{service}Batch",
        summary="批次进度推送",
        response_class=StreamingResponse,
        responses={
            200: {
                "content": {EVENT_STREAM: {"schema": {"type": "string", "examples": [_EVENT]}}},
                "description": "进度推送。Server-sent events until the batch or the token ends.",
            },
            **problems(429, 503),
        },
        openapi_extra=allow("feeds:read"),
    )
    async def watch_batch(batch_id: BatchId, request: Request, session: Reading, caller: CallerDep) -> StreamingResponse:
        """The batch as server-sent events: one `batch` event each time it has moved, the last when it has ended."""
        await _shown(session, caller, batch_id)
        streams: Streams = request.app.state.streams
        return streams.answer(caller, _watch(request.app.state.database, caller, batch_id))


def _upload_route(router: Router, tables: Mapping[str, Table], place: str, service: str) -> None:
    @router.post(
        "/feeds/{feed}/batches",
        operation_id=f"handOver{service}Batch",
        summary="上报文件",
        status_code=202,
        response_model=BatchView,
        responses={
            200: {
                "model": BatchView,
                "description": "此前上报过同样的文件,即该批次。The same bytes were handed over before: that batch.",
                "headers": sends("Location"),
            },
            **problems(415, 507),
        },
        # The gateway tells from this which tables there are to be granted.
        openapi_extra={
            **allow("feeds:{feed}:write"),
            "requestBody": _UPLOAD,
            "x-feeds": {table.code: table.title for table in tables.values()},
        },
    )
    async def hand_over(feed: FeedCode, request: Request, caller: CallerDep) -> Response:
        """Hand over a CSV or XLSX file. It is stored sealed, queued, and read by the worker; watch the batch at `Location`."""
        table = _known(tables, feed)
        store: FileStore = request.app.state.files
        limits: Limits = request.app.state.limits
        database: Database = request.app.state.database
        upload = await receive(request, store, limits.file_bytes)
        file = batches.HandedOver(
            upload.file,
            upload.file_name,
            upload.fields.get("period", "")[:LONGEST_PERIOD] or None,
            too_large=None if upload.kept else limits.file_bytes,
        )
        async with database.transaction() as session:
            batch, new = await batches.hand_over(session, caller, table, file)
        body = batch_view(batch).model_dump_json()
        return Response(body, 202 if new else 200, {"Location": f"{place}/{batch.id}"}, "application/json")


def _reject_routes(router: Router, tables: Mapping[str, Table], service: str) -> None:
    @router.get(
        "/feeds/batches/{id}/rejects",
        operation_id=f"list{service}Rejects",
        summary="被拒绝的行",
        response_model=Page[RejectView],
        responses={
            200: {
                "content": {**csv_content(_REJECTS), **WORKBOOK},
                "description": "被拒绝的行。Pages as JSON; all of them as CSV, or as the annotated workbook, by `Accept`.",
            },
            **_RUNNING,
        },
        openapi_extra=allow("feeds:read"),
    )
    async def list_rejects(
        batch_id: BatchId,
        request: Request,
        caller: CallerDep,
        reason: Annotated[str | None, Query(title="错误代码", description="Only this reason.", max_length=40)] = None,
        limit: Limit = 100,
        cursor: Cursor = None,
        accept: Accept = "",
    ) -> Response | Page[RejectView]:
        """Rejected rows with their reasons: JSON pages, `text/csv`, or the original sheet with 错误代码 and 错误说明 added."""
        batch = await _looked_up(request, caller, batch_id)
        table = tables[batch.feed]
        if CSV in accept:
            return reject_csv(request, table, batch)
        if XLSX in accept:
            return await reject_workbook(request, caller, table, batch)
        statement = batches.select_rejects(batch, reason)
        async with request.app.state.database.reading() as session:
            rows, more = await read_page(session, statement, [batches.Reject.c.row], limit=limit, cursor=cursor)
        return Page(items=[reject_view(table, row) for row in rows], next=more)

    @router.get(
        "/feeds/batches/{id}/rejects.xlsx",
        operation_id=f"download{service}Rejects",
        summary="下载批注后的工作簿",
        response_class=Response,
        responses={
            200: {"content": WORKBOOK, "description": "批注后的原表。The original sheet with 错误代码 and 错误说明 added."},
            **_RUNNING,
        },
        openapi_extra=allow("feeds:read"),
    )
    async def download_rejects(batch_id: BatchId, request: Request, caller: CallerDep) -> Response:
        """The annotated workbook, for the department that handed the file over. Each reading is an audit entry."""
        batch = await _looked_up(request, caller, batch_id)
        return await reject_workbook(request, caller, tables[batch.feed], batch)


async def _watch(database: Database, caller: Caller, batch_id: UUID) -> AsyncIterator[str]:
    seen = -1
    while True:
        async with database.reading() as session:
            batch = await batches.one_batch(session, caller.scope, batch_id)
        if batch is None:
            return
        if batch.version != seen:
            seen = batch.version
            yield event("batch", batch_view(batch).model_dump_json(), seen)
        if batch.finished_at is not None:
            return
        await asyncio.sleep(WATCH_SECONDS)
