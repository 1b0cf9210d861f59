"""Which clients' tokens are no longer valid: told by the gateway's event, kept in each service's database, held in memory."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime

from sqlalchemy import BigInteger, Uuid, column, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from shared.events.envelope import Items
from shared.events.versions import VersionQuery
from shared.observability.logs import logger
from shared.persistence import Database

__all__ = ["RevocationList", "RevocationMixin", "apply_revocations", "revocation_versions"]

REFRESH_SECONDS = 0.5
NOTED_SECONDS = 10.0
"""So long a note outlives the reads of the list: one that is under way, or that comes before the note's commit, does not know of it."""
TABLE = "revocation"


class RevocationMixin:
    """The table ``revocation`` 停用名单: tokens of ``client_id`` issued before ``not_before`` are refused."""

    __tablename__ = TABLE

    client_id: Mapped[str] = mapped_column(primary_key=True)
    not_before: Mapped[datetime]


async def apply_revocations(session: AsyncSession, items: Items) -> None:
    """Handler of the gateway's event that a client is revoked: the later moment stays."""
    statement = text(
        "INSERT INTO revocation (client_id, not_before)"
        " SELECT client_id, not_before FROM jsonb_to_recordset(:items) AS t(client_id text, not_before timestamptz)"
        " ON CONFLICT (client_id) DO UPDATE SET not_before = greatest(revocation.not_before, excluded.not_before)"
    )
    await session.execute(statement, {"items": items.json}, execution_options={"unscoped": "revocations are everybody's"})


def revocation_versions() -> VersionQuery:
    """What the list holds, in the owner's database and in every copy.

    Its rows have the client's name and no version: a digest of the name (``md5(client_id)::uuid``) stands for the aggregate, the
    moment in microseconds, which never goes back, for the version.
    """
    statement = (
        "SELECT md5(client_id)::uuid AS id, (extract(epoch FROM not_before) * 1000000)::bigint AS version FROM revocation"
    )
    return text(statement).columns(column("id", Uuid), column("version", BigInteger))


class RevocationList:
    """The list in memory, read anew twice a second; a lost database keeps the last one."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._since: dict[str, float] = {}
        self._noted: dict[str, float] = {}

    def since(self, client_id: str) -> float:
        """Tokens issued up to this moment (seconds since the epoch) are refused; 0 for a client in good standing."""
        return max(self._since.get(client_id, 0.0), self._noted.get(client_id, 0.0))

    def note(self, client_id: str) -> None:
        """Refuse all tokens that a client has now, before the list is read again."""
        self._noted[client_id] = time.time()

    async def refresh(self) -> None:
        """Read the list."""
        statement = text(f"SELECT client_id, extract(epoch FROM not_before)::float8 AS since FROM {TABLE}")  # noqa: S608
        async with self._database.reading() as session:
            rows = await session.execute(statement, execution_options={"unscoped": "revocations are everybody's"})
            self._since = {row.client_id: row.since for row in rows}
        old = time.time() - NOTED_SECONDS
        self._noted = {client: moment for client, moment in self._noted.items() if moment > old}

    @asynccontextmanager
    async def watching(self) -> AsyncIterator[None]:
        """Keep the list fresh inside the block, which is not entered without it."""
        await self.refresh()

        async def watch() -> None:
            while True:
                await asyncio.sleep(REFRESH_SECONDS)
                try:
                    await self.refresh()
                except Exception as error:  # noqa: BLE001 - whatever it is, the watch goes on
                    logger().warning("revocations_unread", error=type(error).__name__)

        task = asyncio.create_task(watch())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
