"""Writing an export's file: rows go by in pieces, every sheet and page carries the watermark."""

from __future__ import annotations

import asyncio
import csv
import io
import os
import tempfile
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, BinaryIO

import xlsxwriter

from shared.exports.definition import Column
from shared.exports.rules import ExportFormat
from shared.files.store import Draft
from shared.intake.export import safe_cell
from shared.papers import LIST, print_paper
from shared.privacy import Cipher
from shared.standards.clock import SHANGHAI

__all__ = ["WRITERS", "Sheet", "cells"]

Rows = AsyncIterator[Sequence[Any]]
"""Rows of the statement, in pieces."""
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_PIECE = 1 << 20
_HEADER_CHARACTERS = 240
_UNIT = 6
"""Characters of a sheet's column for each share of the width."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a file is made of besides its rows: ``told`` are lines about it, ``mark`` its watermark, ``foot`` lines below the rows."""

    title: str
    told: tuple[str, ...]
    mark: str
    columns: tuple[Column, ...]
    cipher: Cipher
    foot: tuple[str, ...] = ()


def cells(sheet: Sheet, row: Any) -> list[str]:  # noqa: ANN401 - a row of any statement
    """A row as people read it: encrypted values opened, days and moments as in China, yes and no, codes in words."""
    return [_text(sheet, column, getattr(row, column.name)) for column in sheet.columns]


def _text(sheet: Sheet, column: Column, value: Any) -> str:  # noqa: ANN401 - one line a kind of value
    match value:
        case None:
            return ""
        case bytes():
            return sheet.cipher.decrypt(value)
        case bool():
            return "是" if value else "否"
        case datetime():
            return value.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M")
        case date():
            return value.isoformat()
        case Decimal():
            return f"{value:f}"
        case list():
            return "、".join(_text(sheet, column, item) for item in value)
        case _:
            return (column.words or {}).get(str(value), str(value))


async def write_csv(sheet: Sheet, rows: Rows, draft: Draft) -> None:
    """UTF-8 with a mark for Excel. The watermark is the heading of a last, empty column, so that the file stays a table."""

    def put(lines: list[list[str]]) -> None:
        text = io.StringIO()
        csv.writer(text).writerows([*map(safe_cell, line)] for line in lines)
        draft.write(text.getvalue().encode())

    draft.write(b"\xef\xbb\xbf")
    await asyncio.to_thread(put, [[*(column.header for column in sheet.columns), sheet.mark]])
    async for piece in rows:
        await asyncio.to_thread(put, [[*cells(sheet, row), ""] for row in piece])


async def write_xlsx(sheet: Sheet, rows: Rows, draft: Draft) -> None:
    """One sheet in constant memory, the watermark in its first row and in the header and footer of every printed page."""
    with tempfile.TemporaryDirectory() as scratch, os.fdopen(os.memfd_create("zx-export"), "w+b") as target:
        book = xlsxwriter.Workbook(target, {**_OPTIONS, "tmpdir": scratch})
        page, line = _begin(book, sheet), 3

        def put(piece: Sequence[Any]) -> None:
            for number, row in enumerate(piece, start=line):
                for place, text in enumerate(cells(sheet, row)):
                    page.write_string(number, place, safe_cell(text))

        async for piece in rows:
            await asyncio.to_thread(put, piece)
            line += len(piece)
        for number, text in enumerate(sheet.foot, start=line + 1):
            page.write_string(number, 0, safe_cell(text))
        await asyncio.to_thread(book.close)
        await asyncio.to_thread(_copy, target, draft)


def _begin(book: Any, sheet: Sheet) -> Any:  # noqa: ANN401 - xlsxwriter carries no types
    page = book.add_worksheet(sheet.title[:31])
    marked = book.add_format({"font_color": "#9A3B26", "bold": True})
    bold = book.add_format({"bold": True, "bg_color": "#EEEEEE", "border": 1})
    printed = sheet.mark.replace("&", "&&")[:_HEADER_CHARACTERS]
    page.set_header(f"&C{printed}")
    page.set_footer(f"&L{printed}&R&P / &N")
    page.repeat_rows(0, 2)
    page.freeze_panes(3, 0)
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width * _UNIT)
    page.write_string(0, 0, safe_cell(sheet.mark), marked)
    page.write_string(1, 0, safe_cell(";".join(sheet.told)))
    for place, column in enumerate(sheet.columns):
        page.write_string(2, place, column.header, bold)
    return page


def _copy(source: BinaryIO, draft: Draft) -> None:
    source.seek(0)
    while piece := source.read(_PIECE):
        draft.write(piece)


async def write_pdf(sheet: Sheet, rows: Rows, draft: Draft) -> None:
    """Landscape pages with the watermark across each; how many rows it may have was seen to when it was asked for."""
    lines = [cells(sheet, row) async for piece in rows for row in piece]
    data = {
        "title": sheet.title,
        "told": sheet.told,
        "mark": sheet.mark,
        "headers": [column.header for column in sheet.columns],
        "widths": [column.width for column in sheet.columns],
        "rows": lines,
        "foot": sheet.foot,
    }
    draft.write(await print_paper(LIST, data))


WRITERS: dict[ExportFormat, Callable[[Sheet, Rows, Draft], Any]] = {
    ExportFormat.CSV: write_csv,
    ExportFormat.XLSX: write_xlsx,
    ExportFormat.PDF: write_pdf,
}
"""Who writes what."""
