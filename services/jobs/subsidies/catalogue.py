"""Conditions of subsidy claims, as data (domain/jobs-and-platform §1.8): each as a function of one claim's facts, and as a condition over all of them at once.

The first tells whoever asks why not; the second is what the proposal of a whole town is cut by. A test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from services.jobs.subsidies.rules import ClaimFacts
from shared.workflow import Block

__all__ = ["CONDITIONS", "FULFILLED", "Condition", "reasons"]


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition: when facts fail it, the same in SQL over a row ``f`` of the same names, and what is told then."""

    code: str
    fails: Callable[[ClaimFacts], bool]
    sql: str
    told: Callable[[ClaimFacts], str]


def _over(facts: ClaimFacts) -> bool:
    return facts.limit_yuan is not None and facts.amount is not None and facts.had + facts.amount > facts.limit_yuan


CONDITIONS = (
    Condition(
        "not_present",
        lambda facts: not facts.present,
        "NOT f.present",
        lambda facts: "该人员不在册(死亡、迁出或销户)" if facts.people is None else "该工厂未认定或已清理",
    ),
    Condition(
        "not_key_group",
        lambda facts: facts.people is None and facts.key_group_only and not facts.key_group,
        "f.people IS NULL AND f.key_group_only AND NOT f.key_group",
        lambda _: "该项补贴限脱贫户和监测对象",
    ),
    Condition(
        "too_few_months",
        lambda facts: facts.people is None and facts.months < facts.least_months,
        "f.people IS NULL AND f.months < f.least_months",
        lambda facts: f"台账登记当年符合条件的务工 {facts.months:g} 个月,须满 {facts.least_months} 个月",
    ),
    Condition(
        "organised",
        lambda facts: facts.people is None and facts.not_organised and facts.organised,
        "f.people IS NULL AND f.not_organised AND f.organised",
        lambda _: "由政府组织输出(“点对点”免费输送)的不重复享受",
    ),
    Condition(
        "nobody_taken_in",
        lambda facts: facts.people == 0,
        "coalesce(f.people = 0, false)",
        lambda facts: f"台账中没有在该厂务工满 {facts.least_months} 个月的{'重点人群' if facts.key_group_only else '人员'}",
    ),
    Condition(
        "claimed_before",
        lambda facts: facts.once_only and facts.claimed_before,
        "f.once_only AND f.claimed_before",
        lambda _: "该项补贴只享受一次,其他年度已申领",
    ),
    Condition(
        "over_limit",
        _over,
        "coalesce(f.had + f.amount > f.limit_yuan, false)",
        lambda facts: f"累计 {facts.had + (facts.amount or 0)} 元,超过每个对象的上限 {facts.limit_yuan} 元",
    ),
    Condition(
        "no_amount", lambda facts: facts.amount is None, "f.amount IS NULL", lambda _: "所依据的政策没有这一档次的补助标准"
    ),
)
"""Every condition, in the order in which they are told."""
FULFILLED = " AND ".join(f"NOT ({each.sql})" for each in CONDITIONS)
"""That a row ``f`` of facts fails none of them."""


def reasons(facts: ClaimFacts) -> list[Block]:
    """Everything that stands against a claim, at once."""
    return [Block(each.code, each.told(facts)) for each in CONDITIONS if each.fails(facts)]
