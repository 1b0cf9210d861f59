"""The worker role: a service's long-running tasks beside a small health application, started and stopped as one."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import uvicorn
import uvloop
from fastapi import FastAPI

from shared.audit.sealer import run_sealer
from shared.events.worker import EventsWorker
from shared.observability import logs
from shared.persistence import Database
from shared.settings import Settings
from shared.web.app import database_probe
from shared.web.health import Probe, health_router
from shared.web.idempotency import run_forgetting

__all__ = ["Task", "Work", "ground_work", "run_worker"]

STOP_SECONDS = 5.0
"""How long tasks may take to finish what they have in hand once they are told to stop."""

Task = Callable[[asyncio.Event], Coroutine[Any, Any, None]]
"""Runs until the event is set. Ending earlier, with or without an error, ends the process."""


@dataclass(slots=True)
class Work:
    """What a worker does: its tasks by name, and what its readiness rests on."""

    tasks: dict[str, Task]
    probes: Sequence[Probe] = field(default=())


async def ground_work(config: Settings, stack: AsyncExitStack, events: EventsWorker) -> tuple[Database, Work]:
    """The service's database, open, and what every worker does on it: events, seals, forgetting old keys of requests."""
    database = Database(config.database_url.get_secret_value(), name=f"{config.service}-worker")
    stack.push_async_callback(database.close)
    assert config.relay_database_url is not None  # noqa: S101 - a worker is always given it
    relay_database = Database(config.relay_database_url.get_secret_value(), name=f"{config.service}-relay")
    stack.push_async_callback(relay_database.close)
    tasks: dict[str, Task] = {
        "events": partial(events.run, config, database, relay_database),
        "seals": partial(run_sealer, relay_database),
        "forgetting": partial(run_forgetting, database, config.idempotency_days),
    }
    return database, Work(tasks, [database_probe(database), Probe("nats", events.check)])


class _Server(uvicorn.Server):
    """uvicorn without its signal handlers: here the worker decides when it stops."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def run_worker(config: Settings, wire: Callable[[AsyncExitStack], Awaitable[Work]]) -> None:
    """Run a worker until SIGTERM or SIGINT, or until one of its tasks ends.

    ``wire`` opens what the tasks need (on the stack, which is closed when all have ended) and names them.

    Raises:
        SystemExit: with 1 when a task ended on its own, so that the supervisor starts the process anew.
    """
    logs.configure(config.service, config.role)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        well = runner.run(_run(config, wire))
    if not well:
        raise SystemExit(1)


async def _run(config: Settings, wire: Callable[[AsyncExitStack], Awaitable[Work]]) -> bool:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with AsyncExitStack() as stack:
        work = await wire(stack)
        health = _health_server(config, work.probes)
        running = [asyncio.create_task(task(stop), name=name) for name, task in work.tasks.items()]
        running.append(asyncio.create_task(health.serve(), name="health"))
        asked = asyncio.create_task(stop.wait(), name="stop")
        await asyncio.wait([asked, *running], return_when=asyncio.FIRST_COMPLETED)
        told = stop.is_set()
        ended = [] if told else [task for task in running if task.done()]
        stop.set()
        health.should_exit = True
        await _finish(running)
        failed = [task for task in running if not task.cancelled() and task.exception() is not None]
        for task in {*ended, *failed}:
            _report(task)
    return told and not failed


def _health_server(config: Settings, probes: Sequence[Probe]) -> uvicorn.Server:
    app = FastAPI(openapi_url=None, routes=health_router(probes).routes)
    options = uvicorn.Config(
        app,
        host=config.host,
        port=config.port,
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        timeout_graceful_shutdown=1,
    )
    return _Server(options)


async def _finish(running: Sequence[asyncio.Task[None]]) -> None:
    _, late = await asyncio.wait(running, timeout=STOP_SECONDS)
    for task in late:
        logs.logger().warning("task_cancelled", task=task.get_name())
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)


def _report(task: asyncio.Task[None]) -> None:
    error = None if task.cancelled() else task.exception()
    logs.logger().error("task_ended", task=task.get_name(), error=type(error).__name__, exc_info=error)
