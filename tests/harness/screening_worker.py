"""A process that runs screenings as the household worker does, to be killed by tests. The database's address is its argument."""

from __future__ import annotations

import asyncio
import sys

from services.household.screening.runner import run_screenings
from shared.persistence import Database


async def main(url: str) -> None:
    """Run screenings for ever."""
    database = Database(url, name="screening-worker")
    try:
        await run_screenings(database, asyncio.Event())
    finally:
        await database.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
