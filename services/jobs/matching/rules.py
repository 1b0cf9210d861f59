"""Which vacancy fits whom, and how well (domain/jobs-and-platform §4). Pure: what the county-wide statement does with sets is done here with one pair.

A pair that meets every condition is worth something for each component: none, a quarter, half, three quarters or all of its weight. All of this
is one number, the key, which orders matches: the weighted sum, then the vacancy that was recorded first, then the worths, three bits each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from shared.registry.regions import NATIONAL
from shared.standards.divisions import prefix_of

__all__ = [
    "COMPONENTS",
    "EDUCATIONS",
    "EDUCATION_RANKS",
    "FULL",
    "SKILL_RANKS",
    "WANTING",
    "Component",
    "Fit",
    "Offer",
    "Seeker",
    "Terms",
    "obstacles",
    "terms_of",
    "unpack",
    "worths",
]

FULL = 4
"""Quarters of a weight."""
_BITS = 3
_FITS = 24
"""Bits of the worths of all components, and as many of a vacancy's number."""
WANTING = ("away", "county", "post")
"""What somebody wants who can be told of vacancies; whoever wants a business of their own cannot."""
EDUCATIONS = {"primary": "小学", "middle": "初中", "high": "高中、中专", "college": "大专", "bachelor": "本科及以上"}
"""学历要求, from the lowest."""
EDUCATION_RANKS = {
    "文盲": 1,
    "半文盲": 1,
    "文盲半文盲": 1,
    "文盲或半文盲": 1,
    "小学": 2,
    "初中": 3,
    "高中": 4,
    "普通高中": 4,
    "中专": 4,
    "中职": 4,
    "技校": 4,
    "大专": 5,
    "专科": 5,
    "高职高专": 5,
    "本科": 6,
    "大学本科": 6,
    "本科及以上": 6,
    "研究生": 6,
    **{code: rank for rank, code in enumerate(EDUCATIONS, start=2)},
}
"""Registered 文化程度, and what is asked for, as ranks; whatever is written otherwise is not known, rank 0."""
SKILL_RANKS = {"none": 1, "special": 2, "primary": 2, "middle": 3, "senior": 4, "technician": 5}
"""技能等级 as ranks; 0: none is asked for."""


@dataclass(frozen=True, slots=True)
class Component:
    """A part 评分项 of the score: its weight unless the county sets another, and why it is worth so many quarters."""

    code: str
    title: str
    weight: int
    why: Mapping[int, str]

    @property
    def parameter(self) -> str:
        """The parameter with its weight."""
        return f"match_{self.code}_weight"


COMPONENTS = (
    Component("trade", "工种", 30, {4: "意向工种或技能与岗位工种一致", 2: "未说明意向工种", 0: "岗位工种不在意向工种之内"}),
    Component(
        "skill", "技能等级", 10, {4: "岗位不要求技能等级,或已达到", 2: "有该工种技能,等级不够", 0: "没有岗位所要求的技能等级"}
    ),
    Component(
        "region", "意向地区", 15, {4: "在本人说明的意向地区", 3: "与就业意愿(外出或县内)一致", 1: "愿意外出,而岗位在县内"}
    ),
    Component(
        "wage",
        "工资",
        15,
        {4: "最低工资达到期望工资", 3: "最高工资达到期望工资", 2: "未说明期望工资", 1: "最高工资略低于期望工资"},
    ),
    Component("distance", "距离", 10, {4: "本乡镇内", 3: "乡镇外县内", 1: "县外省内", 0: "省外或境外"}),
    Component(
        "care", "照护家人", 5, {4: "无照护负担,或岗位就在本乡镇", 2: "需照顾家人,岗位在县内", 0: "需照顾家人,岗位在县外"}
    ),
    Component("education", "学历", 5, {4: "岗位不要求学历,或已达到", 0: "未登记文化程度,须核实是否达到"}),
    Component("group", "重点群体", 10, {4: "脱贫户、监测对象或易地搬迁户", 0: "一般农户"}),
)
"""The parts of a score, in the order of their bits."""


@dataclass(frozen=True, slots=True)
class Seeker:
    """Whoever seeks work: ``education`` and skills as ranks, ``wage`` in cents, 0: none said; ``places`` and ``trades`` empty: any."""

    home: str
    age: int
    part: bool
    education: int
    want: str
    places: tuple[str, ...]
    trades: tuple[str, ...]
    skills: tuple[tuple[str, int], ...]
    wage: int
    caring: bool
    key_group: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """An open vacancy: ``education`` and ``skill`` as the least ranks, 0: none; wages in cents a month; ``part``: partial ability will do."""

    number: int
    trade: str
    skill: int
    place: str
    wage_from: int
    wage_to: int
    age_from: int
    age_to: int
    education: int
    part: bool


@dataclass(frozen=True, slots=True)
class Terms:
    """The parameters of a matching: weights in the order of the components, and how many percent of the wanted wage a vacancy pays at least."""

    weights: tuple[int, ...]
    wage_percent: int

    @property
    def units(self) -> tuple[int, ...]:
        """What a quarter of each component adds to a key."""
        return tuple((weight << 2 * _FITS) + (1 << _BITS * place) for place, weight in enumerate(self.weights))

    def floor(self, wage: int) -> int:
        """The least that a vacancy may pay at most, in cents, for somebody who wants so much.

        >>> Terms((), 80).floor(300001)
        240001
        """
        return -(-wage * self.wage_percent // 100)

    def key(self, number: int, worth: tuple[int, ...]) -> int:
        """The key of a match."""
        sums = sum(each * unit for each, unit in zip(worth, self.units, strict=True))
        return sums + (((1 << _FITS) - 1 - number) << _FITS)

    def score(self, worth: tuple[int, ...]) -> Decimal:
        """How well it fits, from 0 to 100; 0 where the county weighs nothing."""
        most = FULL * sum(self.weights)
        points = sum(each * weight for each, weight in zip(worth, self.weights, strict=True))
        return (Decimal(100 * points) / most).quantize(Decimal("0.1")) if most else Decimal("0.0")

    def breakdown(self, worth: tuple[int, ...]) -> Iterator[Fit]:
        """Each component with its points, of how many, and why."""
        for component, each, weight in zip(COMPONENTS, worth, self.weights, strict=True):
            yield Fit(component.code, component.title, Decimal(each * weight) / FULL, weight, component.why[each])


def terms_of(parameters: Mapping[str, Any]) -> Terms:
    """The terms of a matching by the parameters of a day."""
    weights = tuple(int(parameters[each.parameter].value) for each in COMPONENTS)
    return Terms(weights, int(parameters["match_wage_percent"].value))


@dataclass(frozen=True, slots=True)
class Fit:
    """A component of one match: its points, of how many at most, and why."""

    code: str
    title: str
    points: Decimal
    most: int
    why: str


def unpack(key: int) -> tuple[int, tuple[int, ...]]:
    """The vacancy's number and the worths of a key.

    >>> terms = Terms((30, 10, 15, 15, 10, 5, 5, 10), 80)
    >>> unpack(terms.key(12, (4, 0, 3, 1, 0, 2, 4, 4)))
    (12, (4, 0, 3, 1, 0, 2, 4, 4))
    """
    mask = (1 << _FITS) - 1
    worth = tuple(key >> _BITS * place & 7 for place in range(len(COMPONENTS)))
    return mask - (key >> _FITS & mask), worth


def obstacles(who: Seeker, offer: Offer, terms: Terms) -> list[str]:
    """Every condition of a vacancy, or of whoever seeks work, that is not met, in Chinese; none: it is worth something."""
    told = {
        "本人意愿不是务工": who.want not in WANTING,
        f"年龄 {who.age} 周岁,岗位要求 {offer.age_from} 至 {offer.age_to} 周岁": not offer.age_from <= who.age <= offer.age_to,
        "岗位要求有劳动能力,本人为弱劳动力或半劳动力": who.part and not offer.part,
        "未达到岗位要求的学历": 0 < who.education < offer.education,
        "不在本人的意向地区": bool(who.places) and not any(offer.place.startswith(prefix_of(code)) for code in who.places),
        "本人愿意在县内就业,岗位在县外": who.want != "away" and who.home[:6] != offer.place[:6],
        f"最高工资低于期望工资的 {terms.wage_percent}%": offer.wage_to < terms.floor(who.wage),
    }
    return [words for words, stands in told.items() if stands]


def worths(who: Seeker, offer: Offer) -> tuple[int, ...]:
    """How many quarters of each component a pair that meets every condition is worth."""
    near = NATIONAL.of(who.home, offer.place)
    ranks = [rank for trade, rank in who.skills if trade == offer.trade]
    trade = FULL if ranks or offer.trade in who.trades else 0 if who.trades else 2
    skill = FULL if offer.skill <= max(ranks, default=0) else 2 if ranks else 0
    inside = who.home[:6] == offer.place[:6]
    region = FULL if who.places else 1 if who.want == "away" and inside else 3
    return (
        trade,
        skill,
        region,
        _wage(who.wage, offer),
        {"town": 4, "county": 3, "province": 1}.get(near, 0),
        FULL if not who.caring else {"town": 4, "county": 2}.get(near, 0),
        0 if offer.education and not who.education else FULL,
        FULL if who.key_group else 0,
    )


def _wage(wanted: int, offer: Offer) -> int:
    if not wanted:
        return 2
    if offer.wage_from >= wanted:
        return FULL
    return 3 if offer.wage_to >= wanted else 1
