"""Who may hold a public-welfare post, and for how long (domain/jobs-and-platform §2.3 P-01 to P-09, §2.4). Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from services.jobs.bars.rules import BARS
from shared.workflow import Block

__all__ = [
    "EXITS",
    "LEDGER_ENDS",
    "AppointmentFacts",
    "Candidate",
    "Place",
    "Term",
    "Work",
    "announced",
    "capped",
    "eligible",
    "last_day",
    "months_between",
    "publicised",
    "vacant",
]

EXITS = {
    "expired": "合同期满未续",
    "failed": "考核不合格",
    "away": "外出务工",
    "employed": "实现稳定就业或创业",
    "health": "身体原因",
    "over_age": "超龄",
    "died": "死亡",
    "resigned": "本人辞岗",
    "discipline": "违纪违法",
    "revoked": "岗位撤销",
    "unqualified": "不符合条件(比对)",
    "moved": "户籍迁出",
}
"""退岗原因."""
LEDGER_ENDS = {"expired": "expired", "away": "changed", "employed": "changed", "health": "illness"}
"""离岗原因 of the ledger by the reason for which a post is left; for all others it is 其他."""


@dataclass(frozen=True, slots=True)
class Work:
    """Other work that somebody has, but for public-welfare posts: where, in what form, for whom."""

    told: str
    full_time: bool
    outside: bool
    form: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody as they are judged for a post on a day. ``bars`` are kinds of bars against them, ``family_bars`` against others of their household;
    ``cannot`` is why they cannot work, as they said; ``posts`` are other posts that they hold, ``family_posts`` those of others of the household.
    """

    member: bool
    of_place: bool = True
    age: int | None = None
    able: bool = True
    cannot: str | None = None
    in_key_group: bool = False
    works: Sequence[Work] = ()
    posts: Sequence[str] = ()
    family_posts: Sequence[str] = ()
    bars: Collection[str] = ()
    family_bars: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """The post that somebody is judged for: its conditions, whether it is announced, and how many of its places are free."""

    open: bool
    vacancies: int
    key_group: bool
    one_per_household: bool
    fit: bool
    full_time: bool


@dataclass(frozen=True, slots=True)
class Term:
    """A term 聘期 that is to be agreed, with how many months are paid of the fund before it and how many may be in all (None: any number)."""

    months: int
    before: int
    cap: int | None


@dataclass(frozen=True, slots=True)
class AppointmentFacts:
    """An appointment as its steps are judged: ``ages`` are the lowest and highest age of holders, both included."""

    candidate: Candidate
    place: Place
    ages: tuple[int, int]
    term: Term | None = None
    failed: int = 0
    notice: Sequence[Block] = field(default=())


def eligible(facts: AppointmentFacts) -> Iterator[Block]:
    """P-01 to P-09, all that stands against somebody at once."""
    who, place = facts.candidate, facts.place
    if not who.member:
        yield Block("not_member", "该人员已死亡、迁出或不在册")
        return
    yield from _person(facts)
    if place.key_group and not who.in_key_group:
        yield Block("not_key_group", "该岗位限脱贫户和监测对象(P-01)")
    yield from _work(who, place)
    if who.posts:
        yield Block("has_post", f"已在“{who.posts[0]}”在聘,不得兼任(P-03)")
    if place.one_per_household and who.family_posts:
        yield Block("household_has_post", f"同户已有人在“{who.family_posts[0]}”在聘,该岗位每户一人(P-04、P-09)")
    yield from _bars(who, place)


def _person(facts: AppointmentFacts) -> Iterator[Block]:
    who, (youngest, oldest) = facts.candidate, facts.ages
    if not who.of_place:
        yield Block("not_of_place", "不是设岗村(镇)的户籍人口(P-01)")
    if who.age is None:
        yield Block("age_unknown", "没有出生年月,不能判定年龄(P-01)")
    elif who.age < youngest:
        yield Block("under_age", f"未满 {youngest} 周岁(P-01)")
    elif who.age > oldest:
        yield Block("over_age", f"已超过 {oldest} 周岁(P-06)")
    if not who.able:
        yield Block("unable", "登记为无劳动能力(P-01)")
    if who.cannot in {"school", "custody", "service"}:
        told = {"school": "在校", "custody": "服刑", "service": "服役"}[who.cannot]
        yield Block("cannot_work", f"本人登记为{told}(P-07)")


def _work(who: Candidate, place: Place) -> Iterator[Block]:
    """P-01, P-08: a part-time post goes together with other work in the county that is not full-time; work on one's own land always does."""
    for work in who.works:
        if work.outside:
            yield Block("works_away", f"登记在县外就业:{work.told}(P-01、P-04)")
        elif work.form != "farming" and (place.full_time or work.full_time):
            yield Block("has_work", f"登记有其他就业:{work.told}(P-01)")


def _bars(who: Candidate, place: Place) -> Iterator[Block]:
    for kind, bar in BARS.items():
        if bar.fit and not place.fit:
            continue
        if kind in who.bars:
            yield Block(f"barred_{kind}", f"在“{bar.title}”名单上({bar.rule})")
        elif bar.family and kind in who.family_bars:
            yield Block(f"family_{kind}", f"家庭成员在“{bar.title}”名单上({bar.rule})")


def announced(facts: AppointmentFacts) -> Iterable[Block]:
    """The post is announced."""
    if not facts.place.open:
        yield Block("post_not_open", "该岗位尚未发布或已撤销")


def vacant(facts: AppointmentFacts) -> Iterable[Block]:
    """The post is announced and has a free place."""
    yield from announced(facts)
    if facts.place.open and facts.place.vacancies <= 0:
        yield Block("no_vacancy", "该岗位已满员")


def capped(facts: AppointmentFacts) -> Iterable[Block]:
    """The term goes on no longer than the fund pays for one person in all, and whoever failed is not engaged again."""
    term = facts.term
    if term is not None and term.cap is not None and (over := term.before + term.months - term.cap) > 0:
        told = f"累计已享受 {term.before} 个月,本期 {term.months} 个月,超过该资金累计上限 {term.cap} 个月 {over} 个月"
        yield Block("over_cap", told, "body.until")
    if facts.failed:
        yield Block("failed_assessment", f"本聘期有 {facts.failed} 次考核不合格,不能续聘")


def publicised(facts: AppointmentFacts) -> Iterable[Block]:
    """The candidate was publicised, the period is over, and every objection is answered."""
    yield from facts.notice


def last_day(starts_on: date, months: int) -> date:
    """The last day of a term of so many months.

    >>> last_day(date(2026, 3, 1), 12), last_day(date(2024, 1, 31), 1)
    (datetime.date(2027, 2, 28), datetime.date(2024, 2, 28))
    """
    count = starts_on.year * 12 + starts_on.month - 1 + months
    first = date(count // 12, count % 12 + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first + timedelta(days=starts_on.day - 1), following - timedelta(days=1)) - timedelta(days=1)


def months_between(starts_on: date, until: date) -> int:
    """How many months a term takes in: whole months from its first day on, and one more for what is left.

    >>> months_between(date(2026, 3, 1), date(2027, 2, 28)), months_between(date(2026, 3, 16), date(2026, 4, 15))
    (12, 1)
    >>> months_between(date(2026, 3, 16), date(2026, 4, 16))
    2
    """
    months = 1
    while last_day(starts_on, months) < until:
        months += 1
    return months
