"""The conditions of a month's steps: each tells every reason against. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from services.assets.collective.facts import MonthFacts
from shared.standards.months import last_of
from shared.workflow import Block

__all__ = ["in_order", "last_handed_in", "over", "publicised"]


def over(facts: MonthFacts) -> Iterator[Block]:
    """月份已结束。"""
    last = last_of(facts.month)
    if facts.on <= last:
        yield Block("month_running", f"{facts.month:%Y-%m} 至 {last} 止,月末后方可提交", "body.on")


def in_order(facts: MonthFacts) -> Iterator[Block]:
    """以前各月已提交。"""
    if facts.earlier_open is not None:
        yield Block("earlier_open", f"须先提交 {facts.earlier_open:%Y-%m} 的月报")


def last_handed_in(facts: MonthFacts) -> Iterator[Block]:
    """以后各月都没有提交。"""
    if facts.later_frozen is not None:
        yield Block("later_submitted", f"{facts.later_frozen:%Y-%m} 的月报已提交,本月的差错请在未提交的月份冲销更正")


def publicised(facts: MonthFacts) -> Iterator[Block]:
    """已公开、公开期已满、没有未答复的异议。"""
    yield from facts.publicity
