"""When an effect may be verified, and who counts towards the target of 500 (plan measure 17; domain/jobs-and-platform §5.1). Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from shared.workflow import Block

__all__ = ["REASONS", "TARGET", "EffectFacts", "Standing", "another_person", "counts", "evidenced", "reasons", "reference_day"]

TARGET = "talents_target"
"""The parameter: how many talents the plan wants 培育500名."""
REASONS = {
    "not_in_pool": "不在库",
    "no_effect": "本年没有登记实效",
    "not_verified": "本年实效尚未经县核实",
}
"""未计入原因."""


@dataclass(frozen=True, slots=True)
class EffectFacts:
    """An effect as its verification is judged: whether it has a note or a paper, and whether whoever recorded it takes the step."""

    evidenced: bool = True
    by_recorder: bool = False


def evidenced(facts: EffectFacts) -> Iterator[Block]:
    """实效须有说明或附件佐证。Nobody verifies a bare number."""
    if not facts.evidenced:
        yield Block("no_evidence", "须有情况说明或佐证附件")


def another_person(facts: EffectFacts) -> Iterator[Block]:
    """实效须由登记人以外的人核实。"""
    if facts.by_recorder:
        yield Block("same_recorder", "实效须由登记人以外的人核实")


@dataclass(frozen=True, slots=True)
class Standing:
    """How a talent stands in a year: whether in the pool on its :func:`reference_day`, and how many effects of the year are verified, and how many wait."""

    in_pool: bool
    verified: int
    waiting: int = 0


def reference_day(year: int, today: date) -> date:
    """The day on which talents of a year have to be in the pool: its last, or today while it lasts.

    >>> reference_day(2025, date(2026, 3, 2)), reference_day(2026, date(2026, 3, 2))
    (datetime.date(2025, 12, 31), datetime.date(2026, 3, 2))
    """
    return min(date(year, 12, 31), today)


def reasons(standing: Standing) -> list[str]:
    """Every reason for which a talent does not count, by code; none: they count.

    >>> reasons(Standing(in_pool=True, verified=0, waiting=2))
    ['not_verified']
    """
    found = [] if standing.in_pool else ["not_in_pool"]
    if not standing.verified:
        found.append("not_verified" if standing.waiting else "no_effect")
    return found


def counts(standing: Standing) -> bool:
    """Whether a talent counts: in the pool, and with an effect of the year that was verified. A person is in the pool once, so nobody counts twice."""
    return not reasons(standing)
