"""Filling a read model anew from its owners while the old one serves, then switching in one transaction.

The new generation is the same tables in a schema of its own, filled by the same handlers through a consumer of its own that
starts at the stream's end and gets everything by a republish. When it agrees with the owners it takes the old one's place, and
the old consumer goes on from where the new one stands.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from nats.aio.client import Client
from nats.js.errors import NotFoundError
from sqlalchemy import MetaData, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from shared.events.consumer import Consumer, run_consumer
from shared.events.control import ControlRefusedError, request_republish
from shared.events.faults import stopped
from shared.events.feed import stream_state
from shared.events.lease import LeaseTakenError, hold
from shared.events.verify import Difference, ReadModel, compare
from shared.observability.logs import logger
from shared.persistence import Database
from shared.persistence.tables import NAMING

__all__ = ["RebuildInterruptedError", "RebuildRefusedError", "rebuild"]

SCHEMA = "rebuild"
LOCK_MILLISECONDS = 100
"""How long the switch waits for one table. For all tables together that is below PostgreSQL's deadlock_timeout (1 s), so a reader
that holds one table and waits for another is never ended for a deadlock: the switch gives way first."""
RETRY_SECONDS = 1.0
LOCK_NOT_AVAILABLE = "55P03"
_POLL_SECONDS = 0.2
_OURS = {"unscoped": "a rebuild covers all divisions"}

# Who may do what on the old table may do it on the new one.
_GRANTS = """
    SELECT format('GRANT %s ON %I.%I TO %I', string_agg(acl.privilege_type, ', '), CAST(:schema AS text), c.relname,
                  pg_get_userbyid(acl.grantee))
      FROM pg_class c, aclexplode(c.relacl) acl
     WHERE c.oid = to_regclass('public.' || quote_ident(:name)) AND acl.grantee NOT IN (0, c.relowner)
     GROUP BY c.relname, acl.grantee
"""


class RebuildInterruptedError(RuntimeError):
    """It was told to stop; the old generation serves on."""


class RebuildRefusedError(RuntimeError):
    """It cannot be done now, or never: the text tells the operator why. The old generation serves on."""


async def rebuild(
    database: Database, client: Client, model: ReadModel, stop: asyncio.Event, *, settle: float = 30.0
) -> list[Difference]:
    """Rebuild a read model. Returns what still differs from the owners: nothing, and it was switched; else the old one stays.

    ``database`` is the service's as the owner of its schema, who may create a schema in it.

    :raises RebuildInterruptedError: told to stop before the switch.
    :raises RebuildRefusedError: another one runs in this database, or an owner cannot tell again what the read model is made of.
    """
    differences: list[Difference] = []

    async def work() -> None:
        differences.extend(await _rebuild(database, client, model, stop, settle))

    try:
        await hold(database, "rebuild", work, stop, wait=False)
    except LeaseTakenError:
        raise RebuildRefusedError("rebuild_running — 另一次重建正在进行 (another rebuild is under way)") from None
    return differences


async def _rebuild(
    database: Database, client: Client, model: ReadModel, stop: asyncio.Event, settle: float
) -> list[Difference]:
    successors = [consumer.renamed(f"{consumer.name}-rebuild") for consumer in model.consumers]
    await _prepare(database, client, model, successors)
    try:
        async with _consuming(database, client, successors) as consuming:
            await _fill(database, client, successors, consuming, stop)
            async with database.transaction() as session:
                for table in model.tables:
                    await _run(session, f'ANALYZE {SCHEMA}."{table.name}"')
            differences = await compare(client, database, model, schema=SCHEMA, settle=settle)
            if not differences:
                await _switch(database, model, successors, consuming, stop)
        logger().info("read_model_rebuilt", name=model.name, switched=not differences, differences=len(differences))
        return differences
    finally:
        await _clear(database, client, successors)


async def _run(session: AsyncSession, statement: str, **values: object) -> None:
    await session.execute(text(statement), values, execution_options=_OURS)


async def _clear(database: Database, client: Client, successors: list[Consumer]) -> None:
    async with database.transaction() as session:
        await _run(session, f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")
        for consumer in successors:
            await _run(session, "DELETE FROM consumer_position WHERE consumer = :name", name=consumer.name)
            await _run(session, "DELETE FROM dead_letter WHERE consumer = :name", name=consumer.name)
    for consumer in successors:
        with suppress(NotFoundError):
            await client.jetstream().delete_consumer(consumer.stream, consumer.name)


async def _prepare(database: Database, client: Client, model: ReadModel, successors: list[Consumer]) -> None:
    await _clear(database, client, successors)
    staging = MetaData(naming_convention=NAMING)
    tables = [table.to_metadata(staging, schema=SCHEMA) for table in model.tables]
    async with database.transaction() as session:
        await _run(session, f"CREATE SCHEMA {SCHEMA}")
        connection = await session.connection()
        await connection.run_sync(lambda sync: staging.create_all(sync, tables=tables, checkfirst=False))
        for table in model.tables:
            grants = await session.execute(text(_GRANTS), {"schema": SCHEMA, "name": table.name}, execution_options=_OURS)
            for grant in grants.scalars().all():
                await _run(session, grant)
        for consumer in successors:
            state = await stream_state(client, consumer.stream)
            await _run(
                session,
                "INSERT INTO consumer_position (consumer, stream, stream_created_at, last_seq)"
                " VALUES (:consumer, :stream, :created, :last_seq)",
                consumer=consumer.name,
                stream=consumer.stream,
                created=state.created,
                last_seq=state.last_seq,
            )


@dataclass(frozen=True)
class _Consuming:
    tasks: Sequence[asyncio.Task[None]]
    done: asyncio.Event

    async def progress(self, stop: asyncio.Event) -> None:
        """Wait a moment for the successors."""
        if await stopped(stop, _POLL_SECONDS) or any(task.done() for task in self.tasks):
            raise RebuildInterruptedError


@asynccontextmanager
async def _consuming(database: Database, client: Client, successors: list[Consumer]) -> AsyncIterator[_Consuming]:
    """Run the successors inside the block; at its end they have finished their batch."""
    done = asyncio.Event()
    runs = [run_consumer(database, client, consumer, done, schema=SCHEMA) for consumer in successors]
    tasks = [asyncio.ensure_future(run) for run in runs]
    try:
        yield _Consuming(tasks, done)
    finally:
        done.set()
        await asyncio.gather(*tasks)


async def _fill(
    database: Database,
    client: Client,
    successors: list[Consumer],
    consuming: _Consuming,
    stop: asyncio.Event,
) -> None:
    """Ask for everything, and wait until the successors have it."""
    for consumer in successors:
        try:
            answer = await request_republish(client, consumer.service, sorted(consumer.handlers), stop)
        except ControlRefusedError as refusal:
            raise RebuildRefusedError(
                f"{refusal} — {consumer.service} 不认识这些事件 (its owner does not know them)"
            ) from refusal
        if answer is None:
            raise RebuildInterruptedError
        if answer["stateless"]:
            types = ", ".join(answer["stateless"])
            raise RebuildRefusedError(
                f"stateless: {types} — {consumer.service} 无法重述这些事件 (its owner cannot tell them again)"
            )
    for consumer in successors:
        target = (await stream_state(client, consumer.stream)).last_seq
        while await _position(database, consumer) < target:
            await consuming.progress(stop)


async def _position(database: Database, consumer: Consumer) -> int:
    statement = text("SELECT last_seq FROM consumer_position WHERE consumer = :consumer AND stream = :stream")
    async with database.reading() as session:
        values = {"consumer": consumer.name, "stream": consumer.stream}
        return int((await session.execute(statement, values, execution_options=_OURS)).scalar_one())


async def _switch(
    database: Database, model: ReadModel, successors: list[Consumer], consuming: _Consuming, stop: asyncio.Event
) -> None:
    """Put the new tables in the old ones' place. Long readers are not waited for at others' expense: it tries again."""
    while True:
        try:
            async with database.transaction() as session:
                for old, new in zip(model.consumers, successors, strict=True):
                    # The old generation stands still; the new one may not be behind it, or readers would see time go back.
                    reached = await _locked_position(session, old)
                    while await _position(database, new) < reached:
                        await consuming.progress(stop)
                    await _locked_position(session, new)
                await _run(session, f"SET LOCAL lock_timeout = '{LOCK_MILLISECONDS}ms'")
                names = ", ".join(f'public."{table.name}"' for table in model.tables)
                await _run(session, f"LOCK TABLE {names} IN ACCESS EXCLUSIVE MODE")
                await _exchange(session, model, successors)
                consuming.done.set()
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) != LOCK_NOT_AVAILABLE:
                raise
            if await stopped(stop, RETRY_SECONDS):
                raise RebuildInterruptedError from error
        else:
            return


async def _locked_position(session: AsyncSession, consumer: Consumer) -> int:
    """Where a consumer is; it stays there until this transaction ends. 0 where it never ran."""
    statement = text("SELECT last_seq FROM consumer_position WHERE consumer = :consumer AND stream = :stream FOR UPDATE")
    values = {"consumer": consumer.name, "stream": consumer.stream}
    return (await session.execute(statement, values, execution_options=_OURS)).scalar_one_or_none() or 0


async def _exchange(session: AsyncSession, model: ReadModel, successors: list[Consumer]) -> None:
    pairs = list(zip(model.consumers, successors, strict=True))
    for old, new in pairs:
        # Nobody applies or parks anything while both positions are locked.
        names = {"old": old.name, "new": new.name}
        await _run(
            session, "SELECT FROM consumer_position WHERE consumer IN (:old, :new) ORDER BY consumer FOR UPDATE", **names
        )
    for table in model.tables:
        await _run(session, f'DROP TABLE public."{table.name}"')
        await _run(session, f'ALTER TABLE {SCHEMA}."{table.name}" SET SCHEMA public')
    for old, new in pairs:
        names = {"old": old.name, "new": new.name}
        await _run(session, "DELETE FROM consumer_position WHERE consumer = :old", **names)
        await _run(session, "UPDATE consumer_position SET consumer = :old WHERE consumer = :new", **names)
        # What the old generation refused was told again, and applied or refused anew.
        await _run(
            session,
            "UPDATE dead_letter SET state = 'discarded', closed_at = clock_timestamp()"
            " WHERE consumer = :old AND state IN ('failed', 'parked')",
            **names,
        )
        await _run(session, "UPDATE dead_letter SET consumer = :old WHERE consumer = :new", **names)
