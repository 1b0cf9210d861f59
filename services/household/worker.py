"""Wiring of the household service's worker role."""

from __future__ import annotations

from contextlib import AsyncExitStack
from functools import partial

from services.household.declarations.commands.keeping import run_clearing
from services.household.exports.definitions import DESK
from services.household.feeds.apply import APPLY
from services.household.feeds.definitions import FEEDS
from services.household.feeds.finish import finish_batch
from services.household.files import HOLDINGS
from services.household.procedures import escalation
from services.household.reversals.runner import run_reversals
from services.household.screening.runner import run_screenings
from services.household.spine import CONSUMERS, REPUBLISHERS, VERSIONS
from services.household.statistics.commands import run_freezing
from services.household.visits.runner import run_visits
from shared.events.worker import EventsWorker
from shared.exports.runner import Exporter, run_exports
from shared.files import FileStore
from shared.files.retention import Retention, run_retention
from shared.intake.isolation import KeyRings
from shared.intake.runner import Feeds, Intake, run_batches
from shared.privacy import Cipher, parse_keys
from shared.settings import Settings
from shared.web.worker import Work, ground_work, run_worker
from shared.workflow.escalation import run_escalations

__all__ = ["main"]


async def wire(config: Settings, stack: AsyncExitStack) -> Work:
    """The worker's tasks: batches, screenings, due visits, statistics, exports, ending files, beside the ground."""
    cipher_keys, id_token_keys = config.cipher_keys.get_secret_value(), config.id_token_keys.get_secret_value()
    events = EventsWorker("household", consumers=CONSUMERS, republishers=REPUBLISHERS, versions=VERSIONS)
    database, work = await ground_work(config, stack, events)
    cipher = Cipher(parse_keys(cipher_keys))
    files = FileStore(config.files_dir, cipher)
    intake = Intake(
        database,
        files,
        Feeds(FEEDS, APPLY, finish_batch),
        KeyRings(cipher_keys, id_token_keys),
        config.limits,
    )
    work.tasks |= {
        "batches": partial(run_batches, intake),
        "declarations": partial(run_clearing, database),
        "escalations": partial(run_escalations, escalation(database)),
        "exports": partial(run_exports, Exporter(database, files, cipher, DESK)),
        "retention": partial(run_retention, Retention(database, files, HOLDINGS)),
        "reversals": partial(run_reversals, database),
        "screenings": partial(run_screenings, database),
        "statistics": partial(run_freezing, database),
        "visits": partial(run_visits, database),
    }
    return work


def main() -> None:
    """Run the worker."""
    config = Settings()  # pyright: ignore[reportCallIssue]
    run_worker(config, partial(wire, config))


if __name__ == "__main__":
    main()
