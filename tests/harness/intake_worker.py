"""A process that only runs batches, for tests that kill it: ``python -m tests.harness.intake_worker URL FILES CHUNK_ROWS``."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from services.household.feeds.apply import APPLY
from services.household.feeds.definitions import FEEDS
from services.household.feeds.finish import finish_batch
from shared.files import FileStore
from shared.intake.isolation import KeyRings
from shared.intake.runner import Feeds, Intake, run_batches
from shared.persistence import Database
from shared.privacy import Cipher, parse_keys
from tests.harness.intake import KEYS


async def main(url: str, files: str, chunk_rows: int) -> None:
    """Run until killed."""
    store = FileStore(Path(files), Cipher(parse_keys(KEYS)))
    feeds = Feeds(FEEDS, APPLY, finish_batch)
    intake = Intake(Database(url, name="doomed"), store, feeds, KeyRings(KEYS, KEYS), chunk_rows=chunk_rows)
    await run_batches(intake, asyncio.Event())


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
