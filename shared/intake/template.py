"""The workbook that a department fills in (填报模板), made from a table's declaration."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import xlsxwriter

from shared.intake.definition import Column, Kind, Table

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

__all__ = ["example_of", "template", "template_csv"]

_LAST_ROW = 1_048_575
_NARROWEST = 12
_LONGEST_LIST = 255
"""Characters that Excel takes as a drop-down."""
_YES_NO = ("是", "否")
_FORMS = {
    Kind.ID_NUMBER: "18 位公民身份号码",
    Kind.ID_REFERENCE: "18 位公民身份号码",
    Kind.AMOUNT: "金额(元),最多两位小数",
    Kind.DATE: "日期,如 2025-03-01",
    Kind.YEAR: "四位年份,1900 至 2100",
    Kind.SCHOOL_YEAR: "学年,如 2025-2026",
    Kind.COUNT: "大于等于 1 的整数",
    Kind.TALLY: "大于等于 0 的整数",
    Kind.MEASURE: "大于等于 0 的数字,最多六位小数",
    Kind.YES_NO: "是或否",
    Kind.DIVISION: "12 位村级行政区划代码",
}
_EXAMPLES = {
    Kind.NAME: "张三",
    Kind.NAME_REFERENCE: "张三",
    Kind.ID_NUMBER: "610999198501010014",  # the place code is assigned to nobody
    Kind.ID_REFERENCE: "610999198501010014",
    Kind.AMOUNT: "1200.00",
    Kind.DATE: "2025-03-01",
    Kind.YEAR: "2025",
    Kind.SCHOOL_YEAR: "2025-2026",
    Kind.COUNT: "3",
    Kind.TALLY: "3",
    Kind.MEASURE: "12.5",
    Kind.YES_NO: "是",
}


def example_of(column: Column) -> str:
    """An entry for this column that passes checks 1 to 3; an optional column without a natural example stays empty."""
    if column.example:
        return column.example
    if column.codes:
        return column.codes[0]
    return _EXAMPLES.get(column.kind, "示例" if column.required else "")


def template(table: Table) -> bytes:
    """The workbook: a sheet to fill in (required columns in red, lists to choose from, one example row) and a sheet of notes.

    Every cell is text, so that Excel cannot turn a long number into 6.1E+17.
    """
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("数据")
    text = book.add_format({"num_format": "@"})
    example = book.add_format({"num_format": "@", "italic": True, "font_color": "#808080"})
    titles = {required: _title(book, required=required) for required in (True, False)}
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, max(_NARROWEST, 2 * len(column.header) + 2, len(example_of(column)) + 2), text)
        sheet.write_string(0, place, column.header, titles[column.required])
        sheet.write_string(1, place, example_of(column), example)
        _offer(sheet, place, column)
    sheet.freeze_panes(1, 0)
    _notes(book.add_worksheet("填报说明"), table, titles[False], book.add_format({"text_wrap": True, "valign": "top"}))
    book.close()
    return target.getvalue()


def template_csv(table: Table) -> bytes:
    """The same as CSV that Excel reads: the header and the example row."""
    lines = io.StringIO()
    csv.writer(lines).writerows(([column.header for column in table.columns], [example_of(column) for column in table.columns]))
    return lines.getvalue().encode("utf-8-sig")


def _title(book: xlsxwriter.Workbook, *, required: bool) -> Format:
    colours = {"bg_color": "#C00000", "font_color": "#FFFFFF"} if required else {"bg_color": "#D9E2F3"}
    return book.add_format({"num_format": "@", "bold": True, "border": 1, **colours})


def _choices(column: Column) -> tuple[str, ...]:
    return _YES_NO if column.kind is Kind.YES_NO else column.codes


def _offer(sheet: Worksheet, place: int, column: Column) -> None:
    if _choices(column) and len(",".join(_choices(column))) <= _LONGEST_LIST:  # a longer one stands in the notes alone
        told = {"error_title": column.header, "error_message": "请从下拉列表中选择。"}
        sheet.data_validation(1, place, _LAST_ROW, place, {"validate": "list", "source": list(_choices(column)), **told})


def _notes(sheet: Worksheet, table: Table, title: Format, wrapped: Format) -> None:
    lines = [
        f"{table.title}({table.code}),数据提供部门:{table.department}。{table.description}",
        "红色标题为必填列。列的顺序可以调整,不认识的列会被忽略,列名不能重复。",
        "第 2 行是示例,上报前请删除。只读取第一张工作表,公式按其显示的结果读取。",
    ]
    for line, told in enumerate(lines):
        sheet.write_string(line, 0, told)
    start = len(lines) + 1
    for place, (header, width) in enumerate((("列名", 22), ("是否必填", 10), ("填写形式", 60), ("说明", 40), ("示例", 26))):
        sheet.set_column(place, place, width)
        sheet.write_string(start, place, header, title)
    for line, column in enumerate(table.columns, start + 1):
        form = "、".join(column.codes) or _FORMS.get(column.kind, f"文字,不超过 {column.longest} 个字")
        for place, told in enumerate(
            (column.header, "必填" if column.required else "选填", form, column.note, example_of(column))
        ):
            sheet.write_string(line, place, told, wrapped)
