"""What is counted and by what (domain/household §3.8). Data and pure functions.

A *line* is a case, lead or problem as a month's end left it; a *figure* counts the households, and the persons in them, of which some
line holds a condition. Rates say of what they are, in 户 and in 人: the two differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from services.household.cases.machine import CASE
from services.household.cases.rules import CHANNELS, RISKS
from services.household.guarantees.rules import ITEMS
from services.household.leads.rules import CHANNELS as LEAD_CHANNELS
from services.household.screening.rules import CATEGORIES, LEVELS

__all__ = [
    "AREAS",
    "BANDS",
    "CASES",
    "GUARANTEES",
    "LEADS",
    "Subject",
    "last_day",
    "month_before",
    "month_of",
    "months",
    "next_month",
]

_MONTH = re.compile(r"(20[0-9]{2})-(0[1-9]|1[0-2])")

AREAS = ("county", "town", "village")
"""Levels of divisions by which everything can be counted."""
BANDS = {
    "below": "低于监测线",
    "near": "监测线至临近线",
    "middle": "临近线至较高线",
    "above": "高于较高线",
    "unknown": "无收支记录",
}
"""收入分组: income a head 人均纯收入 of the latest statement against the monitoring line (§3.8)."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is counted: its figures with their titles, rates (title, part, whole), and what it can be counted by besides areas.

    A dimension has the words of its keys; none: a key is its own word. ``rests`` are figures that two others make: (from, less).
    """

    name: str
    title: str
    figures: Mapping[str, str]
    rates: Mapping[str, tuple[str, str, str]]
    dimensions: Mapping[str, Mapping[str, str]]
    rests: Mapping[str, tuple[str, str]] = field(default_factory=dict)


CASES = Subject(
    "cases",
    "监测对象",
    {
        "identified": "累计识别",
        "found": "本月新识别",
        "identifying": "识别中",
        "open": "未消除",
        "eliminated": "累计消除",
        "eliminated_now": "本月消除",
        "rolled_back": "本月回退",
        "no_labour": "未消除中整户无劳动力",
        "with_labour": "未消除中有劳动力",
        "measured": "未消除中有帮扶措施",
        "developed": "有劳动力且有开发式措施",
        "due": "本月应审定",
        "late": "本月逾期审定",
    },
    {
        "elimination_rate": ("消除率", "eliminated", "identified"),
        "measure_rate": ("措施覆盖率", "measured", "open"),
        "development_rate": ("开发式措施覆盖率", "developed", "with_labour"),
        "late_rate": ("逾期率", "late", "due"),
    },
    {
        "category": CATEGORIES,
        "state": {code: state.title for code, state in CASE.states.items()},
        "risk": RISKS,
        "channel": CHANNELS,
        "band": BANDS,
    },
)
"""监测对象. ``due``: found in the month, or still being identified."""

LEADS = Subject(
    "leads",
    "线索",
    {
        "opened": "本月产生",
        "closed": "本月办结",
        "right": "本月办结属实",
        "judged": "本月办结有结论",
        "waiting": "未办结",
        "overdue": "逾期未办结",
    },
    {"hit_rate": ("命中率", "right", "judged")},
    {"channel": LEAD_CHANNELS, "department": {}, "level": LEVELS},
)
"""线索. ``judged``: closed as true or as false; wrong data and duplicates say nothing of the rule."""

GUARANTEES = Subject(
    "guarantees",
    "“三保障”和饮水安全问题",
    {
        "found": "累计发现",
        "found_now": "本月发现",
        "cleared": "已清零",
        "solved_now": "本月解决",
        "standing": "未解决",
        "overdue": "逾期未解决",
    },
    {"clearing_rate": ("动态清零率", "cleared", "found")},
    {"item": ITEMS},
    {"cleared": ("found", "standing")},
)
"""问题. ``cleared``: households that had problems, none of which stands."""


def month_of(word: str) -> date:
    """The first day of a month as people write it.

    Raises:
        ValueError: it is none.

    >>> month_of("2026-11")
    datetime.date(2026, 11, 1)
    """
    found = _MONTH.fullmatch(word)
    if found is None:
        raise ValueError(word)
    return date(int(found[1]), int(found[2]), 1)


def next_month(month: date) -> date:
    """The first day of the month after.

    >>> next_month(date(2026, 12, 1))
    datetime.date(2027, 1, 1)
    """
    return (month + timedelta(days=31)).replace(day=1)


def month_before(day: date) -> date:
    """The first day of the month before that of a day.

    >>> month_before(date(2027, 1, 31))
    datetime.date(2026, 12, 1)
    """
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)


def last_day(month: date) -> date:
    """The last day of a month.

    >>> last_day(date(2028, 2, 1))
    datetime.date(2028, 2, 29)
    """
    return next_month(month) - timedelta(days=1)


def day_of(month: date, on: date) -> date:
    """The day as of which a month is counted on a day: its last, or the day itself while it runs.

    >>> day_of(date(2026, 11, 1), on=date(2026, 11, 26)), day_of(date(2026, 10, 1), on=date(2026, 11, 26))
    (datetime.date(2026, 11, 26), datetime.date(2026, 10, 31))
    """
    return min(last_day(month), on)


def months(first: date, last: date) -> Iterator[date]:
    """The months of a period, in their order.

    >>> [month.isoformat() for month in months(date(2026, 12, 1), date(2027, 1, 1))]
    ['2026-12-01', '2027-01-01']
    """
    month = first
    while month <= last:
        yield month
        month = next_month(month)
