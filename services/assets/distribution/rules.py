"""Uses of income 收益用途 and the conditions of a plan (plan measure 4; domain/assets-and-funds §1.13, R-A09 to R-A13). Data and pure functions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from shared.workflow import Block

__all__ = [
    "HOUSEHOLD_KINDS",
    "KINDS",
    "RESERVE",
    "USES",
    "DistributionFacts",
    "Home",
    "Share",
    "UseKind",
    "balanced",
    "divided_equally",
    "not_divided",
    "paid_out",
    "payable",
    "publicised",
    "reserved",
    "sourced",
    "unpayable",
]

USES = {
    "maintenance": "项目运行管护",
    "welfare": "村级公益事业",
    "consolidation": "巩固拓展脱贫攻坚成果",
}
"""The three uses of plan measure 4. Dividends 成员分红 and management fees 管理费 are none of them."""


@dataclass(frozen=True, slots=True)
class UseKind:
    """A kind of spending 支出类别, which of the three uses it is, and whether households are paid or a unit."""

    title: str
    use: str
    household: bool = False


RESERVE = "reserve"
KINDS: Mapping[str, UseKind] = {
    "upkeep": UseKind("资产运行管护", "maintenance"),
    "public": UseKind("村级公益事业", "welfare"),
    RESERVE: UseKind("公积公益金", "welfare"),
    "post": UseKind("公益岗位报酬", "consolidation", household=True),
    "work": UseKind("小型公益劳务报酬", "consolidation", household=True),
    "reward": UseKind("奖励积分兑现", "consolidation", household=True),
    "aid": UseKind("困难帮扶", "consolidation", household=True),
    "industry": UseKind("产业提质增效", "consolidation"),
}
"""Every kind by its code."""
HOUSEHOLD_KINDS = tuple(code for code, kind in KINDS.items() if kind.household)
"""Kinds that households are paid for."""
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Home:
    """A household 农户 as a payee on a day: ``persons`` are its living members, ``here`` says whether it lives where the plan is made."""

    household_no: str
    persons: int
    closed: bool
    here: bool


@dataclass(frozen=True, slots=True)
class Share:
    """A line of a plan that stands, yuan: its kind, and the household that gets it, if one does."""

    number: int
    kind: str
    amount: Decimal
    household_id: UUID | None
    paid: bool = False


@dataclass(frozen=True, slots=True)
class DistributionFacts:
    """A plan as its steps are judged: ``available`` is what it has drawn, yuan, ``households`` how many live there.

    ``reserve_percent`` is the least share of the reserve; a plan that pays at least ``covered_percent`` of all households amounts that differ by
    at most ``tolerance_percent`` divides equally. ``notice`` is what the notice of the present state has against the next step.
    """

    available: Decimal
    lines: Sequence[Share]
    homes: Mapping[UUID, Home]
    households: int
    reserve_percent: Decimal
    covered_percent: Decimal
    tolerance_percent: Decimal
    notice: Sequence[Block] = ()


def divided_equally(
    paid: Sequence[tuple[Decimal, int]], households: int, covered_percent: Decimal, tolerance_percent: Decimal
) -> bool:
    """Whether amounts, yuan, with the persons of each household, are an equal split over everybody 一分了之, by household or by head.

    >>> every = Decimal(90), Decimal(1)
    >>> divided_equally([(Decimal(200), 4), (Decimal(200), 2)], 2, *every), divided_equally([(Decimal(200), 4), (Decimal(100), 2)], 2, *every)
    (True, True)
    >>> divided_equally([(Decimal(200), 4), (Decimal(900), 2)], 2, *every), divided_equally([(Decimal(200), 4)], 2, *every)
    (False, False)
    """
    if len(paid) < 2 or len(paid) * _HUNDRED < covered_percent * households:  # noqa: PLR2004 - one alone is no split
        return False
    heads = [(amount, 1) for amount, _ in paid], [(amount, persons) for amount, persons in paid if persons]
    return any(
        _alike([amount / count for amount, count in each], tolerance_percent) for each in heads if len(each) == len(paid)
    )


def _alike(amounts: Sequence[Decimal], tolerance_percent: Decimal) -> bool:
    return (max(amounts) - min(amounts)) * _HUNDRED <= tolerance_percent * max(amounts)


def sourced(facts: DistributionFacts) -> Iterator[Block]:
    """方案已列入可分配收益。"""
    if facts.available <= 0:
        yield Block("nothing_to_distribute", "没有已到账、尚未分配的收益", "cut_off")


def balanced(facts: DistributionFacts) -> Iterator[Block]:
    """各项用途合计等于可分配收益 (R-A09)。"""
    total = sum((line.amount for line in facts.lines), Decimal())
    if total != facts.available:
        yield Block("uses_differ", f"各项用途合计 {total} 元,应等于可分配收益 {facts.available} 元", "lines")


def reserved(facts: DistributionFacts) -> Iterator[Block]:
    """公积公益金不低于规定比例 (R-A11)。"""
    least = facts.available * facts.reserve_percent / _HUNDRED
    kept = sum((line.amount for line in facts.lines if line.kind == RESERVE), Decimal())
    if kept < least:
        yield Block("reserve_short", f"公积公益金 {kept} 元,低于可分配收益的 {facts.reserve_percent.normalize():f}%", "lines")


def not_divided(facts: DistributionFacts) -> Iterator[Block]:
    """不是对全体农户的平均分配 (R-A10)。"""
    paid: dict[UUID, Decimal] = defaultdict(Decimal)
    for line in facts.lines:
        if line.household_id is not None:
            paid[line.household_id] += line.amount
    each = [(amount, facts.homes[home].persons if home in facts.homes else 0) for home, amount in paid.items()]
    if divided_equally(each, facts.households, facts.covered_percent, facts.tolerance_percent):
        told = f"对全村 {facts.households} 户中的 {len(paid)} 户平均分配:严禁简单发钱发物、一分了之"
        yield Block("divided_equally", told, "lines")


def unpayable(homes: Mapping[UUID, Home], lines: Sequence[Share]) -> Iterator[Block]:
    """Why households of these lines cannot be paid."""
    for line in lines:
        if line.household_id is None:
            continue
        home, place = homes.get(line.household_id), f"lines.{line.number - 1}"
        if home is None:
            yield Block("unknown_household", f"第 {line.number} 行的农户不在登记之列", place)
        elif home.closed or not home.persons:
            yield Block("household_ended", f"第 {line.number} 行 {home.household_no} 已销户或已无在世成员", place)
        elif not home.here:
            yield Block("not_of_place", f"第 {line.number} 行 {home.household_no} 不是本村(镇、县)农户", place)


def payable(facts: DistributionFacts) -> Iterator[Block]:
    """受益农户在册、有在世成员,是本村(镇、县)农户 (R-A12)。"""
    yield from unpayable(facts.homes, [line for line in facts.lines if not line.paid])


def publicised(facts: DistributionFacts) -> Iterator[Block]:
    """已公示、公示期已满、没有未答复的异议 (R-A13)。"""
    yield from facts.notice


def paid_out(facts: DistributionFacts) -> Iterator[Block]:
    """全部兑付到位,或停发的部分已转入公积公益金。"""
    if unpaid := [line for line in facts.lines if not line.paid]:
        total = sum((line.amount for line in unpaid), Decimal())
        yield Block("unpaid", f"还有 {len(unpaid)} 笔、{total} 元未兑付", "lines")
