"""The county-wide statement finds what the rules of one pair find, for whoever and whatever there is."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import CTE, text

from services.jobs.matching.rules import Offer, Seeker, Terms, obstacles, worths
from services.jobs.matching.statements import SEEKING, VACANT, matched, pairs
from shared.persistence import Database
from tests.harness.servers import ServiceDatabase

HOMES = ("610925104201", "610925105202")
PLACES = ("610925104000", "610925000000", "610902000000", "610100000000", "320500000000", "990000000000")
TRADES = ("缝纫工", "保安", "电工")
MOST = 4
SEEKERS = st.builds(
    Seeker,
    home=st.sampled_from(HOMES),
    age=st.integers(16, 60),
    part=st.booleans(),
    education=st.integers(0, 6),
    want=st.sampled_from(("away", "county", "post", "business")),
    places=st.lists(st.sampled_from((*PLACES, "320000000000", "610900000000")), max_size=2).map(tuple),
    trades=st.lists(st.sampled_from(TRADES), max_size=2).map(tuple),
    skills=st.lists(st.tuples(st.sampled_from(TRADES), st.integers(1, 5)), max_size=2).map(tuple),
    wage=st.sampled_from((0, 300_000, 400_001, 600_000)),
    caring=st.booleans(),
    key_group=st.booleans(),
)
OFFERS = st.builds(
    Offer,
    number=st.just(0),
    trade=st.sampled_from(TRADES),
    skill=st.sampled_from((0, 0, 2, 4)),
    place=st.sampled_from(PLACES),
    wage_from=st.sampled_from((200_000, 300_000, 350_000)),
    wage_to=st.sampled_from((350_000, 450_000, 700_000)),
    age_from=st.sampled_from((16, 18, 25)),
    age_to=st.sampled_from((40, 50, 60)),
    education=st.sampled_from((0, 3, 5)),
    part=st.booleans(),
)
TERMS = st.builds(Terms, st.tuples(*(st.integers(0, 100) for _ in range(8))), st.sampled_from((0, 80, 133)))
_TYPES = {
    "person_id": "uuid",
    "skill_trades": "text[]",
    "skill_ranks": "int[]",
    **dict.fromkeys(("home", "want", "trade", "place"), "text"),
    **dict.fromkeys(("places", "trades"), "text[]"),
    **dict.fromkeys(("part", "caring", "key_group"), "boolean"),
}


def _set(name: str, names: tuple[str, ...], rows: list[dict[str, Any]]) -> CTE:
    columns = ", ".join(f"{each} {_TYPES.get(each, 'int')}" for each in names)
    read = text(f"SELECT {', '.join(names)} FROM json_to_recordset(CAST(:{name} AS json)) AS told ({columns})")
    return read.bindparams(**{name: orjson.dumps(rows).decode()}).columns().cte(name)


def _row(number: int, who: Seeker) -> dict[str, Any]:
    told = {name: getattr(who, name) for name in SEEKING if hasattr(who, name)}
    skills = {"skill_trades": [name for name, _ in who.skills], "skill_ranks": [rank for _, rank in who.skills]}
    return {**told, **skills, "person_id": UUID(int=number)}


@pytest.fixture(scope="module")
def runner() -> Iterator[Any]:
    """One loop for every example, as a database belongs to one."""
    with asyncio.Runner() as one:
        yield one


def test_the_statement_finds_what_the_rules_find(runner: Any, fresh_database: Any) -> None:
    served: ServiceDatabase = fresh_database("jobs")
    database = Database(served.app_url, name="matching")

    async def found(seekers: list[Seeker], offers: list[Offer], terms: Terms) -> dict[UUID, list[int]]:
        people = _set("seeking", SEEKING, [_row(number, who) for number, who in enumerate(seekers)])
        vacant = _set("vacant", VACANT, [{name: getattr(one, name) for name in VACANT} for one in offers])
        async with database.transaction() as session:
            await pairs(session)
            rows = await session.execute(matched(people, vacant, terms, MOST), execution_options={"unscoped": "invented"})
            return {row.person_id: row.best for row in rows}

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(SEEKERS, min_size=1, max_size=6), st.lists(OFFERS, min_size=1, max_size=12), TERMS)
    def same(seekers: list[Seeker], drawn: list[Offer], terms: Terms) -> None:
        offers = [_numbered(offer, number) for number, offer in enumerate(drawn, start=1)]
        expected = {
            UUID(int=number): sorted(
                (terms.key(each.number, worths(who, each)) for each in offers if not obstacles(who, each, terms)), reverse=True
            )[:MOST]
            for number, who in enumerate(seekers)
        }
        told = runner.run(found(seekers, offers, terms))
        assert {person: told.get(person, []) for person in expected} == expected

    same()
    runner.run(database.close())


def _numbered(offer: Offer, number: int) -> Offer:
    return replace(offer, number=number)
