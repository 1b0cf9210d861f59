"""The base of natural resources 自然资源库: land, forest, water, mines and hazards (domain/jobs-and-platform §6.2, plan measures 9, 16)."""

from __future__ import annotations

from sqlalchemy import func

from services.assets.resources.declarations.common import (
    CREDIT_CHECK,
    PLACE,
    Register,
    code,
    credit_code,
    matches,
    measure,
    number,
    register,
    tally,
    text,
    yes_no,
)
from services.assets.resources.rules import PARCEL
from shared.intake.checks import fails, later_than_today, missing, nested
from shared.intake.definition import Column, Kind, Reason

__all__ = ["NATURAL_REGISTERS", "PARCELS"]

_ANYWHERE = ("village", "town", "county")

PARCELS = register(
    "RES-PAR",
    "宗地",
    "natural",
    "yearly",
    "自然资源局",
    "一行是一宗地,按宗地代码新增或更新。权利人只填类型,不填姓名。",
    (
        number("宗地代码", "parcel_code", "610925004001JC00001", "19 位:县 6、地籍区 3、地籍子区 3、权属类型 2、顺序号 5"),
        PLACE,
        text("名称", "name", "四坪村二组宅基地", required=True, note="坐落"),
        code("土地用途", "parcel_use", ("宅基地", "承包地", "林地", "集体建设用地", "公益事业用地", "设施农用地", "其他")),
        measure("面积(平方米)", "area_m2", "133.4", required=True),
        code("权利人类型", "holder_kind", ("农户", "村集体", "国有", "企业", "其他")),
        yes_no("已登记发证", "registered"),
        text("不动产权证号", "real_estate_no", "陕(2021)岚皋县不动产权第0001号"),
        text("规划用途分区", "planning_zone", "村庄建设区"),
        yes_no("在生态保护红线内", "red_line", "否"),
        yes_no("属永久基本农田", "basic_farmland", "否"),
    ),
    key=("parcel_code",),
    checks=(
        matches("宗地代码", "parcel_code", PARCEL),
        fails(
            Reason.INVALID_CODE,
            "宗地代码",
            lambda row: func.left(row["parcel_code"], 6) != func.left(row["division_code"], 6),
        ),
        missing("不动产权证号", "real_estate_no", lambda row: row["registered"]),
    ),
    levels=("village", "town"),
    expected=("registered", "planning_zone", "red_line", "basic_farmland"),
    alike=(),
)
_FORESTS = register(
    "RES-FOR",
    "林地小班",
    "natural",
    "yearly",
    "林业局",
    "一行是一个小班,按小班号新增或更新。",
    (
        number("小班号", "forest_block_no", "610925-012-0034"),
        PLACE,
        text("名称", "name", "四坪梁小班", required=True),
        code("森林类别", "forest_kind", ("公益林", "商品林")),
        code("起源", "forest_origin", ("天然", "人工")),
        text("优势树种", "dominant_tree", "栎类"),
        measure("面积(亩)", "area_mu", "286.5", required=True),
        measure("蓄积量(立方米)", "timber_m3", "1530"),
        yes_no("发展林下经济", "under_forest"),
    ),
    key=("forest_block_no",),
    levels=("village", "town"),
    expected=("dominant_tree", "under_forest"),
    alike=(),
)
_WATERS = register(
    "RES-WAT",
    "水体",
    "natural",
    "yearly",
    "水利局",
    "一行是一处河流、水库、塘坝、湖泊或水源地,按水体编号新增或更新。",
    (
        number("水体编号", "water_no", "SX-610925-0007"),
        PLACE,
        text("名称", "name", "四坪河", required=True),
        code("水体类别", "water_kind", ("河流", "水库", "塘坝", "湖泊", "水源地")),
        measure("长度(公里)", "length_km", "8.6"),
        measure("面积(平方公里)", "area_km2", "0.12"),
        measure("库容(万立方米)", "storage", "0"),
        code("河湖长级别", "chief_level", ("县级", "镇级", "村级", "未设"), required=False),
        yes_no("在饮用水水源保护区内", "source_protected", "否"),
    ),
    key=("water_no",),
    levels=_ANYWHERE,
    expected=("chief_level", "source_protected"),
)
_MINES = register(
    "RES-MIN",
    "矿产地",
    "natural",
    "yearly",
    "自然资源局",
    "一行是一处矿产地,按矿产地编号新增或更新。",
    (
        number("矿产地编号", "mine_no", "KC-610925-0003"),
        PLACE,
        text("名称", "name", "四坪石料矿", required=True),
        text("矿种", "mineral", "石灰岩", required=True),
        code("开采状况", "mining", ("未开采", "在采", "停采", "闭坑")),
        measure("面积(平方公里)", "area_km2", "0.35"),
        measure("资源储量", "reserves", "120", note="与储量单位一并填写"),
        text("储量单位", "reserves_unit", "万吨"),
        text("采矿许可证号", "permit_no"),
        Column("许可有效期至", "permit_until", Kind.DATE, example="2028-06-30", note="在采的必填"),
        credit_code("统一社会信用代码"),
    ),
    key=("mine_no",),
    checks=(
        CREDIT_CHECK,
        missing("储量单位", "reserves_unit", lambda row: row["reserves"].is_not(None)),
        missing("采矿许可证号", "permit_no", lambda row: row["mining"] == "在采"),
        missing("许可有效期至", "permit_until", lambda row: row["mining"] == "在采"),
    ),
    levels=_ANYWHERE,
)
_HAZARDS = register(
    "RES-HAZ",
    "地质灾害隐患点",
    "natural",
    "half_year",
    "自然资源局",
    "一行是一处隐患点,按隐患点编号新增或更新。",
    (
        number("隐患点编号", "hazard_no", "610925010123"),
        PLACE,
        text("名称", "name", "四坪村二组滑坡", required=True),
        code("灾害类型", "hazard_kind", ("滑坡", "崩塌", "泥石流", "地面塌陷", "地裂缝", "不稳定斜坡")),
        code("灾害规模", "hazard_scale", ("小型", "中型", "大型", "特大型")),
        Column("发现日期", "found_on", Kind.DATE, example="2021-08-24"),
        tally("威胁户数", "threatened_households", "4", required=True),
        tally("威胁人数", "threatened_persons", "15", required=True),
        Column("威胁财产", "threatened_value", Kind.AMOUNT, example="800000.00", note="元"),
        yes_no("有群测群防", "watched_over"),
        code("治理情况", "treatment", ("未治理", "治理中", "已治理", "已销号")),
    ),
    key=("hazard_no",),
    checks=(
        later_than_today("发现日期", "found_on"),
        nested("威胁户数", "threatened_households", "threatened_persons"),
    ),
    expected=("longitude", "latitude", "watched_over"),
)
NATURAL_REGISTERS: tuple[Register, ...] = (PARCELS, _FORESTS, _WATERS, _MINES, _HAZARDS)
