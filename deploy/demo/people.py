"""Invented households and people. Place code 610999 is assigned to nobody, so no number here is a real person's."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from stdnum.cn.ric import calc_check_digit

__all__ = ["Household", "Numbers", "Person", "everybody", "grandchild", "populate", "stranger"]

PERSONS_A_HOUSEHOLD = 3.56
"""178,000 persons in 50,000 households."""
FIRST_ORDER, FIRST_HOUSEHOLD = 300, 100_000
"""Where sequence numbers begin, so that a county can be loaded beside the sample town of the tests."""
FORMERLY_POOR = 0.30
"""Share of 脱贫户."""

_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段"
_DOUBLE_SURNAMES = ("欧阳", "司马", "上官", "诸葛")
_MALE = "伟强磊洋军勇杰涛超明刚平辉鹏飞波斌浩宇林山海兵华荣贵祥春生福顺"
_FEMALE = "芳娜敏静丽艳娟霞秀英梅玲桂兰红菊萍雪琴凤莲翠香燕慧巧美荷宁庆"
_SIZES = (1, 2, 3, 4, 5, 6, 7, 8)
_SIZE_WEIGHTS = (9, 18, 23, 25, 14, 7, 3, 1)


@dataclass(slots=True)
class Person:
    """A member of a household; ``left`` says how (死亡 or 迁出) and when, ``back`` when a mover came home."""

    number: str
    name: str
    birth: date
    relation: str
    household: Household
    left: tuple[str, date] | None = None
    back: date | None = None

    def age(self, day: date) -> int:
        """Completed years on a day."""
        return day.year - self.birth.year - ((day.month, day.day) < (self.birth.month, self.birth.day))


@dataclass(slots=True)
class Household:
    """A household of a village."""

    number: str
    village: str
    formerly_poor: bool
    members: list[Person] = field(default_factory=list)


class Numbers:
    """Hands out valid citizen numbers, each once."""

    def __init__(self) -> None:
        self._used: Counter[tuple[date, bool]] = Counter()

    def take(self, birth: date, *, male: bool) -> str:
        """The next number of a birth date; its seventeenth digit is odd for men."""
        order = FIRST_ORDER + 2 * self._used[birth, male] + (1 if male else 0)
        self._used[birth, male] += 1
        return _checked(f"610999{birth:%Y%m%d}{order:03d}")


def stranger(rng: random.Random) -> str:
    """A valid number that :class:`Numbers` never hands out: so many are not born on one day in a county."""
    birth = date(1950, 1, 1) + timedelta(days=rng.randrange(20_000))
    return _checked(f"610999{birth:%Y%m%d}{rng.randint(900, 999)}")


def _checked(digits: str) -> str:
    return digits + calc_check_digit(f"{digits}0")


def name_of(rng: random.Random, *, male: bool, surname: str = "") -> str:
    """An invented name of two or three characters (now and then with a double surname)."""
    given = _MALE if male else _FEMALE
    surname = surname or (rng.choice(_DOUBLE_SURNAMES) if rng.random() < 0.002 else rng.choice(_SURNAMES))
    return surname + "".join(rng.choices(given, k=1 if rng.random() < 0.3 else 2))


def _sizes(rng: random.Random, households: int) -> list[int]:
    """Household sizes whose sum is the population that the county should have."""
    sizes = rng.choices(_SIZES, _SIZE_WEIGHTS, k=households)
    missing = round(households * PERSONS_A_HOUSEHOLD) - sum(sizes)
    while missing:
        step = 1 if missing > 0 else -1
        at = rng.randrange(households)
        if 1 <= sizes[at] + step <= _SIZES[-1]:
            sizes[at] += step
            missing -= step
    return sizes


def _family(rng: random.Random, size: int) -> list[tuple[str, int, bool]]:
    """Relation to the head, age and sex of each member."""
    head_male = rng.random() < 0.82
    if size == 1:
        return [("户主", rng.randint(24, 88) if rng.random() < 0.4 else rng.randint(58, 90), head_male)]
    head = round(rng.triangular(25, 76, 40))
    members = [("户主", head, head_male)]
    if size > 2 or rng.random() < 0.75:
        members.append(("配偶", max(21, head + rng.randint(-5, 4)), not head_male))
    children = min(size - len(members), rng.choice((1, 2, 2, 3)))
    for _ in range(children):
        male = rng.random() < 0.52
        members.append(("之子" if male else "之女", max(0, head - rng.randint(22, 34)), male))
    while len(members) < size:
        if head > 50 and rng.random() < 0.6:
            male = rng.random() < 0.5
            members.append(("孙子" if male else "孙女", max(0, head - rng.randint(44, 60)), male))
        else:
            male = rng.random() < 0.4
            members.append(("父亲" if male else "母亲", min(98, head + rng.randint(20, 32)), male))
    return members


def _person(rng: random.Random, numbers: Numbers, household: Household, place: tuple[str, int, bool], on: date) -> Person:
    relation, age, male = place
    birth = on - timedelta(days=age * 365 + age // 4 + rng.randrange(365))
    kin = relation in {"之子", "之女", "孙子", "孙女", "父亲"} and household.members
    surname = household.members[0].name[0] if kin else ""
    name = name_of(rng, male=male, surname=surname)
    return Person(numbers.take(birth, male=male), name, birth, relation, household)


def populate(rng: random.Random, numbers: Numbers, villages: Sequence[str], households: int, as_of: date) -> list[Household]:
    """Households over all villages, big and small ones, born early enough to live on ``as_of``."""
    weights = [rng.uniform(0.4, 1.8) for _ in villages]
    homes = sorted([*villages[:households], *rng.choices(villages, weights, k=max(0, households - len(villages)))])
    result = []
    for order, (village, size) in enumerate(zip(homes, _sizes(rng, households), strict=True), start=1):
        household = Household(f"{village[:9]}{FIRST_HOUSEHOLD + order:06d}", village, rng.random() < FORMERLY_POOR)
        for place in _family(rng, size):
            household.members.append(_person(rng, numbers, household, place, as_of))
        result.append(household)
    for person in everybody(result):
        _depart(rng, person, as_of)
    return result


def everybody(county: Sequence[Household]) -> Iterator[Person]:
    """All people, household by household."""
    return (person for household in county for person in household.members)


def grandchild(rng: random.Random, numbers: Numbers, household: Household, as_of: date) -> Person:
    """A child born this season, whom the registry learns of late."""
    male = rng.random() < 0.5
    birth = as_of - timedelta(days=rng.randint(1, 130))
    name = name_of(rng, male=male, surname=household.members[0].name[0])
    return Person(numbers.take(birth, male=male), name, birth, "孙子" if male else "孙女", household)


def _depart(rng: random.Random, person: Person, as_of: date) -> None:
    """Some die and some move out in the year of ``as_of``; of the movers a few come back."""
    days = (as_of - date(as_of.year, 1, 1)).days
    age = person.age(as_of)
    if rng.random() < (0.03 if age > 80 else 0.0015):
        person.left = ("死亡", max(person.birth, as_of - timedelta(days=rng.randrange(days))))
    elif person.relation != "户主" and age > 17 and rng.random() < 0.004:
        on = as_of - timedelta(days=rng.randrange(5, days))
        person.left = ("迁出", on)
        if rng.random() < 0.1:
            person.back = on + timedelta(days=rng.randint(1, 4))
