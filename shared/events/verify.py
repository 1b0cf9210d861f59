"""Comparing read models with the owners of what they show, and naming every difference."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from sqlalchemy import Table, text

from shared.contracts.base import EventType
from shared.events.broker import Client, connect
from shared.events.consumer import Consumer
from shared.events.control import VERSIONS_SECONDS, request
from shared.events.versions import VersionQuery, digests, versions_in
from shared.persistence import Database
from shared.settings import Settings

__all__ = ["Difference", "ReadModel", "compare", "connected", "tell"]

SETTLE_SECONDS = 10.0
ROUND_SECONDS = 1.0
IDS_PER_REQUEST = 10_000
"""Keeps an answer well below NATS' largest message."""
CONNECT_SECONDS = 30.0
"""An operator's command does not wait for a broker for ever."""
_OURS = {"unscoped": "comparison covers all divisions"}

Pair = tuple[int | None, int | None]


@dataclass(frozen=True)
class ReadModel:
    """Tables that consumers fill, with the versions they hold of each event type's aggregates.

    The tables belong to this read model alone: no view, foreign key or other read model leans on them. Aggregates that are
    closed stay in them (tombstones).
    """

    name: str
    consumers: Sequence[Consumer]
    tables: Sequence[Table]
    versions: Mapping[EventType, VersionQuery]


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """An aggregate that the owner has in another version than the read model; None: it is missing there."""

    read_model: str
    type: str
    item_id: str
    owner_version: int | None
    model_version: int | None


async def compare(
    client: Client,
    database: Database,
    model: ReadModel,
    *,
    schema: str | None = None,
    settle: float = SETTLE_SECONDS,
) -> list[Difference]:
    """Every aggregate on which the read model and its owners differ, sorted.

    Events may be under way: what differs is looked at again every second, and only what stays the same wrong pair of versions
    for ``settle`` seconds counts.

    :raises nats.errors.Error: an owner's worker does not answer.
    """
    loop = asyncio.get_running_loop()
    end = loop.time() + settle
    differing = await _round(client, database, model, schema)
    while differing and loop.time() < end:
        await asyncio.sleep(ROUND_SECONDS)
        again = await _round(client, database, model, schema)
        differing = {key: pair for key, pair in differing.items() if again.get(key) == pair}
    return sorted(Difference(model.name, kind, item_id, *pair) for (kind, item_id), pair in differing.items())


@asynccontextmanager
async def connected(config: Settings, database_url: str, name: str) -> AsyncIterator[tuple[Client, Database]]:
    """The broker and a database of the service, for a command of its operator."""
    database = Database(database_url, name=name, writers=3, readers=2)
    try:
        async with asyncio.timeout(CONNECT_SECONDS):
            client = await connect(config.nats_url, config.nats_user, config.nats_password.get_secret_value(), name=name)
        try:
            yield client, database
        finally:
            await client.close()
    finally:
        await database.close()


def tell(model: ReadModel, differences: Sequence[Difference]) -> int:
    """Say to the operator what was found; the exit code of the command."""
    for difference in differences:
        print(  # noqa: T201 - the operator's command asked
            f"{difference.read_model} {difference.type} {difference.item_id}:"
            f" 源版本 (owner) {difference.owner_version}, 副本版本 (read model) {difference.model_version}"
        )
    print(f"{model.name}: {len(differences)} 处不一致 (differences)")  # noqa: T201
    return int(bool(differences))


async def _round(client: Client, database: Database, model: ReadModel, schema: str | None) -> dict[tuple[str, str], Pair]:
    theirs: dict[str, dict[str, tuple[int, str]]] = {}
    for service in sorted({event_type.service for event_type in model.versions}):
        answer = (await request(client, service, "versions", {}, VERSIONS_SECONDS))["digests"]
        theirs |= {kind: {bucket: tuple(pair) for bucket, pair in buckets.items()} for kind, buckets in answer.items()}
    differing: dict[tuple[str, str], Pair] = {}
    async with database.transaction() as session:
        if schema is not None:
            await session.execute(text(f'SET LOCAL search_path TO "{schema}", public'), execution_options=_OURS)
        for event_type, query in model.versions.items():
            owner = theirs.get(event_type.subject, {})
            own = await digests(session, query)
            buckets = [bucket for bucket in sorted({*owner, *own}) if owner.get(bucket) != own.get(bucket)]
            if not buckets:
                continue
            theirs_now = await _owner_versions(client, event_type, owner, buckets)
            ours_now = await versions_in(session, query, buckets)
            for item_id in {*theirs_now, *ours_now}:
                pair = (theirs_now.get(item_id), ours_now.get(item_id))
                if pair[0] != pair[1]:
                    differing[event_type.subject, item_id] = pair
    return differing


async def _owner_versions(
    client: Client, event_type: EventType, counts: Mapping[str, tuple[int, str]], buckets: Sequence[str]
) -> dict[str, int]:
    versions: dict[str, int] = {}
    for some in _portions(counts, buckets):
        body = {"type": event_type.subject, "buckets": some}
        versions |= (await request(client, event_type.service, "versions", body, VERSIONS_SECONDS))["versions"]
    return versions


def _portions(counts: Mapping[str, tuple[int, str]], buckets: Sequence[str]) -> Iterator[list[str]]:
    portion: list[str] = []
    size = 0
    for bucket in buckets:
        ids = counts[bucket][0] if bucket in counts else 0
        if portion and size + ids > IDS_PER_REQUEST:
            yield portion
            portion, size = [], 0
        portion.append(bucket)
        size += ids
    yield portion
