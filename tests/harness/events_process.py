"""The event spine in a process of its own, to be stopped and killed: ``python -m tests.harness.events_process``.

It is a worker as services have it, set up by the usual environment; a gateway also listens to things.
"""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

from shared.events.worker import EventsWorker
from shared.persistence import Database
from shared.settings import Settings
from tests.harness.events import (
    THING,
    Spine,
    republish_things,
    thing_versions,
    things_consumer,
)

__all__ = ["start_worker"]

ROOT = Path(__file__).resolve().parents[2]


def start_worker(spine: Spine, service: str) -> subprocess.Popen[bytes]:
    """Start the worker of the publisher ("household") or the listener ("gateway")."""
    database = spine.publisher if service == "household" else spine.listener
    environment = {
        "PATH": os.defpath,
        "ZX_SERVICE": service,
        "ZX_ROLE": "worker",
        "ZX_DATABASE_URL": database.app_url,
        "ZX_RELAY_DATABASE_URL": database.relay_url,
        "ZX_NATS_URL": spine.servers.nats_url,
        "ZX_NATS_USER": service,
        "ZX_NATS_PASSWORD": spine.servers.nats_password(service),
    }
    command = [sys.executable, "-m", "tests.harness.events_process"]
    return subprocess.Popen(command, cwd=ROOT, env=environment)


def _worker(service: str) -> EventsWorker:
    if service == "gateway":
        return EventsWorker("gateway", consumers=[things_consumer()])
    return EventsWorker("household", republishers={THING: republish_things}, versions={THING: thing_versions()})


async def _main() -> None:
    config = Settings()
    assert config.relay_database_url is not None
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    database = Database(config.database_url.get_secret_value(), name="worker")
    relay = Database(config.relay_database_url.get_secret_value(), name="relay")
    await _worker(config.service).run(config, database, relay, stop)
    await database.close()
    await relay.close()


if __name__ == "__main__":
    asyncio.run(_main())
