"""The gateway's worker role: wiring only."""

from __future__ import annotations

from contextlib import AsyncExitStack
from functools import partial

from services.gateway.identity.events import REPUBLISHERS, VERSIONS
from services.gateway.inbox.commands import run_clearing
from services.gateway.inbox.events import CONSUMERS as INBOX
from services.gateway.readmodels.events import CONSUMERS as PICTURE
from services.gateway.settings import GatewaySettings, settings
from shared.audit.sealer import run_sealer
from shared.events.worker import EventsWorker
from shared.persistence import Database
from shared.web.app import database_probe
from shared.web.health import Probe
from shared.web.idempotency import run_forgetting
from shared.web.worker import Work, run_worker

__all__ = ["main", "wire"]


async def wire(config: GatewaySettings, stack: AsyncExitStack) -> Work:
    """The worker's tasks: events, seals, clearing old notices, forgetting old keys of requests."""
    database = Database(config.database_url.get_secret_value(), name="gateway-worker")
    stack.push_async_callback(database.close)
    assert config.relay_database_url is not None  # noqa: S101 - a worker is always given it
    relay_database = Database(config.relay_database_url.get_secret_value(), name="gateway-relay")
    stack.push_async_callback(relay_database.close)
    events = EventsWorker("gateway", consumers=[*PICTURE, *INBOX], republishers=REPUBLISHERS, versions=VERSIONS)
    tasks = {
        "events": partial(events.run, config, database, relay_database),
        "seals": partial(run_sealer, relay_database),
        "clearing": partial(run_clearing, database, config.notice_days),
        "forgetting": partial(run_forgetting, database, config.idempotency_days),
    }
    return Work(tasks, [database_probe(database), Probe("nats", events.check)])


def main() -> None:
    """Run the worker."""
    config = settings()
    run_worker(config, partial(wire, config))


if __name__ == "__main__":
    main()
