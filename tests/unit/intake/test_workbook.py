"""The annotated workbook is the sheet that came in with two more columns, and nothing in it runs."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import python_calamine

from shared.intake.reading import open_source
from shared.intake.workbook import Annotation, annotate
from shared.standards.limits import Limits
from tests.harness.files import ENROLMENT, citizen_number, read_file, write_csv, write_workbook

HEADER = ["证件号码", "姓名", "参保年度", "险种"]
GOOD = [citizen_number(), "张三", "2025", "城乡居民"]
BAD = ["坏", "李四", "2025", "城乡居民"]
REJECTS = [(3, "invalid_id_number", "“证件号码”不是有效号码。")]


def annotated(path: Path, rejects: list[Annotation], **options: Any) -> Path:
    with (path.parent / "annotated.xlsx").open("wb") as target:
        annotate(open_source(path, Limits()), iter(rejects), target, str(path.parent), **options)
    return path.parent / "annotated.xlsx"


def sheets(path: Path) -> list[list[list[Any]]]:
    book = python_calamine.load_workbook(str(path))
    return [book.get_sheet_by_index(index).to_python(skip_empty_area=False) for index in range(len(book.sheet_names))]


def test_every_row_stays_and_rejected_ones_say_why(tmp_path: Path) -> None:
    [sheet] = sheets(annotated(write_csv(tmp_path / "a.csv", [HEADER, GOOD, BAD, [], GOOD]), REJECTS))
    assert sheet == [
        [*HEADER, "错误代码", "错误说明"],
        [*GOOD, "", ""],
        [*BAD, *REJECTS[0][1:]],
        [""] * 6,
        [*GOOD, "", ""],
    ]


def test_typed_cells_keep_their_types(tmp_path: Path) -> None:
    row = [2.5, date(2025, 3, 1), True, "610999198501010014"]
    [sheet] = sheets(annotated(write_workbook(tmp_path / "a.xlsx", [HEADER, row]), []))
    assert sheet[1][:4] == row


@pytest.mark.parametrize(
    "text", ["=1+1", "=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "http://example.invalid", "{=1}"]
)
def test_nothing_that_came_in_is_ever_a_formula_or_a_link(tmp_path: Path, text: str) -> None:
    path = annotated(write_csv(tmp_path / "a.csv", [HEADER, [GOOD[0], text, *GOOD[2:]]]), [(2, "name_mismatch", text)])
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    for cell in (sheet["B2"], sheet["F2"]):
        assert cell.data_type == "s"
        assert cell.hyperlink is None
        assert cell.value.replace("_x000D_", "\r") == text  # openpyxl leaves Excel's escape as it stands


def test_a_mended_workbook_comes_in_again_and_its_two_columns_are_used_again(tmp_path: Path) -> None:
    first = annotated(write_csv(tmp_path / "a.csv", [HEADER, GOOD, BAD]), REJECTS).rename(tmp_path / "first.xlsx")
    result = read_file(first, ENROLMENT)
    assert [row for row, *_ in result.rejects] == [3]
    assert result.opened.unknown == ("错误代码", "错误说明")
    [sheet] = sheets(annotated(first, [(2, "name_mismatch", "不一致")]))
    assert sheet[0] == [*HEADER, "错误代码", "错误说明"]
    assert [row[4:] for row in sheet[1:]] == [["name_mismatch", "不一致"], ["", ""]]


def test_cells_beyond_the_header_move_aside(tmp_path: Path) -> None:
    [sheet] = sheets(annotated(write_csv(tmp_path / "a.csv", [HEADER, GOOD, [*BAD, "多余"]]), REJECTS))
    assert sheet[2] == [*BAD, *REJECTS[0][1:], "多余"]


def test_more_rows_than_a_sheet_holds_go_on_in_the_next(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [HEADER, *[[str(number), *GOOD[1:]] for number in range(10)]])
    parts = sheets(annotated(path, [(11, "invalid_id_number", "说明")], sheet_rows=5))
    assert [[row[0] for row in part[1:]] for part in parts] == [["0", "1", "2", "3"], ["4", "5", "6", "7"], ["8", "9"]]
    assert all(part[0][:4] == HEADER for part in parts)
    assert parts[2][2][4] == "invalid_id_number"


def test_a_header_alone_and_endless_texts(tmp_path: Path) -> None:
    assert sheets(annotated(write_csv(tmp_path / "a.csv", [HEADER]), [])) == [[[*HEADER, "错误代码", "错误说明"]]]
    [sheet] = sheets(annotated(write_csv(tmp_path / "a.csv", [HEADER, ["长" * 40_000]]), []))
    assert sheet[1][0] == "长" * 32_767


def test_no_temporary_file_stays(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [HEADER, GOOD])
    (tmp_path / "scratch").mkdir()
    annotate(open_source(path, Limits()), [], io.BytesIO(), str(tmp_path / "scratch"))
    assert list((tmp_path / "scratch").iterdir()) == []
