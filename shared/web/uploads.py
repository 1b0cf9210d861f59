"""A multipart upload that goes straight into the file store: sealed as it arrives, never plain on a disk, never whole in memory."""

from __future__ import annotations

import asyncio
import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import BinaryIO

from fastapi import Request
from python_multipart.exceptions import MultipartParseError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.requests import ClientDisconnect

from shared.files import FileStore, StoredFile
from shared.files.store import Draft
from shared.web.problems import Problem

__all__ = ["Inspect", "Upload", "receive"]

Inspect = Callable[[str, BinaryIO], None]
"""Looks at a whole file with its name before it is kept, and raises a problem where it is not wanted."""

FIELD_BYTES = 1000
NAME_LENGTH = 200
_UNSAFE = re.compile(r"[\x00-\x1f\x7f/\\]")


@dataclass(slots=True)
class Upload:
    """What arrived: the stored file (``kept`` is False when it was larger than the limit) and the other form fields."""

    file: StoredFile
    file_name: str
    kept: bool
    fields: dict[str, str]


@dataclass(slots=True)
class _Form:
    """Takes the parser's calls. Parts other than the file are short texts."""

    draft: Draft
    limit: int
    copy: io.BytesIO | None = None
    file_name: str | None = None
    kept: bool = True
    complete: bool = False
    fields: dict[str, str] = field(default_factory=dict)
    pending: bytearray = field(default_factory=bytearray)
    _name: str = ""
    _header: bytearray = field(default_factory=bytearray)
    _value: bytearray = field(default_factory=bytearray)
    _text: bytearray = field(default_factory=bytearray)

    def callbacks(self) -> dict[str, object]:
        return {
            "on_part_begin": self._begin,
            "on_header_field": lambda data, start, end: self._header.extend(data[start:end]),
            "on_header_value": lambda data, start, end: self._value.extend(data[start:end]),
            "on_header_end": self._header_end,
            "on_part_data": self._data,
            "on_part_end": self._end,
            "on_end": self._complete,
        }

    def _begin(self) -> None:
        self._name = ""
        self._text.clear()

    def _header_end(self) -> None:
        if self._header.lower() == b"content-disposition":
            _, options = parse_options_header(bytes(self._value))
            self._name = options.get(b"name", b"").decode("utf-8", "replace")
            if self._name == "file":
                if self.file_name is not None:
                    raise Problem(422, "two_files", "一次只能上报一个文件。")
                name = options.get(b"filename", b"").decode("utf-8", "replace")
                self.file_name = _UNSAFE.sub("_", name)[-NAME_LENGTH:]
        self._header.clear()
        self._value.clear()

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._name == "file":
            self.pending += data[start:end]
        elif len(self._text) + end - start <= FIELD_BYTES:
            self._text += data[start:end]
        else:
            raise Problem(422, "field_too_long", f"表单字段过长,最多 {FIELD_BYTES} 字节。")

    def _end(self) -> None:
        if self._name and self._name != "file":
            self.fields[self._name] = self._text.decode("utf-8", "replace")

    def _complete(self) -> None:
        self.complete = True

    def store(self) -> None:
        """Hand what has arrived to the draft; past the limit it is only counted."""
        if self.kept and self.draft.size + len(self.pending) > self.limit:
            self.kept = False
            self.draft.forget()
        self.draft.write(bytes(self.pending))
        if self.copy is not None and self.kept:
            self.copy.write(self.pending)
        self.pending.clear()


def _broken() -> Problem:
    return Problem(422, "broken_form", "上报的表单不完整,请重新上报。")


async def receive(request: Request, store: FileStore, limit: int, inspect: Inspect | None = None) -> Upload:
    """Read a multipart body with the file in the field ``file``. More than ``limit`` bytes of it are not kept.

    With ``inspect`` the file is also held in memory (so ``limit`` must be small) and looked at before it is kept.

    Raises:
        Problem: 415 not multipart, 422 no file or a broken form, 507 the disk is full.
    """
    kind, options = parse_options_header(request.headers.get("content-type", ""))
    boundary = options.get(b"boundary")
    if kind != b"multipart/form-data" or not boundary:
        raise Problem(415, "not_multipart", "请以 multipart/form-data 上报文件,文件放在 file 字段。")
    try:
        draft = await asyncio.to_thread(store.draft)
        try:
            form = _Form(draft, limit, None if inspect is None else io.BytesIO())
            return await _receive(request, form, boundary, inspect)
        finally:
            await asyncio.to_thread(draft.close)
    except (MultipartParseError, ClientDisconnect) as error:
        raise _broken() from error
    except OSError as error:
        raise Problem(507, "storage_full", "服务器存储空间不足,文件未保存,请联系管理员后重试。") from error


async def _receive(request: Request, form: _Form, boundary: bytes, inspect: Inspect | None) -> Upload:
    parser = MultipartParser(boundary, form.callbacks())  # type: ignore[arg-type]
    async for piece in request.stream():
        parser.write(piece)
        if len(form.pending) >= 1 << 20:
            await asyncio.to_thread(form.store)
    parser.finalize()
    if not form.complete:
        raise _broken()  # cut off: half a file must not pass for a whole one
    if form.file_name is None:
        raise Problem(422, "no_file", "缺少文件:请把文件放在 file 字段。")
    await asyncio.to_thread(form.store)
    if inspect is not None and form.copy is not None and form.kept:
        await asyncio.to_thread(inspect, form.file_name, form.copy)
    file = await asyncio.to_thread(form.draft.keep)
    return Upload(file, form.file_name, form.kept, form.fields)
