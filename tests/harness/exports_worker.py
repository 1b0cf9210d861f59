"""A process that makes exports as the household worker does, to be killed by tests. Arguments: the database's address, the files' folder."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from services.household.exports.definitions import DESK
from shared.exports.runner import Exporter, run_exports
from shared.files import FileStore
from shared.persistence import Database
from shared.privacy import Cipher, parse_keys
from tests.harness.service_api import KEYS


async def main(url: str, folder: str) -> None:
    """Make exports for ever."""
    database = Database(url, name="exports-worker")
    cipher = Cipher(parse_keys(KEYS))
    try:
        await run_exports(Exporter(database, FileStore(Path(folder), cipher), cipher, DESK), asyncio.Event())
    finally:
        await database.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
