"""A publisher and a listener on real servers, for tests of the event spine.

The publisher is the household service's users with a table ``thing`` of its own, the listener the gateway's with a read model
``thing_view``. ``spine`` starts neither relay nor consumer; tests start what they look at.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast
from uuid import UUID

import asyncpg
from nats.js.errors import NotFoundError, ServerError
from pydantic import Field
from sqlalchemy import BigInteger, Select, Table, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import Mapped, mapped_column

from shared import persistence
from shared.audit.tables import AuditEntryMixin, AuditSealMixin
from shared.contracts.base import EventType, Item
from shared.events.broker import Client, connect
from shared.events.consumer import Consumer, run_consumer
from shared.events.control import Owner, run_control
from shared.events.envelope import Items
from shared.events.publishing import publish, publish_from
from shared.events.relay import run_relay
from shared.events.streams import StreamPlan, ensure_stream
from shared.events.subjects import stream_name
from shared.events.tables import DeadLetterMixin, OutboxMixin, PositionMixin, outbox_statements
from shared.events.verify import ReadModel
from shared.persistence import Database
from shared.standards.ids import uuid7
from tests.harness.servers import Servers, ServiceDatabase

T = TypeVar("T")
STREAM = stream_name("household")
CONSUMER = "gateway-things"
OURS = {"unscoped": "test"}


class ThingChanged(Item):
    """What the tests publish."""

    name: str
    amount: int | None = None
    tags: list[str] = Field(default=[])


class ThingNoted(Item):
    """Another event about the same aggregate."""

    note: str


THING = EventType("zx.household.thing.changed.v1", ThingChanged, "测试")
NOTED = EventType("zx.household.thing.noted.v1", ThingNoted, "测试")
OTHER = EventType("zx.household.other.changed.v1", ThingChanged, "测试")


class Base(persistence.Base):
    """Base of the tests' tables."""

    __abstract__ = True
    metadata = persistence.new_metadata()


class Outbox(OutboxMixin, Base):
    pass


class Position(PositionMixin, Base):
    pass


class DeadLetter(DeadLetterMixin, Base):
    pass


class AuditEntry(AuditEntryMixin, Base):
    pass


class AuditSeal(AuditSealMixin, Base):
    pass


class Thing(Base):
    __tablename__ = "thing"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int]
    name: Mapped[str]


class ThingView(Base):
    __tablename__ = "thing_view"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    name: Mapped[str] = mapped_column(index=True)
    amount: Mapped[int | None]


VIEW = cast("Table", ThingView.__table__)
APPLY = text(
    "INSERT INTO thing_view AS t (id, version, name, amount)"
    " SELECT id, version, name, amount"
    " FROM jsonb_to_recordset(CAST(:items AS jsonb)) AS i(id uuid, version bigint, name text, amount int)"
    " ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name, amount = excluded.amount"
    " WHERE excluded.version > t.version"
)


async def apply_things(session: AsyncSession, items: Items) -> None:
    """The handler as every read model has it; an item named ``poison`` it cannot apply."""
    if any(item.get("name") == "poison" for item in items):
        raise ValueError("poison")
    await session.execute(APPLY, {"items": items.json}, execution_options=OURS)


def things_consumer(name: str = CONSUMER, **options: Any) -> Consumer:
    return Consumer(name, STREAM, {THING: apply_things}, **options)


def thing_rows() -> Select[Any]:
    """All things as ``publish_from`` wants them."""
    thing = Thing.__table__.c
    item = func.jsonb_build_object("id", thing.id, "version", thing.version, "name", thing.name)
    return select(thing.id, item.label("item"))


def view_versions() -> Select[Any]:
    view = ThingView.__table__.c
    return select(view.id, view.version)


def thing_versions() -> Select[Any]:
    thing = Thing.__table__.c
    return select(thing.id, thing.version)


def things_model() -> ReadModel:
    return ReadModel("things", [things_consumer()], [VIEW], {THING: view_versions()})


async def republish_things(session: AsyncSession) -> None:
    await publish_from(session, THING, thing_rows())


async def until(condition: Callable[[], Awaitable[T]], what: str, *, within: float = 30.0) -> T:
    """The first true value of an awaited condition."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + within
    while not (value := await condition()):
        assert loop.time() < deadline, f"not within {within:.0f} s: {what}"
        await asyncio.sleep(0.02)
    return value


async def no_raise(work: Awaitable[object]) -> bool:
    """Whether it can be done by now: after a restart of PostgreSQL a pool finds out connection by connection."""
    try:
        await work
    except Exception:  # noqa: BLE001 - whatever it is, it is tried again
        return False
    return True


@dataclass
class Spine:
    """The two databases and connections of a test, and the tasks it started."""

    servers: Servers
    publisher: ServiceDatabase
    listener: ServiceDatabase
    household: Database
    relay: Database
    gateway: Database
    household_nats: Client
    gateway_nats: Client
    deployer: Client
    tasks: dict[asyncio.Task[None], asyncio.Event] = field(default_factory=dict)

    def start(self, make: Callable[[asyncio.Event], Coroutine[Any, Any, None]]) -> asyncio.Task[None]:
        stop = asyncio.Event()
        task = asyncio.ensure_future(make(stop))
        self.tasks[task] = stop
        return task

    async def finish(self, task: asyncio.Task[None]) -> None:
        """Tell a task to stop and wait for it."""
        self.tasks.pop(task).set()
        async with asyncio.timeout(20):
            await task

    def start_relay(self) -> asyncio.Task[None]:
        return self.start(lambda stop: run_relay(self.relay, self.household_nats, "household", stop))

    def start_consumer(self, consumer: Consumer | None = None) -> asyncio.Task[None]:
        chosen = consumer or things_consumer()
        return self.start(lambda stop: run_consumer(self.gateway, self.gateway_nats, chosen, stop))

    def start_control(self) -> asyncio.Task[None]:
        owner = Owner("household", {THING: republish_things}, {THING: thing_versions()})
        return self.start(lambda stop: run_control(self.household, self.household_nats, owner, stop))

    async def change(self, *things: ThingChanged) -> None:
        """Change things and say so, in one transaction."""
        upsert = text(
            "INSERT INTO thing (id, version, name) VALUES (:id, :version, :name)"
            " ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name"
        )
        rows = [{"id": thing.id, "version": thing.version, "name": thing.name} for thing in things]
        async with self.household.transaction() as session:
            await session.execute(upsert, rows, execution_options=OURS)
            await publish(session, THING, things)

    async def rows(self, database: Database, statement: str, **values: Any) -> Sequence[Any]:
        async with database.reading() as session:
            return (await session.execute(text(statement), values, execution_options=OURS)).all()

    async def view(self) -> dict[str, tuple[int, str]]:
        """The listener's read model: version and name by id."""
        rows = await self.rows(self.gateway, "SELECT id::text, version, name FROM thing_view")
        return {item_id: (version, name) for item_id, version, name in rows}

    @asynccontextmanager
    async def as_owner(self, *, listener: bool = False) -> AsyncIterator[Any]:
        """A connection as the owner of the publisher's (or listener's) schema."""
        owner = await asyncpg.connect((self.listener if listener else self.publisher).owner_url)
        try:
            yield owner
        finally:
            await owner.close()

    async def last_seq(self, consumer: str = CONSUMER) -> int | None:
        rows = await self.rows(self.gateway, "SELECT last_seq FROM consumer_position WHERE consumer = :c", c=consumer)
        return rows[0][0] if rows else None

    async def waiting(self) -> int:
        """Events not yet published."""
        return int((await self.rows(self.household, "SELECT count(*) FROM outbox WHERE published_at IS NULL"))[0][0])

    async def caught_up(self, consumer: str = CONSUMER) -> None:
        """Wait until everything written is published and applied."""

        async def done() -> bool:
            if await self.waiting():
                return False
            info = await self.deployer.jetstream().stream_info(STREAM)
            return (await self.last_seq(consumer) or 0) >= info.state.last_seq

        await until(done, "everything is published and applied")

    async def new_stream(self, **options: Any) -> None:
        """Make the stream anew, empty."""
        with suppress(NotFoundError):
            await self.deployer.jetstream().delete_stream(STREAM)
        plan = StreamPlan("household", **{"max_bytes": 256 * 1024**2, **options})

        async def made() -> bool:
            try:
                await ensure_stream(self.deployer, plan)
            except ServerError:  # the folder of the stream before is still being removed
                return False
            return True

        await until(made, "there is a new stream")


def thing(name: str, version: int = 1, item_id: UUID | None = None) -> ThingChanged:
    return ThingChanged(id=item_id or uuid7(), version=version, name=name)


async def create_tables(database: ServiceDatabase) -> None:
    """The spine's tables and the tests' own, as the schema's owner."""
    engine = create_async_engine(database.owner_url.replace("postgresql:", "postgresql+asyncpg:", 1))
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    await engine.dispose()
    owner = await asyncpg.connect(database.owner_url)
    # A test's database has a name of its own; its users are named after the service's.
    for statement in outbox_statements("zx_" + database.name.split("_", 1)[1]):
        await owner.execute(statement)
    await owner.close()


async def clear_tables(database: ServiceDatabase) -> None:
    """Empty all of them."""
    owner = await asyncpg.connect(database.owner_url)
    names = ", ".join(Base.metadata.tables)
    await owner.execute(f"TRUNCATE {names} RESTART IDENTITY")
    await owner.close()


@asynccontextmanager
async def running_spine(servers: Servers, publisher: ServiceDatabase, listener: ServiceDatabase) -> AsyncIterator[Spine]:
    """A spine on two databases with the tables, and a new stream; what the test started is stopped at the end."""
    spine = Spine(
        servers,
        publisher,
        listener,
        Database(publisher.app_url, name="household-test"),
        Database(publisher.relay_url, name="relay-test"),
        Database(listener.app_url, name="gateway-test"),
        await connect(servers.nats_url, "household", servers.nats_password("household")),
        await connect(servers.nats_url, "gateway", servers.nats_password("gateway")),
        await connect(servers.nats_url, "deployer", servers.nats_password("deployer")),
    )
    await spine.new_stream()
    try:
        yield spine
    finally:
        for stop in spine.tasks.values():
            stop.set()
        await asyncio.wait_for(asyncio.gather(*spine.tasks), 20)
        for client in (spine.household_nats, spine.gateway_nats, spine.deployer):
            await client.close()
        for database in (spine.household, spine.relay, spine.gateway):
            await database.close()
