"""`zhenxing verify`: the copy of the void tokens that this service refuses by is the gateway's own list."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from functools import partial

import pytest
import pytest_asyncio
from sqlalchemy import text

from services.assets.distribution.events import PAID_LINES
from services.gateway.identity.events import REPUBLISHERS, VERSIONS
from services.household.verify import COPIES, verify
from services.jobs.spine import VERSIONS as WORK
from shared.contracts.assets import INCOME_DISTRIBUTED
from shared.contracts.gateway import CLIENT_REVOKED
from shared.events.broker import Client, connect
from shared.events.control import Owner, run_control
from shared.events.verify import compare
from shared.persistence import Database
from shared.settings import settings
from tests.harness.servers import Servers, ServiceDatabase

INSERT = text("INSERT INTO revocation VALUES (:client, now() + make_interval(secs => :later))")
OURS = {"unscoped": "test"}


@dataclass
class Lists:
    """The gateway's list, whose worker answers, and this service's copy."""

    own: Database
    copy: Database
    client: Client

    async def differing(self) -> set[tuple[bool, bool]]:
        """Of each difference, whether the owner and whether the copy has the client at all."""
        found = await compare(self.client, self.copy, COPIES[0], settle=0)
        assert {each.type for each in found} <= {CLIENT_REVOKED.subject}
        return {(each.owner_version is not None, each.model_version is not None) for each in found}


async def void(database: Database, client: str, later: float = 0) -> None:
    async with database.transaction() as session:
        await session.execute(INSERT, {"client": client, "later": later}, execution_options=OURS)


async def copied(lists: Lists) -> None:
    """Bring the copy to what the gateway has."""
    async with lists.own.reading() as session:
        rows = (await session.execute(text("SELECT client_id, not_before FROM revocation"), execution_options=OURS)).all()
    async with lists.copy.transaction() as session:
        insert = text("INSERT INTO revocation VALUES (:client, :moment)")
        await session.execute(insert, [{"client": row[0], "moment": row[1]} for row in rows], execution_options=OURS)


@pytest_asyncio.fixture
async def lists(
    platform_servers: Servers, fresh_database: Callable[..., ServiceDatabase], monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Lists]:
    own, copy, paying, working = (fresh_database(service) for service in ("gateway", "household", "assets", "jobs"))
    for name, value in {
        "SERVICE": "household",
        "DATABASE_URL": copy.app_url,
        "NATS_URL": platform_servers.nats_url,
        "NATS_USER": "household",
        "NATS_PASSWORD": platform_servers.nats_password("household"),
    }.items():
        monkeypatch.setenv(f"ZX_{name}", value)
    settings.cache_clear()
    gateway, household, assets, jobs = [
        await connect(platform_servers.nats_url, user, platform_servers.nats_password(user))
        for user in ("gateway", "household", "assets", "jobs")
    ]
    payers, employers = Database(paying.app_url, name="payers"), Database(working.app_url, name="employers")
    opened = Lists(Database(own.app_url, name="own"), Database(copy.app_url, name="copy"), household)
    stop = asyncio.Event()
    owners = (
        (opened.own, gateway, Owner("gateway", REPUBLISHERS, VERSIONS)),
        (payers, assets, Owner("assets", {}, {INCOME_DISTRIBUTED: PAID_LINES})),
        (employers, jobs, Owner("jobs", {}, WORK)),
    )
    answering = asyncio.gather(*(run_control(*owner, stop) for owner in owners))
    for client in (gateway, assets, jobs):
        await client.flush()
    yield opened
    stop.set()
    await answering
    for client in (gateway, household, assets, jobs):
        await client.close()
    for database in (opened.own, opened.copy, payers, employers):
        await database.close()
    settings.cache_clear()


async def test_a_copy_that_is_the_gateways_list_has_no_difference(lists: Lists, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(20):
        await void(lists.own, f"client-{number}", number / 7)
    await copied(lists)
    assert await verify() == 0
    told = capsys.readouterr().out
    assert [f"{name}: 0" in told for name in ("revocations", "earnings", "work")] == [True] * 3, told


async def test_every_difference_is_named(lists: Lists, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("kept", "older"):
        await void(lists.own, name)
    await copied(lists)
    assert await lists.differing() == set()
    await void(lists.own, "missing")
    assert await lists.differing() == {(True, False)}
    async with lists.copy.transaction() as session:
        older = text("UPDATE revocation SET not_before = not_before - interval '1 microsecond' WHERE client_id = 'older'")
        await session.execute(older, execution_options=OURS)
    assert await lists.differing() == {(True, False), (True, True)}
    await void(lists.copy, "invented")
    assert await lists.differing() == {(True, False), (True, True), (False, True)}
    monkeypatch.setattr("services.household.verify.compare", partial(compare, settle=0.0))
    assert await verify() == 1
