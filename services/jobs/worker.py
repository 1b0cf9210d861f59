"""Wiring of the jobs service's worker role."""

from __future__ import annotations

from contextlib import AsyncExitStack
from functools import partial

from services.jobs.exports.definitions import DESK
from services.jobs.feeds.apply import APPLY
from services.jobs.feeds.definitions import FEEDS
from services.jobs.feeds.finish import finish_batch
from services.jobs.files import HOLDINGS
from services.jobs.matching.runner import run_matching
from services.jobs.procedures import escalation
from services.jobs.risks.watch import WATCH
from services.jobs.spine import CONSUMERS, REPUBLISHERS, VERSIONS
from services.jobs.updates.runner import run_months
from services.jobs.vacancies.runner import run_expiry
from shared.events.worker import EventsWorker
from shared.exports.runner import Exporter, run_exports
from shared.files import FileStore
from shared.files.retention import Retention, run_retention
from shared.intake.isolation import KeyRings
from shared.intake.runner import Feeds, Intake, run_batches
from shared.privacy import Cipher, parse_keys
from shared.settings import Settings
from shared.supervision.runner import run_supervision
from shared.web.worker import Work, ground_work, run_worker
from shared.workflow.escalation import run_escalations

__all__ = ["main"]


async def wire(config: Settings, stack: AsyncExitStack) -> Work:
    """The worker's tasks: files and months of the ledger, deadlines, matching, vacancies, rules, exports and ending files, beside the ground."""
    events = EventsWorker("jobs", consumers=CONSUMERS, republishers=REPUBLISHERS, versions=VERSIONS)
    database, work = await ground_work(config, stack, events)
    cipher_keys, id_token_keys = config.cipher_keys.get_secret_value(), config.id_token_keys.get_secret_value()
    cipher = Cipher(parse_keys(cipher_keys))
    files = FileStore(config.files_dir, cipher)
    keys = KeyRings(cipher_keys, id_token_keys)
    intake = Intake(database, files, Feeds(FEEDS, APPLY, finish_batch), keys, config.limits)
    work.tasks |= {
        "batches": partial(run_batches, intake),
        "escalations": partial(run_escalations, escalation(database)),
        "exports": partial(run_exports, Exporter(database, files, cipher, DESK)),
        "ledger_months": partial(run_months, database),
        "matching": partial(run_matching, database),
        "supervision": partial(run_supervision, database, WATCH),
        "retention": partial(run_retention, Retention(database, files, HOLDINGS)),
        "vacancy_expiry": partial(run_expiry, database),
    }
    return work


def main() -> None:
    """Run the worker."""
    config = Settings()  # pyright: ignore[reportCallIssue]
    run_worker(config, partial(wire, config))


if __name__ == "__main__":
    main()
