"""Where money comes from and what it is for (domain/assets-and-funds §2.3, §2.4). Data; the county adds sources of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["LEVELS", "SOURCES", "USES", "Source"]

LEVELS = {
    "central": "中央",
    "province": "省",
    "city": "市",
    "county": "县",
    "partner": "协作地区",
    "society": "社会",
    "other": "其他",
}
"""Whose money it is 资金级次."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source 资金来源. ``integrated``: money of another name that is used together 统筹整合, so its first name is kept."""

    title: str
    level: str
    integrated: bool = False


SOURCES: Mapping[str, Source] = {
    "C1": Source("中央衔接资金(巩固拓展脱贫攻坚成果和乡村振兴任务)", "central"),
    "C2": Source("中央衔接资金(以工代赈任务)", "central"),
    "C3": Source("中央衔接资金(少数民族发展任务)", "central"),
    "C4": Source("中央衔接资金(欠发达国有农场和林场巩固提升任务)", "central"),
    "P1": Source("省级衔接资金", "province"),
    "M1": Source("市级衔接资金", "city"),
    "X1": Source("县本级衔接资金", "county"),
    "I1": Source("统筹整合财政涉农资金", "other", integrated=True),
    "S1": Source("苏陕协作资金", "partner"),
    "S2": Source("定点帮扶资金", "partner"),
    "D1": Source("社会捐赠资金", "society"),
    "B1": Source("地方政府债券资金", "other"),
    "L1": Source("银行贷款和企业、农户自筹", "other"),
    "E1": Source("易地搬迁相关资金", "other"),
    "W1": Source("农村供水维修养护基金", "other"),
}
"""Shipped sources, none of them official: the county confirms or replaces them. Letter and number, as people quote them."""

USES = {
    "monitoring": "防止返贫监测和帮扶",
    "relocation": "易地搬迁后续扶持",
    "employment": "脱贫劳动力就业",
    "schooling": "“雨露计划”",
    "industry": "特色优势产业",
    "environment": "必要的农村人居环境整治和小型公益性基础设施",
    "other": "其他",
}
"""支持范围 (财农〔2021〕19号): to what a sum may be restricted."""
