"""Random small counties around every threshold of the screening rules: days at the ends of windows, ages, ties, amounts a cent apart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from tests.harness.reference_screening import Member, World

__all__ = ["DAYS", "worlds"]

DAYS = [
    date(2025, 10, 31),
    date(2025, 8, 31),
    date(2025, 9, 1),
    date(2025, 1, 1),
    date(2024, 12, 31),
    date(2024, 2, 29),
    date(2025, 3, 1),
]
LINE = Decimal(8700)
CENT = Decimal("0.01")
AMOUNTS = [
    amount + step for amount in map(Decimal, (250, 500, 2500, 5000, 7250, 10000, 20000)) for step in (-CENT, Decimal(0), CENT)
]
PER_HEAD = [
    *(
        amount + step
        for amount in (LINE, LINE * Decimal("1.2"), Decimal(12000), Decimal(0))
        for step in (-CENT, Decimal(0), CENT)
    ),
    Decimal(-100),
    Decimal(8400),
    Decimal(6090),
    Decimal("33333.33"),
]
WINDOWS = (0, 1, 3, 7, 29, 30, 31, 36, 37, 89, 90, 91, 179, 180, 181, 364, 365, 366)


def _near(on: date) -> st.SearchStrategy[date]:
    """Days at the ends of every window, and around the turn of the year."""
    turns = [date(on.year, 1, 1), date(on.year - 1, 12, 31), on + timedelta(1), on + timedelta(40)]
    return st.sampled_from([on - timedelta(days) for days in WINDOWS] + turns)


def _births(on: date) -> st.SearchStrategy[date]:
    ages = [date(on.year - years, 8, 31) + timedelta(step) for years in (5, 6, 7, 15, 16, 17) for step in (-1, 0, 1)]
    return st.sampled_from([*ages, *(on - timedelta(days) for days in (-1, 0, 89, 90, 91)), date(1980, 2, 29)])


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def _person_facts(on: date, person: str) -> dict[str, st.SearchStrategy[Any]]:
    who = st.just(person)
    day = _near(on)
    return {
        "MED-SET": st.fixed_dictionaries(
            {
                "person": who,
                "visit": st.sampled_from(["住院", "门诊", "门诊慢特病", "药店"]),
                "settled_on": day,
                "self_paid": st.sampled_from(AMOUNTS),
            }
        ),
        "MED-ENR": st.fixed_dictionaries(
            {
                "person": who,
                "insured_year": st.sampled_from([on.year, on.year - 1, on.year + 1]),
                "status": st.sampled_from(["正常参保", "暂停", "终止"]),
            }
        ),
        "EDU-ENR": st.fixed_dictionaries(
            {
                "person": who,
                "school_year": st.sampled_from([on.year, on.year - 1]),
                "stage": st.sampled_from(["小学", "初中", "普通高中", "中职", "高职高专", "本科及以上"]),
                "status": st.sampled_from(["在读", "休学", "疑似辍学", "辍学", "送教上门", "延缓入学"]),
                "fee": _maybe(st.sampled_from(AMOUNTS)),
            }
        ),
        "CIV-AID": st.fixed_dictionaries(
            {
                "person": who,
                "aid": st.sampled_from(["农村低保", "特困供养", "临时救助"]),
                "started_on": day,
                "ended_on": _maybe(day),
            }
        ),
        "DIS-CRT": st.fixed_dictionaries(
            {
                "person": who,
                "grade": st.sampled_from(["一级", "二级", "三级"]),
                "issued_on": day,
                "care_subsidy": st.booleans(),
            }
        ),
        "LAB-EMP": st.fixed_dictionaries({"person": who, "status": st.sampled_from(["就业", "失业"]), "started_on": day}),
    }


def _household_facts(on: date, no: str) -> dict[str, st.SearchStrategy[Any]]:
    who = st.just(no)
    day = _near(on)
    size = st.integers(1, 3)
    nothing = st.just(Decimal(0))
    return {
        "REG-INC": st.builds(
            lambda size, per_head, **row: {**row, "registered_population": size, "wage": per_head * size},
            size=size,
            per_head=st.sampled_from(PER_HEAD),
            household=who,
            year=st.sampled_from([on.year, on.year - 1, on.year - 2, on.year + 1]),
            business=nothing | st.just(CENT),
            property=nothing,
            transfer=nothing,
            business_cost=nothing,
            claims=nothing | st.sampled_from(AMOUNTS),
            compliant_self_pay=nothing | st.sampled_from(AMOUNTS),
        ),
        "HOU-APR": st.fixed_dictionaries(
            {"household": who, "grade": st.sampled_from("ABCD"), "appraised_on": day, "lived_in": st.booleans()}
        ),
        "WAT-OUT": st.fixed_dictionaries({"household": who, "started_on": day, "ended_on": _maybe(day)}),
        "DIS-AST": st.fixed_dictionaries({"household": who, "occurred_on": day, "loss": st.sampled_from(AMOUNTS)}),
    }


_KEYS = {
    "MED-SET": (),
    "MED-ENR": ("person", "insured_year"),
    "EDU-ENR": ("person", "school_year"),
    "CIV-AID": ("person", "aid", "started_on"),
    "DIS-CRT": ("person",),
    "LAB-EMP": ("person", "started_on"),
    "REG-INC": ("household", "year"),
    "HOU-APR": ("household", "appraised_on"),
    "WAT-OUT": ("household", "started_on"),
    "DIS-AST": ("household", "occurred_on"),
}


def _valid(feed: str, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows as a feed leaves them: one a key, no period that ends before it starts."""
    whole = [row for row in rows if row.get("ended_on") is None or row["ended_on"] >= row["started_on"]]
    if not _KEYS[feed]:
        return whole
    return list({tuple(row[name] for name in _KEYS[feed]): row for row in whole}.values())


@st.composite
def worlds(draw: st.DrawFn, on: date) -> World:
    """A county of one to six households."""
    count = draw(st.integers(1, 6))
    world = World({}, [])
    for number in range(count):
        no = f"H{number}"
        world.households[no] = draw(st.sampled_from(["一般农户", "脱贫户"]))
        sources = _household_facts(on, no)
        for each in range(draw(st.integers(0, 3))):
            person = f"P{number}{each}"
            spell = {
                "joined": draw(_maybe(st.sampled_from([on - timedelta(9), on, on + timedelta(1)]))),
                "left": draw(_maybe(st.sampled_from([on - timedelta(1), on, on + timedelta(1)]))),
            }
            if spell["joined"] and spell["left"] and spell["left"] < spell["joined"]:
                spell["left"] = None
            world.members.append(Member(person, no, draw(_births(on)), **spell))
            sources |= {f"{feed} {person}": rows for feed, rows in _person_facts(on, person).items()}
        for name, rows in sources.items():
            feed = name.split()[0]
            world.facts[feed] += _valid(feed, draw(st.just([]) | st.lists(rows, max_size=3)))
    return world
