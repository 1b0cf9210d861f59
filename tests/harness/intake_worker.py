"""A process that only runs batches, for tests that kill it: ``python -m tests.harness.intake_worker URL FILES CHUNK_ROWS [SERVICE]``."""

from __future__ import annotations

import asyncio
import sys
from importlib import import_module
from pathlib import Path

from shared.files import FileStore
from shared.intake.isolation import KeyRings
from shared.intake.runner import Feeds, Intake, run_batches
from shared.persistence import Database
from shared.privacy import Cipher, parse_keys
from tests.harness.intake import KEYS


async def main(url: str, files: str, chunk_rows: int, service: str = "household") -> None:
    """Run until killed."""
    package = f"services.{service}.feeds"
    tables, apply, finish = (import_module(f"{package}.{name}") for name in ("definitions", "apply", "finish"))
    store = FileStore(Path(files), Cipher(parse_keys(KEYS)))
    feeds = Feeds(tables.FEEDS, apply.APPLY, finish.finish_batch)
    intake = Intake(Database(url, name="doomed"), store, feeds, KeyRings(KEYS, KEYS), chunk_rows=chunk_rows)
    await run_batches(intake, asyncio.Event())


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:]))
