"""The county's own registers: households, people, their money, and who died, left or came back."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date

from deploy.demo.people import Household, Person, everybody
from deploy.demo.writing import Row, amount, day, name, number

__all__ = ["changes", "households", "incomes", "people", "person_row", "yes_no"]

_ETHNICITIES = ("汉族", "汉族", "汉族", "汉族", "汉族", "汉族", "回族", "土家族", "苗族")
_EDUCATION = ("文盲或半文盲", "小学", "小学", "初中", "初中", "初中", "高中", "大专", "本科")
_HEALTH = ("健康", "健康", "健康", "健康", "健康", "长期慢性病", "残疾", "患有大病")
_PLACES = ("村内", "乡镇内", "县内", "省内", "省外", "省外")
_SKILLS = ("普通劳动力", "普通劳动力", "技能劳动力", "弱劳动力或半劳动力")
GROWN = 18
RETIRED = 62
SEASON_DAYS = 120
"""Births of so many days before the as-of date are still in the police's list."""
MEDIAN_INCOME = 15_800.0
"""Yuan a head and year; with the spread below about 0.4 % live under a line of 8,700 and 3 % in the fifth above it."""


def yes_no(rng: random.Random, *, yes: bool) -> str:
    """是/否 as departments write it."""
    forms = ("是", "有", "Y", "1") if yes else ("否", "无", "N", "0")
    return forms[0] if rng.random() < 0.9 else rng.choice(forms)


def households(rng: random.Random, county: list[Household], _as_of: date) -> Iterator[Row]:
    """REG-HH."""
    for household in county:
        group = f"{rng.randint(1, 8)}组"
        address = f"{group}{rng.randint(1, 120)}号" if rng.random() < 0.6 else ""
        phone = f"139{rng.randrange(10**8):08d}" if rng.random() < 0.7 else ""
        kind = "脱贫户" if household.formerly_poor else "一般农户"
        relocated = yes_no(rng, yes=household.formerly_poor and rng.random() < 0.3)
        yield [household.number, household.village, group, address, kind, phone, relocated]


def people(rng: random.Random, county: list[Household], as_of: date) -> Iterator[Row]:
    """REG-PER; in two households of a thousand nobody, or a second person, is written down as head."""
    for household in county:
        slip = rng.random()
        for order, person in enumerate(household.members):
            relation = person.relation
            if slip < 0.001 and order == 0:
                relation = "其他"
            elif 0.001 <= slip < 0.002 and order == 1:
                relation = "户主"
            yield person_row(rng, person, relation, as_of)


def person_row(rng: random.Random, person: Person, relation: str, as_of: date) -> Row:
    """One line of REG-PER."""
    age = person.age(as_of)
    grown = age >= GROWN
    works = grown and age < RETIRED and rng.random() < 0.55
    return [
        person.household.number,
        name(rng, person.name),
        number(rng, person.number),
        relation,
        rng.choice(_ETHNICITIES),
        "中共党员" if grown and rng.random() < 0.05 else "群众",
        rng.choice(_EDUCATION) if grown else "",
        "" if grown else "在校",
        rng.choice(_HEALTH),
        rng.choice(_SKILLS) if grown and age < RETIRED else "无劳动力",
        rng.choice(_PLACES) if works else "",
        str(rng.randint(3, 11)) if works else "",
        f"138{rng.randrange(10**8):08d}" if grown and rng.random() < 0.3 else "",
    ]


def incomes(rng: random.Random, county: list[Household], as_of: date) -> Iterator[Row]:
    """REG-INC of the year of ``as_of`` and the year before."""
    for household in county:
        head_count = len(household.members)
        now = rng.lognormvariate(0, 0.22) * MEDIAN_INCOME
        fell = rng.random() < 0.008
        before = now / (rng.uniform(0.45, 0.7) if fell else rng.uniform(0.95, 1.2))
        crisis = rng.random() < 0.006
        burden = now * head_count * rng.uniform(0.3, 0.7) if crisis else rng.expovariate(1 / 400)
        for year, net in ((as_of.year - 1, before), (as_of.year, now)):
            total = net * head_count
            parts = (total * 0.58, total * 0.32, total * 0.03, total * 0.17, total * 0.10)
            claims = rng.uniform(500, 4000) if rng.random() < 0.03 else 0.0
            paid = burden if year == as_of.year else 0.0
            values = [amount(rng, part) for part in (*parts, claims, paid)]
            yield [household.number, str(year), str(head_count), *values]


def changes(rng: random.Random, county: list[Household], as_of: date) -> Iterator[Row]:
    """POL-HUK: deaths, moves, a few people who came back, births."""
    for person in everybody(county):
        who = [number(rng, person.number), name(rng, person.name)]
        if person.left:
            kind, on = person.left
            yield [*who, kind, day(rng, on)]
        if person.back:
            yield [*who, "迁入", day(rng, person.back)]
        if (as_of - person.birth).days < SEASON_DAYS:
            yield [*who, "出生", day(rng, person.birth)]
