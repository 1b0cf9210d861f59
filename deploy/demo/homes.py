"""What departments know of homes: safe walls, water, disasters."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from deploy.demo.people import Household
from deploy.demo.registry import yes_no
from deploy.demo.writing import Row, amount, day

__all__ = ["appraisals", "disasters", "outages"]


def appraisals(rng: random.Random, county: list[Household], as_of: date) -> Iterator[Row]:
    """HOU-APR: nine homes of ten were appraised once; bad ones are mostly empty."""
    for household in county:
        if rng.random() > 0.87:
            continue
        grade = rng.choices("ABCD", (600, 385, 11, 4))[0]
        lived = rng.random() < (0.98 if grade in "AB" else 0.25)
        on = as_of - timedelta(days=rng.randint(0, 1800))
        yield [household.number, grade, day(rng, on), yes_no(rng, yes=lived)]
        if grade in "CD" and rng.random() < 0.4:
            repaired = on + timedelta(days=rng.randint(90, 400))
            yield [household.number, "B", day(rng, repaired), yes_no(rng, yes=True)]


def outages(rng: random.Random, county: list[Household], as_of: date) -> Iterator[Row]:
    """WAT-OUT: short ones everywhere, long ones and dry wells in a few places."""
    for household in county:
        if rng.random() > 0.04:
            continue
        chance = rng.random()
        for back in rng.sample(range(1, 300), rng.choice((1, 1, 1, 2))):
            started = as_of - timedelta(days=back)
            length = rng.randint(0, 2)
            if chance < 0.04:
                length = rng.randint(30, 60)
            elif chance < 0.15:
                length = rng.randint(3, 10)
            ended = started + timedelta(days=length)
            yield [household.number, day(rng, started), day(rng, ended) if ended <= as_of else ""]


def disasters(rng: random.Random, county: list[Household], as_of: date) -> Iterator[Row]:
    """DIS-AST."""
    for household in county:
        if rng.random() < 0.018:
            on = as_of - timedelta(days=rng.randrange(330))
            kind = rng.choice(("洪涝", "滑坡", "冰雹", "干旱", "火灾"))
            yield [household.number, kind, day(rng, on), amount(rng, rng.lognormvariate(0, 0.9) * 1500)]
