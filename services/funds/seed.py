"""Reference data of this service, loaded by the deploy step after every migration."""

from __future__ import annotations

import asyncio

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches.rules import SOURCES
from services.funds.batches.tables import FundSource
from services.funds.books.rules import BOOKS
from services.funds.books.tables import LedgerBook
from shared import audit
from shared.access.caller import PLATFORM
from shared.persistence import Database
from shared.settings import Settings

__all__ = ["load", "load_reference"]


async def load_reference(session: AsyncSession) -> int:
    """Add the shipped sources and ledgers that are not there yet; what an officer has changed stays. Returns their number."""
    return await _sources(session) + await _books(session)


async def _sources(session: AsyncSession) -> int:
    rows = [
        {"code": code, "title": source.title, "fund_level": source.level, "integrated": source.integrated}
        for code, source in SOURCES.items()
    ]
    new = insert(FundSource).values(rows).on_conflict_do_nothing(index_elements=[FundSource.code]).returning(FundSource.code)
    codes = (await session.scalars(new)).all()
    if codes:
        await audit.record(
            session,
            PLATFORM,
            action="fund_source.load",
            resource="fund_source",
            resource_id="shipped",
            detail={"added": len(codes)},
        )
    return len(codes)


async def _books(session: AsyncSession) -> int:
    rows = [{"code": code, "title": book.title, "rows": book.rows, "levels": list(book.levels)} for code, book in BOOKS.items()]
    new = insert(LedgerBook).values(rows).on_conflict_do_nothing(index_elements=[LedgerBook.code]).returning(LedgerBook.code)
    return len((await session.scalars(new)).all())


def load() -> None:
    """Load all reference data of this service; again, it changes nothing."""
    config = Settings()  # pyright: ignore[reportCallIssue]

    async def run() -> None:
        database = Database(config.database_url.get_secret_value(), name="funds-seed", writers=1, readers=1)
        try:
            async with database.transaction() as session:
                await load_reference(session)
        finally:
            await database.close()

    asyncio.run(run())
