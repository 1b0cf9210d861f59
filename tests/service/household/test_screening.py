"""Screening by contracts/screening: the sample town, and random small counties against the slow reference."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Callable
from datetime import date
from decimal import Decimal

import asyncpg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.household.parameters.rules import PARAMETERS
from services.household.schema import metadata
from shared.parameters.commands import set_parameter
from shared.parameters.schemas import ParameterSetting
from shared.persistence import Database
from tests.harness.random_worlds import DAYS, worlds
from tests.harness.reference_screening import screen
from tests.harness.sample import expected_hits, expected_leads, read_world, villages
from tests.harness.servers import ServiceDatabase
from tests.harness.worlds import OFFICE, result_of, screen_now, store

DAY = date(2025, 10, 31)


@pytest.fixture
def platform_database(fresh_database: Callable[..., ServiceDatabase]) -> ServiceDatabase:
    return fresh_database("household")


@pytest.fixture
async def database(platform_database: ServiceDatabase) -> AsyncIterator[Database]:
    opened = Database(platform_database.app_url, name="test")
    async with opened.transaction() as session:
        setting = ParameterSetting(value=Decimal(14500), effective_from=date(2020, 1, 1), document="县统计局")
        await set_parameter(session, OFFICE, PARAMETERS["county_base_income"], setting)
    yield opened
    await opened.close()


async def test_the_sample_town_gives_exactly_the_expected_hits_and_leads(database: Database) -> None:
    world = read_world()
    await store(database, world, villages())
    screening = await screen_now(database, DAY)
    found = await result_of(database, screening.id)
    assert found.hits == Counter(expected_hits())
    assert found.leads == Counter(expected_leads())
    assert found == screen(world, DAY)
    assert (screening.households, screening.hits, screening.leads, screening.opened) == (680, 279, 119, 119)
    assert screening.watched == len(found.watched)
    assert screening.hits_by_rule == dict(Counter(rule for _, rule, _, _ in expected_hits()))


REFERENCE = {"division", "parameter_version"}
"""What a county needs before anybody lives in it."""


async def _emptied(servers: ServiceDatabase) -> None:
    connection = await asyncpg.connect(servers.admin_url)
    try:
        await connection.execute(f"TRUNCATE {', '.join(table for table in metadata.tables if table not in REFERENCE)} CASCADE")
    finally:
        await connection.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
async def test_random_counties_give_what_the_reference_gives(
    database: Database, platform_database: ServiceDatabase, data: st.DataObject
) -> None:
    day = data.draw(st.sampled_from(DAYS))
    world = data.draw(worlds(day))
    await _emptied(platform_database)
    await store(database, world)
    screening = await screen_now(database, day)
    found = await result_of(database, screening.id)
    expected = screen(world, day)
    assert found.hits == expected.hits
    assert found.leads == expected.leads
    assert found.watched == expected.watched
