"""Files as departments send them, and small declared tables to read them by."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from shared.intake.cells import Sealing
from shared.intake.definition import Column, Kind, Table
from shared.intake.outcome import Opened, Report
from shared.intake.parsing import Outputs, Parser
from shared.privacy import Cipher, IdTokenKey, mask_phone
from shared.standards.limits import Limits

__all__ = ["ENROLMENT", "INCOME", "PEOPLE", "SEALING", "citizen_number", "read_file", "write_csv", "write_workbook"]

_KEY = {1: bytes(range(32))}
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
SEALING = Sealing(Cipher(_KEY), IdTokenKey(_KEY))
TODAY = date(2025, 11, 1)

ENROLMENT = Table(
    code="MED-ENR",
    title="医保参保",
    department="医保局",
    description="一人一年一行。",
    columns=(
        Column("证件号码", "person", Kind.ID_REFERENCE, required=True),
        Column("姓名", "person_name", Kind.NAME_REFERENCE, required=True),
        Column("参保年度", "insured_year", Kind.YEAR, required=True),
        Column("险种", "insurance", Kind.CODE, required=True, codes=("城乡居民", "城镇职工")),
        Column("备注", "remark"),
    ),
    key=("person_token", "insured_year"),
)
PEOPLE = Table(
    code="REG-PER",
    title="家庭成员信息",
    department="乡村振兴局",
    description="一人一行。",
    columns=(
        Column("户编号", "household_no", required=True),
        Column("姓名", "name", Kind.NAME, required=True),
        Column("证件号码", "id_number", Kind.ID_NUMBER, required=True),
        Column("联系电话", "phone", Kind.SECRET, mask=mask_phone),
    ),
    key=("id_number_token",),
)
INCOME = Table(
    code="REG-INC",
    title="家庭收支",
    department="乡村振兴局",
    description="一户一年一行。",
    columns=(
        Column("户编号", "household_no", required=True),
        Column("家庭人口数", "population", Kind.COUNT, required=True),
        Column("工资性收入", "wage", Kind.AMOUNT, negative=True, empty_as="0"),
        Column("损失金额", "loss", Kind.AMOUNT),
        Column("起始日期", "started_on", Kind.DATE),
        Column("学年", "school_year", Kind.SCHOOL_YEAR),
        Column("是否居住", "lived_in", Kind.YES_NO),
        Column("行政区划代码", "division_code", Kind.DIVISION),
    ),
    key=("household_no",),
)


def citizen_number(born: date = date(1985, 1, 1), sequence: int = 1, place: str = "610999") -> str:
    """A valid number by the standard's own weights; place code 610999 is assigned to nobody."""
    body = f"{place}{born:%Y%m%d}{sequence:03d}"
    return body + "10X98765432"[sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, body, strict=True)) % 11]


def write_csv(path: Path, records: Iterable[Sequence[str]], encoding: str = "utf-8") -> Path:
    """A CSV file as Excel writes it."""
    text = io.StringIO()
    csv.writer(text).writerows(records)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def write_workbook(path: Path, records: Iterable[Sequence[Any]]) -> Path:
    """A workbook with typed cells."""
    book = openpyxl.Workbook()
    for record in records:
        book.active.append(record)
    book.save(path)
    return path


class Result:
    """What reading a file gave: its header, the report, the staged rows as dicts of text, and (row, reason, column) of rejects."""

    def __init__(self, opened: Opened, report: Report, rows: bytes, rejects: bytes) -> None:
        self.opened = opened
        self.report = report
        self.rows = [dict(zip(opened.columns, line.split("\t"), strict=True)) for line in rows.decode().splitlines()]
        self.rejects = [(int(row), reason, column) for row, reason, column in _fields(rejects)]


def _fields(lines: bytes) -> Iterable[list[str]]:
    return (line.split("\t") for line in lines.decode().splitlines())


def read_file(path: Path, table: Table, limits: Limits | None = None, today: date = TODAY) -> Result:
    """Read a file in this process."""
    rows, rejects, opened = io.BytesIO(), io.BytesIO(), list[Opened]()
    parser = Parser(table.columns, SEALING, today, limits or Limits())
    report = parser.parse(path, Outputs(rows, rejects), opened=opened.append)
    return Result(opened[0], report, rows.getvalue(), rejects.getvalue())
