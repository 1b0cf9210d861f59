"""The words of selections 选树, and what stands in the way of an honour. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from shared.workflow import Block

__all__ = ["SELECTION_KINDS", "NominationFacts", "eligible", "free_place", "publicised"]

SELECTION_KINDS = {"star": "明星乡土人才", "manager": "村集体经济组织职业经理人"}
"""选树类别."""


@dataclass(frozen=True, slots=True)
class NominationFacts:
    """A nomination as its steps are judged: whether the talent is in the pool, the places of the batch that nobody has been honoured with, and what the notice
    has against ending it.
    """

    in_pool: bool
    places: int
    notice: Sequence[Block] = field(default=())


def eligible(facts: NominationFacts) -> Iterator[Block]:
    """被推荐人须在人才库。"""
    if not facts.in_pool:
        yield Block("not_in_pool", "被推荐人已不在人才库")


def free_place(facts: NominationFacts) -> Iterator[Block]:
    """批次须还有名额。"""
    if facts.places <= 0:
        yield Block("no_place", "本批次名额已满")


def publicised(facts: NominationFacts) -> Iterator[Block]:
    """公示须期满,且没有未处理的异议。"""
    yield from facts.notice
