"""Rejected rows as files: a CSV, and the annotated workbook."""

from __future__ import annotations

import asyncio
import csv
import io
import os
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO

from fastapi import Request, Response
from fastapi.responses import StreamingResponse
from sqlalchemy import Row
from starlette.types import Receive, Scope, Send

from shared import audit
from shared.access import Caller
from shared.files import FileStore
from shared.intake import batches
from shared.intake.definition import Table
from shared.intake.export import safe_cell
from shared.intake.isolation import annotate_in_child
from shared.intake.messages import message
from shared.intake.outcome import Refused
from shared.persistence import Database
from shared.web.csvs import CSV_TYPE, MARK, disposition
from shared.web.problems import Problem

__all__ = ["WORKBOOK", "XLSX", "reject_csv", "reject_workbook"]

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORKBOOK = {XLSX: {"schema": {"type": "string", "format": "binary"}}}
"""A workbook as the content of a described answer."""
_FINISHED = {"completed", "refused"}


def reject_csv(request: Request, table: Table, batch: Row[Any]) -> StreamingResponse:
    """All rejected rows of a batch as CSV, streamed."""
    lines = _lines(request.app.state.database, table, batch)
    return StreamingResponse(lines, media_type=CSV_TYPE, headers=disposition(f"rejects-{batch.feed}.csv"))


async def _lines(database: Database, table: Table, batch: Row[Any]) -> AsyncIterator[str]:
    yield f"{MARK}row,reason,column,message\r\n"
    async for piece in batches.rejects_of(database, batch):
        lines = io.StringIO()
        csv.writer(lines).writerows(
            (row.row, row.reason, safe_cell(row.column), message(table, row.reason, row.column)) for row in piece
        )
        yield lines.getvalue()


async def reject_workbook(request: Request, caller: Caller, table: Table, batch: Row[Any]) -> Response:
    """The original sheet with 错误代码 and 错误说明 added: full values, so it goes back only to the department that gave them.

    Raises:
        Problem: 403 ``not_your_file``, 404 the file is kept no longer, 409 the batch still runs, 422 the file cannot be read.
    """
    if caller.department != batch.department:
        raise Problem(403, "not_your_file", "原表含完整个人信息,只退还给上报部门;错误清单可用 JSON 或 CSV 读取。")
    if batch.state not in _FINISHED:
        raise Problem(409, "batch_running", "批次还在处理,请完成后再下载。")
    store: FileStore = request.app.state.files
    database: Database = request.app.state.database
    async with database.transaction() as session:
        await audit.record(
            session, caller, action="batch.workbook_read", resource="batch", resource_id=batch.id, batch_id=batch.id
        )

    async def annotations() -> AsyncIterator[list[tuple[int, str, str]]]:
        async for piece in batches.rejects_of(database, batch):
            yield [(row.row, row.reason, message(table, row.reason, row.column)) for row in piece]

    try:
        source = await asyncio.to_thread(store.in_memory, batch.file_digest)
    except FileNotFoundError as error:
        raise Problem(404, "file_expired", "原文件已超过保存期限,只能读取错误清单。") from error
    with ExitStack() as unsent:
        target = unsent.enter_context(os.fdopen(os.memfd_create("zx-rejects"), "w+b"))
        try:
            with tempfile.TemporaryDirectory() as scratch:
                place = Path(scratch)
                await annotate_in_child(source, annotations(), target.fileno(), limits=request.app.state.limits, scratch=place)
        except Refused as refused:
            raise Problem(422, refused.code, refused.message) from refused
        finally:
            os.close(source)
        unsent.pop_all()  # its answer closes it
    return _FileResponse(target, XLSX, disposition(f"rejects-{batch.feed}.xlsx"))


class _FileResponse(StreamingResponse):
    """Sends an open file and closes it, also when its reader goes away before the first byte or in the middle."""

    def __init__(self, file: BinaryIO, media_type: str, headers: Mapping[str, str]) -> None:
        super().__init__(self._pieces(), media_type=media_type, headers=headers)
        self._file = file

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with self._file:
            await super().__call__(scope, receive, send)

    async def _pieces(self) -> AsyncIterator[bytes]:
        self._file.seek(0)
        while piece := await asyncio.to_thread(self._file.read, 1 << 18):
            yield piece
