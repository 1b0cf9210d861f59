"""错误说明: what each 错误代码 means to the officer who must mend the row. Never repeats a value: it may be personal data."""

from __future__ import annotations

from shared.intake.definition import Column, Kind, Reason, Table

__all__ = ["message", "sentence"]

_MEANING = {
    Reason.MISSING_VALUE: "必填,不能为空",
    Reason.LEGACY_ID_NUMBER: "是 15 位旧号码,请改填 18 位公民身份号码",
    Reason.INVALID_ID_NUMBER: "不是有效的 18 位公民身份号码(位数、出生日期或校验码不对);若在表格中显示为 6.1E+17,请先把该列设为文本格式再填",
    Reason.INVALID_DATE: "不是有效日期,请按 2025-03-01 的形式填写",
    Reason.INVALID_AMOUNT: "不是有效金额,请填写最多两位小数的数字,如 1234.50",
    Reason.INVALID_NUMBER: "不是有效的数字",
    Reason.UNKNOWN_CODE: "不在允许的取值范围内",
    Reason.UNKNOWN_DIVISION: "不是现行行政区划表中的村(社区),或不在本账号负责的范围内",
    Reason.UNKNOWN_HOUSEHOLD: "在农户登记中查不到,请先登记该户或核对编号",
    Reason.UNKNOWN_PERSON: "在人口登记中查不到,请先登记此人或核对号码",
    Reason.NAME_MISMATCH: "与该证件号码登记的姓名不一致,请核对",
    Reason.INVALID_PERIOD: "早于开始日期,请核对",
    Reason.INCONSISTENT_AMOUNT: "与同一行的其他金额矛盾,请核对",
    Reason.DUPLICATE_ROW: "所在行与本文件前面已接受的一行重复,只保留前一行",
    Reason.DUPLICATE_PERSON: "对应的人现为另一户的成员,请先在原户办理注销",
    Reason.PERSON_CLOSED: "对应的人已登记死亡,不能再登记为家庭成员",
}
_MEANING_BY_KIND = {
    (Reason.INVALID_NUMBER, Kind.YEAR): "不是 1900 至 2100 的四位年份",
    (Reason.INVALID_NUMBER, Kind.COUNT): "不是大于等于 1 的整数",
    (Reason.UNKNOWN_CODE, Kind.YES_NO): "只能填是或否",
    (Reason.UNKNOWN_CODE, Kind.SCHOOL_YEAR): "不是连续的两个年份,应如 2025-2026",
}


def message(table: Table, reason: str, header: str) -> str:
    """Chinese sentence for a rejected row of a table: the column with this title, and what is wrong there."""
    return sentence(Reason(reason), header, table.by_header.get(header))


def sentence(reason: Reason, header: str, column: Column | None = None) -> str:
    """Chinese sentence for what is wrong at a place with this title; said more closely where its column is known."""
    return f"“{header}”{(column and _close(reason, column)) or _MEANING[reason]}。"


def _close(reason: Reason, column: Column) -> str | None:
    if reason is Reason.UNKNOWN_CODE and column.kind is Kind.CODE:
        return f"只能填:{'、'.join(column.codes)}"
    if reason is Reason.UNKNOWN_CODE and column.kind not in {Kind.YES_NO, Kind.SCHOOL_YEAR}:
        return f"超过 {column.longest} 个字"
    if reason is Reason.INVALID_AMOUNT and not column.negative:
        return f"{_MEANING[reason]},不能是负数"
    return _MEANING_BY_KIND.get((reason, column.kind))
