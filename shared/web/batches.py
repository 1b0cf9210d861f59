"""The routes of tables that come in as files (contracts/feeds "The call"), the same for every service that has such tables."""

from __future__ import annotations

import asyncio
import csv
import io
import os
import tempfile
from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from pathlib import Path as FilePath
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Header, Path, Query, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, Field
from sqlalchemy import Row

from shared.access import Caller
from shared.files import FileStore
from shared.intake import batches
from shared.intake.definition import Table
from shared.intake.export import safe_cell
from shared.intake.isolation import annotate_in_child
from shared.intake.messages import message
from shared.intake.outcome import Limits, Refused
from shared.intake.template import template
from shared.persistence import Database
from shared.web.pages import Cursor, Limit, Page, read_page
from shared.web.problems import Problem
from shared.web.routing import CallerDep, Reading, Router, allow
from shared.web.uploads import receive

__all__ = ["feed_router"]

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv"
WATCH_SECONDS = 0.5
_FINISHED = {"completed", "refused"}


class BatchView(BaseModel):
    """A batch 批次: one file that was handed over, and what became of it."""

    id: UUID = Field(title="批次号", description="The batch.")
    feed: str = Field(title="数据表", description="Code of the table, such as `MED-SET`.")
    state: Literal["queued", "running", "completed", "refused"] = Field(
        title="状态", description="`refused` is a file that was refused whole."
    )
    phase: str | None = Field(default=None, title="阶段", description="`parsing` or `applying` while it runs.")
    rows: int = Field(title="总行数", description="Data rows of the file, wholly empty ones included.")
    accepted: int = Field(title="接受行数", description="Rows that were accepted; while it runs, those applied so far.")
    unchanged: int = Field(title="无变化行数", description="Accepted rows that changed nothing.")
    rejected: int = Field(title="拒绝行数", description="Rows that were rejected.")
    rejected_by_reason: dict[str, int] = Field(title="按原因拒绝", description="Rejected rows by reason.")
    doubts: dict[str, int] = Field(title="疑点", description="Things to look at, by kind; the rows were accepted.")
    refusal: dict[str, Any] | None = Field(default=None, title="拒收原因", description="Why the file was refused whole.")
    ignored_columns: list[str] = Field(title="忽略的列", description="Titles that the table does not know.")
    department: str = Field(title="部门", description="Department of the uploader.")
    period: str | None = Field(default=None, title="数据期", description="The uploader's label of the period.")
    file_name: str = Field(title="文件名", description="As it was uploaded.")
    file_size: int = Field(title="文件大小", description="Bytes.")
    sha256: str = Field(title="文件摘要", description="SHA-256 of the file.")
    queued_at: datetime = Field(title="上报时间", description="When it was handed over.")
    started_at: datetime | None = Field(default=None, title="开始时间", description="When reading began.")
    finished_at: datetime | None = Field(default=None, title="完成时间", description="When it ended.")


class RejectView(BaseModel):
    """A rejected row."""

    row: int = Field(title="行号", description="1-based record in the file; the header is 1.")
    reason: str = Field(title="错误代码", description="Stable machine code.")
    column: str = Field(title="列", description="Title of the column that decides.")
    message: str = Field(title="错误说明", description="What is wrong, in Chinese.")


class ColumnView(BaseModel):
    """A column of a table."""

    header: str = Field(title="列名", description="Title in the file.")
    kind: str = Field(title="类型", description="How its cells are read.")
    required: bool = Field(title="必填", description="Whether it must be there and filled.")
    codes: list[str] = Field(title="代码表", description="Allowed values; empty where free.")
    note: str = Field(title="说明", description="A note for people.")


class FeedView(BaseModel):
    """A table that a department hands over 数据表."""

    code: str = Field(title="代码", description="Code of the table.")
    title: str = Field(title="名称", description="Chinese title.")
    department: str = Field(title="提供部门", description="Who hands it over.")
    description: str = Field(title="说明", description="What a row is.")
    columns: list[ColumnView] = Field(title="列", description="Its columns in order.")
    key: list[str] = Field(title="主键", description="Titles of the columns that identify a row.")


def _view(batch: Row[Any]) -> BatchView:
    rejected = sum(batch.rejected_by_reason.values())
    values = {name: getattr(batch, name) for name in BatchView.model_fields if hasattr(batch, name)}
    return BatchView(**values, accepted=batch.applied, rejected=rejected, sha256=batch.file_digest.hex())


def _feed_view(table: Table) -> FeedView:
    titles = {name: column.header for column in table.columns for name in (column.name, *column.staged)}
    lookups = {name: lookup.column for lookup in table.lookups for name in lookup.adds}
    return FeedView(
        code=table.code,
        title=table.title,
        department=table.department,
        description=table.description,
        columns=[
            ColumnView(
                header=column.header, kind=column.kind, required=column.required, codes=list(column.codes), note=column.note
            )
            for column in table.columns
        ],
        key=[titles.get(name) or lookups[name] for name in table.key],
    )


FeedCode = Annotated[str, Path(title="数据表", description="Code of the table, such as `MED-SET`.", max_length=20)]
BatchId = Annotated[UUID, Path(title="批次号", description="The batch.")]
_UPLOAD = {
    "content": {
        "multipart/form-data": {
            "schema": {
                "type": "object",
                "required": ["file"],
                "properties": {
                    "file": {"type": "string", "format": "binary", "title": "文件", "description": "A .csv or .xlsx file."},
                    "period": {"type": "string", "title": "数据期", "description": "A label of the period.", "maxLength": 100},
                },
            }
        }
    },
    "required": True,
}


def feed_router(prefix: str, tables: Mapping[str, Table], *, tag: str) -> APIRouter:
    """All routes of a service's tables under ``prefix``. The application's state has ``files`` and ``limits``."""
    router = Router(prefix=prefix, tags=[tag])
    place = f"{prefix}/feeds/batches/{{id}}"

    def known(feed: str) -> Table:
        if feed not in tables:
            raise Problem(404, "unknown_feed", f"没有代码为 {feed[:20]} 的数据表。")
        return tables[feed]

    @router.get("/feeds", operation_id="listFeeds", summary="数据表目录", openapi_extra=allow("feeds:read"))
    async def list_feeds() -> list[FeedView]:
        """Every table that departments hand over, with its columns, code lists and key."""
        return [_feed_view(table) for table in tables.values()]

    @router.get("/feeds/batches", operation_id="listBatches", summary="批次列表", openapi_extra=allow("feeds:read"))
    async def list_batches(  # noqa: PLR0913 - query parameters
        session: Reading,
        caller: CallerDep,
        feed: Annotated[str | None, Query(title="数据表", description="Only batches of this table.", max_length=20)] = None,
        state: Annotated[
            Literal["queued", "running", "completed", "refused"] | None,
            Query(title="状态", description="Only batches in this state."),
        ] = None,
        limit: Limit = 50,
        cursor: Cursor = None,
    ) -> Page[BatchView]:
        """Batches that the caller may see, the newest first."""
        statement = batches.select_batches(caller.scope, feed=feed, state=state)
        rows, more = await read_page(session, statement, [batches.Batch.c.id], limit=limit, cursor=cursor, descending=True)
        return Page(items=[_view(row) for row in rows], next=more)

    async def shown(session: Reading, caller: Caller, batch_id: UUID) -> Row[Any]:
        batch = await batches.one_batch(session, caller.scope, batch_id)
        if batch is None:
            raise Problem(404, "unknown_batch", "没有这个批次,或它不在您的数据范围内。")
        return batch

    @router.post(
        "/feeds/{feed}/batches",
        operation_id="handOverBatch",
        summary="上报文件",
        status_code=202,
        response_model=BatchView,
        responses={200: {"model": BatchView, "description": "The same bytes were handed over before: that batch."}},
        openapi_extra={**allow("feeds:{feed}:write"), "requestBody": _UPLOAD},
    )
    async def hand_over(feed: FeedCode, request: Request, caller: CallerDep) -> Response:
        """Hand over a CSV or XLSX file. It is stored sealed, queued, and read by the worker; watch the batch at `Location`."""
        table = known(feed)
        store: FileStore = request.app.state.files
        limits: Limits = request.app.state.limits
        database: Database = request.app.state.database
        upload = await receive(request, store, limits.file_bytes)
        period = upload.fields.get("period") or None
        async with database.transaction() as session:
            batch, new = await batches.hand_over(
                session,
                caller,
                table,
                upload.file,
                upload.file_name,
                period and period[:100],
                too_large=None if upload.kept else limits.file_bytes,
            )
        body = _view(batch).model_dump_json()
        return Response(body, 202 if new else 200, {"Location": place.format(id=batch.id)}, "application/json")

    @router.get("/feeds/batches/{id}", operation_id="readBatch", summary="批次进度", openapi_extra=allow("feeds:read"))
    async def read_batch(id: BatchId, session: Reading, caller: CallerDep) -> BatchView:  # noqa: A002 - its name in the path
        """State, counts and doubts of a batch, while it runs and afterwards."""
        return _view(await shown(session, caller, id))

    @router.get(
        "/feeds/batches/{id}/events",
        operation_id="watchBatch",
        summary="批次进度推送",
        response_class=StreamingResponse,
        responses={200: {"content": {"text/event-stream": {}}, "description": "Server-sent events until the batch ends."}},
        openapi_extra=allow("feeds:read"),
    )
    async def watch_batch(id: BatchId, request: Request, session: Reading, caller: CallerDep) -> StreamingResponse:  # noqa: A002
        """The batch as server-sent events: one `batch` event each time it has moved, the last when it has ended."""
        await shown(session, caller, id)
        database: Database = request.app.state.database
        return StreamingResponse(_watch(database, caller, id), media_type="text/event-stream")

    @router.get(
        "/feeds/batches/{id}/rejects",
        operation_id="listRejects",
        summary="被拒绝的行",
        response_model=Page[RejectView],
        responses={
            200: {
                "content": {CSV: {"schema": {"type": "string"}}, XLSX: {"schema": {"type": "string", "format": "binary"}}},
                "description": "Pages as JSON; all of them as CSV, or as the annotated workbook, by `Accept`.",
            }
        },
        openapi_extra=allow("feeds:read"),
    )
    async def list_rejects(  # noqa: PLR0913
        id: BatchId,  # noqa: A002
        request: Request,
        session: Reading,
        caller: CallerDep,
        reason: Annotated[str | None, Query(title="错误代码", description="Only this reason.", max_length=40)] = None,
        limit: Limit = 100,
        cursor: Cursor = None,
        accept: Annotated[str, Header(include_in_schema=False)] = "",
    ) -> Response | Page[RejectView]:
        """Rejected rows with their reasons: JSON pages, `text/csv`, or the original sheet with 错误代码 and 错误说明 added."""
        batch = await shown(session, caller, id)
        table = tables[batch.feed]
        if CSV in accept:
            return _attachment(_reject_lines(request.app.state.database, table, batch), CSV, f"rejects-{batch.feed}.csv")
        if XLSX in accept:
            return await _workbook(request, table, batch)
        statement = batches.select_rejects(batch, reason)
        rows, more = await read_page(session, statement, [batches.Reject.c.row], limit=limit, cursor=cursor)
        return Page(
            items=[
                RejectView(row=row.row, reason=row.reason, column=row.column, message=message(table, row.reason, row.column))
                for row in rows
            ],
            next=more,
        )

    @router.get(
        "/feeds/batches/{id}/rejects.xlsx",
        operation_id="downloadRejects",
        summary="下载批注后的工作簿",
        response_class=Response,
        responses={200: {"content": {XLSX: {}}, "description": "The original sheet with 错误代码 and 错误说明 added."}},
        openapi_extra=allow("feeds:read"),
    )
    async def download_rejects(id: BatchId, request: Request, session: Reading, caller: CallerDep) -> Response:  # noqa: A002
        """The annotated workbook, for browsers that cannot set `Accept`."""
        batch = await shown(session, caller, id)
        return await _workbook(request, tables[batch.feed], batch)

    @router.get(
        "/feeds/{feed}/template",
        operation_id="downloadTemplate",
        summary="下载模板",
        response_class=Response,
        responses={200: {"content": {XLSX: {}}, "description": "Header, drop-downs, one example row and notes."}},
        openapi_extra=allow("feeds:read"),
    )
    async def download_template(feed: FeedCode) -> Response:
        """An .xlsx with the header, drop-downs of the code lists, one example row and notes."""
        table = known(feed)
        content = await asyncio.to_thread(template, table)
        return Response(content, media_type=XLSX, headers=_disposition(f"{table.code}.xlsx"))

    return router


def _disposition(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}


def _attachment(lines: AsyncIterator[str], kind: str, name: str) -> StreamingResponse:
    return StreamingResponse(lines, media_type=f"{kind}; charset=utf-8", headers=_disposition(name))


async def _reject_lines(database: Database, table: Table, batch: Row[Any]) -> AsyncIterator[str]:
    yield "\ufeffrow,reason,column,message\r\n"  # Excel needs the mark to see UTF-8
    async with database.reading() as session:
        async for piece in batches.rejects_of(session, batch):
            lines = io.StringIO()
            csv.writer(lines).writerows(
                (row.row, row.reason, safe_cell(row.column), message(table, row.reason, row.column)) for row in piece
            )
            yield lines.getvalue()


async def _watch(database: Database, caller: Caller, batch_id: UUID) -> AsyncIterator[str]:
    seen = -1
    while True:
        async with database.reading() as session:
            batch = await batches.one_batch(session, caller.scope, batch_id)
        if batch is None:
            return
        if batch.version != seen:
            seen = batch.version
            yield f"event: batch\nid: {seen}\ndata: {_view(batch).model_dump_json()}\n\n"
        else:
            yield ": still here\n\n"
        if batch.state in _FINISHED:
            return
        await asyncio.sleep(WATCH_SECONDS)


async def _workbook(request: Request, table: Table, batch: Row[Any]) -> Response:
    if batch.state not in _FINISHED:
        raise Problem(409, "batch_running", "批次还在处理,请完成后再下载。")
    store: FileStore = request.app.state.files
    database: Database = request.app.state.database

    async def annotations() -> AsyncIterator[list[tuple[int, str, str]]]:
        async with database.reading() as session:
            async for piece in batches.rejects_of(session, batch):
                yield [(row.row, row.reason, message(table, row.reason, row.column)) for row in piece]

    try:
        source = await asyncio.to_thread(store.in_memory, batch.file_digest)
    except FileNotFoundError as error:
        raise Problem(404, "file_expired", "原文件已超过保存期限,只能读取错误清单。") from error
    target = os.memfd_create("zx-rejects")
    try:
        with tempfile.TemporaryDirectory() as scratch:
            await annotate_in_child(source, annotations(), target, limits=request.app.state.limits, scratch=FilePath(scratch))
    except Refused as refused:
        os.close(target)
        raise Problem(422, refused.code, refused.message) from refused
    finally:
        os.close(source)
    return StreamingResponse(_read(target), media_type=XLSX, headers=_disposition(f"rejects-{batch.feed}.xlsx"))


async def _read(descriptor: int) -> AsyncIterator[bytes]:
    with os.fdopen(descriptor, "rb") as file:
        file.seek(0)
        while piece := await asyncio.to_thread(file.read, 1 << 18):
            yield piece
