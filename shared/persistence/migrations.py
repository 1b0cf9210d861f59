"""One Alembic environment for every service: its own history, its own owner, short locks."""

from __future__ import annotations

import asyncio
import os
from urllib.parse import urlsplit, urlunsplit

from alembic import context, op
from sqlalchemy import Connection, MetaData, pool, text
from sqlalchemy.ext.asyncio import create_async_engine

__all__ = ["append_only", "run"]

LOCK_TIMEOUT = "5s"


def append_only(*tables: str) -> None:
    """Inside a migration: the application's user may insert and read these tables, not change them.

    The users are named after the database: ``<database>`` is the application's, ``<database>_relay`` the relay's.
    """
    database = op.get_bind().scalar(text("SELECT current_database()"))
    for table in tables:
        op.execute(f'REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM "{database}"')


def _migrate(connection: Connection, metadata: MetaData) -> None:
    context.configure(connection=connection, target_metadata=metadata, compare_type=True, compare_server_default=False)
    with context.begin_transaction():
        connection.execute(text(f"SET LOCAL lock_timeout = '{LOCK_TIMEOUT}'"))
        context.run_migrations()


def run(metadata: MetaData) -> None:
    """Run a service's migrations as its schema's owner (``ZX_OWNER_DATABASE_URL``)."""
    url = urlsplit(os.environ["ZX_OWNER_DATABASE_URL"])
    engine = create_async_engine(urlunsplit(url._replace(scheme="postgresql+asyncpg")), poolclass=pool.NullPool)

    async def migrate() -> None:
        async with engine.connect() as connection:
            await connection.run_sync(_migrate, metadata)
            await connection.commit()
        await engine.dispose()

    asyncio.run(migrate())
