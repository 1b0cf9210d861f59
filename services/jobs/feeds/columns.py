"""The table of the employment ledger 就业实名制台账, one row a month of a spell of work (domain/jobs-and-platform §1.3 E and F), and what a row must hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Integer, and_, cast, func, not_, or_

from services.jobs.employment.rules import (
    CHANNELS,
    CONTRACTS,
    ENDS,
    FORMS,
    INDUSTRIES,
    INSURANCES,
    ORGANISERS,
    PAY_FORMS,
    SHARES,
    SOURCES,
    WITH_EMPLOYER,
)
from services.jobs.feeds.references import PEOPLE
from shared.intake.checks import after, credited, fails, later_than_today, missing
from shared.intake.definition import INDEXED, Check, Column, Kind, Reason, Receipt, Staged, Table
from shared.privacy import mask_name
from shared.registry.regions import ABROAD, PLACE

__all__ = ["CODED", "INSURED", "MONTHS"]

CODED: Mapping[str, Mapping[str, str]] = {
    "form": FORMS,
    "channel": CHANNELS,
    "organiser": ORGANISERS,
    "industry": INDUSTRIES,
    "end_reason": ENDS,
    "contract": CONTRACTS,
    "pay_form": PAY_FORMS,
    "source": SOURCES,
}
"""Fields that are said in words, with the words of their codes."""
INSURED = {f"insured_{code}": code for code in INSURANCES}
"""Fields that say whether somebody is insured so."""
_MONTHS_OF_A_YEAR = 12


def _text(header: str, name: str, example: str = "", note: str = "", longest: int = 2000) -> Column:
    return Column(header, name, example=example, note=note, longest=longest)


def _date(header: str, name: str, example: str = "", note: str = "", *, required: bool = False) -> Column:
    return Column(header, name, Kind.DATE, required=required, example=example, note=note)


def _word(header: str, name: str, example: str = "", note: str = "", *, required: bool = False) -> Column:
    return Column(header, name, Kind.CODE, required=required, codes=tuple(CODED[name].values()), example=example, note=note)


_COLUMNS = (
    Column("证件号码", "id", Kind.ID_REFERENCE, example="610999198501010014", note="与人员标识至少填一项"),
    _text("人员标识", "person", note="平台内的人员标识,导出的台账自带;与证件号码至少填一项", longest=36),
    Column(
        "姓名", "name", Kind.SECRET, required=True, mask=mask_name, example="张三", note="按脱敏后的姓名核对", longest=INDEXED
    ),
    Column("年度", "year", Kind.YEAR, required=True, example="2025"),
    Column("月份", "month_number", Kind.COUNT, required=True, example="3", note="1 至 12"),
    _word("就业形式", "form", FORMS["employed"], required=True),
    _text("用人单位", "employer", "苏州某电子有限公司", "单位就业和公益性岗位必填", INDEXED),
    _text("统一社会信用代码", "credit_code", "91110000600037341L", "18 位", INDEXED),
    _word("就业渠道", "channel", CHANNELS["enterprise"], required=True),
    _word("组织方式", "organiser", ORGANISERS["acquaintance"], required=True),
    _word("行业", "industry", INDUSTRIES["C"], "门类名称"),
    _text("工种", "trade", "线束工"),
    Column(
        "务工地",
        "place_code",
        required=True,
        example="320500000000",
        note=f"12 位行政区划代码,精确到所知的一级;境外填 {ABROAD}",
        longest=INDEXED,
    ),
    Column("全日制", "full_time", Kind.YES_NO, empty_as="是", example="是"),
    _date("开始日期", "started_on", "2025-02-20", "与就业形式、用人单位一起认定同一段就业经历", required=True),
    _date("结束日期", "ended_on", "2025-11-20", note="已离岗的填写;空白不取消已登记的离岗"),
    _word("离岗原因", "end_reason", ENDS["season"], note="与结束日期一并填写"),
    _text("离岗说明", "end_note"),
    Column("务工月数", "share", Kind.CODE, required=True, codes=SHARES, example="1", note="当月"),
    Column("月工资", "wage", Kind.AMOUNT, required=True, example="4200.00", note="元,当月实发"),
    _text("情况说明", "explanation", note="月工资明显偏低、偏高的必填"),
    _word("合同形式", "contract", CONTRACTS["labour"]),
    _date("合同到期日", "contract_until", "2026-02-19", "填写的须填写合同形式"),
    _word("计薪方式", "pay_form", PAY_FORMS["monthly"]),
    *(
        Column(f"{INSURANCES[code]}保险", name, Kind.YES_NO, empty_as="否", example="是" if code == "injury" else "否")
        for name, code in INSURED.items()
    ),
    _word("数据来源", "source", SOURCES["officer"], required=True),
    _text("备注", "note", note="就业经历的备注"),
)


def _months(year: Any, month: Any) -> Any:  # noqa: ANN401 - columns, or numbers
    """Months since the year nought: what is no month yet is compared as a number, and never made a day."""
    return year * _MONTHS_OF_A_YEAR + month


def _of(day: ColumnElement[Any]) -> Any:  # noqa: ANN401 - an expression
    return _months(cast(func.extract("year", day), Integer), cast(func.extract("month", day), Integer))


def _of_row(row: Staged) -> Any:  # noqa: ANN401 - an expression
    return _months(row["year"], row["month_number"])


def _to_come(row: Staged, receipt: Receipt) -> ColumnElement[bool]:
    late: ColumnElement[bool] = _of_row(row) > _months(receipt.day.year, receipt.day.month)
    return late


def _unknown(field: str, found: str) -> Callable[[Staged], ColumnElement[bool]]:
    return lambda row: and_(row[field].is_not(None), row[found].is_(None))


def _both(header: str, name: str, other: str) -> Check:
    return missing(header, name, lambda row: row[other].is_not(None))


_EMPLOYED = tuple(FORMS[code] for code in FORMS if code in WITH_EMPLOYER)
_CHECKS: tuple[Check, ...] = (
    missing("证件号码", "id_token", lambda row: row["person"].is_(None)),
    fails(Reason.UNKNOWN_PERSON, "证件号码", _unknown("id_token", "by_number")),
    fails(Reason.UNKNOWN_PERSON, "人员标识", _unknown("person", "by_identifier")),
    fails(Reason.UNKNOWN_PERSON, "人员标识", lambda row: row["by_identifier"] != row["by_number"]),
    fails(Reason.OUT_OF_RANGE, "月份", lambda row: row["month_number"] > _MONTHS_OF_A_YEAR),
    Check(Reason.FUTURE_DATE, "月份", _to_come),
    missing("用人单位", "employer", lambda row: row["form"].in_(_EMPLOYED)),
    _both("合同形式", "contract", "contract_until"),
    credited("统一社会信用代码", "credit_code"),
    fails(Reason.INVALID_CODE, "务工地", lambda row: not_(row["place_code"].regexp_match(PLACE))),
    later_than_today("开始日期", "started_on"),
    later_than_today("结束日期", "ended_on"),
    after("结束日期", "ended_on", "started_on"),
    _both("离岗原因", "end_reason", "ended_on"),
    _both("结束日期", "ended_on", "end_reason"),
    fails(
        Reason.OUTSIDE_SPELL,
        "月份",
        lambda row: or_(_of_row(row) < _of(row["started_on"]), _of_row(row) > _of(row["ended_on"])),
    ),
)

MONTHS = Table(
    code="JOB-MON",
    title="就业实名制台账月度记录",
    department="人力资源和社会保障局",
    description="就业实名制台账,一行是一个人一段就业经历的一个月。没有的就业经历随之新增,已有的以最后一个月的记录为准更新,"
    "填了结束日期的随之离岗;已上报的月份、已作废和已结束的就业经历不由导入改动。",
    columns=_COLUMNS,
    key=("id_token", "person", "started_on", "form", "employer", "year", "month_number"),
    lookups=PEOPLE,
    checks=_CHECKS,
    order=("id_token", "person", "started_on", "form", "employer", "year", "month_number"),
)
