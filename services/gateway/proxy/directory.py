"""The services behind the door: where they are, which routes they have now, and whether they can serve."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping
from contextlib import AsyncExitStack, suppress
from typing import Any

import orjson

from services.gateway.proxy.catalogue import Routes, feeds_of, routes_of
from services.gateway.proxy.merging import merge
from shared.observability.logs import logger
from shared.standards.limits import Limits
from shared.web.health import Probe
from shared.web.upstream import Upstream, UpstreamError

__all__ = ["Directory", "Service"]

UNKNOWN_SECONDS = 0.25
"""How soon a service that did not answer is asked again."""
KNOWN_SECONDS = 5.0
"""How soon the routes of a new release are known."""


class Service:
    """A service and what it last said about itself; a service that went away keeps its routes and answers 503."""

    def __init__(self, name: str, upstream: Upstream, upload_bytes: int) -> None:
        self.name = name
        self.upstream = upstream
        self._upload_bytes = upload_bytes
        self.routes: Routes | None = None
        self.document: Mapping[str, Any] = {}
        self._digest = b""

    async def refresh(self) -> bool:
        """Read its description; whether it has changed.

        Raises:
            UpstreamError: it does not answer.
            ValueError: what it answers is no description.
        """
        text = await self.upstream.get("/openapi.json")
        digest = hashlib.sha256(text).digest()
        if digest == self._digest:
            return False
        try:
            document = orjson.loads(text)
            self.routes = routes_of(self.name, document, self._upload_bytes)
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("not an OpenAPI document") from error
        self.document, self._digest = document, digest
        logger().info("routes_known", upstream=self.name, routes=sum(1 for _ in self.routes))
        return True

    async def ready(self) -> None:
        """Raise unless it can serve and its routes are known."""
        await self.upstream.get("/readyz")
        if self.routes is None:
            raise UpstreamError(self.name)


class Directory:
    """All services by name, kept current while it is open."""

    def __init__(self, addresses: Mapping[str, str], limits: Limits) -> None:
        self.addresses = dict(addresses)
        self._limits = limits
        self.services: dict[str, Service] = {}
        self._merged: dict[str, Any] | None = None

    async def open(self, stack: AsyncExitStack) -> None:
        """Connect, and watch every service until the stack is closed."""
        for name, address in self.addresses.items():
            service = Service(name, await stack.enter_async_context(Upstream.open(address)), self._limits.upload_bytes)
            self.services[name] = service
            watching = asyncio.create_task(self._watch(service), name=f"watch-{name}")
            stack.push_async_callback(_end, watching)

    async def _watch(self, service: Service) -> None:
        well = True
        while True:
            try:
                if await service.refresh():
                    self._merged = None
                well = True
            except Exception as error:  # noqa: BLE001 - whatever it says, it is asked again
                if well:
                    logger().warning("upstream_away", upstream=service.name, error=type(error).__name__)
                well = False
            await asyncio.sleep(KNOWN_SECONDS if well else UNKNOWN_SECONDS)

    def probes(self) -> list[Probe]:
        """Readiness of the platform: every service is ready."""
        return [Probe(name, self._ready(name)) for name in self.addresses]

    def _ready(self, name: str) -> Any:  # noqa: ANN401 - the probe's own callable
        async def check() -> None:
            await self.services[name].ready()

        return check

    def feeds(self) -> dict[str, str] | None:
        """Code and title of every table that the services take files of; None until each of them has described itself."""
        if any(service.routes is None for service in self.services.values()):
            return None
        return {code: title for service in self.services.values() for code, title in feeds_of(service.document).items()}

    def described(self, own: Mapping[str, Any]) -> dict[str, Any]:
        """The gateway's description with all the services' in it."""
        if self._merged is None:
            documents = {name: service.document for name, service in self.services.items() if service.routes is not None}
            self._merged = merge(own, documents)
        return self._merged


async def _end(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
