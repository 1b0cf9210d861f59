"""The base of villages 行政村(社区)库: villages, their groups, facilities and relocation sites (domain/jobs-and-platform §6.2, plan measures 5, 9, 13)."""

from __future__ import annotations

from services.assets.resources.declarations.common import (
    ASSET,
    CONDITION,
    NAME,
    PLACE,
    Register,
    at_most,
    code,
    matches,
    measure,
    number,
    register,
    tally,
    text,
    yes_no,
)
from shared.intake.checks import missing, nested
from shared.intake.definition import Check, Column, Kind, Reason

__all__ = ["FACILITIES", "GROUPS", "SITES", "VILLAGES", "VILLAGE_REGISTERS"]

FACILITIES = {
    "hardened_road": "通硬化路",
    "tap_water": "通自来水",
    "broadband": "通宽带",
    "clinic": "有卫生室",
    "school": "有学校或教学点",
    "waste_treated": "生活垃圾有效治理",
}
"""What a village has or has not, as its own record says; each single facility is a record of RES-FAC."""


def _not_to_come(header: str, name: str) -> Check:
    return Check(Reason.FUTURE_DATE, header, lambda row, receipt: row[name] > receipt.day.year)


VILLAGES = register(
    "RES-VIL",
    "行政村(社区)",
    "village",
    "yearly",
    "民政局",
    "一行是一个行政村或社区,按行政区划代码新增或更新。",
    (
        PLACE,
        NAME,
        code("类别", "village_class", ("行政村", "社区")),
        code("村类型", "village_type", ("脱贫村", "示范村", "重点帮扶村", "一般村")),
        text("民政代码", "civil_code", "610925104201", note="民政部门的 12 位代码"),
        tally("自然村数", "natural_villages", "6"),
        tally("村民小组数", "group_count", "3", required=True),
        measure("面积(平方公里)", "area_km2", "12.5"),
        tally("户籍户数", "hukou_households", "412", required=True),
        tally("户籍人口", "hukou_population", "1286", required=True),
        tally("常住人口", "residents", "803"),
        tally("村干部数", "cadres", "7"),
        text("党组织名称", "party_branch", "四坪村党支部"),
        tally("党员数", "party_members", "38"),
        Column("集体经济年收入", "collective_income", Kind.AMOUNT, example="186000.00", note="元,上年度"),
        yes_no("派驻工作队", "work_team"),
        text("帮扶单位", "helping_unit", "岚皋县农业农村局"),
        *(yes_no(title, name) for name, title in FACILITIES.items()),
        measure("卫生厕所普及率", "toilet_percent", "96.5", note="%"),
    ),
    key=("division_code",),
    checks=(
        matches("民政代码", "civil_code", "^[0-9]{12}$"),
        nested("户籍户数", "hukou_households", "hukou_population"),
        at_most("卫生厕所普及率", "toilet_percent", 100),
    ),
    expected=("area_km2", "cadres", "party_branch", "collective_income", "work_team", *FACILITIES),
)
GROUPS = register(
    "RES-GRP",
    "村民小组",
    "village",
    "yearly",
    "民政局",
    "一行是一个村民小组,按村和组编号新增或更新。",
    (
        PLACE,
        number("组编号", "group_no", "2", "在本村内不重复"),
        text("名称", "name", "四坪村二组", required=True),
        tally("户籍户数", "hukou_households", "61", required=True),
        tally("户籍人口", "hukou_population", "188", required=True),
        tally("劳动力数", "labour", "104"),
        measure("耕地面积(亩)", "cropland_mu", "236.4"),
        measure("林地面积(亩)", "woodland_mu", "1420"),
        yes_no("通硬化路", "hardened_road"),
        yes_no("通自来水", "tap_water"),
    ),
    key=("division_code", "group_no"),
    checks=(
        nested("户籍户数", "hukou_households", "hukou_population"),
        nested("劳动力数", "labour", "hukou_population"),
    ),
    expected=("labour", "hardened_road", "tap_water"),
)
FACILITY = register(
    "RES-FAC",
    "村庄设施",
    "village",
    "yearly",
    "发展和改革局",
    "一行是一处道路、供水、网络、卫生室、学校、厕所、垃圾等设施,按设施编号新增或更新。",
    (
        number("设施编号", "facility_no", "SS-610925104201-001"),
        PLACE,
        text("名称", "name", "四坪村通组路", required=True),
        code(
            "设施类别",
            "facility_kind",
            (
                "道路",
                "供水",
                "供电",
                "通信网络",
                "卫生室",
                "学校",
                "公共厕所",
                "垃圾处理",
                "污水处理",
                "文化活动场所",
                "养老服务",
                "物流网点",
                "其他",
            ),
        ),
        CONDITION,
        Column("建成年份", "built_year", Kind.YEAR, example="2019"),
        measure("规模", "capacity", "3.2", note="与规模单位一并填写"),
        text("规模单位", "capacity_unit", "公里"),
        text("管护单位", "keeper_unit", "四坪村村民委员会"),
        ASSET,
    ),
    key=("facility_no",),
    checks=(
        _not_to_come("建成年份", "built_year"),
        missing("规模单位", "capacity_unit", lambda row: row["capacity"].is_not(None)),
        missing("规模", "capacity", lambda row: row["capacity_unit"].is_not(None)),
    ),
    expected=("built_year", "keeper_unit"),
)
SITES = register(
    "RES-SIT",
    "易地搬迁安置点",
    "village",
    "yearly",
    "发展和改革局",
    "一行是一个安置点,按安置点编号新增或更新。",
    (
        number("安置点编号", "site_no", "AZ-610925-001"),
        PLACE,
        text("名称", "name", "四坪安置小区", required=True),
        code("安置方式", "resettling", ("集中安置", "分散安置")),
        Column("入住年份", "settled_year", Kind.YEAR, example="2018"),
        tally("安置户数", "resettled_households", "126", required=True),
        tally("安置人口", "resettled_population", "451", required=True),
        tally("住房套数", "flats", "126"),
        measure("不动产登记率", "titled_percent", "100", note="%"),
        tally("社区工厂数", "factories", "1"),
        yes_no("有物业服务", "property_service"),
        yes_no("有规范化调解室", "mediation_room"),
        yes_no("有充电设施", "charging"),
        yes_no("智慧安防小区", "smart_security", "否"),
    ),
    key=("site_no",),
    checks=(
        _not_to_come("入住年份", "settled_year"),
        nested("安置户数", "resettled_households", "resettled_population"),
        at_most("不动产登记率", "titled_percent", 100),
    ),
    expected=("settled_year", "flats", "titled_percent", "property_service", "mediation_room"),
)
VILLAGE_REGISTERS: tuple[Register, ...] = (VILLAGES, GROUPS, FACILITY, SITES)
