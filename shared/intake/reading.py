"""Opens a file that came in, CSV or XLSX by its content, and hands out its records; refuses what is neither, or too much."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TextIO

import python_calamine

from shared.intake.archive import check_archive
from shared.intake.definition import Column
from shared.intake.errors import error_cells
from shared.intake.normalising import Cell, cell_text, normal_text
from shared.intake.outcome import Refused
from shared.standards.limits import Limits

__all__ = ["Header", "Record", "Source", "match_header", "open_source", "too_many_rows"]

Record = Sequence[Cell]
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_PIECE = 1 << 20
_NAMED = 100  # so many unknown columns are named; nobody reads more
_NAME_LENGTH = 50
# A longer cell is a quote that nobody closed; a shorter one is its row's fault, which its column tells (`Column.longest`).
csv.field_size_limit(4 << 20)


@dataclass(frozen=True, slots=True)
class Source:
    """An open file: its ``header`` as it stands there, the ``records`` after it, and how many of them are allowed."""

    header: Record
    records: Iterator[Record]
    most_rows: int


@dataclass(frozen=True, slots=True)
class Header:
    """Where a table's columns stand in a file: ``present`` pairs each with its index, in the table's order."""

    present: tuple[tuple[Column, int], ...]
    absent: tuple[Column, ...] = ()
    unknown: tuple[str, ...] = field(default=())


def open_source(path: Path, limits: Limits) -> Source:
    """Open a file by its content, whatever its name.

    Raises:
        Refused: ``empty_file``, ``file_too_large``, ``not_a_table``, ``unreadable_workbook``, ``unzipped_too_large``,
            ``too_many_rows``, ``too_many_columns``. Reading on may raise ``unreadable_csv``.
    """
    size = path.stat().st_size
    if size == 0:
        raise Refused("empty_file", "文件是空的。")
    if size > limits.file_bytes:
        raise Refused("file_too_large", f"文件超过 {limits.file_bytes / (1 << 20):g} MiB,请分成几个文件上报。")
    with path.open("rb") as file:
        head = file.read(len(_ZIP))
    if head == _OLE:
        raise Refused("not_a_table", "这是旧版 .xls 或加密的工作簿,请另存为未加密的 .xlsx 或 CSV 后上报。")
    if head == _ZIP:
        check_archive(path, limits)
        records, most_rows = _workbook_records(path, limits), limits.xlsx_rows
    else:
        records, most_rows = _csv_records(path), limits.csv_rows
    header = next(records, None)
    if header is None:
        raise Refused("empty_file", "文件中没有任何内容。")
    if len(header) > limits.columns:
        raise Refused("too_many_columns", f"文件有 {len(header)} 列,最多允许 {limits.columns} 列。")
    return Source(header, records, most_rows)


def _encoding(path: Path) -> str:
    # The whole file decides, before its first record is used: half of it in one encoding would garble the other half.
    for encoding in ("utf-8-sig", "gb18030"):
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            with path.open("rb") as file:
                while piece := file.read(_PIECE):
                    decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            continue
        return encoding
    raise Refused("not_a_table", "文件既不是 UTF-8 或 GB18030 编码的 CSV,也不是 XLSX 工作簿。")


def _csv_records(path: Path) -> Iterator[Record]:
    with path.open(encoding=_encoding(path), newline="") as file:
        if file.read(1) != "\ufeff":  # GB18030 can carry the mark too, and its codec keeps it
            file.seek(0)
        yield from _guarded(file)


def _guarded(file: TextIO) -> Iterator[Record]:
    ended: list[bool] = []

    def end() -> Iterator[str]:
        # One empty line more than the file has: a record of its own, unless a quote is still open.
        ended.append(True)
        yield ""

    reader, begun = csv.reader(chain(file, end())), 1
    try:
        for record in reader:
            if ended:
                if record:
                    raise _unfinished(begun)
                return
            yield record
            begun = reader.line_num + 1
    except csv.Error:
        raise _unfinished(begun) from None


def _unfinished(line: int) -> Refused:
    return Refused("unreadable_csv", f"从第 {line} 行开始的一条记录没有结束,很可能是引号没有成对。", {"line": line})


def _workbook_records(path: Path, limits: Limits) -> Iterator[Record]:
    try:
        sheet = python_calamine.load_workbook(str(path)).get_sheet_by_index(0)
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise Refused("unreadable_workbook", "XLSX 工作簿已损坏或加了密码,无法读取第一张工作表。") from error
    if sheet.total_height > limits.xlsx_rows:  # the last row's index from 0, so the header does not count
        raise too_many_rows(limits.xlsx_rows)
    errors = error_cells(path)
    left = sheet.start[1] if sheet.start else 0
    for row, record in enumerate(sheet.iter_rows()):
        for column, shown in errors.get(row, {}).items():
            record[column - left] = shown
        yield record


def too_many_rows(most: int) -> Refused:
    """The refusal of a file with more than ``most`` data rows."""
    return Refused("too_many_rows", f"文件超过 {most} 行,请分成几个文件上报。", {"most": most})


def match_header(columns: Sequence[Column], header: Record) -> Header:
    """Find a table's columns in a file's first record.

    Raises:
        Refused: ``duplicate_column`` (any column named twice) or ``missing_columns``, with all of them in ``detail``.
    """
    places: dict[str, int] = {}
    doubled: dict[str, None] = {}
    for index, cell in enumerate(header):
        name = normal_text(cell_text(cell))
        if name and places.setdefault(name, index) != index:
            doubled[name] = None
    if doubled:
        raise _about_columns("duplicate_column", "文件中有重复的列", list(doubled))
    own = {column: places.pop(normal_text(column.header), None) for column in columns}
    missing = [column.header for column, index in own.items() if index is None and column.required]
    if missing:
        raise _about_columns("missing_columns", "文件缺少必填列", missing)
    return Header(
        present=tuple((column, index) for column, index in own.items() if index is not None),
        absent=tuple(column for column, index in own.items() if index is None),
        unknown=tuple(name[:_NAME_LENGTH] for name in list(places)[:_NAMED]),
    )


def _about_columns(code: str, what: str, names: list[str]) -> Refused:
    named = [name[:_NAME_LENGTH] for name in names[:_NAMED]]
    return Refused(code, f"{what}:{'、'.join(named)}。", {"columns": named})
