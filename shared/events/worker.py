"""Everything of the event spine that a service's worker runs, wired in one place."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping, Sequence
from typing import Any

from shared.contracts.base import EventType
from shared.events.broker import Client, open_client
from shared.events.consumer import Consumer, run_consumer
from shared.events.control import Owner, Republish, run_control
from shared.events.relay import run_relay
from shared.events.versions import VersionQuery
from shared.events.watch import run_watch
from shared.persistence import Database
from shared.settings import Settings

__all__ = ["EventsWorker"]


class EventsWorker:
    """What a service listens to (``consumers``) and can tell of its own state (``republishers``, ``versions``)."""

    def __init__(
        self,
        service: str,
        *,
        consumers: Sequence[Consumer] = (),
        republishers: Mapping[EventType, Republish] | None = None,
        versions: Mapping[EventType, VersionQuery] | None = None,
    ) -> None:
        self._service = service
        self._consumers = consumers
        self._owner = Owner(service, republishers or {}, versions or {})
        self._client = Client()

    async def run(self, config: Settings, database: Database, relay_database: Database, stop: asyncio.Event) -> None:
        """Run relay, control, consumers and measuring until told to stop; each finishes its batch. Works without the broker, too.

        ``database`` is the service's as its application user, ``relay_database`` the same as the relay's user. The first
        fault of ours ends the rest and is raised.
        """
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(run_watch(database, self._client, self._service, self._consumers, stop))
                if await self._connected(config, stop):
                    for task in self._tasks(database, relay_database, stop):
                        group.create_task(task)
        finally:
            await self._client.close()

    async def check(self) -> None:
        """For readiness: raises while the broker is away."""
        if not self._client.is_connected:
            raise ConnectionError("not connected to NATS")

    def _tasks(self, database: Database, relay_database: Database, stop: asyncio.Event) -> list[Coroutine[Any, Any, None]]:
        return [
            run_relay(relay_database, self._client, self._service, stop),
            run_control(database, self._client, self._owner, stop),
            *(run_consumer(database, self._client, consumer, stop) for consumer in self._consumers),
        ]

    async def _connected(self, config: Settings, stop: asyncio.Event) -> bool:
        password = config.nats_password.get_secret_value()
        name = f"{config.service}-{config.role}"
        opening = asyncio.ensure_future(open_client(self._client, config.nats_url, config.nats_user, password, name=name))
        stopping = asyncio.ensure_future(stop.wait())
        try:
            await asyncio.wait({opening, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if opening.done():
                await opening
            return opening.done()
        finally:
            opening.cancel()
            stopping.cancel()
            await asyncio.gather(opening, stopping, return_exceptions=True)
