"""The words of leads 线索: where one comes from, how it ends, what that says of the data behind it (domain/household §3.1, §4.5)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from shared.standards.percentages import percent

__all__ = ["BY_HAND", "CHANNELS", "CLOSE_CODES", "OUTCOMES", "VERDICTS", "Verdict", "codes_of", "precision"]

CHANNELS = {
    "screening": "部门筛查",
    "declaration": "自主申报",
    "inspection": "基层排查",
    "visit": "走访",
    "hotline": "热线信访",
    "split": "分户",
    "other": "其他",
}
"""发现渠道: how a lead was found (domain/household §3.1)."""

BY_HAND = "orange"
"""级别 of a lead that people open: visited within the ordinary time, unless a red hit joins it or the county calls it urgent."""

CLOSE_CODES = {
    "registered": "属实-已纳入程序",
    "resolved": "属实-享受政策后已化解",
    "coping": "属实-无返贫风险(自主应对)",
    "monitored": "已是监测对象",
    "untrue": "信息不实",
    "moved": "人户分离/外迁",
    "not_found": "查无此人(数据错误)",
    "died": "死亡",
    "duplicate": "重复",
    "other": "其他",
}
"""办结代码: how a lead may end (domain/household §4.5). ``other`` needs a note."""


OUTCOMES = {"confirmed": "维持原结论", "wrong": "原结论有误"}
"""复核结论: what a second visit says of a lead that was closed as untrue."""


class Verdict(StrEnum):
    """核实结论: what a lead's end says of the data that it rests on."""

    TRUE = "true"  # 属实
    FALSE = "false"  # 不属实
    DATA_ERROR = "data_error"  # 数据错误: goes back to the department, to be put right
    NONE = "none"  # 不作结论


VERDICTS: Mapping[str, Verdict] = {
    "registered": Verdict.TRUE,
    "resolved": Verdict.TRUE,
    "coping": Verdict.TRUE,
    "monitored": Verdict.TRUE,
    "untrue": Verdict.FALSE,
    "moved": Verdict.DATA_ERROR,
    "not_found": Verdict.DATA_ERROR,
    "died": Verdict.DATA_ERROR,
    "duplicate": Verdict.NONE,
    "other": Verdict.NONE,
}
"""The verdict 核实结论 in each code. What is already monitored was rightly found; a duplicate says nothing."""


def codes_of(verdict: Verdict) -> list[str]:
    """The codes that say so.

    >>> codes_of(Verdict.FALSE)
    ['untrue']
    """
    return [code for code, said in VERDICTS.items() if said is verdict]


def precision(true: int, false: int) -> Decimal | None:
    """准确率, true ÷ (true + false) in percent; None where nothing was judged (domain/household §4.5).

    >>> precision(2, 1)
    Decimal('66.7')
    """
    return percent(true, true + false)
