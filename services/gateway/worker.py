"""The gateway's worker role: wiring only."""

from __future__ import annotations

from contextlib import AsyncExitStack
from functools import partial

from services.gateway.identity.events import REPUBLISHERS, VERSIONS
from services.gateway.inbox.commands import run_clearing
from services.gateway.inbox.events import CONSUMERS as INBOX
from services.gateway.readmodels.events import CONSUMERS as PICTURE
from services.gateway.settings import GatewaySettings, settings
from shared.events.worker import EventsWorker
from shared.web.worker import Work, ground_work, run_worker

__all__ = ["main", "wire"]


async def wire(config: GatewaySettings, stack: AsyncExitStack) -> Work:
    """The worker's tasks: the ground, and clearing old notices."""
    events = EventsWorker("gateway", consumers=[*PICTURE, *INBOX], republishers=REPUBLISHERS, versions=VERSIONS)
    database, work = await ground_work(config, stack, events)
    work.tasks["clearing"] = partial(run_clearing, database, config.notice_days)
    return work


def main() -> None:
    """Run the worker."""
    config = settings()
    run_worker(config, partial(wire, config))


if __name__ == "__main__":
    main()
