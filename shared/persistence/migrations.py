"""One Alembic environment for every service: its own history, its own owner, short locks.

Alembic is imported where a migration runs: services import their tables, which say what migrations add to them, and start without it.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable
from urllib.parse import urlsplit, urlunsplit

from sqlalchemy import Connection, MetaData, pool, text
from sqlalchemy.ext.asyncio import create_async_engine

__all__ = [
    "append_only",
    "application_user",
    "bound",
    "execute",
    "frozen_but_for",
    "may_analyze_and_truncate",
    "refuse_orphans",
    "run",
]

LOCK_TIMEOUT = "5s"


def bound() -> Connection:
    """Inside a migration: its connection."""
    from alembic import op  # noqa: PLC0415 - a tenth of a service's start, which only migrations need

    return op.get_bind()


def execute(statement: str) -> None:
    """Inside a migration: run a statement."""
    from alembic import op  # noqa: PLC0415 - see bound

    op.execute(statement)


def application_user() -> str:
    """Inside a migration, run by ``<user>_owner``: the application's database user. The relay's is ``<user>_relay``."""
    owner = str(bound().scalar(text("SELECT current_user")))
    return owner.removesuffix("_owner")


def append_only(*tables: str) -> None:
    """Inside a migration: the application's user may insert and read these tables, not change them."""
    for table in tables:
        execute(f'REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM "{application_user()}"')


def frozen_but_for(table: str, columns: Iterable[str]) -> None:
    """Inside a migration: the application's user may insert and read this table, and of what stands there change these columns only."""
    append_only(table)
    execute(f'GRANT UPDATE ({", ".join(columns)}) ON {table} TO "{application_user()}"')


def may_analyze_and_truncate(analyzed: Iterable[str], truncated: Iterable[str]) -> None:
    """Inside a migration: the application's user may tell the planner of a load, and empty staging tables."""
    execute(f'GRANT MAINTAIN ON {", ".join(analyzed)} TO "{application_user()}"')
    execute(f'GRANT TRUNCATE ON {", ".join(truncated)} TO "{application_user()}"')


_REFUSE_ORPHANS = """
CREATE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM fresh f WHERE NOT EXISTS (SELECT FROM {target} t WHERE t.id = f.{column})) THEN
        RAISE foreign_key_violation USING MESSAGE = '{table}.{column} refers to no {target}', CONSTRAINT = '{function}';
    END IF;
    RETURN NULL;
END $$
"""


def refuse_orphans(table: str, column: str, target: str) -> None:
    """Inside a migration: rows of ``table`` are inserted only with a ``column`` that is an ``id`` of ``target``.

    A foreign key for tables that are loaded in bulk: checked once a statement, over all its rows, at a fifth of the cost. It does not
    watch the target, whose rows the application's user may not delete.
    """
    function = f"fk_{table}_{column}"
    execute(_REFUSE_ORPHANS.format(function=function, table=table, column=column, target=target))
    execute(
        f"CREATE TRIGGER {function} AFTER INSERT ON {table} REFERENCING NEW TABLE AS fresh"
        f" FOR EACH STATEMENT EXECUTE FUNCTION {function}()"
    )
    execute(f'REVOKE DELETE ON {target} FROM "{application_user()}"')


def _migrate(connection: Connection, metadata: MetaData) -> None:
    from alembic import context  # noqa: PLC0415 - see bound

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
