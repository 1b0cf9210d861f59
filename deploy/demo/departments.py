"""What departments know of people: insurance, bills, school, aid, disability and work."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count

from deploy.demo.people import Household, Person, everybody
from deploy.demo.registry import yes_no
from deploy.demo.writing import Row, amount, day, name, number

__all__ = ["aid", "disability", "insurance", "jobs", "school", "settlements"]

_VISITS = ("住院", "门诊", "门诊慢特病", "药店")
_VISIT_WEIGHTS = (20, 40, 20, 20)
_SELF_PAID = {"住院": (1100.0, 0.9), "门诊": (60.0, 0.9), "门诊慢特病": (90.0, 0.8), "药店": (45.0, 0.7)}
"""Median and spread of what a patient pays for one visit, yuan."""


def _who(rng: random.Random, person: Person) -> Row:
    return [number(rng, person.number), name(rng, person.name)]


def insurance(rng: random.Random, county: list[Household], as_of: date) -> Iterator[Row]:
    """MED-ENR: nearly everybody is insured this year."""
    for person in everybody(county):
        chance = rng.random()
        if chance < 0.006:
            continue
        status = "正常参保" if chance > 0.012 else rng.choice(("暂停", "终止"))
        kind = "城镇职工" if person.age(as_of) > 20 and rng.random() < 0.06 else "城乡居民"
        yield [*_who(rng, person), str(as_of.year), kind, status]


def settlements(rng: random.Random, county: list[Household], as_of: date) -> Iterator[Row]:
    """MED-SET: a fifth of the people visit this year, the old more; a few fall badly ill."""
    order = count(1)
    days = (as_of - date(as_of.year, 1, 1)).days + 20
    for person in everybody(county):
        if rng.random() > (0.48 if person.age(as_of) > 60 else 0.245):
            continue
        burden = rng.uniform(3, 25) if rng.random() < 0.008 else 1  # a few fall badly ill
        for _ in range(1 + min(9, int(rng.expovariate(0.62)))):
            visit = rng.choices(_VISITS, _VISIT_WEIGHTS)[0]
            median, spread = _SELF_PAID[visit]
            paid = rng.lognormvariate(0, spread) * median * burden
            share = rng.uniform(0.15, 0.6)
            fund = paid / share - paid
            basic = rng.uniform(0.75, 0.98)
            parts = (paid / share, fund * basic, fund * (1 - basic) * 0.6, fund * (1 - basic) * 0.4, paid)
            bill = [amount(rng, part) for part in parts]
            on = day(rng, as_of + timedelta(days=15 - rng.randrange(days)))
            yield [f"S{as_of.year}{next(order):08d}", *_who(rng, person), visit, on, *bill]


def _stage(rng: random.Random, age: int) -> str:
    if age < 12:
        return "小学"
    if age < 15:
        return "初中"
    if age < 18:
        return rng.choice(("普通高中", "普通高中", "中职"))
    return rng.choice(("高职高专", "本科及以上"))


def school(rng: random.Random, county: list[Household], as_of: date) -> Iterator[Row]:
    """EDU-ENR of the current school year."""
    first = as_of.year if as_of.month >= 9 else as_of.year - 1
    begins = date(first, 8, 31)
    for person in everybody(county):
        age = person.age(begins)
        if not 6 <= age < 22 or rng.random() < (0.004 if age < 16 else 0.35):
            continue
        stage = _stage(rng, age)
        chance = rng.random()
        status = rng.choice(("疑似辍学", "辍学", "休学", "送教上门", "延缓入学")) if chance < 0.004 else "在读"
        free = stage in {"小学", "初中"}
        fee = rng.uniform(0, 400) if free else rng.lognormvariate(0, 0.45) * 4800
        yield [*_who(rng, person), f"{first}-{first + 1}", stage, "", status, amount(rng, fee) if rng.random() < 0.9 else ""]


def aid(rng: random.Random, county: list[Household], as_of: date) -> Iterator[Row]:
    """CIV-AID: subsistence allowance for whole households, support for some who live alone, aid in need."""
    for household in county:
        allowance = rng.random() < (0.08 if household.formerly_poor else 0.01)
        started = as_of - timedelta(days=rng.randint(100, 1500))
        ended = as_of - timedelta(days=rng.randrange(300)) if rng.random() < 0.06 else None
        for person in household.members:
            who = _who(rng, person)
            if allowance:
                end = day(rng, max(ended, started)) if ended else ""
                yield [*who, "农村低保", day(rng, started), end, amount(rng, rng.uniform(180, 560))]
            elif len(household.members) == 1 and person.age(as_of) > 60 and rng.random() < 0.12:
                stopped = day(rng, as_of - timedelta(days=rng.randrange(85))) if rng.random() < 0.02 else ""
                yield [*who, "特困供养", day(rng, started), stopped, amount(rng, rng.uniform(500, 900))]
            elif rng.random() < 0.01:
                yield [*who, "临时救助", day(rng, as_of - timedelta(days=rng.randrange(500))), "", amount(rng, 1200)]


def disability(rng: random.Random, county: list[Household], as_of: date) -> Iterator[Row]:
    """DIS-CRT: about three of a hundred hold a certificate; one in ten is new this year."""
    for person in everybody(county):
        if rng.random() > 0.031:
            continue
        grade = rng.choices(("一级", "二级", "三级", "四级"), (10, 25, 30, 35))[0]
        recent = rng.random() < 0.07
        issued = max(person.birth, as_of - timedelta(days=rng.randrange(365) if recent else rng.randint(366, 5000)))
        cared = yes_no(rng, yes=grade in {"一级", "二级"} and rng.random() < 0.93)
        kind = rng.choice(("视力", "听力", "言语", "肢体", "肢体", "智力", "精神", "多重"))
        yield [*_who(rng, person), kind, grade, day(rng, issued), cared]


def jobs(rng: random.Random, county: list[Household], as_of: date) -> Iterator[Row]:
    """LAB-EMP: two of five grown-ups have a record, some lost their work since."""
    for person in everybody(county):
        if not 18 <= person.age(as_of) < 62 or rng.random() > 0.42:
            continue
        started = as_of - timedelta(days=rng.randint(210, 900))
        employer = rng.choice(("某建筑公司", "某电子厂", "某茶业合作社", "某家政公司", ""))
        wage = amount(rng, rng.lognormvariate(0, 0.3) * 3600)
        yield [*_who(rng, person), "就业", day(rng, started), employer, wage]
        if rng.random() < 0.02:
            lost = as_of - timedelta(days=rng.randrange(200))
            yield [*_who(rng, person), "失业", day(rng, lost), "", ""]
