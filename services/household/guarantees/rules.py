"""When a guarantee is met (domain/household §5): what the measured values say, and what a person may say beside them. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from shared.workflow import Block

__all__ = ["CONCLUSIONS", "DAYS", "ITEMS", "QUALITIES", "REMEDIES", "concluded", "faults", "unsaid"]

ITEMS = {
    "food": "不愁吃",
    "clothing": "不愁穿",
    "education": "义务教育",
    "medical": "基本医疗",
    "housing": "住房安全",
    "water": "饮水安全",
}
"""核查项目: what every household is checked for, in the order of the sheet."""
CONCLUSIONS = {"met": "达标", "not_met": "未达标", "not_applicable": "不涉及"}
DAYS = {
    "food": "guarantee_food_days",
    "clothing": "guarantee_clothing_days",
    "education": "guarantee_education_days",
    "medical": "guarantee_medical_days",
    "housing": "guarantee_housing_days",
    "water": "guarantee_water_days",
}
"""Parameters: in how many days a problem of an item has to be solved."""
REMEDIES = {
    "repaired": "已修缮加固",
    "rebuilt": "已拆除重建",
    "relocated": "已易地搬迁",
    "rented": "租住安全住房",
    "borrowed": "借住安全住房(有协议)",
    "with_children": "随子女居住安全住房",
}
"""Ways in which a household in a house of grade C or D, or without an appraisal, still lives safely."""
QUALITIES = {"senses": "望、闻、问、尝", "gb5749": "GB 5749 水质检测", "small_works": "小型集中供水水质检测"}
"""How the quality of water was judged; GB 5749-2022 replaced that of 2006 on 2023-04-01."""

Limits = Mapping[str, Decimal]


def _food(_limits: Limits, *, staple: bool, protein: bool) -> Iterator[Block]:
    """Staple food all year, and meat, eggs, milk or beans as a rule."""
    if not staple:
        yield Block("staple_short", "主食不能保证全年够吃", "food.staple")
    if not protein:
        yield Block("protein_short", "肉、蛋、奶、豆制品等营养食品得不到保障", "food.protein")


def _clothing(_limits: Limits, *, seasonal: bool, spare: bool, bedding: bool) -> Iterator[Block]:
    """Clothes of the seasons, a change of clothes, bedding for the whole year."""
    if not seasonal:
        yield Block("seasonal_clothes", "没有四季换季衣服", "clothing.seasonal")
    if not spare:
        yield Block("change_of_clothes", "没有日常换洗衣服", "clothing.spare")
    if not bedding:
        yield Block("bedding", "没有四季被褥", "clothing.bedding")


def _education(_limits: Limits, *, school_age: int, out_of_school: int) -> Iterator[Block]:
    """Every child of compulsory age is at school, taught at home, or has leave on paper."""
    if out_of_school > school_age:
        yield Block("more_than_children", "失学辍学人数不能多于适龄儿童少年人数", "education.out_of_school")
    elif out_of_school:
        yield Block("out_of_school", f"有 {out_of_school} 名适龄儿童少年失学辍学", "education.out_of_school")


def _medical(_limits: Limits, *, uninsured: int, treatable: bool, affordable: bool) -> Iterator[Block]:
    """Everybody is insured, illness is treated, and what is left to pay can be paid."""
    if uninsured:
        yield Block("uninsured", f"有 {uninsured} 名应参保成员未参加基本医疗保险", "medical.uninsured")
    if not treatable:
        yield Block("untreatable", "常见病、慢性病在县、镇、村得不到及时诊治", "medical.treatable")
    if not affordable:
        yield Block("unaffordable", "三重保障报销后自付仍难以承受", "medical.affordable")


def _housing(_limits: Limits, *, grade: str | None, remedy: str | None, **_kept: object) -> Iterator[Block]:
    """The house that is lived in is of grade A or B, or a repair or another safe home is recorded."""
    if remedy is not None:
        return
    if grade is None:
        yield Block("not_appraised", "住房未经安全性鉴定", "housing.grade")
    elif grade in {"C", "D"}:
        yield Block("unsafe_house", f"现住房鉴定为 {grade} 级危房,未改造且无其他安全住房", "housing.grade")


def _water(
    limits: Limits,
    *,
    litres: Decimal,
    clean: bool,
    at_home: bool,
    minutes: int | None,
    metres: int | None,
    climb: int | None,
    outage_days: int,
    **_kept: object,
) -> Iterator[Block]:
    """水量、水质、用水方便程度、供水保证率: each alone makes water unsafe (golden test 13).

    The three measures of the way to the water are alternatives to measure it by; each that was measured has to hold.
    """
    if litres < limits["water_litres"]:
        told = f"人均日可用水量 {litres} 升,低于 {limits['water_litres']} 升"
        yield Block("too_little_water", told, "water.litres")
    if not clean:
        yield Block("unclean_water", "水质不合格", "water.clean")
    if not at_home:
        yield from _fetching(limits, {"minutes": minutes, "metres": metres, "climb": climb})
    if outage_days > limits["outage_year_days"]:
        told = f"全年停水、缺水 {outage_days} 天,超过 {limits['outage_year_days']} 天"
        yield Block("unreliable_water", told, "water.outage_days")


_WAY = {
    "minutes": ("取水往返时间", "分钟", "water_fetch_minutes"),
    "metres": ("取水水平距离", "米", "water_fetch_metres"),
    "climb": ("取水垂直距离", "米", "water_fetch_climb"),
}


def _fetching(limits: Limits, way: Mapping[str, int | None]) -> Iterator[Block]:
    if all(measured is None for measured in way.values()):
        yield Block("way_not_measured", "供水未入户的,须填写取水时间、水平距离或垂直距离", "water.minutes")
    for field, measured in way.items():
        title, unit, limit = _WAY[field]
        if measured is not None and measured > limits[limit]:
            yield Block("water_far", f"{title} {measured} {unit},超过 {limits[limit]} {unit}", f"water.{field}")


_JUDGES: dict[str, Callable[..., Iterator[Block]]] = {
    "food": _food,
    "clothing": _clothing,
    "education": _education,
    "medical": _medical,
    "housing": _housing,
    "water": _water,
}


def faults(item: str, measured: Mapping[str, Any], limits: Limits) -> list[Block]:
    """Every reason for which the measured values say that an item is not met; none: nothing measured speaks against it.

    >>> [fault.code for fault in faults("housing", {"grade": "C", "remedy": None}, {})]
    ['unsafe_house']
    """
    return list(_JUDGES[item](limits, **measured))


def concluded(item: str, measured: Mapping[str, Any], found: list[Block]) -> str:
    """The conclusion 结论 that the measured values lead to by themselves."""
    if found:
        return "not_met"
    return "not_applicable" if item == "education" and not measured["school_age"] else "met"


def unsaid(item: str, stated: str, derived: str, found: list[Block], reason: str | None) -> list[Block]:
    """What stands against the conclusion that a person states: measured values, or words that are missing.

    Nobody may call met, or none of the household's business, what measures as not met; somebody who sees more than was
    measured may say that it is not met, with a reason.
    """
    if stated == derived:
        return []
    place = f"{item}.conclusion"
    if derived == "not_met":
        why = ";".join(fault.told for fault in found)
        return [Block("contradicted", f"“{ITEMS[item]}”实测未达标({why}),不能填“{CONCLUSIONS[stated]}”", place)]
    if item == "education" and derived == "not_applicable" and stated == "met":
        return [Block("contradicted", "没有适龄儿童少年的,“义务教育”应为“不涉及”", place)]
    if reason is None:
        told = f"“{ITEMS[item]}”的结论与实测结果({CONCLUSIONS[derived]})不同,须说明理由"
        return [Block("reason_needed", told, f"{item}.reason")]
    return []
