"""Every process answers /livez, /readyz and /metrics."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from pydantic import BaseModel, Field

from shared.observability.logs import logger
from shared.web.routing import PUBLIC, Router, allow

__all__ = ["Health", "Probe", "health_router"]

PROBE_TIMEOUT_SECONDS = 2.0
FRESH_SECONDS = 0.25
"""How long an answer of the probes serves whoever asks."""


@dataclass(frozen=True, slots=True)
class Probe:
    """Something that readiness rests on; it raises when it is not there."""

    name: str
    check: Callable[[], Awaitable[None]]


class Health(BaseModel):
    """Whether a process can serve, and what it misses."""

    ready: bool = Field(title="可用", description="Whether the process can serve.")
    failing: list[str] = Field(default=[], title="不可用的依赖", description="Names of what does not answer.")


class _Readiness:
    """What the probes said last: they are asked one at a time and no more often than is of use, however many want to know."""

    def __init__(self, probes: Sequence[Probe]) -> None:
        self._probes = probes
        self._missing: list[str] = []
        self._asked_at = -FRESH_SECONDS
        self._asking: asyncio.Task[None] | None = None

    async def missing(self) -> list[str]:
        """The names of the probes that fail."""
        if self._asking is None and time.monotonic() - self._asked_at >= FRESH_SECONDS:
            self._asking = asyncio.create_task(self._ask())
        if self._asking is not None:
            # Who goes away does not end it for the others.
            await asyncio.shield(self._asking)
        return self._missing

    async def _ask(self) -> None:
        try:
            self._missing = await failing(self._probes)
        finally:
            self._asked_at = time.monotonic()
            self._asking = None


async def failing(probes: Sequence[Probe]) -> list[str]:
    """The names of the probes that fail or take too long."""

    async def fails(probe: Probe) -> bool:
        try:
            async with asyncio.timeout(PROBE_TIMEOUT_SECONDS):
                await probe.check()
        except Exception as error:  # noqa: BLE001 - whatever it is, the process is not ready
            logger().warning("not_ready", probe=probe.name, error=type(error).__name__)
            return True
        return False

    verdicts = await asyncio.gather(*(fails(probe) for probe in probes))
    return [probe.name for probe, fail in zip(probes, verdicts, strict=True) if fail]


def health_router(probes: Sequence[Probe], *, metrics: str = PUBLIC) -> APIRouter:
    """The routes of a process's health; they are not part of the service's published API. ``metrics`` is their permission."""
    router = Router(include_in_schema=False)
    readiness = _Readiness(probes)

    @router.get("/livez", openapi_extra=allow(PUBLIC))
    async def live() -> Health:
        return Health(ready=True)

    @router.get("/readyz", openapi_extra=allow(PUBLIC))
    async def ready(response: Response) -> Health:
        missing = await readiness.missing()
        if missing:
            response.status_code = 503
        return Health(ready=not missing, failing=missing)

    @router.get("/metrics", openapi_extra=allow(metrics))
    async def exposition() -> Response:
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    return router
