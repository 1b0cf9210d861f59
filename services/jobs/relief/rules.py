"""The words of work-relief projects 以工代赈, and what stands against their steps (domain/jobs-and-platform §3.4). Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from shared.workflow import Block

__all__ = [
    "FORCES",
    "LEVELS",
    "SOURCES",
    "Finding",
    "ReliefFacts",
    "deviates",
    "explained",
    "paid_rightly",
    "publicised",
    "relief_no",
]

SOURCES = {
    "special": "以工代赈专项资金",
    "linking": "衔接推进乡村振兴补助资金(以工代赈任务)",
    "agri": "农业农村基础设施资金",
    "investment": "政府投资重点工程",
}
"""资金来源: special funds, and what is only promoted 推广以工代赈方式."""
LEVELS = {"central": "中央", "province": "省级", "city": "市级", "county": "县级"}
"""资金级次."""
FORCES = {"block": "不予验收", "ask": "须在验收意见中说明"}
"""处理方式 of a check."""


def relief_no(number: int) -> str:
    """项目编号 of a project by its number.

    >>> relief_no(12)
    'YG000012'
    """
    return f"YG{number:06d}"


def deviates(amount: Decimal, days: Decimal, day_pay: Decimal, percent: Decimal) -> bool:
    """Whether a payment is further from days × standard than so many percent of it.

    >>> [deviates(Decimal(each), Decimal(20), Decimal(120), Decimal(10)) for each in (2160, 2640, 2159, 2641)]
    [False, False, True, True]
    """
    due = days * day_pay
    return abs(amount - due) * 100 > due * percent


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check has found of a project: its code and force, and what is told."""

    code: str
    force: str
    told: str


@dataclass(frozen=True, slots=True)
class ReliefFacts:
    """A project as its steps are judged: what the notice of the present state has against the next step, what the checks have found, and whether the
    taker has said something to it (None: it is only asked what is open).
    """

    notice: Sequence[Block] = ()
    findings: Sequence[Finding] = ()
    explained: bool | None = None


def publicised(facts: ReliefFacts) -> Iterable[Block]:
    """已公示、公示期已满、没有未答复的异议。"""
    return facts.notice


def paid_rightly(facts: ReliefFacts) -> Iterator[Block]:
    """劳务报酬各项核验没有“不予验收”的问题。"""
    for found in facts.findings:
        if found.force == "block":
            yield Block(found.code, found.told)


def explained(facts: ReliefFacts) -> Iterator[Block]:
    """核验要求说明的,须填写意见。"""
    if facts.explained is False:
        for found in facts.findings:
            if found.force == "ask":
                yield Block(found.code, f"{found.told},须在意见中说明", "body.opinion")
