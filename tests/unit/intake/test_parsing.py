"""Checks 1 to 3: their order, what counts as a row, and what is staged of it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from shared.intake import cells
from tests.harness.files import ENROLMENT, INCOME, PEOPLE, SEALING, citizen_number, read_file, write_csv, write_workbook

NUMBER = citizen_number()
ENROLMENT_HEADER = [column.header for column in ENROLMENT.columns]
GOOD = [NUMBER, "张三", "2025", "城乡居民", ""]
INCOME_HEADER = [column.header for column in INCOME.columns]


def first_reject(tmp_path: Path, row: list[str]) -> tuple[str, str] | None:
    result = read_file(write_csv(tmp_path / "a.csv", [ENROLMENT_HEADER, row]), ENROLMENT)
    return (result.rejects[0][1], result.rejects[0][2]) if result.rejects else None


def income(tmp_path: Path, **cells: Any) -> dict[str, str]:
    row = [cells.get(header) for header in INCOME_HEADER]
    row[:2] = ["0001", cells.get("家庭人口数", "4")]
    result = read_file(write_workbook(tmp_path / "a.xlsx", [INCOME_HEADER, row]), INCOME)
    return result.rows[0] if result.rows else {"reason": result.rejects[0][1]}


@pytest.mark.parametrize(
    ("row", "reject"),
    [
        (GOOD, None),
        (["", "", "", "", ""], None),
        (["", " ", "\u3000", "'", ""], None),
        ([], None),
        (["", "", "", "", "只有备注"], ("missing_value", "证件号码")),
        (["", "", "", "", "", "多余"], ("missing_value", "证件号码")),
        ([NUMBER, "", "25", "其它情况", ""], ("missing_value", "姓名")),
        (["坏", "张三", "2025", " ", ""], ("missing_value", "险种")),
        (["坏", "张三", "25", "其它情况", ""], ("invalid_id_number", "证件号码")),
        (["610999590508001", "张三", "25", "其它情况", ""], ("legacy_id_number", "证件号码")),
        ([NUMBER, "张三", "25", "其它情况", "长" * 2001], ("invalid_number", "参保年度")),
        ([NUMBER, "张三", "2025", "其它情况", "长" * 2001], ("unknown_code", "险种")),
        ([NUMBER, "张三", "2025", "城乡居民", "长" * 2001], ("unknown_code", "备注")),
        ([NUMBER, "张三", "2025"], ("missing_value", "险种")),
        ([NUMBER, "张三", "2025", "城乡居民"], None),
        ([*GOOD, "多余", "多余"], None),
    ],
)
def test_the_earliest_step_decides_and_in_it_the_first_column(
    tmp_path: Path, row: list[str], reject: tuple[str, str] | None
) -> None:
    assert first_reject(tmp_path, row) == reject


def test_the_tables_order_decides_not_the_files(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [ENROLMENT_HEADER[::-1], ["", "其它情况", "25", "张三", NUMBER]])
    assert read_file(path, ENROLMENT).rejects == [(2, "invalid_number", "参保年度")]


def test_rows_count_records_and_empty_ones_are_neither_accepted_nor_rejected(tmp_path: Path) -> None:
    remark = [*GOOD[:4], "一\n二\r\n三"]
    path = write_csv(tmp_path / "a.csv", [ENROLMENT_HEADER, remark, [], [""] * 5, ["坏", *GOOD[1:]], GOOD, []])
    result = read_file(path, ENROLMENT)
    assert (result.report.rows, result.report.accepted, result.report.rejected) == (6, 2, {"invalid_id_number": 1})
    assert [row["row"] for row in result.rows] == ["2", "6"]
    assert result.rejects == [(5, "invalid_id_number", "证件号码")]


def test_a_file_with_a_header_alone_has_no_rows(tmp_path: Path) -> None:
    assert read_file(write_csv(tmp_path / "a.csv", [ENROLMENT_HEADER]), ENROLMENT).report.rows == 0


def test_a_reference_is_staged_as_token_and_key_alone(tmp_path: Path) -> None:
    row = [f" '{NUMBER.lower()}\u3000", "阿依 古丽·买买提", "２０２５", "城乡居民", "a\tb\\c\nd"]
    staged = read_file(write_csv(tmp_path / "a.csv", [ENROLMENT_HEADER, row]), ENROLMENT).rows[0]
    assert staged == {
        "row": "2",
        "person_token": f"\\\\x{SEALING.token(NUMBER).hex()}",
        "person_name_key": "阿依古丽买买提",
        "insured_year": "2025",
        "insurance": "城乡居民",
        "remark": "a\\tb\\\\c\\nd",
    }


def test_a_person_is_staged_sealed_and_masked(tmp_path: Path) -> None:
    number = citizen_number(date(1990, 2, 3), 12)
    header = [column.header for column in PEOPLE.columns]
    path = write_csv(tmp_path / "a.csv", [header, ["0001", "张 小三", number, "13812345678"], ["0001", "李四", NUMBER, ""]])
    staged, other = read_file(path, PEOPLE).rows
    unsealed = {name: SEALING.cipher.decrypt(bytes.fromhex(staged[name][3:])) for name in ("id_number_cipher", "phone_cipher")}
    assert unsealed == {"id_number_cipher": number, "phone_cipher": "13812345678"}
    assert staged["id_number_masked"] == f"610999********{number[-4:]}"
    assert (staged["phone_masked"], staged["birth_date"], staged["sex"]) == ("138****5678", "1990-02-03", "2")
    assert (staged["name"], staged["name_key"], staged["name_sort"]) == ("张 小三", "张小三", "zhang1 xiao3 san1")
    assert (other["phone_cipher"], other["phone_masked"], other["sex"]) == ("\\N", "\\N", "1")


@pytest.mark.parametrize(
    ("header", "cell", "field", "staged"),
    [
        ("工资性收入", None, "wage", "0.00"),
        ("工资性收入", -1.005, "wage", "-1.01"),
        ("工资性收入", "-￥1,234.5元", "wage", "-1234.50"),
        ("损失金额", None, "loss", "\\N"),
        ("损失金额", "0012.30", "loss", "12.30"),
        ("损失金额", "12.30", "loss", "12.30"),
        ("损失金额", True, "loss", "1.00"),
        ("家庭人口数", 3, "population", "3"),
        ("起始日期", datetime(2025, 3, 1, 23, 59), "started_on", "2025-03-01"),  # noqa: DTZ001 - a workbook knows no zone
        ("起始日期", date(2125, 3, 1), "started_on", "2125-03-01"),
        ("起始日期", 20250301, "started_on", "2025-03-01"),
        ("学年", "２０２５-２０２６", "school_year", "2025"),
        ("是否居住", "Ｙ", "lived_in", "t"),
        ("是否居住", 0, "lived_in", "f"),
        ("是否居住", True, "lived_in", "t"),
        ("行政区划代码", 610925104201, "division_code", "610925104201"),
        ("行政区划代码", "不是代码", "division_code", "不是代码"),
    ],
)
def test_what_is_staged_of_a_typed_cell(tmp_path: Path, header: str, cell: object, field: str, staged: str) -> None:
    assert income(tmp_path, **{header: cell})[field] == staged


@pytest.mark.parametrize(
    ("header", "cell", "reason"),
    [
        ("损失金额", -0.01, "invalid_amount"),
        ("损失金额", date(2025, 1, 1), "invalid_amount"),
        ("家庭人口数", 2.5, "invalid_number"),
        ("家庭人口数", True, None),
        ("起始日期", 45717, "invalid_date"),
        ("学年", date(2025, 1, 1), "unknown_code"),
        ("是否居住", 2, "unknown_code"),
    ],
)
def test_what_does_not_fit_of_a_typed_cell(tmp_path: Path, header: str, cell: object, reason: str | None) -> None:
    assert income(tmp_path, **{header: cell}).get("reason") == reason


def test_what_is_remembered_is_bounded_and_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [[NUMBER, "张三", str(1990 + number % 150), "城乡居民", "字" * (number % 300 * 10)] for number in range(900)]
    path = write_csv(tmp_path / "a.csv", [ENROLMENT_HEADER, *rows])
    usual = read_file(path, ENROLMENT)
    monkeypatch.setattr(cells, "_REMEMBERED", 3)
    forgetful = read_file(path, ENROLMENT)
    assert (forgetful.rows, forgetful.rejects, forgetful.report) == (usual.rows, usual.rejects, usual.report)
    assert usual.report.rejected["unknown_code"] == 180


def test_many_chunks_are_numbered_through(tmp_path: Path) -> None:
    rows = [GOOD if number % 1000 else ["坏", *GOOD[1:]] for number in range(10_000)]
    result = read_file(write_csv(tmp_path / "a.csv", [ENROLMENT_HEADER, *rows]), ENROLMENT)
    assert [reject[0] for reject in result.rejects] == list(range(2, 10_002, 1000))
    assert [int(row["row"]) for row in result.rows] == [number + 2 for number in range(10_000) if number % 1000]
