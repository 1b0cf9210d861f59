"""Officers and batches change the registry at once: what was matched before meets what an officer has done since."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from services.household.registry.turns import batch_turn
from shared.standards.ids import uuid7
from tests.harness.household_api import VILLAGE, HouseholdApi
from tests.harness.intake import Office, number

MEMBERS = ["户编号", "姓名", "证件号码", "与户主关系"]
ACTIVE = (
    "SELECT h.household_no FROM membership m JOIN household h ON h.id = m.household_id JOIN person p ON p.id = m.person_id"
    " WHERE p.name = '张三' AND m.left_on IS NULL"
)


async def _matched(office: Office, feed: str, rows: list[list[str]]) -> None:
    """Hand over a file and match it, but apply nothing yet."""
    batch = await office.queue(feed, rows)
    await office.intake._stage(batch, office.intake.feeds.tables[feed])


async def test_a_person_whom_an_officer_has_moved_since_stays_where_the_officer_said(
    api: HouseholdApi, api_office: Office
) -> None:
    homes = [await api.household(household_no=number_) for number_ in ("H1", "H2")]
    person = await api.person(homes[0], name="张三", id_number=number(1))
    left = {"left_on": "2025-01-01", "reason": "户籍迁出"}
    await _matched(api_office, "REG-PER", [MEMBERS, ["H1", "张三", number(1), "配偶"]])
    answer = await api.call("POST", f"/persons/{person}/leave", left)
    assert answer.status_code == 200, answer.text
    joined = {"household_id": homes[1], "relation": "户主", "joined_on": "2025-02-01"}
    answer = await api.call("POST", f"/persons/{person}/join", joined)
    assert answer.status_code == 200, answer.text
    await api_office.run()
    assert await api_office.all(ACTIVE) == [("H2",)]
    assert await api_office.all("SELECT doubts FROM intake_batch") == [({"overtaken_by_office": 1},)]


async def test_a_person_whom_an_officer_has_registered_since_is_not_made_twice(api: HouseholdApi, api_office: Office) -> None:
    home = await api.household(household_no="H1")
    await _matched(api_office, "REG-PER", [MEMBERS, ["H1", "张三", number(1), "户主"]])
    await api.person(home, name="张三", id_number=number(1))
    await api_office.run()
    assert await api_office.all(ACTIVE) == [("H1",)]
    assert await api_office.all("SELECT count(*) FROM person") == [(1,)]


async def test_a_fact_goes_to_the_household_where_the_person_is_when_it_is_applied(
    api: HouseholdApi, api_office: Office
) -> None:
    homes = [await api.household(household_no=number_) for number_ in ("H1", "H2")]
    person = await api.person(homes[0], name="张三", id_number=number(1))
    header = ["证件号码", "姓名", "参保年度", "险种", "参保状态"]
    await _matched(api_office, "MED-ENR", [header, [number(1), "张三", "2025", "城乡居民", "正常参保"]])
    await api.call("POST", f"/persons/{person}/leave", {"left_on": "2025-01-01", "reason": "婚出"})
    joined = {"household_id": homes[1], "relation": "配偶", "joined_on": "2025-01-02"}
    await api.call("POST", f"/persons/{person}/join", joined)
    await api_office.run()
    there = "SELECT h.household_no FROM fact_med_enr f JOIN household h ON h.id = f.household_id"
    assert await api_office.all(there) == [("H2",)]


async def test_an_officer_waits_for_the_chunk_that_is_being_applied(api: HouseholdApi, api_office: Office) -> None:
    async with api_office.database.transaction() as session:
        await batch_turn(session, uuid7())
        waiting = asyncio.create_task(api.household(household_no="H1"))
        done, _ = await asyncio.wait({waiting}, timeout=0.3)
        assert not done
    await waiting
    assert await api_office.all("SELECT division_code FROM household") == [(VILLAGE,)]


async def test_a_member_of_no_household_is_refused_by_the_database_itself(api_office: Office) -> None:
    stray = "INSERT INTO membership (household_id, person_id, relation) VALUES (uuidv7(), uuidv7(), '户主')"
    with pytest.raises(IntegrityError, match="refers to no"):
        async with api_office.database.transaction() as session:
            await session.execute(text(stray), execution_options={"unscoped": "a test"})
