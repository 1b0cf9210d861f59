"""Connections and sessions. A session is one transaction: it commits when its block ends well, else rolls back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import asyncpg
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from shared.persistence.guard import ScopedSession

__all__ = ["Database"]

CONNECT_TIMEOUT_SECONDS = 5.0


def _driver_url(url: str) -> str:
    parts = urlsplit(url)
    return urlunsplit(parts._replace(scheme="postgresql+asyncpg"))


_READING = {
    "default_transaction_read_only": "on",
    # A list is planned for the division and filter that are asked for: half a millisecond, where a plan for any of them may read
    # a county for a page of one village.
    "plan_cache_mode": "force_custom_plan",
}


async def _nothing_to_reset(_connection: object) -> None: ...


class Database:
    """One service's database.

    Writes and reads have pools of their own: reads run in autocommit on connections that PostgreSQL itself keeps read-only,
    which spares them two round trips and makes a write in a reader an error.
    """

    def __init__(self, url: str, *, name: str, writers: int = 5, readers: int = 10) -> None:
        self.url = url
        self.name = name
        self._write = self._engine(writers, {"application_name": name})
        self._read = self._engine(readers, _READING | {"application_name": f"{name}-read"}).execution_options(
            isolation_level="AUTOCOMMIT"
        )
        # Made at its first use, which is inside an event loop; opens a connection when one is needed.
        self._driver: asyncpg.Pool[asyncpg.Record] | None = None
        self._readers = readers
        self._writing = async_sessionmaker(self._write, expire_on_commit=False, sync_session_class=ScopedSession)
        self._reading = async_sessionmaker(self._read, expire_on_commit=False, sync_session_class=ScopedSession)

    def _engine(self, size: int, server_settings: dict[str, str]) -> AsyncEngine:
        arguments: dict[str, Any] = {
            "server_settings": {"timezone": "UTC", **server_settings},
            "timeout": CONNECT_TIMEOUT_SECONDS,
        }
        return create_async_engine(
            _driver_url(self.url),
            pool_size=size,
            max_overflow=0,
            pool_timeout=CONNECT_TIMEOUT_SECONDS,
            # A restarted server is noticed at checkout, not by the caller.
            pool_pre_ping=False,
            # Errors find their way into logs; what people are called must not.
            hide_parameters=True,
            connect_args=arguments,
        )

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """A session that is one read-write transaction."""
        async with self._writing.begin() as session:
            yield session

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session for reads only; each statement sees what is committed."""
        async with self._reading() as session:
            yield session

    async def read_row(self, statement: str, *values: object) -> asyncpg.Record | None:
        """The first row of a read, asked of the driver itself: a session costs three times as much, which hot reads feel.

        Nothing checks that the statement is cut to the caller's scope: it must carry it in its own WHERE.
        """
        if self._driver is None:
            self._driver = asyncpg.create_pool(
                self.url,
                min_size=0,
                max_size=self._readers,
                timeout=CONNECT_TIMEOUT_SECONDS,
                # Single reads leave nothing behind in a connection that would have to be reset.
                reset=_nothing_to_reset,
                server_settings={
                    "application_name": f"{self.name}-read",
                    "default_transaction_read_only": "on",
                    "timezone": "UTC",
                },
            )
            await self._driver
        row: asyncpg.Record | None = await self._driver.fetchrow(statement, *values)
        return row

    @asynccontextmanager
    async def connection(self, **settings: str) -> AsyncIterator[asyncpg.Connection[asyncpg.Record]]:
        """A raw connection outside the pools, for COPY, LISTEN and advisory locks that live as long as it does."""
        connection = await asyncpg.connect(
            self.url,
            timeout=CONNECT_TIMEOUT_SECONDS,
            server_settings={"application_name": self.name, "timezone": "UTC", **settings},
        )
        try:
            yield connection
        finally:
            await connection.close(timeout=CONNECT_TIMEOUT_SECONDS)

    async def close(self) -> None:
        """Close all pools."""
        if self._driver is not None:
            await self._driver.close()
        await self._write.dispose()
        await self._read.dispose()
