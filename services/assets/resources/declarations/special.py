"""The base of special resources 特色资源库: crops, firms, tourism, heritage, plants and brands (domain/jobs-and-platform §6.2, plan measures 6, 7)."""

from __future__ import annotations

from sqlalchemy import and_, or_

from services.assets.resources.declarations.common import (
    ASSET,
    CONDITION,
    CREDIT_CHECK,
    PLACE,
    Register,
    code,
    credit_code,
    measure,
    number,
    register,
    tally,
    text,
    yes_no,
)
from shared.intake.checks import after, fails, later_than_today, missing, nested
from shared.intake.definition import Column, Kind, Reason

__all__ = ["HIVES", "SPECIAL_REGISTERS"]

_ANYWHERE = ("village", "town", "county")
HIVES = "养蜂"
"""What is counted in hives 箱; everything else that grows is measured in mu 亩."""

_CROPS = register(
    "RES-CRP",
    "特色种养",
    "special",
    "half_year",
    "农业农村局",
    "一行是一个村的一种特色种养,按村、种类和名称新增或更新。",
    (
        PLACE,
        code(
            "种类",
            "crop",
            ("魔芋", "茶叶", "猕猴桃", "中药材", HIVES, "粮食", "油料", "蔬菜", "核桃", "板栗", "烤烟", "食用菌", "其他"),
        ),
        text("名称", "name", "林下魔芋", required=True, note="具体品种"),
        measure("规模", "capacity", "860.5", required=True),
        code("规模单位", "capacity_unit", ("亩", "箱")),
        measure("其中林下面积(亩)", "under_forest_mu", "520"),
        measure("年产量(吨)", "output_tons", "640"),
        Column("年产值", "output_value", Kind.AMOUNT, example="2560000.00", note="元"),
        tally("种养户数", "growing_households", "143"),
    ),
    key=("division_code", "crop", "name"),
    checks=(
        fails(
            Reason.WRONG_UNIT,
            "规模单位",
            lambda row: or_(
                and_(row["crop"] == HIVES, row["capacity_unit"] != "箱"),
                and_(row["crop"] != HIVES, row["capacity_unit"] != "亩"),
            ),
        ),
        nested("其中林下面积(亩)", "under_forest_mu", "capacity"),
    ),
    expected=("output_tons", "output_value", "growing_households"),
    alike=(),
)
_FIRMS = register(
    "RES-ENT",
    "新型经营主体",
    "special",
    "half_year",
    "农业农村局",
    "一行是一个合作社、家庭农场或企业,按统一社会信用代码新增或更新。",
    (
        credit_code("统一社会信用代码", required=True),
        PLACE,
        text("名称", "name", "岚皋县某魔芋种植专业合作社", required=True),
        code("主体类别", "firm_kind", ("合作社", "家庭农场", "龙头企业", "其他企业", "社区工厂", "个体工商户")),
        code("评定级别", "firm_grade", ("未评定", "县级", "市级", "省级", "国家级")),
        text("主营产业", "main_industry", "魔芋", required=True),
        Column("成立日期", "founded_on", Kind.DATE, example="2018-05-10"),
        tally("成员数", "member_count", "56"),
        tally("带动户数", "led_households", "120"),
        yes_no("正常经营", "in_business"),
    ),
    key=("credit_code",),
    checks=(CREDIT_CHECK, later_than_today("成立日期", "founded_on")),
    levels=_ANYWHERE,
    expected=("founded_on", "led_households", "in_business"),
)
_TOURISM = register(
    "RES-TOU",
    "旅游点和民宿",
    "special",
    "half_year",
    "文化和旅游广电局",
    "一行是一处景区、民宿、农家乐或示范村,按旅游点编号新增或更新。",
    (
        number("旅游点编号", "tourism_no", "LY-610925-0012"),
        PLACE,
        text("名称", "name", "四坪民宿", required=True),
        code("旅游点类别", "tourism_kind", ("民宿", "农家乐", "景区", "度假区", "田园综合体", "旅游示范村", "其他")),
        code("等级", "tourism_grade", ("未评定", "3A", "4A", "5A", "丙级", "乙级", "甲级", "县级", "市级", "省级", "国家级")),
        credit_code("统一社会信用代码"),
        tally("床位数", "beds", "24"),
        tally("年接待人次", "visitors", "3600"),
        Column("年营业收入", "revenue", Kind.AMOUNT, example="420000.00", note="元"),
        CONDITION,
    ),
    key=("tourism_no",),
    checks=(CREDIT_CHECK,),
    levels=_ANYWHERE,
    expected=("visitors", "revenue"),
)
_TREES = register(
    "RES-TRE",
    "古树名木",
    "special",
    "yearly",
    "林业局",
    "一行是一株古树名木,按古树编号新增或更新。",
    (
        number("古树编号", "tree_no", "61092500123"),
        PLACE,
        text("名称", "name", "四坪银杏", required=True),
        text("树种", "species", "银杏", required=True),
        code("保护级别", "tree_grade", ("一级古树", "二级古树", "三级古树", "名木")),
        Column("树龄", "age_years", Kind.COUNT, example="520"),
        measure("树高(米)", "height_m", "23.5"),
        measure("胸围(厘米)", "girth_cm", "410"),
        code("长势", "vigour", ("正常", "衰弱", "濒危", "死亡")),
        yes_no("已挂牌", "tagged"),
    ),
    key=("tree_no",),
    expected=("age_years", "tagged", "longitude", "latitude"),
    alike=(),
)
_HERITAGE = register(
    "RES-ICH",
    "非物质文化遗产",
    "special",
    "yearly",
    "文化和旅游广电局",
    "一行是一个项目,按项目编号新增或更新。传承人只填人数,不填姓名。",
    (
        number("遗产项目编号", "heritage_no", "FY-610925-0005"),
        PLACE,
        text("名称", "name", "岚皋民歌", required=True),
        code(
            "遗产类别",
            "heritage_kind",
            (
                "民间文学",
                "传统音乐",
                "传统舞蹈",
                "传统戏剧",
                "曲艺",
                "传统体育、游艺与杂技",
                "传统美术",
                "传统技艺",
                "传统医药",
                "民俗",
            ),
        ),
        code("名录级别", "heritage_level", ("县级", "市级", "省级", "国家级")),
        Column("公布年份", "announced_year", Kind.YEAR, example="2016"),
        tally("代表性传承人数", "inheritors", "3"),
    ),
    key=("heritage_no",),
    levels=_ANYWHERE,
    expected=("announced_year", "inheritors"),
)
_PLANTS = register(
    "RES-PRO",
    "冷库和加工厂",
    "special",
    "half_year",
    "农业农村局",
    "一行是一座冷库或加工厂,按设施编号新增或更新;由帮扶资金形成的填写资产编码。",
    (
        number("加工设施编号", "plant_no", "JG-610925-0009"),
        PLACE,
        text("名称", "name", "四坪村蔬菜保鲜冷库", required=True),
        code(
            "加工设施类别", "plant_kind", ("冷库", "魔芋初加工", "茶叶加工", "中药材加工", "粮油加工", "果蔬加工", "其他加工")
        ),
        measure("规模", "capacity", "500", required=True),
        text("规模单位", "capacity_unit", "立方米", required=True),
        Column("建成年份", "built_year", Kind.YEAR, example="2021"),
        CONDITION,
        credit_code("统一社会信用代码"),
        ASSET,
    ),
    key=("plant_no",),
    checks=(CREDIT_CHECK,),
    expected=("built_year",),
)
_BRANDS = register(
    "RES-BRD",
    "品牌和两品一标",
    "special",
    "half_year",
    "农业农村局",
    "一行是一个品牌或认证,按证书编号新增或更新。",
    (
        number("证书编号", "brand_no", "LB-15-20012345678A"),
        PLACE,
        text("名称", "name", "岚皋魔芋", required=True),
        code("品牌类别", "brand_kind", ("绿色食品", "有机农产品", "农产品地理标志", "区域公用品牌", "注册商标")),
        text("持有单位", "brand_holder", "岚皋县某魔芋产业有限公司", required=True),
        credit_code("统一社会信用代码"),
        text("产品", "product", "魔芋精粉"),
        measure("认证面积(亩)", "certified_mu", "5000"),
        Column("发证日期", "certified_on", Kind.DATE, example="2022-06-01"),
        Column("有效期至", "valid_until", Kind.DATE, example="2027-05-31"),
    ),
    key=("brand_no",),
    checks=(
        CREDIT_CHECK,
        later_than_today("发证日期", "certified_on"),
        after("有效期至", "valid_until", "certified_on"),
        missing("有效期至", "valid_until", lambda row: row["brand_kind"].in_(("绿色食品", "有机农产品"))),
    ),
    levels=_ANYWHERE,
    expected=("certified_on",),
)
SPECIAL_REGISTERS: tuple[Register, ...] = (_CROPS, _FIRMS, _TOURISM, _TREES, _HERITAGE, _PLANTS, _BRANDS)
