"""Wiring of the jobs service's worker role."""

from __future__ import annotations

from contextlib import AsyncExitStack
from functools import partial

from services.jobs.spine import CONSUMERS, REPUBLISHERS, VERSIONS
from shared.events.worker import EventsWorker
from shared.settings import Settings
from shared.web.worker import Work, ground_work, run_worker

__all__ = ["main"]


async def wire(config: Settings, stack: AsyncExitStack) -> Work:
    """The worker's tasks: the ground."""
    events = EventsWorker("jobs", consumers=CONSUMERS, republishers=REPUBLISHERS, versions=VERSIONS)
    _, work = await ground_work(config, stack, events)
    return work


def main() -> None:
    """Run the worker."""
    config = Settings()  # pyright: ignore[reportCallIssue]
    run_worker(config, partial(wire, config))


if __name__ == "__main__":
    main()
