"""Who is who, as the funds service hears it from household: in any order, more than once, never by number."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import date

import pytest_asyncio

from shared.persistence import Database
from shared.registry.people import UNKNOWN, Alive, payee_of, payees
from shared.standards.ids import uuid7
from tests.harness.intake import number
from tests.harness.rosters import case, member, roster, tell, token
from tests.harness.servers import ServiceDatabase

DAY = date(2025, 6, 1)
HOME, OTHER, PERSON = uuid7(), uuid7(), uuid7()
ZHANG = number(1)


@pytest_asyncio.fixture
async def database(fresh_database: Callable[..., ServiceDatabase]) -> AsyncIterator[Database]:
    opened = Database(fresh_database("funds").app_url, name="test")
    yield opened
    await opened.close()


async def zhang(database: Database, on: date = DAY) -> tuple[Alive, object, bool]:
    async with database.reading() as session:
        found = await payee_of(session, token(ZHANG), on)
        assert await payee_of(session, PERSON, on) == found or found == UNKNOWN
    return found.state, found.household_id, found.member


async def test_a_member_is_known_by_token_with_the_household_and_nobody_else(database: Database) -> None:
    await tell(database, roster(HOME, member(ZHANG, PERSON), member(number(2))))
    async with database.reading() as session:
        found = await payee_of(session, token(ZHANG), DAY)
        everybody = await payees(session, [token(number(n)) for n in range(1, 4)], DAY)
        nobody = await payee_of(session, token(number(3)), DAY)
    assert (found.state, found.household_id, found.person_id, found.name) == (Alive.ALIVE, HOME, PERSON, "张*三")
    assert everybody.keys() == {token(ZHANG), token(number(2))}
    assert nobody == UNKNOWN


async def test_the_newest_roster_stands_whatever_the_order_and_however_often_it_is_told(database: Database) -> None:
    joined, gone = roster(HOME, member(ZHANG, PERSON), version=2), roster(HOME, version=3, closed_on="2025-05-01")
    for told in (gone, joined, gone, joined):
        await tell(database, told)
        assert await zhang(database) == (Alive.UNKNOWN, None, False)
    await tell(database, [roster(OTHER, member(ZHANG, PERSON)), roster(HOME, version=1)])
    await tell(database, roster(OTHER, member(ZHANG, PERSON)))
    assert await zhang(database) == (Alive.ALIVE, OTHER, True)


async def test_the_dead_are_dead_from_their_day_on_and_live_again_if_it_was_a_mistake(database: Database) -> None:
    await tell(database, roster(HOME, member(ZHANG, PERSON, left_on="2025-06-01", left_reason="死亡"), version=2))
    assert (await zhang(database, date(2025, 5, 31)))[0] is Alive.ALIVE
    assert await zhang(database) == (Alive.DEAD, HOME, False)
    await tell(database, roster(HOME, member(ZHANG, PERSON), version=3))
    assert await zhang(database) == (Alive.ALIVE, HOME, True)


async def test_whoever_moved_belongs_where_they_are_on_the_day(database: Database) -> None:
    moved = member(ZHANG, PERSON, left_on="2025-06-01", left_reason="婚出")
    await tell(database, [roster(OTHER, member(ZHANG, PERSON)), roster(HOME, moved, version=4)])
    assert await zhang(database) == (Alive.ALIVE, OTHER, True)
    away = member(ZHANG, PERSON, left_on="2025-05-01", left_reason="迁出")
    await tell(database, [roster(OTHER, version=2), roster(HOME, away, version=5)])
    assert await zhang(database) == (Alive.ALIVE, HOME, False)


async def test_a_corrected_number_is_that_of_the_person_alone(database: Database) -> None:
    await tell(database, roster(HOME, member(number(2), PERSON)), roster(HOME, member(ZHANG, PERSON), version=2))
    async with database.reading() as session:
        assert await payee_of(session, token(number(2)), DAY) == UNKNOWN
    assert await zhang(database) == (Alive.ALIVE, HOME, True)


async def test_a_household_is_monitored_between_determination_and_elimination(database: Database) -> None:
    monitored = uuid7()
    opened = case(HOME, item_id=monitored)
    decided = case(HOME, item_id=monitored, version=2, determined_on="2025-03-01")
    ended = case(HOME, item_id=monitored, version=3, determined_on="2025-03-01", eliminated_on="2025-09-01")
    refused = case(HOME, determined_on=None, closed_on="2025-02-01", state="rejected", category="SUDDEN")
    await tell(database, roster(HOME, member(ZHANG, PERSON), household_type="一般农户"), ended, decided, opened, refused)

    async def category(on: date) -> str | None:
        async with database.reading() as session:
            return (await payee_of(session, token(ZHANG), on)).category

    days = (date(2025, 2, 28), date(2025, 3, 1), date(2025, 8, 31), date(2025, 9, 1))
    assert [await category(on) for on in days] == [None, "EDGE", "EDGE", None]
