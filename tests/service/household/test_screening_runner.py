"""Running screenings: one at a time, begun anew after a crash, repeated after a race, failed for our own faults only."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import asyncpg
import pytest

from services.household.leads.commands import close_lead, open_lead
from services.household.leads.schemas.steps import LeadClosing
from services.household.screening import queries
from services.household.screening.catalogue import RULES
from services.household.screening.commands import request_screening
from services.household.screening.rules import Level, Rule, Subject
from services.household.screening.runner import run_next, run_screenings
from services.household.screening.tables import Screening
from shared.access import Scope
from shared.persistence import Database
from tests.harness.reference_screening import Member, World
from tests.harness.servers import ServiceDatabase
from tests.harness.waiting import POLL_SECONDS
from tests.harness.worlds import OFFICE, result_of, screen_now, store

DAY = date(2025, 10, 31)
BORN = date(1980, 1, 1)


@pytest.fixture
def addresses(fresh_database: Callable[..., ServiceDatabase]) -> ServiceDatabase:
    return fresh_database("household")


@pytest.fixture
async def database(addresses: ServiceDatabase) -> AsyncIterator[Database]:
    opened = Database(addresses.app_url, name="test")
    world = World({"H": "脱贫户"}, [Member("A", "H", BORN)])
    await store(opened, world)
    yield opened
    await opened.close()


async def _ask(database: Database, as_of: date = DAY) -> UUID:
    async with database.transaction() as session:
        return (await request_screening(session, OFFICE, as_of)).id


async def _look(database: Database, screening_id: UUID) -> Screening:
    async with database.reading() as session:
        found = await queries.screening(session, Scope.everything(), screening_id)
    assert found is not None
    return found


async def _until(condition: Callable[[], Awaitable[bool]], what: str) -> None:
    try:
        async with asyncio.timeout(30):
            while not await condition():
                await asyncio.sleep(POLL_SECONDS)
    except TimeoutError:
        raise AssertionError(f"not in time: {what}") from None


@asynccontextmanager
async def _held(addresses: ServiceDatabase, table: str) -> AsyncIterator[Callable[[], Awaitable[bool]]]:
    """Nobody writes a table inside; gives whether somebody waits to."""
    connection = await asyncpg.connect(addresses.admin_url)
    watcher = await asyncpg.connect(addresses.admin_url)

    async def awaited() -> bool:
        statement = "SELECT count(*) FROM pg_locks WHERE relation = $1::regclass AND NOT granted"
        return bool(await watcher.fetchval(statement, table))

    try:
        async with connection.transaction():
            await connection.execute(f"LOCK TABLE {table} IN EXCLUSIVE MODE")
            yield awaited
    finally:
        await connection.close()
        await watcher.close()


@asynccontextmanager
async def _running(database: Database, workers: int = 1) -> AsyncIterator[None]:
    stop = asyncio.Event()
    tasks = [asyncio.create_task(run_screenings(database, stop)) for _ in range(workers)]
    try:
        yield
    finally:
        stop.set()
        await asyncio.gather(*tasks)


async def test_a_screening_of_a_killed_worker_is_begun_anew_and_counted_once(
    addresses: ServiceDatabase, database: Database
) -> None:
    screening_id = await _ask(database)
    async with _held(addresses, "screening_household") as awaited:
        worker = await asyncio.create_subprocess_exec(sys.executable, "-m", "tests.harness.screening_worker", addresses.app_url)
        await _until(awaited, "the worker is in the middle")
        assert (await _look(database, screening_id)).state == "running"
        assert not await run_next(database), "another worker keeps away"
        worker.send_signal(signal.SIGKILL)
        await worker.wait()
    async with _running(database):

        async def completed() -> bool:
            return (await _look(database, screening_id)).state == "completed"

        await _until(completed, "another worker completes it")
    done = await _look(database, screening_id)
    assert (done.attempts, done.hits, done.leads, done.opened) == (2, 1, 1, 1)
    assert (await result_of(database, screening_id)).hits == {("H", "MED-05", "red", ""): 1}


async def test_workers_share_a_queue_without_getting_into_each_others_way(database: Database) -> None:
    asked = [await _ask(database, DAY + timedelta(day)) for day in range(6)]
    async with _running(database, workers=3):

        async def all_done() -> bool:
            return all([(await _look(database, each)).state == "completed" for each in asked])

        await _until(all_done, "all are completed")
    done = [await _look(database, each) for each in asked]
    assert [each.opened for each in done] == [1, 0, 0, 0, 0, 0]
    # Two may begin the same one; whoever takes the lock runs it, and the other lets go.
    assert max(each.attempts for each in done) <= 3


async def test_a_lead_closed_in_the_middle_makes_the_screening_run_again(
    addresses: ServiceDatabase, database: Database
) -> None:
    await screen_now(database, DAY - timedelta(1))
    connection = await asyncpg.connect(addresses.admin_url)
    await connection.execute(
        "INSERT INTO fact_hou_apr (household_id, grade, appraised_on, lived_in, batch_id)"
        " SELECT id, 'D', $1, true, uuidv7() FROM household",
        DAY,
    )
    lead_id = await connection.fetchval("SELECT id FROM lead")
    screening_id = await _ask(database)
    async with _running(database):
        async with _held(addresses, "lead_hit") as awaited:
            await _until(awaited, "the screening is about to join the lead")
            async with database.transaction() as session:
                closing = LeadClosing.model_validate({"closed_on": DAY, "code": "resolved"})
                await close_lead(session, OFFICE, lead_id, closing, 1)

        async def completed() -> bool:
            return (await _look(database, screening_id)).state == "completed"

        await _until(completed, "it is completed")
    done = await _look(database, screening_id)
    assert (done.attempts, done.hits, done.opened) == (2, 2, 1)
    leads = await connection.fetch("SELECT state, version FROM lead ORDER BY id")
    assert [tuple(lead) for lead in leads] == [("closed", 2), ("open", 1)]
    await connection.close()


async def test_a_lead_opened_by_hand_in_the_middle_is_joined_and_not_opened_twice(
    addresses: ServiceDatabase, database: Database
) -> None:
    screening_id = await _ask(database)
    async with database.connection() as connection:
        household_id = await connection.fetchval("SELECT id FROM household")
    async with _running(database):
        async with _held(addresses, "screening_hit") as awaited:
            await _until(awaited, "the screening is about to open its lead")
            async with database.transaction() as session:
                await open_lead(session, OFFICE, household_id, "visit", "户主受伤", DAY)

        async def completed() -> bool:
            return (await _look(database, screening_id)).state == "completed"

        await _until(completed, "it is completed")
    done = await _look(database, screening_id)
    assert (done.attempts, done.leads, done.opened) == (2, 1, 0)
    async with database.connection() as connection:
        lead = await connection.fetchrow("SELECT channel, level, version FROM lead")
    assert tuple(lead) == ("visit", "red", 2)


async def test_a_fault_of_a_rule_fails_the_screening_and_not_the_worker(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = Rule(
        "BAD-01", "坏规则", "测试", "测试", Subject.HOUSEHOLD, {Level.RED: "1 / (home.income_year - home.income_year) > 0"}
    )
    screening_id = await _ask(database)
    async with database.connection() as connection:
        await connection.execute(
            "INSERT INTO income_statement (household_id, year, registered_population, wage) SELECT id, 2025, $1, $2 FROM household",
            1,
            Decimal(9000),
        )
    with monkeypatch.context() as patched:
        patched.setitem(RULES, broken.id, broken)
        assert await run_next(database)
    failed = await _look(database, screening_id)
    assert (failed.state, failed.failure, failed.hits) == ("failed", "internal_error", None)
    assert (await screen_now(database, DAY)).state == "completed"


async def test_a_screening_that_always_interrupts_its_worker_is_given_up(database: Database) -> None:
    screening_id = await _ask(database)
    async with database.connection() as connection:
        await connection.execute("UPDATE screening SET state = 'running', attempts = 10 WHERE id = $1", screening_id)
    assert not await run_next(database)
    given_up = await _look(database, screening_id)
    assert (given_up.state, given_up.failure) == ("failed", "attempts_exhausted")


async def test_a_screening_sees_one_moment_of_the_county(addresses: ServiceDatabase, database: Database) -> None:
    await _ask(database)
    async with _held(addresses, "screening_hit") as awaited:
        running = asyncio.create_task(run_next(database))
        await _until(awaited, "the hits are found")
        async with database.connection() as connection:
            # What is committed now belongs to the next screening, reads go on, and the list of screenings can be read.
            await connection.execute("UPDATE household SET household_type = '一般农户'")
            assert await connection.fetchval("SELECT count(*) FROM screening_hit") == 0
    assert await running
    assert (await screen_now(database, DAY)).hits == 0
    async with database.connection() as connection:
        facts = await connection.fetchval("SELECT facts ->> 'supported_by' FROM screening_hit")
    assert facts == "脱贫户"
