"""What a service's worker answers to others: ``republish`` tells the state of its aggregates again, ``versions`` says what it has.

Requests are core NATS request and reply on ``zxctl.<service>.<verb>``, JSON both ways; one replica of the worker answers each.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import nats.errors
import orjson
from nats.aio.client import Client
from nats.aio.msg import Msg
from sqlalchemy import text

from shared.contracts.base import EventType
from shared.events.faults import Backoff, is_outage
from shared.events.publishing import published
from shared.events.relay import wait_relayed
from shared.events.subjects import REPUBLISH_SECONDS, control_subject
from shared.events.versions import VersionQuery, digests, versions_in
from shared.observability.logs import logger
from shared.persistence import Database

__all__ = ["ControlRefusedError", "Owner", "Republish", "request", "request_republish", "run_control"]

Republish = Callable[[Any], Awaitable[object]]
"""``async def (session) -> None``: publishes the current state of every aggregate of one type (``publish_from``)."""

UNKNOWN_TYPE = "unknown_type"
VERSIONS_SECONDS = 60.0
_OURS = {"unscoped": "the outbox belongs to the service"}


class ControlRefusedError(ValueError):
    """The owner answered that it cannot do what was asked: its stable code, and the event types that are the reason."""

    def __init__(self, code: str, types: Sequence[str] = ()) -> None:
        super().__init__(f"{code}: {', '.join(types)}" if types else code)
        self.code = code
        self.types = frozenset(types)


class Owner:
    """What a service can tell again and compare: a function and a version query for each event type that carries state."""

    def __init__(
        self, service: str, republishers: Mapping[EventType, Republish], versions: Mapping[EventType, VersionQuery]
    ) -> None:
        self.service = service
        self.republishers = {event_type.subject: function for event_type, function in republishers.items()}
        self.versions = {event_type.subject: query for event_type, query in versions.items()}
        self.types = {event_type.subject for event_type in EventType.catalogue() if event_type.service == service}


class _Control:
    def __init__(self, owner: Owner, database: Database, stop: asyncio.Event) -> None:
        self._owner = owner
        self._database = database
        self._stop = stop
        self._turn = asyncio.Lock()
        self._next: dict[str, asyncio.Future[int]] = {}

    async def republish(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """Tell types again; answered when all of it is in the stream. Requests that wait for their turn share one run."""
        types = request.get("types") or sorted(self._owner.republishers)
        if unknown := sorted(set(types) - self._owner.types):
            return {"error": UNKNOWN_TYPE, "types": unknown}
        told = {name: await self._share(name) for name in types if name in self._owner.republishers}
        return {"published": told, "stateless": sorted(set(types) - set(told))}

    async def _share(self, name: str) -> int:
        if (shared := self._next.get(name)) is None:
            shared = self._next[name] = asyncio.ensure_future(self._run(name))
        return await asyncio.shield(shared)

    async def _run(self, name: str) -> int:
        async with self._turn:
            # Whoever asks from now on may have missed the beginning of this run, and gets the next one.
            del self._next[name]
            async with self._database.transaction() as session:
                await self._owner.republishers[name](session)
                statement = text("SELECT coalesce(max(position), 0) FROM outbox")
                position = (await session.execute(statement, execution_options=_OURS)).scalar_one()
                items = published(session)[name]
            logger().info("events_republished", type=name, items=items)
        if not await wait_relayed(self._database, position, self._stop):
            raise ConnectionError("stopping")
        return items

    async def versions(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """Digests of all types, or the ids and versions in some buckets of one type."""
        async with self._database.reading() as session:
            if "type" not in request:
                return {"digests": {name: await digests(session, query) for name, query in self._owner.versions.items()}}
            if (query := self._owner.versions.get(request["type"])) is None:
                return {"error": UNKNOWN_TYPE, "types": [request["type"]]}
            return {"versions": await versions_in(session, query, request["buckets"])}


async def run_control(database: Database, client: Client, owner: Owner, stop: asyncio.Event) -> None:
    """Answer control requests until told to stop. ``database`` is the service's, as its application user."""
    control = _Control(owner, database, stop)
    running: set[asyncio.Task[None]] = set()

    async def listen(verb: str, answer: Callable[[Mapping[str, Any]], Awaitable[dict[str, Any]]]) -> None:
        async def respond(message: Msg) -> None:
            await client.publish(message.reply, orjson.dumps(await _answer(answer, message.data)))

        async def received(message: Msg) -> None:
            # In a task of its own: a long republish does not keep other requests waiting.
            task = asyncio.ensure_future(respond(message))
            running.add(task)
            task.add_done_callback(running.discard)

        await client.subscribe(control_subject(owner.service, verb), queue=owner.service, cb=received)

    await listen("republish", control.republish)
    await listen("versions", control.versions)
    await stop.wait()
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)


async def _answer(answer: Callable[[Mapping[str, Any]], Awaitable[dict[str, Any]]], body: bytes) -> dict[str, Any]:
    try:
        return await answer(orjson.loads(body or b"{}"))
    except Exception as error:  # noqa: BLE001 - the asker must hear of it, whatever it is
        logger().error("control_failed", error=type(error).__name__, exc_info=error)
        return {"error": "unavailable" if is_outage(error) else "failed"}


async def request(client: Client, service: str, verb: str, body: Mapping[str, Any], seconds: float) -> dict[str, Any]:
    """Ask a service's worker once.

    :raises ControlRefusedError: it answered with an error.
    :raises nats.errors.Error: it did not answer.
    """
    message = await client.request(control_subject(service, verb), orjson.dumps(body), timeout=seconds)
    answer: dict[str, Any] = orjson.loads(message.data)
    if "error" in answer:
        raise ControlRefusedError(answer["error"], answer.get("types", ()))
    return answer


async def request_republish(
    client: Client, service: str, types: Sequence[str] | None, stop: asyncio.Event
) -> dict[str, Any] | None:
    """Ask the owner to tell these types (all: None) again, for as long as it takes; None when told to stop before it answered.

    :raises ControlRefusedError: it does not know a type.
    """
    backoff = Backoff()
    while not stop.is_set():
        try:
            return await request(client, service, "republish", {"types": types}, REPUBLISH_SECONDS)
        except (nats.errors.Error, ControlRefusedError) as error:
            if isinstance(error, ControlRefusedError) and error.code == UNKNOWN_TYPE:
                raise
            logger().warning("republish_unanswered", service=service, error=type(error).__name__)
        await backoff.wait(stop)
    return None
