"""Reference data of this service, loaded by the deploy step after every migration."""

from __future__ import annotations

import asyncio
import csv
from importlib import resources

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.registry.events import publish_divisions
from services.household.registry.tables import Division
from shared import audit
from shared.access.caller import PLATFORM
from shared.persistence import Database
from shared.settings import Settings

__all__ = ["load", "load_divisions"]


def shipped_divisions() -> list[dict[str, str | None]]:
    """The divisions that the platform ships: codes of the statistics bureau as of 2023."""
    rows: list[dict[str, str | None]] = []
    for file in sorted(resources.files("services.household.registry").joinpath("data").iterdir(), key=lambda file: file.name):
        if file.name.startswith("divisions-"):
            with file.open(encoding="utf-8") as lines:
                rows += [{name: value or None for name, value in row.items()} for row in csv.DictReader(lines)]
    return rows


async def load_divisions(session: AsyncSession) -> int:
    """Add and publish the shipped divisions that are not there yet; what an administrator has changed stays. Returns their number."""
    statement = insert(Division).values(shipped_divisions()).on_conflict_do_nothing(index_elements=[Division.code])
    codes = (await session.scalars(statement.returning(Division.code))).all()
    if codes:
        await publish_divisions(session, codes)
        await audit.record(
            session, PLATFORM, action="division.load", resource="division", resource_id="shipped", detail={"added": len(codes)}
        )
    return len(codes)


def load() -> None:
    """Load all reference data of this service; again, it changes nothing."""
    config = Settings()  # pyright: ignore[reportCallIssue]

    async def run() -> None:
        database = Database(config.database_url.get_secret_value(), name="household-seed", writers=1, readers=1)
        try:
            async with database.transaction() as session:
                await load_divisions(session)
        finally:
            await database.close()

    asyncio.run(run())
