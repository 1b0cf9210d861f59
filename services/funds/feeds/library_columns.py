"""The table of the project library 项目库, one row a project (domain/assets-and-funds §3.4), with what it must hold to be in stock or in the year's plan."""

from __future__ import annotations

from functools import reduce
from operator import add

from sqlalchemy import ColumnElement, and_, func, or_

from services.funds.feeds.references import PLACE
from services.funds.projects.categories import LEAVES
from services.funds.projects.rules import GOALS, LAND, MECHANISMS, NATURES, OUTPUTS
from shared.intake.checks import after, fails, later_than_today, missing, nested, nought
from shared.intake.definition import INDEXED, Check, Column, Kind, Reason, Staged, Table
from shared.privacy import mask_phone

__all__ = ["MONEY", "OTHER_MONEY", "PROJECTS", "STATES"]

STATES = {"储备": "stock", "列入年度计划": "selected"}
"""The states in which a project comes in: approved and in stock, or in the year's plan. What is not approved yet goes through the procedure here."""
MONEY = {
    "central_amount": ("中央衔接资金", "C1"),
    "province_amount": ("省级衔接资金", "P1"),
    "city_amount": ("市级衔接资金", "M1"),
    "county_amount": ("县级衔接资金", "X1"),
    "integrated_amount": ("统筹整合资金", "I1"),
    "partner_amount": ("苏陕协作资金", "S1"),
}
"""Columns of planned money 计划投入资金 of one source each, as notices of the library have them (§3.4)."""
OTHER_MONEY = ("other_amount", "other_source")
_ALL_MONEY = (*MONEY, OTHER_MONEY[0])
_WHOLE = 100


def _text(
    header: str, name: str, example: str = "", *, required: bool = False, note: str = "", longest: int = INDEXED
) -> Column:
    return Column(header, name, required=required, example=example, note=note, longest=longest)


def _code(header: str, name: str, words: tuple[str, ...], *, required: bool = False, empty_as: str | None = None) -> Column:
    return Column(header, name, Kind.CODE, required=required, codes=words, example=words[0], empty_as=empty_as)


def _amount(header: str, name: str, example: str = "", note: str = "元", *, required: bool = False) -> Column:
    return Column(header, name, Kind.AMOUNT, required=required, example=example, note=note)


_COLUMNS = (
    _text("项目编号", "code", note="平台已编号的填写;新项目空白,由平台编号"),
    _text("来源系统编号", "source_key", "GX2025000123", note="国家或省系统、台账中的编号;新项目必填"),
    _text("项目名称", "name", "兴隆村保鲜冷库建设项目", required=True),
    Column(
        "行政区划代码", "division_code", Kind.DIVISION, required=True, example="610925104201", note="项目所在的村、镇或县,12 位"
    ),
    Column("项目类型", "category", Kind.CODE, required=True, codes=LEAVES, example="C0201", note="末级类型代码"),
    _code("建设性质", "nature", tuple(NATURES.values()), required=True),
    Column("年度", "year", Kind.YEAR, required=True, example="2025"),
    _text("建设内容", "content", "新建 500 立方米保鲜冷库一座", required=True, longest=2000),
    *(_amount(f"{title}", name, "500000.00" if name == "central_amount" else "") for name, (title, _) in MONEY.items()),
    _amount("其他资金", OTHER_MONEY[0]),
    _text("其他资金来源", OTHER_MONEY[1], "D1", note="其他资金的来源代码,如 D1"),
    _amount("建设规模", "quantity", "500", "数量", required=True),
    _text("计量单位", "unit", "立方米", required=True),
    Column("计划开始", "planned_from", Kind.DATE, required=True, example="2025-04-01"),
    Column("计划完成", "planned_to", Kind.DATE, required=True, example="2025-10-31"),
    _text("责任单位", "responsible_unit", "官元镇人民政府", required=True),
    _text("责任人", "responsible_person", "张三", required=True),
    Column("联系电话", "phone", Kind.SECRET, mask=mask_phone, example="13900000000"),
    Column("受益户数", "beneficiary_households", Kind.COUNT, required=True, example="86"),
    Column("受益人数", "beneficiary_persons", Kind.COUNT, required=True, example="301"),
    Column("其中脱贫户和监测对象户数", "monitored_households", Kind.TALLY, empty_as="0", example="40"),
    Column("其中脱贫人口和监测对象人数", "monitored_persons", Kind.TALLY, empty_as="0", example="132"),
    _code("用地情况", "land_use", tuple(LAND.values()), required=True),
    _text("用地手续文号", "land_document", note="用地手续已落实的必填"),
    _text("管护主体", "maintenance_unit", "兴隆村股份经济合作社", note="形成资产的必填"),
    _text("产权归属", "ownership_plan", "归村集体所有", note="形成资产的必填", longest=2000),
    _text("不形成资产的原因", "no_asset_reason", note="补助、培训等不形成资产的填写"),
    Column("是否经营性项目", "operating", Kind.YES_NO, empty_as="否", example="是"),
    _text("经营主体", "operator"),
    _text("总体目标", "overall_goal", longest=2000),
    _code("产出指标类型", "output_kind", tuple(GOALS[kind] for kind in OUTPUTS), empty_as=GOALS["quantity"]),
    _text("产出指标", "output_name", "新建冷库容积", required=True),
    _amount("产出指标值", "output_target", "500", "数字", required=True),
    _text("产出指标单位", "output_unit", "立方米", required=True),
    _amount("满意度指标", "satisfaction", "95", "百分比", required=True),
    _code("联农带农方式", "mechanism", tuple(MECHANISMS.values())),
    Column("带动户数", "mechanism_households", Kind.COUNT, example="40", note="经营性项目必填"),
    Column("带动的脱贫户和监测对象户数", "mechanism_monitored", Kind.TALLY, empty_as="0"),
    _amount("户均增收", "mechanism_income", note="元/年"),
    _text("负面清单说明", "explanation", note="名称或内容含负面清单关键词的,书面说明理由", longest=2000),
    _code("入库状态", "stage", tuple(STATES), required=True),
    _text("审定文号", "decision_no", "岚农组〔2025〕1号", required=True),
    Column("入库日期", "stocked_on", Kind.DATE, required=True, example="2025-01-10"),
    _text("年度计划文号", "plan_no", note="列入年度计划的必填"),
    Column("列入计划日期", "selected_on", Kind.DATE, note="列入年度计划的必填"),
)


def _selected(row: Staged) -> ColumnElement[bool]:
    return row["stage"] == "列入年度计划"


def _forms_asset(row: Staged) -> ColumnElement[bool]:
    return row["no_asset_reason"].is_(None)


def _all_money(row: Staged) -> ColumnElement[bool]:
    return reduce(add, (func.coalesce(row[name], 0) for name in _ALL_MONEY)) == 0


_CHECKS: tuple[Check, ...] = (
    fails(Reason.MISSING_VALUE, "来源系统编号", lambda row: and_(row["code"].is_(None), row["source_key"].is_(None))),
    missing("其他资金来源", OTHER_MONEY[1], lambda row: row[OTHER_MONEY[0]] > 0),
    fails(Reason.NO_AMOUNT, "中央衔接资金", _all_money),
    nought("建设规模", "quantity"),
    after("计划完成", "planned_to", "planned_from"),
    missing("用地手续文号", "land_document", lambda row: row["land_use"] == LAND["secured"]),
    nested("受益户数", "beneficiary_households", "beneficiary_persons"),
    nested("其中脱贫户和监测对象户数", "monitored_households", "beneficiary_households"),
    nested("其中脱贫户和监测对象户数", "monitored_households", "monitored_persons"),
    nested("其中脱贫人口和监测对象人数", "monitored_persons", "beneficiary_persons"),
    missing("管护主体", "maintenance_unit", _forms_asset),
    missing("产权归属", "ownership_plan", _forms_asset),
    fails(Reason.MORE_THAN_ALL, "满意度指标", lambda row: row["satisfaction"] > _WHOLE),
    missing("联农带农方式", "mechanism", lambda row: or_(row["operating"], row["mechanism_households"].is_not(None))),
    missing("带动户数", "mechanism_households", lambda row: row["mechanism"].is_not(None)),
    nested("带动的脱贫户和监测对象户数", "mechanism_monitored", "mechanism_households"),
    fails(
        Reason.MECHANISM_BEYOND,
        "带动户数",
        lambda row: row["mechanism_households"] > row["beneficiary_households"],
    ),
    missing("年度计划文号", "plan_no", _selected),
    missing("列入计划日期", "selected_on", _selected),
    after("列入计划日期", "selected_on", "stocked_on"),
    later_than_today("入库日期", "stocked_on"),
    later_than_today("列入计划日期", "selected_on"),
    fails(Reason.NO_LAND, "用地情况", lambda row: and_(_selected(row), row["land_use"] == LAND["pending"])),
)

PROJECTS = Table(
    code="PRJ-LIB",
    title="项目库",
    department="乡村振兴局",
    description="已审定入库的项目,一个项目一行;按项目编号或来源系统编号新增或更新。尚未审定的项目在平台内申报。",
    columns=_COLUMNS,
    key=("code", "source_key"),
    lookups=(PLACE,),
    checks=_CHECKS,
    order=("division_code",),
)
