"""Categories of projects 项目类型 in three levels (domain/assets-and-funds §3.3). Data: a code is its parent's with two digits more, and never changes."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["CATEGORIES", "INDUSTRY", "LEAVES", "path_of"]

INDUSTRY = "C"
"""产业发展: what counts as industry in the share of §2.6."""

CATEGORIES: Mapping[str, str] = {
    "C": "产业发展",
    "C01": "生产项目",
    "C0101": "种植业基地",
    "C0102": "养殖业基地",
    "C0103": "水产养殖业发展",
    "C0104": "林草基地建设",
    "C0105": "休闲农业与乡村旅游",
    "C0106": "光伏电站建设",
    "C02": "加工流通项目",
    "C0201": "农产品仓储保鲜冷链基础设施建设",
    "C0202": "加工业",
    "C0203": "市场建设和农村物流",
    "C0204": "品牌打造和展销平台",
    "C03": "配套设施项目",
    "C0301": "小型农田水利设施建设",
    "C0302": "产业园(区)",
    "C0303": "产业路、资源路、旅游路建设",
    "C04": "产业服务支撑项目",
    "C0401": "智慧农业",
    "C0402": "科技服务",
    "C0403": "人才培养",
    "C0404": "农业社会化服务",
    "C05": "金融保险配套项目",
    "C0501": "小额信贷贴息",
    "C0502": "小额信贷风险补偿金",
    "C0503": "特色产业保险保费补助",
    "C0504": "新型经营主体贷款贴息",
    "C06": "高质量庭院经济",
    "C07": "新型农村集体经济发展项目",
    "J": "就业项目",
    "J01": "务工补助",
    "J0101": "交通费补助",
    "J0102": "生产奖补、劳务补助",
    "J02": "就业",
    "J0201": "帮扶车间(特色手工基地)建设",
    "J0202": "技能培训",
    "J0203": "以工代训",
    "J03": "创业",
    "J0301": "创业培训",
    "J0302": "创业奖补",
    "J04": "乡村工匠",
    "J05": "公益性岗位",
    "X": "乡村建设行动",
    "X01": "农村基础设施",
    "X0101": "村庄规划编制",
    "X0102": "农村道路建设",
    "X0103": "农村供水保障设施建设",
    "X0104": "农村电网建设",
    "X0105": "数字乡村建设",
    "X0106": "农村清洁能源设施建设",
    "X02": "人居环境整治",
    "X0201": "农村卫生厕所改造",
    "X0202": "农村污水治理",
    "X0203": "农村垃圾治理",
    "X0204": "村容村貌提升",
    "X03": "农村公共服务",
    "X0301": "学校建设或改造",
    "X0302": "村卫生室标准化建设",
    "X0303": "农村养老设施建设",
    "X0304": "公共文化设施建设",
    "X0305": "公共照明设施",
    "Y": "易地搬迁后扶",
    "Y01": "公共服务岗位",
    "Y02": "“一站式”社区综合服务设施建设",
    "Y03": "易地扶贫搬迁贷款债券贴息补助",
    "Y04": "后续产业",
    "B": "巩固三保障成果",
    "B01": "住房",
    "B0101": "农村危房改造",
    "B02": "教育",
    "B0201": "享受“雨露计划”职业教育补助",
    "B03": "健康",
    "B04": "综合保障",
    "Z": "乡村治理和精神文明建设",
    "Z01": "乡村治理",
    "Z0101": "积分制、清单制等治理方式",
    "Z02": "农村精神文明建设",
    "G": "项目管理费",
    "G01": "项目管理费",
    "Q": "其他",
    "Q01": "少数民族特色村寨建设",
    "Q99": "其他",
}
"""Every category by its code: a letter (level 1), and two digits for each further level."""

LEAVES: tuple[str, ...] = tuple(
    code for code in CATEGORIES if not any(other != code and other.startswith(code) for other in CATEGORIES)
)
"""Categories that hold no others: a project is of one of these."""


def path_of(code: str) -> list[str]:
    """The titles of a category and of those above it, from the top.

    >>> path_of("C0201")
    ['产业发展', '加工流通项目', '农产品仓储保鲜冷链基础设施建设']
    """
    return [CATEGORIES[code[:length]] for length in (1, 3, 5) if length <= len(code)]
