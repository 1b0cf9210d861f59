"""The trail is sealed into a chain that a new column, a late transaction and a restored backup leave whole, and no tampering does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
import pytest
import pytest_asyncio

from shared.access import Caller
from shared.audit import record
from shared.audit.sealer import run_sealer, seal_once
from shared.audit.trail import Verdict, verify
from shared.persistence import Database
from tests.harness.servers import Servers, ServiceDatabase

CALLER = Caller(
    client_id="office",
    name="县局",
    department="乡村振兴局",
    divisions=("610925000000",),
    permissions=frozenset(),
    token_id="t",
)
FORGED = (
    "INSERT INTO audit_entry (actor, department, action, resource, resource_id, trace, detail, seal)"
    " VALUES ('office', '', '', '', '', '', jsonb_build_object(), {})"
)
INTACT = Verdict(seals=3, broken=None, overdue=0)


@dataclass
class Trail:
    """A service's trail: its application writes it, the relay's user seals it, the owner of the schema can do anything."""

    addresses: ServiceDatabase
    app: Database
    relay: Database

    async def write(self, *actions: str) -> None:
        async with self.app.transaction() as session:
            for action in actions:
                await record(
                    session,
                    CALLER,
                    action=action,
                    resource="household",
                    resource_id="1",
                    purpose="核实",
                    detail={"fields": ["address"], "share": 0.30},
                )

    async def seal(self) -> int | None:
        sealed = await seal_once(self.relay)
        return sealed and sealed[0]

    async def verdict(self) -> Verdict:
        async with self.app.reading() as session:
            return await verify(session)

    async def tamper(self, statement: str) -> None:
        owner = await asyncpg.connect(self.addresses.owner_url)
        try:
            await owner.execute(statement)
        finally:
            await owner.close()

    async def rows(self, statement: str) -> list[Any]:
        async with self.app.connection() as connection:
            return [tuple(row) for row in await connection.fetch(statement)]

    async def close(self) -> None:
        await self.app.close()
        await self.relay.close()


def opened(addresses: ServiceDatabase) -> Trail:
    return Trail(addresses, Database(addresses.app_url, name="audit-test"), Database(addresses.relay_url, name="audit-relay"))


@pytest_asyncio.fixture
async def trail(fresh_database: Callable[..., ServiceDatabase]) -> AsyncIterator[Trail]:
    """A trail with three seals: of entries 1 and 2, of 3 and 4, of 5 and 6."""
    trail = opened(fresh_database("household"))
    for number in range(3):
        await trail.write(f"first.{number}", f"second.{number}")
        assert await trail.seal() == number + 1
    yield trail
    await trail.close()


async def test_every_entry_is_under_one_seal(trail: Trail) -> None:
    assert await trail.seal() is None, "nothing is left to seal"
    assert await trail.verdict() == INTACT
    assert await trail.rows("SELECT position, seal FROM audit_entry ORDER BY position") == [
        (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (6, 3),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE audit_entry SET actor = 'nobody' WHERE position = 3", 2),
        ("UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE position = 3", 2),
        ("UPDATE audit_entry SET purpose = NULL WHERE position = 1", 1),
        ("UPDATE audit_entry SET detail = '{}' WHERE position = 6", 3),
        ("DELETE FROM audit_entry WHERE position = 4", 2),
        ("DELETE FROM audit_entry WHERE seal = 2", 2),
        ("UPDATE audit_entry SET seal = NULL WHERE position = 4", 2),
        ("UPDATE audit_entry SET seal = 3 WHERE position = 4", 2),
        (FORGED.format(2), 2),
        (FORGED.format(900), 900),
        ("UPDATE audit_seal SET digest = sha256('') WHERE number = 2", 2),
        ("UPDATE audit_seal SET entries = 3 WHERE number = 2", 2),
        ("UPDATE audit_seal SET at = at - interval '1 day' WHERE number = 2", 2),
        ("UPDATE audit_seal SET form = 9 WHERE number = 2", 2),
        ("DELETE FROM audit_seal WHERE number = 1", 1),
        ("DELETE FROM audit_seal WHERE number = 3", 3),
        ("DELETE FROM audit_seal WHERE number = 2; DELETE FROM audit_entry WHERE seal = 2", 3),
        ("DELETE FROM audit_seal WHERE number = 1; DELETE FROM audit_entry WHERE seal = 1", 2),
    ],
)  # fmt: skip
async def test_tampering_is_found_and_named(trail: Trail, statement: str, broken: int) -> None:
    await trail.tamper(statement)
    assert (await trail.verdict()).broken == broken
    await trail.write("after")
    await trail.seal()
    assert (await trail.verdict()).broken == broken, "later seals do not heal it"


async def test_an_entry_put_under_the_next_seal_beforehand_breaks_that_seal(trail: Trail) -> None:
    await trail.tamper(FORGED.format(4))
    await trail.write("honest")
    assert await trail.seal() == 4
    assert (await trail.verdict()).broken == 4


async def test_a_transaction_that_commits_late_is_sealed_later(trail: Trail) -> None:
    async with trail.app.transaction() as session:
        await record(session, CALLER, action="late", resource="household", resource_id="1")
        await trail.write("early")
        assert await trail.seal() == 4
    assert await trail.seal() == 5
    assert await trail.rows("SELECT action, seal FROM audit_entry WHERE seal > 3 ORDER BY position") == [
        ("late", 5),
        ("early", 4),
    ]
    assert await trail.verdict() == Verdict(seals=5, broken=None, overdue=0)


async def test_an_entry_that_is_never_sealed_is_told(trail: Trail, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shared.audit.trail.SETTLE_SECONDS", 0.0)
    await trail.write("new")
    assert await trail.verdict() == INTACT, "an entry of this minute is not late"
    await trail.tamper("UPDATE audit_entry SET at = at - interval '1 hour' WHERE seal IS NULL")
    verdict = await trail.verdict()
    assert (verdict.overdue, verdict.intact) == (1, False)


async def test_what_a_long_transaction_wrote_is_not_late_when_its_seal_comes(trail: Trail) -> None:
    """Its entries are old when they become visible; verification waits until the sealer has seen them."""
    await trail.write("by a long transaction")
    await trail.tamper("UPDATE audit_entry SET at = at - interval '1 hour' WHERE seal IS NULL")
    verifying = asyncio.ensure_future(trail.verdict())
    stop = asyncio.Event()
    sealing = asyncio.ensure_future(run_sealer(trail.relay, stop))
    try:
        assert (await verifying).intact
    finally:
        stop.set()
        await sealing


async def test_a_new_column_changes_no_seal(trail: Trail) -> None:
    await trail.tamper("ALTER TABLE audit_entry ADD COLUMN office text DEFAULT 'county'")
    assert await trail.verdict() == INTACT
    await trail.write("after")
    assert await trail.seal() == 4
    assert (await trail.verdict()).intact


async def test_settings_of_a_session_change_no_seal(trail: Trail) -> None:
    await trail.tamper(f"ALTER ROLE CURRENT_USER IN DATABASE \"{trail.addresses.name}\" SET timezone = 'Asia/Shanghai'")
    owner = Database(trail.addresses.owner_url, name="audit-elsewhere")
    try:
        async with owner.reading() as session:
            assert await verify(session) == INTACT
    finally:
        await owner.close()


async def test_the_application_can_neither_change_entries_nor_seal_them(trail: Trail) -> None:
    for user, statements in (
        (trail.app, ("UPDATE audit_entry SET seal = 1", "INSERT INTO audit_seal VALUES (9, 1, 1, now(), '')")),
        (
            trail.relay,
            ("UPDATE audit_entry SET actor = 'x'", "DELETE FROM audit_entry", "INSERT INTO audit_entry DEFAULT VALUES"),
        ),
    ):
        for statement in (*statements, "UPDATE audit_seal SET entries = 1", "DELETE FROM audit_seal", "TRUNCATE audit_entry"):
            async with user.connection() as connection:
                with pytest.raises(asyncpg.InsufficientPrivilegeError):
                    await connection.execute(statement)


async def test_many_entries_are_sealed_at_once(trail: Trail) -> None:
    await trail.tamper(
        "INSERT INTO audit_entry (actor, department, action, resource, resource_id, trace, detail)"
        " SELECT 'office', '', 'person.disclose', 'person', n::text, '', '{}' FROM generate_series(1, 100000) AS n"
    )
    assert await trail.seal() == 4
    assert await trail.rows("SELECT entries FROM audit_seal WHERE number = 4") == [(100_000,)]
    assert (await trail.verdict()).intact


async def test_the_chain_goes_on_where_a_backup_is_restored(
    platform_servers: Servers, fresh_database: Callable[..., ServiceDatabase], short_folder: Path
) -> None:
    """In a new cluster transaction ids begin again, below those with which the entries were written."""
    written = opened(fresh_database("household"))
    async with written.app.connection() as connection:
        await connection.execute("DO $$ BEGIN FOR n IN 1 .. 5000 LOOP PERFORM pg_current_xact_id(); COMMIT; END LOOP; END $$")
        before = int(await connection.fetchval("SELECT pg_current_xact_id()::text"))
    await written.write("sealed")
    await written.seal()
    await written.write("unsealed")
    backup = platform_servers.dump(written.addresses)
    await written.close()

    elsewhere = Servers.start(short_folder / "elsewhere")
    try:
        restored = opened(elsewhere.restore("household", backup))
        assert int((await restored.rows("SELECT pg_current_xact_id()::text"))[0][0]) < before
        assert await restored.verdict() == Verdict(seals=1, broken=None, overdue=0)
        assert await restored.seal() == 2
        await restored.write("after")
        assert await restored.seal() == 3
        assert await restored.rows("SELECT action, seal FROM audit_entry ORDER BY position") == [
            ("sealed", 1),
            ("unsealed", 2),
            ("after", 3),
        ]
        assert await restored.verdict() == INTACT
        await restored.close()
    finally:
        elsewhere.stop()
