"""What is a file that can be read, what is refused whole, and how its header is understood."""

from __future__ import annotations

import struct
import zipfile
import zlib
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from shared.intake.messages import message
from shared.intake.outcome import Refused
from shared.intake.reading import match_header, open_source
from shared.standards.limits import Limits
from tests.harness.files import ENROLMENT, citizen_number, read_file, write_csv, write_workbook

HEADER = ["证件号码", "姓名", "参保年度", "险种"]
ROW = [citizen_number(), "张三", "2025", "城乡居民"]


def refusal(path: Path, limits: Limits | None = None) -> Refused:
    with pytest.raises(Refused) as refused:
        read_file(path, ENROLMENT, limits)
    return refused.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk"])
def test_the_encodings_of_the_contract(tmp_path: Path, encoding: str) -> None:
    path = write_csv(tmp_path / "a.csv", [HEADER, ROW], encoding)
    assert read_file(path, ENROLMENT).report.accepted == 1


def test_rare_characters_of_gb18030(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [HEADER, [ROW[0], "㼆𠮷", *ROW[2:]]], "gb18030")
    assert read_file(path, ENROLMENT).rows[0]["person_name_key"] == "㼆𠮷"


def test_a_byte_order_mark_in_gb18030_is_no_part_of_the_title(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    quoted = '\ufeff"证件号码",姓名,参保年度,险种\n' + ",".join(ROW)
    path.write_bytes(quoted.encode("gb18030"))
    assert read_file(path, ENROLMENT).report.accepted == 1


def test_one_wrong_byte_at_the_end_decides_the_encoding_of_the_whole(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [HEADER, *[ROW] * 5000])
    with path.open("ab") as file:
        file.write(b"\xff\xff")
    assert refusal(path).code == "not_a_table"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"\xef\xbb\xbf", "empty_file"),
        ("证件号码,姓名".encode("utf-16"), "not_a_table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "not_a_table"),
        (b"%PDF-1.7\n%\xff\xfe\xfd\xfc\n", "not_a_table"),
        (b"PK\x03\x04 but no archive", "unreadable_workbook"),
        (b"\r\n\r\n", "missing_columns"),
        (b"<html><table></table></html>", "missing_columns"),
        (b'"' + b"a" * 200_000, "unreadable_csv"),
    ],
)
def test_what_is_refused_whole(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    assert refusal(path).code == code


def test_the_name_of_a_file_decides_nothing(tmp_path: Path) -> None:
    assert (
        read_file(write_workbook(tmp_path / "a.xlsx", [HEADER, ROW]).rename(tmp_path / "a.csv"), ENROLMENT).report.accepted == 1
    )


def test_an_unpaired_quote_is_told_with_its_place(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [HEADER, ROW])
    whole = path.read_text()
    for rest in ("a,b\n", "a,b\n" * 50_000, "a,b\n" * 2_000_000):
        path.write_text(f'{whole}"{rest}')
        refused = refusal(path)
        assert (refused.code, refused.detail) == ("unreadable_csv", {"line": 3})
        assert "第 3 行" in refused.message


def test_a_cell_of_any_length_is_the_fault_of_its_row(tmp_path: Path) -> None:
    long = "长" * 500_000
    path = write_csv(tmp_path / "a.csv", [[*HEADER, "备注"], [*ROW, long], [*ROW, "短"], [long, *ROW[1:], ""]])
    result = read_file(path, ENROLMENT)
    assert (result.report.rows, result.report.accepted) == (3, 1)
    assert result.rejects == [(2, "unknown_code", "备注"), (4, "invalid_id_number", "证件号码")]
    assert message(ENROLMENT, "unknown_code", "备注") == "“备注”超过 2000 个字。"


def test_a_file_too_large_by_bytes_rows_or_columns(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [HEADER, *[ROW] * 3])
    assert refusal(path, Limits(file_bytes=path.stat().st_size - 1)).code == "file_too_large"
    assert refusal(path, Limits(csv_rows=2)).code == "too_many_rows"
    assert refusal(path, Limits(columns=3)).code == "too_many_columns"
    assert read_file(path, ENROLMENT, Limits(file_bytes=path.stat().st_size, csv_rows=3, columns=4)).report.rows == 3
    book = write_workbook(tmp_path / "a.xlsx", [HEADER, *[ROW] * 3])
    assert refusal(book, Limits(xlsx_rows=2)).code == "too_many_rows"
    assert read_file(book, ENROLMENT, Limits(xlsx_rows=3, csv_rows=1)).report.rows == 3


def test_all_missing_columns_are_named(tmp_path: Path) -> None:
    refused = refusal(write_csv(tmp_path / "a.csv", [["姓名", "险种"], ["张三", "城乡居民"]]))
    assert refused.code == "missing_columns"
    assert refused.detail == {"columns": ["证件号码", "参保年度"]}
    assert "证件号码、参保年度" in refused.message


@pytest.mark.parametrize("title", ["姓名", " 姓名\u3000", "'姓名", "不认识"])
def test_a_column_named_twice_refuses_the_file(tmp_path: Path, title: str) -> None:
    refused = refusal(write_csv(tmp_path / "a.csv", [[*HEADER, "不认识", title], [*ROW, "", ""]]))
    assert refused.code == "duplicate_column"
    assert refused.detail["columns"] in (["姓名"], ["不认识"])


def test_the_header_in_any_order_and_writing(tmp_path: Path) -> None:
    header = ["'险种", "备注", "\u3000参保年度", "", "姓 名", "姓名", "证件号码 ", "", "附 件（一）"]
    result = read_file(
        write_csv(tmp_path / "a.csv", [header, ["城镇职工", "无", "2025", "x", "x", "李四", ROW[0], "", ""]]), ENROLMENT
    )
    assert result.opened.columns == ("row", "person_token", "person_name_key", "insured_year", "insurance", "remark")
    assert result.opened.unknown == ("姓 名", "附 件(一)")
    assert result.opened.absent == ()
    assert result.rows[0]["person_name_key"] == "李四"


def test_absent_columns_are_told_and_not_staged(tmp_path: Path) -> None:
    opened = read_file(write_csv(tmp_path / "a.csv", [HEADER, ROW]), ENROLMENT).opened
    assert opened.absent == ("remark",)
    assert opened.columns == ("row", "person_token", "person_name_key", "insured_year", "insurance")


def test_ten_thousand_columns_are_ignored_and_a_hundred_of_them_named(tmp_path: Path) -> None:
    more = [f"列{number}" for number in range(9_996)]
    path = write_csv(tmp_path / "a.csv", [[*HEADER, *more], *[[*ROW, *["x"] * len(more)]] * 50])
    result = read_file(path, ENROLMENT)
    assert result.report.accepted == 50
    assert result.opened.unknown == tuple(more[:100])


def test_titles_of_any_length_are_named_short() -> None:
    assert match_header([], ["长" * 100_000]).unknown == ("长" * 50,)


def archive(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return path


def test_an_archive_that_is_no_workbook(tmp_path: Path) -> None:
    assert refusal(archive(tmp_path / "a.xlsx", {"a.txt": b"a"})).code == "not_a_table"


def test_a_workbook_with_rubbish_in_it(tmp_path: Path) -> None:
    assert refusal(archive(tmp_path / "a.xlsx", {"xl/workbook.xml": b"<a>"})).code == "unreadable_workbook"


def test_a_damaged_workbook(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", [HEADER, *[ROW] * 500])
    content = bytearray(path.read_bytes())
    content[60:400] = bytes(340)
    path.write_bytes(content)
    assert refusal(path, Limits(unzipped_bytes=1 << 20)).code == "unreadable_workbook"


def test_an_empty_workbook(tmp_path: Path) -> None:
    assert refusal(write_workbook(tmp_path / "a.xlsx", [])).code == "empty_file"


def test_a_zip_bomb_that_admits_its_size(tmp_path: Path) -> None:
    parts = {"xl/workbook.xml": b"", "xl/worksheets/sheet1.xml": bytes(3 << 20)}
    assert refusal(archive(tmp_path / "a.xlsx", parts), Limits(unzipped_bytes=2 << 20)).code == "unzipped_too_large"


@pytest.mark.parametrize("claimed", [1, 1000])
def test_a_zip_bomb_that_lies_about_its_size(tmp_path: Path, claimed: int) -> None:
    bomb = bytes(3 << 20)
    path = archive(tmp_path / "a.xlsx", {"xl/workbook.xml": b"", "xl/worksheets/sheet1.xml": bomb})
    path.write_bytes(path.read_bytes().replace(struct.pack("<I", len(bomb)), struct.pack("<I", claimed)))
    with zipfile.ZipFile(path) as file:
        assert sum(part.file_size for part in file.infolist()) == claimed
    assert refusal(path, Limits(unzipped_bytes=2 << 20)).code == "unzipped_too_large"


def test_overlapping_parts_count_each_time(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.xlsx", {"xl/workbook.xml": b"", **{f"xl/{number}.xml": bytes(1 << 20) for number in range(5)}})
    assert refusal(path, Limits(unzipped_bytes=4 << 20)).code == "unzipped_too_large"


def test_other_ways_of_packing_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as file:
        file.writestr("xl/workbook.xml", b"")
    assert refusal(path).code == "unreadable_workbook"


def test_a_stream_that_ends_early(tmp_path: Path) -> None:
    content = zlib.compress(b"a" * 5000)[2:-4]
    path = archive(tmp_path / "a.xlsx", {"xl/workbook.xml": b"a" * 5000})
    path.write_bytes(path.read_bytes().replace(content[:12], bytes(12)))
    assert refusal(path, Limits(unzipped_bytes=6000)).code == "unreadable_workbook"


def test_typed_cells_of_a_workbook(tmp_path: Path) -> None:
    path = write_workbook(
        tmp_path / "a.xlsx", [HEADER, [ROW[0], "张三", 2025, "城乡居民"], [ROW[0], "张三", date(2025, 1, 1), "城乡居民"]]
    )
    result = read_file(path, ENROLMENT)
    assert result.rows[0]["insured_year"] == "2025"
    assert result.rejects == [(3, "invalid_number", "参保年度")]


def test_errors_of_a_workbook_are_no_empty_cells(tmp_path: Path) -> None:
    # Away from the sheet's corner, and far enough apart to stand in different pieces of it.
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    sheet = book.add_worksheet()
    sheet.write_row(0, 2, ["甲", "乙", "丙"])
    for row in range(1, 30_000):
        sheet.write_row(row, 2, ["很长的文字" * 3 + str(row), row, ""])
    for row, error in ((7, "#N/A"), (15_000, "#DIV/0!"), (29_999, "#REF!")):
        sheet.write_formula(row, 4, "=1/0", None, error)
    book.close()
    records = list(open_source(tmp_path / "a.xlsx", Limits()).records)
    told = {number: record[2] for number, record in enumerate(records, 1) if record[2] != ""}
    assert told == {7: "#N/A", 15_000: "#DIV/0!", 29_999: "#REF!"}


def test_rows_of_a_workbook_are_numbered_as_in_excel(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", [HEADER, ROW, [None], ["坏", *ROW[1:]], ROW])
    result = read_file(path, ENROLMENT)
    assert (result.report.rows, result.report.accepted) == (4, 2)
    assert result.rejects == [(4, "invalid_id_number", "证件号码")]
    assert [row["row"] for row in result.rows] == ["2", "5"]


def test_records_are_read_one_by_one(tmp_path: Path) -> None:
    source = open_source(write_csv(tmp_path / "a.csv", [HEADER, ROW]), Limits())
    assert list(source.header) == HEADER
    assert [list(record) for record in source.records] == [ROW]
