"""A template can be filled in and handed in: its own example passes the checks of a file."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from services.household.feeds.definitions import FEEDS
from shared.intake.definition import Table
from shared.intake.template import template
from tests.harness.files import ENROLMENT, INCOME, PEOPLE, read_file

TABLES = [ENROLMENT, PEOPLE, INCOME, *FEEDS.values()]


@pytest.mark.parametrize("table", TABLES, ids=[table.code for table in TABLES])
def test_the_example_passes(tmp_path: Path, table: Table) -> None:
    (tmp_path / "a.xlsx").write_bytes(template(table))
    result = read_file(tmp_path / "a.xlsx", table)
    assert (result.report.rows, result.report.accepted, result.rejects) == (1, 1, [])
    assert (result.opened.absent, result.opened.unknown) == ((), ())


def test_lists_text_cells_and_notes() -> None:
    book = openpyxl.load_workbook(io.BytesIO(template(ENROLMENT)))
    sheet, notes = book.worksheets
    [offered] = sheet.data_validations.dataValidation
    assert (str(offered.sqref), offered.formula1) == ("D2:D1048576", '"城乡居民,城镇职工"')
    assert [cell.fill.fgColor.rgb for cell in sheet[1]] == ["FFC00000"] * 4 + ["FFD9E2F3"]
    assert all(cell.number_format == "@" for cell in sheet[2])
    told = [[cell.value for cell in row] for row in notes.iter_rows()]
    assert ["险种", "必填", "城乡居民、城镇职工", None, "城乡居民"] in [[value or None for value in row] for row in told]
