"""The words of the project library and its pure rules: negative list, goals, beneficiary mechanism, codes (domain/assets-and-funds §2.5, §2.10, §3.4–§3.8)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from shared.workflow import Block

__all__ = [
    "COUNTS",
    "DIRECTIONS",
    "GOALS",
    "LAND",
    "MECHANISMS",
    "NATURES",
    "NEGATIVE",
    "ORIGINS",
    "OUTPUTS",
    "REMOVAL_REASONS",
    "SATISFACTION",
    "Hit",
    "Negative",
    "beyond",
    "change_percent",
    "code_of",
    "fault_in",
    "hits",
    "series_of",
    "share",
    "unexplained",
]

ORIGINS = {"village": "村", "town": "镇", "county": "县"}
"""By whom a project is applied for 申报主体 (§3.2): it is the level of the division in which it lies."""
NATURES = {"new": "新建", "continued": "续建", "extended": "改扩建"}
"""建设性质 (§3.4)."""
LAND = {"none": "不新增用地", "secured": "用地手续已落实", "pending": "用地手续未落实"}
"""用地情况: with ``pending`` a project may be in stock, but is not selected (§3.7)."""
GOALS = {
    "quantity": "数量指标",
    "quality": "质量指标",
    "timeliness": "时效指标",
    "cost": "成本指标",
    "economic": "经济效益",
    "social": "社会效益",
    "ecological": "生态效益",
    "sustainable": "可持续影响",
    "satisfaction": "满意度",
}
"""Kinds of indicators of a goal table 绩效目标表 (§2.10)."""
OUTPUTS = ("quantity", "quality", "timeliness", "cost")
"""产出指标: at least one of these."""
SATISFACTION = "satisfaction"
DIRECTIONS = {"at_least": "≥", "at_most": "≤", "equal": "="}
"""指标方向: how what was reached compares with the target."""
MECHANISMS = {
    "orders": "订单生产",
    "work": "务工就业",
    "land": "土地流转",
    "shares": "股份分红",
    "custody": "托养托管",
    "services": "技术服务",
    "sales": "产销对接",
    "returns": "收益分配",
    "floor": "订单保底",
}
"""联农带农方式 (§3.8)."""
COUNTS = {
    "beneficiary_households": "受益户数",
    "beneficiary_persons": "受益人数",
    "monitored_households": "其中脱贫户和监测对象户数",
    "monitored_persons": "其中脱贫人口和监测对象人数",
}
_NESTED = (
    ("beneficiary_households", "beneficiary_persons"),
    ("monitored_households", "beneficiary_households"),
    ("monitored_persons", "beneficiary_persons"),
    ("monitored_households", "monitored_persons"),
)
_SUBSTANCE = {"content": "建设内容", "category": "项目类型"}
_SIZES = {"planned_amount": "计划总投资", "quantity": "建设规模"}
REMOVAL_REASONS = {
    "not_needed": "不再需要",
    "done_otherwise": "已由其他资金实施",
    "unfunded": "长期未安排资金",
    "land_failed": "用地无法落实",
    "not_feasible": "不具备实施条件",
}
"""退库原因 (§3.7)."""


@dataclass(frozen=True, slots=True)
class Negative:
    """An item of the negative list 负面清单, and the words that hint at it."""

    title: str
    keywords: tuple[str, ...] = ()


NEGATIVE: Mapping[str, Negative] = {
    "unit_expenses": Negative("单位基本支出", ("办公经费", "工作经费", "人员经费")),
    "buildings": Negative("修建楼堂馆所", ("办公楼", "招待所", "培训中心", "楼堂馆所")),
    "bonuses": Negative("各种奖金、津贴和福利补助", ("奖金", "津贴", "福利费")),
    "debts": Negative("偿还债务和垫资", ("偿还", "还债", "垫资", "化解债务")),
    "vehicles": Negative("购置交通工具和通讯设备", ("公务车", "轿车", "越野车", "手机", "对讲机")),
    "losses": Negative("弥补企业亏损", ("弥补亏损",)),
    "large_works": Negative("大中型基本建设项目"),
    "urban": Negative("城市基础设施和城市扶贫", ("城市道路", "市政")),
    "guarantees": Negative("企业担保金", ("担保金",)),
    "budget_gap": Negative("弥补预算支出缺口", ("预算缺口",)),
    "scenery": Negative("景观、盆景工程、牌楼和大广场", ("景观", "盆景", "牌楼", "牌坊", "广场", "雕塑", "亮化")),
    "village_office": Negative("村级办公场所", ("村委会办公", "村级办公", "办公场所", "办公用房")),
    "cash": Negative("直接发钱发物的分红", ("发放现金", "直接发放", "发钱发物")),
    "estate": Negative("配套商业房地产", ("商业街", "商品房", "房地产")),
    "over_standard": Negative("超标准到户补助"),
    "no_build_zone": Negative("在禁止建设区内建设", ("生态红线", "永久基本农田")),
    "image": Negative("形象工程", ("形象工程", "面子工程")),
    "own_channel": Negative(
        "另有资金渠道:低保、医保、养老、临时救助和一般教育、卫生、文化支出", ("低保金", "医保缴费", "养老保险")
    ),
}
"""What the money may not be used for (§2.4, §2.5, §3.6). An item that was ascertained blocks; a word only asks for a reason in writing."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of a project's text that hints at an item of the negative list."""

    word: str
    item: str


def hits(*texts: str) -> list[Hit]:
    """Every hint in these texts, once each, in the order of the list.

    >>> [hit.word for hit in hits("村口广场冷库", "新建冷库和文化广场")]
    ['广场']
    """
    whole = "\n".join(texts)
    return [Hit(word, code) for code, item in NEGATIVE.items() for word in item.keywords if word in whole]


def series_of(division_code: str, year: int, category: str) -> tuple[str, int, str, str]:
    """Within what codes are counted: county, year, letter of level 1, town (``000``: none)."""
    return division_code[:6], year, category[0], division_code[6:9]


def code_of(series: tuple[str, int, str, str], number: int) -> str:
    """A project's code 项目编号 (§3.5).

    >>> code_of(("610925", 2026, "C", "104"), 7)
    '610925-2026-C-104-0007'
    """
    county, year, letter, town = series
    return f"{county}-{year}-{letter}-{town}-{number:04d}"


def change_percent(before: Decimal, after: Decimal) -> Decimal:
    """By how many percent of what it was, more than nought, an amount changes."""
    return abs(after - before) * 100 / before


def beyond(before: Mapping[str, Any], after: Mapping[str, Any], percent: Decimal) -> list[Block]:
    """What of a change goes beyond what may be adjusted without the county (§2.13 R-F11): another content, or more than so many percent.

    >>> [block.told for block in beyond({"planned_amount": Decimal(100)}, {"planned_amount": Decimal(111)}, Decimal(10))]
    ['计划总投资变动 11.00%,超过 10%,须由县级批准']
    """
    blocks = [
        Block("approval_needed", f"{title}有变动,须由县级批准", f"body.{name}")
        for name, title in _SUBSTANCE.items()
        if name in after and after[name] != before[name]
    ]
    for name, title in _SIZES.items():
        old, new = before.get(name), after.get(name)
        if old and new and (changed := change_percent(old, new)) > percent:
            told = f"{title}变动 {changed:.2f}%,超过 {percent:g}%,须由县级批准"
            blocks.append(Block("approval_needed", told, f"body.{'amounts' if name == 'planned_amount' else name}"))
    return blocks


def fault_in(values: Mapping[str, Any]) -> tuple[str, str, str] | None:
    """What does not fit together in a project's columns: the field, a code, and a sentence; None where all fits."""
    if (values["quantity"] is None) is not (values["unit"] is None):
        return "unit", "missing_value", "建设规模和计量单位须同时填写"
    if (values["planned_from"] is None) is not (values["planned_to"] is None):
        return "planned_to", "missing_value", "计划开始和计划完成须同时填写"
    if values["planned_from"] is not None and values["planned_to"] < values["planned_from"]:
        return "planned_to", "invalid_date", "计划完成不能早于计划开始"
    if values["land_use"] == "secured" and values["land_document"] is None:
        return "land_document", "missing_value", "用地手续已落实的,须填写用地手续文号"
    for lesser, greater in _NESTED:
        if values[lesser] is not None and values[lesser] > (values[greater] or 0):
            return lesser, "more_than_all", f"{COUNTS[lesser]}不能多于{COUNTS[greater]}"
    return None


def share(part: Decimal, whole: Decimal) -> Decimal | None:
    """A share in percent with two decimals; None of nothing."""
    return None if whole == 0 else (part * 100 / whole).quantize(Decimal("0.01"))


def unexplained(found: Iterable[Hit], explained: Collection[str]) -> Iterator[Hit]:
    """The hints for which nobody has given a reason yet."""
    return (hit for hit in found if hit.word not in explained)
