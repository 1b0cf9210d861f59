"""The annotated workbook of rejects: the sheet that came in, cell by cell, with 错误代码 and 错误说明 beside every rejected row."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from math import isfinite
from typing import IO, TYPE_CHECKING

import xlsxwriter

from shared.intake.normalising import Cell, cell_text, normal_text
from shared.intake.reading import Record, Source

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

__all__ = ["CODE_HEADER", "MESSAGE_HEADER", "Annotation", "annotate"]

CODE_HEADER = "错误代码"
MESSAGE_HEADER = "错误说明"
Annotation = tuple[int, str, str]
"""A rejected row: its number, reason and message."""

_SHEET_ROWS = 1_048_576
_LONGEST_CELL = 32_767
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_date_format": "yyyy-mm-dd",
}


def annotate(
    source: Source, rejects: Iterable[Annotation], target: IO[bytes], scratch: str, *, sheet_rows: int = _SHEET_ROWS
) -> None:
    """Write the workbook in constant memory, with its temporary files in the folder ``scratch``.

    ``rejects`` come in the order of their rows. Formulas are not carried over, only what they showed; texts are written as texts,
    so nothing in the file is ever run. Past the rows that a sheet can hold, a further sheet with the same header begins. Two
    columns of an earlier annotation are used again, so that a mended workbook can be handed in and come back.
    """
    book = xlsxwriter.Workbook(target, {**_OPTIONS, "tmpdir": scratch})
    layout = _Layout(source.header)
    marked, bold = book.add_format({"bg_color": "#FDE9E7"}), book.add_format({"bold": True})
    sheet, line = layout.sheet(book, source.header, bold), 1
    for record, note in _noted(source.records, rejects):
        if line == sheet_rows:
            sheet, line = layout.sheet(book, source.header, bold), 1
        if note:
            sheet.set_row(line, None, marked)
        layout.write(sheet, line, record, note)
        line += 1
    book.close()


def _noted(records: Iterator[Record], rejects: Iterable[Annotation]) -> Iterator[tuple[Record, tuple[str, str] | None]]:
    waiting = iter(rejects)
    reject = next(waiting, None)
    for row, record in enumerate(records, 2):
        note = None
        while reject is not None and reject[0] <= row:
            if reject[0] == row:
                note = (reject[1], reject[2])
            reject = next(waiting, None)
        yield record, note


class _Layout:
    """Where cells go: the two columns stand after the header's last, cells beyond the header after them."""

    def __init__(self, header: Record) -> None:
        names = {normal_text(cell_text(cell)): index for index, cell in enumerate(header)}
        places = [names.get(title) for title in (CODE_HEADER, MESSAGE_HEADER)]
        free = itertools.count(len(header))
        self._code, self._message = (next(free) if place is None else place for place in places)
        self._reused = {place for place in places if place is not None}
        self._width = len(header)
        self._shift = 2 - len(self._reused)

    def sheet(self, book: xlsxwriter.Workbook, header: Record, bold: Format) -> Worksheet:
        """Begin a sheet with its header."""
        sheet = book.add_worksheet()
        sheet.freeze_panes(1, 0)
        sheet.set_column(self._message, self._message, 60)
        sheet.set_row(0, None, bold)
        self.write(sheet, 0, header, (CODE_HEADER, MESSAGE_HEADER))
        return sheet

    def write(self, sheet: Worksheet, line: int, record: Record, note: tuple[str, str] | None) -> None:
        """Write one record and its note; a sheet is written from the top and cannot go back."""
        for index, cell in enumerate(record):
            if cell != "" and index not in self._reused:
                _write(sheet, line, index if index < self._width else index + self._shift, cell)
        if note:
            sheet.write_string(line, self._code, note[0])
            sheet.write_string(line, self._message, note[1])


def _write(sheet: Worksheet, line: int, place: int, cell: Cell) -> None:
    match cell:
        case bool():
            sheet.write_boolean(line, place, cell)
        case int() | float() if isfinite(cell):
            sheet.write_number(line, place, cell)
        case datetime() | date():
            sheet.write_datetime(line, place, cell)
        case _:
            sheet.write_string(line, place, cell_text(cell)[:_LONGEST_CELL])
