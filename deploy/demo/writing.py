"""How departments write: five forms of dates, four of amounts, stray blanks, two encodings, workbooks."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import xlsxwriter

__all__ = ["Row", "amount", "day", "name", "number", "write_csv", "write_workbook"]

Row = list[str]
PLAIN = 0.7
"""Share of values in their plain form."""


def day(rng: random.Random, value: date) -> str:
    """A date in one of the five forms of the contract."""
    if rng.random() < PLAIN:
        return value.isoformat()
    match rng.randrange(4):
        case 0:
            return f"{value.year}/{value.month}/{value.day}"
        case 1:
            return f"{value.year}.{value.month}.{value.day}"
        case 2:
            return f"{value:%Y%m%d}"
        case _:
            return f"{value.year}年{value.month}月{value.day}日"


def amount(rng: random.Random, yuan: float) -> str:
    """Yuan, plain, with thousands commas, with ￥ or with 元."""
    if rng.random() < PLAIN:
        return f"{yuan:.2f}"
    match rng.randrange(3):
        case 0:
            return f"{yuan:,.2f}"
        case 1 if yuan >= 0:
            return f"￥{yuan:.2f}"
        case _:
            return f"{yuan:.2f}元"


def name(rng: random.Random, plain: str) -> str:
    """A name, now and then with a blank inside, as people align columns by hand."""
    chance = rng.random()
    if chance < 0.01:
        return f"{plain[0]} {plain[1:]}"
    return f" {plain}" if chance < 0.015 else plain


def number(rng: random.Random, plain: str) -> str:
    """A citizen number, now and then with the apostrophe of a spreadsheet, a lower-case x or full-width digits."""
    chance = rng.random()
    if chance < 0.01:
        return f"'{plain}"
    if chance < 0.015:
        return plain.lower()
    if chance < 0.02:
        return plain.translate(_FULL_WIDTH)
    return plain


_CREATED = datetime(2025, 11, 1, tzinfo=UTC)
"""Written into every workbook, so that the same rows give the same bytes."""
_FULL_WIDTH = {ord("0") + digit: 0xFF10 + digit for digit in range(10)}


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Row], encoding: str) -> None:
    """A CSV file; ``encoding`` is utf-8, utf-8-sig or gb18030."""
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


def write_workbook(path: Path, header: Sequence[str], rows: Iterable[Row]) -> None:
    """An XLSX file in which plain dates and amounts are date and number cells, as a spreadsheet keeps them."""
    with xlsxwriter.Workbook(
        str(path), {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        book.set_properties({"created": _CREATED})
        sheet = book.add_worksheet("数据")
        date_format = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, header)
        for line, row in enumerate(rows, start=1):
            for column, value in enumerate(row):
                if len(value) == 10 and value[4] == value[7] == "-" and value[:4].isdigit():
                    try:
                        sheet.write_datetime(line, column, date.fromisoformat(value), date_format)
                    except ValueError:
                        sheet.write_string(line, column, value)
                elif value[-3:-2] == "." and value.replace(".", "", 1).isdigit():
                    sheet.write_number(line, column, float(value))
                else:
                    sheet.write_string(line, column, value)
