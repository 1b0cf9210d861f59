"""Wiring of the funds service's worker role."""

from __future__ import annotations

from contextlib import AsyncExitStack
from functools import partial

from services.funds.credit.commands import run_overdue
from services.funds.exports.definitions import DESK
from services.funds.feeds.apply import APPLY
from services.funds.feeds.definitions import FEEDS
from services.funds.feeds.finish import CHUNK_ROWS, finish_batch
from services.funds.files import HOLDINGS
from services.funds.performance.runner import run_openings
from services.funds.procedures import escalation
from services.funds.reconciliation.runner import run_reconciliations
from services.funds.spine import CONSUMERS, REPUBLISHERS, VERSIONS
from services.funds.supervision.watch import WATCH
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
    """The worker's tasks: files of money, deadlines, overdue loans, reconciliation, supervision, performance that is owed, exports, ending files, beside the ground."""
    events = EventsWorker("funds", consumers=CONSUMERS, republishers=REPUBLISHERS, versions=VERSIONS)
    database, work = await ground_work(config, stack, events)
    cipher_keys, id_token_keys = config.cipher_keys.get_secret_value(), config.id_token_keys.get_secret_value()
    cipher = Cipher(parse_keys(cipher_keys))
    files = FileStore(config.files_dir, cipher)
    keys = KeyRings(cipher_keys, id_token_keys)
    intake = Intake(database, files, Feeds(FEEDS, APPLY, finish_batch), keys, config.limits, chunk_rows=CHUNK_ROWS)
    work.tasks |= {
        "batches": partial(run_batches, intake),
        "escalations": partial(run_escalations, escalation(database)),
        "overdue": partial(run_overdue, database),
        "reconciliation": partial(run_reconciliations, database),
        "supervision": partial(run_supervision, database, WATCH),
        "exports": partial(run_exports, Exporter(database, files, cipher, DESK)),
        "performance": partial(run_openings, database),
        "retention": partial(run_retention, Retention(database, files, HOLDINGS)),
    }
    return work


def main() -> None:
    """Run the worker."""
    config = Settings()  # pyright: ignore[reportCallIssue]
    run_worker(config, partial(wire, config))


if __name__ == "__main__":
    main()
