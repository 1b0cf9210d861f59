"""The table of the asset ledger 资产台账, one row an asset (domain/assets-and-funds §1.3, §1.4, §1.9), and what a row must hold."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import add

from sqlalchemy import ColumnElement, Numeric, and_, case, cast, func, true

from services.assets.feeds.references import LOOKUPS
from services.assets.register.rules import FIRST_YEAR, FUNDINGS, KINDS, OWNERS
from shared.intake.checks import after, fails, later_than_today, missing, nought
from shared.intake.definition import INDEXED, Check, Column, Kind, Reason, Staged, Table

__all__ = ["LEDGER", "MONEY", "STATES"]

STATES = {"登记准备": "registering", "在管在用": "in_use"}
"""States in which an asset comes in: still to be titled here, or titled elsewhere and in use."""
MONEY = {f"{source}_amount": source for source in FUNDINGS}
"""Columns of what an asset was paid with, one a source."""
_TOO_MANY = 10**10
"""More than the register has digits for."""
_DEGREES = r"^[0-9]{1,3}(\.[0-9]{1,6})?$"
_EAST, _NORTH = (73, 136), (3, 54)
_DIVISIONS = ("village", "town", "county")
"""Levels of ownership whose owner is a division of the same level."""


def _text(
    header: str, name: str, example: str = "", *, required: bool = False, note: str = "", longest: int = INDEXED
) -> Column:
    return Column(header, name, required=required, example=example, note=note, longest=longest)


def _date(header: str, name: str, example: str = "") -> Column:
    return Column(header, name, Kind.DATE, example=example)


def _code(header: str, name: str, words: tuple[str, ...], example: str) -> Column:
    return Column(header, name, Kind.CODE, required=True, codes=words, example=example)


_COLUMNS = (
    _text("资产编码", "code", note="平台已编码的填写;新资产空白,由平台编码"),
    _text("原资产编号", "legacy_code", "岚资〔2021〕0007", note="原台账中的编号,不重复;新资产必填"),
    _text("资产名称", "name", "四坪村蔬菜保鲜冷库", required=True),
    Column(
        "行政区划代码", "division_code", Kind.DIVISION, required=True, example="610925104201", note="资产所在的村、镇或县,12 位"
    ),
    _text("建设地点", "site", "二组", note="村内的组或地名"),
    _code("资产类型", "kind", tuple(kind.title for kind in KINDS.values()), KINDS["cold_store"].title),
    Column("形成年份", "formed_year", Kind.YEAR, required=True, example="2021"),
    _date("竣工日期", "completed_on", "2021-09-20"),
    _date("验收日期", "accepted_on", "2021-10-02"),
    _date("启用日期", "used_from", "2021-11-01"),
    Column("数量", "quantity", Kind.AMOUNT, example="500", note="在管在用的必填"),
    _text("计量单位", "unit", "立方米", note="与数量一并填写"),
    _text("规格型号", "specification", "钢结构"),
    Column("原值", "original_value", Kind.AMOUNT, required=True, example="780000.00", note="元,等于各资金来源之和"),
    *(
        Column(title, f"{source}_amount", Kind.AMOUNT, example="780000.00" if source == "linkage" else "0.00", note="元")
        for source, title in FUNDINGS.items()
    ),
    Column("捐赠", "donated", Kind.YES_NO, empty_as="否", example="否"),
    _text("项目编号", "project_code", note="由平台内已验收的项目形成的填写"),
    _text("资产管理部门", "manager", "农业农村局", required=True),
    _code("所有权归属", "owner_level", tuple(OWNERS.values()), OWNERS["village"]),
    _text("所有权人", "owner", "610925104201", required=True, note="国有、镇、村集体填行政区划代码,农户填户编号,其他填名称"),
    Column("不动产", "real_estate", Kind.YES_NO, empty_as="否", example="是"),
    _text("不动产权证号", "real_estate_no", note="不动产的填写,或填写未办证原因"),
    _text("未办证原因", "no_real_estate_reason", "集体建设用地尚未确权"),
    _text("三资卡片编号", "sanzi_card_no", note="村集体资产在管在用的必填"),
    _text("国资卡片编号", "state_card_no", note="国有、镇资产在管在用的必填"),
    _text("权属证书号", "certificate_no"),
    _text("确权批复文号", "approval_no", note="在管在用的必填,农户和其他经营主体的除外"),
    _text("经度", "longitude", "108.901200", note="度,CGCS2000,最多六位小数"),
    _text("纬度", "latitude", "32.306800", note="度,CGCS2000,最多六位小数"),
    _code("登记状态", "state", tuple(STATES), "登记准备"),
)


def _owned_by(*levels: str) -> Callable[[Staged], ColumnElement[bool]]:
    titles = [OWNERS[level] for level in levels]
    return lambda row: row["owner_level"].in_(titles)


_JOINT, _HOUSEHOLD, _PUBLIC_OWNER = _owned_by("joint"), _owned_by("household"), _owned_by(*_DIVISIONS)


def _in_use(row: Staged) -> ColumnElement[bool]:
    return row["state"] == "在管在用"


def _in_use_of(*levels: str) -> Callable[[Staged], ColumnElement[bool]]:
    owned = _owned_by(*levels)
    return lambda row: and_(_in_use(row), owned(row))


def _level_differs(row: Staged) -> ColumnElement[bool]:
    level = case(*((row["owner_level"] == OWNERS[code], code) for code in _DIVISIONS))
    return row["owner_is"] != level


def _both(header: str, name: str, other: str) -> Check:
    return missing(header, name, lambda row: row[other].is_not(None))


def _degrees(header: str, name: str, bounds: tuple[int, int]) -> Check:
    def outside(row: Staged) -> ColumnElement[bool]:
        return case((row[name].regexp_match(_DEGREES), ~cast(row[name], Numeric).between(*bounds)), else_=true())

    return fails(Reason.INVALID_NUMBER, header, lambda row: and_(row[name].is_not(None), outside(row)))


def _funded(row: Staged) -> ColumnElement[bool]:
    return reduce(add, (func.coalesce(row[name], 0) for name in MONEY)) != row["original_value"]


_CHECKS: tuple[Check, ...] = (
    fails(Reason.MISSING_VALUE, "原资产编号", lambda row: and_(row["code"].is_(None), row["legacy_code"].is_(None))),
    fails(Reason.JOINT_OWNER, "所有权归属", _JOINT),
    fails(Reason.WRONG_OWNER, "所有权归属", lambda row: and_(row["asset_class"] == "household", ~_HOUSEHOLD(row))),
    fails(Reason.UNKNOWN_PLACE, "所有权人", lambda row: and_(_PUBLIC_OWNER(row), row["owner_is"].is_(None))),
    fails(Reason.WRONG_OWNER, "所有权人", _level_differs),
    fails(Reason.UNKNOWN_HOUSEHOLD, "所有权人", lambda row: and_(_HOUSEHOLD(row), row["owner_household_id"].is_(None))),
    fails(Reason.UNKNOWN_PROJECT, "项目编号", lambda row: and_(row["project_code"].is_not(None), row["project_id"].is_(None))),
    fails(Reason.FORMED_TOO_EARLY, "形成年份", lambda row: row["formed_year"] < FIRST_YEAR),
    Check(Reason.FUTURE_DATE, "形成年份", lambda row, receipt: row["formed_year"] > receipt.day.year),
    later_than_today("竣工日期", "completed_on"),
    later_than_today("验收日期", "accepted_on"),
    later_than_today("启用日期", "used_from"),
    after("验收日期", "accepted_on", "completed_on"),
    nought("数量", "quantity"),
    fails(Reason.INVALID_AMOUNT, "数量", lambda row: row["quantity"] >= _TOO_MANY),
    missing("数量", "quantity", _in_use),
    _both("计量单位", "unit", "quantity"),
    _both("数量", "quantity", "unit"),
    nought("原值", "original_value"),
    fails(Reason.INCONSISTENT_AMOUNT, "原值", _funded),
    missing(
        "不动产权证号",
        "real_estate_no",
        lambda row: and_(row["real_estate"], row["no_real_estate_reason"].is_(None)),
    ),
    missing("三资卡片编号", "sanzi_card_no", _in_use_of("village")),
    missing("国资卡片编号", "state_card_no", _in_use_of("town", "county")),
    missing("确权批复文号", "approval_no", _in_use_of(*_DIVISIONS)),
    _degrees("经度", "longitude", _EAST),
    _degrees("纬度", "latitude", _NORTH),
    _both("经度", "longitude", "latitude"),
    _both("纬度", "latitude", "longitude"),
)

LEDGER = Table(
    code="AST-LED",
    title="资产台账",
    department="乡村振兴局",
    description="帮扶项目资产的台账,一项资产一行;按资产编码或原资产编号新增或更新。联村资产有各村份额,在平台内登记。",
    columns=_COLUMNS,
    key=("code", "legacy_code"),
    lookups=LOOKUPS,
    checks=_CHECKS,
    order=("division_code",),
)
